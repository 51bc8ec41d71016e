/**
 * LaTeXiT (Mac). Its picture is a PDF, stored as such or inside an EMF comment, and the PDF holds the
 * source: up to version 2 in an extra dictionary in front of the table of objects, between marks of its
 * own; in later versions in a stream of the page, as base64 of a compressed property list.
 */
import { inflateZlib } from "../inflate";
import { nothing, type Left, type Tool } from "../left";
import type { Media, SlideObject } from "../object";
import { latexitAnnotation } from "./latexit-annotation";

/** In bytes: no equation has a larger page content. */
const MAX_STREAM = 4_000_000;
/** At most this many streams of a PDF are searched. */
const MAX_STREAMS = 200;

export const latexit: Tool = {
  id: "latexit",
  name: "LaTeXiT",
  read: (object) => {
    for (const media of object.media) {
      if (!/\.(?:emf|pdf|wmf)$/i.test(media.part)) continue;
      const left = inPdf(media, object.seen?.width);
      if (left) return left;
    }
    return isNamedByLatexit(object) ? nothing("noSource") : undefined;
  },
};

/** Does it have a name like those that LaTeXiT gives to its pictures? */
function isNamedByLatexit({ description, name }: SlideObject): boolean {
  return [description, name].some((text) => /^latex-image-\d+\.\w+$/i.test(text));
}

/** `width` is the picture's visible width in EMU. */
function inPdf({ bytes }: Media, width: number | undefined): Left | undefined {
  const data = bytes();
  const text = data && latin1(data);
  const from = text?.indexOf("%PDF") ?? -1;
  if (text === undefined || from < 0) return undefined;
  const pdf = text.slice(from, text.lastIndexOf("%%EOF"));
  const left = fromDictionary(pdf) ?? fromStreams(pdf);
  if (left?.kind !== "latex" || left.points === undefined) return left;
  return { ...left, points: left.points * scaleOf(pdf, width) };
}

/** EMU in a point. */
const EMU = 12700;

/** How much the picture was resized: the PDF's page has the equation's original size in points. */
function scaleOf(pdf: string, width: number | undefined): number {
  const box = /\/MediaBox\s*\[\s*([\d.-]+)\s+[\d.-]+\s+([\d.-]+)\s/.exec(pdf);
  const made = Number(box?.[2]) - Number(box?.[1]);
  return made > 0 && width !== undefined && width > 0 ? width / EMU / made : 1;
}

/** Decodes each byte as one character. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

/** Forms by their number in the old dictionary. */
const FORMS = ["display", "inline", "text", "eqnarray", "align"] as const;
type Form = (typeof FORMS)[number];

function fromDictionary(pdf: string): Left | undefined {
  const source =
    escaped(between(pdf, "(ESannoes", "ESannoesend)")) ??
    marked(between(pdf, "(ESannot", "ESannotend)"));
  if (source === undefined) return undefined;
  const preamble =
    escaped(between(pdf, "(ESannoep", "ESannoepend)")) ??
    marked(between(pdf, "(ESannop", "ESannopend)"));
  const type = FORMS[Number(/EEtype(\d)EEtypeend/.exec(pdf)?.[1] ?? 0)] ?? "display";
  const size = Number(/EEmag([\d.]+)EEmagend/.exec(pdf)?.[1]);
  const [, r, g, b] = /EEcol([\d.]+) ([\d.]+) ([\d.]+) [\d.]+EEcolend/.exec(pdf) ?? [];
  const color = [r, g, b].map((part) => byteOf(Number(part))).join("");
  return latexLeft(source, type, {
    ...(preamble === undefined ? {} : { preamble }),
    ...(size > 0 ? { points: size } : {}),
    ...(/^[0-9A-F]{6}$/.test(color) ? { color } : {}),
  });
}

/** A colour component from 0 to 1 as two hexadecimal digits. */
export function byteOf(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

function between(text: string, open: string, close: string): string | undefined {
  const from = text.indexOf(open);
  const to = from < 0 ? -1 : text.indexOf(close, from);
  return to < 0 ? undefined : text.slice(from + open.length, to);
}

/** Decodes percent-encoded UTF-8. */
function escaped(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/ESslash/g, "\\"],
  [/ESleftbrack/g, "{"],
  [/ESrightbrack/g, "}"],
  [/ESdollar/g, "$"],
];

/** Decodes text in which characters with a meaning in PDF are written as words. */
function marked(text: string | undefined): string | undefined {
  return text && MARKS.reduce((t, [mark, sign]) => t.replace(mark, () => sign), text);
}

function latexLeft(
  source: string,
  form: Form,
  rest: Pick<Extract<Left, { kind: "latex" }>, "preamble" | "points" | "color">,
): Left {
  if (source.trim() === "") return nothing("noSource");
  // Most sources are a single formula, even in the forms eqnarray and align.
  const isTable = (form === "eqnarray" || form === "align") && /(?<!\\)&|\\\\/.test(source);
  const latex = isTable ? `\\begin{${form}*}${source}\\end{${form}*}` : source.trim();
  return {
    ...{ kind: "latex", latex, form: form === "text" ? "text" : "formula" },
    ...{ display: form !== "inline" && form !== "text", ...rest },
  };
}

function fromStreams(pdf: string): Left | undefined {
  let count = 0;
  for (const match of pdf.matchAll(/stream\r?\n/g)) {
    if (++count > MAX_STREAMS) break;
    const from = match.index + match[0].length;
    const to = pdf.indexOf("endstream", from);
    if (to < 0) break;
    const packed = Uint8Array.from(pdf.slice(from, to), (c) => c.charCodeAt(0));
    // A stream that is not compressed is read as it is.
    const content = latin1(inflateZlib(packed, MAX_STREAM) ?? packed);
    const found = latexitAnnotation(content);
    if (found === "damaged") return nothing("damagedSource");
    if (found) {
      const { source, form, ...rest } = found;
      return latexLeft(source, form, rest);
    }
  }
  return undefined;
}
