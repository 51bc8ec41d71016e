/** What is selected in the document window, and how a test or a page names it. */

/** One cell of a table, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export type Selection =
  | { readonly type: "none" }
  | { readonly type: "slides"; readonly slideIds: readonly string[] }
  | { readonly type: "shapes"; readonly part: string; readonly shapeIds: readonly string[] }
  | {
      readonly type: "text";
      /** The part that holds the shape: a slide, or in other views a layout, a master or notes. */
      readonly part: string;
      readonly shapeId: string;
      readonly cell?: CellPlace;
      /** UTF-16 offset in the frame, where "\r" ends a paragraph and "\v" is a line break. */
      readonly start: number;
      readonly length: number;
    };

export type View = "normal" | "sorter" | "notes" | "master" | "reading" | "show";

/** A shape by id or by name; the first match counts. Slides are counted from 1. */
export interface ShapePlace {
  /** When left out, the current slide. */
  readonly slide?: number;
  readonly shape: string;
  readonly cell?: CellPlace;
}

export interface CaretPlace extends ShapePlace {
  /** UTF-16 offset in the frame; negative counts from the end (-1 is behind the last character). */
  readonly offset: number;
}

/** Where to look for a text: by default anywhere on the current slide. */
export interface TextPlace {
  readonly slide?: number;
  readonly shape?: string;
  /** Which of several matches, from 1. */
  readonly occurrence?: number;
}
