/**
 * The command `insert` on real decks, checked with another program's eyes (`insert-cases/deck.ts`): in every
 * kind of text that a deck has, a word, a text across runs, in a link, over a line break, a whole paragraph
 * …, as the place suggests and with `--display`. Checked: exactly one zip entry differs, and in it only the
 * edited shape (and the paragraph numbers in its animations); the text of every frame of the slide is as
 * before, with the equation in it; animations point to the same text; the equation has size, colour and
 * language of the text; the Fallback reads like the paragraph. Text in fields, notes, layouts, masters,
 * SmartArt and charts, and damaged files are refused with exit code 2, a reason and no file.
 *
 *     tsx tools/insert-cases.ts DECKS OUT [--deck NAME] [--judge COMMAND [--sample]] [--read-back COMMAND]
 *
 * `--judge` is called with a file and prints a line with "ERROR" for each error: a deck that was made must
 * have none that the original does not have. It is asked about every deck, with `--sample` about the first of
 * each kind of place. `--read-back` is called with a file and prints what it reads of each paragraph with
 * equations. OUT gets the decks that were made.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { strFromU8 } from "fflate";
import { run } from "../src/cli/run";
import {
  animated,
  child,
  look,
  M,
  MATH,
  openDeck,
  parse,
  rangesOf,
  rawEntries,
  relations,
  textOf,
  within,
  type Deck,
  type Frame,
  type Slide,
} from "./insert-cases/deck";
import { plant } from "./insert-cases/plant";
import { spotsOf, spotsOfWords, type Spot } from "./insert-cases/spots";

const args = process.argv.slice(2);
const [folder = ".", out = "out"] = args;
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};
const judge = option("--judge");
const sample = args.includes("--sample");
const readBack = option("--read-back");
const LATEX = "\\frac{a}{b}+x^2";
/** Letters and digits of the equation, in whatever notation it is read back. */
const READ = "fracabx2";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

let done = 0;
let refused = 0;
const failures: string[] = [];
const kinds = new Map<string, number>();

async function cli(
  ...line: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const say = (s: string): void => void said.push(s);
  const code = await run(line, { out: say, err: say }, new Map());
  return { code, said: said.join("\n") };
}

/** The same frame in another reading of the slide. */
const same = (slide: Slide, frames: readonly Frame[], frame: Frame): Frame | undefined =>
  frames[slide.frames.indexOf(frame)];

const squeeze = (s: string): string => s.replace(/[\s\u2009]+/g, "");

