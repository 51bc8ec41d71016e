/** Text frames of a slide, by the names that the host and people use. */
import { equationsOf, readText } from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import { refuse, refusing, type RefusalCode, type Result } from "../pptx/refusal";
import { framesOf, shapesOf, type Frame, type ShapeKind } from "../pptx/slide";
import type { TextFrameRef } from "./place";

/** A text frame of a slide, as plain data. */
export interface TextFrame {
  readonly frame: TextFrameRef;
  readonly shapeName: string;
  /** As PowerPoint's TextRange has it: `\r` between paragraphs, `\v` for line breaks; an equation is U+FFFC. */
  readonly text: string;
  readonly equations: number;
  /** Names of the groups around the shape, outermost first. */
  readonly groups: readonly string[];
}

export function refOf(frame: Pick<Frame, "shape" | "cell">): TextFrameRef {
  return frame.cell ? { shapeId: frame.shape.id, cell: frame.cell } : { shapeId: frame.shape.id };
}

/** All text frames of a slide in reading order, including empty ones and empty placeholders. */
export function textFrames(
  pkg: Package,
  slidePart: string,
): Result<{ readonly frames: readonly TextFrame[] }> {
  return refusing(() => ({
    ok: true,
    frames: framesOf(pkg.root(slidePart)).map((frame) => {
      const text = readText(frame);
      return {
        frame: refOf(frame),
        shapeName: frame.shape.name,
        text: text.text,
        equations: equationsOf(text).length,
        groups: frame.shape.groups,
      };
    }),
  }));
}

const NO_TEXT: ReadonlyMap<ShapeKind, RefusalCode> = new Map([
  ["picture", "picture"],
  ["smartArt", "smartArt"],
  ["chart", "chart"],
  ["embedded", "embedded"],
  ["connector", "connector"],
  ["group", "group"],
]);

/** The text frame with this reference, or a refusal with the reason. */
export function findFrame(
  pkg: Package,
  slidePart: string,
  ref: TextFrameRef,
): Result<{ readonly frame: Frame }> {
  const shapes = shapesOf(pkg.root(slidePart)).filter((s) => s.id === ref.shapeId);
  // Ids may occur twice: after copying between programs, and because PptxGenJS numbers tables separately.
  const { cell } = ref;
  const isMeant = (f: Frame): boolean =>
    f.cell?.row === cell?.row && f.cell?.column === cell?.column;
  const shape =
    shapes.find((s) => s.frames.some(isMeant)) ??
    shapes.find((s) => s.frames.length > 0) ??
    shapes[0];
  if (!shape) return refuse("noSuchShape", { shape: ref.shapeId });
  const args = { shape: shape.name };
  const frame = shape.frames.find(isMeant);
  if (frame) return { ok: true, frame };
  if (shape.kind === "table")
    return cell
      ? refuse("noSuchCell", {
          ...args,
          row: String(cell.row + 1),
          column: String(cell.column + 1),
        })
      : refuse("noText", args);
  return refuse(NO_TEXT.get(shape.kind) ?? "noText", args);
}

/** The ids of these shapes and, for groups, of everything inside them. */
export function shapesWithin(
  pkg: Package,
  slidePart: string,
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = refusing(() => {
    const within = new Set<string>();
    let group: readonly string[] | undefined;
    for (const shape of shapesOf(pkg.root(slidePart))) {
      const path = group;
      const inside =
        path !== undefined &&
        shape.groups.length >= path.length &&
        path.every((name, n) => shape.groups[n] === name);
      if (!inside) group = undefined;
      if (inside || ids.has(shape.id)) within.add(shape.id);
      if (!inside && shape.kind === "group" && ids.has(shape.id))
        group = [...shape.groups, shape.name];
    }
    return { ok: true, within };
  });
  return found.ok ? found.within : ids;
}
