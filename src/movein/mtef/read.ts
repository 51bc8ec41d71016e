/** Reads the records of an MTEF stream: headers, definitions, and the tree of lines, characters and templates. */
import {
  Bytes,
  MtefError,
  type Char,
  type Equation,
  type Font,
  type Line,
  type Matrix,
  type MtefObject,
  type Pile,
  type Template,
} from "./records";
import { selector3, SELECTORS } from "./selectors";

/** Types of records. */
const enum Record {
  end = 0,
  line = 1,
  char = 2,
  template = 3,
  pile = 4,
  matrix = 5,
  embellishment = 6,
  ruler = 7,
  /** Version 3: a font; version 5: a style with its font. */
  font = 8,
  size = 9,
  full = 10,
  subSym = 14,
  color = 15,
  colorDefinition = 16,
  fontDefinition = 17,
  preferences = 18,
  encoding = 19,
  /** From this type on: records that later versions add, with their length. */
  future = 100,
}

/** Sizes of scripts, among those that records 10 to 14 select: full, sub, sub2, sym, subsym. */
const SMALL = new Set([1, 2, 4]);
/** The default size of letters, in points. */
const USUAL = 12;

/** @throws {MtefError} where the data is damaged, or of a version that is not read */
export function readMtef(data: Uint8Array): Equation {
  const bytes = new Bytes(data);
  const version = bytes.u8();
  if (version === 3) return new Reader(bytes, 3).read();
  if (version === 5) return new Reader(bytes, 5).read();
  throw new MtefError("a version that is not read", 0);
}

class Reader {
  readonly #fonts = new Map<number, Font>();
  readonly #fontNames: string[] = [];
  readonly #colors: string[] = [];
  #styles = 0;
  #points = USUAL;
  #small = false;
  #color = 0;

  constructor(
    readonly bytes: Bytes,
    readonly version: 3 | 5,
  ) {}

  read(): Equation {
    const { bytes, version } = this;
    // Platform, product, its version and subversion.
    bytes.skip(4);
    let inline = false;
    if (version === 5) {
      bytes.text();
      inline = (bytes.u8() & 1) !== 0;
    }
    const objects = this.#objects(true);
    const [fonts, colors, points] = [this.#fonts, this.#colors, this.#points];
    return { version, objects, fonts, colors, points, inline };
  }

  /** Objects up to the record that ends them; at the top level the data may simply end. */
  #objects(top = false): readonly MtefObject[] {
    return this.bytes.inside(() => {
      const objects: MtefObject[] = [];
      while (!(top && this.bytes.atEnd)) {
        const { type, flags } = this.#tag();
        if (type === Record.end) break;
        const object = this.#record(type, flags);
        if (object) objects.push(object);
      }
      return objects;
    });
  }

