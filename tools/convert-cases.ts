/**
 * The commands `convert` and `revert` on real decks. Formulas are put into the texts of every deck of a
 * folder, at places that the seed chooses, in all forms; then the deck is converted and reverted. Checked:
 * every formula at a place where an equation can be is converted; the text outside the formulas is the same
 * to the letter; every zip entry except the slides with formulas and the parts that remember the sources is
 * the same byte for byte; afterwards the texts are back, and paragraphs have the properties that they had.
 *
 *     tsx tools/convert-cases.ts DECKS [--seed N] [--passes N] [--out FOLDER]
 *
 * With `--out` the converted decks are kept, for checking with other programs.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { run } from "../src/cli/run";
import { readText } from "../src/pptx/frame-text";
import { openPackage, type Package } from "../src/pptx/package";
import { framesOf } from "../src/pptx/slide";
import { splice, type Splice } from "../src/pptx/splice";
import { Zip } from "../src/pptx/zip";
import { randomFrom, type Random } from "../test/support/random";

const FORMULAS = [
  ...["$x^2$", "\\(\\alpha+1\\)", "$\\sum_{i=1}^n x_i$", "$\\text{if } y>0$", "$`a_b`$"],
  ...["$$\\frac{a}{b}$$", "\\[\\sqrt{x}\\]", "\\begin{align}a&=b\\\\c&=d\\end{align}"],
];

const args = process.argv.slice(2);
const [folder = "."] = args;
const option = (name: string): string | undefined =>
  args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
const seed = Number(option("--seed") ?? 1);
const passes = Number(option("--passes") ?? 1);
const out = option("--out");

function open(bytes: Uint8Array): Package {
  const opened = openPackage(new Uint8Array(bytes));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.pkg;
}

interface Planted {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlySet<string>;
  readonly count: number;
}

/** Inserts formulas between the words of runs. */
function plant(bytes: Uint8Array, random: Random): Planted {
  const pkg = open(bytes);
  const parts = new Set<string>();
  let count = 0;
  for (const { part } of pkg.slides) {
    const root = pkg.root(part);
    const splices = framesOf(root).flatMap((frame) =>
      readText(frame).paragraphs.flatMap(({ pieces }) =>
        pieces.flatMap(({ kind, element, text }): readonly Splice[] => {
          const t = element.child("a", "t");
          // Convert leaves alone what is formatted as code.
          const isCode = /mono|consol|courier/i.test(element.outerXml);
          if (kind !== "run" || !t || isCode || text.trim() === "" || random.below(3) > 0)
            return [];
          const inside = root.source.slice(t.openTo, t.closeFrom);
          const ends = [...inside.matchAll(/ |$/g)].map(({ index }) => index);
          const at = t.openTo + (ends[random.below(ends.length)] ?? 0);
          const formula = random.pick(FORMULAS).replace(/[&<>]/g, escaped);
          return [{ from: at, to: at, text: ` ${formula} ` }];
        }),
      ),
    );
    if (splices.length === 0) continue;
    pkg.write(part, splice(root.source, splices));
    parts.add(part);
    count += splices.length;
  }
  return { bytes: pkg.save(), parts, count };
}

function escaped(char: string): string {
  return char === "&" ? "&amp;" : char === "<" ? "&lt;" : "&gt;";
}

const textsOf = (pkg: Package, part: string): readonly string[] =>
  framesOf(pkg.root(part)).map((frame) => readText(frame).text);

/**
 * The text outside formulas, without what separates lines and equations, and without blanks between a display
 * and its line's ends: a display has a line of its own.
 */
function outside(text: string): string {
  const bare = FORMULAS.reduce((rest, formula) => rest.replaceAll(formula, "\uFFFC"), text);
  return bare
    .replace(/(?:[ \r\v]*\uFFFC[ \r\v]*)+/g, " ")
    .replace(/[\u2009\r\v]/g, "")
    .trim();
}

