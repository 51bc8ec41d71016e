/**
 * The translator's figures over folders of formulas, judged by others: KaTeX's own parse tree and its MathML
 * say which letters and which structure a formula has; a schema validator and a UnicodeMath parser can be
 * given as modules.
 *
 *   npx tsx tools/figures.ts [FOLDER] [--account | --tokens] [--only NAME] [--show N] [--kind KIND] [--schema
 *   FILE.mjs] [--unicodemath FILE.mjs]
 *
 * FOLDER holds NAME.jsonl files, one JSON string per line, each a formula; NAME.preamble.tex is read first.
 * Without FOLDER the formulas of our own fixtures are measured. --account counts the formulas of which no
 * letter or digit is lost. --tokens only measures how long our LaTeX is compared with the source
 * (figures/tokens.ts), and shows the longest. FILE.mjs of --schema exports `validate(omml): string[]`; that
 * of --unicodemath exports `read(text): {ok: boolean, letters: string}`. Prints one line per file and, with
 * --show, the first N of each kind of difference.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { macroOf } from "../src/latex/commands/bodies";
import { COMMANDS } from "../src/latex/commands/index";
import { parseSignature } from "../src/latex/commands/signature";
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../src/latex/preamble";
import { readLatex } from "../src/latex/read";
import { hasErrors } from "../src/math/problem";
import { writeMathml } from "../src/mathml/write";
import { writeOmml } from "../src/omml/write";
import { writeUnicodeMath } from "../src/unicodemath/write";
import { parseXml, XmlError } from "../src/xml/parse";
import { lostCharacters } from "./figures/account";
import { katexMacro } from "./figures/katex-macros";
import { causes, lengthOf, quantile, type Length } from "./figures/tokens";
import {
  katexJudgement,
  ommlJudgement,
  sameLetters,
  type KatexOptions,
} from "./figures/judgements";

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

const [given] = process.argv.slice(2);
const folder = given === undefined || given.startsWith("--") ? "test/fixtures/formulas" : given;
const only = option("--only");
const show = Number(option("--show") ?? "0");
const kindShown = option("--kind");
const account = process.argv.includes("--account");
const schema = option("--schema");
const unicodeMath = option("--unicodemath");
const validate: ((omml: string) => string[]) | undefined =
  schema === undefined ? undefined : (await import(pathToFileURL(schema).href)).validate;
const readBack: ((text: string) => { ok: boolean; letters: string }) | undefined =
  unicodeMath === undefined ? undefined : (await import(pathToFileURL(unicodeMath).href)).read;

/** How many of how many were as they should be. */
class Count {
  good = 0;
  of = 0;
  add(good: number, of: number): void {
    this.good += good;
    this.of += of;
  }
  toString(): string {
    return `${String(this.good)}/${String(this.of)}`;
  }
}

const KINDS = [
  "accepted",
  "schema",
  "letters",
  "fences",
  "functions",
  "accents",
  "arrays",
  "naries",
  "bare",
  "account",
  "mathml",
  "unicodemath",
  "time",
  "span",
] as const;
type Kind = (typeof KINDS)[number];

/** A formula of 1,000 characters may take this many milliseconds; short ones count as 200 characters. */
const MAX_MS_PER_KB = 50;

/** The shorthand of our table, for formulas that KaTeX refuses without it. */
const TABLE_MACROS: Readonly<Record<string, unknown>> = Object.fromEntries(
  COMMANDS.flatMap((row) =>
    row.kind === "macro" && typeof row.expansion === "string"
      ? row.names.map((name) => [
          name,
          katexMacro(macroOf(parseSignature(row.signature) ?? [], row.expansion)),
        ])
      : [],
  ),
);

const total = new Map<Kind, Count>();
const lengths: Length[] = [];
for (const file of readdirSync(folder).filter((name) => /\.(?:jsonl|txt)$/.test(name))) {
  const name = file.replace(/\.\w+$/, "");
  if (only !== undefined && only !== name) continue;
  const formulas = formulasOf(join(folder, file));
  if (process.argv.includes("--tokens")) compareLengths(name, formulas);
  else measure(name, formulas);
}
if (lengths.length > 0) printLengths("all", lengths);
else
  console.log(
    `all: ${[...total].map(([kind, count]) => `${kind} ${count.toString()}`).join(", ")}`,
  );

function compareLengths(name: string, formulas: readonly string[]): void {
  const preamble = preambleOf(name);
  const found = formulas.flatMap((source) => lengthOf(source, preamble) ?? []);
  printLengths(name, found);
  lengths.push(...found);
}

/**
 * Prints median and 95th percentile of the ratios; for the 5 % above that, which tokens are added, and the
 * first N.
 */
