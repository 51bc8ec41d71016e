/**
 * Measures the way back over folders of formulas: how many trees survive OMML and LaTeX, how much of the
 * LaTeX that is written KaTeX accepts, and whether LaTeX → OMML → LaTeX → OMML reaches a fixed point.
 *
 *   npx tsx tools/roundtrip.ts FOLDER [--only NAME] [--show N] [--kind omml|latex|katex|fixed|letters]
 *
 * FOLDER holds NAME.jsonl files, one JSON string per line, each a formula; NAME.preamble.tex is read first.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import katex from "katex";
import { readPreamble } from "../src/latex/preamble";
import { readLatex } from "../src/latex/read";
import { writeLatex } from "../src/latex/write";
import { hasErrors } from "../src/math/problem";
import { equalLists } from "../src/math/walk";
import { readOmml } from "../src/omml/read";
import { writeOmml } from "../src/omml/write";
import { NS } from "../src/xml/namespaces";
import { parseXml } from "../src/xml/parse";

const KINDS = ["omml", "latex", "katex", "fixed", "letters"] as const;
type Kind = (typeof KINDS)[number];

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const folder = process.argv[2] ?? ".";
const only = option("--only");
const show = Number(option("--show") ?? "0");
const kindShown = option("--kind");
const totals = new Map<string, number>();
let shown = 0;

function wrapped(omml: string): string {
  return `<x xmlns:a="${NS.a}">${omml}</x>`;
}

/** Letters and digits that an equation shows, sorted. */
function lettersOf(omml: string): string {
  const text = [
    ...omml.matchAll(/<m:t>([^<]*)<\/m:t>|m:(?:chr|begChr|endChr|sepChr) m:val="([^"]*)"/g),
  ]
    .map((m) => m[1] ?? m[2] ?? "")
    .join("");
  return [...text.normalize("NFKD")]
    .filter((c) => /[\p{L}\p{N}]/u.test(c))
    .sort()
    .join("");
}

function fail(kind: Kind, source: string, ...more: string[]): void {
  totals.set(kind, (totals.get(kind) ?? 0) + 1);
  if (shown < show && (kindShown === undefined || kindShown === kind)) {
    shown++;
    console.log(
      `${kind}: ${source.slice(0, 400)}\n${more.map((m) => `   ${m.slice(0, 300)}`).join("\n")}`,
    );
  }
}

for (const file of readdirSync(folder).filter((f) => f.endsWith(".jsonl"))) {
  const name = file.replace(/\.jsonl$/, "");
  if (only !== undefined && only !== name) continue;
  const preambleFile = join(folder, `${name}.preamble.tex`);
  const options = existsSync(preambleFile)
    ? { preamble: readPreamble(readFileSync(preambleFile, "utf8")).preamble, display: true }
    : { display: true };
  const before = new Map(totals);
  let accepted = 0;
  for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
    if (line === "") continue;
    const source = String(JSON.parse(line));
    const { body, problems } = readLatex(source, options);
    if (hasErrors(problems)) continue;
    accepted++;
    const omml = writeOmml(body, { display: false });
    const back = readOmml(parseXml(wrapped(omml)));
    if (back.problems.length > 0 || !equalLists(back.body, body)) {
      fail(
        "omml",
        source,
        writeLatex(body, { display: true }),
        writeLatex(back.body, { display: true }),
        JSON.stringify(back.problems),
      );
    }
    const latex = writeLatex(body, { display: true });
    const again = readLatex(latex, { display: true });
    if (hasErrors(again.problems) || !equalLists(again.body, body)) {
      fail(
        "latex",
        source,
        latex,
        writeLatex(again.body, { display: true }),
        JSON.stringify(again.problems.filter((p) => p.severity === "error")),
      );
    }
    try {
      katex.renderToString(latex, {
        throwOnError: true,
        strict: false,
        displayMode: true,
        output: "mathml",
      });
    } catch (error) {
      fail("katex", source, latex, String(error));
    }
    const second = writeOmml(
      readLatex(writeLatex(back.body, { display: true }), { display: true }).body,
      { display: false },
    );
    if (second !== omml)
      fail(
        "fixed",
        source,
        writeLatex(back.body, { display: true }),
        omml.replace(/<a:rPr.*?<\/a:rPr>/g, ""),
        second.replace(/<a:rPr.*?<\/a:rPr>/g, ""),
      );
    if (lettersOf(second) !== lettersOf(omml))
      fail("letters", source, latex, lettersOf(omml), lettersOf(second));
  }
  const lost = KINDS.map((kind) => {
    const count = (totals.get(kind) ?? 0) - (before.get(kind) ?? 0);
    return `${kind} ${count} (${((100 * (accepted - count)) / Math.max(1, accepted)).toFixed(2)} %)`;
  });
  console.log(`${name}: ${accepted} accepted; not the same: ${lost.join(", ")}`);
}
