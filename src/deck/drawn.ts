/**
 * What a slide shows, as boxes in EMU: for text, the area of its letters and not of its frame, which is
 * often several times as large. Approximate, as `extent.ts` is: only PowerPoint knows its line breaks.
 */
import { readOmml } from "../omml/read";
import { boundsOnSlide, type Bounds } from "../pptx/bounds";
import { mathIn, readText, type Paragraph } from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import {
  family,
  levelOf,
  levelStylesOf,
  partsBehind,
  ancestorsOf,
  bodyPropertiesOf,
} from "../pptx/placeholder";
import { propertiesOf } from "../pptx/run-format";
import { isOn, type Frame, type Shape } from "../pptx/slide";
import { EMU, INSET } from "../pptx/text-box";
import type { XmlElement } from "../xml/parse";
import { estimateExtent } from "./extent";

export interface Drawn {
  readonly bounds: Bounds;
  /**
   * What covering it would cost: a title the most. "faint" is an empty placeholder, which only the editor
   * shows, and decoration of the layout or master. A footer does not count as content when looking for the
   * place below everything.
   */
  readonly kind: "title" | "content" | "footer" | "faint";
}

/** Everything on the slide that is drawn and has a place, including its layout and master. */
export function drawnOn(pkg: Package, slidePart: string): readonly Drawn[] {
  const { layout, master } = partsBehind(pkg, slidePart);
  const behind = [master, layout].filter((part) => part !== undefined);
  return [
    ...behind.flatMap((part) =>
      boundsOnSlide(pkg, part)
        .filter(({ shape }) => !shape.placeholder && shape.kind !== "group" && !isHidden(shape))
        .map(({ bounds }): Drawn => ({ bounds, kind: "faint" })),
    ),
    ...boundsOnSlide(pkg, slidePart)
      .filter(({ shape }) => shape.kind !== "group" && !isHidden(shape))
      .map(({ shape, bounds }) => drawnOf(pkg, slidePart, shape, bounds)),
  ];
}

function isHidden({ element }: Shape): boolean {
  const properties = element.elements.find((e) => /^nv\w+Pr$/.test(e.local));
  return isOn(properties?.child("p", "cNvPr")?.attr("hidden"));
}

function drawnOf(pkg: Package, part: string, shape: Shape, bounds: Bounds): Drawn {
  const type = shape.placeholder && ancestorsOf(pkg, part, shape.placeholder).type;
  const kind = kindOf(type);
  const [frame] = shape.frames;
  if (shape.kind !== "shape" || !frame) return { bounds, kind };
  const { text, paragraphs } = readText(frame);
  const filled = isFilled(shape.element);
  if (text.trim() === "") {
    // An empty title will be filled, so it counts as a title.
    if (!filled && kind === "content") return { bounds, kind: "faint" };
    return { bounds, kind };
  }
  if (filled || isTurned(shape.element)) return { bounds, kind };
  return { bounds: textBounds(pkg, part, frame, paragraphs, bounds), kind };
}

function kindOf(placeholder: string | undefined): Drawn["kind"] {
  switch (placeholder && family(placeholder)) {
    case "title":
      return "title";
    case "dt":
    case "ftr":
    case "sldNum":
    case "hdr":
      return "footer";
    default:
      return "content";
  }
}

/** Is the shape itself visible: by a fill or a line, its own or its style's? */
function isFilled(element: XmlElement): boolean {
  const properties = element.child("p", "spPr");
  const line = properties?.child("a", "ln");
  const says = ["solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];
  if (properties && says.some((name) => properties.child("a", name))) return true;
  if (line && !line.child("a", "noFill") && line.elements.length > 0) return true;
  const style = element.child("p", "style");
  const drawn = (name: string): boolean => (style?.child("a", name)?.attr("idx") ?? "0") !== "0";
  return (
    (drawn("fillRef") && !properties?.child("a", "noFill")) ||
    (drawn("lnRef") && !line?.child("a", "noFill"))
  );
}

function isTurned(element: XmlElement): boolean {
  return (element.child("p", "spPr")?.child("a", "xfrm")?.attr("rot") ?? "0") !== "0";
}

/** The width of a letter and the height of a line, in ems. */
const LETTER = 0.5;
const LINE = 1.2;
/** Hundredths of a point, where no size is given. */
const USUAL_SIZE = 1800;

function textBounds(
  pkg: Package,
  part: string,
  frame: Frame,
  paragraphs: readonly Paragraph[],
  { left, top, right, bottom }: Bounds,
): Bounds {
  const properties = bodyPropertiesOf(pkg, part, frame);
  const said = (name: string): string | undefined =>
    properties.map((e) => e.attr(name)).find((value) => value !== undefined);
  const shrunk = Number(properties[0]?.child("a", "normAutofit")?.attr("fontScale") ?? 100000);
  const room = Math.max(1, right - left - 2 * INSET.horizontal);
  let height = 2 * INSET.vertical;
  let widest = 0;
  for (const paragraph of paragraphs) {
    const points = (sizeOf(pkg, part, frame, paragraph) / 100) * Math.min(1, shrunk / 100000);
    const { width, tallest } = lineOf(paragraph, points);
    const lines = said("wrap") === "none" ? 1 : Math.max(1, Math.ceil(width / room));
    height += (lines - 1) * points * LINE * EMU + tallest;
    widest = Math.max(widest, lines > 1 ? room : width);
  }
  const over = Math.max(0, widest - room) / 2;
  const anchor = said("anchor") ?? "t";
  const free = bottom - top - height;
  const from = anchor === "b" ? top + free : anchor === "ctr" ? top + free / 2 : top;
  return { left: left - over, right: right + over, top: from, bottom: from + height };
}

function lineOf(
  paragraph: Paragraph,
  points: number,
): { readonly width: number; readonly tallest: number } {
  let width = 0;
  let tallest = points * LINE * EMU;
  for (const piece of paragraph.pieces) {
    const math = piece.kind === "equation" ? mathIn(piece.element) : undefined;
    if (math) {
      const extent = estimateExtent(readOmml(math).body, points);
      width += extent.width;
      tallest = Math.max(tallest, extent.height);
    } else if (piece.kind === "break") tallest += points * LINE * EMU;
    else width += piece.text.length * points * LETTER * EMU;
  }
  return { width, tallest };
}

/** Font size of the paragraph in hundredths of a point. */
function sizeOf(pkg: Package, part: string, frame: Frame, paragraph: Paragraph): number {
  const own = [
    ...paragraph.pieces.map((piece) => propertiesOf(piece.element)?.attr("sz")),
    paragraph.endProperties?.attr("sz"),
  ];
  const level = levelOf(paragraph.properties);
  const styles = levelStylesOf(pkg, part, frame.shape, frame.body, level);
  const sizes = [...own, ...styles.map((style) => style.child("a", "defRPr")?.attr("sz"))];
  const size = Number(sizes.find((one) => one !== undefined));
  return size >= 100 && size <= 400000 ? size : USUAL_SIZE;
}
