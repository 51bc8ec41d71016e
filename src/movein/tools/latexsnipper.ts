/**
 * LaTeXSnipper: the source as hexadecimal digits of UTF-8, split over numbered tags; or an embedded object
 * with a stream of JSON.
 */
import { openCompound } from "../compound";
import { parseJson, textOf } from "../json";
import { nothing, type Left, type Tool } from "../left";
import type { SlideObject } from "../object";

const PREFIX = "LATEXSNIPPER";
/** The largest number of tags; a deck that claims more is damaged. */
const MAX_CHUNKS = 10_000;

export const latexsnipper: Tool = {
  id: "latexsnipper",
  name: "LaTeXSnipper",
  describes: /^LaTeXSnipper formula\b/i,
  read: (object) => {
    const { tags, embedded } = object;
    if (embedded && /^LaTeXSnipper\./i.test(embedded.program)) return fromPayload(embedded.data());
    if (!tags.has(`${PREFIX}LATEXCHUNKS`)) return undefined;
    const latex = fromChunks(object);
    return latex === undefined
      ? nothing("damagedSource")
      : latexLeft(latex, tags.get(`${PREFIX}DISPLAYMODE`));
  },
};

function latexLeft(latex: string, mode: string | undefined): Left {
  if (latex.trim() === "") return nothing("noSource");
  const display = !/^(?:inline|false|0)$/i.test(mode ?? "");
  return { kind: "latex", form: "formula", latex, display };
}

function fromChunks({ tags }: SlideObject): string | undefined {
  const count = Number(tags.get(`${PREFIX}LATEXCHUNKS`));
  if (!Number.isInteger(count) || count < 0 || count > MAX_CHUNKS) return undefined;
  let hex = "";
  for (let n = 0; n < count; n++) {
    const chunk = tags.get(`${PREFIX}LATEX${String(n).padStart(4, "0")}`);
    if (chunk === undefined) return undefined;
    hex += chunk;
  }
  // An empty source is written as one digit.
  if (hex === "0") return "";
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(hex)) return undefined;
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
  const length = tags.get(`${PREFIX}LATEXBYTES`);
  if (length !== undefined && Number(length) !== bytes.length) return undefined;
  return decode(bytes, "utf-8");
}

function fromPayload(data: Uint8Array | undefined): Left {
  const payload = data && openCompound(data)?.stream("Payload");
  if (!payload) return nothing("noSource");
  const json = parseJson(decode(payload, "utf-16le")?.split("\0")[0]);
  const latex = textOf(json, "latex");
  if (latex === undefined) return nothing("damagedSource");
  return latexLeft(latex, textOf(json, "displayMode"));
}

function decode(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
