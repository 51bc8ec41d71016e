/** Finding text frames and shapes in the drawn slide by what the host calls them, and back. */
import type { CellPlace, Selection } from "../standin/selection";
import type { ShapeView, SlideView, TextView } from "../standin/view";

/** A text frame: a shape, and in a table the cell. */
export interface FrameAddress {
  readonly shape: string;
  readonly cell?: CellPlace;
}

/** The drawn frame of a text selection. */
export function frameOf(
  paper: Element,
  selection: Extract<Selection, { type: "text" }>,
): Element | null {
  const cell = selection.cell
    ? `[data-row="${selection.cell.row}"][data-column="${selection.cell.column}"]`
    : ":not([data-row])";
  return paper.querySelector(`[data-frame="${CSS.escape(selection.shapeId)}"]${cell}`);
}

/** What a drawn frame is called. */
export function findFrame(frame: Element): FrameAddress {
  const { frame: shape = "", row, column } = frame instanceof HTMLElement ? frame.dataset : {};
  return row === undefined || column === undefined
    ? { shape }
    : { shape, cell: { row: Number(row), column: Number(column) } };
}

/** Every shape of a slide, those in groups too. */
function* allShapes(shapes: readonly ShapeView[]): Generator<ShapeView> {
  for (const shape of shapes) {
    yield shape;
    if (shape.shapes) yield* allShapes(shape.shapes);
  }
}

/** The shape with this id. */
export function shapeById(slide: SlideView, id: string): ShapeView | undefined {
  return [...allShapes(slide.shapes)].find((shape) => shape.id === id);
}

/** The text of a frame. */
export function textOf(slide: SlideView, address: FrameAddress): TextView | undefined {
  const shape = shapeById(slide, address.shape);
  const { cell } = address;
  if (!cell) return shape?.text;
  return shape?.cells?.find((c) => c.row === cell.row && c.column === cell.column)?.text;
}

/** A frame's text by the host's offsets: an equation takes as many places as the host counts for it. */
export function plainText(text: TextView): string {
  return text.paragraphs
    .map((paragraph) =>
      paragraph.runs.map((run) => run.text.padEnd(run.length).slice(0, run.length)).join(""),
    )
    .join("\r");
}
