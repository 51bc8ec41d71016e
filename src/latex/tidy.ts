/**
 * Rewrites what was read from a slide as a person would write it in LaTeX. PowerPoint keeps how an
 * equation was typed: plain brackets, blanks, a function's name as letters, breaks that it does not show,
 * operands that end where the typing paused. Each rule here removes one such trace, and none changes what
 * is seen, as far as LaTeX can show it:
 *
 * - `lines.ts`: breaks at the top level become lines, all others are dropped;
 * - `characters.ts`: signs that LaTeX has another name for, raised characters, ∑ as a character;
 * - `scripts.ts`: scripts on what they are seen on, fences that TeX cannot stretch, linear fractions;
 * - `words.ts`: upright words and functions' names, even when split over several runs;
 * - `texts.ts`: text in several runs, signs among words;
 * - `spaces.ts`: blanks as spacing.
 *
 * Then the reader's own passes find pairs of fences and operands again, so that no guards are needed:
 * where a sum ends is not seen. Reading the LaTeX that is written for the tidy tree gives that tree.
 */
import type { EquationArrayNode, FencedNode, MathList, MathNode } from "../math/ast";
import { casesOf } from "../math/cases";
import { equalLists, mapArguments } from "../math/walk";
import { tidyCharacters } from "./tidy/characters";
import { linesOf, withoutUnseen } from "./tidy/lines";
import { joinNumbers, tidyNode, type LineStyle } from "./tidy/scripts";
import { tidySpaces } from "./tidy/spaces";
import { tidyTexts } from "./tidy/texts";
import { nameOfWords, tidyWords } from "./tidy/words";
import { Guards } from "./writer/guards";

/** One rule may make work for another, e.g. a linear fraction that ends in a letter of a word. */
const MAX_ROUNDS = 5;

/** The tidied tree of an equation. `display`: it is on a line of its own. */
export function tidy(body: MathList, { display = false } = {}): MathList {
  let tidied = linesOf(body);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = new Tidying().row(tidied, display ? "display" : "text");
    if (equalLists(next, tidied)) return tidied;
    tidied = next;
  }
  return tidied;
}

class Tidying {
  /** Without guards: the structure that the reader would find is the one wanted. */
  readonly #guards = new Guards(false);

  /** A list that is read on its own. */
  readonly row = (list: MathList, style: LineStyle): MathList =>
    this.#guards.asRead(this.#inline(list, style));

  /** A list that is part of the surrounding row: an operand, the content of a pair. */
  #inline(list: MathList, style: LineStyle): MathList {
    return tidySpaces(joinNumbers(tidyWords(this.#pieces(list, style))));
  }

  /** The same with its words still as letters, for a list that is a name or a base. */
  #pieces(list: MathList, style: LineStyle): MathList {
    return tidyTexts(tidyCharacters(withoutUnseen(list))).flatMap((node) =>
      tidyNode(this.#within(node, style), style, this.row),
    );
  }

  /** The node with its arguments tidied. */
  #within(node: MathNode, style: LineStyle): MathNode {
    const script = (list: MathList): MathList => this.row(list, "text");
    switch (node.type) {
      case "fraction":
      case "matrix":
      case "prescripts":
        return mapArguments(node, script);
      case "scripts": {
        const { sub, sup } = node;
        const base = this.#pieces(node.base, style);
        return {
          type: "scripts",
          base,
          ...(sub && { sub: script(sub) }),
          ...(sup && { sup: script(sup) }),
        };
      }
      case "limits": {
        const { under, over } = node;
        const base = this.#pieces(node.base, style);
        return {
          type: "limits",
          base,
          ...(under && { under: script(under) }),
          ...(over && { over: script(over) }),
        };
      }
      case "nary":
        return {
          ...node,
          ...(node.sub && { sub: script(node.sub) }),
          ...(node.sup && { sup: script(node.sup) }),
          operand: this.#inline(node.operand, style),
        };
      case "function":
        return {
          ...node,
          name: this.#name(node.name, style),
          argument: this.#inline(node.argument, style),
        };
      case "fenced":
        return this.#fenced(node, style);
      case "equationArray":
        return mapArguments(node, (cell) => this.#cell(cell, "display"));
      default:
        return mapArguments(node, (list) => this.row(list, style));
    }
  }

  /** A name of several words is kept together, so that what is on it stays on all of them. */
  #name(name: MathList, style: LineStyle): MathList {
    const [only] = name;
    if (name.length !== 1 || (only?.type !== "scripts" && only?.type !== "limits"))
      return this.#pieces(name, style);
    const words = nameOfWords(only.base);
    if (words === undefined) return this.#pieces(name, style);
    return [mapArguments(only, (list) => (list === only.base ? words : this.row(list, "text")))];
  }

  /** A cell of an equation array, in which a leading zero-width space suppresses the gap between pairs. */
  #cell(cell: MathList, style: LineStyle): MathList {
    const [first, ...rest] = cell;
    return first?.type === "space" && first.width === "zero"
      ? [first, ...this.row(rest, style)]
      : this.row(cell, style);
  }

  #fenced(node: FencedNode, style: LineStyle): MathNode {
    const [content = []] = node.parts;
    const [only] = content;
    if (node.parts.length === 1 && content.length === 1 && only && isCases(only)) {
      return { ...node, parts: [[mapArguments(only, (cell) => this.#cell(cell, "text"))]] };
    }
    const parts = node.parts.map((part) => this.#inline(part, style));
    const made = { ...node, parts };
    return this.#guards.bare(made)
      ? made
      : { ...made, parts: parts.map((part) => this.#guards.asRead(part)) };
  }
}

function isCases(node: MathNode): node is EquationArrayNode {
  return node.type === "equationArray" && casesOf(node) !== undefined;
}
