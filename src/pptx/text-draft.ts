/**
 * The text of a frame while equations are put into it. Any number of ranges is replaced, from the last one
 * to the first, and each changed paragraph is written once, so that the work grows with the text and not
 * with the number of equations (decision many-at-once).
 */
import { edited, type Place, type Replacement } from "./draft-edit";
import {
  itemsOf,
  linesOf,
  textOf,
  written,
  type DraftParagraph,
  type Kept,
  type Placed,
} from "./draft-paragraph";
import type { XmlElement } from "../xml/parse";
import type { FrameText, Piece } from "./frame-text";
import { refuse, type Result } from "./refusal";
import type { Splice } from "./splice";
import type { Renumbering } from "./timing";

/** What a paragraph of the frame becomes: one or several; none where it was joined to the one in front. */
interface Slot {
  readonly drafts: readonly DraftParagraph[];
  /** Number of the last paragraph that was joined to it. */
  readonly last: number;
  readonly touched: boolean;
}

export class TextDraft {
  readonly #slots: Slot[];
  readonly #renumberings: Renumbering[] = [];

  constructor(private readonly text: FrameText) {
    this.#slots = text.paragraphs.map((origin, last) => {
      const front = origin.pieces.map(whole);
      return {
        drafts: [{ origin, end: origin, front, behind: [], inline: false }],
        last,
        touched: false,
      };
    });
  }

  /** How paragraphs were renumbered, in the order of the changes. */
  get renumberings(): readonly Renumbering[] {
    return this.#renumberings;
  }

  /** The zero-based number of the paragraph that an offset is in; between two, that of the one in front. */
  paragraphAt(offset: number): number {
    const { paragraphs } = this.text;
    let [low, high] = [0, paragraphs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offset <= (paragraphs[middle]?.to ?? Infinity)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /**
   * Puts an equation in place of a range, which must be in front of all ranges replaced before. If it is
   * refused, nothing has changed.
   */
  replace(replacement: Replacement): Result<{ readonly placed: Placed }> {
    const first = this.paragraphAt(replacement.from);
    const last = this.paragraphAt(replacement.to);
    const place = this.#placeOf(replacement, first, last);
    if (!place.ok) return place;
    const { placed, paragraphs } = edited(place.place);
    const lastSlot = this.#slots[last];
    this.#slots[first] = {
      drafts: [...paragraphs, ...(lastSlot?.drafts.slice(1) ?? [])],
      last: lastSlot?.last ?? last,
      touched: true,
    };
    for (let n = first + 1; n <= last; n++) this.#slots[n] = { drafts: [], last: n, touched: true };
    this.#renumberings.push({ first, last, newLast: first + paragraphs.length - 1 });
    return { ok: true, placed };
  }

  #placeOf(
    replacement: Replacement,
    first: number,
    last: number,
  ): Result<{ readonly place: Place }> {
    const { from, to } = replacement;
    const start = this.#slots[first]?.drafts[0];
    const end = this.#slots[last]?.drafts[0];
    if (this.#slots[first] === undefined || this.#slots[last] === undefined || from > to)
      return refuse("noText");
    // This text has already been replaced.
    const changed = refuse("textChanged");
    if (!start || !end || start.properties !== undefined || end.properties !== undefined)
      return changed;
    while (isBehind(end.front.at(-1), from, to)) {
      const item = end.front.pop();
      if (item) end.behind.push(item);
    }
    const between = this.#slots.slice(first, last);
    if (between.some((slot) => slot.drafts[0]?.behind.length !== 0)) return changed;
    const met = [...between.map((slot) => slot.drafts[0]?.front ?? []), end.front].flatMap(
      (front, n) => front.slice(n > 0 ? 0 : behindOffset(front, from)),
    );
    if (met.reduce((sum, x) => sum + overlap(x, from, to), last - first) !== to - from)
      return changed;
    const [head] = met;
    const tail = met.at(-1);
    const cutHead = head && head.from < from ? head : undefined;
    const cutTail = tail && tail.to > to ? tail : undefined;
    for (const [item, at] of [
      [cutHead, from],
      [cutTail, to],
    ] as const) {
      if (item && item.piece.kind !== "run") return refuse("field");
      if (item && isLowSurrogate(item.piece, at)) return refuse("unprovable");
    }
    const gone = met.filter((x) => x !== cutHead && x !== cutTail).map((x) => x.piece.kind);
    if (gone.includes("field")) return refuse("field");
    if (gone.includes("other")) return refuse("unknownContent");
    const left = start.front;
    left.length = behindOffset(left, from);
    if (cutHead) left.push({ ...cutHead, to: from });
    const right = end.behind;
    if (cutTail) right.push({ ...cutTail, from: to });
    return { ok: true, place: { replacement, start, end, left, right } };
  }

  /** Where the new equations are. */
  positions(): ReadonlyMap<Placed, PlaceInFrame> {
    const found: { readonly placed: Placed; readonly paragraph: number; at: number; n: number }[] =
      [];
    let [at, n] = [0, 0];
    this.#drafts.forEach((draft, paragraph) => {
      // The end of a paragraph; what counts is the distance from the end of the text.
      at += 1;
      for (const item of itemsOf(draft)) {
        if (item.kind === "written") {
          at += 1;
          if (item.placed) found.push({ placed: item.placed, paragraph, at, n: n++ });
        } else if (item.piece.kind === "equation") {
          const lines = draft.inline ? Math.max(1, linesOf(item.piece).length) : 1;
          at += 2 * lines - 1;
          n += lines;
        } else at += item.to - item.from;
      }
    });
    return new Map(
      found.map(({ placed, paragraph, at: to, n: index }) => [
        placed,
        { paragraph, index, behind: at - to, equationsBehind: n - index - 1 },
      ]),
    );
  }

  /** The only equation of the text, if there is nothing else but white space. */
  only(): { readonly xml: string } | { readonly piece: Piece } | undefined {
    let only: ReturnType<TextDraft["only"]>;
    for (const item of this.#drafts.flatMap(itemsOf)) {
      const isMath = item.kind === "written" ? item.placed : item.piece.kind === "equation";
      const isBlank =
        item.kind === "kept" &&
        ["run", "break"].includes(item.piece.kind) &&
        textOf(item).trim() === "";
      if (isMath && !only) only = item.kind === "written" ? item : { piece: item.piece };
      else if (!isBlank) return undefined;
    }
    return only;
  }

  /** The changes of the source; with `asText` those of the source for programs without equations. */
  splices(asText?: (equation: XmlElement) => string): readonly Splice[] {
    return this.#slots.flatMap(({ drafts, last, touched }, first) => {
      const from = this.text.paragraphs[first]?.element.from;
      const to = this.text.paragraphs[last]?.element.to;
      if (!touched || drafts.length === 0 || from === undefined || to === undefined) return [];
      return [{ from, to, text: drafts.map((draft) => written(draft, asText)).join("") }];
    });
  }

  get #drafts(): readonly DraftParagraph[] {
    return this.#slots.flatMap((slot) => slot.drafts);
  }
}

