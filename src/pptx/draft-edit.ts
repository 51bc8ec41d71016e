/**
 * How a paragraph changes when an equation is put into it.
 *
 * An inline equation is a child of the paragraph between its runs; a run that the range cuts keeps its
 * properties on both sides. A display is a paragraph of its own, because PowerPoint never puts an
 * m:oMathPara beside text in a line (453 of 455 are alone, 2 between line breaks): a paragraph with text
 * is split in three. Two a14:m are never neighbours in PowerPoint's files, so a thin space is put between
 * them: every font has it, and a person can see it, place the caret beside it and delete it.
 */
import type { XmlElement } from "../xml/parse";
import {
  isDisplay,
  SEPARATOR,
  textOf,
  type DraftParagraph,
  type Item,
  type Joint,
  type Kept,
  type Placed,
  type Written,
  type WrittenXml,
} from "./draft-paragraph";
import type { Paragraph } from "./frame-text";
import { continuedProperties, displayProperties } from "./paragraph-properties";
import { plainRun, renamedProperties } from "./run-format";

/** A range of the text, and the equation that is to take its place. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly mode: "auto" | "inline" | "display";
  /** "kept": a display that splits a sentence leaves the space behind it, so that no character is lost. */
  readonly spaces?: "kept" | undefined;
  /** Properties of the run that the equation takes its format from. */
  readonly properties: XmlElement | undefined;
  /** Does the paragraph where the range begins have a bullet? */
  readonly bullet: () => boolean;
  /** The equation as a child of a paragraph. */
  readonly write: (display: boolean) => WrittenXml;
}

/** A replacement, and the text around it once its range is known to be replaceable. */
export interface Place {
  readonly replacement: Replacement;
  readonly start: DraftParagraph;
  readonly end: DraftParagraph;
  /** What is kept of `start.front`, and of `end.behind`, which is in reverse order. */
  readonly left: Kept[];
  readonly right: Item[];
}

const NOTHING: Joint = { text: "", split: false };

export interface Edit {
  readonly placed: Placed;
  readonly paragraphs: readonly DraftParagraph[];
}

/** The edit, inline or display as asked for, or as the place suggests (decision display). */
export function edited(place: Place): Edit {
  const { replacement, left, right } = place;
  const { mode, bullet } = replacement;
  const alone = left.every(isBlank) && right.every(isBlank);
  const display =
    mode === "display" ||
    (mode === "auto" && (alone ? !bullet() : standsBesideDisplays(left, right)));
  return !display ? inline(place) : alone ? displayInPlace(place) : displaySplit(place);
}

/** Nothing but white space. */
function isBlank(item: Item): boolean {
  return item.kind === "kept" && item.piece.kind === "run" && textOf(item).trim() === "";
}

function isEquation(item: Item): boolean {
  return item.kind === "written" ? item.placed !== undefined : item.piece.kind === "equation";
}

/** Empty runs are ignored: they do not separate two equations. */
function endsInEquation(items: readonly Item[]): boolean {
  for (let n = items.length - 1; n >= 0; n--) {
    const item = items[n];
    const isEmpty = item?.kind === "kept" && item.piece.kind === "run" && item.from === item.to;
    if (item && !isEmpty) return isEquation(item);
  }
  return false;
}

/** An inline equation cannot be in the same line as a display. */
function standsBesideDisplays(left: readonly Item[], right: readonly Item[]): boolean {
  const isLine = (x: Item): boolean =>
    isEquation(x) || (x.kind === "kept" && textOf(x).trim() === "");
  return left.every(isLine) && right.every(isLine) && [...left, ...right].some(isDisplay);
}

function inline({ replacement, start, end, left, right }: Place): Edit {
  const { properties } = replacement;
  const placed: Placed = { display: false, before: NOTHING, after: NOTHING };
  const xml = plainRun(SEPARATOR, properties, start.origin.element);
  const separator: Written = { kind: "written", xml, fallback: xml };
  const last = right.length === 0;
  if (endsInEquation(right)) right.push(separator);
  right.push({ kind: "written", ...replacement.write(false), placed });
  if (endsInEquation(left)) right.push(separator);
  // 721 of 723 paragraphs that end in an equation have an end mark: it has the format of the text typed next.
  const endMark = last ? endMarkOf(replacement, end) : end.endMark;
  const sides = { front: left, behind: right, inline: true };
  return {
    placed,
    paragraphs: [{ origin: start.origin, ...sides, end: end.end, ...mark(endMark) }],
  };
}

