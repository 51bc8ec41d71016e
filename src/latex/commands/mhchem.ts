/**
 * What `\ce` and `\pu` do, by the parser of mhchem that MathJax has, which writes LaTeX. It hangs
 * scripts on invisible struts so that they line up, and pads those on the left; here the strut is a
 * command of its own, so that the scripts go back to the element that they belong to.
 */
import { mhchemParser } from "mhchemparser";
import { inWords } from "./ensured";
import type { Expand } from "./meaning";
import { sourceOf, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

/** mhchem takes time with the square of its argument: that counts as so many tokens. */
const SQUARE_PER_TOKEN = 500;

/** What mhchem writes, in our commands: struts by name, padding in mathematics. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\{\\vphantom\{A\}\}/g, "\\@strut "],
  [/\\m(?:kern|skip)-?[\d.]+mu\s*(?=\\@strut)/g, ""],
  [/\\llap\{/g, "{"],
  // Labels and dashes a hair up or down.
  [/\\(?:raise|lower)[\d.]+(?:em|mu)\s*/g, ""],
];

/** Arrows that stretch, by those that mhchem writes labels over and under. */
const STRETCHING: ReadonlyMap<string, string> = new Map([
  ["\\longrightleftharpoons", "\\xrightleftharpoons"],
  ["\\longRightleftharpoons", "\\xRightleftharpoons"],
  ["\\longLeftrightharpoons", "\\xLeftrightharpoons"],
  ["\\longleftrightarrows", "\\xleftrightarrows"],
]);

const LABELLED = /\\(?:under|over)set\{/g;

/** `\overset{a}{\longrightleftharpoons}` as an arrow that stretches to its label. */
function withStretchingArrows(latex: string): string {
  let done = "";
  let from = 0;
  LABELLED.lastIndex = 0;
  for (let match = LABELLED.exec(latex); match; match = LABELLED.exec(latex)) {
    const outer = twoGroups(latex, match.index);
    if (!outer) continue;
    const isUnder = latex.startsWith("\\underset", match.index);
    const inner = isUnder ? twoGroups(outer.second, 0) : undefined;
    const arrow = STRETCHING.get(inner ? inner.second : outer.second);
    if (arrow === undefined) continue;
    const below = isUnder ? outer.first : "";
    const above = inner ? inner.first : isUnder ? "" : outer.first;
    done += `${latex.slice(from, match.index)}${arrow}[{${below}}]{${above}}`;
    from = outer.end;
    LABELLED.lastIndex = from;
  }
  return done + latex.slice(from);
}

interface TwoGroups {
  readonly first: string;
  readonly second: string;
  readonly end: number;
}

/** The two arguments of a command that stands at the place; undefined for another shape. */
function twoGroups(latex: string, at: number): TwoGroups | undefined {
  const open = latex.indexOf("{", at);
  const middle = open < 0 ? -1 : groupEnd(latex, open);
  if (middle < 0 || latex[middle] !== "{") return undefined;
  const end = groupEnd(latex, middle);
  if (end < 0) return undefined;
  return {
    first: latex.slice(open + 1, middle - 1),
    second: latex.slice(middle + 1, end - 1),
    end,
  };
}

/** Behind the brace that closes the one at the place. */
function groupEnd(latex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < latex.length; i += 1) {
    const char = latex[i];
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}" && (depth -= 1) === 0) return i + 1;
  }
  return -1;
}

function texOf(formula: string, kind: "ce" | "pu"): string | undefined {
  try {
    return mhchemParser.toTex(formula, kind);
  } catch {
    // It throws a pair of words about what it did not expect.
    return undefined;
  }
}

export const chemistry =
  (kind: "ce" | "pu"): Expand =>
  ([argument = EMPTY], x) => {
    x.charge(Math.ceil(argument.length ** 2 / SQUARE_PER_TOKEN));
    let latex = texOf(sourceOf(argument), kind) ?? x.fail("chemistry");
    for (const [pattern, text] of REWRITTEN) latex = latex.replace(pattern, text);
    return inWords(x, [withStretchingArrows(latex)]);
  };
