/**
 * Puts an equation in place of a range of a text frame.
 *
 * Inline, the equation is a child of the paragraph between its runs; a run that the range cuts keeps
 * its properties on both sides. Display, it is a paragraph of its own, because PowerPoint never puts
 * an m:oMathPara beside text in a line (453 of 455 stand alone, 2 between line breaks): a paragraph
 * with text is split in three. Two a14:m are never neighbours in PowerPoint's files, so a thin space
 * goes between: a character that every font has, that one can see, put the caret at and delete.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { splice, type Splice } from "./splice";
import { readText, type Paragraph, type Piece } from "./frame-text";
import type { Package } from "./package";
import { aroundOf, isAlone, isBlank, wantsDisplay, type Around } from "./around";
import { hasBullet } from "./bullet";
import { displayProperties, continuedProperties } from "./paragraph-properties";
import { lookOfPlace } from "./look-of-place";
import { refuse, type Refusal, type Result } from "./refusal";
import { plainRun, renamedProperties, runWithText } from "./run-format";
import type { RunFormat } from "../xml/run-format";
import { shapesOf, type Frame } from "./slide";
import { animatesCharactersBehind, renumber } from "./timing";
import { mathElement, refreshFallback, wrapped, type Readable } from "./wrap";

/** Stands between two equations that would be neighbours: U+2009 THIN SPACE. */
export const SEPARATOR = "\u2009";

export interface MathInsertion {
  readonly frame: Frame;
  /** Range of the frame's text that the equation takes the place of, as `readText` counts. */
  readonly from: number;
  readonly to: number;
  readonly mode: "auto" | "inline" | "display";
  /** Writes the equation: `<m:oMath>`, or `<m:oMathPara>` for a display. */
  readonly write: (format: RunFormat, display: boolean) => string;
  readonly readable: Readable;
}

/** Where an equation is after it was put there. */
export interface MathPosition {
  /** Number of the paragraph in its frame. */
  readonly paragraph: number;
  /** Number among the equations of its frame. */
  readonly index: number;
  readonly display: boolean;
  /**
   * Length of the frame's text behind the equation, an equation counted as one character: an offset
   * from the end holds whatever the host counts for the equations in front.
   */
  readonly behind: number;
  /** How many equations stand behind it in the frame. */
  readonly equationsBehind: number;
}

/** Changes the slide part of `pkg`; what was refused has changed nothing. */
export function insertMath(
  pkg: Package,
  slidePart: string,
  insertion: MathInsertion,
): Result<{ readonly position: MathPosition }> {
  const { frame, from, to } = insertion;
  const root = pkg.root(slidePart);
  const refusal = whyNot(frame);
  if (refusal) return { ok: false, refusal };

  const text = readText(frame);
  const around = aroundOf(text, from, to);
  if (!around.ok) return around;
  const { first, last, left, right } = around;
  const stay = new Set([...left, ...right]);
  const removed = text.paragraphs
    .slice(first, last + 1)
    .flatMap((p) => p.pieces)
    .filter((x) => !stay.has(x));
  if (removed.some((x) => x.kind === "field")) return refuse("field");
  if (removed.some((x) => x.kind === "other")) return refuse("unknownContent");
  const shapeId = frame.shape.id;
  if (!frame.cell && animatesCharactersBehind(root, shapeId, from)) {
    return refuse("animatedCharacters", { shape: frame.shape.name });
  }

  const context: Context = {
    insertion,
    ...around,
    ...lookOfPlace(pkg, text, { paragraph: first, from, to, removed }),
    bullet: hasBullet(pkg, slidePart, frame, around.start.element),
  };
  const alone = isAlone(insertion, around);
  const display =
    insertion.mode === "display" ||
    (insertion.mode === "auto" && wantsDisplay(insertion, around, context.bullet));
  const edit = !display ? inline(context) : alone ? displayInPlace(context) : displaySplit(context);

  const splices: Splice[] = [...edit.splices];
  if (!frame.cell) {
    splices.push(...renumber(root, shapeId, { first, last, newLast: first + edit.paragraphs - 1 }));
  }
  const { shape } = frame;
  splices.push(...wrapped(shape));
  const gone = new Set(removed);
  const index = text.paragraphs
    .flatMap((p) => p.pieces)
    .filter((x) => x.kind === "equation" && x.to <= from && !gone.has(x)).length;
  finish(
    pkg,
    slidePart,
    splice(root.source, splices),
    shape.alternatives?.element.from ?? shape.element.from,
    insertion.readable,
  );

  const position = positionOf(pkg, slidePart, frame, index, display);
  if (!position) throw new Error(`the equation is not where it was put in ${slidePart}`);
  return { ok: true, position };
}

