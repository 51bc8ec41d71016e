/**
 * Changes size, colour and weight of equations on a slide. Runs and objects each have size and colour
 * (ECMA-376 part 1, 22.1.2.28 and 22.1.2.87); where another program wrote none, they are added. The weight
 * is in the letters of runs (`math-weight.ts`). Nothing else changes.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { commonFormat, type SlideMath } from "./equation";
import { readText } from "./frame-text";
import { whyNot } from "./insert-math";
import { isMostlyBold, weighted, type Letters } from "./math-weight";
import type { Package } from "./package";
import { declarationsFor, prefixAt, prefixOf } from "./prefix";
import type { Result } from "./refusal";
import { rewrite } from "./rewrite";
import { formatOf, isBold, propertiesOf, withFormat, type SetFormat } from "./run-format";
import type { Splice } from "./splice";
import type { Readable } from "./wrap";

/** The look to give equations; "text" means that of the text beside them, or of the paragraph where there is none. */
export interface MathStyle {
  /** Hundredths of a point. */
  readonly size?: number | "text" | undefined;
  /** Six hexadecimal digits. Parts of an equation with a colour of their own keep it. */
  readonly color?: string | "text" | undefined;
  /** "plain" leaves bold letters in an equation that is mostly not bold. */
  readonly weight?: "plain" | "bold" | "text" | undefined;
}

/** Changes the slide part; the results are in the order of `equations`, which belong to the slide as it is now. */
export function restyleMath(
  pkg: Package,
  slidePart: string,
  equations: readonly SlideMath[],
  style: MathStyle,
  letters: Letters,
  readable: Readable,
): readonly Result<object>[] {
  const splices: Splice[] = [];
  const results = equations.map((equation): Result<object> => {
    const refusal = whyNot(equation.frame);
    if (refusal) return { ok: false, refusal };
    splices.push(...restyled(equation, formatFor(equation, style), letters));
    return { ok: true };
  });
  const frames = [...new Set(equations.filter((_, n) => results[n]?.ok).map((e) => e.frame))];
  if (splices.length > 0) rewrite(pkg, slidePart, splices, frames, readable);
  return results;
}

function formatFor(equation: SlideMath, { size, color, weight }: MathStyle): SetFormat {
  const asText = [size, color, weight].includes("text");
  const text = asText ? textBeside(equation) : undefined;
  const beside = formatOf(text);
  const bold = weight === "text" ? isBold(text) : weight === "bold";
  return {
    ...(size === undefined ? {} : { size: size === "text" ? beside.size : size }),
    ...(color === undefined
      ? {}
      : {
          fill:
            color === "text"
              ? beside.fill
              : `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`,
        }),
    ...(weight === undefined ? {} : { bold }),
  };
}

/** The properties of the text in front of the equation, else behind it, else of the paragraph's end mark. */
function textBeside({ frame, paragraph, element }: SlideMath): XmlElement | undefined {
  const found = readText(frame).paragraphs[paragraph];
  const pieces = found?.pieces ?? [];
  const at = pieces.findIndex((x) => x.element === element);
  const runs = pieces.map((x, n) => ({ x, n })).filter(({ x }) => x.kind === "run");
  const shown = runs.filter(({ x }) => x.text.trim() !== "");
  const near = shown.filter(({ n }) => n < at).at(-1) ?? shown.find(({ n }) => n > at);
  return near ? propertiesOf(near.x.element) : found?.endProperties;
}

/** Objects, which have the look of their lines and signs in the m:ctrlPr of their properties. */
const OBJECTS = new Set(
  (
    "acc bar box borderBox d eqArr f func groupChr limLow limUpp m nary phant rad sPre sSub " +
    "sSubSup sSup"
  ).split(" "),
);

function restyled(
  { own: math }: SlideMath,
  format: SetFormat,
  letters: Letters,
): readonly Splice[] {
  const common = commonFormat(math).fill;
  const { bold, ...look } = format;
  // Single bold letters are bold on purpose: a vector, a matrix.
  const keepsBold = bold === false && !isMostlyBold(math);
  const splices: Splice[] = [];
  const visit = (element: XmlElement, weight: { readonly bold?: boolean }): void => {
    if (element.is("a", "rPr")) {
      // A part whose colour is not that of most of the equation is coloured on purpose.
      const { fill: _, ...rest } = look;
      const own = formatOf(element).fill === common ? look : rest;
      const text = withFormat(element, element, { ...own, ...weight });
      splices.push({ from: element.from, to: element.to, text });
      return;
    }
    let inside = {};
    if (element.is("m", "r")) {
      const run = bold === undefined || keepsBold ? undefined : weighted(element, bold, letters);
      splices.push(...(run ?? []));
      if (run) inside = { bold };
      const text = element.child("m", "t");
      if (!propertiesOf(element) && text) {
        const properties = newProperties(element, { ...look, ...inside });
        splices.push({ from: text.from, to: text.from, text: properties });
      }
    } else if (element.namespace === NS.m && OBJECTS.has(element.local)) {
      addControl(element, newProperties(element, look), splices);
    }
    for (const child of element.elements) visit(child, inside);
  };
  visit(math, {});
  return splices;
}

/** Adds control properties (the last child of its properties) to an object that has none. */
function addControl(object: XmlElement, rPr: string, splices: Splice[]): void {
  const m = prefixOf(object);
  const name = `${object.local}Pr`;
  const properties = object.child("m", name);
  const control = properties?.child("m", "ctrlPr");
  if (control?.child("a", "rPr")) return;
  const whole = `<${m}ctrlPr>${rPr}</${m}ctrlPr>`;
  const [from, to, text] = control
    ? [control.from, control.to, whole]
    : !properties
      ? [object.openTo, object.openTo, `<${m}${name}>${whole}</${m}${name}>`]
      : properties.selfClosing
        ? [properties.from, properties.to, `<${m}${name}>${whole}</${m}${name}>`]
        : [properties.closeFrom, properties.closeFrom, whole];
  splices.push({ from, to, text });
}

/** Run properties for an element without any, in the font of mathematics. */
function newProperties(at: XmlElement, { size, fill, bold }: SetFormat): string {
  const a = prefixAt(at, "a") ?? "a:";
  return (
    `<${a}rPr${declarationsFor(at, "a")}${size === undefined ? "" : ` sz="${size}"`}${bold ? ' b="1"' : ""} i="1">` +
    `${fill ?? ""}<${a}latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/></${a}rPr>`
  );
}
