/** Finds text frames and shapes in the drawn slide by the host's names for them, and vice versa. */
import type { CellPlace, Selection } from "../standin/selection";
import type { ShapeView, SlideView, TextView } from "../standin/view";

/** Identifies a text frame: a shape and, in a table, the cell. */
export interface FrameAddress {
  readonly shape: string;
  readonly cell?: CellPlace;
}

/** The drawn element for the frame of a text selection. */
export function frameOf(
  paper: Element,
  selection: Extract<Selection, { type: "text" }>,
): Element | null {
  const cell = selection.cell
    ? `[data-row="${selection.cell.row}"][data-column="${selection.cell.column}"]`
    : ":not([data-row])";
  return paper.querySelector(`[data-frame="${CSS.escape(selection.shapeId)}"]${cell}`);
}

/** The address of a drawn frame. */
export function findFrame(frame: Element): FrameAddress {
  const { frame: shape = "", row, column } = frame instanceof HTMLElement ? frame.dataset : {};
  return row === undefined || column === undefined
    ? { shape }
    : { shape, cell: { row: Number(row), column: Number(column) } };
}

/** Every shape of a slide, including those in groups. */
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

/** A frame's text by the host's offsets: an equation takes as many characters as the host counts for it. */
export function plainText(text: TextView): string {
  return text.paragraphs
    .map((paragraph) =>
      paragraph.runs.map((run) => run.text.padEnd(run.length).slice(0, run.length)).join(""),
    )
    .join("\r");
}
