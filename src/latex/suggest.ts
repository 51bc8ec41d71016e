/** Corrections: the known names nearest to one that is not known. */
import type { Problem } from "../math/problem";
import { byCommand } from "./commands/index";
import { CONSTRUCTS } from "./katex/constructs/index";
import { ENVIRONMENT_NAMES } from "./katex/constructs/tables";
import type { Preamble } from "./preamble";

/** The problems with a suggestion where a name was mistyped. */
export function suggestions(problems: readonly Problem[], preamble: Preamble): readonly Problem[] {
  return problems.map((problem) => {
    const name = problem.args?.["name"];
    if (problem.suggestion !== undefined || name === undefined) return problem;
    const near =
      problem.code === "unknownCommand"
        ? nearestNames(name, commandNames(preamble))
        : problem.code === "unknownEnvironment"
          ? nearestNames(name, ENVIRONMENT_NAMES)
          : [];
    const [first] = near;
    if (first === undefined) return problem;
    return { ...problem, suggestion: first, args: { ...problem.args, near: near.join(", ") } };
  });
}

function commandNames(preamble: Preamble): readonly string[] {
  return [
    ...new Set([...byCommand.keys(), ...CONSTRUCTS.keys(), ...preamble.macros.keys()]),
  ].filter((name) => name.startsWith("\\") && !name.includes("@"));
}

/** Up to three names within a third of the length in edits, nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.min(3, Math.floor(name.replace("\\", "").length / 3)));
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(name, candidate, limit);
    if (distance <= limit) found.push({ name: candidate, distance });
  }
  return found
    .sort(
      (a, b) =>
        a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
    )
    .slice(0, 3)
    .map((entry) => entry.name);
}

/** Edits from one word to the other, a swap of neighbours counting one; more than the limit is not counted out. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let value = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) +
          (same ? 0 : a[i - 1]?.toLowerCase() === b[j - 1]?.toLowerCase() ? 0.5 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      row.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
