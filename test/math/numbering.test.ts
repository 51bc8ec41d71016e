/**
 * The numbers of displays are pdflatex's own. Its answers stand in `test/fixtures/numbers` and are recorded
 * by `npx tsx tools/amsmath-numbers.ts`, which needs pdflatex.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLatex } from "../../src/latex/read";
import type { MathList } from "../../src/math/ast";
import { countLines } from "../../src/math/numbering";
import { hasErrors } from "../../src/math/problem";
import { walk } from "../../src/math/walk";
import { writeUnicodeMath } from "../../src/unicodemath/write";

const FILE = join(__dirname, "../fixtures/numbers/amsmath.txt");

/** A label on a line without a number: LaTeX gives it the number of the line behind. */
const NO_NUMBER = new Set(["off", "lost"]);

const blocks = readFileSync(FILE, "utf8").trim().split(/\n\n/);

function tagsOf(body: MathList): readonly string[] {
  const tags: string[] = [];
  walk(body, (node) => {
    if (node.type !== "equationArray") return;
    for (const { tag, bareTag } of node.rows)
      if (tag) tags.push(bareTag ? writeUnicodeMath(tag) : `(${writeUnicodeMath(tag)})`);
  });
  return tags.map((tag) => tag.replace(/["〖〗]/g, ""));
}

test("there are enough displays", () => {
  expect(blocks.length).toBeGreaterThan(40);
});

test.each(blocks)("numbers are pdflatex's: %s", (block) => {
  const lines = block.split("\n");
  const [numbers = "", ...labels] = lines.filter((line) => line.startsWith("% "));
  let used = 0;
  const tags: string[] = [];
  const found = new Map<string, string | undefined>();
  for (const source of lines.filter((line) => !line.startsWith("%"))) {
    const first = readLatex(source);
    expect(hasErrors(first.problems)).toBe(false);
    if (!first.numbering) continue;
    const from = used;
    const counted = countLines(first.numbering, (n) => String(from + n + 1));
    used += counted.used;
    for (const [name, text] of counted.labels) found.set(name, text);
    const automatic = counted.texts.flatMap((text, n) =>
      text !== undefined && first.numbering?.lines[n]?.number.kind === "automatic" ? [text] : [],
    );
    const second = readLatex(source, { numbers: automatic });
    expect(second.numbering).toEqual(first.numbering);
    tags.push(...tagsOf(second.body));
  }
  const expected = numbers === "% no number" ? [] : numbers.slice(2).replace("$*$", "∗").split(" ");
  expect(tags).toEqual(expected);
  for (const label of labels) {
    const [name = "", number = ""] = label.slice(2).split(" = ");
    expect([name, found.get(name)]).toEqual([
      name,
      NO_NUMBER.has(name) ? undefined : number.replace("$*$", "∗"),
    ]);
  }
  expect(found.size).toBe(labels.length);
});

test("the number of an empty line is told", () => {
  const source = "\\begin{align} a &= b \\label{x} \\\\ \\end{align}";
  expect(readLatex(source, { numbers: ["1", "2"] }).problems).toMatchObject([
    { code: "emptyLineNumbered", severity: "info" },
  ]);
  expect(readLatex(source).problems).toEqual([]);
});

test("a formula without delimiters has a number where it has a label, or where that is asked for", () => {
  const kinds = (source: string, numbered?: boolean): readonly (string | undefined)[] =>
    readLatex(source, { numbered }).numbering?.lines.map(({ number }) => number.kind) ?? [];
  expect(kinds("a = b")).toEqual([]);
  expect(kinds("a = b", true)).toEqual(["automatic"]);
  expect(kinds("a = b \\label{x}")).toEqual(["automatic"]);
  expect(kinds("a = b \\label{x}", false)).toEqual(["none"]);
  expect(kinds("\\[ a = b \\label{x} \\]")).toEqual(["none"]);
  expect(kinds("\\[ a = b \\]", true)).toEqual(["automatic"]);
  expect(kinds("\\begin{equation*} a = b \\end{equation*}", true)).toEqual([]);
  expect(kinds("\\begin{equation} a = b \\end{equation}", true)).toEqual(["automatic"]);
});
