/**
 * Objects as other tools leave them on slides, made by us from descriptions of their formats: pictures with
 * tags, with alternative text, with a PDF inside an EMF; embedded objects.
 */
import CFB from "cfb";
import { strToU8 } from "fflate";
import { escape, type ShapeBuilder } from "./deck";

const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const CT = "application/vnd.openxmlformats-officedocument";

export interface LeftOptions {
  readonly tags?: Readonly<Record<string, string>>;
  readonly name?: string;
  readonly descr?: string;
  readonly title?: string;
  /** Left, top, width and height in EMU. */
  readonly box?: readonly [number, number, number, number];
  /** Attributes of a:xfrm: `rot="5400000"`. */
  readonly turn?: string;
  /** The picture's data; a transparent pixel by default. */
  readonly media?: Uint8Array;
  readonly extension?: "png" | "emf" | "pdf" | "wmf";
  /** XML inserted after p:cNvPr's start tag. */
  readonly inDrawing?: string;
  /** XML in p:nvPr before the tags. */
  readonly placeholder?: string;
  /** The address of a linked picture. */
  readonly link?: string;
  /** A custom XML part of its own. */
  readonly customXml?: string;
  readonly id?: number;
}

type Build = Parameters<ShapeBuilder>[0];

const BOX = [914400, 1828800, 1270000, 635000] as const;
let parts = 0;

const attribute = (text: string): string =>
  escape(text).replace(/"/g, "&quot;").replace(/\n/g, "&#xA;").replace(/\t/g, "&#x9;");

/** The p:custDataLst with the tags and the custom XML of a shape. */
function customData(build: Build, { tags, customXml }: LeftOptions): string {
  let list = "";
  if (customXml !== undefined) {
    const rel = build.relate("customXml", `ppt/custom/item${++parts}.xml`, customXml);
    list += `<p:custData r:id="${rel}"/>`;
  }
  if (tags) {
    const entries = Object.entries(tags).map(
      ([name, value]) => `<p:tag name="${name}" val="${attribute(value)}"/>`,
    );
    const rel = build.relate(
      "tags",
      `ppt/tags/tag${++parts}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<p:tagLst xmlns:p="${P}">${entries.join("")}</p:tagLst>`,
      `${CT}.presentationml.tags+xml`,
    );
    list += `<p:tags r:id="${rel}"/>`;
  }
  return list === "" ? "" : `<p:custDataLst>${list}</p:custDataLst>`;
}

function drawing(id: number, usual: string, options: LeftOptions): string {
  const { name = usual, descr, title, inDrawing } = options;
  const texts =
    (descr === undefined ? "" : ` descr="${attribute(descr)}"`) +
    (title === undefined ? "" : ` title="${attribute(title)}"`);
  return `<p:cNvPr id="${id}" name="${attribute(name)}"${texts}>${inDrawing ?? ""}</p:cNvPr>`;
}

function transform({ box = BOX, turn }: LeftOptions): string {
  const [x, y, width, height] = box;
  return `<a:xfrm${turn === undefined ? "" : ` ${turn}`}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
}

const TYPES = { png: "image/png", emf: "image/x-emf", pdf: "application/pdf", wmf: "image/x-wmf" };

/** A picture that a tool left. */
export function leftPicture(options: LeftOptions): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const { extension = "png", media = PIXEL, link, placeholder = "" } = options;
    const rel = build.relate(
      "image",
      `ppt/media/left${++parts}.${extension}`,
      media,
      TYPES[extension],
    );
    const linked = link === undefined ? "" : ` r:link="${build.relateExternal("image", link)}"`;
    return (
      `<p:pic><p:nvPicPr>${drawing(id, `Picture ${id - 1}`, options)}<p:cNvPicPr/><p:nvPr>${placeholder}${customData(build, options)}</p:nvPr></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${rel}"${linked}/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr>${transform(options)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
    );
  };
}

