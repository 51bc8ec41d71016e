/**
 * The characters of a text frame as PowerPoint counts them: "\r" ends a paragraph (except the last),
 * "\v" is a line break, a field counts as its text, an equation as the profile says.
 */
import type { Element } from "@xmldom/xmldom";
import { NS, child, children, descendants, elements, is } from "../deck/xml";

export type EquationCount = "letters" | "one" | "none";

export interface Segment {
  readonly type: "text" | "break" | "field" | "equation";
  /** `a:r`, `a:br`, `a:fld`, or the child of the paragraph that contains the equation. */
  readonly element: Element;
  readonly text: string;
  /** Offset in the frame. */
  readonly start: number;
  readonly length: number;
}

export interface Paragraph {
  readonly element: Element;
  readonly start: number;
  /** Without the closing "\r". */
  readonly length: number;
  readonly segments: readonly Segment[];
}

/** The object replacement character, for an equation that counts as one character. */
const OBJECT = "\uFFFC";

/** The `a14:m` that a paragraph's child is, or contains in a choice; undefined for others. */
export function equationOf(element: Element): Element | undefined {
  if (is(element, NS.a14, "m")) return element;
  if (is(element, NS.mc, "AlternateContent")) {
    const choice = child(element, NS.mc, "Choice");
    return choice ? descendants(choice, NS.a14, "m")[0] : undefined;
  }
  return undefined;
}

/** `m:oMathPara` or `m:oMath` in `a14:m`. */
export function ommlOf(equation: Element): Element | undefined {
  return elements(equation).find((element) => element.namespaceURI === NS.m);
}

export function textOf(run: Element): string {
  return child(run, NS.a, "t")?.textContent ?? "";
}

/** Letters of an equation in reading order. */
function lettersOf(equation: Element): string {
  return descendants(equation, NS.m, "t")
    .map((element) => element.textContent ?? "")
    .join("");
}

function equationText(equation: Element, count: EquationCount): string {
  switch (count) {
    case "letters":
      return lettersOf(equation);
    case "one":
      return OBJECT;
    case "none":
      return "";
  }
}

/** Paragraphs and segments of an `a:txBody`. */
export function paragraphsOf(body: Element, count: EquationCount): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const element of children(body, NS.a, "p")) {
    const segments: Segment[] = [];
    let at = start;
    const push = (type: Segment["type"], node: Element, text: string): void => {
      segments.push({ type, element: node, text, start: at, length: text.length });
      at += text.length;
    };
    for (const node of elements(element)) {
      const equation = equationOf(node);
      if (equation) push("equation", node, equationText(equation, count));
      else if (is(node, NS.a, "r")) push("text", node, textOf(node));
      else if (is(node, NS.a, "br")) push("break", node, "\v");
      else if (is(node, NS.a, "fld")) push("field", node, textOf(node));
    }
    paragraphs.push({ element, start, length: at - start, segments });
    start = at + 1;
  }
  return paragraphs;
}

export function frameText(body: Element, count: EquationCount): string {
  return paragraphsOf(body, count)
    .map((paragraph) => paragraph.segments.map((segment) => segment.text).join(""))
    .join("\r");
}

export function hasEquation(body: Element): boolean {
  return descendants(body, NS.a14, "m").length > 0;
}

/** Start and length of the word around an offset; an empty range at the offset when there is none. */
export function wordAt(text: string, offset: number): { start: number; length: number } {
  const isWord = (char: string | undefined): boolean =>
    char !== undefined && /[\p{L}\p{N}_'’]/u.test(char);
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(text[start - 1])) start--;
  while (end < text.length && isWord(text[end])) end++;
  return { start, length: end - start };
}
