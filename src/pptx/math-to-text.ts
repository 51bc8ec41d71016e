/**
 * Turns equations of a slide back into text: any number, with one reading before and one after. Runs
 * that an equation separated are joined again where their properties are identical, so that text whose
 * formulas became equations is restored as it was.
 */
import type { XmlElement } from "../xml/parse";
import type { RunFormat } from "../xml/run-format";
import { SEPARATOR, written, type DraftParagraph, type Item, type Joint } from "./draft-paragraph";
import { commonFormat, type SlideMath } from "./equation";
import { readText, type FrameText, type Paragraph, type Piece } from "./frame-text";
import { whyNot } from "./insert-math";
import type { Package } from "./package";
import { prefixOf } from "./prefix";
import { refuse, type Refusal, type Result } from "./refusal";
import { rewrite } from "./rewrite";
import { formatOf, plainProperties, propertiesOf, runOf, withFormat } from "./run-format";
import type { Frame } from "./slide";
import type { Splice } from "./splice";
import { renumber, type Renumbering } from "./timing";
import type { Readable } from "./wrap";

/** An equation and the text that replaces it. */
export interface MathAsText {
  readonly math: SlideMath;
  /** `\r` between paragraphs, `\v` for line breaks. */
  readonly text: string;
  /** What was removed beside it when the equation became a paragraph of its own. */
  readonly before: Joint;
  readonly after: Joint;
  /** Properties to restore on its paragraph (a:pPr, "" for none). */
  readonly properties?: string | undefined;
}

/** Changes the slide part; the results are in the order of `items`, which belong to the slide as it is now. */
export function mathToText(
  pkg: Package,
  slidePart: string,
  items: readonly MathAsText[],
  readable: Readable,
): readonly Result<object>[] {
  const root = pkg.root(slidePart);
  const byFrame = new Map<XmlElement, { readonly frame: Frame; readonly items: MathAsText[] }>();
  const refusals = items.map(({ math }) => whyNot(math.frame));
  items.forEach((item, n) => {
    const { frame } = item.math;
    if (refusals[n]) return;
    const known = byFrame.get(frame.body) ?? { frame, items: [] };
    known.items.push(item);
    byFrame.set(frame.body, known);
  });
  const splices: Splice[] = [];
  for (const { frame, items: some } of byFrame.values()) {
    const { changes, renumberings } = frameAsText(readText(frame), some);
    splices.push(...changes);
    if (!frame.cell) splices.push(...renumber(root, frame.shape.id, renumberings));
  }
  const frames = [...byFrame.values()].map(({ frame }) => frame);
  if (frames.length > 0) rewrite(pkg, slidePart, splices, frames, readable);
  return refusals.map((refusal: Refusal | undefined) =>
    refusal ? refuse(refusal.code, refusal.args) : { ok: true },
  );
}

/** A run that is written, alone or joined to runs beside it. */
interface TextRun {
  readonly text: string;
  /** The whole element of the properties, "" for none. */
  readonly properties: string;
  /** The run on the slide, unless it is new. */
  readonly piece?: Piece;
  readonly isNew: boolean;
}

/** A run, another piece (with line breaks), or a paragraph's end. */
type Node =
  | { readonly kind: "run"; readonly run: TextRun }
  | { readonly kind: "item"; readonly item: Item }
  | { readonly kind: "end"; readonly of: Paragraph; readonly next: Paragraph };

function frameAsText(
  { paragraphs }: FrameText,
  items: readonly MathAsText[],
): { readonly changes: readonly Splice[]; readonly renumberings: readonly Renumbering[] } {
  const byElement = new Map(items.map((item) => [item.math.element, item]));
  const changes: Splice[] = [];
  const renumberings: Renumbering[] = [];
  for (let last = paragraphs.length - 1; last >= 0; last--) {
    // Paragraphs that were one before a display split them.
    let first = last;
    while (first > 0 && isJoined(paragraphs[first - 1], paragraphs[first], byElement)) first--;
    const group = paragraphs.slice(first, last + 1);
    const [start] = group;
    const end = group.at(-1);
    if (start && end && group.some((p) => p.pieces.some((x) => byElement.has(x.element)))) {
      const drafts = draftsOf(group, byElement);
      changes.push({
        from: start.element.from,
        to: end.element.to,
        text: drafts.map((draft) => written(draft)).join(""),
      });
      renumberings.push({ first, last, newLast: first + drafts.length - 1 });
    }
    last = first;
  }
  return { changes, renumberings };
}

/** Were the two one paragraph before a display split it? */
function isJoined(
  one: Paragraph | undefined,
  other: Paragraph | undefined,
  items: ReadonlyMap<XmlElement, MathAsText>,
): boolean {
  const last = one?.pieces.at(-1);
  const first = other?.pieces[0];
  return (
    (last !== undefined && items.get(last.element)?.after.split === true) ||
    (first !== undefined && items.get(first.element)?.before.split === true)
  );
}