function printLengths(name: string, found: readonly Length[]): void {
  const p95 = quantile(found, 0.95);
  console.log(
    `${name}: ${String(found.length)} formulas, tokens written to tokens typed: ` +
      `median ${quantile(found, 0.5).toFixed(3)}, p95 ${p95.toFixed(3)}`,
  );
  if (show === 0) return;
  const longest = found.filter(({ ratio }) => ratio >= p95).sort((a, b) => b.ratio - a.ratio);
  const more = causes(longest).slice(0, 40);
  console.log(`  more in the longest: ${more.map(([t, n]) => `${t} ${String(n)}`).join(", ")}`);
  for (const { source, latex, ratio } of longest.slice(0, show))
    console.log(`  ${ratio.toFixed(2)}: ${source.slice(0, 300)}\n     ${latex.slice(0, 500)}`);
}

/** The formulas of a .jsonl file, or of a fixture file of our tests. */
function formulasOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return path.endsWith(".jsonl")
    ? text.split("\n").flatMap((line) => (line === "" ? [] : String(JSON.parse(line))))
    : [...text.matchAll(/^<<< latex\n([^]*?)\n(?=>>>)/gm)].map(([, formula = ""]) => formula);
}

function preambleOf(name: string): Preamble {
  const file = join(folder, `${name}.preamble.tex`);
  return existsSync(file) ? readPreamble(readFileSync(file, "utf8")).preamble : EMPTY_PREAMBLE;
}

function katexMacros(preamble: Preamble): Record<string, unknown> {
  return Object.fromEntries([...preamble.macros].map(([name, macro]) => [name, katexMacro(macro)]));
}

function measure(name: string, formulas: readonly string[]): void {
  const preamble = preambleOf(name);
  const katexOptions: KatexOptions = {
    own: katexMacros(preamble),
    all: { ...TABLE_MACROS, ...katexMacros(preamble) },
  };
  const counts = new Map<Kind, Count>(KINDS.map((kind) => [kind, new Count()]));
  const shown = new Map<Kind, number>();
  const count = (kind: Kind, good: number, of: number, ...what: string[]): void => {
    counts.get(kind)?.add(good, of);
    if (good === of) return;
    const before = shown.get(kind) ?? 0;
    shown.set(kind, before + 1);
    if (before < show && (kindShown === undefined || kindShown === kind))
      console.log(`${kind}: ${what.map((w) => w.slice(0, 500)).join("\n     ")}`);
  };
  for (const source of formulas) {
    const start = performance.now();
    const { body, problems } = readLatex(source, { display: true, preamble });
    const omml = writeOmml(body, { display: false });
    const perKb = (performance.now() - start) / Math.max(0.2, source.length / 1000);
    count("time", perKb <= MAX_MS_PER_KB ? 1 : 0, 1, `${perKb.toFixed(0)} ms/kB`, source);
    const inside = problems.every(
      ({ span: s }) => s.from >= 0 && s.from <= s.to && s.to <= source.length,
    );
    count("span", inside ? 1 : 0, 1, source, JSON.stringify(problems));
    const accepted = !hasErrors(problems);
    count("accepted", accepted ? 1 : 0, 1, source, JSON.stringify(problems));
    if (!accepted) continue;

    if (account) {
      const lost = lostCharacters(source, preamble);
      count("account", lost === "" ? 1 : 0, 1, source, lost);
    }
    if (validate) {
      const errors = validate(omml);
      count("schema", errors.length === 0 ? 1 : 0, 1, source, errors.join("; "));
    }
    const ours = ommlJudgement(omml);
    const theirs = katexJudgement(source, katexOptions);
    if (theirs) {
      const same = [theirs.letters, theirs.allLetters].some((l) => sameLetters(l, ours.letters));
      count("letters", same ? 1 : 0, 1, source, theirs.letters, ours.letters);
      for (const kind of ["fences", "functions", "accents", "arrays"] as const) {
        const wanted = theirs[kind];
        count(
          kind,
          Math.min(ours[kind], wanted),
          wanted,
          source,
          `${String(ours[kind])} of ${String(wanted)}`,
        );
      }
    }
    count(
      "naries",
      ours.naries - ours.emptyNaries.length,
      ours.naries,
      source,
      ours.emptyNaries.join("; "),
    );
    count(
      "bare",
      ours.bareScripts === 0 ? 1 : 0,
      1,
      source,
      omml.replace(/<a:rPr.*?<\/a:rPr>/g, ""),
    );
    count("mathml", wellFormed(writeMathml(body, { display: true })) ? 1 : 0, 1, source);
    if (readBack) {
      const text = writeUnicodeMath(body);
      const back = readBack(text);
      const same = back.ok && sameLetters(back.letters, ours.letters);
      count("unicodemath", same ? 1 : 0, 1, source, text, back.letters, ours.letters);
    }
  }
  console.log(
    `${name}: ${[...counts]
      .filter(([, c]) => c.of > 0)
      .map(([kind, c]) => `${kind} ${c.toString()} (${((100 * c.good) / c.of).toFixed(2)} %)`)
      .join(", ")}`,
  );
  for (const [kind, c] of counts) {
    const sum = total.get(kind) ?? new Count();
    sum.add(c.good, c.of);
    total.set(kind, sum);
  }
}

function wellFormed(xml: string): boolean {
  try {
    parseXml(xml);
    return true;
  } catch (error) {
    if (error instanceof XmlError) return false;
    throw error;
  }
}
