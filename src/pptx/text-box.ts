/** Adds text boxes to a slide, as PowerPoint writes them. */
import { NS } from "../xml/namespaces";
import type { Package } from "./package";
import { declarationsFor } from "./prefix";
import { RefusedError } from "./refusal";
import { splice } from "./splice";

/** EMU in a point. */
export const EMU = 12700;

/** The default space between a text box's border and its text (a:bodyPr), in EMU. */
export const INSET = { horizontal: 91440, vertical: 45720 } as const;

export interface TextBox {
  /** Width and height of its text, and the place of its centre, in EMU. */
  readonly width: number;
  readonly height: number;
  readonly center: { readonly x: number; readonly y: number };
}

/** The size of a text box round a text of this size, in EMU. */
export function withInsets({ width, height }: Pick<TextBox, "width" | "height">): {
  readonly width: number;
  readonly height: number;
} {
  return {
    width: Math.round(width) + 2 * INSET.horizontal,
    height: Math.round(height) + 2 * INSET.vertical,
  };
}

/** The size of the slides in EMU. */
export function slideSize(pkg: Package): { readonly width: number; readonly height: number } {
  const size = pkg.root(pkg.presentation).child("p", "sldSz");
  const width = Number(size?.attr("cx"));
  const height = Number(size?.attr("cy"));
  return width > 0 && height > 0 ? { width, height } : { width: 12192000, height: 6858000 };
}

/**
 * Adds an empty text box in front of everything else and returns its id. It does not wrap its text
 * and resizes to fit it, like one made by a click in PowerPoint.
 */
export function addTextBox(pkg: Package, slidePart: string, box: TextBox): string {
  const root = pkg.root(slidePart);
  const tree = root.child("p", "cSld")?.child("p", "spTree");
  if (!tree) throw new RefusedError({ code: "damaged", args: { why: slidePart } });
  const id = String(freeId(root.source));
  const { width, height } = withInsets(box);
  const { center } = box;
  const x = Math.round(center.x - width / 2);
  const y = Math.round(center.y - height / 2);
  const name = `Equation ${Number(id) - 1}`;
  const xml =
    `<p:sp${declarationsFor(tree, "p", "a")}><p:nvSpPr><p:cNvPr id="${id}" name="${name}"><a:extLst>` +
    `<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="${NS.a16}" id="{${crypto.randomUUID().toUpperCase()}}"/></a:ext>` +
    `</a:extLst></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody><a:bodyPr wrap="none" rtlCol="0"><a:spAutoFit/></a:bodyPr><a:lstStyle/><a:p/></p:txBody></p:sp>`;
  const at = tree.child("p", "extLst")?.from ?? tree.closeFrom;
  pkg.write(slidePart, splice(root.source, [{ from: at, to: at, text: xml }]));
  return id;
}

/** An id that nothing on the slide has, not even in a Fallback. */
function freeId(slide: string): number {
  let highest = 1;
  for (const match of slide.matchAll(/<(?:[\w.-]+:)?cNvPr\b[^>]*?\sid\s*=\s*["'](\d+)["']/g))
    highest = Math.max(highest, Number(match[1]));
  // Ids end at 2³¹ - 1 (ST_DrawingElementId is unsigned, but PowerPoint repairs larger ones).
  if (highest < 0x7fffffff) return highest + 1;
  const used = new Set<number>();
  for (const match of slide.matchAll(/\sid\s*=\s*["'](\d+)["']/g)) used.add(Number(match[1]));
  let id = 2;
  while (used.has(id)) id++;
  return id;
}
