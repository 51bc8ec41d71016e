/** Finds places by names and texts, as a test or a page gives them. */
import type { Deck } from "../deck/deck";
import { allShapes, bodyAt, cellsOf, rowsOf, tableOf } from "../deck/shapes";
import type { Shape } from "../deck/shapes";
import type { CellPlace } from "../selection";
import { frameText } from "./characters";
import type { EquationCount } from "./characters";

/** One text frame of a page. */
export interface TextFrame {
  readonly shape: Shape;
  readonly cell?: CellPlace;
  readonly text: string;
}

/** Every text frame of a page in drawing order, cells row by row. */
export function textFrames(deck: Deck, part: string, count: EquationCount): TextFrame[] {
  return allShapes(deck.parts.root(part)).flatMap((shape): TextFrame[] => {
    const table = tableOf(shape.element);
    if (table) {
      return rowsOf(table).flatMap((row, rowIndex) =>
        cellsOf(row).flatMap((_, columnIndex): TextFrame[] => {
          const cell = { row: rowIndex, column: columnIndex };
          const body = bodyAt(shape, cell);
          return body ? [{ shape, cell, text: frameText(body, count) }] : [];
        }),
      );
    }
    const body = bodyAt(shape, undefined);
    return body ? [{ shape, text: frameText(body, count) }] : [];
  });
}

/** A shape of the page by name, else by id. Throws an error that lists the names if there is none. */
export function shapeNamed(deck: Deck, part: string, idOrName: string): Shape {
  const shapes = allShapes(deck.parts.root(part));
  const found =
    shapes.find((shape) => shape.name === idOrName) ??
    shapes.find((shape) => shape.id === idOrName);
  if (found) return found;
  throw new Error(
    `no shape ${JSON.stringify(idOrName)} on ${part}; there are ${shapes.map((s) => JSON.stringify(s.name)).join(", ")}`,
  );
}

/** The place of a text: the n-th match in all frames of the page. Throws when there is none. */
export function findText(
  deck: Deck,
  part: string,
  text: string,
  count: EquationCount,
  options: { readonly shape?: string; readonly occurrence?: number } = {},
): TextFrame & { readonly start: number } {
  let left = options.occurrence ?? 1;
  const only = options.shape === undefined ? undefined : shapeNamed(deck, part, options.shape);
  const frames = textFrames(deck, part, count).filter((f) => !only || f.shape.id === only.id);
  for (const frame of frames) {
    for (let at = frame.text.indexOf(text); at >= 0; at = frame.text.indexOf(text, at + 1)) {
      left--;
      if (left === 0) return { ...frame, start: at };
    }
  }
  throw new Error(
    `no text ${JSON.stringify(text)} on ${part}; there is ${JSON.stringify(frames.map((f) => f.text))}`,
  );
}
