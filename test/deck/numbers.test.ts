/**
 * Numbers and references through the life of a deck: slides are copied, deleted and moved, equations added,
 * changed and taken out, and after each renumbering all is in order and nothing else has changed.
 */
import { renumberDeck } from "../../src/deck/numbers/renumber";
import type { NumbersNote } from "../../src/deck/numbers/plan";
import { removeEquation } from "../../src/deck/replace";
import { canStandBeside } from "../../src/deck/numbers/places";
import { readable } from "../../src/deck/readable";
import { mathOf, numbersInside } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import type { Package } from "../../src/pptx/package";
import { framesOf } from "../../src/pptx/slide";
import { readText } from "../../src/pptx/frame-text";
import { writeLatex } from "../../src/latex/write";
import { readOmml } from "../../src/omml/read";
import { numberless } from "../../src/math/numberless";
import { splice } from "../../src/pptx/splice";
import { deck, paragraph, run, slide, textBox, type ShapeBuilder } from "../support/deck";
import { randomFrom, type Random } from "../support/random";
import { putNumbered, WRITER } from "../support/numbered";
import { open } from "../support/slides";

const spoken = (body: Parameters<typeof writeLatex>[0]): [string, string] => [
  `says ${writeLatex(body)}`,
  "",
];

/** Renumbers and gives what was said. */
function renumber(pkg: Package, more: object = {}): readonly NumbersNote[] {
  const done = renumberDeck(pkg, { writer: WRITER, time: 2, spoken, ...more });
  if (!done.ok) throw new Error(done.refusal.code);
  for (const { result } of done.slides)
    if (!result.ok || result.refused.length > 0) throw new Error("something was refused");
  return done.plan.notes;
}

interface Standing {
  readonly key: string;
  readonly slide: string;
  readonly numbers: readonly string[];
}

/** What a person sees: equations with their numbers, in order. */
function standing(pkg: Package): readonly Standing[] {
  return pkg.slides.flatMap(({ part, id }) =>
    mathOf(pkg.root(part)).map(({ math }) => ({
      key: writeLatex(numberless(readOmml(math).body)),
      slide: id,
      numbers: numbersIn(math).map(({ text }) => text),
    })),
  );
}

function texts(pkg: Package): readonly string[] {
  return pkg.slides.flatMap(({ part }) =>
    framesOf(pkg.root(part)).map((frame) => readText(frame).text),
  );
}

// ── what people do with slides ──────────────────────────────────────────────────────────────────

function slideList(pkg: Package): readonly string[] {
  const list = pkg.root(pkg.presentation).child("p", "sldIdLst");
  return (list?.elements ?? []).map((e) => e.outerXml);
}

function setSlideList(pkg: Package, slides: readonly string[]): void {
  const root = pkg.root(pkg.presentation);
  const list = root.child("p", "sldIdLst");
  if (!list) throw new Error("no slides");
  const change = { from: list.openTo, to: list.closeFrom, text: slides.join("") };
  pkg.write(pkg.presentation, splice(root.source, [change]));
}

let copies = 0;
function copySlide(pkg: Package, n: number, to: number): void {
  const from = pkg.slides[n];
  if (!from) throw new Error("no such slide");
  copies++;
  const name = `copy${copies}.xml`;
  pkg.addPart(
    `ppt/slides/${name}`,
    pkg.text(from.part),
    "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
  );
  for (const { type, target } of pkg.relationships(from.part))
    pkg.addRelationship(`ppt/slides/${name}`, type, `/${target}`);
  const id = pkg.addRelationship(pkg.presentation, "slide", `slides/${name}`);
  const list = [...slideList(pkg)];
  list.splice(to, 0, `<p:sldId id="${1000 + copies}" r:id="${id}"/>`);
  setSlideList(pkg, list);
}

function moveSlide(pkg: Package, from: number, to: number): void {
  const list = [...slideList(pkg)];
  const [one = ""] = list.splice(from, 1);
  list.splice(to, 0, one);
  setSlideList(pkg, list);
}