  /** The type and the options: one byte in version 3; in version 5 a second byte for types with options. */
  #tag(): { readonly type: number; readonly flags: number } {
    const { bytes } = this;
    const tag = bytes.u8();
    if (this.version === 3) return { type: tag & 15, flags: tag >> 4 };
    const hasOptions = tag >= Record.line && tag <= Record.embellishment;
    return { type: tag, flags: hasOptions ? bytes.u8() : 0 };
  }

  #record(type: number, flags: number): MtefObject | undefined {
    switch (type) {
      case Record.line:
        return this.#line(flags);
      case Record.char:
        return this.#char(flags);
      case Record.template:
        return this.#template(flags);
      case Record.pile:
        return this.#pile(flags);
      case Record.matrix:
        return this.#matrix(flags);
      default:
        this.#definition(type, flags);
        return undefined;
    }
  }

  #definition(type: number, flags: number): void {
    const { bytes } = this;
    if (type >= Record.full && type <= Record.subSym) this.#small = SMALL.has(type - Record.full);
    else if (type === Record.ruler) this.#ruler();
    else if (type === Record.size) this.#size();
    else if (type === Record.font) this.#font();
    else if (type === Record.embellishment) {
      this.#nudge(flags);
      bytes.skip(1);
    } else if (this.version === 3) throw new MtefError("a record that is not known", bytes.at);
    else if (type === Record.color) this.#color = this.#unsigned();
    else if (type === Record.colorDefinition) this.#colorDefinition();
    else if (type === Record.fontDefinition) {
      this.#unsigned();
      this.#fontNames.push(bytes.text());
    } else if (type === Record.preferences) this.#preferences();
    else if (type === Record.encoding) bytes.text();
    else if (type >= Record.future) bytes.skip(this.#unsigned());
    else throw new MtefError("a record that is not known", bytes.at);
  }

  /** An unsigned integer of version 5: a byte, or 255 and two bytes. */
  #unsigned(): number {
    const byte = this.bytes.u8();
    return byte === 255 ? this.bytes.u16() : byte;
  }

  /** How far something was moved by hand; down is positive. */
  #nudge(flags: number): number {
    if ((flags & 8) === 0) return 0;
    const { bytes } = this;
    const [dx, dy] = [bytes.u8(), bytes.u8()];
    // 128 for both means that 16-bit values follow.
    if (dx !== 128 || dy !== 128) return dy - 128;
    bytes.skip(2);
    return bytes.i16();
  }

  #line(flags: number): Line {
    const { bytes, version } = this;
    this.#nudge(flags);
    // Line spacing: one byte in version 3.
    if ((flags & 4) !== 0) bytes.skip(version === 3 ? 1 : 2);
    if ((flags & 2) !== 0) this.#rulerRecord();
    const isNull = (flags & 1) !== 0;
    return { type: "line", isNull, objects: isNull ? [] : this.#objects() };
  }

  #char(flags: number): Char {
    const { bytes, version } = this;
    const at = bytes.at;
    const moved = this.#nudge(flags);
    const typeface = bytes.u8() - 128;
    let code: number | undefined;
    let position: number | undefined;
    if (version === 3) code = bytes.u16();
    else {
      if ((flags & 0x20) === 0) code = bytes.u16();
      if ((flags & 4) !== 0) position = bytes.u8();
      if ((flags & 0x10) !== 0) position = bytes.u16();
    }
    const hasEmbellishments = (flags & (version === 3 ? 2 : 1)) !== 0;
    const embellishments = hasEmbellishments ? this.#embellishments() : [];
    const [small, color] = [this.#small, this.#color];
    return { type: "char", code, position, typeface, embellishments, small, moved, color, at };
  }

  #embellishments(): readonly number[] {
    const list: number[] = [];
    for (;;) {
      const { type, flags } = this.#tag();
      if (type === Record.end) return list;
      if (type !== Record.embellishment) {
        this.#record(type, flags);
        continue;
      }
      this.#nudge(flags);
      list.push(this.bytes.u8());
      // Version 3 has all embellishments in one record, up to a zero.
      if (this.version === 5) continue;
      for (let next = this.bytes.u8(); next !== 0; next = this.bytes.u8()) list.push(next);
    }
  }

  #template(flags: number): Template {
    const { bytes, version } = this;
    const at = bytes.at;
    this.#nudge(flags);
    const number = bytes.u8();
    let variation = bytes.u8();
    if (version === 5 && (variation & 0x80) !== 0)
      variation = (variation & 0x7f) | (bytes.u8() << 8);
    // Template-specific options: how fences and limits grow.
    bytes.skip(1);
    const known =
      version === 3
        ? selector3(number, variation)
        : SELECTORS[number] && { selector: SELECTORS[number], variation };
    if (!known) throw new MtefError("a template that is not known", at);
    const objects = this.#objects();
    const slots = objects.filter((o) => o.type === "line" || o.type === "pile");
    const signs = objects.filter((o) => o.type === "char");
    return { type: "template", ...known, slots, signs, at };
  }

  #pile(flags: number): Pile {
    const { bytes } = this;
    this.#nudge(flags);
    const align = bytes.u8();
    bytes.skip(1);
    if ((flags & 2) !== 0) this.#rulerRecord();
    const lines = this.#objects().filter((o) => o.type === "line");
    return { type: "pile", align, lines };
  }

  #matrix(flags: number): Matrix {
    const { bytes } = this;
    const at = bytes.at;
    this.#nudge(flags);
    bytes.skip(1);
    const align = bytes.u8();
    bytes.skip(1);
    const [rows, columns] = [bytes.u8(), bytes.u8()];
    let ruled = false;
    // Two bits for the line before each row and behind the last one; the same for columns.
    for (const count of [rows, columns])
      for (let n = 0; n < Math.ceil((2 * (count + 1)) / 8); n++) ruled = bytes.u8() !== 0 || ruled;
    const cells = this.#objects().filter((o) => o.type === "line");
    if (cells.length < rows * columns) throw new MtefError("a matrix lacks cells", at);
    return { type: "matrix", rows, columns, align, cells, ruled, at };
  }

  #rulerRecord(): void {
    const { type } = this.#tag();
    if (type !== Record.ruler) throw new MtefError("a ruler is missing", this.bytes.at);
    this.#ruler();
  }

  #ruler(): void {
    this.bytes.skip(3 * this.bytes.u8());
  }

  #size(): void {
    const { bytes } = this;
    const size = bytes.u8();
    // A size in points, or one of the five sizes and a difference of one or two bytes.
    if (size === 101) {
      bytes.skip(2);
      this.#small = false;
      return;
    }
    const base = size === 100 ? bytes.u8() : size;
    bytes.skip(size === 100 ? 2 : 1);
    this.#small = SMALL.has(base);
  }

  #font(): void {
    const { bytes } = this;
    if (this.version === 3) {
      const typeface = bytes.u8();
      const style = bytes.u8();
      const name = bytes.text();
      // Characters refer to it by a negative number.
      const number = typeface >= 128 ? 128 - typeface : -typeface;
      this.#fonts.set(number, { name, bold: (style & 2) !== 0, italic: (style & 1) !== 0 });
      return;
    }
    const name = this.#fontNames[this.#unsigned() - 1] ?? "";
    const style = bytes.u8();
    this.#styles++;
    this.#fonts.set(-this.#styles, styled(name, style));
  }

  #colorDefinition(): void {
    const { bytes } = this;
    const options = bytes.u8();
    const isCmyk = (options & 1) !== 0;
    const parts = Array.from({ length: isCmyk ? 4 : 3 }, () => Math.min(1, bytes.u16() / 1000));
    if ((options & 4) !== 0) bytes.text();
    const [a = 0, b = 0, c = 0, black = 0] = parts;
    const rgb = isCmyk ? [a, b, c].map((ink) => (1 - ink) * (1 - black)) : [a, b, c];
    this.#colors.push(
      rgb
        .map((x) =>
          Math.round(x * 255)
            .toString(16)
            .toUpperCase()
            .padStart(2, "0"),
        )
        .join(""),
    );
  }

  #preferences(): void {
    const { bytes } = this;
    bytes.skip(1);
    const [full] = this.#dimensions();
    if (full !== undefined && full >= 1 && full <= 1000) this.#points = full;
    this.#dimensions();
    const count = bytes.u8();
    for (let style = 1; style <= count; style++) {
      const font = bytes.u8();
      if (font > 0) this.#fonts.set(style, styled(this.#fontNames[font - 1] ?? "", bytes.u8()));
    }
  }

  /**
   * Lengths in points, written as half bytes: the unit, digits, 10 for a decimal point, 11 for a minus, 15 for
   * the end. Undefined for lengths relative to others.
   */
  #dimensions(): readonly (number | undefined)[] {
    const { bytes } = this;
    const count = bytes.u8();
    const lengths: (number | undefined)[] = [];
    let byte: number | undefined;
    const nibble = (): number => {
      if (byte === undefined) {
        byte = bytes.u8();
        return byte >> 4;
      }
      const low = byte & 15;
      byte = undefined;
      return low;
    };
    while (lengths.length < count) {
      const unit = POINTS[nibble()];
      let digits = "";
      for (let n = nibble(); n !== 15; n = nibble()) digits += "0123456789.-"[n] ?? "";
      lengths.push(unit === undefined ? undefined : Number(digits) * unit);
    }
    return lengths;
  }
}

/** Points in an inch, a centimetre, a point, a pica. */
const POINTS: readonly (number | undefined)[] = [72, 72 / 2.54, 1, 12];

function styled(name: string, style: number): Font {
  return { name, bold: (style & 1) !== 0, italic: (style & 2) !== 0 };
}
