/**
 * The annotation of newer versions of LaTeXiT: `<latexit …>BASE64</latexit>`, as text of the page or as
 * the coordinates of a path's points, a byte each. The base64 is a compressed binary property list.
 */
import { fromBase64, inflateZlib } from "../inflate";
import { pointsIn } from "../left";
import { readPropertyList, type PropertyValue } from "../property-list";

/** The content of an annotation. */
export interface Annotation {
  readonly source: string;
  readonly form: "display" | "inline" | "text" | "eqnarray" | "align";
  readonly preamble?: string;
  readonly points?: number;
}

/** In bytes: no equation has a larger property list. */
const MAX_LIST = 1_000_000;
const MARK = /<latexit[^>]*>([A-Za-z0-9+/=\s]*)<\/latexit>/;

/** The annotation in the content of a page; undefined if there is none. */
export function latexitAnnotation(content: string): Annotation | "damaged" | undefined {
  const [, base64] = MARK.exec(content) ?? MARK.exec(pathBytes(content)) ?? [];
  if (base64 === undefined) return undefined;
  const packed = fromBase64(base64);
  // Four bytes with the length come first.
  const list = packed && inflateZlib(packed.subarray(4), MAX_LIST);
  const value = list && readPropertyList(list);
  const source = textIn(value, "source");
  if (source === undefined) return "damaged";
  const preamble = textIn(value, "preamble");
  const points = pointsIn(textIn(value, "magnification"));
  return {
    source,
    form: formOf(value),
    ...(preamble === undefined ? {} : { preamble }),
    ...(points === undefined ? {} : { points }),
  };
}

const FORMS = ["display", "inline", "text", "eqnarray", "align"] as const;

function formOf(value: PropertyValue | undefined): Annotation["form"] {
  const said = textIn(value, "mode") ?? textIn(value, "type") ?? "0";
  return FORMS[Number(said)] ?? FORMS.find((form) => form === said) ?? "display";
}

function textIn(value: PropertyValue | undefined, key: string): string | undefined {
  const member = value instanceof Map ? value.get(key) : undefined;
  return typeof member === "string"
    ? member
    : typeof member === "number"
      ? String(member)
      : undefined;
}

/** The text spelled by the operands of a path's operators (m, l, c), as far as all are bytes. */
function pathBytes(content: string): string {
  let text = "";
  for (const [numbers] of content.matchAll(/(?:\d{1,3}(?:\.0*)?\s+){2,6}(?=[mlc]\s)/g)) {
    for (const number of numbers.trim().split(/\s+/)) {
      const byte = Number(number);
      text += byte <= 255 ? String.fromCharCode(byte) : "\0";
    }
  }
  return text;
}
