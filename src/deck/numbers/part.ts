/**
 * What a deck remembers about numbers: their style, which equations and lines have them and with which
 * labels, and which words in texts refer to them. A custom XML part for each writer, as for sources.
 * Nothing in it is an address that must be kept up to date: equations are recognised by their content and
 * their numbers, words by the text beside them; a place only tells an original from its copies.
 */
import type { LineNumber, NumberedLine } from "../../math/numbering";
import { escapeAttribute, escapeText } from "../../xml/escape";
import type { XmlElement } from "../../xml/parse";
import { PART_HEADER, rootOfPart, timeOf } from "../part-root";
import { MAX_PART_XML } from "../part-size";
import { numberOf } from "../sources";
import { NUMBERS_NAMESPACE } from "./namespace";

/** The style of numbers: (1), or (2.3) with the number of the section first. */
export type NumberStyle = "plain" | "section";

/** The margin at which numbers are placed. */
export type NumberSide = "right" | "left";

export interface NumberSettings {
  readonly style: NumberStyle;
  /** The first number, of the deck or of each section. */
  readonly start: number;
  readonly side: NumberSide;
}

export const DEFAULT_SETTINGS: NumberSettings = { style: "plain", start: 1, side: "right" };

/** Where an equation was when it was numbered. */
export interface NumberPlace {
  /** The host's id of the slide (`256#123456`), or its first half. */
  readonly slide: string;
  /** `frameName` */
  readonly shape: string;
  /** The index of the equation in the text frame. */
  readonly index: number;
}

/** A number of an equation, with the text that was written. */
export interface NumberEntry extends NumberedLine {
  readonly text: string;
}

export interface EquationEntry {
  readonly place: NumberPlace;
  /** The content of the equation without its numbers, as canonical LaTeX (`keyOf`). */
  readonly key: string;
  readonly numbers: readonly NumberEntry[];
  /** The labels of each of its `subequations`. */
  readonly groups: readonly (readonly string[])[];
  /** It is a copy: its labels refer to it only if the original is gone. */
  readonly copy?: true | undefined;
  /** Its state before the last renumbering, which somebody may have undone. */
  readonly earlier?: true | undefined;
}

export type ReferenceCommand = "ref" | "eqref";

/** Words that refer to a number. */
export interface ReferenceEntry {
  readonly slide: string;
  readonly shape: string;
  readonly command: ReferenceCommand;
  readonly label: string;
  readonly text: string;
  /** The text on both sides in its paragraph, as much as is needed to identify it. */
  readonly before: string;
  readonly after: string;
  /** As in {@link EquationEntry}. */
  readonly earlier?: true | undefined;
}

export interface NumbersPart {
  /** Who writes it: a random id of the installation. */
  readonly writer: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Absent: nobody has chosen any. */
  readonly settings?: NumberSettings | undefined;
  readonly equations: readonly EquationEntry[];
  readonly references: readonly ReferenceEntry[];
}

/** Reads a part's XML. Undefined if it is not ours; entries that cannot be understood are left out. */
export function readNumbersPart(xml: string): NumbersPart | undefined {
  if (xml.length > MAX_PART_XML) return undefined;
  const root = rootOfPart(xml, "numbers", NUMBERS_NAMESPACE);
  const writer = root?.attr("writer");
  if (!root || writer === undefined || writer === "") return undefined;
  const settings = settingsIn(root);
  return {
    writer,
    time: timeOf(root),
    ...(settings ? { settings } : {}),
    equations: root.elements.flatMap((e) => (e.local === "equation" ? equationIn(e) : [])),
    references: root.elements.flatMap((e) => (e.local === "reference" ? referenceIn(e) : [])),
  };
}

function settingsIn(root: XmlElement): NumberSettings | undefined {
  const style = root.attr("style");
  const start = Number(root.attr("start"));
  if (style !== "plain" && style !== "section") return undefined;
  return {
    style,
    start: Number.isSafeInteger(start) && start >= 0 ? start : 1,
    side: root.attr("side") === "left" ? "left" : "right",
  };
}

function equationIn(element: XmlElement): readonly EquationEntry[] {
  const [slide, shape, index] = ["slide", "shape", "index"].map((name) => element.attr(name));
  const key = element.elements.find((e) => e.local === "says")?.text;
  if (slide === undefined || shape === undefined || key === undefined) return [];
  const numbers = element.elements.filter((e) => e.local === "number").map(numberIn);
  const groups = element.elements.filter((e) => e.local === "group").map(labelsIn);
  const place = { slide, shape, index: Number(index) || 0 };
  const copy = element.attr("copy") === "1" ? { copy: true as const } : {};
  return [{ place, key, numbers, groups, ...copy, ...earlierIn(element) }];
}

function earlierIn(element: XmlElement): { readonly earlier?: true } {
  return element.attr("earlier") === "1" ? { earlier: true } : {};
}

