/** Numbers for formulas in texts and of other tools, many of which become equations at once. */
import type { Preamble } from "../../latex/preamble";
import { readLatex } from "../../latex/read";
import type { MathList } from "../../math/ast";
import type { Numbering } from "../../math/numbering";
import { numberless } from "../../math/numberless";
import type { NumberPlacer } from "../options";
import { automaticTexts, NumberGiver, takesNumbers } from "./new-numbers";
import type { NewNumbers, NumberingDeck } from "./new-numbers";
import { placerFor } from "./places";
import { insteadOf, type NumbersInstead } from "./wanted-place";

/** The numbers of a formula that takes some. */
export interface GivenNumbers {
  /** Undefined where the numbers had to be left out. */
  readonly fresh: NewNumbers | undefined;
  /** The formula as a display, with its numbers. */
  readonly body: MathList;
  readonly placer: NumberPlacer | undefined;
  readonly instead: NumbersInstead | undefined;
}

/** Where such a formula is now. */
export interface NumberedPlace {
  /** `frameName` */
  readonly shape: string;
  /** The index of the equation in the text frame. */
  readonly index: number;
  readonly fresh: NewNumbers;
}

/** Gives each formula its numbers once, however often changing its slide is tried. */
export class Numberer {
  readonly #given = new WeakMap<object, GivenNumbers>();
  #giver: ReturnType<typeof giverFor> | undefined;

  /** `deck` is called when the first formula takes numbers. */
  constructor(private readonly deck: () => NumberingDeck) {}

  /** Undefined for a formula without a `\label` or `\tag`. `slide`: the host's id, or its first half. */
  give(
    formula: object,
    { source, preamble, numbering }: ToGive,
    slide: string,
  ): GivenNumbers | undefined {
    const known = this.#given.get(formula);
    if (known) return known;
    if (!takesNumbers(numbering, false)) return undefined;
    this.#giver ??= giverFor(this.deck());
    const fresh = this.#giver.numbers.give(numbering, slide);
    const { placer, deck } = this.#giver;
    const numbers = automaticTexts(fresh);
    const { body } = readLatex(source, { display: true, preamble, numbers });
    const instead = insteadOf(deck, fresh.texts);
    const given =
      instead === "lines"
        ? { fresh: undefined, body: numberless(body), placer: undefined, instead }
        : { fresh, body, placer, instead };
    this.#given.set(formula, given);
    return given;
  }
}

function giverFor(deck: NumberingDeck): {
  readonly deck: NumberingDeck;
  readonly numbers: NumberGiver;
  readonly placer: NumberPlacer;
} {
  return { deck, numbers: new NumberGiver(deck), placer: placerFor(deck) };
}

interface ToGive {
  readonly source: string;
  readonly preamble: Preamble;
  /** What the source says about numbers. */
  readonly numbering: Numbering | undefined;
}
