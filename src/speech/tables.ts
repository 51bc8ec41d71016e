/** The words for signs, as keys of sentences. */
import type { Sentence } from "./words";

/** Accents, by their combining character. */
export const ACCENTS: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u0304", "bar"],
  ["\u0305", "bar"],
  ["\u20D7", "vector"],
  ["\u20D6", "leftArrowAbove"],
  ["\u0307", "dot"],
  ["\u0308", "doubleDot"],
  ["\u20DB", "tripleDot"],
  ["\u030C", "check"],
  ["\u0306", "breve"],
  ["\u0301", "acute"],
  ["\u0300", "grave"],
  ["\u030A", "ring"],
]);

/** Superscripts that are not read as a power. */
export const SUPERSCRIPTS: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["2", "squared"],
  ["3", "cubed"],
  ["−1", "inverse"],
  ["-1", "inverse"],
  ["⊤", "transposed"],
  ["T", "transposed"],
  ["†", "dagger"],
  ["∘", "degrees"],
  ["°", "degrees"],
  ["′", "prime"],
  ["″", "doublePrime"],
  ["‴", "triplePrime"],
  ["′′", "doublePrime"],
  ["′′′", "triplePrime"],
  ["∗", "star"],
  ["*", "star"],
]);

/** Pairs of fences. */
export const FENCES: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["()", "parentheses"],
  ["[]", "brackets"],
  ["{}", "braces"],
  ["||", "absolute"],
  ["∣∣", "absolute"],
  ["‖‖", "norm"],
  ["∥∥", "norm"],
  ["⌊⌋", "floor"],
  ["⌈⌉", "ceiling"],
  ["⟨⟩", "angles"],
]);

/** Fences that are not spoken, so that their end must be said where they contain more than one item. */
export const ENDS: ReadonlyMap<Sentence, Sentence> = new Map<Sentence, Sentence>([
  ["absolute", "absoluteEnd"],
  ["norm", "normEnd"],
  ["floor", "floorEnd"],
  ["ceiling", "ceilingEnd"],
]);

/** Letters that are functions when parentheses follow; other letters may be factors. */
export const FUNCTION_LETTERS: ReadonlySet<string> = new Set("fghFGHPφϕψΦΨζΓ");
