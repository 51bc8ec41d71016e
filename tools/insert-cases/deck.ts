/**
 * A presentation file as another program reads it: with fflate and @xmldom/xmldom and nothing of the slide
 * editor, so that its mistakes and ours cannot agree.
 */
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const A14 = "http://schemas.microsoft.com/office/drawing/2010/main";

/** The character that stands for an equation in a text. */
export const MATH = "\uFFFC";

export interface Piece {
  readonly kind: "run" | "break" | "field" | "equation" | "other";
  readonly text: string;
  readonly element: Element;
}

export interface Paragraph {
  readonly element: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A text frame of a slide. */
export interface Frame {
  readonly shapeId: string;
  readonly kind: string;
  readonly cell: boolean;
  readonly group: boolean;
  /** The p:sp or p:graphicFrame, and the mc:AlternateContent around it. */
  readonly shape: Element;
  readonly alternatives: Element | undefined;
  readonly paragraphs: readonly Paragraph[];
}

export interface Slide {
  readonly number: number;
  readonly part: string;
  readonly xml: string;
  readonly document: Document;
  readonly frames: readonly Frame[];
}

export interface Deck {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly slides: readonly Slide[];
}

const elements = (node: Element | null | undefined): Element[] =>
  [...(node?.childNodes ?? [])].filter((n): n is Element => n.nodeType === 1);
const is = (e: Element | null | undefined, namespace: string, ...names: string[]): boolean =>
  e?.namespaceURI === namespace && names.includes(e.localName ?? "");
export const child = (
  e: Element | null | undefined,
  namespace: string,
  name: string,
): Element | undefined => elements(e).find((c) => is(c, namespace, name));
export const within = (e: Element | Document, namespace: string, name: string): Element[] => [
  ...e.getElementsByTagNameNS(namespace, name),
];

export function parse(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(xml, "text/xml");
}

/** The relationships of a part: the last word of each type with the target's part name. */
export function relations(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): { readonly id: string; readonly type: string; readonly target: string }[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  return elements(parse(strFromU8(bytes)).documentElement)
    .filter((e) => e.getAttribute("TargetMode") !== "External")
    .map((e) => {
      const target = e.getAttribute("Target") ?? "";
      const url = new URL(target, `file:///${part}`);
      return {
        id: e.getAttribute("Id") ?? "",
        type: (e.getAttribute("Type") ?? "").replace(/^.*\//, ""),
        target: decodeURIComponent(url.pathname).slice(1),
      };
    });
}

export function openDeck(bytes: Uint8Array): Deck {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const main = relations(parts, "").find((r) => r.type === "officeDocument")?.target ?? "";
  const presentation = parse(strFromU8(parts.get(main) ?? new Uint8Array()));
  const targets = new Map(relations(parts, main).map((r) => [r.id, r.target]));
  const slides = within(presentation, P, "sldId").map((entry, index): Slide => {
    const part = targets.get(entry.getAttributeNS(R, "id") ?? "") ?? "";
    const xml = strFromU8(parts.get(part) ?? new Uint8Array());
    const document = parse(xml);
    return { number: index + 1, part, xml, document, frames: framesOf(document) };
  });
  return { parts, slides };
}

function framesOf(document: Document): Frame[] {
  const frames: Frame[] = [];
  const visit = (parent: Element | undefined, group: boolean, alternatives?: Element): void => {
    for (const e of elements(parent)) {
      if (is(e, MC, "AlternateContent")) visit(child(e, MC, "Choice"), group, alternatives ?? e);
      else if (is(e, P, "grpSp")) visit(e, true, alternatives);
      else if (is(e, P, "sp")) {
        const body = child(e, P, "txBody");
        if (body) frames.push(frame(e, body, { group, cell: false, alternatives }));
      } else if (is(e, P, "graphicFrame")) {
        for (const cell of within(e, A, "tc")) {
          if (["1", "true"].includes(cell.getAttribute("hMerge") ?? "")) continue;
          if (["1", "true"].includes(cell.getAttribute("vMerge") ?? "")) continue;
          const body = child(cell, A, "txBody");
          if (body) frames.push(frame(e, body, { group, cell: true, alternatives }));
        }
      }
    }
  };
  visit(within(document, P, "spTree")[0], false);
  return frames;
}

function frame(
  shape: Element,
  body: Element,
  more: Pick<Frame, "group" | "cell" | "alternatives">,
): Frame {
  const properties = elements(shape)[0];
  const placeholder = properties && within(properties, P, "ph")[0];
  const kind = placeholder
    ? `placeholder ${placeholder.getAttribute("type") ?? "obj"}`
    : more.cell
      ? "cell"
      : child(properties, P, "cNvSpPr")?.getAttribute("txBox") === "1"
        ? "text box"
        : "autoshape";
  return {
    shapeId: child(properties, P, "cNvPr")?.getAttribute("id") ?? "",
    kind,
    shape,
    ...more,
    paragraphs: elements(body)
      .filter((e) => is(e, A, "p"))
      .map((element) => {
        const pieces = elements(element)
          .filter((e) => !is(e, A, "pPr", "endParaRPr"))
          .map(piece);
        return { element, pieces, text: pieces.map((x) => x.text).join("") };
      }),
  };
}

function piece(element: Element): Piece {
  const text = child(element, A, "t")?.textContent ?? "";
  if (is(element, A, "r")) return { kind: "run", text, element };
  if (is(element, A, "br")) return { kind: "break", text: "\v", element };
  if (is(element, A, "fld")) return { kind: "field", text, element };
  if (is(element, A14, "m")) return { kind: "equation", text: MATH, element };
  return { kind: "other", text: "", element };
}

/** The text of a frame; paragraphs end in `\r`. */
export const textOf = (frame: Frame): string => frame.paragraphs.map((p) => p.text).join("\r");

/** Size, language and fill of a run of text or mathematics. */
export function look(run: Element | undefined): string {
  const properties = child(run, A, "rPr");
  const fill = elements(properties).find((e) => /Fill$/.test(e.localName ?? ""));
  return JSON.stringify({
    size: properties?.getAttribute("sz") ?? "",
    lang: properties?.getAttribute("lang") ?? "",
    fill: (fill?.toString() ?? "").replace(/ xmlns:\w+="[^"]*"/g, ""),
  });
}

/** Is the run a link? */
export const isLink = (run: Element): boolean =>
  child(child(run, A, "rPr"), A, "hlinkClick") !== undefined;

/** The text that each paragraph range in the animations points to, in order. */
export function animated(slide: Slide): { readonly shapeId: string; readonly text: string }[] {
  return within(slide.document, P, "pRg").map((range) => {
    let target: Element | null = range;
    while (target && !is(target, P, "spTgt")) target = target.parentElement;
    const shapeId = target?.getAttribute("spid") ?? "";
    const frame = slide.frames.find((f) => f.shapeId === shapeId && !f.cell);
    const from = Number(range.getAttribute("st"));
    const to = Number(range.getAttribute("end")) + 1;
    const text = frame?.paragraphs
      .slice(from, to)
      .map((p) => p.text)
      .join(" ");
    return { shapeId, text: text ?? "" };
  });
}

/** The entries of a zip file by name, each as its raw bytes: header, name and data. */
export function rawEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, string>();
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const name = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const size = view.getUint32(at + 20, true);
    entries.set(
      strFromU8(bytes.subarray(at + 46, at + 46 + name)),
      Buffer.from(bytes.subarray(local, data + size)).toString("base64"),
    );
    at += 46 + name + more;
  }
  return entries;
}

