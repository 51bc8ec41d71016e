/**
 * MTEF, the format of Equation Editor 3 (version 3) and MathType (version 5): its records in one form for
 * both versions. Published by its maker as "MTEF v.3" and "MTEF v.5".
 */

/** The kinds of templates, by the names of version 5. */
export type Selector =
  | "angle"
  | "paren"
  | "brace"
  | "brack"
  | "bar"
  | "doubleBar"
  | "floor"
  | "ceiling"
  | "openBrack"
  | "interval"
  | "root"
  | "fraction"
  | "underBar"
  | "overBar"
  | "arrow"
  | "integral"
  | "sum"
  | "product"
  | "coproduct"
  | "union"
  | "intersection"
  | "integralOperator"
  | "sumOperator"
  | "limit"
  | "brace-h"
  | "brack-h"
  | "longDivision"
  | "sub"
  | "sup"
  | "subsup"
  | "dirac"
  | "vector"
  | "tilde"
  | "hat"
  | "arc"
  | "jointStatus"
  | "strike"
  | "box";

export interface Char {
  readonly type: "char";
  /** The character in MTCode, which is Unicode and private characters; undefined where only the font defines it. */
  readonly code: number | undefined;
  /** The position in the font; undefined where the file does not give it. */
  readonly position: number | undefined;
  /** The style: 1 text, 2 function, 3 variable …; negative: a font of the equation's own. */
  readonly typeface: number;
  readonly embellishments: readonly number[];
  /** Is it in the size of scripts? */
  readonly small: boolean;
  /** How far it was moved by hand, in thirty-seconds of a point; down is positive. */
  readonly moved: number;
  /** The number of its colour; 0 for none. */
  readonly color: number;
  /** Its offset in the data. */
  readonly at: number;
}

export interface Line {
  readonly type: "line";
  /** Is it an empty slot? */
  readonly isNull: boolean;
  readonly objects: readonly MtefObject[];
}

export interface Template {
  readonly type: "template";
  readonly selector: Selector;
  /** Bits as in version 5. */
  readonly variation: number;
  readonly slots: readonly (Line | Pile)[];
  /** The characters that it draws itself. */
  readonly signs: readonly Char[];
  readonly at: number;
}

export interface Pile {
  readonly type: "pile";
  /** 1 left, 2 centre, 3 right, 4 at relations, 5 at decimal points. */
  readonly align: number;
  readonly lines: readonly Line[];
}

export interface Matrix {
  readonly type: "matrix";
  readonly rows: number;
  readonly columns: number;
  /** 0 left, 1 centre, 2 right. */
  readonly align: number;
  /** Row by row. */
  readonly cells: readonly Line[];
  /** Does it have lines between its cells? */
  readonly ruled: boolean;
  readonly at: number;
}

export type MtefObject = Char | Line | Template | Pile | Matrix;

/** A font of the equation's own. */
export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface Equation {
  readonly version: 3 | 5;
  readonly objects: readonly MtefObject[];
  /** By number of style or font, as in `Char.typeface`. */
  readonly fonts: ReadonlyMap<number, Font>;
  /** Six hexadecimal digits each; `Char.color` 1 is the first one. */
  readonly colors: readonly string[];
  /** The size of its letters in points. */
  readonly points: number;
  /** Is it meant for a line of text? */
  readonly inline: boolean;
}

/** The data ends too early or is invalid. */
export class MtefError extends Error {
  constructor(
    message: string,
    /** The offset in the data. */
    readonly at: number,
  ) {
    super(message);
    this.name = "MtefError";
  }
}

/** Deeper than any equation; limited because the reader is recursive. */
const MAX_DEPTH = 100;

/** Reads bytes in sequence. */
export class Bytes {
  at = 0;
  #depth = 0;
  readonly #view: DataView;

  constructor(readonly data: Uint8Array) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get atEnd(): boolean {
    return this.at >= this.data.length;
  }

  /** Advances by `count` bytes and returns the former offset. */
  #take(count: number): number {
    const from = this.at;
    if (from + count > this.data.length) throw new MtefError("the data ends too early", from);
    this.at += count;
    return from;
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), true);
  }

  skip(count: number): void {
    this.#take(count);
  }

  /** A string that ends with a zero byte. */
  text(): string {
    const from = this.at;
    const to = this.data.indexOf(0, from);
    if (to < 0) throw new MtefError("a name does not end", from);
    this.at = to + 1;
    return new TextDecoder("latin1").decode(this.data.subarray(from, to));
  }

  /** Runs `read` one level deeper; too many levels are refused. */
  inside<T>(read: () => T): T {
    if (++this.#depth > MAX_DEPTH) throw new MtefError("nested too deep", this.at);
    const value = read();
    this.#depth--;
    return value;
  }
}