function checkDeck(before: Deck, bytes: Uint8Array, after: Uint8Array, spot: Spot): string[] {
  const wrong: string[] = [];
  const { slide, frame } = spot;
  const was = rawEntries(bytes);
  const is = rawEntries(after);
  if ([...was.keys()].join() !== [...is.keys()].join()) wrong.push("other zip entries");
  const differing = [...was.keys()].filter((name) => was.get(name) !== is.get(name));
  if (differing.join() !== slide.part) wrong.push(`entries differ: ${differing.join()}`);

  const deck = openDeck(after);
  const now = deck.slides[slide.number - 1];
  if (!now || deck.slides.length !== before.slides.length) return [...wrong, "slides are missing"];
  const moved = outside(slide.xml, frame.shapeId) !== outside(now.xml, frame.shapeId);
  if (moved) wrong.push("something beside the shape was changed");
  if (now.frames.length !== slide.frames.length) return [...wrong, "another number of text frames"];
  slide.frames.forEach((f, i) => {
    if (f !== frame && textOf(f) !== textOf(now.frames[i] ?? f))
      wrong.push(`the text of shape ${f.shapeId} was changed`);
  });

  const there = same(slide, now.frames, frame);
  const paragraph = frame.paragraphs[spot.paragraph];
  if (!there || !paragraph) return [...wrong, "the frame is gone"];
  const head = paragraph.text.slice(0, spot.from);
  const tail = paragraph.text.slice(spot.from + spot.find.length);
  const mine = within(there.shape, M, "oMath").filter((m) => squeeze(m.textContent ?? "") !== "");
  const old = within(frame.shape, M, "oMath").length;
  if (mine.length !== old + 1) wrong.push(`${mine.length} equations, not ${old + 1}`);
  const display =
    within(there.shape, M, "oMathPara").length > within(frame.shape, M, "oMathPara").length;
  const wanted = frame.paragraphs.flatMap((p) => {
    if (p !== paragraph) return [p.text];
    if (!display) return [head + MATH + tail];
    return [head, MATH, tail].filter((s) => s.trim() !== "");
  });
  const got = there.paragraphs.map((p) => p.text);
  const plain = display
    ? squeeze
    : (s: string): string => s.replace(/(?<=\uFFFC)\u2009|\u2009(?=\uFFFC)/g, "");
  if (got.map(plain).join("\r") !== wanted.map(plain).join("\r"))
    wrong.push(`text: ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`);
  if (/\uFFFC\uFFFC/.test(got.join("\r"))) wrong.push("two equations are neighbours");
  for (const p of there.paragraphs)
    if (within(p.element, M, "oMathPara").length > 0 && p.text.trim() !== MATH)
      wrong.push("a display beside text");

  const runs = within(there.shape, M, "r").filter((r) => !isIn(r, frame, slide));
  const host = hostRun(spot);
  const looks = new Set(runs.map(look));
  // A text without a language of its own still gets one in the equation.
  const unsaid = host && look(host).includes('"lang":""');
  const plainLook = (s: string): string => (unsaid ? s.replace(/"lang":"[^"]*"/, "") : s);
  const alike = host && [...looks].every((s) => plainLook(s) === plainLook(look(host)));
  if (old === 0 && host && (looks.size !== 1 || !alike))
    wrong.push(`looks like ${[...looks].join(" ")}, the text like ${look(host)}`);

  const targets = animated(now);
  animated(slide).forEach((target, i) => {
    const expected =
      target.shapeId === frame.shapeId && !frame.cell
        ? target.text.replace(paragraph.text, head + MATH + tail)
        : target.text;
    if (squeeze(targets[i]?.text ?? "") !== squeeze(expected))
      wrong.push(`animated: ${JSON.stringify(targets[i]?.text)}, not ${JSON.stringify(expected)}`);
  });
  return [...wrong, ...checkFallback(there, frame, paragraph.text, spot)];
}

/** An equation that was in the shape before is not checked. */
function isIn(run: { readonly textContent: string | null }, frame: Frame, slide: Slide): boolean {
  return textOf(frame).includes(MATH) && slide.xml.includes(`<m:t>${run.textContent ?? ""}</m:t>`);
}

/** The run that contains the first replaced character. */
function hostRun(spot: Spot): ReturnType<typeof child> {
  let at = 0;
  for (const piece of spot.frame.paragraphs[spot.paragraph]?.pieces ?? []) {
    if (at + piece.text.length > spot.from) return piece.kind === "run" ? piece.element : undefined;
    at += piece.text.length;
  }
  return undefined;
}

/** The slide's XML without the shape and without the paragraph numbers in its animations. */
function outside(xml: string, shapeId: string): string {
  let rest = xml;
  for (const { from, to } of rangesOf(xml, shapeId).reverse())
    rest = rest.slice(0, from) + rest.slice(to);
  return rest.replace(
    new RegExp(`(<p:spTgt spid="${shapeId}">\\s*<p:txEl>\\s*<p:pRg) st="\\d+" end="\\d+"`, "g"),
    "$1",
  );
}

/** The Fallback must have the text of the Choice, with something readable for each equation. */
function checkFallback(there: Frame, was: Frame, text: string, spot: Spot): string[] {
  const { alternatives } = there;
  const choice = alternatives && child(alternatives, MC, "Choice");
  const fallback = alternatives && child(alternatives, MC, "Fallback");
  if (!alternatives || !choice || !fallback) return ["no alternatives round the shape"];
  if (choice.getAttribute("Requires") !== "a14") return ["Requires is not a14"];
  const words = within(fallback, A, "t")
    .map((t) => t.textContent ?? "")
    .join("");
  const missing = [text.slice(0, spot.from), text.slice(spot.from + spot.find.length)]
    .flatMap((s) => s.split(/[\uFFFC\v]/))
    .filter((s) => !squeeze(words).includes(squeeze(s)));
  if (missing.length > 0) return [`the Fallback lacks ${JSON.stringify(missing)}`];
  if (within(fallback, M, "oMath").length > 0) return ["an equation in the Fallback"];
  if (!/𝑎\/𝑏/u.test(words)) return [`the Fallback reads ${JSON.stringify(words.slice(0, 80))}`];
  return was.shapeId === there.shapeId ? [] : ["another shape id"];
}

/** Letters and digits only: what all notations have in common. */
const letters = (s: string): string =>
  s
    .normalize("NFKC")
    .replace(/\\[\r\n]/g, "")
    // What pandoc writes between a formula and a digit.
    .replace(/`<!-- -->`\{=html\}/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

function checkReadBack(file: string, spot: Spot, display: boolean): string[] {
  if (readBack === undefined) return [];
  const answer = spawnSync(readBack, [file], { encoding: "utf8" });
  if (answer.status !== 0) return [`read back: ${answer.stderr.slice(-200)}`];
  const paragraph = spot.frame.paragraphs[spot.paragraph]?.text ?? "";
  const near = (s: string): string => letters(s.split(MATH).join(""));
  // Next to other equations only the nearest text is compared.
  const head = near(paragraph.slice(0, spot.from).split(MATH).at(-1) ?? "").slice(-20);
  const tail = near(paragraph.slice(spot.from + spot.find.length).split(MATH)[0] ?? "").slice(
    0,
    20,
  );
  const wanted = display ? READ : head + READ + tail;
  const read = answer.stdout.split(/\n\n+/).map(letters);
  return read.some((line) => line.includes(wanted))
    ? []
    : [`not read back: ${wanted} in ${JSON.stringify(read).slice(0, 200)}`];
}

/** The judge's errors, without the parts that differ from file to file. */
function errorsOf(file: string): readonly string[] {
  if (judge === undefined) return [];
  const answer = spawnSync(judge, [file], { encoding: "utf8" });
  return answer.stdout.split("\n").filter((line) => /ERROR/.test(line));
}

async function refuses(what: string, line: readonly string[], output: string): Promise<void> {
  rmSync(output, { force: true });
  const { code, said } = await cli(...line);
  refused++;
  if (code !== 2) failures.push(`${what}: exit code ${code}`);
  if (existsSync(output)) failures.push(`${what}: there is a file`);
  if (said.trim().length < 20) failures.push(`${what}: no reason: ${said}`);
}

/** Texts outside the slides' shapes, where nothing can be inserted. */
function elsewhere(deck: Deck): readonly (readonly [place: string, text: string])[] {
  const found = new Map<string, string>();
  const texts = deck.slides.flatMap((s) => s.frames.map(textOf)).join("\r");
  const read = (place: string, part: string): void => {
    const bytes = deck.parts.get(part);
    if (!bytes || found.has(place)) return;
    for (const p of within(parse(strFromU8(bytes)), A, "p")) {
      const text = within(p, A, "t")
        .map((t) => t.textContent ?? "")
        .join("");
      if (text.trim().length < 2 || texts.includes(text)) continue;
      found.set(place, text);
      return;
    }
  };
  for (const { part } of deck.slides)
    for (const { type, target } of relations(deck.parts, part)) {
      if (/^(?:notesSlide|slideLayout|diagramData|chart)$/.test(type)) read(type, target);
      if (type === "slideLayout")
        for (const r of relations(deck.parts, target))
          if (r.type === "slideMaster") read("slideMaster", r.target);
    }
  return [...found];
}

/** Tries every place of a deck; the file is at `path`. */
async function tryPlaces(
  path: string,
  name: string,
  bytes: Uint8Array,
  deck: Deck,
  spots: readonly Spot[],
): Promise<number> {
  let known: readonly string[] | undefined;
  let n = 0;
  for (const spot of spots) {
    for (const mode of ["auto", "display"] as const) {
      if (mode === "display" && !/a word|over a line break|its first word|planted/.test(spot.name))
        continue;
      const number = String(spot.slide.number);
      const what = `${name} slide ${number}, ${spot.name}, ${mode}, ${JSON.stringify(spot.find.slice(0, 40))}`;
      const output = join(out, `${name}-${++n}${extname(path)}`);
      const line = ["insert", path, output, `--find=${spot.find}`, "--slide", number];
      line.push("--latex", LATEX, ...(mode === "display" ? ["--display"] : []));
      if (spot.field) {
        await refuses(what, line, output);
        continue;
      }
      rmSync(output, { force: true });
      const { code, said } = await cli(...line);
      if (code !== 0) {
        failures.push(`${what}: refused: ${said}`);
        continue;
      }
      done++;
      const kind = `${spot.name}, ${mode}`;
      const first = !kinds.has(kind);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const wrong = checkDeck(deck, bytes, new Uint8Array(readFileSync(output)), spot);
      wrong.push(...checkReadBack(output, spot, said.includes("display equation")));
      if (first || !sample) {
        known ??= errorsOf(path);
        const left = [...known];
        for (const error of errorsOf(output)) {
          const at = left.indexOf(error);
          if (at < 0) wrong.push(error.trim());
          else left.splice(at, 1);
        }
      }
      for (const w of wrong) failures.push(`${what}: ${w} [${output}]`);
    }
  }
  return n;
}

mkdirSync(out, { recursive: true });
for (const file of readdirSync(folder).sort()) {
  if (!/\.pp[ts][xm]$|\.potx$/i.test(file) || (option("--deck") ?? file) !== file) continue;
  const path = join(folder, file);
  const bytes = new Uint8Array(readFileSync(path));
  const deck = openDeck(bytes);
  const name = file.slice(0, -extname(file).length);
  const spots = spotsOf(deck);
  const places = await tryPlaces(path, name, bytes, deck, spots);
  const planted = plant(deck);
  const copy = join(out, `${name}-planted${extname(file)}`);
  writeFileSync(copy, planted.bytes);
  const deckWithWords = openDeck(planted.bytes);
  const more = await tryPlaces(
    copy,
    `${name}-planted`,
    planted.bytes,
    deckWithWords,
    spotsOfWords(deckWithWords, planted.words),
  );

  const output = join(out, "refused.pptx");
  for (const [place, text] of elsewhere(deck))
    await refuses(
      `${file}, text in ${place}`,
      ["insert", path, output, `--find=${text}`, "--latex", "x"],
      output,
    );
  const input = join(out, "damaged.pptx");
  for (const part of [0.2, 0.5, 0.9, 0.99]) {
    writeFileSync(input, bytes.subarray(0, Math.floor(bytes.length * part)));
    const line = ["insert", input, output, "--find", "e", "--latex", "x"];
    await refuses(`${file}, cut at ${part}`, line, output);
  }
  rmSync(input, { force: true });
  console.log(`${file}: ${places} places, and ${more} with planted words`);
}
console.log([...kinds].map(([kind, count]) => `  ${count} × ${kind}`).join("\n"));
console.log(`${done} inserted, ${refused} to be refused, ${failures.length} wrong`);
for (const failure of failures) console.log(`✗ ${failure}`);
process.exitCode = failures.length > 0 || done === 0 ? 1 : 0;
