/** Labels in the LaTeX of exports. */

/** The labels of each number of an equation. */
export type NumberLabels = readonly (readonly string[])[];

/** Knows the labels of the equation whose element begins at an offset of a slide's part. */
export interface LabelSource {
  of(slidePart: string, from: number): NumberLabels;
}

/** The LaTeX of an equation with `\label` behind each of its numbers. */
export function withLabels(latex: string, labels: NumberLabels): string {
  if (!labels.some((names) => names.length > 0)) return latex;
  let n = 0;
  return latex.replace(/\\tag\*?\{(?:[^{}]|\{[^{}]*\})*\}/g, (tag) => {
    const names = labels[n++] ?? [];
    return tag + names.map((name) => `\\label{${name}}`).join("");
  });
}
