/**
 * Equation numbers at the margin: what follows `#` in the lines of an equation array
 * (docs/host-facts.md, what-powerpoint-writes). They are read and changed without touching anything else.
 */
import { escapeText } from "../xml/escape";
import type { XmlElement } from "../xml/parse";
import type { Splice } from "./splice";

/** A number on the slide; `text` is without its parentheses. */
export interface EquationNumber {
  readonly text: string;
  readonly bare: boolean;
  /** The changes that give it another text; none where it cannot be told from what surrounds it. */
  withText(text: string): readonly Splice[];
  /** The changes that remove it from its line; undefined where it is more than text. */
  without?(): readonly Splice[];
}

/** The numbers of an m:oMath or m:oMathPara, line by line. */
export function numbersIn(math: XmlElement): readonly EquationNumber[] {
  const lines = math.is("m", "oMathPara") ? math.childrenNamed("m", "oMath") : [math];
  return lines
    .flatMap((line) => line.childrenNamed("m", "eqArr"))
    .flatMap((array) => array.childrenNamed("m", "e"))
    .flatMap((row) => numberOf(row) ?? []);
}

/** A text element (m:t or a:t) of a number; the number's part of its text begins at `from`. */
export interface Part {
  readonly element: XmlElement;
  readonly text: string;
  readonly from: number;
}

function numberOf(row: XmlElement): EquationNumber | undefined {
  const parts: Part[] = [];
  let isFenced = false;
  for (const child of row.elements) {
    const text = child.is("m", "r") ? child.child("m", "t") : undefined;
    if (parts.length === 0) {
      const at = text && !isWords(child) ? text.text.indexOf("#") : -1;
      if (text && at >= 0) parts.push({ element: text, text: text.text, from: at + 1 });
      continue;
    }
    isFenced ||= child.is("m", "d");
    const texts = text ? [text] : child.descendants("m", "t");
    for (const element of texts) parts.push({ element, text: element.text, from: 0 });
  }
  if (parts.length === 0) return undefined;
  const whole = parts.map(({ text, from }) => text.slice(from)).join("");
  const inside = isFenced ? undefined : /^\s*\((.*)\)\s*$/su.exec(whole)?.[1];
  const text = inside ?? whole.trim();
  const start = whole.indexOf(text, inside === undefined ? 0 : whole.indexOf("(") + 1);
  const isPlain = parts.every(({ element }) => element.parent?.parent === row);
  return {
    text,
    bare: inside === undefined && !isFenced,
    withText: (now) => (text === "" ? [] : replaced(parts, start, start + text.length, now)),
    ...(isPlain ? { without: () => without(parts, row) } : {}),
  };
}

/** Removes the `#` and what follows it. */
function without([first]: readonly Part[], row: XmlElement): readonly Splice[] {
  const run = first?.element.parent;
  if (!first || !run) return [];
  const head = first.text.slice(0, first.from - 1);
  const rest = { from: head === "" ? run.from : run.to, to: row.closeFrom, text: "" };
  return head === "" ? [rest] : [withContent(first.element, head), rest];
}

/** Is it a text or literal run? There `#` is an ordinary character. */
export function isWords(run: XmlElement): boolean {
  const properties = run.child("m", "rPr");
  return ["nor", "lit"].some((name) => {
    const value = properties?.child("m", name);
    return value !== undefined && !["0", "off", "false"].includes(value.attrNS("m", "val") ?? "1");
  });
}

/** The changes that replace a range of the parts' joined text: the first part in it gets all of the new text. */
export function replaced(
  parts: readonly Part[],
  from: number,
  to: number,
  now: string,
): readonly Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  let put = now;
  for (const part of parts) {
    const start = at - part.from;
    at += part.text.length - part.from;
    if (at <= from || start + part.from >= to) continue;
    const head = part.text.slice(0, Math.max(part.from, from - start));
    const tail = part.text.slice(Math.min(part.text.length, to - start));
    splices.push(withContent(part.element, head + put + tail));
    put = "";
  }
  return splices;
}

function withContent({ openTo, closeFrom }: XmlElement, text: string): Splice {
  return { from: openTo, to: closeFrom, text: escapeText(text) };
}
