/** Replaces words: the new ones are put into the run where the old ones begin, in its format. */
import { escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import { readText, type FrameText, type Piece } from "./frame-text";
import { whyNot } from "./insert-math";
import { refuse, type Result } from "./refusal";
import { prefixOf } from "./prefix";
import { propertiesOf, runWithText } from "./run-format";
import type { Frame } from "./slide";
import type { Splice } from "./splice";

/** A range of a frame's text, in `readText`'s offsets, and its replacement. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  /** The text that is there now, which proves the place. */
  readonly old: string;
  readonly text: string;
  /** The id of the relationship to a slide that the words link to; such words get a run of their own. */
  readonly link?: string | undefined;
}

/** The changes of the frame's text; edits must not overlap. Refused where one is unproved or touches more than runs. */
export function textEdits(
  frame: Frame,
  edits: readonly TextEdit[],
): Result<{ readonly splices: readonly Splice[] }> {
  const refusal = whyNot(frame);
  if (refusal) return { ok: false, refusal };
  const text = readText(frame);
  const byPiece = new Map<Piece, TextEdit[]>();
  for (const edit of edits) {
    if (text.text.slice(edit.from, edit.to) !== edit.old)
      return refuse("textChanged", { shape: frame.shape.name });
    const met = piecesIn(text, edit);
    if (met.some(({ kind }) => kind !== "run")) return refuse("field", { shape: frame.shape.name });
    for (const piece of met) byPiece.set(piece, [...(byPiece.get(piece) ?? []), edit]);
  }
  const splices = [...byPiece].map(([piece, inPiece]) => changed(piece, inPiece));
  return { ok: true, splices };
}

/** A link in a text. */
export interface TextLink {
  /** Its relationship's id; empty for a built-in action, such as "next slide". */
  readonly id: string;
  /** Does its run hold exactly these words? */
  readonly exact: boolean;
}

/** The links on a range of words. */
export function linksAt(
  frame: Frame,
  { from, to }: Pick<TextEdit, "from" | "to">,
): readonly TextLink[] {
  return piecesIn(readText(frame), { from, to }).flatMap((piece) => {
    const link = propertiesOf(piece.element)?.child("a", "hlinkClick");
    const exact = piece.from === from && piece.to === to;
    return link ? [{ id: link.attrNS("r", "id") ?? "", exact }] : [];
  });
}

function piecesIn(
  { paragraphs }: FrameText,
  { from, to }: Pick<TextEdit, "from" | "to">,
): readonly Piece[] {
  return paragraphs
    .filter((p) => p.from < to && from < p.to)
    .flatMap((p) => p.pieces.filter((x) => x.from < to && from < x.to));
}

function changed(piece: Piece, edits: readonly TextEdit[]): Splice {
  const { element } = piece;
  const parts: { readonly text: string; readonly link?: string | undefined }[] = [];
  let at = piece.from;
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from > at)
      parts.push({ text: piece.text.slice(at - piece.from, edit.from - piece.from) });
    // If the range covers several runs, the first one gets the new words.
    if (edit.from >= piece.from) parts.push({ text: edit.text, link: edit.link });
    at = Math.min(edit.to, piece.to);
  }
  parts.push({ text: piece.text.slice(at - piece.from) });
  const t = element.child("a", "t");
  if (t && parts.every(({ link }) => link === undefined)) {
    const text = parts.map((part) => part.text).join("");
    if (text !== "") return { from: t.openTo, to: t.closeFrom, text: escapeText(text) };
  }
  const runs = parts
    .filter(({ text }) => text !== "")
    .map(({ text, link }) => {
      const run = runWithText(element, text);
      return link === undefined ? run : linked(run, element, link);
    });
  return { from: element.from, to: element.to, text: runs.join("") };
}

/** The children of run properties that follow a:hlinkClick (ECMA-376 part 1, 21.1.2.3.9). */
const BEHIND_LINK = new Set(["hlinkMouseOver", "rtl", "extLst"]);

function linked(run: string, model: XmlElement, id: string): string {
  const a = prefixOf(model);
  const link = `<${a}hlinkClick xmlns:r="${NS.r}" r:id="${id}" action="ppaction://hlinksldjump"/>`;
  const properties = propertiesOf(model);
  if (!properties) return run.replace(`<${a}t`, `<${a}rPr>${link}</${a}rPr><${a}t`);
  const old = properties.elements.find((e) => e.is("a", "hlinkClick"));
  const behind = properties.elements.find((e) => BEHIND_LINK.has(e.local));
  const from = properties.from;
  const [start, end, text] = properties.selfClosing
    ? [
        from,
        properties.to,
        `${properties.source.slice(from, properties.to - 2)}>${link}</${properties.name}>`,
      ]
    : old
      ? [old.from, old.to, link]
      : behind
        ? [behind.from, behind.from, link]
        : [properties.closeFrom, properties.closeFrom, link];
  const written =
    properties.source.slice(from, start) + text + properties.source.slice(end, properties.to);
  return run.replace(properties.outerXml, () => written);
}
