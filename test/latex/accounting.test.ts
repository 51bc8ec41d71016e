/**
 * Nothing is lost in silence: a different letter goes into every argument and option of every row, and
 * each is found in the tree, or under a note, or the row says that it is layout.
 */
import { COMMANDS } from "../../src/latex/commands/index";
import type { CommandRow } from "../../src/latex/commands/row";
import { parseSignature } from "../../src/latex/commands/signature";
import { readLatex } from "../../src/latex/read";
import { hasErrors } from "../../src/math/problem";
import { writeOmml } from "../../src/omml/write";

/** Letters that no expansion writes by itself. */
const LETTERS = "QWZJKUYXV";

interface Sample {
  readonly source: string;
  /** The letters that must be found. */
  readonly wanted: readonly string[];
}

/** Arguments that take something else than letters, by the names they are shown with. */
const OTHER: Readonly<Record<string, string>> = {
  colour: "{red}",
  frame: "{red}",
  thickness: "{1pt}",
  style: "{0}",
  width: "{1em}",
  height: "{1em}",
  size: "{2}",
  columns: "{2}",
  name: "{matrix}",
};

/** Rows whose arguments are not letters at all, or that are tested with what goes with them. */
const APART = new Set([
  "\\begin",
  "\\end",
  "\\genfrac",
  "\\sideset",
  "\\includegraphics",
  "\\enclose",
  "\\@char",
  "\\unicode",
  "\\multicolumn",
  "\\hdotsfor",
  "\\imat",
  "\\xmat",
  "\\zmat",
  "\\pmat",
  "\\raise",
  "\\char",
  "\\ce",
  "\\pu",
  "\\ang",
  "\\num",
  "\\SI",
  "\\qtyproduct",
  "\\complexnum",
  "\\complexqty",
  "\\SIrange",
  "\\SIlist",
  "\\numrange",
  "\\numlist",
  "\\unit",
  "\\buildrel",
  "\\root",
  "\\smash",
  "\\mathchoice",
  "\\tmspace",
  "\\@ifnextchar",
  "\\ifthenelse",
  "\\IfNoValueTF",
  "\\IfValueTF",
  "\\IfNoValueT",
  "\\IfValueT",
  "\\IfBooleanTF",
  "\\IfBooleanT",
  "\\IfBooleanF",
  "\\IfBlankTF",
  "\\@ifstar",
  "\\MakeLowercase",
]);

function sampleOf(row: CommandRow, name: string): Sample | undefined {
  if (APART.has(row.names[0])) return undefined;
  const wanted: string[] = [];
  let n = 0;
  const letter = (isWanted: boolean): string => {
    const next = LETTERS[n++] ?? "Q";
    if (isWanted) wanted.push(next);
    return next;
  };
  if (row.kind === "construct") {
    if (!/^[{[]/.test(row.args) || row.args === "{rows}") return undefined;
    const counts = (shown: string): boolean =>
      row.parameters.find((one) => one.name === shown)?.ignored !== "layout";
    const args = row.args.replace(
      /\{([^}]*)\}|\[([^\]]*)\]/g,
      (_, need: string | undefined, option: string | undefined) =>
        need !== undefined
          ? (OTHER[need] ?? `{${letter(counts(need))}}`)
          : `[${letter(counts(option ?? ""))}]`,
    );
    return { source: `${name}${args}`, wanted };
  }
  if (row.kind === "accent" || (row.kind === "alphabet" && row.args !== ""))
    return { source: `${name}{${letter(true)}}`, wanted };
  if (row.kind !== "macro" || row.signature === "") return undefined;
  const args = (parseSignature(row.signature) ?? []).map((spec, i) => {
    const isWanted = row.ignored?.[i + 1] !== "layout";
    if (spec.kind === "mandatory") return `{${letter(isWanted)}}`;
    if (spec.kind !== "optional") return "";
    return spec.open + letter(isWanted) + spec.close;
  });
  return { source: `${name}${args.join("")}`, wanted };
}

const samples = COMMANDS.flatMap((row) =>
  row.names.flatMap((name) => {
    const sample = sampleOf(row, name);
    return sample && sample.wanted.length > 0 ? [[sample.source, sample.wanted] as const] : [];
  }),
);

test("there are rows with arguments", () => {
  expect(samples.length).toBeGreaterThan(250);
});

test.each(samples)("%s", (source, wanted) => {
  const { body, problems } = readLatex(source, { display: true });
  expect(hasErrors(problems)).toBe(false);
  // Letters of alphabets go back to plain ones.
  const output = writeOmml(body, { display: true })
    .replace(/<[^>]*>/g, " ")
    .normalize("NFKC");
  const lost = wanted.filter((letter) => {
    if (output.includes(letter)) return false;
    const at = source.lastIndexOf(letter);
    return !problems.some(({ span }) => span.from <= at && at < span.to);
  });
  expect(lost).toEqual([]);
});
