/**
 * Sources as they were typed, remembered beside the equations (decision omml-is-truth).
 *
 * The equation on the slide is the truth. A custom XML part of the presentation holds what was typed: one
 * part for each writer (an installation of the add-in), so that co-authors do not overwrite each other. No
 * entry says which equation it belongs to, and none needs to be moved when slides are copied or equations
 * pasted: an entry belongs to every equation with the same content (`source-index.ts`). Where it was
 * inserted is stored too, for one purpose: an equation in that shape with similar but different content was
 * changed in PowerPoint since.
 */
import type { Joint } from "../pptx/draft-paragraph";
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import { parseXml, XmlError, type XmlElement } from "../xml/parse";
import { PART_HEADER, rootOfPart, timeOf } from "./part-root";
import { MAX_PART_XML } from "./part-size";

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
  /**
   * Where it was inserted. An exchange gives the slide another id, and then the place means nothing any
   * more.
   */
  readonly place?: SourcePlace;
  /** Its form in the text that it replaced; absent: `$…$` or `$$…$$`, or it replaced no text. */
  readonly typed?: Typed;
}

export interface SourcePlace {
  /** The host's id (`256#123456`), or its first half (p:sldId/@id). */
  readonly slide: string;
  /** p:cNvPr/@id */
  readonly shape: string;
  /**
   * Which equations of the shape were typed like this (`spotOf`): distinguishes those with the same
   * content.
   */
  readonly spots?: readonly string[];
}

/** A formula in a text, and what was removed with it when the equation became a paragraph of its own. */
export interface Typed {
  /** With its delimiters; `\r` between paragraphs, `\v` for line breaks. */
  readonly text: string;
  readonly before: Joint;
  readonly after: Joint;
  /** The properties of its paragraph, if the equation removed the bullet: a:pPr, "" for none. */
  readonly properties?: string;
}

/** The content of one part. */
export interface SourcesPart {
  /** Who writes it: a random id of the installation. */
  readonly writer: string;
  readonly sources: readonly Source[];
}

/** A part with more entries, or with more text, drops the oldest: a deck must not grow without limit. */
const MAX_SOURCES = 5000;
export const MAX_PART_TEXT = 1_000_000;

/** Reads a part's XML. Undefined if it is not ours; entries that cannot be understood are left out. */
export function readSourcesPart(xml: string): SourcesPart | undefined {
  if (xml.length > MAX_PART_XML) return undefined;
  const root = rootOfPart(xml, "sources", SOURCES_NAMESPACE);
  const writer = root?.attr("writer");
  if (!root || writer === undefined || writer === "") return undefined;
  const preambles = new Map<string, string>();
  const sources: Source[] = [];
  for (const element of root.elements) {
    const id = element.attr("id");
    if (element.local === "preamble" && id !== undefined) preambles.set(id, element.text);
    if (element.local !== "source") continue;
    const named = element.attr("preamble");
    const preamble = named === undefined ? undefined : preambles.get(named);
    const place = placeIn(element);
    const typed = typedIn(element);
    sources.push({
      latex: element.text,
      display: element.attr("display") === "1",
      time: timeOf(element),
      ...(preamble === undefined ? {} : { preamble }),
      ...(place ? { place } : {}),
      ...(typed ? { typed } : {}),
    });
  }
  return { writer, sources: sources.slice(-MAX_SOURCES) };
}

function placeIn(element: XmlElement): SourcePlace | undefined {
  const slide = element.attr("slide");
  const shape = element.attr("shape");
  if (slide === undefined || shape === undefined) return undefined;
  const spots = element.attr("spots")?.split(" ");
  return { slide, shape, ...(spots ? { spots } : {}) };
}

function typedIn(element: XmlElement): Typed | undefined {
  const text = element.attr("typed");
  if (text === undefined) return undefined;
  const split = element.attr("split")?.split(" ") ?? [];
  const ends = element.attr("ends") ?? ENDS;
  const joint = (name: string): Joint => ({
    text: withoutEnds(element.attr(name) ?? "", ends),
    split: split.includes(name),
  });
  const properties = element.attr("properties");
  return {
    ...{ text: withoutEnds(text, ends), before: joint("before"), after: joint("after") },
    ...(properties !== undefined && areProperties(properties) ? { properties } : {}),
  };
}

/** Is it exactly one a:pPr? It is written into a slide unchanged, so nothing else may be in it. */
function areProperties(xml: string): boolean {
  if (xml === "") return true;
  try {
    const [only, ...others] = parseXml(`<x xmlns:a="${NS.a}">${xml}</x>`).elements;
    return only?.is("a", "pPr") === true && others.length === 0 && only.outerXml === xml;
  } catch (error) {
    if (error instanceof XmlError) return false;
    throw error;
  }
}

/**
 * XML has no vertical tab, and turns line ends in attributes into spaces. These characters replace `\v` and
 * `\r`; for texts that contain them, `ends` names two others.
 */
