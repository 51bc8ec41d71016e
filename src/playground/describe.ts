/** The status line's words for what is selected. */
import type { Selection } from "../standin/selection";
import type { SlideView } from "../standin/view";
import { fill } from "../text/say";
import { shapeById } from "./frames";
import type { Texts } from "./texts";

/** What is selected, in a few words. */
export function describeSelection(
  texts: Texts,
  slide: SlideView | undefined,
  selection: Selection,
): string {
  const nameOf = (id: string): string => (slide && shapeById(slide, id)?.name) ?? id;
  switch (selection.type) {
    case "none":
      return texts.selectionNone;
    case "slides":
      return selection.slideIds.length === 1
        ? texts.selectionOneSlide
        : fill(texts.selectionSlides, { count: selection.slideIds.length });
    case "shapes": {
      const [first, ...more] = selection.shapeIds;
      return more.length > 0
        ? fill(texts.selectionShapes, { count: selection.shapeIds.length })
        : fill(texts.selectionShape, { name: nameOf(first ?? "") });
    }
    case "text": {
      const shape = nameOf(selection.shapeId);
      const name = selection.cell
        ? fill(texts.cellOf, {
            name: shape,
            row: selection.cell.row + 1,
            column: selection.cell.column + 1,
          })
        : shape;
      return selection.length === 0
        ? fill(texts.selectionCaret, { name, start: selection.start })
        : fill(texts.selectionText, { name, length: selection.length });
    }
  }
}
