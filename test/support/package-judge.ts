/**
 * One edit of a deck that may be damaged, and what is wrong with the result: nothing may throw, a refused
 * edit must change nothing, and what is written must be well-formed, have no worse mathematics than before,
 * and be the same outside the edited shape.
 */
import { isDeepStrictEqual } from "node:util";
import { harvest } from "../../src/deck/harvest";
import { fingerprint } from "../../src/exchange/fingerprint";
import { insertEquation } from "../../src/deck/insert";
import { listEquations } from "../../src/deck/list";
import type { Place } from "../../src/deck/place";
import { removeEquation } from "../../src/deck/replace";
import { readLatex } from "../../src/latex/read";
import { readText } from "../../src/pptx/frame-text";
import { openPackage, type Package } from "../../src/pptx/package";
import { refusing } from "../../src/pptx/refusal";
import { framesOf, type Frame } from "../../src/pptx/slide";
import { Zip } from "../../src/pptx/zip";
import { parseXml, type XmlElement } from "../../src/xml/parse";
import { ommlErrors } from "./omml-content-model";
import type { Mutation } from "./package-mutations";
import type { Random } from "./random";

export interface Verdict {
  /** What was done: a refusal's code, or "inserted". */
  readonly outcome: string;
  /** What is wrong; undefined if all is well. */
  readonly wrong?: string;
}

const EQUATIONS = [
  "x^2",
  "\\frac{a}{b}",
  "\\int_0^1 f\\,dx",
  "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}",
].map((latex) => readLatex(latex).body);

/** Edits the deck at a place that the random numbers choose, and judges the result. */
export function judged({ bytes, part }: Mutation, random: Random): Verdict {
  const opened = openPackage(bytes);
  if (!opened.ok) return { outcome: `open: ${opened.refusal.code}` };
  const { pkg } = opened;
  lookThrough(pkg);
  const slides = refusing(() => ({ ok: true, slides: pkg.slides }));
  if (!slides.ok) return { outcome: `slides: ${slides.refusal.code}` };
  const slide =
    slides.slides.find((s) => s.part === part) ??
    (slides.slides.length > 0 ? random.pick(slides.slides) : undefined);
  if (!slide) return { outcome: "no slides" };

  refusing(() => ({ ok: true, print: fingerprint({ pkg, part: slide.part, route: "file" }) }));

  const frames = refusing(() => ({ ok: true, frames: framesOf(pkg.root(slide.part)) }));
  if (!frames.ok) return { outcome: `read: ${frames.refusal.code}` };
  const { place, frame } = placeIn(frames.frames, random);
  const before = pkg.root(slide.part);
  const result =
    place.kind === "equation" && random.next() < 0.5
      ? removeEquation(pkg, slide.part, place)
      : insertEquation(pkg, slide.part, place, {
          body: random.pick(EQUATIONS),
          mode: random.pick(["auto", "display", "inline"]),
        });
  if (!result.ok) {
    const changed = pkg.changed.length > 0 ? "refused, but changed" : undefined;
    return { outcome: `insert: ${result.refusal.code}`, ...(changed ? { wrong: changed } : {}) };
  }
  const saved = pkg.save();
  const wrong =
    othersOf(bytes, saved, slide.part) ??
    slideAfter(saved, slide.part, before.source, frame) ??
    mathematics(saved, slide.part, before.source);
  return { outcome: "inserted", ...(wrong === undefined ? {} : { wrong }) };
}

/** Calls everything that only reads decks; it must answer, whatever is wrong with the deck. */
function lookThrough(pkg: Package): void {
  harvest(pkg);
  const listed = listEquations(pkg);
  if (listed.ok)
    refusing(() => ({ ok: true, texts: listed.equations.map(({ math }) => math.text) }));
}

function placeIn(
  frames: readonly Frame[],
  random: Random,
): { readonly place: Place; readonly frame?: Frame } {
  if (frames.length === 0 || random.next() < 0.15) return { place: { kind: "newTextBox" } };
  const frame = random.pick(frames);
  const ref = frame.cell
    ? { shapeId: frame.shape.id, cell: frame.cell }
    : { shapeId: frame.shape.id };
  const { text } = readText(frame);
  const equations = [...text].filter((c) => c === "\uFFFC").length;
  // If an id occurs twice there, another shape may be meant.
  const { id, element } = frame.shape;
  const sure = frames.every(({ shape }) => shape.id !== id || shape.element === element);
  const known = sure ? { frame } : {};
  if (equations > 0 && random.next() < 0.5)
    return { place: { kind: "equation", frame: ref, index: random.below(equations) }, ...known };
  if (random.next() < 0.2) return { place: { kind: "end", frame: ref }, ...known };
  const start = random.below(text.length + 1);
  const length = random.next() < 0.5 ? 0 : random.below(Math.min(12, text.length - start) + 1);
  const selected = text.slice(start, start + length);
  return {
    place: { kind: "range", frame: ref, start, length, text: selected, frameText: text },
    ...known,
  };
}

/** Checks that every other entry is the same, byte for byte. */
function othersOf(before: Uint8Array, after: Uint8Array, part: string): string | undefined {
  const [old, now] = [Zip.open(before), Zip.open(after)];
  if (!isDeepStrictEqual([...old.entries.keys()], [...now.entries.keys()]))
    return "other parts than before";
  for (const [name, entry] of old.entries) {
    if (name === part) continue;
    const copy = now.entries.get(name);
    const same =
      copy &&
      Buffer.compare(before.subarray(entry.from, entry.to), after.subarray(copy.from, copy.to)) ===
        0;
    if (!same) return `${name} is not the same`;
  }
  return undefined;
}

/** Checks that the slide is well-formed, and the same outside the shape. */
function slideAfter(
  saved: Uint8Array,
  part: string,
  before: string,
  frame: Frame | undefined,
): string | undefined {
  const opened = openPackage(saved);
  if (!opened.ok) return `not read again: ${opened.refusal.code}`;
  const after = opened.pkg.text(part);
  parseXml(after, { wellFormed: true });
  if (!frame) return undefined;
  const shape = frame.shape.alternatives?.element ?? frame.shape.element;
  if (!after.startsWith(before.slice(0, shape.from))) return "changed in front of the shape";
  // Animations contain paragraph numbers, and the edit may have added paragraphs.
  const steady = (xml: string): string => xml.replace(/(<p:pRg\b[^>]*)>/g, "<p:pRg>");
  return steady(after).endsWith(steady(before.slice(shape.to)))
    ? undefined
    : "changed behind the shape";
}

/** Errors against OMML's content model: the damage may have caused some, the edit must not add any. */
function mathematics(saved: Uint8Array, part: string, before: string): string | undefined {
  const opened = openPackage(saved);
  if (!opened.ok) return undefined;
  const errors = errorsIn(opened.pkg.root(part));
  if (errors.length === 0) return undefined;
  const old = new Set(errorsIn(parseXml(before)));
  const added = errors.filter((error) => !old.has(error));
  return added.length > 0 ? `OMML: ${added.join("; ")}` : undefined;
}

function errorsIn(element: XmlElement): readonly string[] {
  if (element.is("m", "oMath") || element.is("m", "oMathPara")) return ommlErrors(element);
  return element.elements.flatMap(errorsIn);
}
