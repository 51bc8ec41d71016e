/** An equation as an SVG document. */
import { escapeAttribute, escapeText } from "../xml/escape";
import { cleanContent, rounded } from "./clean";
import { numbersIn } from "./drawing";
import type { Drawing } from "./drawing";
import { inkOf } from "./ink";
import type { Box } from "./ink";
import { typeset } from "./mathjax/typeset";
import type { Picture, PictureLook } from "./picture";

/** MathJax's units in an em. */
const EM = 1000;
/** The margin, in the same units: thin lines must not be at the very border. */
const MARGIN = 30;

/**
 * The picture of an equation in MathML (`writeMathml` with `drawn`). Letters of the rarer alphabets are
 * loaded if the equation has them; rejects when they cannot be loaded.
 */
export async function drawEquation(
  mathml: string,
  { display, ...look }: PictureLook & { readonly display: boolean },
): Promise<Picture> {
  const svg = await typeset(mathml, display);
  const content = cleanContent(svg, `#${look.color}`);
  const box = boxOf(svg, content);
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const points = (units: number): number => Math.round((units * look.size * 100) / EM) / 100;
  const size = `width="${points(width)}pt" height="${points(height)}pt"`;
  const view = [box.left, box.top, width, height].map(rounded).join(" ");
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${view}" role="img">` +
      `<title>${escapeText(look.title)}</title>${content.map(written).join("")}</svg>`,
    width: points(width),
    height: points(height),
    depth: points(Math.max(0, box.bottom)),
  };
}

/** MathJax's box, extended to what is drawn outside of it. */
function boxOf(svg: Drawing, content: readonly Drawing[]): Box {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(svg.attributes.get("viewBox") ?? "");
  const ink = inkOf({ name: "g", attributes: new Map(), children: content });
  return {
    left: Math.min(x, ink?.left ?? x) - MARGIN,
    top: Math.min(y, ink?.top ?? y) - MARGIN,
    right: Math.max(x + width, ink?.right ?? x) + MARGIN,
    bottom: Math.max(y + height, ink?.bottom ?? y) + MARGIN,
  };
}

function written({ name, attributes, children }: Drawing): string {
  const list = [...attributes]
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  const inner = children
    .map((child) => (typeof child === "string" ? escapeText(child) : written(child)))
    .join("");
  return inner === "" ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}
