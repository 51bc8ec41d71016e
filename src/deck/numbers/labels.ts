/** The labels of a file's numbered equations, for exports. */
import { mathOf } from "../../pptx/equation";
import type { Package } from "../../pptx/package";
import { knownEquations } from "./known";
import { readNumbers } from "./renumber";
import type { LabelSource, NumberLabels } from "./with-labels";

/** By part of the slide and where the equation's element begins in it. */
export class DeckLabels implements LabelSource {
  readonly #labels = new Map<string, NumberLabels>();

  /** None where nothing is remembered, or the deck cannot be read. */
  constructor(pkg: Package) {
    const read = readNumbers(pkg);
    if (!read.ok || read.deck.equations.length === 0) return;
    const { slides, equations } = read.deck;
    for (const { slide, standing, lines, copy } of knownEquations(slides, equations, false)) {
      const from = mathOf(pkg.root(slide.part))[standing.n]?.element.from;
      // The labels of a copy are those of its original.
      if (from !== undefined && !copy)
        this.#labels.set(
          nameOf(slide.part, from),
          lines.map((line) => line.labels),
        );
    }
  }

  of(slidePart: string, from: number): NumberLabels {
    return this.#labels.get(nameOf(slidePart, from)) ?? [];
  }
}

function nameOf(part: string, from: number): string {
  return `${part} ${from}`;
}
