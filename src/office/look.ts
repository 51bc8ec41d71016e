/** The selection, the list of slides, the masters and the selected slide itself, in one batch. */
import type { Clock } from "../host/clock";
import type { HostResult } from "../host/failure";
import type { Look, Selection, ShapeInfo, ShapeType } from "../host/port";
import { loaded, readBatch, resultOf } from "./ask";

const SHAPE_TYPES: ReadonlyMap<string, ShapeType> = new Map([
  ["GeometricShape", "text"],
  ["TextBox", "text"],
  ["Callout", "text"],
  ["Freeform", "text"],
  ["Placeholder", "placeholder"],
  ["Table", "table"],
  ["Group", "group"],
  ["Image", "picture"],
  ["Graphic", "picture"],
  ["Chart", "chart"],
  ["SmartArt", "smartArt"],
  ["Diagram", "smartArt"],
  ["Line", "line"],
  ["Media", "media"],
]);

function infoOf(shape: PowerPoint.Shape): ShapeInfo {
  return { id: shape.id, name: shape.name, type: SHAPE_TYPES.get(shape.type) ?? "other" };
}

/**
 * Queries in the order of what may fail: a group among the selected shapes makes the range's `start` fail,
 * and from a table cell there is no way to its shape (docs/host-facts.md, text-offsets and cells). What was
 * loaded before the failure is used.
 */
export function look(clock: Clock, exportSelected: boolean): Promise<HostResult<Look>> {
  return readBatch(clock, "look", (context) => {
    const { presentation } = context;
    const slides = presentation.slides.load("items/id");
    const masters = presentation.slideMasters.getCount();
    const selectedSlides = presentation.getSelectedSlides().load("items/id");
    const selectedShapes = presentation.getSelectedShapes().load("items/id,items/name,items/type");
    const exported = exportSelected ? selectedSlides.getItemAt(0).exportAsBase64() : undefined;
    const range = presentation.getSelectedTextRangeOrNullObject();
    range.load("start,length,text");
    const frame = range.getParentTextFrame();
    const shape = frame.getParentShape().load("id,name,type");
    const whole = frame.textRange.load("text");
    const font = range.font.load("size");

    return () => {
      const slideIds = loaded(() => slides.items.map((s) => s.id));
      const masterCount = resultOf(masters);
      const selectedSlideIds = loaded(() => selectedSlides.items.map((s) => s.id));
      if (!slideIds || masterCount === undefined || !selectedSlideIds) return undefined;
      const shapes = loaded(() => selectedShapes.items.map(infoOf)) ?? [];
      const text = resultOf(exported);
      // The slide should have been exported and was not: the rest of the batch is missing too.
      if (exportSelected && text === undefined && selectedSlideIds.length > 0) return undefined;
      return {
        slideIds,
        masterCount,
        selectedSlideIds,
        selection: selectionOf(selectedSlideIds, shapes, range, shape, whole, font),
        ...(text === undefined ? {} : { exported: text }),
      };
    };
  });
}

function selectionOf(
  slideIds: readonly string[],
  shapes: readonly ShapeInfo[],
  range: PowerPoint.TextRange,
  shape: PowerPoint.Shape,
  whole: PowerPoint.TextRange,
  font: PowerPoint.ShapeFont,
): Selection {
  if (slideIds.length === 0) return { kind: "none" };
  const text = loaded(() =>
    range.isNullObject ? undefined : { start: range.start, length: range.length, text: range.text },
  );
  if (text) {
    const parent = loaded(() => (shape.isNullObject ? undefined : infoOf(shape)));
    const frameText = loaded(() => (whole.isNullObject ? undefined : whole.text));
    // Null for mixed sizes, which the type declarations do not say.
    const textSize: unknown = loaded(() => font.size);
    return {
      kind: "text",
      shapes,
      ...text,
      ...(parent ? { shape: parent } : {}),
      ...(parent && frameText !== undefined ? { frameText } : {}),
      ...(typeof textSize === "number" && textSize > 0 ? { textSize } : {}),
    };
  }
  return shapes.length > 0 ? { kind: "shapes", shapes } : { kind: "slides" };
}
