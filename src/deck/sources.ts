/**
 * Sources as they were typed, remembered beside the deck (architecture.md, decision 13).
 *
 * The equation on the slide is the truth. A custom XML part of the presentation holds what was typed:
 * one part for each writer (an installation of the add-in), so that co-authors do not overwrite each
 * other. No entry says which equation it belongs to, and none needs to be moved when slides are copied
 * or equations pasted: an entry belongs to every equation that says the same. Both are reduced to
 * canonical LaTeX by today's translator when the deck is opened; the key is never stored, so a better
 * translator finds old sources again.
 */
import { EMPTY_PREAMBLE, readPreamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import { writeLatex } from "../latex/write";
import type { MathList } from "../math/ast";
import { hasErrors } from "../math/problem";
import { readOmml } from "../omml/read";
import { writeOmml } from "../omml/write";
import { escapeAttribute, escapeText } from "../xml/escape";
import { parseXml, XmlError } from "../xml/parse";

/** The namespace of our parts, by which the host finds them (`customXmlParts.getByNamespace`). */
export const SOURCES_NAMESPACE = "urn:latex-for-powerpoint:sources:1";

/** A source as it was typed. */
export interface Source {
  readonly latex: string;
  /** The preamble it was typed with; absent: none. */
  readonly preamble?: string;
  readonly display: boolean;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The content of one part. */
export interface SourcesPart {
  /** Who writes it: a random id of the installation. */
  readonly writer: string;
  readonly sources: readonly Source[];
}

/** A part of more entries forgets the oldest: a deck must not grow without end. */
const MAX_SOURCES = 5000;

/** Reads a part's XML. Undefined if it is none of ours; entries that cannot be understood are left out. */
export function readSourcesPart(xml: string): SourcesPart | undefined {
  let root;
  try {
    root = parseXml(xml);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
  if (root.local !== "sources" || root.namespace !== SOURCES_NAMESPACE) return undefined;
  const writer = root.attr("writer");
  if (writer === undefined || writer === "") return undefined;
  const preambles = new Map<string, string>();
  const sources: Source[] = [];
  for (const element of root.elements) {
    if (element.local === "preamble") preambles.set(element.attr("id") ?? "", element.text);
    if (element.local !== "source") continue;
    const time = Number(element.attr("time"));
    const preamble = preambles.get(element.attr("preamble") ?? "");
    sources.push({
      latex: element.text,
      display: element.attr("display") === "1",
      time: Number.isFinite(time) ? time : 0,
      ...(preamble === undefined ? {} : { preamble }),
    });
  }
  return { writer, sources };
}

/** The part as XML. Preambles stand once, however many sources were typed with them. */
export function writeSourcesPart(part: SourcesPart): string {
  const ids = new Map<string, string>();
  for (const { preamble } of part.sources)
    if (preamble !== undefined && !ids.has(preamble)) ids.set(preamble, String(ids.size + 1));
  const preambles = [...ids].map(
    ([text, id]) => `<preamble id="${id}">${escapeText(text)}</preamble>`,
  );
  const sources = part.sources.map((s) => {
    const preamble = s.preamble === undefined ? "" : ` preamble="${ids.get(s.preamble) ?? ""}"`;
    return `<source time="${s.time}" display="${s.display ? 1 : 0}"${preamble}>${escapeText(s.latex)}</source>`;
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n` +
    `<sources xmlns="${SOURCES_NAMESPACE}" writer="${escapeAttribute(part.writer)}">` +
    `${preambles.join("")}${sources.join("")}</sources>`
  );
}

/** The part with one more source; the same one from before gets the new time. */
export function withSource(part: SourcesPart, source: Source): SourcesPart {
  const others = part.sources.filter(
    (s) =>
      s.latex !== source.latex || s.preamble !== source.preamble || s.display !== source.display,
  );
  return { writer: part.writer, sources: [...others, source].slice(-MAX_SOURCES) };
}

/** Two equations with the same key say the same, however they were typed. */
export function keyOf(body: MathList): string {
  // By way of OMML, as the equation on the slide came: what OMML cannot tell apart is the same here.
  const omml = writeOmml(body, { display: false });
  return writeLatex(readOmml(parseXml(omml)).body);
}

/** Looks up sources by what equations say. Keys are computed when the index is made. */
export class SourceIndex {
  readonly #byKey = new Map<string, Source[]>();

  constructor(parts: readonly SourcesPart[]) {
    const preambles = new Map<string, ReturnType<typeof readPreamble>["preamble"]>();
    for (const source of parts.flatMap((p) => p.sources)) {
      const text = source.preamble ?? "";
      let preamble = preambles.get(text);
      if (!preamble) {
        preamble = text === "" ? EMPTY_PREAMBLE : readPreamble(text).preamble;
        preambles.set(text, preamble);
      }
      const { body, problems } = readLatex(source.latex, { display: source.display, preamble });
      if (hasErrors(problems)) continue;
      const key = keyOf(body);
      const entries = this.#byKey.get(key);
      if (entries) entries.push(source);
      else this.#byKey.set(key, [source]);
    }
  }

  /**
   * The source of an equation that was read from a slide: of those that say the same the newest,
   * one for the same kind of line before others. Undefined: none is remembered, or the equation was
   * changed in PowerPoint since.
   */
  find(body: MathList, display: boolean): Source | undefined {
    const found = this.#byKey.get(writeLatex(body)) ?? [];
    return [...found].sort(
      (a, b) => Number(b.display === display) - Number(a.display === display) || b.time - a.time,
    )[0];
  }
}
