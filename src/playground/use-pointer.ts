/**
 * The mouse on the slide. A click in a text places the caret, dragging selects, a double click selects the
 * word and a triple click the paragraph; a click on a shape's border, or on a shape without text, selects the
 * shape; a click outside of everything selects nothing.
 */
import type { Host } from "../standin/host";
import type React from "react";
import type { PointerEvent, RefObject } from "react";
import { useRef } from "react";
import { type GlyphBox, offsetAt, type Point, wordAt } from "./caret";
import { findFrame, type FrameAddress, plainText, textOf } from "./frames";

/** How near to its edge a click selects the shape instead of its text, in pixels of the screen. */
const BORDER = 5;

interface PointerProps {
  readonly host: Host;
  readonly paper: RefObject<HTMLDivElement | null>;
  readonly scale: number;
  readonly measure: (frame: Element) => readonly GlyphBox[];
}

interface Drag {
  readonly address: FrameAddress;
  readonly boxes: readonly GlyphBox[];
  readonly anchor: number;
}

interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onMouseDown: (event: React.MouseEvent<HTMLDivElement>) => void;
}

export function usePointer({ host, paper, scale, measure }: PointerProps): PointerHandlers {
  const drag = useRef<Drag | undefined>(undefined);

  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const corner = paper.current?.getBoundingClientRect();
    return {
      x: (event.clientX - (corner?.left ?? 0)) / scale,
      y: (event.clientY - (corner?.top ?? 0)) / scale,
    };
  };

  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const target = targetOf(event);
      const shape = topShape(target);
      const frame = target && frameIn(target);
      if (!shape) {
        host.selectNothing();
        return;
      }
      if (!frame || isNearBorder(shape, event) || isBareShape(frame)) {
        host.selectShapes([shape.dataset["shape"] ?? ""]);
        return;
      }
      const boxes = measure(frame);
      const offset = offsetAt(boxes, pointOf(event));
      if (offset === undefined) return;
      const address = findFrame(frame);
      if (event.shiftKey) {
        const selection = host.selection();
        const same =
          selection.type === "text" &&
          selection.shapeId === address.shape &&
          selection.cell?.row === address.cell?.row &&
          selection.cell?.column === address.cell?.column;
        if (same) {
          selectBetween(host, address, selection.start, offset);
          return;
        }
      }
      host.placeCaret({ ...address, offset });
      drag.current = { address, boxes, anchor: offset };
      event.currentTarget.setPointerCapture(event.pointerId);
    },

    onPointerMove(event) {
      const { current } = drag;
      if (!current) return;
      const offset = offsetAt(current.boxes, pointOf(event));
      if (offset !== undefined) selectBetween(host, current.address, current.anchor, offset);
    },

    onPointerUp(event) {
      drag.current = undefined;
      if (event.currentTarget.hasPointerCapture(event.pointerId)) {
        event.currentTarget.releasePointerCapture(event.pointerId);
      }
    },

    // Only mouse events have the click count, pointer events do not.
    onMouseDown(event) {
      if (event.detail < 2 || event.button !== 0) return;
      const target = targetOf(event);
      const frame = target && frameIn(target);
      if (!frame) return;
      const boxes = measure(frame);
      const address = findFrame(frame);
      const slide = host.view().slides[host.currentSlide() - 1];
      const text = slide && textOf(slide, address);
      const offset = offsetAt(boxes, pointOf(event));
      if (!text || offset === undefined) return;
      if (event.detail === 2) {
        const { start, end } = wordAt(boxes, plainText(text), offset);
        selectBetween(host, address, start, end);
      } else {
        const paragraph = text.paragraphs.find((p) => p.start + p.length >= offset);
        if (paragraph) {
          selectBetween(host, address, paragraph.start, paragraph.start + paragraph.length);
        }
      }
      drag.current = undefined;
    },
  };
}

/** Selects from one offset to the other, in either order; places a caret if they are equal. */
export function selectBetween(host: Host, address: FrameAddress, from: number, to: number): void {
  const start = Math.min(from, to);
  const length = Math.abs(from - to);
  if (length === 0) host.placeCaret({ ...address, offset: start });
  else host.selectRange({ ...address, start, length });
}

/**
 * What a click hits where frames overlap: the topmost text or painted shape, because in PowerPoint frames
 * without a fill let clicks outside their text through.
 */
function targetOf(event: React.MouseEvent<HTMLDivElement>): Element | undefined {
  const { clientX, clientY, currentTarget } = event;
  const under = document
    .elementsFromPoint(clientX, clientY)
    .filter((element) => currentTarget.contains(element));
  const seen = under.find((element) =>
    element.closest(".run, .equation, .outline, .picture, .named"),
  );
  return seen ?? (event.target instanceof Element ? event.target : undefined);
}

/** The text frame of what was hit; for a painted shape, that of the shape. */
function frameIn(target: Element): Element | null {
  const within = target.closest("[data-frame]");
  const outline = target.closest(".outline");
  return within ?? outline?.parentElement?.querySelector(":scope > [data-frame]") ?? null;
}

/** The shape on the slide that contains the element: for a group, the outermost one. */
function topShape(target: Element | undefined): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  for (let at = target?.closest<HTMLElement>("[data-shape]"); at;) {
    found = at;
    at = at.parentElement?.closest<HTMLElement>("[data-shape]");
  }
  return found;
}

function isNearBorder(shape: Element, event: PointerEvent): boolean {
  const rect = shape.getBoundingClientRect();
  return (
    Math.abs(event.clientX - rect.left) <= BORDER ||
    Math.abs(event.clientX - rect.right) <= BORDER ||
    Math.abs(event.clientY - rect.top) <= BORDER ||
    Math.abs(event.clientY - rect.bottom) <= BORDER
  );
}

/** A drawn shape without text: PowerPoint treats it as a shape until somebody types or double-clicks. */
function isBareShape(frame: Element): boolean {
  return frame.matches("[data-bare]");
}
