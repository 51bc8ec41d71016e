/**
 * Mathematics in the texts of a slide, and text that looks like it where no equation can be inserted. The
 * caller provides the search (`Find`), so that this file needs to know no LaTeX.
 */
import { readText, type FrameText, type Piece } from "../../pptx/frame-text";
import { whyNot } from "../../pptx/insert-math";
import type { Package, Slide } from "../../pptx/package";
import { refusing, type Refusal, type Result } from "../../pptx/refusal";
import { propertiesOf } from "../../pptx/run-format";
import { framesOf, type Frame } from "../../pptx/slide";
import type { Found, LeftAlone, Passage, Prose } from "../../prose/passage";
import type { XmlElement } from "../../xml/parse";
import { textsElsewhere } from "../elsewhere";
import { refOf } from "../frames";
import type { TextFrameRef } from "../place";
import { around, type Around } from "./around";

/** Searches one text. */
export type Find = (prose: Prose) => Found;

/** A place in a slide's text. */
export interface TextSpot {
  readonly frame: TextFrameRef;
  /** Which of several frames with the same reference: shape ids may occur twice. */
  readonly twin: number;
  readonly shapeName: string;
  /** As `readText` counts. */
  readonly from: number;
  readonly to: number;
  /** The text there, which proves the place later. */
  readonly text: string;
  /** Zero-based index of the paragraph. */
  readonly paragraph: number;
}

export interface FoundOnSlide {
  /** In reading order. */
  readonly passages: readonly (TextSpot & Around & { readonly passage: Passage })[];
  /** Formulas that cannot become equations at their place. */
  readonly unreachable: readonly Unreachable[];
  /** Delimited text that is no formula: prices, code, or a delimiter without its partner. */
  readonly leftAlone: readonly (TextSpot & { readonly reason: LeftAlone["reason"] })[];
}

export interface Unreachable {
  /** "" where it is in no text frame of the slide. */
  readonly shapeName: string;
  readonly passage: Passage;
  readonly text: string;
  readonly refusal: Refusal;
}

const NOTHING: FoundOnSlide = { passages: [], unreachable: [], leftAlone: [] };

/** Can the XML of a part contain a delimiter? Checked first, because most parts contain none. */
function mayHold(xml: string): boolean {
  return /[$\\`]|\[math\]|&#/.test(xml);
}

/** All mathematics in the texts of a slide. The slide is not changed. */
export function findOnSlide(
  pkg: Package,
  slide: Slide,
  find: Find,
): Result<{ readonly found: FoundOnSlide }> {
  return refusing(() => {
    const here = mayHold(pkg.text(slide.part)) ? inFrames(pkg.root(slide.part), find) : NOTHING;
    const elsewhere = textsElsewhere(pkg, slide.part, mayHold).flatMap(({ code, paragraphs }) =>
      find({ text: paragraphs.join("\n") }).passages.map((passage) => ({
        shapeName: "",
        passage,
        text: paragraphs.join("\n").slice(passage.from, passage.to),
        refusal: { code },
      })),
    );
    return { ok: true, found: { ...here, unreachable: [...here.unreachable, ...elsewhere] } };
  });
}

function inFrames(root: XmlElement, find: Find): FoundOnSlide {
  const passages: (TextSpot & Around & { readonly passage: Passage })[] = [];
  const unreachable: Unreachable[] = [];
  const leftAlone: (TextSpot & { readonly reason: LeftAlone["reason"] })[] = [];
  for (const { frame, twin } of numbered(framesOf(root))) {
    const text = readText(frame);
    if (!mayHold(text.text)) continue;
    const found = find(proseOf(frame, text));
    const refusal = whyNot(frame);
    const spots = spotter(frame, twin, text);
    for (const passage of found.passages) {
      const spot = spots(passage);
      const why = refusal ?? inField(text, passage);
      if (why) unreachable.push({ ...spot, passage, refusal: why });
      else passages.push({ ...spot, passage });
    }
    for (const left of found.leftAlone) leftAlone.push({ ...spots(left), reason: left.reason });
  }
  return { passages, unreachable, leftAlone };
}

/** Frames, each with its index among those that have the same reference. */
export function numbered(
  frames: readonly Frame[],
): readonly { readonly frame: Frame; readonly twin: number }[] {
  const counts = new Map<string, number>();
  return frames.map((frame) => {
    const name = JSON.stringify(refOf(frame));
    const twin = counts.get(name) ?? 0;
    counts.set(name, twin + 1);
    return { frame, twin };
  });
}

function spotter(
  frame: Frame,
  twin: number,
  { text, paragraphs }: FrameText,
): (span: { readonly from: number; readonly to: number }) => TextSpot & Around {
  let paragraph = 0;
  return ({ from, to }) => {
    // Passages come in text order; those that were left alone start again from the front.
    if (from < (paragraphs[paragraph]?.from ?? 0)) paragraph = 0;
    while ((paragraphs[paragraph]?.to ?? Infinity) < from) paragraph++;
    const place = { frame: refOf(frame), twin, shapeName: frame.shape.name };
    return {
      ...{ ...place, from, to, text: text.slice(from, to), paragraph },
      ...around(text, from, to),
    };
  };
}

/**
 * A refusal for text in a field: PowerPoint rewrites a field's text, so an equation in it would not last.
 */
function inField(
  { paragraphs }: FrameText,
  { from, to }: { readonly from: number; readonly to: number },
): Refusal | undefined {
  const met = paragraphs
    .filter((p) => p.from < to && from < p.to)
    .flatMap((p) => p.pieces.filter((x) => x.from < to && from < x.to));
  return met.some(({ kind }) => kind === "field") ? { code: "field" } : undefined;
}

/** The text of a frame in the form in which it is searched, with the ranges set in a monospaced font. */
function proseOf(frame: Frame, { text, paragraphs }: FrameText): Prose {
  const monospaced: { from: number; to: number }[] = [];
  const inherited = typefaceOf(frame.body.child("a", "lstStyle")?.descendants("a", "defRPr")[0]);
  for (const piece of paragraphs.flatMap((p) => p.pieces)) {
    if (piece.text === "" || !isMonospaced(piece, inherited)) continue;
    const last = monospaced.at(-1);
    if (last?.to === piece.from) last.to = piece.to;
    else monospaced.push({ from: piece.from, to: piece.to });
  }
  return { text: text.replace(/\r/g, "\n"), monospaced };
}

/** Font families for program code, recognised by name. */
const MONOSPACED =
  /\bmono\b|mono$|monospace|typewriter|\bcode\b|courier|consol|menlo|monaco|inconsolata|fixedsys|terminal|hack$|iosevka|\bcmtt|lucida sans typewriter|andale/i;

function isMonospaced({ kind, element }: Piece, inherited: string | undefined): boolean {
  if (kind !== "run" && kind !== "field") return false;
  const typeface = typefaceOf(propertiesOf(element)) ?? inherited;
  return typeface !== undefined && MONOSPACED.test(typeface);
}

function typefaceOf(properties: XmlElement | undefined): string | undefined {
  return properties?.child("a", "latin")?.attr("typeface");
}
