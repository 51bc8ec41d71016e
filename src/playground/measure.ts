/**
 * Measures where the characters of a drawn text frame are. The drawing marks its elements with offsets
 * (`drawing/TextDrawing.tsx`).
 */
import type { GlyphBox, Rectangle } from "./caret";
import type { FrameAddress } from "./frames";

/** Converts a rectangle on the screen into one on the drawn slide. */
export type ToSlide = (rect: DOMRect) => Rectangle;

/** A text frame as measured on the drawn slide. */
export interface MeasuredFrame {
  readonly address: FrameAddress;
  readonly boxes: readonly GlyphBox[];
}

type Measured = Omit<GlyphBox, "line"> & { readonly paragraph: number };

/** The boxes of everything in a frame beside which a caret can be. */
export function measureFrame(frame: Element, toSlide: ToSlide): readonly GlyphBox[] {
  const measured = [...frame.querySelectorAll("[data-paragraph]")].flatMap((paragraph, index) =>
    [...paragraph.querySelectorAll<HTMLElement>("[data-start]")].flatMap((element) =>
      measureRun(element, index, toSlide),
    ),
  );
  return intoLines(measured);
}

function measureRun(element: HTMLElement, paragraph: number, toSlide: ToSlide): Measured[] {
  const start = Number(element.dataset["start"]);
  const length = Number(element.dataset["length"]);
  switch (element.dataset["kind"]) {
    case "equation":
    case "field":
      return [whole(element, start, length, "equation", paragraph, toSlide)];
    case "break":
      return [whole(element, start, length, "break", paragraph, toSlide)];
    case "empty":
      return [whole(element, start, 0, "empty", paragraph, toSlide)];
    default:
      return characters(element, start, paragraph, toSlide);
  }
}

function whole(
  element: HTMLElement,
  start: number,
  length: number,
  kind: GlyphBox["kind"],
  paragraph: number,
  toSlide: ToSlide,
): Measured {
  // A span is as high as its font; an equation is as high as its mathematics.
  const drawn = element.querySelector("svg, math") ?? element;
  const rect = toSlide(drawn.getBoundingClientRect());
  return { start, end: start + length, ...rect, kind, paragraph };
}

function characters(
  element: HTMLElement,
  start: number,
  paragraph: number,
  toSlide: ToSlide,
): Measured[] {
  const node = element.firstChild;
  if (!(node instanceof Text)) return [];
  const range = element.ownerDocument.createRange();
  const boxes: Measured[] = [];
  // A caret can be between what a reader sees as characters: not inside a surrogate pair or before a
  // combining accent.
  for (const { index, segment } of new Intl.Segmenter().segment(node.data)) {
    range.setStart(node, index);
    range.setEnd(node, index + segment.length);
    // A space at the end of a wrapped line has no rectangle of its own; the last one is the visible one.
    const rect = [...range.getClientRects()].at(-1);
    if (!rect) continue;
    boxes.push({
      start: start + index,
      end: start + index + segment.length,
      ...toSlide(rect),
      kind: "character",
      paragraph,
    });
  }
  return boxes;
}

/**
 * Numbers the lines: a new one begins with a paragraph, after a break, and where the text jumps back to the
 * left and down.
 */
function intoLines(measured: readonly Measured[]): readonly GlyphBox[] {
  let line = -1;
  let previous: Measured | undefined;
  return measured.map((current) => {
    const { paragraph, ...box } = current;
    const goesOn =
      previous !== undefined &&
      previous.paragraph === paragraph &&
      previous.kind !== "break" &&
      (box.left >= previous.left || box.top < (previous.top + previous.bottom) / 2);
    if (!goesOn) line++;
    previous = current;
    return { ...box, line };
  });
}
