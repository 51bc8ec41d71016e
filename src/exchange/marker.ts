/**
 * Markers: a short text at the caret that shows where it is. Only the offset is taken from it: the slide
 * that is edited is the one read before, and the old slide is deleted with the marker in it, so neither the
 * marker nor what a host adds to it (PowerPoint for Mac: two line feeds) can stay. If something fails
 * before the old slide is deleted, the marker is removed by text range, and where there is none (a table
 * cell) by an exchange of the slide.
 */
import { hasMarker, removeMarker } from "../deck/marker";
import { findText } from "../deck/locate";
import type { TextFrameRef } from "../deck/place";
import { refOf } from "../deck/frames";
import type { PowerPointHost } from "../host/port";
import { readText } from "../pptx/frame-text";
import { refusing } from "../pptx/refusal";
import { splice } from "../pptx/splice";
import { framesOf, type Frame } from "../pptx/slide";
import { sameSlide } from "./fingerprint";
import type { SlideCopy } from "./slide-copy";

/** Letters and digits that are not mistaken for each other, and that no spelling check joins to a word. */
const ALPHABET = "abcdefghkmnpqrstuvwxyz23456789";

/** A marker of 6 characters that does not occur on the slide: `§`, four letters or digits, and `§`. */
export function makeMarker(random: () => number, { pkg, part }: SlideCopy): string {
  for (;;) {
    let letters = "";
    for (let i = 0; i < 4; i++) letters += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
    const marker = `§${letters}§`;
    if (!hasMarker(pkg, part, marker)) return marker;
  }
}

/** A marker as it is on a slide. */
export interface StandingMarker {
  readonly marker: string;
  readonly frame: TextFrameRef;
  /** The selected text that it replaced; "" for a caret. */
  readonly replaced: string;
  /** The number of line feeds that the host added after it (PowerPoint for Mac: two, office-js#6648). */
  readonly lineFeeds: number;
  /** Its offset in the frame's text, as `readText` counts. */
  readonly start: number;
  /** The frame's text without the marker and with what it replaced; absent when that is not known. */
  readonly before?: string;
}

/**
 * Finds the marker on the slide, and by comparing with the slide from before, what else changed with it.
 * `selected` is the text that the host reported: selected text, or the word at the caret; the comparison
 * shows which. `tail` is the number of line feeds to assume where it cannot. Undefined: the marker is not
 * on the slide, or not exactly once.
 */
export function findMarker(
  after: SlideCopy,
  before: SlideCopy | undefined,
  marker: string,
  selected: string,
  tail: number,
): StandingMarker | undefined {
  const found = refusing(() => ({ ok: true, at: findText(after.pkg, after.part, marker) }));
  if (!found.ok || found.at.length !== 1) return undefined;
  const [at] = found.at;
  if (!at) return undefined;
  const frame = refOf(at.frame);
  const text = readText(at.frame).text;
  const head = text.slice(0, at.from);
  const rest = text.slice(at.to);
  const feeds = /^[\r\v]*/.exec(rest)?.[0].length ?? 0;
  const old = before && frameTextOf(before, frame);
  if (old?.startsWith(head)) {
    const oldRest = old.slice(head.length);
    for (let lineFeeds = 0; lineFeeds <= Math.min(2, feeds); lineFeeds++) {
      const left = rest.slice(lineFeeds);
      for (const replaced of selected === "" ? [""] : ["", selected]) {
        if (oldRest === replaced + left)
          return { marker, frame, replaced, lineFeeds, start: at.from, before: old };
      }
    }
  }
  return { marker, frame, replaced: "", lineFeeds: Math.min(tail, feeds), start: at.from };
}

function frameOf({ pkg, part }: SlideCopy, ref: TextFrameRef): Frame | undefined {
  return framesOf(pkg.root(part)).find((f) => {
    const { shapeId, cell } = refOf(f);
    return (
      shapeId === ref.shapeId && cell?.row === ref.cell?.row && cell?.column === ref.cell?.column
    );
  });
}

