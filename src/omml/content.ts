/** The content of one OMML argument: objects, and characters that share runs. */
import type { NodeOf } from "../math/ast";
import { escapeText } from "../xml/escape";
import { RUN_END, type Palette } from "./runs";

/** The content of an argument that must not be empty: a zero-width space. */
export const EMPTY = "\u200B";

/** Collects the children of one argument, joining characters to runs. */
export class Content {
  #xml = "";
  #start = "";
  #text = "";
  #break: NodeOf<"break"> | undefined;

  constructor(
    /** Are `&` and `#` marks of alignment and number here? */
    readonly inRow: boolean,
  ) {}

  /** Adds characters to a run that begins with the XML `start`. */
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

  /** Adds a run that is not joined with others. */
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

  /** A break belongs to a run; where none follows, a zero-width space is added to carry it. */
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

/** Characters that must be escaped or replaced in XML. */
// oxlint-disable-next-line no-control-regex -- naming the forbidden control characters is the point
const SPECIAL = /[&<>\u0000-\u001F\uFFFE\uFFFF\p{Surrogate}]/u;

function escaped(text: string): string {
  return SPECIAL.test(text) ? escapeText(text) : text;
}

/** The text with U+00A0 for spaces at its ends and in sequence, which XML readers may drop. */
export function textOf(text: string): string {
  return /^ | $| {2}/.test(text) ? text.replace(/^ +| +$| {2,}/g, noBreak) : text;
}

function noBreak(spaces: string): string {
  return "\u00A0".repeat(spaces.length);
}

/** Is it one character, as ST_Char requires? */
export function isChar(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

/** The first character. */
export function firstChar(text: string): string {
  return text.length <= 1 || isChar(text) ? text : String.fromCodePoint(text.codePointAt(0) ?? 0);
}