function deleteSlide(pkg: Package, n: number): void {
  setSlideList(
    pkg,
    slideList(pkg).filter((_, i) => i !== n),
  );
}

// ── the property ────────────────────────────────────────────────────────────────────────────────

/** Formulas of one to three numbers, none like another. */
function formula(n: number, random: Random): string {
  const body = (k: number): string => `a_{${n}} + ${k} &= \\frac{1}{${n}}`;
  switch (random.below(4)) {
    case 0:
      return `\\begin{align} ${body(1)} \\label{eq:${n}} \\\\ ${body(2)} \\nonumber \\\\ ${body(3)} \\end{align}`;
    case 1:
      return `\\begin{subequations} \\begin{align} ${body(1)} \\label{eq:${n}} \\\\ ${body(2)} \\end{align} \\end{subequations}`;
    case 2:
      return `\\begin{multline} \\label{eq:${n}} a_{${n}} \\\\ = b \\end{multline}`;
    default:
      return `\\begin{equation} a_{${n}} = \\sqrt{${n}} \\label{eq:${n}} \\end{equation}`;
  }
}

/** A slide's XML without what renumbering may change, all numbers inside of their equations. */
function masked(pkg: Package, part: string): string {
  const work = pkg.copy();
  numbersInside(work, part, mathOf(work.root(part)), readable);
  return work
    .text(part)
    .replace(
      /<a:p>(?:<a:pPr[^>]*\/>|<a:pPr.*?<\/a:pPr>)(?=<a14:m>|(?:<a:r>(?:(?!<\/a:p>).)*#))/g,
      "<a:p>",
    )
    .replace(/<m:t>\d+[a-z]?<\/m:t>/g, "<m:t>N</m:t>")
    .replace(/\(\d+\)|\("\d+[a-z]"\)|\(\d+[a-z]\)/g, "(N)")
    .replace(/\\eq(<\/a:t><\/a:r>)<a:r><a:rPr b="1"\/><a:t>ref\{eq:\d+\}<\/a:t><\/a:r>/g, "(N)$1")
    .replace(/\\tag\{\d+[a-z]?\}/g, "N")
    .replace(/\\eqref\{eq:\d+\}/g, "(N)");
}

/** Where two texts part; "" where they are the same. */
function firstDifference(one: string, other: string): string {
  if (one === other) return "";
  let at = 0;
  while (one[at] === other[at]) at++;
  return `${one.slice(at - 40, at + 40)} | ${other.slice(at - 40, at + 40)}`;
}

const SEEDS = Array.from({ length: 25 }, (_, n) => n + 1);

test.each(SEEDS)("seed %i: after renumbering all is in order, and nothing else changed", (seed) => {
  const random = randomFrom(seed);
  const count = 2 + random.below(5);
  let fresh = 0;
  let kinds = 0;
  const labelsOf = new Map<string, readonly [number, number]>();
  const boxes = (): readonly ShapeBuilder[] =>
    Array.from({ length: 1 + random.below(3) }, () => {
      const word = ++fresh;
      if (random.below(2) === 0) return textBox(`PLACE${word}.`);
      const labels = [1 + random.below(count + 2), 1 + random.below(count + 2)] as const;
      labelsOf.set(String(word), labels);
      return textBox(
        paragraph(
          run(`word ${word} says \\eq`),
          run(`ref{eq:${labels[0]}}`, 'b="1"'),
          run(` and REF:\\eqref{eq:${labels[1]}}!`),
        ),
      );
    });
  const pkg = open(deck({ slides: Array.from({ length: count }, () => slide(...boxes())) }));
  const fill = (): void => {
    for (const { part } of pkg.slides)
      for (const [place] of pkg.text(part).matchAll(/PLACE\d+\./g)) {
        if (random.below(3) === 0) continue;
        const n = ++kinds;
        const latex = formula(n, random);
        // Of a slide's copies the text stands on each once.
        putNumbered(pkg, part, place, latex, spoken);
      }
  };
  fill();
  for (let round = 0; round < 5; round++) {
    const before = new Map(pkg.slides.map(({ part }) => [part, masked(pkg, part)]));
    const labelled = standing(pkg).length;
    const side = random.pick(["right", "left"] as const);
    const form = { settings: { side }, numbersStay: random.below(3) > 0 };
    const notes = renumber(pkg, form);
    for (const { part } of pkg.slides)
      for (const math of mathOf(pkg.root(part))) {
        const wanted =
          side === "left" ? ["left"] : form.numbersStay ? [undefined, "right"] : ["right"];
        if (canStandBeside(math)) expect(wanted).toContain(math.beside?.place);
        else expect(math.beside).toBeUndefined();
      }
    // Numbers are in order, without holes and without two of them.
    const all = standing(pkg).flatMap(({ numbers }) => numbers);
    const wanted: string[] = [];
    let at = 0;
    for (const { numbers, key } of standing(pkg)) {
      expect(numbers.length).toBeGreaterThan(0);
      const isShared = numbers.some((text) => /[a-z]$/.test(text));
      if (isShared) at++;
      numbers.forEach((_, k) => wanted.push(isShared ? `${at}${"ab"[k] ?? "?"}` : String(++at)));
      expect(key).not.toBe("");
    }
    expect(all).toEqual(wanted);
    expect(standing(pkg)).toHaveLength(labelled);
    // References say the number of an equation that has the label.
    const firstOf = (label: number): readonly string[] =>
      standing(pkg).flatMap(({ key, numbers }) =>
        hasLabel(key, `eq:${label}`) ? [`(${numbers[0] ?? ""})`] : [],
      );
    for (const text of texts(pkg)) {
      const [, word = "", ...said] = /^word (\d+) says (\S+) and REF:(\S+)!$/.exec(text) ?? [];
      labelsOf.get(word)?.forEach((label, k) => {
        const candidates = firstOf(label);
        if (candidates.length > 0) expect(candidates).toContain(said[k]);
        else expect(said[k]).toMatch(/^\\eqref|^\(\d/);
      });
      expect(text.startsWith("word") ? labelsOf.has(word) : true).toBe(true);
    }
    for (const { code, args } of notes) {
      if (code === "labelCopied") {
        const alike = standing(pkg).filter(({ key }) => hasLabel(key, args["label"]));
        expect(alike.length).toBeGreaterThan(1);
        continue;
      }
      if (code === "staysRight") continue;
      expect(code).toBe("noLabel");
      expect(standing(pkg).some(({ key }) => hasLabel(key, args["label"]))).toBe(false);
    }
    // Nothing else has changed, and there is nothing left to do.
    for (const { part } of pkg.slides)
      expect(firstDifference(before.get(part) ?? "", masked(pkg, part))).toBe("");
    const again = open(pkg.save());
    renumber(again, { numbersStay: form.numbersStay });
    expect(again.changed).toEqual([]);
    // What people do.
    for (let step = 0; step < 3; step++) {
      const slides = pkg.slides.length;
      const action = random.below(5);
      if (action === 0) copySlide(pkg, random.below(slides), random.below(slides + 1));
      else if (action === 1) moveSlide(pkg, random.below(slides), random.below(slides));
      else if (action === 2 && slides > 2) deleteSlide(pkg, random.below(slides));
      else if (action === 3) fill();
      else removeOne(pkg, random);
    }
  }
});

/** Has the formula of this key the label? */
function hasLabel(key: string, label = ""): boolean {
  const n = label.slice("eq:".length);
  return new RegExp(`a_(?:\\{${n}\\}|${n}(?!\\d))`).test(key);
}

function removeOne(pkg: Package, random: Random): void {
  const { part } = random.pick(pkg.slides);
  const found = mathOf(pkg.root(part));
  if (found.length === 0) return;
  const { frame, index } = random.pick(found);
  const place = { frame: { shapeId: frame.shape.id }, index };
  expect(removeEquation(pkg, part, place, spoken).ok).toBe(true);
}
