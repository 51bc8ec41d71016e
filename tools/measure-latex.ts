/**
 * How many formulas of a folder of corpora the reader accepts, and what stops the others. Each corpus
 * is `<name>.jsonl`, a JSON string a line, with `<name>.preamble.tex` beside it where it has one.
 * Run: npx tsx tools/measure-latex.ts FOLDER [name …]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasErrors } from "../src/math/problem";
import { EMPTY_PREAMBLE, readPreamble } from "../src/latex/preamble";
import { readLatex } from "../src/latex/read";

const [folder, ...chosen] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder?");
const show = process.env["SHOW"];

const names = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .map((name) => name.slice(0, -".jsonl".length))
  .filter((name) => chosen.length === 0 || chosen.includes(name));

for (const name of names) {
  const formulas = readFileSync(join(folder, `${name}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as string);
  const preambleFile = join(folder, `${name}.preamble.tex`);
  const preamble = existsSync(preambleFile)
    ? readPreamble(readFileSync(preambleFile, "utf8")).preamble
    : EMPTY_PREAMBLE;
  const reasons = new Map<string, string[]>();
  let accepted = 0;
  let slowest = 0;
  const start = performance.now();
  for (const formula of formulas) {
    const before = performance.now();
    const { problems } = readLatex(formula, { display: true, preamble });
    slowest = Math.max(slowest, (performance.now() - before) / Math.max(1, formula.length / 1000));
    if (!hasErrors(problems)) {
      accepted += 1;
      continue;
    }
    const error = problems.find((p) => p.severity === "error");
    const args = error?.args ?? {};
    const reason = `${error?.code ?? ""} ${args["name"] ?? args["message"] ?? args["delimiter"] ?? ""}`;
    const list = reasons.get(reason) ?? [];
    list.push(formula);
    reasons.set(reason, list);
  }
  const ms = performance.now() - start;
  const share = ((100 * accepted) / formulas.length).toFixed(2);
  console.log(
    `${name} ${accepted}/${formulas.length} ${share} % ${ms.toFixed(0)} ms, slowest ${slowest.toFixed(1)} ms/kB`,
  );
  const sorted = [...reasons]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, Number(show ?? 12));
  for (const [reason, list] of sorted) {
    console.log(
      `   ${list.length} ${reason.slice(0, 80)}   ${JSON.stringify((list[0] ?? "").slice(0, 110))}`,
    );
  }
}