/** For a paragraph with nothing else in it: it becomes the display. */
function displayInPlace({ replacement, start, end, left, right }: Place): Edit {
  const { origin } = start;
  const before = origin.properties?.outerXml ?? "";
  const bullet = replacement.bullet();
  const placed: Placed = {
    display: true,
    before: { text: textIn(left), split: false },
    after: { text: textIn([...right].reverse()), split: false },
    ...(bullet ? { properties: before } : {}),
  };
  const properties = bullet ? displayProperties(origin.properties, origin.element) : before;
  return { placed, paragraphs: [displayParagraph(replacement, placed, origin, end, properties)] };
}

/** Splits the paragraph into the text in front, the display, and the text behind. */
function displaySplit(place: Place): Edit {
  const { replacement, start, end, left, right } = place;
  // A line break beside the display is replaced by the paragraph break.
  let before = isBreak(left.at(-1)) ? textIn(left.splice(-1)) : "";
  let after = isBreak(right.at(-1)) ? textIn(right.splice(-1)) : "";
  const next = right.at(-1);
  if (replacement.spaces !== "kept" && next?.kind === "kept" && next.piece.kind === "run") {
    // The space behind the equation would indent the new line.
    const spaces = /^[ \t]*/.exec(textOf(next))?.[0] ?? "";
    after += spaces;
    const rest = { ...next, from: next.from + spaces.length };
    right.splice(-1, 1, ...(rest.from === rest.to && right.length > 1 ? [] : [rest]));
  }
  const [hasLeft, hasRight] = [!left.every(isBlank), !right.every(isBlank)];
  if (!hasLeft) before = textIn(left) + before;
  if (!hasRight) after += textIn([...right].reverse());
  const placed: Placed = {
    display: true,
    before: { text: before, split: hasLeft },
    after: { text: after, split: hasRight },
    // Without text in front, the display takes over the paragraph, whose properties are remembered.
    ...(hasLeft ? {} : { properties: start.origin.properties?.outerXml ?? "" }),
  };
  const { origin } = start;
  const inlined = start.inline || end.inline;
  const head: DraftParagraph = {
    ...{ origin, front: left, behind: [], inline: inlined, end: end.end },
    endMark: endMarkOf(replacement, end),
  };
  const continued = hasLeft && replacement.bullet();
  const tail: DraftParagraph = {
    ...{ origin: end.origin, front: [], behind: right, inline: inlined, end: end.end },
    ...mark(end.endMark),
    ...(continued
      ? { properties: continuedProperties(end.origin.properties, end.origin.element) }
      : {}),
  };
  const properties = displayProperties(origin.properties, origin.element);
  const display = displayParagraph(replacement, placed, origin, end, properties);
  return { placed, paragraphs: [...(hasLeft ? [head] : []), display, ...(hasRight ? [tail] : [])] };
}

function isBreak(item: Item | undefined): boolean {
  return item?.kind === "kept" && item.piece.kind === "break";
}

function textIn(items: readonly Item[]): string {
  return items.map((x) => (x.kind === "kept" ? textOf(x) : "")).join("");
}

function displayParagraph(
  replacement: Replacement,
  placed: Placed,
  origin: Paragraph,
  last: DraftParagraph,
  properties: string,
): DraftParagraph {
  const behind: Item[] = [{ kind: "written", ...replacement.write(true), placed }];
  const endMark = endMarkOf(replacement, last);
  return { origin, properties, front: [], behind, inline: false, end: last.end, endMark };
}

/** The paragraph's end mark; where it has none, one made from the properties of the replaced text. */
function endMarkOf({ properties }: Replacement, { endMark }: DraftParagraph): string {
  return endMark ?? renamedProperties(properties, "endParaRPr");
}

function mark(endMark: string | undefined): Pick<DraftParagraph, "endMark"> {
  return endMark === undefined ? {} : { endMark };
}
