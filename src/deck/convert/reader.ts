/**
 * Reads formulas with one preamble, each once: the finder, the review and the change need the same
 * readings.
 */
import { EMPTY_PREAMBLE, type Preamble } from "../../latex/preamble";
import { readLatex, type ReadResult } from "../../latex/read";
import { findMathematics } from "../../prose/find";
import type { Find } from "./found";

export class FormulaReader {
  readonly #known = new Map<string, ReadResult>();

  constructor(readonly preamble: Preamble = EMPTY_PREAMBLE) {}

  /** `display`: according to the formula's delimiters. */
  read(latex: string, display: boolean): ReadResult {
    const name = `${display ? "d" : "i"}${latex}`;
    const known = this.#known.get(name);
    if (known) return known;
    const reading = readLatex(latex, { display, preamble: this.preamble });
    this.#known.set(name, reading);
    return reading;
  }

  /** Searches a text for mathematics, judged by the problems that this reader finds. */
  readonly find: Find = (prose) =>
    findMathematics(prose, (latex, display) => this.read(latex, display).problems);
}
