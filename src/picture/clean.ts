/**
 * Changes MathJax's drawing to one that every program can draw: no nested `<svg>`, no `currentColor`,
 * nothing that is for web pages only.
 */
import { numbersIn } from "./drawing";
import type { Drawing } from "./drawing";

/** The attributes that matter for the picture; the rest are for MathJax's own scripts and styles. */
const KEPT: ReadonlySet<string> = new Set([
  "d",
  // The place in the source, in MathML that has it (`writeMathml` with `spans`).
  "data-from",
  "data-to",
  "fill",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "height",
  "rx",
  "ry",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-width",
  "transform",
  "width",
  "x",
  "x1",
  "x2",
  "y",
  "y1",
  "y2",
]);

/** The drawing's content without the outermost `<svg>`, with `color` for `currentColor`. */
export function cleanContent(svg: Drawing, color: string): readonly Drawing[] {
  return svg.children.flatMap((child) => (typeof child === "string" ? [] : clean(child, color)));
}

function clean(drawing: Drawing, color: string): readonly Drawing[] {
  if (drawing.name === "svg") return clean(withoutViewport(drawing), color);
  if (drawing.name === "path" && (drawing.attributes.get("d") ?? "") === "") return [];
  const attributes = new Map<string, string>();
  for (const [name, value] of drawing.attributes)
    if (KEPT.has(name)) attributes.set(name, value === "currentColor" ? color : value);
  const children: (Drawing | string)[] = [];
  for (const child of drawing.children)
    if (typeof child === "string") children.push(child);
    else children.push(...clean(child, color));
  if (drawing.name !== "g" || (attributes.size > 0 && children.length > 0))
    return [{ name: drawing.name, attributes, children }];
  return children.filter((child) => typeof child !== "string");
}

/** MathJax draws the straight piece of a stretched sign 1.5 times as long as its visible part. */
const TOO_LONG = 1.5;

/**
 * The straight piece of a stretched bracket or brace is a nested `<svg>`: a glyph that is too long and is
 * clipped at both ends. Not every program draws those, so it is replaced by a glyph of the visible length.
 */
function withoutViewport(svg: Drawing): Drawing {
  const number = (name: string): number => Number(svg.attributes.get(name) ?? 0);
  const [x, y, width, height] = numbersIn(svg.attributes.get("viewBox") ?? "");
  const [glyph] = svg.children;
  const scale = typeof glyph === "object" ? glyph.attributes.get("transform") : undefined;
  const [sx, sy] = numbersIn(/^scale\(([^)]*)\)$/.exec(scale ?? "")?.[1] ?? "");
  const known = { x, y, width, height, sx, sy };
  if (typeof glyph !== "object" || Object.values(known).some((value) => value === undefined))
    throw new Error("MathJax made a picture in the picture that is not known");
  // The middle of the visible part stays where it is; only the long side shrinks, towards the middle.
  const along = (from = 0, length = 0, stretch = 1): { move: number; stretch: number } => {
    if (stretch === 1) return { move: -from, stretch };
    const middle = from + length / 2;
    return { move: length / 2 - middle / TOO_LONG, stretch: stretch / TOO_LONG };
  };
  const across = along(x, width, sx);
  const up = along(y, height, sy);
  const transform =
    `translate(${rounded(number("x") + across.move)},${rounded(number("y") + up.move)}) ` +
    `scale(${rounded(across.stretch)},${rounded(up.stretch)})`;
  return { ...glyph, attributes: new Map(glyph.attributes).set("transform", transform) };
}

/** The number with three decimals, which are enough: a unit is a thousandth of an em. */
export function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
