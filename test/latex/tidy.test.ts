/**
 * What is read from slides, as a person would write it. Every rule has a block in
 * `test/fixtures/tidy/rules.txt`; a property says that the LaTeX is read as the tidy tree, and that the
 * tree looks like the one that was read.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readLatex } from "../../src/latex/read";
import { tidy } from "../../src/latex/tidy";
import { writeLatex } from "../../src/latex/write";
import type { MathList } from "../../src/math/ast";
import { hasErrors } from "../../src/math/problem";
import { equalLists } from "../../src/math/walk";
import { readOmmlText } from "../../src/omml/read";
import { seen } from "../support/seen";
import { rough } from "../support/rough";

const FILE = join(__dirname, "../fixtures/tidy/rules.txt");
const [comment = "", ...parts] = readFileSync(FILE, "utf8").split(/^<<< /m);
const blocks = parts.map((part) => {
  const [input = "", latex = ""] = part.split(/^>>>\n/m);
  const [reason = "", ...lines] = input.split("\n");
  return { reason, omml: lines.join("\n").trim(), latex: latex.replace(/\n+$/, "") };
});

/** The equation of a block: elements and attributes have no prefix there. */
function bodyOf(omml: string): MathList {
  const xml = omml.replace(/<(\/?)(\w)/g, "<$1m:$2").replace(/ (val|alnAt)=/g, " m:$1=");
  const { body, problems } = readOmmlText(`<m:oMath>${xml}</m:oMath>`);
  expect(problems).toEqual([]);
  return body;
}

function latexOf(body: MathList): string {
  return writeLatex(tidy(body, { display: true }), { display: true });
}

if (process.env["UPDATE"] === "1") {
  test("is written anew", () => {
    const text = blocks.map(
      ({ reason, omml }) => `<<< ${reason}\n${omml}\n>>>\n${latexOf(bodyOf(omml))}\n`,
    );
    writeFileSync(FILE, comment + text.join("\n"));
  });
} else {
  test.each(blocks)("$reason", ({ omml, latex }) => {
    const body = bodyOf(omml);
    expect(latexOf(body)).toBe(latex);
    expect(wrong(body, true)).toBeUndefined();
  });
}

/** What is wrong with the tidy tree; undefined when nothing is. */
function wrong(body: MathList, display: boolean): string | undefined {
  const tidied = tidy(body, { display });
  const latex = writeLatex(tidied, { display });
  const { body: again, problems } = readLatex(latex, { display });
  if (hasErrors(problems)) return `${latex} is not read: ${JSON.stringify(problems)}`;
  if (!equalLists(again, tidied)) return `${latex} is read as ${writeLatex(again, { display })}`;
  return seen(tidied) === seen(body) ? undefined : `${seen(body)} is seen as ${seen(tidied)}`;
}

const SEED = 20261127;

test("trees as decks have them are read again when they are tidy, and look the same", () => {
  fc.assert(
    fc.property(rough(), fc.boolean(), (body, display) => {
      expect(wrong(body, display)).toBeUndefined();
    }),
    { seed: SEED, numRuns: 3000 },
  );
});