/** Writes the slide with the Fallback of the alternatives at offset `at` brought up to date. */
export function finish(
  pkg: Package,
  slidePart: string,
  source: string,
  at: number,
  readable: Readable,
): void {
  pkg.write(slidePart, source);
  const alternatives = pkg
    .root(slidePart)
    .descendants("mc", "AlternateContent")
    .find((e) => e.from === at);
  if (!alternatives) throw new Error(`no alternatives at ${at} of ${slidePart}`);
  pkg.write(slidePart, splice(source, refreshFallback(alternatives, readable)));
}

/** Why nothing can be written into the frame, undefined if it can. */
export function whyNot(frame: Frame): Refusal | undefined {
  const { shape } = frame;
  if (shape.locked) return { code: "lockedText", args: { shape: shape.name } };
  if (shape.alternatives && !shape.alternatives.forMath)
    return { code: "otherAlternative", args: { shape: shape.name } };
  return undefined;
}

/** The equation number `index` of a frame of the slide as it is now. */
export function positionOf(
  pkg: Package,
  slidePart: string,
  frame: Frame,
  index: number,
  display: boolean,
): MathPosition | undefined {
  const now = sameFrame(pkg, slidePart, frame);
  if (!now) return undefined;
  const text = readText(now);
  const equations = text.paragraphs.flatMap((p, paragraph) =>
    p.pieces.filter((x) => x.kind === "equation").map((piece) => ({ piece, paragraph })),
  );
  const found = equations[index];
  if (!found) return undefined;
  return {
    paragraph: found.paragraph,
    index,
    display,
    behind: text.text.length - found.piece.to,
    equationsBehind: equations.length - index - 1,
  };
}

/** The frame of the slide as it is now that `frame`, read before a change inside it, was. */
export function sameFrame(pkg: Package, slidePart: string, frame: Frame): Frame | undefined {
  const before = frame.shape.alternatives?.element.from ?? frame.shape.element.from;
  // What stands in front of the shape has not changed, and alternatives start where the shape did.
  const shape = shapesOf(pkg.root(slidePart)).find(
    (s) =>
      (s.alternatives?.element.from ?? s.element.from) === before &&
      s.id === frame.shape.id &&
      s.kind === frame.shape.kind,
  );
  return shape?.frames.find(
    (f) => f.cell?.row === frame.cell?.row && f.cell?.column === frame.cell?.column,
  );
}

interface Context extends Around {
  readonly insertion: MathInsertion;
  /** Properties of the run that the equation takes its format from. */
  readonly properties: XmlElement | undefined;
  readonly format: RunFormat;
  readonly bullet: boolean;
}

interface Edit {
  readonly splices: readonly Splice[];
  /** How many paragraphs there are now in place of those the range touched. */
  readonly paragraphs: number;
}

function inline(context: Context): Edit {
  const { insertion, start, end, left, right, properties, format } = context;
  const { from, to, frame } = insertion;
  const source = start.element.source;
  const before = left.at(-1);
  const after = right[0];
  const head =
    before && before.to > from
      ? runWithText(before.element, before.text.slice(0, from - before.from))
      : "";
  const tail =
    after && after.from < to ? runWithText(after.element, after.text.slice(to - after.from)) : "";
  const math = mathElement(
    insertion.write(format, false),
    frame.body,
    frame.shape.alternatives !== undefined,
  );
  const separator = plainRun(SEPARATOR, properties, start.element);
  const follows = head === "" && lastVisible(left)?.kind === "equation";
  const precedes = tail === "" && lastVisible([...right].reverse())?.kind === "equation";
  const last = right.length === 0 && !end.endProperties;
  const content =
    head +
    (follows ? separator : "") +
    math +
    (precedes ? separator : "") +
    tail +
    // 721 of 723 paragraphs that end in an equation have an end mark: it holds the format of what is typed next.
    (last ? renamedProperties(properties, "endParaRPr") : "");

  const beside = [
    ...left.slice(0, head === "" ? undefined : -1),
    ...right.slice(tail === "" ? 0 : 1),
  ];
  const displays = beside
    .filter((x) => x.kind === "equation")
    .flatMap((x) => asInline(x, separator));

  if (start.element.selfClosing) {
    const p = start.element;
    const open = `${source.slice(p.from, p.openTo - 2).trimEnd()}>`;
    return {
      splices: [{ from: p.from, to: p.to, text: `${open}${content}</${p.name}>` }],
      paragraphs: 1,
    };
  }
  const cutFrom =
    head !== ""
      ? before?.element.from
      : (before?.element.to ?? start.properties?.to ?? start.element.openTo);
  const sameSpot = start === end && from === to && head === "" && tail === "";
  const cutTo = sameSpot
    ? cutFrom
    : tail !== ""
      ? after?.element.to
      : (after?.element.from ?? end.endProperties?.from ?? end.element.closeFrom);
  if (cutFrom === undefined || cutTo === undefined) throw new Error("a cut without its run");
  // Of an empty paragraph `<a:p/>` at the end of the range there is no end tag to go on to.
  const close = start !== end && end.element.selfClosing ? `</${start.element.name}>` : "";
  const text = content + close;
  return { splices: [...displays, { from: cutFrom, to: cutTo, text }], paragraphs: 1 };
}

