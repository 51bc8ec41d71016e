/**
 * Where things stand on a slide, roughly, and a place among them for something new: as near to the
 * middle as it can be without covering anything. In EMU.
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { readText } from "./frame-text";
import type { Package } from "./package";
import { ancestorsOf, family } from "./placeholders";
import { isOn, shapesOf, type Shape } from "./slide";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** EMU in a point. */
const POINT = 12700;

/** Room that is kept to what is there, and to the edges of the slide. */
const GAP = 8 * POINT;

/** More boxes than this are not looked at: the middle is as good as any place then. */
const MOST = 60;

/** Sizes of text that says nothing of it, in points: PowerPoint's own defaults. */
const BODY_SIZE = 28;
const TEXT_SIZE = 18;

/**
 * The centre for a box of this size: the middle of the slide if it is free, else the free place nearest
 * to it, else the middle.
 */
export function freeCenter(slide: Size, size: Size, taken: readonly Box[]): Point {
  const middle = { x: slide.width / 2, y: slide.height / 2 };
  const [halfWidth, halfHeight] = [size.width / 2 + GAP, size.height / 2 + GAP];
  // What covers the whole slide is its background.
  const boxes = taken.filter(
    (b) => b.right - b.left < 0.9 * slide.width || b.bottom - b.top < 0.9 * slide.height,
  );
  if (boxes.length > MOST) return middle;
  // The nearest free centre is the middle itself, or touches one or two boxes.
  const xs = [middle.x, ...boxes.flatMap((b) => [b.left - halfWidth, b.right + halfWidth])];
  const ys = [middle.y, ...boxes.flatMap((b) => [b.top - halfHeight, b.bottom + halfHeight])];
  const inside = (at: number, half: number, whole: number): boolean =>
    at - half >= 0 && at + half <= whole;
  const rows = ys.filter((y) => inside(y, halfHeight, slide.height));
  let best: { readonly point: Point; readonly distance: number } | undefined;
  for (const x of xs.filter((at) => inside(at, halfWidth, slide.width))) {
    for (const y of rows) {
      const distance = (x - middle.x) ** 2 + (y - middle.y) ** 2;
      if (best && best.distance <= distance) continue;
      const free = boxes.every(
        (b) =>
          // A hair less, because the edges are among the candidates.
          x + halfWidth - 1 <= b.left ||
          x - halfWidth + 1 >= b.right ||
          y + halfHeight - 1 <= b.top ||
          y - halfHeight + 1 >= b.bottom,
      );
      if (free) best = { point: { x, y }, distance };
    }
  }
  return best?.point ?? middle;
}

/** What one sees on a slide: its own shapes, groups as a whole; of text that starts at the top, as far as it goes. */
export function takenBoxes(pkg: Package, slidePart: string): readonly Box[] {
  return shapesOf(pkg.root(slidePart)).flatMap((shape) => {
    // The box of a line says little of where it is; a placeholder that nobody filled is not shown.
    if (shape.groups.length > 0 || shape.kind === "connector" || isHidden(shape)) return [];
    const text = shape.frames.map((f) => readText(f).text).join("");
    if (shape.placeholder && shape.kind === "shape" && text.trim() === "") return [];
    const ancestors = shape.placeholder ? ancestorsOf(pkg, slidePart, shape.placeholder) : [];
    const box = [shape, ...ancestors].map(boxOf).find((b) => b !== undefined);
    return box ? [textBoxOf(shape, ancestors, box)] : [];
  });
}

function isHidden(shape: Shape): boolean {
  const drawing = shape.element.elements[0]?.child("p", "cNvPr");
  return isOn(drawing?.attr("hidden"));
}

/** The box of a:xfrm; of a turned shape the one round it. */
function boxOf({ element, kind }: Shape): Box | undefined {
  const properties = element.child("p", kind === "group" ? "grpSpPr" : "spPr");
  const transform = properties?.child("a", "xfrm") ?? element.child("p", "xfrm");
  const off = transform?.child("a", "off");
  const ext = transform?.child("a", "ext");
  const [x, y] = [Number(off?.attr("x")), Number(off?.attr("y"))];
  const [width, height] = [Number(ext?.attr("cx")), Number(ext?.attr("cy"))];
  if (![x, y, width, height].every(Number.isFinite)) return undefined;
  // a:xfrm/@rot is in 60,000ths of a degree.
  const angle = (Number(transform?.attr("rot") ?? 0) / 60000) * (Math.PI / 180);
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [halfWidth, halfHeight] = [
    (width * cos + height * sin) / 2,
    (width * sin + height * cos) / 2,
  ];
  const [centerX, centerY] = [x + width / 2, y + height / 2];
  return {
    left: centerX - halfWidth,
    top: centerY - halfHeight,
    right: centerX + halfWidth,
    bottom: centerY + halfHeight,
  };
}

/** Text in a box that is not seen itself: below it there is room. */
function textBoxOf(shape: Shape, ancestors: readonly Shape[], box: Box): Box {
  const [frame] = shape.frames;
  const { placeholder } = shape;
  const body = placeholder !== undefined && family(placeholder.type) === "body";
  const isTextBox =
    shape.element.elements[0]?.child("p", "cNvSpPr")?.attr("txBox") === "1" && !placeholder;
  if (!frame || shape.kind !== "shape" || !(body || isTextBox) || isFilled(shape)) return box;
  const anchor = [shape, ...ancestors]
    .map((s) => s.frames[0]?.body.child("a", "bodyPr")?.attr("anchor"))
    .find((a) => a !== undefined);
  if (anchor !== undefined && anchor !== "t") return box;

  let height = GAP;
  for (const paragraph of readText(frame).paragraphs) {
    const sizes = paragraph.element
      .descendants("a", "rPr")
      .map((p) => Number(p.attr("sz")) / 100)
      .filter((size) => size > 0);
    const size = sizes.length > 0 ? Math.max(...sizes) : body ? BODY_SIZE : TEXT_SIZE;
    const math = paragraph.pieces.some((x) => x.kind === "equation");
    const length = math
      ? paragraph.element.text.length
      : paragraph.pieces.reduce((sum, x) => sum + x.text.length, 0);
    // Half an em a letter, a line of 1.2 em and some space between paragraphs.
    const perLine = Math.max(1, (box.right - box.left) / (0.5 * size * POINT));
    const lines = Math.max(1, Math.ceil(length / perLine)) + (math ? 1 : 0);
    height += (lines * 1.2 + 0.4) * size * POINT;
  }
  return { ...box, bottom: Math.min(box.bottom, box.top + height) };
}

function isFilled({ element }: Shape): boolean {
  const properties = element.child("p", "spPr");
  const painted = (parent: XmlElement | undefined): boolean =>
    parent?.elements.some(
      (e) => e.namespace === NS.a && /^(?:solid|grad|patt|blip)Fill$/.test(e.local),
    ) ?? false;
  return (
    painted(properties) ||
    painted(properties?.child("a", "ln")) ||
    element.child("p", "style") !== undefined
  );
}