const ENDS = "\u2028\u2029";
/** Two characters for `\v` and `\r` that are not in the text. */
function endsFor(text: string): string {
  if (!/[\u2028\u2029]/.test(text)) return ENDS;
  const privateUse = Array.from({ length: 0x1900 }, (_, i) => String.fromCharCode(0xe000 + i));
  return privateUse
    .filter((sign) => !text.includes(sign))
    .slice(0, 2)
    .join("");
}

function withEnds(text: string, [line = "\v", paragraph = "\r"]: string): string {
  return text.replaceAll("\v", line).replaceAll("\r", paragraph);
}

function withoutEnds(text: string, [line = "\v", paragraph = "\r"]: string): string {
  return text.replaceAll(line, "\v").replaceAll(paragraph, "\r");
}

function typedAttributes({ text, before, after, properties }: Typed): string {
  const split = [...(before.split ? ["before"] : []), ...(after.split ? ["after"] : [])];
  const ends = endsFor(text + before.text + after.text);
  const attributes = [
    ["typed", withEnds(text, ends)],
    ["before", withEnds(before.text, ends)],
    ["after", withEnds(after.text, ends)],
    ["split", split.join(" ")],
    ["ends", ends === ENDS ? "" : ends],
  ] as const;
  return attributes
    .filter(([name, value]) => value !== "" || name === "typed")
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .concat(properties === undefined ? [] : ` properties="${escapeAttribute(properties)}"`)
    .join("");
}

/** The part as XML. Each preamble is written once, however many sources were typed with it. */
export function writeSourcesPart(part: SourcesPart): string {
  const ids = new Map<string, string>();
  for (const { preamble } of part.sources)
    if (preamble !== undefined && !ids.has(preamble)) ids.set(preamble, String(ids.size + 1));
  const preambles = [...ids].map(
    ([text, id]) => `<preamble id="${id}">${escapeText(text)}</preamble>`,
  );
  const sources = part.sources.map((s) => {
    const preamble = s.preamble === undefined ? "" : ` preamble="${ids.get(s.preamble) ?? ""}"`;
    const spots = s.place?.spots ? ` spots="${escapeAttribute(s.place.spots.join(" "))}"` : "";
    const place = s.place
      ? ` slide="${escapeAttribute(s.place.slide)}" shape="${escapeAttribute(s.place.shape)}"${spots}`
      : "";
    const typed = s.typed ? typedAttributes(s.typed) : "";
    return `<source time="${s.time}" display="${s.display ? 1 : 0}"${preamble}${place}${typed}>${escapeText(s.latex)}</source>`;
  });
  return (
    `${PART_HEADER}<sources xmlns="${SOURCES_NAMESPACE}" writer="${escapeAttribute(part.writer)}" xml:space="preserve">` +
    `${preambles.join("")}${sources.join("")}</sources>`
  );
}

/** The part with more sources; an equal source in the same place is replaced, and so has the new time. */
export function withSources(part: SourcesPart, sources: readonly Source[]): SourcesPart {
  const added = new Map<string, Source>();
  for (const source of sources) {
    const name = sameSource(source, source.place);
    const known = added.get(name)?.place?.spots;
    const spots = [...(known ?? []), ...(source.place?.spots ?? [])];
    const { place } = source;
    added.delete(name);
    added.set(name, place && known ? { ...source, place: { ...place, spots } } : source);
  }
  const names = new Set(added.keys());
  // An old entry without a place is equal to a new one in any place.
  for (const source of added.values()) names.add(sameSource(source, undefined));
  const others = part.sources.filter((source) => !names.has(sameSource(source, source.place)));
  return { writer: part.writer, sources: newestOf([...others, ...added.values()]) };
}

/** The key of a source: of two with the same key the later is kept. */
function sameSource(
  { latex, preamble, display, typed }: Source,
  place: SourcePlace | undefined,
): string {
  return JSON.stringify([latex, preamble, display, typed, place?.slide, place?.shape]);
}

/** The last entries that fit into a part; the very last one is always kept. */
function newestOf(sources: readonly Source[]): readonly Source[] {
  const preambles = new Set<string>();
  let from = sources.length;
  for (let room = MAX_PART_TEXT; from > 0; from--) {
    const { latex, preamble = "" } = sources[from - 1] ?? { latex: "" };
    room -= latex.length + (preambles.has(preamble) ? 0 : preamble.length);
    if (room < 0 && from < sources.length) break;
    preambles.add(preamble);
  }
  return sources.slice(Math.max(from, sources.length - MAX_SOURCES));
}

/** Adds a value to the list that a map has under a key. */
export function append<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The first half of a slide's id, which is the id that the command line knows. */
export function numberOf(slide: string): string {
  return slide.split("#")[0] ?? "";
}

export function placeKey({ slide, shape }: Pick<SourcePlace, "slide" | "shape">): string {
  return `${slide} ${shape}`;
}
