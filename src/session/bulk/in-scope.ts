/** What is searched, and whether a place in a text frame is covered by the selection. */
import { shapesWithin } from "../../deck/frames";
import { locateOffsets } from "../../deck/locate";
import type { TextFrameRef } from "../../deck/place";
import type { SlideInDeck } from "../../exchange/api";
import type { Selection } from "../../host/port";
import { withReturns } from "../../host/line-ends";
import type { Scope } from "./item";

/** A place in the text of a frame. */
export interface Standing {
  readonly frame: TextFrameRef;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Which slides must be read for a scope. */
export function slidesFor(scope: Scope): "slide" | "slides" | "deck" {
  switch (scope) {
    case "deck":
    case "slides":
      return scope;
    case "selection":
    case "shapes":
    case "slide":
      return "slide";
  }
}

/** The smallest scope that a selection suggests. */
export function scopeOf(selection: Selection): Scope {
  if (selection.kind === "text") return selection.length > 0 ? "selection" : "slide";
  return selection.kind === "shapes" && selection.shapes.length > 0 ? "shapes" : "slide";
}

const EVERYTHING = (): boolean => true;
const NOTHING = (): boolean => false;

/** Returns a function that tells whether a place on the slide is in the scope. */
export function inScope(
  scope: Scope,
  selection: Selection,
  { pkg, part }: Pick<SlideInDeck, "pkg" | "part">,
): (standing: Standing) => boolean {
  switch (scope) {
    case "slide":
    case "slides":
    case "deck":
      return EVERYTHING;
    case "shapes":
      return inShapes(idsOf(selection));
    case "selection":
      return selection.kind === "text" ? inText(selection) : inShapes(idsOf(selection));
  }

  function inShapes(selected: readonly string[]): (standing: Standing) => boolean {
    if (selected.length === 0) return NOTHING;
    const ids = shapesWithin(pkg, part, new Set(selected));
    return ({ frame }) => ids.has(frame.shapeId);
  }

  function inText(
    text: Extract<Selection, { readonly kind: "text" }>,
  ): (standing: Standing) => boolean {
    const { shape, start, length, frameText } = text;
    if (shape && frameText !== undefined) {
      const range = locateOffsets(pkg, part, { shapeId: shape.id }, { start, length, frameText });
      if (range)
        return ({ frame, from, to }) =>
          frame.shapeId === shape.id &&
          frame.cell === undefined &&
          range.from < to &&
          from < range.to;
    }
    // For a table cell the host does not say which one (office-js#6906): the selected text has to decide.
    const near = inShapes(idsOf(text));
    const selected = withReturns(text.text);
    return (standing) => near(standing) && selected.includes(standing.text);
  }
}

function idsOf(selection: Selection): readonly string[] {
  switch (selection.kind) {
    case "shapes":
      return selection.shapes.map(({ id }) => id);
    case "text":
      return [...selection.shapes, ...(selection.shape ? [selection.shape] : [])].map(
        ({ id }) => id,
      );
    case "none":
    case "slides":
    case "unknown":
      return [];
  }
}