const properties = (pkg: Package, part: string): readonly string[] =>
  framesOf(pkg.root(part)).flatMap((frame) =>
    readText(frame).paragraphs.map(({ properties: p }) => p?.outerXml ?? ""),
  );

const totals = { planted: 0, converted: 0, slides: 0, textsBack: 0, slidesBack: 0 };
const wrong: string[] = [];

async function cli(...line: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  const say = (s: string): void => void said.push(s);
  await run(line, { out: say, err: say }, new Map());
  return said;
}

async function one(name: string, bytes: Uint8Array, random: Random, dir: string): Promise<void> {
  const complain = (what: string): void => void wrong.push(`${name}: ${what}`);
  const planted = plant(bytes, random);
  if (planted.count === 0) return;
  const file = (what: string): string => join(dir, `${what}.pptx`);
  writeFileSync(file("in"), planted.bytes);
  const lines = await cli("convert", file("in"), file("converted"), "--jsonl");
  const objects = lines.map((line) => JSON.parse(line) as { converted: boolean });
  const converted = objects.filter((x) => x.converted).length;
  for (const line of lines) if (line.includes('"converted":false')) complain(line);
  if (objects.length < planted.count) complain(`${planted.count - objects.length} were not found`);
  totals.planted += planted.count;
  totals.converted += converted;
  const made = new Uint8Array(readFileSync(file("converted")));
  if (out !== undefined) writeFileSync(join(out, name.replace(/\W+/g, "-") + ".pptx"), made);
  const [before, now] = [open(planted.bytes), open(made)];
  const [was, is] = [Zip.open(planted.bytes), Zip.open(made)];
  for (const entry of was.entries.values()) {
    const ours = /^\[Content_Types\]\.xml$|presentation\.xml\.rels$|^customXml\//.test(entry.name);
    if (ours || planted.parts.has(entry.name)) continue;
    if (is.entries.get(entry.name)?.crc !== entry.crc) complain(`${entry.name} changed`);
  }
  await cli("revert", file("converted"), file("back"));
  const back = open(new Uint8Array(readFileSync(file("back"))));
  for (const part of planted.parts) {
    totals.slides += 1;
    const texts = textsOf(before, part);
    const kept = textsOf(now, part);
    texts.forEach((text, n) => {
      if (outside(text) !== outside(kept[n] ?? ""))
        complain(`${part}: text outside: ${JSON.stringify([text, kept[n]])}`);
    });
    const again = textsOf(back, part);
    // Equations that were there before become text too.
    const differs = texts.findIndex((text, n) => !text.includes("\uFFFC") && text !== again[n]);
    if (differs < 0) totals.textsBack += 1;
    else
      complain(
        `${part}: not back: ${JSON.stringify([texts[differs], kept[differs], again[differs]])}`,
      );
    if (properties(before, part).join("\n") !== properties(back, part).join("\n"))
      complain(`${part}: properties of paragraphs are others`);
    if (before.text(part) === back.text(part)) totals.slidesBack += 1;
  }
}

const dir = mkdtempSync(join(tmpdir(), "convert-cases-"));
if (out !== undefined) mkdirSync(out, { recursive: true });
try {
  for (const name of readdirSync(folder).filter((f) => /^\.pptx|^\.pptm/.test(extname(f))))
    for (let pass = 0; pass < passes; pass++) {
      const bytes = readFileSync(join(folder, name));
      await one(`${name} ${String(pass)}`, bytes, randomFrom(seed + pass), dir);
    }
} finally {
  rmSync(dir, { recursive: true });
}
for (const line of wrong.slice(0, 40)) console.log(line);
const { planted, converted, slides, textsBack, slidesBack } = totals;
console.log(
  `seed ${seed}: ${planted} formulas in ${slides} slides, ${converted} converted; texts back on ${textsBack} ` +
    `slides, ${slidesBack} of them byte for byte; ${wrong.length} things wrong`,
);
if (wrong.length > 0) process.exitCode = 1;
