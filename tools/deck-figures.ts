/**
 * The way back on real decks: every equation of the presentations in a folder is read as LaTeX and as an
 * equation again. Counts how many were read without a problem, how many of the LaTeX formulas plain KaTeX
 * accepts, how many keep their letters, how many tidied trees are read again, how much of the LaTeX nobody
 * would have written, and (with a module that exports `canon(omml)` and `str(form)`) how many have the
 * canonical form of the original.
 *
 *   npx tsx tools/deck-figures.ts FOLDER [--canon FILE.mjs] [--show N]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import katex from "katex";
import { listEquations } from "../src/deck/list";
import { readLatex } from "../src/latex/read";
import { tidy } from "../src/latex/tidy";
import { writeLatex } from "../src/latex/write";
import { hasErrors } from "../src/math/problem";
import { equalLists } from "../src/math/walk";
import { readOmml } from "../src/omml/read";
import { writeOmml } from "../src/omml/write";
import { openPackage } from "../src/pptx/package";
import type { XmlElement } from "../src/xml/parse";
import { ommlJudgement, sameLetters } from "./figures/judgements";
import { UNNATURAL, unnatural, type Unnatural } from "./figures/natural";

interface Canon {
  canon(omml: string): unknown;
  str(form: unknown): string;
}

const [folder = "."] = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const file = option("--canon");
const judge: Canon | undefined =
  file === undefined ? undefined : await import(pathToFileURL(file).href);
const show = Number(option("--show") ?? "0");
const total = { equations: 0, read: 0, katex: 0, letters: 0, tree: 0, canonical: 0 };
const unnaturals = new Map<Unnatural, number>();
let shown = 0;

for (const name of readdirSync(folder).filter((f) => /\.ppt[xm]$/.test(f))) {
  const opened = openPackage(readFileSync(join(folder, name)));
  if (!opened.ok) {
    console.log(`${name}: refused (${opened.refusal.code})`);
    continue;
  }
  const listed = listEquations(opened.pkg);
  if (!listed.ok) {
    console.log(`${name}: refused (${listed.refusal.code})`);
    continue;
  }
  const before = total.equations;
  for (const equation of listed.equations)
    for (const line of linesOf(equation.math)) judgeLine(name, line, equation.display);
  const found = total.equations - before;
  if (found > 0) console.log(`${name}: ${String(found)} equations`);
}
const share = (n: number): string => `${((100 * n) / Math.max(1, total.equations)).toFixed(2)} %`;
console.log(
  `${String(total.equations)} equations: read ${share(total.read)}, accepted by KaTeX ${share(total.katex)}, ` +
    `letters ${share(total.letters)}, same tree ${share(total.tree)}${judge ? `, canonical form ${share(total.canonical)}` : ""}`,
);
for (const [kind, name] of Object.entries(UNNATURAL)) {
  const count = unnaturals.get(kind as Unnatural) ?? 0;
  console.log(`${name}: ${String(count)} (${share(count)})`);
}

function linesOf(math: XmlElement): readonly XmlElement[] {
  return math.is("m", "oMath") ? [math] : math.childrenNamed("m", "oMath");
}

function judgeLine(deck: string, line: XmlElement, display: boolean): void {
  total.equations++;
  const { body, problems } = readOmml(line);
  const tidied = tidy(body, { display });
  const latex = writeLatex(tidied, { display });
  const fails: string[] = [];
  if (problems.length === 0) total.read++;
  else fails.push(`problems ${JSON.stringify(problems)}`);
  try {
    katex.renderToString(latex, { throwOnError: true, strict: false, displayMode: display });
    total.katex++;
  } catch (error) {
    fails.push(String(error));
  }
  const again = readLatex(latex, { display });
  const original = line.source.slice(line.from, line.to);
  const written = writeOmml(again.body, { display: false });
  const same =
    !hasErrors(again.problems) &&
    sameLetters(ommlJudgement(original).letters, ommlJudgement(written).letters);
  if (same) total.letters++;
  else fails.push(`letters ${JSON.stringify(again.problems)}`);
  if (equalLists(again.body, tidied)) total.tree++;
  else fails.push(`tree, written again: ${writeLatex(again.body, { display })}`);
  for (const kind of unnatural(latex)) {
    unnaturals.set(kind, (unnaturals.get(kind) ?? 0) + 1);
    fails.push(UNNATURAL[kind]);
  }
  if (judge) {
    const [theirs, ours] = [original, written].map((x) => judge.str(judge.canon(x)));
    if (theirs === ours) total.canonical++;
    else fails.push(`canonical form\n   ${theirs}\n   ${ours}`);
  }
  if (fails.length === 0 || shown >= show) return;
  shown++;
  console.log(`${deck}: ${latex}\n   ${fails.join("\n   ").slice(0, 1500)}`);
}
