/**
 * Inserts equations into random places of real decks through the command line and checks what must
 * hold whatever the deck is: one zip entry differs, and in it one shape; the text round the equation
 * is as it was; the equation can be read back; what is refused leaves no file.
 *
 *     tsx tools/stress-deck.ts DECKS OUT [--seed N] [--each N] [--display]
 *
 * OUT keeps the decks that were made, for other judges.
 */
import { mkdirSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "../src/cli/run";
import { findText } from "../src/deck/locate";
import { textFrames } from "../src/deck/frames";
import { openPackage, type Package } from "../src/pptx/package";
import { mathOf } from "../src/pptx/equation";
import { readText, EQUATION_CHARACTER } from "../src/pptx/frame-text";
import { framesOf, shapesOf, type Frame } from "../src/pptx/slide";
import { Zip } from "../src/pptx/zip";

const args = process.argv.slice(2);
const [decks = "", out = ""] = args;
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const each = option("--each", 6);
const forced = args.includes("--display");
const seed = option("--seed", 1);
let state = seed;
/** Mulberry32: the same seed gives the same places. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

const LATEX = [
  "\\sum_{i=1}^n i = \\frac{n(n+1)}{2}",
  "x^2",
  "\\begin{pmatrix}a & b\\\\ c & d\\end{pmatrix}",
  "\\text{if } \\alpha < \\beta",
  "\\int_0^\\infty e^{-x^2}\\,dx",
];

/** What kind of place a frame is; every kind of a deck is tried. */
function kindOf(frame: Frame): string {
  const math = mathOf(frame.body).length > 0 || readText(frame).text.includes(EQUATION_CHARACTER);
  const { shape } = frame;
  return [
    frame.cell ? "cell" : (shape.placeholder?.type ?? "shape"),
    ...(shape.groups.length > 0 ? ["group"] : []),
    ...(math ? ["math"] : []),
  ].join(" ");
}

let done = 0;
const refused = new Map<string, number>();
const kinds = new Map<string, number>();
const failures: string[] = [];
mkdirSync(out, { recursive: true });

for (const file of readdirSync(decks).filter((f) => /\.(pptx|pptm|potx)$/i.test(f))) {
  const path = join(decks, file);
  const bytes = readFileSync(path);
  const opened = openPackage(bytes);
  if (!opened.ok) {
    count(refused, opened.refusal.code);
    continue;
  }
  const { pkg } = opened;
  const byKind = new Map<string, { frame: Frame; slide: number; text: string }[]>();
  for (const slide of pkg.slides) {
    for (const frame of framesOf(pkg.root(slide.part))) {
      const text = readText(frame).text;
      if (!/[^\s\uFFFC]/.test(text)) continue;
      const kind = kindOf(frame);
      byKind.set(kind, [...(byKind.get(kind) ?? []), { frame, slide: slide.number, text }]);
    }
  }
  let n = 0;
  for (let attempt = 0; n < each && attempt < 6 * each; attempt++) {
    const kind = pick([...byKind.keys()]);
    const place = kind === undefined ? undefined : pick(byKind.get(kind) ?? []);
    if (kind === undefined || !place) break;
    const from = Math.floor(random() * place.text.length);
    const find = place.text.slice(from, from + 1 + Math.floor(random() * 12));
    const slide = pkg.slides[place.slide - 1];
    if (!slide || /[\s\uFFFC]/.test(find.replace(/ /g, "")) || find.trim() === "") continue;
    if (find.startsWith("-") || findText(pkg, slide.part, find).length !== 1) continue;
    n++;
    const target = join(
      out,
      `${file.replace(/\.\w+$/, "")}-${n}${file.slice(file.lastIndexOf("."))}`,
    );
    rmSync(target, { force: true });
    const said: string[] = [];
    const latex = pick(LATEX) ?? "x";
    const line = [
      "insert",
      path,
      target,
      "--find",
      find,
      "--latex",
      latex,
      "--slide",
      String(place.slide),
    ];
    const terminal = {
      out: (s: string) => void said.push(s),
      err: (s: string) => void said.push(s),
    };
    const code = await run(forced ? [...line, "--display"] : line, terminal, new Map());
    const where = `${file} slide ${place.slide} ${kind} ${JSON.stringify(find)} seed ${seed}`;
    if (code !== 0) {
      if (existsSync(target)) failures.push(`${where}: refused, yet there is a file`);
      count(refused, said.join(" ").slice(0, 90));
      continue;
    }
    done++;
    count(kinds, kind);
    for (const wrong of check(pkg, bytes, readFileSync(target), slide.part, place.frame, find))
      failures.push(`${where}: ${wrong}`);
  }
}

console.log(`${done} inserted, ${failures.length} failures`);
console.log("places", Object.fromEntries(kinds));
console.log("refused", Object.fromEntries(refused));
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 || done === 0 ? 1 : 0;

function count(into: Map<string, number>, key: string): void {
  into.set(key, (into.get(key) ?? 0) + 1);
}

/** What is wrong with the deck that was made. */
function check(
  pkg: Package,
  before: Uint8Array,
  after: Uint8Array,
  part: string,
  frame: Frame,
  find: string,
): readonly string[] {
  const wrong: string[] = [];
  const a = Zip.open(before);
  const b = Zip.open(after);
  const names = [...a.entries.keys()];
  if (names.join() !== [...b.entries.keys()].join()) wrong.push("other entries");
  const differing = names.filter((name) => {
    const x = a.entries.get(name);
    const y = b.entries.get(name);
    if (!x || !y) return true;
    return !Buffer.from(before.subarray(x.from, x.to)).equals(after.subarray(y.from, y.to));
  });
  if (differing.join() !== part) wrong.push(`entries differ: ${differing.join()}`);

  const opened = openPackage(after);
  if (!opened.ok) return [...wrong, `cannot be opened: ${opened.refusal.code}`];
  const oldText = pkg.text(part);
  const newText = opened.pkg.text(part);
  const outer = frame.shape.alternatives?.element ?? frame.shape.element;
  const behind = oldText.length - outer.to;
  const sameInFront = newText.startsWith(oldText.slice(0, outer.from));
  // A display renumbers animations, which stand behind the shape.
  const sameBehind = forced || newText.endsWith(oldText.slice(oldText.length - behind));
  if (!sameInFront || !sameBehind) wrong.push("more than the shape was changed");

  const now = framesOf(opened.pkg.root(part));
  const old = framesOf(pkg.root(part));
  if (now.length !== old.length) wrong.push("another number of text frames");
  const at = old.findIndex((f) => f.body === frame.body);
  old.forEach((f, i) => {
    const other = now[i];
    if (!other || i === at) return;
    if (readText(f).text !== readText(other).text) wrong.push(`text of ${f.shape.name} changed`);
  });
  const mine = now[at];
  if (!mine) return [...wrong, "the text frame is gone"];
  const was = readText(frame).text;
  const is = readText(mine).text;
  const squeeze = (s: string): string => s.replace(/[\u2009\s]/g, "");
  const cut = was.replace(/\u00A0/g, " ").indexOf(find.replace(/\u00A0/g, " "));
  const expected = was.slice(0, cut) + EQUATION_CHARACTER + was.slice(cut + find.length);
  if (squeeze(is) !== squeeze(expected))
    wrong.push(`text is ${JSON.stringify(is)}, not ${JSON.stringify(expected)}`);
  if (!forced && is.replace(/\u2009/g, "").trim() !== expected.trim() && !/\s/.test(find))
    wrong.push(`spaces are lost: ${JSON.stringify(is)}`);
  if (/\uFFFC\uFFFC/.test(is)) wrong.push("two equations are neighbours");
  if (shapesOf(opened.pkg.root(part)).length !== shapesOf(pkg.root(part)).length)
    wrong.push("another number of shapes");
  const frames = textFrames(opened.pkg, part);
  if (!frames.ok) wrong.push("frames cannot be listed");
  return wrong;
}
