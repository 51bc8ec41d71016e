/** systeme: linear systems in plain notation, `\systeme{2x + y = 1, x - y = 0}`. */
import type { Expand, Part } from "./meaning";
import { split, textOf, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

const RELATIONS: ReadonlySet<string> = new Set(
  "= < > ≤ ≥ \\leq \\geq \\le \\ge \\leqslant \\geqslant \\neq \\ne".split(" "),
);

/** One equation, aligned at its relation; what follows `@` gets a column of its own. */
function lineOf(line: Tokens, isLast: boolean): readonly Part[] {
  const [equation = EMPTY, ...extra] = split(line, "@");
  let depth = 0;
  const at = equation.findIndex(({ text }) => {
    if (text === "{") depth += 1;
    else if (text === "}") depth -= 1;
    return depth === 0 && RELATIONS.has(text);
  });
  const aligned: readonly Part[] =
    at < 0 ? [equation] : [equation.slice(0, at), "&", equation.slice(at)];
  return [
    ...aligned,
    ...extra.flatMap((column): readonly Part[] => ["&&", column]),
    isLast ? "" : "\\\\",
  ];
}

/**
 * PowerPoint aligns equations at one place; systeme aligns every unknown, so that a system of several lines
 * gets a note.
 */
export const system: Expand = ([, , separator, body = EMPTY], x) => {
  const lines = split(body, textOf(separator ?? EMPTY) || ",");
  const [first] = body;
  if (lines.length > 1 && first)
    x.note("systemUnknowns", { from: first.from, to: body.at(-1)?.to ?? first.to });
  return [
    "\\left\\{\\begin{aligned}",
    ...lines.flatMap((line, i) => lineOf(line, i === lines.length - 1)),
    "\\end{aligned}\\right.",
  ];
};
