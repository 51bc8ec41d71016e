/** Places in a deck at which an equation is tried: one of each kind and situation per deck. */
import { animated, isLink, MATH, textOf, type Deck, type Frame, type Slide } from "./deck";

/** A text that occurs once on its slide. */
export interface Spot {
  readonly name: string;
  readonly slide: Slide;
  readonly frame: Frame;
  readonly paragraph: number;
  /** The offset in the paragraph at which `find` begins. */
  readonly from: number;
  readonly find: string;
  /** It contains a field, so insertion must be refused. */
  readonly field: boolean;
}

const JAPANESE = /[\u3040-\u30FF\u4E00-\u9FFF]/;

export function spotsOf(deck: Deck): readonly Spot[] {
  const spots: Spot[] = [];
  const seen = new Set<string>();
  for (const slide of deck.slides) {
    const all = slide.frames.map(textOf);
    for (const frame of slide.frames) {
      frame.paragraphs.forEach((paragraph, index) => {
        const { text, pieces } = paragraph;
        const kind = kindOf(slide, frame);
        const add = (situation: string, from: number, to: number): void => {
          const name = `${kind}: ${situation}`;
          if (seen.has(name)) return;
          const found = unique(all, text, from, to);
          if (!found) return;
          seen.add(name);
          const [start, end] = found;
          let at = 0;
          const field = pieces.some((x) => {
            const touches = x.kind === "field" && at < end && at + x.text.length > start;
            at += x.text.length;
            return touches;
          });
          const find = text.slice(start, end);
          spots.push({ name, slide, frame, paragraph: index, from: start, find, field });
        };
        let at = 0;
        pieces.forEach((piece, i) => {
          const end = at + piece.text.length;
          if (piece.kind === "run") {
            const word = /\S+/.exec(piece.text.slice(Math.floor(piece.text.length / 2)));
            if (word) {
              const from = at + Math.floor(piece.text.length / 2) + word.index;
              add(isLink(piece.element) ? "in a link" : "a word", from, from + word[0].length);
            }
            const japanese = JAPANESE.exec(piece.text);
            if (japanese && piece.text.length > japanese.index + 2)
              add("Japanese", at + japanese.index, at + japanese.index + 2);
            const entity = /["&<>']/.exec(piece.text);
            if (entity) add("at an entity", at + entity.index, at + entity.index + 1);
            const next = pieces[i + 1];
            if (next?.kind === "run" && piece.text.trim() !== "" && next.text.trim() !== "")
              add("across runs", end - Math.min(2, piece.text.length), end + 1);
          }
          if (piece.kind === "break" && at > 0 && end < text.length)
            add("over a line break", at - 1, end + 1);
          if (piece.kind === "field" && piece.text.trim() !== "") add("a field", at, end);
          at = end;
        });
        if (text.trim() !== "" && !text.includes(MATH)) {
          add("a whole paragraph", 0, text.length);
          const lead = /^\s*\S+/.exec(text)?.[0].length ?? 0;
          if (lead < text.length) add("its first word", 0, lead);
        }
      });
    }
  }
  return spots;
}

/** What kind of text it is. */
export function kindOf(slide: Slide, frame: Frame): string {
  return [
    frame.kind,
    frame.group ? "in a group" : "",
    textOf(frame).includes(MATH) ? "with equations" : "",
    animated(slide).some((range) => range.shapeId === frame.shapeId) ? "animated" : "",
  ]
    .filter((s) => s !== "")
    .join(", ");
}

/** The places of these words, each of which occurs once. */
export function spotsOfWords(deck: Deck, words: readonly string[]): readonly Spot[] {
  return words.flatMap((find) =>
    deck.slides.flatMap((slide) =>
      slide.frames.flatMap((frame) =>
        frame.paragraphs.flatMap(({ text }, paragraph) => {
          const from = text.indexOf(find);
          const name = `${kindOf(slide, frame)}: a planted word`;
          return from < 0 ? [] : [{ name, slide, frame, paragraph, from, find, field: false }];
        }),
      ),
    ),
  );
}

/**
 * The range, widened until its text occurs only once on the slide and can be given as an argument; undefined
 * if that is impossible.
 */
function unique(
  all: readonly string[],
  text: string,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const plain = (s: string): string => s.replace(/[\n\v]/g, "\r").replace(/\u00A0/g, " ");
  const count = (find: string): number => {
    let n = 0;
    for (const has of all.map(plain))
      for (let at = has.indexOf(find); at >= 0; at = has.indexOf(find, at + 1)) n++;
    return n;
  };
  let [start, end] = [from, to];
  // A surrogate pair is not split.
  if (/[\uDC00-\uDFFF]/.test(text.charAt(start))) start--;
  if (/[\uDC00-\uDFFF]/.test(text.charAt(end))) end++;
  for (;;) {
    const find = text.slice(start, end);
    if (find.includes(MATH)) return undefined;
    if (find.trim() !== "" && count(plain(find)) === 1) return [start, end];
    const right = text.charAt(end);
    if (end < text.length && right !== MATH) end += /[\uD800-\uDBFF]/.test(right) ? 2 : 1;
    else if (start > 0 && text.charAt(start - 1) !== MATH)
      start -= /[\uDC00-\uDFFF]/.test(text.charAt(start - 1)) ? 2 : 1;
    else return undefined;
  }
}
