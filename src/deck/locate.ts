/**
 * Turns a place, as the host or a person gives it, into a range of a text frame's text. A place that cannot
 * be proved is refused, never guessed (decision place-proved).
 */
import {
  alignOffset,
  couldBe,
  EQUATION_CHARACTER,
  equationsOf,
  readText,
} from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import { refuse, refusing, type Refusal, type Result } from "../pptx/refusal";
import { framesOf, type Frame } from "../pptx/slide";
import { findFrame } from "./frames";
import type { Place, TextFrameRef } from "./place";
import { whereElse } from "./elsewhere";

/** A range of a text frame, as `readText` counts. */
export interface TextPosition {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
}

/** Places in existing text; a new text box is made by the caller first. */
export type TextPlace = Exclude<Place, { readonly kind: "newTextBox" }>;

/** Finds the place on the slide. */
export function locate(
  pkg: Package,
  slidePart: string,
  place: TextPlace,
): Result<{ readonly at: TextPosition }> {
  switch (place.kind) {
    case "marker":
      return locateMarker(pkg, slidePart, place);
    case "text": {
      const found = findText(pkg, slidePart, place.text);
      const [only] = found;
      if (only && found.length === 1) return { ok: true, at: only };
      return found.length > 1
        ? refuse("foundOften", { text: place.text, count: String(found.length) })
        : { ok: false, refusal: notFound(pkg, [slidePart], place.text) };
    }
    case "range": {
      const frame = findFrame(pkg, slidePart, place.frame);
      return frame.ok ? locateRange(frame.frame, place) : frame;
    }
    case "end": {
      const frame = findFrame(pkg, slidePart, place.frame);
      if (!frame.ok) return frame;
      const end = readText(frame.frame).text.length;
      return { ok: true, at: { frame: frame.frame, from: end, to: end } };
    }
    case "equation":
    case "afterEquation": {
      const frame = findFrame(pkg, slidePart, place.frame);
      if (!frame.ok) return frame;
      const piece = equationsOf(readText(frame.frame))[place.index];
      if (!piece) return refuse("noSuchEquation", { shape: frame.frame.shape.name });
      const from = place.kind === "equation" ? piece.from : piece.to;
      return { ok: true, at: { frame: frame.frame, from, to: piece.to } };
    }
  }
}

/**
 * Every occurrence of a text on a slide, including overlapping ones. A no-break space matches a space; if
 * nothing matches, a line break does too, because people read a title of two lines as one.
 */
export function findText(pkg: Package, slidePart: string, text: string): readonly TextPosition[] {
  const wanted = plain(text);
  if (wanted.trim() === "") return [];
  const frames = framesOf(pkg.root(slidePart)).map((frame) => ({
    frame,
    text: readText(frame).text,
  }));
  const occurrences = (spelled: (text: string) => string): readonly TextPosition[] => {
    const found: TextPosition[] = [];
    for (const { frame, text: has } of frames) {
      const spelling = spelled(has);
      for (let at = spelling.indexOf(wanted); at >= 0; at = spelling.indexOf(wanted, at + 1))
        found.push({ frame, from: at, to: at + wanted.length });
    }
    return found;
  };
  const found = occurrences(plain);
  if (found.length > 0 || !wanted.includes(" ")) return found;
  return occurrences((has) => plain(has.replace(/\v/g, " ")));
}

/** The refusal for a text that is in no text frame of these slides, with where else it was found. */
export function notFound(pkg: Package, slideParts: readonly string[], text: string): Refusal {
  if (text.trim() === "") return { code: "emptyText" };
  return whereElse(pkg, slideParts, plain(text)) ?? { code: "notFound", args: { text } };
}

/** Replaces character by character, so that offsets stay: line ends of any kind, and no-break spaces. */
function plain(text: string): string {
  return text.replace(/[\n\v]/g, "\r").replace(/\u00A0/g, " ");
}