/** A drawing of shapes in a group; both the group and its first child have the tags. */
export function leftGroup(options: LeftOptions, color = "FF0000"): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const [x, y, width, height] = options.box ?? BOX;
    const child = (n: number, tags: Readonly<Record<string, string>>): string =>
      `<p:sp><p:nvSpPr><p:cNvPr id="${build.id()}" name="Freeform ${n}"/><p:cNvSpPr/><p:nvPr>${customData(build, { tags })}</p:nvPr></p:nvSpPr>` +
      `<p:spPr><a:xfrm><a:off x="${x + n * 1000}" y="${y}"/><a:ext cx="1000" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></p:spPr></p:sp>`;
    const inside = child(0, { ...options.tags, EMFCHILD: "True" }) + child(1, { EMFCHILD: "True" });
    return (
      `<p:grpSp><p:nvGrpSpPr>${drawing(id, `Group ${id - 1}`, options)}<p:cNvGrpSpPr/><p:nvPr>${customData(build, options)}</p:nvPr></p:nvGrpSpPr>` +
      `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/><a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>${inside}</p:grpSp>`
    );
  };
}

/** An embedded object, as PowerPoint writes it since 2010: twice, for programs with VML and without. */
export function leftObject(
  program: string,
  data: Uint8Array,
  options: LeftOptions & { readonly image?: readonly [number, number] } = {},
): ShapeBuilder {
  return (build) => {
    const id = options.id ?? build.id();
    const rel = build.relate(
      "oleObject",
      `ppt/embeddings/oleObject${++parts}.bin`,
      data,
      `${CT}.oleObject`,
    );
    const image = build.relate("image", `ppt/media/left${++parts}.wmf`, PIXEL, TYPES.wmf);
    const [width, height] = options.image ?? [635000, 317500];
    const object = (inside: string): string =>
      `<p:oleObj name="Equation" r:id="${rel}" imgW="${width}" imgH="${height}" progId="${program}"><p:embed/>${inside}</p:oleObj>`;
    const picture =
      `<p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${image}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr>${transform(options)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
    return (
      `<p:graphicFrame><p:nvGraphicFramePr>${drawing(id, `Object ${id - 1}`, options)}<p:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></p:cNvGraphicFramePr><p:nvPr>${options.placeholder ?? ""}</p:nvPr></p:nvGraphicFramePr>` +
      `${transform(options).replaceAll("a:xfrm", "p:xfrm")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">` +
      `<mc:AlternateContent xmlns:mc="${MC}"><mc:Choice xmlns:v="urn:schemas-microsoft-com:vml" Requires="v">${object("")}</mc:Choice><mc:Fallback>${object(picture)}</mc:Fallback></mc:AlternateContent>` +
      `</a:graphicData></a:graphic></p:graphicFrame>`
    );
  };
}

/** A compound file with these streams, written by a library (CFB). */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(container, name, Buffer.from(content));
  return new Uint8Array(CFB.write(container, { type: "buffer" }) as Buffer);
}

/** An EMF with a comment (record 70, "GDIC") that contains a PDF, as Mac programs make it. */
export function emfWithPdf(pdf: string): Uint8Array {
  const content = Buffer.from(pdf, "latin1");
  const padded = Math.ceil(content.length / 4) * 4;
  const bytes = Buffer.alloc(88 + 16 + padded + 20);
  bytes.writeUInt32LE(1, 0);
  bytes.writeUInt32LE(88, 4);
  bytes.write(" EMF", 40, "latin1");
  bytes.writeUInt32LE(70, 88);
  bytes.writeUInt32LE(16 + padded, 92);
  bytes.writeUInt32LE(content.length + 4, 96);
  bytes.write("GDIC", 100, "latin1");
  content.copy(bytes, 104);
  bytes.writeUInt32LE(14, 104 + padded);
  bytes.writeUInt32LE(20, 108 + padded);
  return new Uint8Array(bytes);
}

/** A minimal PDF around some objects. */
export const pdf = (content: string): string =>
  `%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${content}\nxref\n0 1\n0000000000 65535 f\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`;

const PIXEL = strToU8("\x89PNG\r\n\x1a\n", true);
