/**
 * What `\ce` and `\pu` do, using MathJax's parser of mhchem, which writes LaTeX. That attaches scripts to
 * invisible struts to align them, and pads those on the left; here the strut is a command of its own, so
 * that the scripts can be moved back to the element that they belong to.
 */
import { mhchemParser } from "mhchemparser";
import { groupEnd } from "./group-end";
import { inWords } from "./ensured";
import type { Expand } from "./meaning";
import { sourceOf, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

/** mhchem takes time quadratic in its argument's length; so much of the square counts as one token. */
const SQUARE_PER_TOKEN = 500;

/** Replacements in mhchem's output: our own command for struts, padding as mathematics. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\{\\vphantom\{A\}\}/g, "\\@strut "],
  [/\\m(?:kern|skip)-?[\d.]+mu\s*(?=\\@strut)/g, ""],
  [/\\llap\{/g, "{"],
  // Labels and dashes that are raised or lowered by a hair.
  [/\\(?:raise|lower)[\d.]+(?:em|mu)\s*/g, ""],
];

/** Stretching arrows for those that mhchem writes labels over and under. */
const STRETCHING: ReadonlyMap<string, string> = new Map([
  ["\\longrightleftharpoons", "\\xrightleftharpoons"],
  ["\\longRightleftharpoons", "\\xRightleftharpoons"],
  ["\\longLeftrightharpoons", "\\xLeftrightharpoons"],
  ["\\longleftrightarrows", "\\xleftrightarrows"],
]);

const LABELLED = /\\(?:under|over)set\{/g;

/** Turns `\overset{a}{\longrightleftharpoons}` into an arrow that stretches to its label. */
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

/** The two arguments of the command at the index; undefined if it has another form. */
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

function texOf(formula: string, kind: "ce" | "pu"): string | undefined {
  try {
    return mhchemParser.toTex(formula, kind);
  } catch {
    // The parser throws an array of two words when it meets something unexpected.
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
