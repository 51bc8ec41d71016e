/** Equations in MTEF as bytes, made by us from the published description, for both versions. */
import { compound } from "./leftovers";

export type Version = 3 | 5;

/** The bytes of a record, for a version. */
export type Mtef = (version: Version) => readonly number[];

/** A record's type with its options. */
function tag(version: Version, type: number, options: number): readonly number[] {
  return version === 3 ? [type | (options << 4)] : [type, options];
}

const all = (version: Version, parts: readonly Mtef[]): readonly number[] =>
  parts.flatMap((part) => part(version));

/** Styles by name. */
const STYLE = {
  text: 1,
  function: 2,
  variable: 3,
  greek: 4,
  symbol: 6,
  vector: 7,
  number: 8,
  space: 24,
};

interface CharOptions {
  readonly embellishments?: readonly number[];
  /** Offset by hand, in thirty-seconds of a point. */
  readonly moved?: number;
  /** The number of a style, or of a font of its own. */
  readonly typeface?: number;
}

/** A sign. */
export const char =
  (sign: string | number, style: keyof typeof STYLE, options: CharOptions = {}): Mtef =>
  (version) => {
    const { embellishments = [], moved, typeface = STYLE[style] } = options;
    const code = typeof sign === "number" ? sign : sign.charCodeAt(0);
    const flags =
      (embellishments.length > 0 ? (version === 3 ? 2 : 1) : 0) | (moved === undefined ? 0 : 8);
    const nudge = moved === undefined ? [] : [129, moved + 128];
    // Version 3 has all embellishments in one record, which ends with a zero.
    const marks =
      version === 3
        ? [...tag(3, 6, 0), ...embellishments, 0]
        : embellishments.flatMap((mark) => [...tag(5, 6, 0), mark]);
    return [
      ...tag(version, 2, flags),
      ...nudge,
      typeface + 128,
      code & 255,
      code >> 8,
      ...(embellishments.length > 0 ? [...marks, 0] : []),
    ];
  };

/** Italic letters, one sign each. */
export const letters =
  (text: string): Mtef =>
  (version) =>
    [...text].flatMap((c) => char(c, /\d/.test(c) ? "number" : "variable")(version));

export const line =
  (...content: readonly Mtef[]): Mtef =>
  (version) => [...tag(version, 1, 0), ...all(version, content), 0];

/** A slot that was never filled. */
export const empty: Mtef = (version) => tag(version, 1, 1);

/** A template: its selector and variation in each version. */
export const template =
  (
    numbers: Readonly<Record<Version, readonly [selector: number, variation: number]>>,
    ...slots: readonly Mtef[]
  ): Mtef =>
  (version) => {
    const [selector, variation] = numbers[version];
    const bytes = variation < 128 ? [variation] : [(variation & 127) | 128, variation >> 8];
    return [...tag(version, 3, 0), selector, ...bytes, 0, ...all(version, slots), 0];
  };

export const fraction = (numerator: Mtef, denominator: Mtef): Mtef =>
  template({ 3: [14, 0], 5: [11, 0] }, numerator, denominator);
export const root = (radicand: Mtef, degree: Mtef = empty): Mtef =>
  template(
    { 3: [13, degree === empty ? 0 : 1], 5: [10, degree === empty ? 0 : 1] },
    radicand,
    degree,
  );
export const scripts = (sub: Mtef, sup: Mtef): Mtef =>
  template(
    {
      3: [15, sub === empty ? 0 : sup === empty ? 1 : 2],
      5: [sub === empty ? 28 : sup === empty ? 27 : 29, 0],
    },
    sub,
    sup,
  );

export const pile =
  (align: number, ...lines: readonly Mtef[]): Mtef =>
  (version) => [...tag(version, 4, 0), align, 1, ...all(version, lines), 0];

export const matrix =
  (rows: number, columns: number, align: number, ...cells: readonly Mtef[]): Mtef =>
  (version) => [
    ...tag(version, 5, 0),
    ...[1, align, 1, rows, columns],
    ...[rows, columns].flatMap((n) => Array<number>(Math.ceil((2 * (n + 1)) / 8)).fill(0)),
    ...all(version, cells),
    0,
  ];

/** A record that begins a size: 10 full, 11 sub … */
export const size =
  (record: number): Mtef =>
  () => [record];

/** The whole stream of an equation. */
export function mtef(version: Version, ...content: readonly Mtef[]): Uint8Array {
  const header = version === 3 ? [3, 1, 1, 3, 10] : [5, 1, 0, 6, 9, ...bytesOf("DSMT6"), 0, 0];
  return Uint8Array.from([...header, 10, ...all(version, content), 0]);
}

const bytesOf = (text: string): readonly number[] => [...text].map((c) => c.charCodeAt(0));

/** The data of an embedded object with the equation. */
export function nativeObject(equation: Uint8Array): Uint8Array {
  const stream = new Uint8Array(28 + equation.length + 16);
  const view = new DataView(stream.buffer);
  view.setUint16(0, 28, true);
  view.setUint32(2, 0x20000, true);
  view.setUint32(8, equation.length, true);
  stream.set(equation, 28);
  return compound({ "Equation Native": stream });
}

/** A Windows metafile with the equation in a comment, as MathType leaves it. */
export function metafile(equation: Uint8Array): Uint8Array {
  const name = "Design Science, Inc.\0";
  const head = Buffer.alloc(8 + 2 + 8);
  head.write("AppsMFCC", "latin1");
  head.writeUInt16LE(1, 8);
  head.writeUInt32LE(equation.length + name.length, 10);
  head.writeUInt32LE(equation.length, 14);
  const record = Buffer.concat([
    Buffer.alloc(18 + 10),
    head,
    Buffer.from(name, "latin1"),
    equation,
  ]);
  return new Uint8Array(record);
}
