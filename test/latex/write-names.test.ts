import { expect, test } from "@jest/globals";
import katex from "katex";
import { COMMANDS } from "../../src/latex/commands/index";
import { NOT_IN_KATEX } from "../../src/latex/write-names";

const CHARACTERS = new Set(["symbol", "delimiter", "nary", "macro", "function", "accent"]);

function knows(name: string, args: string): boolean {
  try {
    katex.renderToString(`${name}${args} `, { throwOnError: true, strict: false });
    return true;
  } catch {
    return false;
  }
}

test("the names that KaTeX lacks are exactly those that the writer passes over", () => {
  const written = COMMANDS.filter(
    (row) => CHARACTERS.has(row.kind) && (row.kind !== "macro" || row.char !== undefined),
  );
  const missing = written.flatMap((row) =>
    row.names.filter(
      (name) =>
        name.startsWith("\\") &&
        !knows(name, row.kind === "accent" ? "{x}" : row.kind === "macro" ? row.args : ""),
    ),
  );
  expect([...NOT_IN_KATEX].sort()).toEqual([...new Set(missing)].sort());
});
