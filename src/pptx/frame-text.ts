/**
 * The text of a frame as PowerPoint's TextRange counts it, with the element that each character is in:
 * paragraphs are separated by `\r`, a line break is `\v` (docs/host-facts.md, text-offsets). An equation
 * counts as one U+FFFC here; how the host counts it is unknown, so `alignOffset` proves offsets.
 */
import type { XmlElement } from "../xml/parse";
import type { Frame } from "./slide";

/** The character that stands for an equation. */
export const EQUATION_CHARACTER = "\uFFFC";

export type PieceKind = "run" | "break" | "field" | "equation" | "other";

/** A child of a paragraph that is part of the text. Offsets are in the frame's text. */
export interface Piece {
  readonly kind: PieceKind;
  readonly element: XmlElement;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Paragraph {
  /** a:p */
  readonly element: XmlElement;
  readonly properties?: XmlElement;
  readonly endProperties?: XmlElement;
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly to: number;
}

export interface FrameText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Reads a frame's paragraphs and their pieces. */
export function readText(frame: Pick<Frame, "body">): FrameText {
  let text = "";
  const paragraphs: Paragraph[] = [];
  for (const element of frame.body.childrenNamed("a", "p")) {
    if (paragraphs.length > 0) text += "\r";
    const from = text.length;
    const pieces: Piece[] = [];
    let properties: XmlElement | undefined;
    let endProperties: XmlElement | undefined;
    for (const child of element.elements) {
      if (child.is("a", "pPr")) properties = child;
      else if (child.is("a", "endParaRPr")) endProperties = child;
      else {
        const piece = pieceOf(child, text.length);
        pieces.push(piece);
        text += piece.text;
      }
    }
    paragraphs.push({
      element,
      pieces,
      from,
      to: text.length,
      ...(properties ? { properties } : {}),
      ...(endProperties ? { endProperties } : {}),
    });
  }
  return { text, paragraphs };
}

function pieceOf(element: XmlElement, from: number): Piece {
  const [kind, text]: [PieceKind, string] = element.is("a", "r")
    ? ["run", element.child("a", "t")?.text ?? ""]
    : element.is("a", "br")
      ? ["break", "\v"]
      : element.is("a", "fld")
        ? ["field", element.child("a", "t")?.text ?? ""]
        : mathIn(element)
          ? ["equation", EQUATION_CHARACTER]
          : ["other", ""];
  return { kind, element, text, from, to: from + text.length };
}

/**
 * The m:oMath or m:oMathPara that a child of a paragraph is or contains. PowerPoint puts it in an a14:m;
 * other programs leave that out, or wrap it in alternatives as PowerPoint wraps the shape.
 */
export function mathIn(element: XmlElement): XmlElement | undefined {
  if (element.is("m", "oMath") || element.is("m", "oMathPara")) return element;
  const holder = element.is("mc", "AlternateContent") ? element.child("mc", "Choice") : element;
  if (holder === element && !element.is("a14", "m")) return undefined;
  for (const child of holder?.elements ?? []) {
    const math = mathIn(child);
    if (math) return math;
  }
  return undefined;
}

/** The pieces of kind "equation" of a frame, in reading order. */
export function equationsOf(text: FrameText): readonly Piece[] {
  return text.paragraphs.flatMap((p) => p.pieces.filter((x) => x.kind === "equation"));
}

/**
 * Translates an offset in the host's text of a frame into one of ours, where the two may differ in
 * how equations are counted. Between equations the texts must be equal; where that leaves more than
 * one possibility, nothing is proved and the answer is undefined.
 */
export function alignOffset(ours: string, host: string, offset: number): number | undefined {
  const pieces = ours.split(EQUATION_CHARACTER);
  const places = provedPlaces(pieces, host);
  if (!places) return undefined;
  const candidates: number[] = [];
  let start = 0;
  for (const [i, piece] of pieces.entries()) {
    const at = places[i] ?? 0;
    if (offset >= at && offset <= at + piece.length) candidates.push(start + offset - at);
    start += piece.length + 1;
  }
  // None: inside an equation as the host counts it. Two: before or behind one that it counts as nothing.
  return candidates.length === 1 ? candidates[0] : undefined;
}

/**
 * The range of each equation in the host's text of the frame, however the host counts equations;
 * undefined where more than one answer is possible.
 */
export function equationSpans(
  ours: string,
  host: string,
): readonly { readonly from: number; readonly to: number }[] | undefined {
  const pieces = ours.split(EQUATION_CHARACTER);
  const places = provedPlaces(pieces, host);
  return places?.slice(1).map((to, i) => ({
    from: (places[i] ?? 0) + (pieces[i]?.length ?? 0),
    to,
  }));
}

/** Where each text between equations starts in the host's; undefined where more than one answer is possible. */
function provedPlaces(pieces: readonly string[], host: string): readonly number[] | undefined {
  if (pieces.length === 1) return pieces[0] === host ? [0] : undefined;
  const early = placePieces(pieces, host, false);
  const late = placePieces(pieces, host, true);
  return early && late && early.every((at, i) => at === late[i]) ? early : undefined;
}

/** Could the host's text be this one? The texts between equations must be equal. */
export function couldBe(ours: string, host: string): boolean {
  const pieces = ours.split(EQUATION_CHARACTER);
  return pieces.length === 1 ? ours === host : placePieces(pieces, host, false) !== undefined;
}

/** Where each text starts in the host's, from the left or from the right; undefined if they do not fit. */
function placePieces(
  pieces: readonly string[],
  host: string,
  fromRight: boolean,
): readonly number[] | undefined {
  const last = pieces.length - 1;
  const first = pieces[0] ?? "";
  const end = pieces[last] ?? "";
  if (!host.startsWith(first) || !host.endsWith(end) || first.length + end.length > host.length)
    return undefined;
  const at: number[] = pieces.map((_, i) => (i === 0 ? 0 : host.length - end.length));
  if (fromRight) {
    let to = host.length - end.length;
    for (let i = last - 1; i > 0; i--) {
      const piece = pieces[i] ?? "";
      const found = host.lastIndexOf(piece, to - piece.length);
      if (found < first.length || to - piece.length < 0) return undefined;
      at[i] = found;
      to = found;
    }
  } else {
    let from = first.length;
    for (let i = 1; i < last; i++) {
      const piece = pieces[i] ?? "";
      const found = host.indexOf(piece, from);
      if (found < 0 || found + piece.length > host.length - end.length) return undefined;
      at[i] = found;
      from = found + piece.length;
    }
  }
  return at;
}