function draftsOf(
  group: readonly Paragraph[],
  items: ReadonlyMap<XmlElement, MathAsText>,
): readonly DraftParagraph[] {
  const pieces = group.flatMap((paragraph) => paragraph.pieces);
  let at = -1;
  const nodes = group.flatMap((paragraph) =>
    paragraph.pieces.flatMap((piece, n): readonly Node[] => {
      at++;
      const item = items.get(piece.element);
      if (item) return nodesOf(item, paragraph, propertiesNear(item.math, pieces, at, paragraph));
      if (isSeparator(paragraph.pieces, n, items)) return [];
      if (piece.kind !== "run") return [{ kind: "item", item: whole(piece) }];
      const properties = propertiesOf(piece.element)?.outerXml ?? "";
      return [{ kind: "run", run: { text: piece.text, properties, piece, isNew: false } }];
    }),
  );
  const end = group.at(-1);
  const restored = new Map(
    group.map((p) => {
      const [only] = p.pieces.flatMap((x) => items.get(x.element) ?? []);
      return [p, only?.properties] as const;
    }),
  );
  let origin = group[0];
  const drafts: DraftParagraph[] = [];
  let line: Item[] = [];
  const finish = (closed: Paragraph | undefined): void => {
    if (!origin || !closed) return;
    const endMark = closed.endProperties ? {} : { endMark: "" };
    const properties = restored.get(origin);
    drafts.push({
      origin,
      front: [],
      behind: line.reverse(),
      inline: false,
      end: closed,
      ...endMark,
      ...(properties === undefined ? {} : { properties }),
    });
    line = [];
  };
  for (const node of joined(nodes)) {
    if (node.kind === "end") {
      finish(node.of);
      origin = node.next;
    } else if (node.kind === "item") line.push(node.item);
    else line.push(runItem(node.run, group));
  }
  finish(end);
  return drafts;
}

/** Is the piece a thin space beside an equation that is replaced? It is removed with the equation. */
function isSeparator(
  pieces: readonly Piece[],
  n: number,
  items: ReadonlyMap<XmlElement, MathAsText>,
): boolean {
  const [before, piece, after] = [pieces[n - 1], pieces[n], pieces[n + 1]];
  return (
    piece?.kind === "run" &&
    piece.text === SEPARATOR &&
    before?.kind === "equation" &&
    after?.kind === "equation" &&
    (items.has(before.element) || items.has(after.element))
  );
}

/** The text of an equation, split at line breaks and paragraph ends. */
function nodesOf(
  { text, before, after }: MathAsText,
  paragraph: Paragraph,
  properties: string,
): readonly Node[] {
  const a = prefixOf(paragraph.element);
  return (before.text + text + after.text).split(/([\v\r])/).map((part): Node => {
    if (part === "\r") return { kind: "end", of: paragraph, next: paragraph };
    if (part === "\v") return { kind: "item", item: textItem(`<${a}br>${properties}</${a}br>`) };
    return { kind: "run", run: { text: part, properties, isNew: true } };
  });
}

/** Joins neighbouring runs of the same properties where one of them is new. */
function joined(nodes: readonly Node[]): readonly Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      node.kind === "run" &&
      last?.kind === "run" &&
      (node.run.isNew || last.run.isNew) &&
      node.run.properties === last.run.properties
    ) {
      const piece = last.run.piece ?? node.run.piece;
      const run = { ...last.run, text: last.run.text + node.run.text, isNew: true };
      result[result.length - 1] = { kind: "run", run: piece ? { ...run, piece } : run };
    } else result.push(node);
  }
  return result.filter((x) => x.kind !== "run" || !x.run.isNew || x.run.text !== "");
}

function runItem(run: TextRun, [paragraph]: readonly Paragraph[]): Item {
  const { piece, text, properties, isNew } = run;
  if (piece && !isNew) return whole(piece);
  const beside = piece?.element ?? paragraph?.element;
  return textItem(beside ? runOf(text, properties, beside, piece?.element) : "");
}

function textItem(xml: string): Item {
  return { kind: "written", xml, fallback: xml };
}

function whole(piece: Piece): Item {
  return { kind: "kept", piece, from: piece.from, to: piece.to };
}

/**
 * The properties of the text that replaces the equation `pieces[at]`: those of the run beside it that
 * looks like the equation; else those of the nearest run or of the paragraph's end mark, with the
 * equation's size and colour.
 */
function propertiesNear(
  { math, format }: SlideMath,
  pieces: readonly Piece[],
  at: number,
  { element, endProperties }: Paragraph,
): string {
  const near = [nextRun(pieces, at, -1), nextRun(pieces, at, 1)].flatMap((x) =>
    x ? [propertiesOf(x.element)] : [],
  );
  const [one, other] = near;
  const own = commonFormat(math);
  // The equation was cut out of one run: a link continues over the formula.
  if (near.length === 2 && looksLike(one, own) && one?.outerXml === other?.outerXml)
    return one?.outerXml ?? "";
  for (const look of [own, format]) {
    const like = near.findIndex((properties) => looksLike(properties, look));
    if (like >= 0) return plainProperties(near[like]);
  }
  const model = near.length > 0 ? near[0] : endProperties;
  const { size, fill } = format;
  return looksLike(model, format)
    ? plainProperties(model)
    : withFormat(model, element, { size, fill });
}

function looksLike(properties: XmlElement | undefined, { size, fill }: RunFormat): boolean {
  const format = formatOf(properties);
  return format.size === size && format.fill === fill;
}

/** The next run with text on one side. */
function nextRun(pieces: readonly Piece[], at: number, step: 1 | -1): Piece | undefined {
  for (let n = at + step; n >= 0 && n < pieces.length; n += step) {
    const piece = pieces[n];
    if (piece?.kind === "run" && piece.text !== "" && piece.text !== SEPARATOR) return piece;
  }
  return undefined;
}
