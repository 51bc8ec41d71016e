/** The cells of a line of an equation array: `&` in its runs separates them, `#` begins the number at the margin. */
import type { MathNode } from "../math/ast";
import { ListBuilder } from "./read-context";

export class RowCells {
  readonly lists: MathNode[][] = [];
  /** Whether the last list is the line's number. */
  tagged = false;

  /** The offset of the next mark of alignment or number in the text; -1 when there is none. */
  nextMark(text: string): number {
    return this.tagged ? -1 : text.search(/[&#]/);
  }

  /** Closes the list and returns the one that begins behind `mark`. */
  next(list: ListBuilder, mark: string): ListBuilder {
    this.close(list);
    if (mark === "#") this.tagged = true;
    return new ListBuilder(list.base);
  }

  close(list: ListBuilder): void {
    this.lists.push(list.nodes);
  }
}
