/**
 * What stands round a range of a text, and what follows from it: whether an equation there is a display.
 * One answer for the insertion and for the preview of it (decision display).
 */
import { hasBullet } from "./bullet";
import { readText, type FrameText, type Paragraph, type Piece } from "./frame-text";
import type { Package } from "./package";
import { refuse, type Result } from "./refusal";
import type { Frame } from "./slide";

/** A range of a frame's text, as `readText` counts. */
interface FrameRange {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
}

/** What stands round a range. */
export interface Around {
  /** The paragraphs that it begins and ends in, and their numbers. */
  readonly start: Paragraph;
  readonly end: Paragraph;
  readonly first: number;
  readonly last: number;
  /** Pieces of `start` that stay in front, the last one possibly cut; of `end` that stay behind. */
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
}

export function aroundOf(text: FrameText, from: number, to: number): Result<Around> {
  const first = text.paragraphs.findIndex((p) => from <= p.to);
  const last = text.paragraphs.findIndex((p) => to <= p.to);
  const start = text.paragraphs[first];
  const end = text.paragraphs[last];
  if (!start || !end || from > to) return refuse("noText");
  const sides = cut(start, end, from, to);
  return sides.ok ? { ...sides, start, end, first, last } : sides;
}

/** The pieces that stay in front of the range and behind it; one that the range cuts is among them. */
function cut(
  start: Paragraph,
  end: Paragraph,
  from: number,
  to: number,
): Result<{ readonly left: readonly Piece[]; readonly right: readonly Piece[] }> {
  const inside = (x: Piece, at: number): boolean => x.from < at && at < x.to;
  const cutPieces = [
    ...start.pieces.filter((x) => inside(x, from)),
    ...end.pieces.filter((x) => inside(x, to)),
  ];
  if (cutPieces.some((x) => x.kind !== "run")) return refuse("field");
  if (
    cutPieces.some(
      (x) => isLowSurrogate(x.text, from - x.from) || isLowSurrogate(x.text, to - x.from),
    )
  ) {
    return refuse("unprovable");
  }
  // A piece without text at a caret stays in front of it.
  const left = start.pieces.filter((x) => x.to <= from || inside(x, from));
  const inFront = new Set(left);
  const right = end.pieces.filter((x) => inside(x, to) || (x.from >= to && !inFront.has(x)));
  return { ok: true, left, right };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Nothing but white space on this side of the range. */
export function isBlank(pieces: readonly Piece[], at: number, behind = false): boolean {
  return pieces.every(
    (x) =>
      x.kind === "run" &&
      (behind ? x.text.slice(Math.max(0, at - x.from)) : x.text.slice(0, at - x.from)).trim() ===
        "",
  );
}

export function isAlone({ from, to }: FrameRange, { left, right }: Around): boolean {
  return isBlank(left, from) && isBlank(right, to, true);
}

/** The decision `display`, for a range of a slide on which nothing is changed. */
export function suggestsDisplay(pkg: Package, slidePart: string, range: FrameRange): boolean {
  const { frame, from, to } = range;
  const around = aroundOf(readText(frame), from, to);
  if (!around.ok) return false;
  return wantsDisplay(range, around, hasBullet(pkg, slidePart, frame, around.start.element));
}

/** Of what is left to the place. */
export function wantsDisplay(range: FrameRange, around: Around, bullet: boolean): boolean {
  if (isAlone(range, around)) return !bullet;
  // Beside a display there can be no inline equation in the line.
  const beside = [...around.left, ...around.right];
  return (
    beside.some((x) => x.kind === "equation" && x.element.child("m", "oMathPara")) &&
    beside.every((x) => x.kind === "equation" || x.text.trim() === "")
  );
}
