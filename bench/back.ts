/**
 * Speed of the way back: OMML text → tree → LaTeX, against the forward way (LaTeX → OMML text) on the
 * same formulas in the same process.
 *
 *   npx tsx bench/back.ts FOLDER [COUNT]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLatex } from "../src/latex/read";
import { writeLatex } from "../src/latex/write";
import { hasErrors } from "../src/math/problem";
import { readOmml, readOmmlText } from "../src/omml/read";
import { writeOmml } from "../src/omml/write";
import { NS } from "../src/xml/namespaces";
import { parseXml } from "../src/xml/parse";

const folder = process.argv[2] ?? ".";
const count = Number(process.argv[3] ?? "2000");

const sources = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
    const step = Math.max(1, Math.floor(lines.length / 400));
    return lines.filter((_, i) => i % step === 0).map((line) => String(JSON.parse(line)));
  })
  .filter((source) => !hasErrors(readLatex(source, { display: true }).problems))
  .slice(0, count);
const omml = sources.map(
  (source) =>
    `<x xmlns:a="${NS.a}">${writeOmml(readLatex(source, { display: true }).body, { display: true })}</x>`,
);
const roots = omml.map((xml) => parseXml(xml));

const bodies = roots.map((root) => readOmml(root).body);
const rows: readonly (readonly [string, () => void])[] = [
  [
    "LaTeX → OMML text",
    () => {
      for (const s of sources) writeOmml(readLatex(s, { display: true }).body, { display: true });
    },
  ],
  [
    "XML parse alone",
    () => {
      for (const xml of omml) parseXml(xml);
    },
  ],
  [
    "OMML text → tree",
    () => {
      for (const xml of omml) readOmmlText(xml);
    },
  ],
  [
    "tree → LaTeX",
    () => {
      for (const body of bodies) writeLatex(body, { display: true });
    },
  ],
  [
    "OMML text → LaTeX",
    () => {
      for (const xml of omml) writeLatex(readOmmlText(xml).body, { display: true });
    },
  ],
];
const bytes = omml.reduce((sum, xml) => sum + xml.length, 0) / omml.length;
console.log(`${String(sources.length)} formulas, ${bytes.toFixed(0)} characters of OMML each`);
// The passes alternate and the best of each counts, so that whatever else the machine does affects all alike.
const best = new Map<string, number>();
for (let pass = 0; pass < 25; pass++) {
  for (const [name, run] of rows) {
    const start = performance.now();
    run();
    best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - start));
  }
}
for (const [name, time] of best) {
  const each = `${((1000 * time) / sources.length).toFixed(1)} µs`;
  console.log(`${name}: ${each}, ${((1000 * sources.length) / time).toFixed(0)} a second`);
}
