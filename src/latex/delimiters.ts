/**
 * What surrounds a formula in a document: `$ … $`, `$$ … $$`, `\( … \)`, `\[ … \]` and
 * `\begin{equation} … \end{equation}`. They are removed by offsets, so that positions remain those of
 * source.
 */
import type { Problem } from "../math/problem";

export interface Stripped {
  readonly from: number;
  readonly to: number;
  /** What the delimiters say; undefined without any. */
  readonly display: boolean | undefined;
  /** The environment that merely wraps the formula; "" for other delimiters, undefined without any. */
  readonly environment: string | undefined;
  readonly problems: readonly Problem[];
}

/** Environments that merely wrap one formula. */
const WRAPPERS = /^\\begin\s*\{(equation\*?|displaymath|math|dmath\*?)\}/;
/** Environments that stand alone in a document, so that their formula is a display. */
const DISPLAYED =
  /^\\begin\s*\{(?:subequations|align|alignat|gather|multline|flalign|eqnarray|xalignat|xxalignat)\*?\}/;

const PAIRS: readonly (readonly [open: string, close: string, display: boolean])[] = [
  ["$$", "$$", true],
  ["\\[", "\\]", true],
  ["\\(", "\\)", false],
  ["$", "$", false],
];

const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || c === 0xfeff;

export function stripDelimiters(source: string): Stripped {
  let from = 0;
  let to = source.length;
  let display: boolean | undefined;
  let environment: string | undefined;
  const problems: Problem[] = [];
  for (let round = 0; round < 3; round += 1) {
    while (from < to && isSpace(source.charCodeAt(from))) from += 1;
    while (to > from && isSpace(source.charCodeAt(to - 1)) && source[to - 2] !== "\\") to -= 1;
    const first = source[from];
    if (first !== "$" && first !== "\\") break;
    const pair = PAIRS.find(([open]) => source.startsWith(open, from));
    if (pair) {
      const [open, close, isDisplay] = pair;
      if (!endsWith(source, close, from + open.length, to)) break;
      // `$a$ and $b$` is prose with two formulas, not one formula.
      if (first === "$" && hasDollar(source, from + open.length, to - close.length)) break;
      if (first === "\\" && source.slice(from + 2, to - 2).includes(close)) break;
      from += open.length;
      to -= close.length;
      display = isDisplay;
      environment = "";
      continue;
    }
    const wrapper = source.startsWith("\\begin", from)
      ? WRAPPERS.exec(source.slice(from, from + 40))
      : null;
    if (wrapper) {
      const end = `\\end{${wrapper[1] ?? ""}}`;
      const inside = source.indexOf(end, from);
      if (inside + end.length !== to) break;
      from += wrapper[0].length;
      to = inside;
      display = wrapper[1] !== "math";
      environment = wrapper[1];
      continue;
    }
    if (source.startsWith("\\begin", from) && DISPLAYED.test(source.slice(from, from + 40))) {
      display ??= true;
    }
    break;
  }
  return { from, to, display, environment, problems };
}

/** Does the range end with the closing delimiter, and not with an escaped one? */
function endsWith(source: string, close: string, from: number, to: number): boolean {
  const at = to - close.length;
  if (at < from || !source.startsWith(close, at)) return false;
  let backslashes = 0;
  for (let i = at - 1; i >= from && source[i] === "\\"; i -= 1) backslashes += 1;
  return backslashes % 2 === 0;
}

/** Is there an unescaped dollar sign outside braces? */
function hasDollar(source: string, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) {
    const char = source[i];
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    else if (char === "$" && depth <= 0) return true;
  }
  return false;
}
