/** What stands in one argument of OMML: objects, and characters that share runs. */
import type { NodeOf } from "../math/ast";
import { escapeText } from "../xml/escape";
import { RUN_END, type Palette } from "./runs";

/** Stands where an argument must not be empty. */
export const EMPTY = "\u200B";

/** Collects the children of one argument, and characters into runs. */
export class Content {
  #xml = "";
  #start = "";
  #text = "";
  #break: NodeOf<"break"> | undefined;

  constructor(
    /** Do `&` and `#` mean something here? */
    readonly inRow: boolean,
  ) {}

  /** Characters of a run that begins with `start`. */
  characters(start: string, text: string, palette: Palette): void {
    if (this.#break) {
      const { alignAt } = this.#break;
      this.#break = undefined;
      this.#flush();
      this.#xml += palette.afterBreak(start, alignAt) + escaped(text) + RUN_END;
    } else if (start === this.#start) this.#text += text;
    else {
      this.#flush();
      this.#start = start;
      this.#text = text;
    }
  }

  /** A run that stays one. */
  run(start: string, text: string, palette: Palette): void {
    this.#flush();
    this.characters(start, text, palette);
    this.#flush();
  }

  object(xml: string, palette: Palette): void {
    this.endBreak(palette);
    this.#flush();
    this.#xml += xml;
  }

  /** The next run begins a new line. */
  breakLine(node: NodeOf<"break">, palette: Palette): void {
    this.endBreak(palette);
    this.#break = node;
  }

  /** A break belongs to a run; where none follows, one without width carries it. */
  endBreak(palette: Palette): void {
    if (this.#break) this.characters(palette.math, EMPTY, palette);
  }

  end(palette: Palette): string {
    this.endBreak(palette);
    this.#flush();
    return this.#xml;
  }

  #flush(): void {
    if (this.#text === "") return;
    this.#xml += this.#start + escaped(this.#text) + RUN_END;
    this.#text = "";
    this.#start = "";
  }
}

/** Anything that XML does not take as it is. */
// oxlint-disable-next-line no-control-regex -- naming the forbidden control characters is the point
const SPECIAL = /[&<>\u0000-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;

function escaped(text: string): string {
  return SPECIAL.test(text) ? escapeText(text) : text;
}

/** Spaces at the ends of a text, and behind another space, as U+00A0: XML readers may drop them. */
export function textOf(text: string): string {
  return /^ | $| {2}/.test(text) ? text.replace(/^ +| +$| {2,}/g, noBreak) : text;
}

function noBreak(spaces: string): string {
  return "\u00A0".repeat(spaces.length);
}

/** ST_Char holds one character. */
export function isChar(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

/** The first character. */
export function firstChar(text: string): string {
  return text.length <= 1 || isChar(text) ? text : String.fromCodePoint(text.codePointAt(0) ?? 0);
}