/** Where an equation of a frame is. */
export interface PlaceInFrame {
  /** Zero-based number of the paragraph in its frame. */
  readonly paragraph: number;
  /** Zero-based number among the equations of its frame. */
  readonly index: number;
  /**
   * Length of the frame's text behind the equation, an equation counted as one character: an offset
   * from the end is valid however the host counts the equations in front.
   */
  readonly behind: number;
  /** How many equations follow it in the frame. */
  readonly equationsBehind: number;
}

function whole(piece: Piece): Kept {
  return { kind: "kept", piece, from: piece.from, to: piece.to };
}

/** Is the piece behind the range? A piece without text at a caret stays in front of it. */
function isBehind(item: Kept | undefined, from: number, to: number): boolean {
  return item !== undefined && item.from >= to && item.to > from;
}

/** The index of the first item that ends behind the offset. */
function behindOffset(items: readonly Kept[], offset: number): number {
  let n = items.length;
  while (n > 0 && (items[n - 1]?.to ?? 0) > offset) n--;
  return n;
}

function overlap(item: Kept, from: number, to: number): number {
  return Math.max(0, Math.min(item.to, to) - Math.max(item.from, from));
}

function isLowSurrogate(piece: Piece, at: number): boolean {
  const unit = piece.text.charCodeAt(at - piece.from);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
