/**
 * Corrections: the known names nearest to an unknown one. There are several thousand names, and this runs
 * at every keystroke: names of other lengths or with other letters are skipped before words are compared,
 * and in a formula with many unknown names only the first ones get corrections.
 */
import type { Problem } from "../math/problem";
import { byCommand } from "./commands/index";
import { ENVIRONMENTS as ENVIRONMENT_ROWS } from "./commands/environments";
import { editDistance } from "./edit-distance";
import type { Preamble } from "./preamble";

/** How many different names in one formula get a correction. */
const MAX_NAMES = 8;

/** The problems with a suggestion where a name was mistyped. */
export function suggestions(problems: readonly Problem[], preamble: Preamble): readonly Problem[] {
  const found = new Map<string, readonly string[]>();
  return problems.map((problem) => {
    const name = problem.args?.["name"];
    if (problem.suggestion !== undefined || name === undefined) return problem;
    const isCommand = problem.code === "unknownCommand";
    if (!isCommand && problem.code !== "unknownEnvironment") return problem;
    const key = problem.code + name;
    let near = found.get(key);
    if (!near) {
      if (found.size === MAX_NAMES) return problem;
      near = nearest(name, isCommand ? commandNames(preamble) : ENVIRONMENTS);
      found.set(key, near);
    }
    const [first] = near;
    if (first === undefined) return problem;
    return { ...problem, suggestion: first, args: { ...problem.args, near: near.join(", ") } };
  });
}

/** A name and a bit mask of the letters in it, regardless of case. */
interface Known {
  readonly name: string;
  readonly letters: number;
}

/** Names by their length. */
type Names = ReadonlyMap<number, readonly Known[]>;

function namesOf(names: Iterable<string>): Names {
  const index = new Map<number, Known[]>();
  for (const name of names) {
    const known = { name, letters: lettersOf(name) };
    const alike = index.get(name.length);
    if (alike) alike.push(known);
    else index.set(name.length, [known]);
  }
  return index;
}

const ENVIRONMENTS = namesOf(ENVIRONMENT_ROWS.flatMap((row) => row.names));
const COMMANDS = new WeakMap<Preamble["macros"], Names>();

function commandNames({ macros }: Preamble): Names {
  let names = COMMANDS.get(macros);
  if (!names) {
    const all = new Set([...byCommand.keys(), ...macros.keys()]);
    names = namesOf([...all].filter((name) => name.startsWith("\\") && !name.includes("@")));
    COMMANDS.set(macros, names);
  }
  return names;
}

function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i += 1) letters |= 1 << (name.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Up to three names within a third of the length in edits, nearest first. */
function nearest(name: string, names: Names): readonly string[] {
  const limit = Math.max(1, Math.min(3, Math.floor(name.replace("\\", "").length / 3)));
  const letters = lettersOf(name);
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (let length = name.length - limit; length <= name.length + limit; length += 1) {
    for (const candidate of names.get(length) ?? []) {
      // An edit changes two letters at most.
      if (bitsOf(letters ^ candidate.letters) > 2 * limit) continue;
      const distance = editDistance(name, candidate.name, limit);
      if (distance <= limit) found.push({ name: candidate.name, distance });
    }
  }
  return found
    .sort(
      (a, b) =>
        a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1),
    )
    .slice(0, 3)
    .map((entry) => entry.name);
}
