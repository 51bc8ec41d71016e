/**
 * The bounding box of what is drawn. MathJax's own box uses the advance widths of letters: a j extends
 * beyond it, and a picture is clipped at its box.
 */
import { IDENTITY, numbersIn, transformed } from "./drawing";
import type { Drawing, Matrix } from "./drawing";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box round both. */
function union(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

type Point = readonly [x: number, y: number];

/** End points and control points of a path in absolute commands; its outline is inside their hull. */
function pointsOf(path: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = "", list = ""] of path.matchAll(/([MLHVCSQTZ])([^MLHVCSQTZ]*)/g)) {
    const numbers = numbersIn(list);
    const step = command === "H" || command === "V" ? 1 : 2;
    for (let i = 0; i + step <= numbers.length; i += step) {
      const first = numbers[i] ?? 0;
      if (command === "H") x = first;
      else if (command === "V") y = first;
      else [x, y] = [first, numbers[i + 1] ?? 0];
      points.push([x, y]);
    }
  }
  return points;
}

function pointsIn({ name, attributes }: Drawing): readonly Point[] {
  const number = (attribute: string): number => Number(attributes.get(attribute) ?? 0);
  switch (name) {
    case "path":
      return pointsOf(attributes.get("d") ?? "");
    case "rect": {
      const [x, y] = [number("x"), number("y")];
      return [
        [x, y],
        [x + number("width"), y + number("height")],
      ];
    }
    case "line":
      return [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ];
    default:
      return [];
  }
}

function boxOf(points: readonly Point[], { a, b, c, d, e, f }: Matrix): Box | undefined {
  let box: Box | undefined;
  for (const [x, y] of points) {
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    box = union(box, { left: px, top: py, right: px, bottom: py });
  }
  return box;
}

/** The box round everything that is drawn, except texts; undefined where nothing is drawn. */
export function inkOf(drawing: Drawing, outer: Matrix = IDENTITY): Box | undefined {
  const matrix = transformed(outer, drawing.attributes.get("transform"));
  let box = boxOf(pointsIn(drawing), matrix);
  for (const child of drawing.children)
    if (typeof child !== "string") box = union(box, inkOf(child, matrix));
  return box;
}
