/**
 * Equations that are about to be numbered: their numbers until the deck is renumbered, and what is
 * remembered of them.
 */
import type { MathList } from "../../math/ast";
import { countLines, labelsOf, type Numbering } from "../../math/numbering";
import type { EquationEntry, NumberEntry } from "./part";
import type { NumberedDeck } from "./plan";
import type { StandingEquation, StandingSlide } from "./scan";

/** The numbers of a new equation. */
export interface NewNumbers {
  readonly numbering: Numbering;
  /** One per line; undefined: the line has none. */
  readonly texts: readonly (string | undefined)[];
}

/** An equation as it was read, with its numbering if it was read with numbers. */
export interface NumberedReading {
  readonly body: MathList;
  readonly numbering?: Numbering | undefined;
}

/**
 * Does the equation get numbers? A pasted one without a label does not, unless that is asked for; a number
 * that its LaTeX fixes (`\tag`) is kept anyway.
 */
export function takesNumbers(
  numbering: Numbering | undefined,
  asked: boolean,
): numbering is Numbering {
  if (!numbering) return false;
  const isFixed = numbering.lines.some(({ number }) => number.kind === "fixed");
  return asked || isFixed || labelsOf(numbering).length > 0;
}

/** What new numbers must fit in with. */
export interface NumberingDeck extends Pick<
  NumberedDeck,
  "settings" | "equations" | "numbersStay"
> {
  /** Numbers on slides, in addition to those that are remembered. */
  readonly standing?: readonly Pick<StandingEquation, "numbers">[];
  /** The section of a slide, from 1; 0 where there is none. */
  readonly sectionOf: (slide: string) => number;
}

/**
 * Gives new equations numbers that no other has: those after the last one of the deck, or of its section.
 * Where that is not their proper place, renumbering puts all in order.
 */
export class NumberGiver {
  /** The last number of each section, by the prefix of its numbers. */
  readonly #last = new Map<string, number>();

  constructor(private readonly deck: NumberingDeck) {
    const { equations, standing = [] } = deck;
    for (const { numbers } of [...equations, ...standing])
      for (const { text } of numbers) {
        const [, prefix = "", number] = /^(\d+\.)?(\d+)[a-z]*$/.exec(text) ?? [];
        this.#last.set(prefix, Math.max(Number(number ?? 0), this.#last.get(prefix) ?? 0));
      }
  }

  /** `slide`: the host's id, or its first half. */
  give(numbering: Numbering, slide: string): NewNumbers {
    const { settings, sectionOf } = this.deck;
    const section = settings.style === "section" ? sectionOf(slide) : 0;
    const prefix = section > 0 ? `${section}.` : "";
    const last = Math.max(settings.start - 1, this.#last.get(prefix) ?? 0);
    const { texts, used } = countLines(numbering, (n) => `${prefix}${last + 1 + n}`);
    this.#last.set(prefix, last + used);
    return { numbering, texts };
  }
}

/** A deck read from its file, for new numbers. */
export function numberingDeck(deck: Omit<NumberedDeck, "references">): NumberingDeck {
  const sections = new Map(deck.slides.map(({ id }, n) => [id, deck.sections[n] ?? 0]));
  const standing = deck.slides.flatMap(({ equations }) => equations);
  return { ...deck, standing, sectionOf: (slide) => sections.get(slide) ?? 0 };
}

/** The texts for the lines that are numbered automatically, as the reader needs them. */
export function automaticTexts({ numbering, texts }: NewNumbers): readonly string[] {
  return numbering.lines.flatMap(({ number }, n) => {
    const text = texts[n];
    return number.kind === "automatic" && text !== undefined ? [text] : [];
  });
}

/**
 * The entry to remember for an equation that is on the slide now; undefined where it has no number there.
 */
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
