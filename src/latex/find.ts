/**
 * Equations inside a longer text: prose with `$…$`, Markdown, a .tex document. One pass from left to
 * right; code, comments and prices ("$5 and $6") are skipped.
 */
import type { Span } from "../math/ast";
import { Closings } from "./closing";

/** What kind of text it is: dollar signs in a .tex document are always math, `%` a comment. */
export type TextKind = "plain" | "markdown" | "tex";

export interface FoundMath {
  /** The formula with its delimiters, in UTF-16 offsets of the text. */
  readonly from: number;
  readonly to: number;
  /** The formula without `$`, `\(`, `\[`; an environment keeps its `\begin` and `\end`. */
  readonly source: Span;
  readonly display: boolean;
}

/** Environments that are a displayed equation. */
const DISPLAYED =
  /^\\begin\s*\{((?:equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|dmath|xalignat)\*?|math)\}/;

/** Environments of .tex whose content is shown verbatim. */
const VERBATIM = /^\\begin\s*\{(verbatim\*?|lstlisting|minted|comment)\}/;

/** The equations in the text, in order; they do not overlap. */
export function findMath(text: string, kind: TextKind = "plain"): readonly FoundMath[] {
  const found: FoundMath[] = [];
  const closings = new Closings(text);
  let i = 0;
  while (i < text.length) {
    const passed = pastCode(text, i, kind);
    if (passed > i) {
      i = passed;
      continue;
    }
    const math = mathAt(text, i, kind, closings);
    if (math) {
      found.push(math);
      i = math.to;
    } else {
      i += text[i] === "\\" ? escapeLength(text, i) : 1;
    }
  }
  return found;
}

/** A backslash escapes the next character: `\$` is no math, nor is the bracket of `\\[2pt]`. */
function escapeLength(text: string, i: number): number {
  const next = text[i + 1];
  return next === "$" || next === "\\" || next === "%" || next === "`" ? 2 : 1;
}

/** The offset behind code or a comment that begins here, else the same offset. */
function pastCode(text: string, i: number, kind: TextKind): number {
  const char = text[i];
  if (kind === "markdown" && (char === "`" || char === "~")) {
    const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, i - 4), i));
    const fence = lineStart ? /^(`{3,}|~{3,})/.exec(text.slice(i, i + 20))?.[1] : undefined;
    if (fence !== undefined) {
      const close = text.indexOf(`\n${fence}`, i);
      return close === -1 ? text.length : close + 1 + fence.length;
    }
    const ticks = /^`+/.exec(text.slice(i, i + 20))?.[0];
    if (ticks === undefined) return i;
    const close = text.indexOf(ticks, i + ticks.length);
    return close === -1 ? i + ticks.length : close + ticks.length;
  }
  if (kind === "tex" && char === "%") {
    const newline = text.indexOf("\n", i);
    return newline === -1 ? text.length : newline + 1;
  }
  if (kind === "tex" && char === "\\") {
    const name = VERBATIM.exec(text.slice(i, i + 30))?.[1];
    if (name !== undefined) {
      const end = `\\end{${name}}`;
      const close = text.indexOf(end, i);
      return close === -1 ? text.length : close + end.length;
    }
    const delimiter = /^\\verb\*?([^a-zA-Z\s*])/.exec(text.slice(i, i + 8));
    if (delimiter) {
      const open = i + delimiter[0].length;
      const close = text.indexOf(delimiter[1] ?? "", open);
      return close === -1 ? open : close + 1;
    }
  }
  return i;
}

function mathAt(
  text: string,
  i: number,
  kind: TextKind,
  closings: Closings,
): FoundMath | undefined {
  const char = text[i];
  if (char === "$")
    return text[i + 1] === "$" ? between(closings, i, "$$", true) : dollars(closings, i, kind);
  if (char !== "\\") return undefined;
  if (text.startsWith("\\[", i)) return between(closings, i, "\\]", true);
  if (text.startsWith("\\(", i)) return between(closings, i, "\\)", false);
  return environment(text, i, closings);
}

/** From an opening delimiter to a closing one of the same length; a blank line ends the search. */
function between(
  closings: Closings,
  from: number,
  close: string,
  display: boolean,
): FoundMath | undefined {
  const start = from + close.length;
  const end = closings.delimiter(close, start);
  if (end < 0 || closings.text.slice(start, end).trim() === "") return undefined;
  return { from, to: end + close.length, source: { from: start, to: end }, display };
}

/** `$…$`. Outside .tex a price is no math: no space inside the signs, no digit behind the second. */
function dollars(closings: Closings, from: number, kind: TextKind): FoundMath | undefined {
  const { text } = closings;
  const start = from + 1;
  if (kind !== "tex" && /\s/.test(text[start] ?? " ")) return undefined;
  const end = closings.delimiter("$", start);
  if (end <= start) return undefined;
  if (kind !== "tex" && (/\s/.test(text[end - 1] ?? " ") || /\d/.test(text[end + 1] ?? ""))) {
    return undefined;
  }
  return { from, to: end + 1, source: { from: start, to: end }, display: false };
}

/** `\begin{align} … \end{align}`; environments of the same name may be nested inside. */
function environment(text: string, from: number, closings: Closings): FoundMath | undefined {
  if (!text.startsWith("\\begin", from)) return undefined;
  const name = DISPLAYED.exec(text.slice(from, from + 40))?.[1];
  const to = name === undefined ? undefined : closings.environment(from);
  return to === undefined
    ? undefined
    : { from, to, source: { from, to }, display: name !== "math" };
}
