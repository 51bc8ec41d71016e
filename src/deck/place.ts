/**
 * Where on a slide an equation goes or stands. Offsets count UTF-16 units of a text frame's text as
 * PowerPoint's TextRange counts it: paragraphs are separated by `\r`, line breaks are `\v`
 * (docs/host-facts.md, text-offsets). How an equation counts there is unknown, so a range in a text frame
 * that holds equations must be proved by its text (decision place-proved).
 */

/** Which text frame: a shape by its id (p:cNvPr/@id), and in a table the cell. */
export interface TextFrameRef {
  readonly shapeId: string;
  /** Zero-based row and column, only for tables. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** The frame in one word, as parts remember it: the shape's id, and in a table row and column behind it, from 1. */
export function frameName({ shapeId, cell }: TextFrameRef): string {
  return cell ? `${shapeId} ${cell.row + 1} ${cell.column + 1}` : shapeId;
}

/** Where an equation is to go. */
export type Place =
  /** In place of a marker text that stands exactly once on the slide, in any text frame, also across runs. */
  | {
      readonly kind: "marker";
      readonly marker: string;
      /**
       * The frame's text before the marker went in, where it is known: line feeds that the host added
       * behind the marker (PowerPoint for Mac: two, office-js#6648) are taken out with it.
       */
      readonly before?: string;
      /** Where `before` is not known: how many line feeds this host appends to what it inserts. */
      readonly lineFeeds?: number;
    }
  /** In place of a range of a text frame; `text` is what the host said stands there, and is compared. Length 0 is a caret. */
  | {
      readonly kind: "range";
      readonly frame: TextFrameRef;
      readonly start: number;
      readonly length: number;
      readonly text: string;
      /** The frame's whole text as the host gave it, when known: proves the offsets in frames with equations. */
      readonly frameText?: string;
    }
  /** In place of a text that stands exactly once on the slide (the command line's --find). */
  | { readonly kind: "text"; readonly text: string }
  /** At the end of a text frame; in an empty one it is its content. */
  | { readonly kind: "end"; readonly frame: TextFrameRef }
  /** In a text box of its own, where there is room. */
  | { readonly kind: "newTextBox" }
  /** In place of an equation that is there: the index-th a14:m (zero-based, document order) of the text frame. */
  | { readonly kind: "equation"; readonly frame: TextFrameRef; readonly index: number }
  /** Behind an equation that is there, so that a second insertion goes on after the first (decision place-proved). */
  | { readonly kind: "afterEquation"; readonly frame: TextFrameRef; readonly index: number };

/** Inline in the line of text, display in a paragraph of its own, or whichever the place suggests (decision display). */
export type Mode = "auto" | "inline" | "display";