/**
 * Where in a slide's XML the elements of a shape are (p:sp, p:graphicFrame, and the alternatives around it):
 * found by scanning the tags, because a DOM has no offsets.
 */
export function rangesOf(xml: string, shapeId: string): { from: number; to: number }[] {
  const open: { name: string; from: number; mine: boolean }[] = [];
  const ranges: { from: number; to: number }[] = [];
  const id = new RegExp(`\\sid\\s*=\\s*["']${shapeId}["']`);
  for (const tag of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<!--[^]*?-->|<\?[^]*?\?>/g,
  )) {
    const [whole, close, name = "", attributes = "", empty] = tag;
    if (tag[2] === undefined) continue;
    const local = name.replace(/^.*:/, "");
    if (local === "cNvPr" && close === "" && id.test(attributes)) {
      // p:cNvPr is in p:nvSpPr, which is in p:sp.
      const owner = open.at(-2);
      if (owner) owner.mine = true;
    }
    if (close === "/") {
      const element = open.pop();
      if (!element) continue;
      const range = { from: element.from, to: tag.index + whole.length };
      if (element.mine) {
        ranges.push(range);
        const parent = open.at(-1);
        if (parent && /(?:^|:)(?:Choice|Fallback|AlternateContent)$/.test(parent.name))
          parent.mine = true;
      }
    } else if (empty !== "/") open.push({ name, from: tag.index, mine: false });
  }
  // If the shape is in a Choice, all of the alternatives may change.
  const parents = ranges.filter(
    (r) => !ranges.some((o) => o !== r && o.from <= r.from && r.to <= o.to),
  );
  return parents;
}
