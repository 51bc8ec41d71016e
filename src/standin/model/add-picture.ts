/** Adds a picture for `setSelectedDataAsync`: the part, the relationship, the shape. */
import { strToU8 } from "fflate";
import { fromBase64 } from "../base64";
import type { Deck } from "../deck/deck";
import { NS } from "../deck/xml";

const POINT = 12700;
const SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
const SVG_NS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

/** One transparent pixel: the fallback for an SVG. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

type PictureBox = Readonly<Record<"left" | "top" | "width" | "height", unknown>>;

function store(deck: Deck, page: string, bytes: Uint8Array, kind: "png" | "svg"): string {
  const part = deck.parts.freeName(`ppt/media/image1.${kind}`);
  deck.parts.add(part, bytes, kind === "svg" ? "image/svg+xml" : "image/png");
  return deck.parts.relate(page, `${NS.r}/image`, part);
}

/** The XML of the `p:pic`; by default in the middle of the slide at 300 × 150 points. */
export function addPicture(
  deck: Deck,
  page: string,
  id: string,
  bytes: Uint8Array,
  kind: "png" | "svg",
  box: PictureBox,
): string {
  const points = (value: unknown, otherwise: number): number =>
    Math.round(typeof value === "number" ? value * POINT : otherwise);
  const size = deck.size();
  const width = points(box.width, 300 * POINT);
  const height = points(box.height, 150 * POINT);
  const x = points(box.left, (size.width - width) / 2);
  const y = points(box.top, (size.height - height) / 2);
  let embed = "";
  let extension = "";
  if (kind === "svg") {
    embed = store(deck, page, fromBase64(PIXEL) ?? strToU8(""), "png");
    const svg = store(deck, page, bytes, "svg");
    extension = `<a:extLst><a:ext uri="${SVG_URI}"><asvg:svgBlip xmlns:asvg="${SVG_NS}" r:embed="${svg}"/></a:ext></a:extLst>`;
  } else {
    embed = store(deck, page, bytes, "png");
  }
  return (
    `<p:pic xmlns:p="${NS.p}" xmlns:a="${NS.a}" xmlns:r="${NS.r}"><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${Number(id) - 1}"/>` +
    `<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${embed}">${extension}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  );
}
