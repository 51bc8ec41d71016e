/** Equations that are about to be numbered: which number they get until the deck is renumbered, and what is remembered of them. */
import type { MathList } from "../../math/ast";
import { countLines, labelsOf, type Numbering } from "../../math/numbering";
import type { EquationEntry, NumberEntry } from "./part";
import type { NumberedDeck } from "./plan";
import type { StandingSlide } from "./scan";

/** What the numbers of a new equation are. */
export interface NewNumbers {
  readonly numbering: Numbering;
  /** For each line; undefined: it has none. */
  readonly texts: readonly (string | undefined)[];
}

/** An equation as it is read, and as it is read with numbers. */
export interface NumberedReading {
  readonly body: MathList;
  readonly numbering?: Numbering | undefined;
}

/**
 * Does the equation take numbers? What is pasted without a label does not, unless that is asked for; a number
 * that its LaTeX fixes (`\tag`) stands there anyhow.
 */
export function takesNumbers(
  numbering: Numbering | undefined,
  asked: boolean,
): numbering is Numbering {
  if (!numbering) return false;
  const isFixed = numbering.lines.some(({ number }) => number.kind === "fixed");
  return asked || isFixed || labelsOf(numbering).length > 0;
}

/**
 * Gives new equations numbers that no other has: those behind the last one of the deck. Where that is not
 * their place, renumbering puts all in order.
 */
export class NumberGiver {
  #last: number;

  constructor(private readonly deck: Omit<NumberedDeck, "references">) {
    const { equations, settings, slides } = deck;
    const texts = [
      ...equations.flatMap(({ numbers }) => numbers),
      ...slides.flatMap((slide) => slide.equations.flatMap(({ numbers }) => numbers)),
    ].map(({ text }) => Number(/(\d+)[a-z]*$/.exec(text)?.[1] ?? 0));
    this.#last = Math.max(settings.start - 1, ...texts);
  }

  /** `slide`: the host's id, or its first half. */
  give(numbering: Numbering, slide: string): NewNumbers {
    const at = this.deck.slides.findIndex(({ id }) => id === slide);
    const section = this.deck.settings.style === "section" ? (this.deck.sections[at] ?? 0) : 0;
    const prefix = section > 0 ? `${section}.` : "";
    const first = this.#last + 1;
    const { texts, used } = countLines(numbering, (n) => `${prefix}${first + n}`);
    this.#last += used;
    return { numbering, texts };
  }
}

/** The texts for the lines that take a number by themselves, as the reader wants them. */
export function automaticTexts({ numbering, texts }: NewNumbers): readonly string[] {
  return numbering.lines.flatMap(({ number }, n) => {
    const text = texts[n];
    return number.kind === "automatic" && text !== undefined ? [text] : [];
  });
}

/** What is to be remembered of an equation that stands on the slide now; undefined where it has no number there. */
export function newEntry(
  slide: StandingSlide,
  place: { readonly shape: string; readonly index: number },
  { numbering, texts }: NewNumbers,
): EquationEntry | undefined {
  const standing = slide.equations.find(
    ({ shape, index }) => shape === place.shape && index === place.index,
  );
  if (!standing) return undefined;
  const numbers = numbering.lines.flatMap((line, n): readonly NumberEntry[] => {
    const text = texts[n];
    return text === undefined ? [] : [{ ...line, text }];
  });
  return {
    place: { slide: slide.id, ...place },
    key: standing.key,
    numbers,
    groups: numbering.groups,
  };
}
