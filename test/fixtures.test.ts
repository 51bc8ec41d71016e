/**
 * Formulas and everything that is written for them, as text: a block a formula in the files of
 * `test/fixtures/formulas`, which are found by listing. `UPDATE=1` writes the outputs anew; a reviewer
 * sees them together. An output that is missing fails.
 *
 *     <<< latex            (or `<<< latex inline`; lines up to the next mark)
 *     \frac{a}{b}
 *     >>> omml             (in the notation of `support/short-omml.ts`)
 *     …
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLatex } from "../src/latex/read";
import { writeLatex } from "../src/latex/write";
import type { MathList } from "../src/math/ast";
import { writeMathml } from "../src/mathml/write";
import { writeOmml } from "../src/omml/write";
import { writeUnicodeMath } from "../src/unicodemath/write";
import { parseXml } from "../src/xml/parse";
import { ommlErrors } from "./support/omml-content-model";
import { shortOmml } from "./support/short-omml";

/** The outputs of every formula, in their order in the files. */
const OUTPUTS: Readonly<Record<string, (body: MathList, display: boolean) => string>> = {
  omml: (body, display) => shortOmml(writeOmml(body, { display })),
  mathml: (body, display) => writeMathml(body, { display }),
  unicodemath: (body) => writeUnicodeMath(body),
  latex: (body) => writeLatex(body),
};

interface Block {
  readonly heading: string;
  readonly source: string;
  readonly outputs: ReadonlyMap<string, string>;
}

const FOLDER = join(__dirname, "fixtures/formulas");
const update = process.env["UPDATE"] === "1";
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

/** A file's text as blocks; anything before the first mark is a comment. */
function parse(text: string): { readonly comment: string; readonly blocks: readonly Block[] } {
  const [comment = "", ...parts] = text.split(/^<<< /m);
  const blocks = parts.map((part) => {
    const [input = "", ...rest] = part.split(/^>>> /m);
    const [heading = "", ...lines] = input.split("\n");
    const outputs = new Map(
      rest.map((output) => {
        const [name = "", ...content] = output.split("\n");
        return [name.trim(), content.join("\n").trim()] as const;
      }),
    );
    return { heading: heading.trim(), source: lines.join("\n").trim(), outputs };
  });
  return { comment, blocks };
}

/** What is written for the formula now, by the names of the outputs. */
function written({ heading, source }: Block): ReadonlyMap<string, string> {
  const display = heading !== "latex inline";
  const { body, problems } = readLatex(source, { display });
  const outputs = new Map<string, string>();
  if (problems.length > 0)
    outputs.set(
      "problems",
      problems
        .map((p) => `${p.severity} ${p.code} ${String(p.span.from)}-${String(p.span.to)}`)
        .join("\n"),
    );
  if (problems.some((p) => p.severity === "error")) return outputs;
  const errors = ommlErrors(
    parseXml(
      writeOmml(body, { display }).replace(
        /^<m:\w+/,
        '$& xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
      ),
    ),
  );
  if (errors.length > 0) throw new Error(`invalid OMML: ${errors.join("; ")}`);
  for (const [name, write] of Object.entries(OUTPUTS)) outputs.set(name, write(body, display));
  return outputs;
}

function format({ heading, source }: Block, outputs: ReadonlyMap<string, string>): string {
  const parts = [...outputs].map(([name, text]) => `>>> ${name}\n${text}\n`);
  return `<<< ${heading}\n${source}\n${parts.join("")}`;
}

test("there are formulas", () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)("%s", (file) => {
  const path = join(FOLDER, file);
  const { comment, blocks } = parse(readFileSync(path, "utf8"));

  test("has formulas", () => {
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.map((b) => b.heading).filter((h) => !/^latex(?: inline)?$/.test(h))).toEqual([]);
  });

  if (update) {
    test("is written anew", () => {
      writeFileSync(
        path,
        comment + blocks.map((block) => format(block, written(block))).join("\n"),
      );
    });
  } else {
    test.each(blocks.map((block) => [block.source, block] as const))("%s", (_, block) => {
      expect(Object.fromEntries(block.outputs)).toEqual(Object.fromEntries(written(block)));
    });
  }
});