/** A display that gets company in its line becomes inline, as when somebody types beside it in PowerPoint. */
function asInline(piece: Piece, separator: string): readonly Splice[] {
  const display = piece.element.child("m", "oMathPara");
  if (!display) return [];
  const equations = display.childrenNamed("m", "oMath");
  const { element } = piece;
  const open = element.source.slice(element.from, element.openTo);
  const close = `</${element.name}>`;
  const text = equations.map((e) => `${open}${withMathNamespace(e)}${close}`).join(separator);
  return [{ from: element.from, to: element.to, text }];
}

/** The m:oMath with its namespace declared on itself, as PowerPoint writes it. */
function withMathNamespace(math: XmlElement): string {
  const prefix = math.name.slice(0, math.name.indexOf(":"));
  if (math.attributes.has(`xmlns:${prefix}`)) return math.outerXml;
  return `<${math.name} xmlns:${prefix}="${NS.m}"${math.outerXml.slice(1 + math.name.length)}`;
}

/** The nearest piece that is not an empty run. */
function lastVisible(pieces: readonly Piece[]): Piece | undefined {
  return [...pieces].reverse().find((x) => x.kind !== "run" || x.text !== "");
}

/** The paragraph had nothing else: it becomes the display. */
function displayInPlace(context: Context): Edit {
  const { start, end, bullet } = context;
  const properties = bullet
    ? displayProperties(start.properties, start.element)
    : (start.properties?.outerXml ?? "");
  return {
    splices: [
      {
        from: start.element.from,
        to: end.element.to,
        text: displayParagraph(context, properties),
      },
    ],
    paragraphs: 1,
  };
}

/** The paragraph is split in what stands in front, the display, and what stands behind. */
function displaySplit(context: Context): Edit {
  const { insertion, start, end, bullet } = context;
  const { from, to } = insertion;
  const left = [...context.left];
  const right = [...context.right];
  // A paragraph break takes the place of a line break.
  if (left.at(-1)?.kind === "break") left.pop();
  if (right[0]?.kind === "break") right.shift();
  const head = left
    .map((x) =>
      x.to > from ? runWithText(x.element, x.text.slice(0, from - x.from)) : x.element.outerXml,
    )
    .join("");
  const tail = right
    .map((x, i) => {
      const rest = x.from < to ? x.text.slice(to - x.from) : x.text;
      if (i > 0 || x.kind !== "run") return x.element.outerXml;
      // The space behind the equation would indent the new line.
      const trimmed = rest.replace(/^[ \t]+/, "");
      return trimmed === "" && right.length > 1 ? "" : runWithText(x.element, trimmed);
    })
    .join("");
  const paragraphs: string[] = [];
  const startProperties = start.properties?.outerXml ?? "";
  if (!isBlank(left, from)) {
    paragraphs.push(
      `${openTag(start)}${startProperties}${head}${endMark(context)}</${start.element.name}>`,
    );
  }
  paragraphs.push(displayParagraph(context, displayProperties(start.properties, start.element)));
  if (!isBlank(right, to, true)) {
    const continued = bullet && !isBlank(left, from);
    const properties = continued
      ? continuedProperties(end.properties, end.element)
      : (end.properties?.outerXml ?? "");
    paragraphs.push(
      `${openTag(end)}${properties}${tail}${end.endProperties?.outerXml ?? ""}</${end.element.name}>`,
    );
  }
  return {
    splices: [{ from: start.element.from, to: end.element.to, text: paragraphs.join("") }],
    paragraphs: paragraphs.length,
  };
}

function displayParagraph(context: Context, properties: string): string {
  const { insertion, start, format } = context;
  const { frame } = insertion;
  const math = mathElement(
    insertion.write(format, true),
    frame.body,
    frame.shape.alternatives !== undefined,
  );
  return `${openTag(start)}${properties}${math}${endMark(context)}</${start.element.name}>`;
}

/** The end mark of a paragraph that ends where the equation went. */
function endMark(context: Context): string {
  const { end, properties } = context;
  return end.endProperties?.outerXml ?? renamedProperties(properties, "endParaRPr");
}

function openTag(paragraph: Paragraph): string {
  const { element } = paragraph;
  const tag = element.source.slice(element.from, element.openTo);
  return element.selfClosing ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}
