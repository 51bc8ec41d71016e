/**
 * Apple's binary property lists, `bplist00`: a table of offsets at the end, objects with a marker byte
 * whose upper half is the type and whose lower half is the count. Reads only the types that LaTeXiT writes:
 * strings, numbers, lists and dictionaries with string keys.
 */

export type PropertyValue =
  | string
  | number
  | boolean
  | readonly PropertyValue[]
  | ReadonlyMap<string, PropertyValue>;

const TRAILER = 32;
/** At most this many objects are read, however often they refer to each other. */
const MAX_OBJECTS = 10_000;

/** The value of the list; undefined where the data is damaged or no property list. */
export function readPropertyList(bytes: Uint8Array): PropertyValue | undefined {
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 6)) !== "bplist") return undefined;
  if (bytes.length < TRAILER + 8) return undefined;
  try {
    return new Reader(bytes).root();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

class Reader {
  readonly #view: DataView;
  readonly #offsetSize: number;
  readonly #referenceSize: number;
  readonly #count: number;
  readonly #root: number;
  readonly #table: number;
  #read = 0;

  constructor(readonly bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = bytes.length - TRAILER;
    this.#offsetSize = this.#view.getUint8(at + 6);
    this.#referenceSize = this.#view.getUint8(at + 7);
    this.#count = this.#number(at + 8, 8);
    this.#root = this.#number(at + 16, 8);
    this.#table = this.#number(at + 24, 8);
  }

  root(): PropertyValue | undefined {
    return this.#object(this.#root, 0);
  }

  #number(at: number, size: number): number {
    let value = 0;
    // Reading beyond the bytes throws a RangeError.
    for (let i = 0; i < size; i++) value = value * 256 + this.#view.getUint8(at + i);
    return value;
  }

  #object(index: number, depth: number): PropertyValue | undefined {
    if (index >= this.#count || depth > 8 || ++this.#read > MAX_OBJECTS)
      throw new RangeError("too many objects");
    const at = this.#number(this.#table + index * this.#offsetSize, this.#offsetSize);
    const marker = this.#view.getUint8(at);
    const low = marker & 15;
    switch (marker >> 4) {
      case 0:
        return low === 9;
      case 1:
        return this.#number(at + 1, 1 << low);
      case 2:
        return low === 2 ? this.#view.getFloat32(at + 1) : this.#view.getFloat64(at + 1);
      case 5:
        return this.#text(at, low, 1, "latin1");
      case 6:
        return this.#text(at, low, 2, "utf-16be");
      case 10:
        return this.#list(at, low, depth);
      case 13:
        return this.#dictionary(at, low, depth);
      default:
        return undefined;
    }
  }

  /** The count of an object, and where its content begins: a count of 15 or more follows the marker. */
  #extent(at: number, low: number): { readonly count: number; readonly from: number } {
    if (low < 15) return { count: low, from: at + 1 };
    const size = 1 << (this.#view.getUint8(at + 1) & 15);
    return { count: this.#number(at + 2, size), from: at + 2 + size };
  }

  #text(at: number, low: number, width: 1 | 2, encoding: "latin1" | "utf-16be"): string {
    const { count, from } = this.#extent(at, low);
    const to = from + count * width;
    if (to > this.bytes.length) throw new RangeError("a text goes beyond the end");
    return new TextDecoder(encoding).decode(this.bytes.subarray(from, to));
  }

  #references(from: number, count: number): readonly number[] {
    if (from + count * this.#referenceSize > this.bytes.length)
      throw new RangeError("a list goes beyond the end");
    return Array.from({ length: count }, (_, i) =>
      this.#number(from + i * this.#referenceSize, this.#referenceSize),
    );
  }

  #list(at: number, low: number, depth: number): PropertyValue {
    const { count, from } = this.#extent(at, low);
    return this.#references(from, count).flatMap((index) => this.#object(index, depth + 1) ?? []);
  }

  #dictionary(at: number, low: number, depth: number): PropertyValue {
    const { count, from } = this.#extent(at, low);
    const keys = this.#references(from, count);
    const values = this.#references(from + count * this.#referenceSize, count);
    const map = new Map<string, PropertyValue>();
    keys.forEach((keyIndex, i) => {
      const key = this.#object(keyIndex, depth + 1);
      const value = this.#object(values[i] ?? 0, depth + 1);
      if (typeof key === "string" && value !== undefined) map.set(key, value);
    });
    return map;
  }
}
