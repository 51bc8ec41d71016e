/**
 * Where on a slide an equation is or should be inserted. Offsets count UTF-16 units of a text frame's text
 * as PowerPoint's TextRange counts it: paragraphs are separated by `\r`, line breaks are `\v`
 * (docs/host-facts.md, text-offsets). How an equation counts there is unknown, so a range in a text frame
 * that holds equations must be proved by its text (decision place-proved).
 */

/** Which text frame: a shape by its id (p:cNvPr/@id), and in a table the cell. */
export interface TextFrameRef {
  readonly shapeId: string;
  /** Zero-based row and column, only for tables. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/**
 * The frame as one string, as parts remember it: the shape's id, and for a table its row and column after
 * it, from 1.
 */
export function frameName({ shapeId, cell }: TextFrameRef): string {
  return cell ? `${shapeId} ${cell.row + 1} ${cell.column + 1}` : shapeId;
}

/** Where an equation should be inserted. */
export type Place =
  /**
   * In place of a marker text that occurs exactly once on the slide, in any text frame, even across runs.
   */
  | {
      readonly kind: "marker";
      readonly marker: string;
      /**
       * The frame's text before the marker was inserted, where it is known: line feeds that the host added
       * after the marker (PowerPoint for Mac: two, office-js#6648) are removed with it.
       */
      readonly before?: string;
      /** Where `before` is not known: how many line feeds this host adds after what it inserts. */
      readonly lineFeeds?: number;
    }
  /**
   * In place of a range of a text frame; `text` is the host's text for it, and is compared. Length 0 is a
   * caret.
   */
  | {
      readonly kind: "range";
      readonly frame: TextFrameRef;
      readonly start: number;
      readonly length: number;
      readonly text: string;
      /** The frame's whole text from the host, where known: proves the offsets in frames with equations. */
      readonly frameText?: string;
    }
  /** In place of a text that occurs exactly once on the slide (the command line's --find). */
  | { readonly kind: "text"; readonly text: string }
  /** At the end of a text frame; in an empty one it becomes its content. */
  | { readonly kind: "end"; readonly frame: TextFrameRef }
  /** In a text box of its own, where there is room. */
  | { readonly kind: "newTextBox" }
  /**
   * In place of an existing equation: the index-th a14:m (zero-based, document order) of the text frame.
   */
  | { readonly kind: "equation"; readonly frame: TextFrameRef; readonly index: number }
  /**
   * After an existing equation, so that a second insertion continues after the first (decision
   * place-proved).
   */
  | { readonly kind: "afterEquation"; readonly frame: TextFrameRef; readonly index: number };

/** Inline in a line of text, display in a paragraph of its own, or by the place (decision display). */
export type Mode = "auto" | "inline" | "display";
