/** Converting a slide's formulas and back, as the command line does. */
import { convertOnSlide, type Chosen } from "../../src/deck/convert/convert";
import { findOnSlide, type Find, type FoundOnSlide } from "../../src/deck/convert/found";
import { equationsAsText, revertOnSlide } from "../../src/deck/convert/revert";
import { FormulaReader } from "../../src/deck/convert/reader";
import { convertedSource, TypedSources } from "../../src/deck/convert/typed";
import { rememberSources, sourcesIn } from "../../src/deck/source-parts";
import { readLatex } from "../../src/latex/read";
import type { Package, Slide } from "../../src/pptx/package";
import { readText } from "../../src/pptx/frame-text";
import { framesOf } from "../../src/pptx/slide";
import { SLIDE } from "./slides";

export const { find }: { readonly find: Find } = new FormulaReader();

export function slideAt(pkg: Package, part: string): Slide {
  const slide = pkg.slides.find((s) => s.part === part);
  if (!slide) throw new Error(`no slide ${part}`);
  return slide;
}

export function foundOn(pkg: Package, part = SLIDE): FoundOnSlide {
  const found = findOnSlide(pkg, slideAt(pkg, part), find);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.found;
}

/** What a passage is converted to. */
export function chosenOf(one: FoundOnSlide["passages"][number]): Chosen {
  const { source, display } = one.passage;
  const { body } = readLatex(source, { display });
  return { spot: one, body, mode: display ? "display" : "auto" };
}

/** Converts what is certain, and remembers it; returns the refusals' codes, "" where there was none. */
export function convertAll(pkg: Package, part = SLIDE): readonly string[] {
  const certain = foundOn(pkg, part).passages.filter(({ passage }) => !passage.doubt);
  const done = convertOnSlide(pkg, part, certain.map(chosenOf));
  if (!done.ok) throw new Error(done.refusal.code);
  const sources = done.results.flatMap((result, n) => {
    const one = certain[n];
    if (!result.ok || !one) return [];
    const formula = { latex: one.passage.source, text: one.text };
    return [convertedSource(formula, result, slideAt(pkg, part).id, 1)];
  });
  if (!rememberSources(pkg, "W", sources).ok) throw new Error("not remembered");
  return done.results.map((result) => (result.ok ? "" : result.refusal.code));
}

/** Turns all equations into text, as they were typed where that is remembered. */
export function revertAll(pkg: Package, part = SLIDE): readonly string[] {
  const known = sourcesIn(pkg);
  const sources = new TypedSources(known.ok ? known.parts : []);
  const found = equationsAsText(pkg, slideAt(pkg, part), sources);
  if (!found.ok) throw new Error(found.refusal.code);
  const done = revertOnSlide(pkg, part, found.equations);
  if (!done.ok) throw new Error(done.refusal.code);
  return done.results.map((result) => (result.ok ? "" : result.refusal.code));
}

/** The texts of all frames. */
export function textsOf(pkg: Package, part = SLIDE): readonly string[] {
  return framesOf(pkg.root(part)).map((frame) => readText(frame).text);
}
