/** `SlideCollection.add`: adds a slide with the placeholders of its layout at the end. */
import { strToU8 } from "fflate";
import { CONTENT_TYPE } from "../deck/deck";
import { allShapes, placeholderOf } from "../deck/shapes";
import { NS, attribute, escapeXml } from "../deck/xml";
import type { Session } from "../session";
import { ApiError } from "./object";
import type { Json } from "./object";

/** Placeholders that a new slide does not take from its layout. */
const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);

export function addSlide(session: Session, options: Readonly<Record<string, Json>>): void {
  const { deck } = session;
  const layout = layoutFor(session, options["layoutId"], options["slideMasterId"]);
  const placeholders = allShapes(deck.parts.root(layout)).flatMap((shape) => {
    const placeholder = placeholderOf(shape.element);
    const type = attribute(placeholder, "type") ?? "";
    return placeholder && !FURNITURE.has(type)
      ? [{ name: shape.name, type, index: attribute(placeholder, "idx") }]
      : [];
  });
  const shapes = placeholders
    .map(({ name, type, index }, at) => {
      const ph = `<p:ph${type === "" ? "" : ` type="${type}"`}${index === undefined ? "" : ` idx="${index}"`}/>`;
      return (
        `<p:sp><p:nvSpPr><p:cNvPr id="${at + 2}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
        `<p:nvPr>${ph}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>`
      );
    })
    .join("");
  const creationId = 1 + Math.floor(deck.random() * 4294967294);
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>` +
    `<p:extLst><p:ext uri="{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"><p14:creationId xmlns:p14="${NS.p14}" val="${creationId}"/></p:ext></p:extLst></p:cSld>` +
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
  const part = deck.parts.freeName("ppt/slides/slide1.xml");
  deck.parts.add(part, strToU8(xml), CONTENT_TYPE.slide);
  deck.parts.relate(part, `${NS.r}/slideLayout`, layout);
  const slide = deck.listSlide(part, deck.slides().at(-1));
  session.arrivals.set(slide.number, session.clock.now());
}

function layoutFor(
  session: Session,
  layoutId: Json | undefined,
  masterId: Json | undefined,
): string {
  const { deck } = session;
  const number = (id: Json | undefined): string | undefined =>
    typeof id === "string" ? id.split("#")[0] : undefined;
  const masters = deck.masters();
  const master =
    masterId === undefined || masterId === null
      ? masters[0]
      : masters.find((one) => one.number === number(masterId));
  if (!master) throw new ApiError("InvalidArgument");
  const wanted = number(layoutId);
  const candidates = masterId ? [master] : masters;
  const layout =
    wanted === undefined
      ? deck.layouts(master.part)[0]
      : candidates.flatMap((one) => deck.layouts(one.part)).find((one) => one.number === wanted);
  if (!layout) throw new ApiError("InvalidArgument");
  return layout.part;
}
