/** Labels in exported LaTeX. */
import { groupEnd } from "../../latex/commands/group-end";
import type { EquationEntry } from "./part";

/** The labels of each number of an equation. */
export type NumberLabels = readonly (readonly string[])[];

/** The number shared by the lines of a `subequations`, without their letters, and its labels. */
export interface SharedNumber {
  readonly number: string;
  readonly labels: readonly string[];
}

/** The shared number of each group with labels: its lines add a letter to that number. */
export function sharedNumbers(
  groups: EquationEntry["groups"],
  lines: EquationEntry["numbers"],
): readonly SharedNumber[] {
  return groups.flatMap((labels, n): readonly SharedNumber[] => {
    const line = lines.find(({ group, number }) => group === n && number.kind === "automatic");
    const number = line?.text.replace(/[a-z]+$/, "") ?? "";
    return number === "" || labels.length === 0 ? [] : [{ number, labels }];
  });
}

/** Provides the labels of the equation whose element begins at an offset of a slide's part. */
export interface LabelSource {
  of(slidePart: string, from: number): NumberLabels;
  /** Shared numbers, which none of its lines has, with their labels. */
  sharedIn(slidePart: string, from: number): readonly SharedNumber[];
}

/** LaTeX before an equation that gives shared numbers their labels, because no `\tag` has these numbers. */
export function sharedLabels(shared: readonly SharedNumber[]): string {
  return shared
    .map(({ number, labels }) => {
      const names = labels.map((label) => `\\label{${label}}`).join("");
      return `{\\makeatletter\\def\\@currentlabel{${number}}\\makeatother${names}}\n`;
    })
    .join("");
}

/** The LaTeX of an equation with `\label` after each of its numbers. */
export function withLabels(latex: string, labels: NumberLabels): string {
  if (!labels.some((names) => names.length > 0)) return latex;
  let [written, at] = ["", 0];
  [...latex.matchAll(/\\tag\*?(?=\{)/g)].forEach(({ index, 0: tag }, n) => {
    const close = groupEnd(latex, index + tag.length);
    const end = close < 0 ? latex.length : close;
    const names = (labels[n] ?? []).map((name) => `\\label{${name}}`).join("");
    written += latex.slice(at, end) + names;
    at = end;
  });
  return written + latex.slice(at);
}