function locateMarker(
  pkg: Package,
  slidePart: string,
  place: Extract<Place, { readonly kind: "marker" }>,
): Result<{ readonly at: TextPosition }> {
  const found = findText(pkg, slidePart, place.marker);
  const [only] = found;
  if (!only) return { ok: false, refusal: notFound(pkg, [slidePart], place.marker) };
  if (found.length > 1)
    return refuse("foundOften", { text: place.marker, count: String(found.length) });
  const text = plain(readText(only.frame).text);
  return { ok: true, at: { ...only, to: only.to + lineFeedsBehind(text, only, place) } };
}

/**
 * How many paragraph or line breaks after the marker were added with it: PowerPoint for Mac appends two to
 * text that an add-in inserts (office-js#6648). Proved by the text from before, where that is known.
 */
function lineFeedsBehind(
  text: string,
  marker: { readonly from: number; readonly to: number },
  place: Extract<Place, { readonly kind: "marker" }>,
): number {
  const most = /^\r*/.exec(text.slice(marker.to))?.[0].length ?? 0;
  if (place.before !== undefined) {
    const before = plain(place.before);
    for (let n = 0; n <= Math.min(most, 2); n++) {
      const without = text.slice(0, marker.from) + text.slice(marker.to + n);
      if (couldBe(without, before) || couldBe(without, sameEnd(before, without))) return n;
    }
  }
  return Math.min(most, place.lineFeeds ?? 0);
}

function locateRange(
  frame: Frame,
  place: Extract<Place, { readonly kind: "range" }>,
): Result<{ readonly at: TextPosition }> {
  const ours = readText(frame);
  const text = plain(ours.text);
  const selected = plain(place.text);
  const end = place.start + place.length;
  const math = text.includes(EQUATION_CHARACTER);
  const changed = refuse("textChanged", { shape: frame.shape.name });
  const unprovable = refuse("unprovable", { shape: frame.shape.name });

  if (place.frameText !== undefined) {
    const host = sameEnd(plain(place.frameText), text);
    const from = alignOffset(text, host, place.start);
    const to = alignOffset(text, host, end);
    if (from === undefined || to === undefined || to < from) return math ? unprovable : changed;
    // Equations inside the range are skipped in the comparison, because hosts count them differently.
    if (!fits(text.slice(from, to), selected)) return changed;
    return { ok: true, at: { frame, from, to } };
  }
  // Without the whole text, an offset is proved only before the first equation …
  const reach = math ? text.indexOf(EQUATION_CHARACTER) : text.length;
  if (end <= reach) {
    if (text.slice(place.start, end) !== selected) return changed;
    return { ok: true, at: { frame, from: place.start, to: end } };
  }
  if (!math) return changed;
  // … and a selected text only where it occurs once.
  const from = text.indexOf(selected);
  if (from < 0 || text.indexOf(selected, from + 1) >= 0) return unprovable;
  return { ok: true, at: { frame, from, to: from + selected.length } };
}

/**
 * The host's text without a line end that ours does not have: Windows appends one to the text of a whole
 * shape.
 */
function sameEnd(host: string, ours: string): string {
  if (ours.endsWith("\r")) return host;
  return host.replace(/\r{1,2}$/, "");
}

/** Does `host` match, whatever it has for the equations inside? */
function fits(ours: string, host: string): boolean {
  const pieces = ours.split(EQUATION_CHARACTER);
  if (pieces.length === 1) return ours === host;
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  return host.startsWith(first) && host.endsWith(last);
}

/**
 * Converts a range of the host's text of a frame to offsets as `readText` counts; undefined where that is
 * not certain, because of equations or because the text has changed.
 */
export function locateOffsets(
  pkg: Package,
  slidePart: string,
  ref: TextFrameRef,
  range: { readonly start: number; readonly length: number; readonly frameText: string },
): { readonly from: number; readonly to: number } | undefined {
  const found = refusing(() => findFrame(pkg, slidePart, ref));
  if (!found.ok) return undefined;
  const { text } = readText(found.frame);
  const from = alignOffset(text, range.frameText, range.start);
  const to = alignOffset(text, range.frameText, range.start + range.length);
  return from === undefined || to === undefined ? undefined : { from, to };
}
