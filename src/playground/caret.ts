/**
 * Where a caret can be in a drawn text, and how it moves from there. The playground draws slides with the
 * browser's own text layout and then measures the place of every character (`measure.ts`); everything that
 * mouse and arrow keys need follows from those boxes. The browser's own caret would not do: it exists only in
 * editable elements, and equations and empty paragraphs would each be a special case. Coordinates are pixels
 * of the drawn slide; offsets are the host's, in UTF-16 units of the text frame.
 */

/** A character, an equation, a line break or the empty place in a paragraph without text. */
export interface GlyphBox {
  /** Offsets before and after it; equal if there is nothing to step over. */
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The line that contains it, counted through the frame. */
  readonly line: number;
  readonly kind: "character" | "equation" | "break" | "empty";
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A caret as it is drawn. */
export interface CaretLine {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly line: number;
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a number is outside an interval; 0 inside. */
function distance(value: number, from: number, to: number): number {
  return value < from ? from - value : value > to ? value - to : 0;
}

function linesOf(boxes: readonly GlyphBox[]): ReadonlyMap<number, readonly GlyphBox[]> {
  const lines = new Map<number, GlyphBox[]>();
  for (const box of boxes) {
    const line = lines.get(box.line);
    if (line) line.push(box);
    else lines.set(box.line, [box]);
  }
  return lines;
}

/** The top and bottom of a line with everything in it. */
function extent(boxes: readonly GlyphBox[]): { readonly top: number; readonly bottom: number } {
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

/** The offset nearest to a point: first the line, then the gap between two characters in it. */
export function offsetAt(boxes: readonly GlyphBox[], point: Point): number | undefined {
  const nearest = [...linesOf(boxes).values()]
    .map((line) => ({ line, ...extent(line) }))
    .map((line) => ({ ...line, away: distance(point.y, line.top, line.bottom) }))
    .sort((a, b) => a.away - b.away)[0];
  return nearest && offsetInLine(nearest.line, point.x);
}

function offsetInLine(line: readonly GlyphBox[], x: number): number | undefined {
  const box = [...line].sort(
    (a, b) => distance(x, a.left, a.right) - distance(x, b.left, b.right),
  )[0];
  if (!box) return undefined;
  // What follows a line break is on the next line; a click to the right of it means the end of this one.
  if (box.kind === "break") return box.start;
  return x < (box.left + box.right) / 2 ? box.start : box.end;
}

/**
 * Where a caret at this offset is drawn. Between two lines of the same paragraph it is at the start of the
 * second one, where PowerPoint draws it after a click there.
 */
export function caretLine(boxes: readonly GlyphBox[], offset: number): CaretLine | undefined {
  const before = boxes.find((box) => box.start === offset);
  if (before) return { x: before.left, top: before.top, bottom: before.bottom, line: before.line };
  const behind = boxes.filter((box) => box.end === offset).at(-1);
  if (behind) return { x: behind.right, top: behind.top, bottom: behind.bottom, line: behind.line };
  return undefined;
}

/** The rectangles of a selection, one per line. */
export function selectionRectangles(
  boxes: readonly GlyphBox[],
  start: number,
  end: number,
): readonly Rectangle[] {
  const inside = boxes.filter(
    (box) =>
      (box.start < end && box.end > start) ||
      (box.kind === "empty" && box.start >= start && box.start < end),
  );
  return [...linesOf(inside).values()].map((line) => ({
    left: Math.min(...line.map((box) => box.left)),
    right: Math.max(...line.map((box) => box.right)),
    ...extent(line),
  }));
}

/** Every offset at which a caret can be, in ascending order. */
export function caretStops(boxes: readonly GlyphBox[]): readonly number[] {
  return [...new Set(boxes.flatMap((box) => [box.start, box.end]))].sort((a, b) => a - b);
}

export type Move = "left" | "right" | "up" | "down" | "lineStart" | "lineEnd" | "start" | "end";

/** The offset to which a caret moves; unchanged if it cannot go further. */
export function moveCaret(boxes: readonly GlyphBox[], offset: number, move: Move): number {
  const stops = caretStops(boxes);
  const first = stops[0] ?? offset;
  const last = stops.at(-1) ?? offset;
  switch (move) {
    case "start":
      return first;
    case "end":
      return last;
    case "left":
      return stops.filter((stop) => stop < offset).at(-1) ?? first;
    case "right":
      return stops.find((stop) => stop > offset) ?? last;
    default:
      return moveByLine(boxes, offset, move);
  }
}

function moveByLine(
  boxes: readonly GlyphBox[],
  offset: number,
  move: "up" | "down" | "lineStart" | "lineEnd",
): number {
  const caret = caretLine(boxes, offset);
  if (!caret) return offset;
  const lines = linesOf(boxes);
  const here = lines.get(caret.line) ?? [];
  switch (move) {
    case "lineStart":
      return Math.min(...here.map((box) => box.start));
    case "lineEnd":
      return Math.max(...here.map((box) => (box.kind === "break" ? box.start : box.end)));
    case "up":
    case "down": {
      const numbers = [...lines.keys()].sort((a, b) => a - b);
      const next = numbers[numbers.indexOf(caret.line) + (move === "up" ? -1 : 1)];
      const line = next === undefined ? undefined : lines.get(next);
      return (line && offsetInLine(line, caret.x)) ?? offset;
    }
  }
}

/** The word around an offset, or the run of spaces or signs; at an equation, the whole equation. */
export function wordAt(
  boxes: readonly GlyphBox[],
  text: string,
  offset: number,
): { readonly start: number; readonly end: number } {
  const equation = boxes.find(
    (box) => box.kind === "equation" && box.start <= offset && box.end >= offset,
  );
  if (equation) return { start: equation.start, end: equation.end };
  const kind = (index: number): string => {
    const char = text[index] ?? "";
    if (char === "" || char === "\r" || char === "\v") return "edge";
    return /\s/.test(char) ? "space" : /[\p{L}\p{N}\p{M}_]/u.test(char) ? "word" : "sign";
  };
  const middle = kind(offset) === "edge" ? offset - 1 : offset;
  const same = kind(middle);
  if (same === "edge") return { start: offset, end: offset };
  let start = middle;
  let end = middle + 1;
  while (start > 0 && kind(start - 1) === same) start--;
  while (end < text.length && kind(end) === same) end++;
  return { start, end };
}