export function frameTextOf(copy: SlideCopy, ref: TextFrameRef): string | undefined {
  const frame = frameOf(copy, ref);
  return frame && readText(frame).text;
}

/**
 * Is everything on the slide equal apart from the text of this frame and what its shape does to fit the
 * text: its box and the heights of a table's rows?
 */
export function sameButFor(one: SlideCopy, other: SlideCopy, ref: TextFrameRef): boolean {
  const emptied = (copy: SlideCopy): SlideCopy => {
    const frame = frameOf(copy, ref);
    if (!frame) return copy;
    const { body, shape } = frame;
    const { element } = shape;
    const { source } = body;
    const fitted = (from: number, to: number): string =>
      source
        .slice(from, to)
        .replace(/<a:(?:off|ext) [^>]*\/>/g, "")
        .replace(/(<a:tr\b[^>]*?) h="[^"]*"/g, "$1");
    const before = fitted(element.from, body.from);
    const behind = fitted(body.to, element.to);
    const pkg = copy.pkg.copy();
    pkg.write(
      copy.part,
      splice(source, [{ from: element.from, to: element.to, text: before + behind }]),
    );
    return { ...copy, pkg };
  };
  const compared = refusing(() => ({ ok: true, same: sameSlide(emptied(one), emptied(other)) }));
  return compared.ok && compared.same;
}

/** The slide without the marker, and with the text it replaced; undefined where that cannot be done. */
export function withoutMarker(
  copy: SlideCopy,
  { marker, replaced, lineFeeds }: StandingMarker,
): SlideCopy | undefined {
  const { pkg, part, route } = copy;
  const work = pkg.copy();
  const done = refusing(() => {
    if (replaced === "") return removeMarker(work, part, { kind: "marker", marker, lineFeeds });
    // Put the text back before the marker, in the marker's own format, then remove the marker.
    const [at] = findText(work, part, marker);
    const piece =
      at &&
      readText(at.frame)
        .paragraphs.flatMap((p) => p.pieces)
        .find((x) => x.kind === "run" && x.from <= at.from && at.to <= x.to);
    const text = piece?.element.child("a", "t");
    if (!piece || !text) return { ok: false, refusal: { code: "notFound" } };
    const { source } = piece.element;
    const inner = source.slice(text.openTo, text.closeFrom);
    const where = inner.indexOf(marker);
    if (where < 0) return { ok: false, refusal: { code: "notFound" } };
    const from = text.openTo + where;
    // The replaced text comes before the marker's line feeds.
    work.write(part, splice(source, [{ from, to: from, text: escape(replaced) }]));
    return removeMarker(work, part, { kind: "marker", marker, lineFeeds });
  });
  return done.ok ? { pkg: work, part, route } : undefined;
}

/** The slide without this marker, wherever it is now; undefined if it is not on the slide exactly once. */
export function cleaned(copy: SlideCopy, marker: StandingMarker): SlideCopy | undefined {
  const standing = findMarker(copy, undefined, marker.marker, "", marker.lineFeeds);
  return standing && withoutMarker(copy, { ...standing, replaced: marker.replaced });
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Removes a marker by text range: "erased" when it is seen to be gone, "absent" when it was not there. */
export async function eraseMarker(
  host: PowerPointHost,
  slideId: string,
  { marker, frame, replaced, lineFeeds }: StandingMarker,
): Promise<"erased" | "absent" | "stays"> {
  if (!host.capabilities.textRanges || frame.cell) return "stays";
  const where = { slideId, shapeId: frame.shapeId };
  const read = await host.frameText(where);
  if (!read.ok) return "stays";
  const start = read.value.indexOf(marker);
  if (start < 0) return "absent";
  const behind = read.value.slice(start + marker.length);
  const feeds = Math.min(lineFeeds, /^[\r\n\v]*/.exec(behind)?.[0].length ?? 0);
  await host.replaceText({
    ...where,
    start,
    length: marker.length + feeds,
    text: replaced,
  });
  // Whatever the answer was, look whether it is gone.
  const again = await host.frameText(where);
  return again.ok && !again.value.includes(marker) ? "erased" : "stays";
}
