/** Numbers the equations that a command puts into a file, and remembers the numbers at the end. */
import { Numberer } from "../deck/numbers/numberer";
import { numberingDeck } from "../deck/numbers/new-numbers";
import { addNumbers, readNumbers, type AddedNumbers } from "../deck/numbers/renumber";
import type { NumbersInstead } from "../deck/numbers/wanted-place";
import type { Package } from "../pptx/package";
import { cliNumbers } from "../text/en/cli-numbers";
import { numbersInstead } from "../text/en/numbers-instead";
import type { Outcome } from "./bulk";
import type { Terminal } from "./command";
import { refusedError, WRITER } from "./files";

/** The problem to report for numbers that cannot be where the deck has its numbers. */
export function asideProblems(instead: NumbersInstead | undefined): Outcome["problems"] {
  return instead ? [{ code: "numbersAside", message: numbersInstead[instead] }] : [];
}

export class NumbersToAdd {
  readonly #added: AddedNumbers[] = [];
  #numberer: Numberer | undefined;

  constructor(private readonly terminal: Pick<Terminal, "err">) {}

  /** @throws {CommandError} where the deck's numbers cannot be read */
  numberer(pkg: Package): Numberer {
    return (this.#numberer ??= new Numberer(() => {
      const read = readNumbers(pkg);
      if (!read.ok) throw refusedError(read.refusal);
      return numberingDeck(read.deck);
    }));
  }

  add(added: AddedNumbers): void {
    this.#added.push(added);
  }

  /** Remembers the numbers in the deck; reports numbers that are not in the order of the slides, or not on one side. */
  remember(pkg: Package, time: number): void {
    if (this.#added.length === 0) return;
    const added = addNumbers(pkg, this.#added, { writer: WRITER, time });
    if (!added.ok) throw refusedError(added.refusal);
    if (!added.inOrder) this.terminal.err(cliNumbers.outOfOrder);
    else if (!added.onOneSide) this.terminal.err(cliNumbers.otherSide);
  }
}
