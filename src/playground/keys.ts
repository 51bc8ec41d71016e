/**
 * The keyboard on the slide. Without a text selection, arrow keys choose a shape and Enter starts editing its
 * text; in a text they move the caret, with Shift they select, and letters are typed. Escape goes from the
 * text to its shape and from the shape to nothing. Tab is never captured: it leads out of the slide.
 */
import type { Host } from "../standin/host";
import type { Selection } from "../standin/selection";
import type { ShapeView, SlideView } from "../standin/view";
import type { KeyboardEvent, RefObject } from "react";
import { type Move, moveCaret } from "./caret";
import type { MeasuredFrame } from "./measure";
import { selectBetween } from "./use-pointer";

export interface KeyContext {
  readonly host: Host;
  readonly slide: SlideView;
  readonly selection: Selection;
  readonly measured: MeasuredFrame | undefined;
  /** Where Shift with an arrow key continues; the host only knows where a selection starts and ends. */
  readonly extent: RefObject<Extent | undefined>;
}

/** A selection with its direction: the end that stays fixed and the end that moves. */
export interface Extent {
  readonly anchor: number;
  readonly focus: number;
}

/** Does what the key means; keys without a meaning here are left to the browser. */
export function pressKey(event: KeyboardEvent, context: KeyContext): void {
  const command = event.ctrlKey || event.metaKey;
  const done =
    history(event, command, context) ||
    turnPage(event, command, context) ||
    (context.selection.type === "text"
      ? inText(event, command, context, context.selection)
      : amongShapes(event, command, context));
  if (done) event.preventDefault();
}

function history(event: KeyboardEvent, command: boolean, { host }: KeyContext): boolean {
  if (!command || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) host.redo();
  else if (key === "z") host.undo();
  else return false;
  return true;
}

function turnPage(event: KeyboardEvent, command: boolean, { host }: KeyContext): boolean {
  const step = event.key === "PageUp" ? -1 : event.key === "PageDown" ? 1 : 0;
  if (step === 0 || command) return false;
  const next = host.currentSlide() + step;
  if (next >= 1 && next <= host.slideCount()) host.goToSlide(next);
  return true;
}

const MOVES: ReadonlyMap<string, Move> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["Home", "lineStart"],
  ["End", "lineEnd"],
]);
const FAR_MOVES: ReadonlyMap<string, Move> = new Map([
  ["Home", "start"],
  ["End", "end"],
]);

function inText(
  event: KeyboardEvent,
  command: boolean,
  context: KeyContext,
  selection: Extract<Selection, { type: "text" }>,
): boolean {
  const { host, measured } = context;
  if (event.key === "Escape") {
    host.selectShapes([selection.shapeId]);
    return true;
  }
  const move = command ? FAR_MOVES.get(event.key) : MOVES.get(event.key);
  if (move !== undefined && measured) {
    moveInText(context, measured, move, event.shiftKey, selection);
    return true;
  }
  if (command && event.key.toLowerCase() === "a" && measured) {
    const { boxes, address } = measured;
    selectBetween(host, address, moveCaret(boxes, 0, "start"), moveCaret(boxes, 0, "end"));
    return true;
  }
  if (command || event.altKey) return false;
  if (event.key === "Backspace") host.backspace();
  else if (event.key === "Enter") host.typeText(event.shiftKey ? "\v" : "\r");
  else if ([...event.key].length === 1) host.typeText(event.key);
  else return false;
  return true;
}

function moveInText(
  { host, extent }: KeyContext,
  { boxes, address }: MeasuredFrame,
  move: Move,
  extend: boolean,
  selection: { readonly start: number; readonly length: number },
): void {
  const start = selection.start;
  const end = start + selection.length;
  if (extend) {
    const { current } = extent;
    const goesOn =
      current &&
      Math.min(current.anchor, current.focus) === start &&
      Math.max(current.anchor, current.focus) === end;
    const { anchor, focus } = goesOn ? current : { anchor: start, focus: end };
    extent.current = { anchor, focus: moveCaret(boxes, focus, move) };
    selectBetween(host, address, anchor, extent.current.focus);
    return;
  }
  extent.current = undefined;
  const edge = move === "left" || move === "up" ? start : end;
  // An arrow key without Shift puts the caret at the selection's edge instead of stepping over a character.
  const collapses = start !== end && (move === "left" || move === "right");
  const offset = collapses ? edge : moveCaret(boxes, edge, move);
  host.placeCaret({ ...address, offset });
}

function amongShapes(
  event: KeyboardEvent,
  command: boolean,
  { host, slide, selection }: KeyContext,
): boolean {
  if (command || event.altKey) return false;
  const selected = selection.type === "shapes" ? (selection.shapeIds[0] ?? "") : undefined;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowDown":
      return chooseShape(host, slide, selected, 1);
    case "ArrowLeft":
    case "ArrowUp":
      return chooseShape(host, slide, selected, -1);
    case "Enter":
    case "F2":
      return goIntoText(
        host,
        slide.shapes.find((shape) => shape.id === selected),
      );
    case "Escape":
      host.selectNothing();
      return true;
    default:
      return false;
  }
}

function chooseShape(
  host: Host,
  slide: SlideView,
  selected: string | undefined,
  step: 1 | -1,
): boolean {
  const { shapes } = slide;
  if (shapes.length === 0) return false;
  const at = shapes.findIndex((shape) => shape.id === selected);
  const next =
    at < 0 ? (step === 1 ? 0 : shapes.length - 1) : (at + step + shapes.length) % shapes.length;
  const shape = shapes[next];
  if (shape) host.selectShapes([shape.id]);
  return true;
}

/**
 * Puts the caret at the end of the shape's text; in a table, of its first cell; in a group, of its first
 * shape with text.
 */
function goIntoText(host: Host, shape: ShapeView | undefined): boolean {
  if (!shape) return false;
  if (shape.text) {
    host.placeCaret({ shape: shape.id, offset: -1 });
    return true;
  }
  const cell = shape.cells?.[0];
  if (cell) {
    host.placeCaret({ shape: shape.id, cell: { row: cell.row, column: cell.column }, offset: -1 });
    return true;
  }
  return (shape.shapes ?? []).some((child) => goIntoText(host, child));
}