function numberIn(element: XmlElement): NumberEntry {
  const text = element.attr("text") ?? "";
  const fixed: LineNumber = { kind: "fixed", text, bare: element.attr("bare") === "1" };
  const group = element.attr("group");
  return {
    text,
    number: element.attr("fixed") === "1" ? fixed : { kind: "automatic" },
    labels: labelsIn(element),
    ...(group === undefined ? {} : { group: Number(group) || 0 }),
  };
}

function labelsIn(element: XmlElement): readonly string[] {
  return element.elements.filter((e) => e.local === "label").map((e) => e.text);
}

function referenceIn(element: XmlElement): readonly ReferenceEntry[] {
  const attribute = (name: string): string => element.attr(name) ?? "";
  const command = attribute("command");
  if (command !== "ref" && command !== "eqref") return [];
  const [slide, shape, label, text] = ["slide", "shape", "label", "text"].map(attribute);
  if (!slide || !shape || !label || !text) return [];
  const sides = { before: attribute("before"), after: attribute("after") };
  return [{ slide, shape, command, label, text, ...sides, ...earlierIn(element) }];
}

/** The part as XML. */
export function writeNumbersPart(part: NumbersPart): string {
  const { settings } = part;
  const look = settings ? attributes(lookOf(settings)) : "";
  return (
    `${PART_HEADER}<numbers xmlns="${NUMBERS_NAMESPACE}"${attributes({ writer: part.writer, time: part.time })}${look} xml:space="preserve">` +
    `${part.equations.map(equationXml).join("")}${part.references.map(referenceXml).join("")}</numbers>`
  );
}

/** The side is written only where it is not the default. */
function lookOf({
  style,
  start,
  side,
}: NumberSettings): Record<string, string | number | undefined> {
  return { style, start, side: side === DEFAULT_SETTINGS.side ? undefined : side };
}

function equationXml({ place, key, numbers, groups, copy, earlier }: EquationEntry): string {
  const inside = [
    ...groups.map((labels) => `<group>${labelsXml(labels)}</group>`),
    ...numbers.map(({ text, number, labels, group }) => {
      const how = {
        text,
        fixed: number.kind === "fixed" ? 1 : undefined,
        bare: number.kind === "fixed" && number.bare ? 1 : undefined,
        group,
      };
      return `<number${attributes(how)}>${labelsXml(labels)}</number>`;
    }),
  ];
  return `<equation${attributes({ ...place, copy: copy ? 1 : undefined, earlier: earlier ? 1 : undefined })}><says>${escapeText(key)}</says>${inside.join("")}</equation>`;
}

function labelsXml(labels: readonly string[]): string {
  return labels.map((label) => `<label>${escapeText(label)}</label>`).join("");
}

function referenceXml(entry: ReferenceEntry): string {
  return `<reference${attributes({ ...entry, earlier: entry.earlier ? 1 : undefined })}/>`;
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join("");
}

/** The entries of all writers: the newest settings, and for each place the newest entry. */
export function mergedNumbers(parts: readonly NumbersPart[]): Omit<NumbersPart, "writer" | "time"> {
  const newest = [...parts].sort((a, b) => b.time - a.time);
  const settings = newest.find((part) => part.settings)?.settings;
  return {
    ...(settings ? { settings } : {}),
    equations: firstOf(
      newest.flatMap((part) => part.equations),
      ({ place, earlier }) => [numberOf(place.slide), place.shape, place.index, earlier],
    ),
    references: firstOf(
      newest.flatMap((part) => part.references),
      ({ slide, shape, before, after, label, earlier }) => [
        numberOf(slide),
        shape,
        before,
        after,
        label,
        earlier,
      ],
    ),
  };
}

function firstOf<T>(entries: readonly T[], nameOf: (entry: T) => unknown): readonly T[] {
  const known = new Map<string, T>();
  for (const entry of entries) {
    const name = JSON.stringify(nameOf(entry));
    if (!known.has(name)) known.set(name, entry);
  }
  return [...known.values()];
}

/**
 * Does the newest part have the same content? No part counts as the defaults, and of slide ids the first
 * half counts.
 */
export function isRemembered(parts: readonly NumbersPart[], now: NumbersPart): boolean {
  const [newest] = [...parts].sort((a, b) => b.time - a.time);
  const said = ({ equations, references, ...part }: NumbersPart): string =>
    writeNumbersPart({
      ...{ ...part, time: 0, writer: "" },
      equations: equations.map((one) => ({
        ...one,
        place: { ...one.place, slide: numberOf(one.place.slide) },
      })),
      references: references.map((one) => ({ ...one, slide: numberOf(one.slide) })),
    });
  if (!newest) {
    const { style, start, side } = now.settings ?? DEFAULT_SETTINGS;
    const usual = DEFAULT_SETTINGS;
    const isUsual = style === usual.style && start === usual.start && side === usual.side;
    return isUsual && now.equations.length + now.references.length === 0;
  }
  return said(newest) === said(now);
}
