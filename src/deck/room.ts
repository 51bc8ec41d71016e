/**
 * Where a new text box is placed (decision room): below what is on the slide, or beside it; never over a
 * title, and over something else only where the slide is full.
 */
import type { Bounds } from "../pptx/bounds";
import type { Drawn } from "./drawn";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space left free at the edges of the slide, and between the box and other things, in slide heights. */
const MARGIN = 1 / 24;
const GAP = 1 / 48;
/** A picture or shape that covers more than this share of the slide is its background. */
const BACKGROUND = 0.9;
/** At most this many things are avoided; more would take time, and leave no room anyway. */
const GONE_ROUND = 60;
/** The cost of each EMU² that is covered. */
const WEIGHTS: Readonly<Record<Drawn["kind"], number>> = {
  title: 1e4,
  content: 10,
  footer: 10,
  faint: 1,
};

/** The centre of a free place for a box of this size. Everything in EMU. */
export function findRoom(
  drawn: readonly Drawn[],
  slide: Size,
  box: Size,
): { readonly x: number; readonly y: number } {
  const whole = { left: 0, right: slide.width, top: 0, bottom: slide.height };
  const there = drawn
    .map(({ bounds, kind }) => ({ kind, bounds: common(thick(bounds, slide.height / 500), whole) }))
    .filter(({ bounds }) => {
      const area = areaOf(bounds);
      return area > 0 && area < BACKGROUND * areaOf(whole);
    });
  const margin = slide.height * MARGIN;
  const gap = slide.height * GAP;
  const content = there.filter(({ kind }) => kind === "title" || kind === "content");
  const lowest = Math.max(0, ...content.map(({ bounds }) => bounds.bottom));

  // Below everything: centred in the remaining space if there is only a title, else close to the rest.
  const left = slide.height - margin - lowest - gap;
  if (left >= box.height) {
    const alone = content.every(({ kind }) => kind === "title");
    const top = lowest + gap + (alone ? (left - box.height) / 2 : 0);
    const below = boxAt(
      slide.width / 2,
      content.length === 0 ? slide.height / 2 : top + box.height / 2,
      box,
    );
    if (cost(below, there) === 0) return centerOf(below);
  }

  const candidates = [
    ...places(
      there.map(({ bounds }) => bounds),
      slide,
      box,
      margin,
      gap,
    ),
  ];
  const middle = { x: slide.width / 2, y: slide.height / 2 };
  let best: { readonly at: Bounds; readonly cost: number; readonly far: number } | undefined;
  for (const at of candidates) {
    const over = cost(at, there);
    const { x, y } = centerOf(at);
    // Among places of equal cost, those below come before those beside.
    const isBelow = at.top >= lowest;
    const far = Math.hypot(x - middle.x, y - middle.y) + (isBelow ? 0 : slide.width);
    if (!best || over < best.cost || (over === best.cost && far < best.far))
      best = { at, cost: over, far };
  }
  return best ? centerOf(best.at) : middle;
}

/**
 * Places at which the box keeps off the edges and, in one direction at least, off one of the things there.
 */
function* places(
  there: readonly Bounds[],
  slide: Size,
  box: Size,
  margin: number,
  gap: number,
): Generator<Bounds> {
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  const round = [...there].sort((one, other) => areaOf(other) - areaOf(one)).slice(0, GONE_ROUND);
  // A box that is larger than the slide is centred on it.
  const within = (length: number, half: number): readonly [number, number] => {
    const [from, to] = [margin + half, length - margin - half];
    return from <= to ? [from, to] : [length / 2, length / 2];
  };
  const [minX, maxX] = within(slide.width, halfWidth);
  const [minY, maxY] = within(slide.height, halfHeight);
  const clamp = (x: number, least: number, most: number): number =>
    Math.min(most, Math.max(least, x));
  const xs = new Set([slide.width / 2, minX, maxX]);
  const ys = new Set([slide.height / 2, minY, maxY]);
  for (const { left, right, top, bottom } of round) {
    for (const x of [left - gap - halfWidth, right + gap + halfWidth]) xs.add(clamp(x, minX, maxX));
    for (const y of [top - gap - halfHeight, bottom + gap + halfHeight])
      ys.add(clamp(y, minY, maxY));
  }
  for (const x of xs) for (const y of ys) yield boxAt(x, y, box);
}

function boxAt(x: number, y: number, { width, height }: Size): Bounds {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function centerOf({ left, right, top, bottom }: Bounds): {
  readonly x: number;
  readonly y: number;
} {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The intersection; if there is none, a box without area. */
function common(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Enlarges bounds on all sides: a line has no area, but counts too. */
function thick({ left, right, top, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

/** 0 where the width or height is not positive. */
function areaOf({ left, right, top, bottom }: Bounds): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** The weighted area that the box covers; 0 for nothing. */
function cost(box: Bounds, there: readonly Drawn[]): number {
  return there.reduce(
    (sum, { bounds, kind }) => sum + areaOf(common(box, bounds)) * WEIGHTS[kind],
    0,
  );
}
