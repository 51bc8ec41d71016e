/** The labels of a file's numbered equations, for exports. */
import { mathOf } from "../../pptx/equation";
import type { Package } from "../../pptx/package";
import { knownEquations, type KnownEquation } from "./known";
import { readNumbers } from "./renumber";
import {
  sharedNumbers,
  type LabelSource,
  type NumberLabels,
  type SharedNumber,
} from "./with-labels";

/** By the slide's part and the offset at which the equation's element begins in it. */
export class DeckLabels implements LabelSource {
  readonly #labels = new Map<string, NumberLabels>();
  readonly #shared = new Map<string, readonly SharedNumber[]>();

  /** Empty where nothing is remembered, or the deck cannot be read. */
  constructor(pkg: Package) {
    const read = readNumbers(pkg);
    if (!read.ok || read.deck.equations.length === 0) return;
    const { slides, equations } = read.deck;
    for (const known of knownEquations(slides, equations, false)) {
      const { slide, standing, lines, copy } = known;
      const from = mathOf(pkg.root(slide.part))[standing.n]?.element.from;
      // The labels of a copy belong to its original.
      if (from === undefined || copy) continue;
      const name = nameOf(slide.part, from);
      this.#labels.set(
        name,
        lines.map((line) => line.labels),
      );
      this.#shared.set(name, sharedOf(known));
    }
  }

  of(slidePart: string, from: number): NumberLabels {
    return this.#labels.get(nameOf(slidePart, from)) ?? [];
  }

  sharedIn(slidePart: string, from: number): readonly SharedNumber[] {
    return this.#shared.get(nameOf(slidePart, from)) ?? [];
  }
}

function sharedOf({ groups, lines, standing }: KnownEquation): readonly SharedNumber[] {
  const said = lines.map((line, n) => ({ ...line, text: standing.numbers[n]?.text ?? "" }));
  return sharedNumbers(groups, said);
}

function nameOf(part: string, from: number): string {
  return `${part} ${from}`;
}
