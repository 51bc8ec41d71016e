/** Formulas to measure with: from the project's own fixtures and starter collection, or from a folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { STARTER } from "../src/library/starter/collection";

const FIXTURES = join(import.meta.dirname, "../test/fixtures/formulas");

/**
 * The formulas of a folder's `.jsonl` files (one JSON string per line), taken from every file in turn; "":
 * those of the fixtures.
 */
export function formulasOf(folder: string): readonly string[] {
  return spread(folder === "" ? ofFixtures() : ofFolder(folder));
}

/** Well-known equations of many fields, written as people write them. */
export function wellKnown(): readonly string[] {
  return STARTER.flatMap(({ rows }) => rows.map(({ latex }) => latex));
}

function ofFixtures(): string[] {
  return readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => {
      const [, ...blocks] = readFileSync(join(FIXTURES, name), "utf8").split(/^<<< /m);
      return blocks.map((block) => {
        const [, ...lines] = (block.split(/^>>> /m)[0] ?? "").split("\n");
        return lines.join("\n").trim();
      });
    });
}

function ofFolder(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  if (files.length === 0) throw new Error(`There are no .jsonl files in ${folder}`);
  // One of every file in turn, so that no file has more than its share.
  const lists = files.map((file) =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown)
      .filter((tex): tex is string => typeof tex === "string"),
  );
  const formulas: string[] = [];
  for (let i = 0; i < Math.max(...lists.map((l) => l.length)); i++)
    for (const list of lists) {
      const tex = list[i];
      if (tex !== undefined) formulas.push(tex);
    }
  return formulas;
}

/**
 * The same formulas in a different but fixed order (steps of a prime), so that neighbours are of different
 * kinds.
 */
function spread(formulas: readonly string[]): string[] {
  const step = 7919;
  return formulas.map((_, i) => formulas[(i * step) % formulas.length] ?? "");
}
