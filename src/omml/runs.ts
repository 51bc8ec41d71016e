/**
 * The properties of math runs, as ready-made XML: every run and every control property repeats its
 * font, size and colour, so that they are most of an equation's text. They are built once for a
 * colour and used again.
 */
import type { Variant, TextNode } from "../math/ast";
import { hasItalic, inAlphabet, nearestVariant, styledChar } from "../math/alphabets";
import { escapeAttribute } from "../xml/escape";
import type { RunFormat } from "../xml/run-format";
import { latinOf } from "./fonts";
import { properties, type ObjectName } from "./schema";

/** The start of a run, up to and with `<m:t>`, by kind, and the control properties, for one colour. */
export interface Palette {
  /** A palette for the same text in another colour (six hexadecimal digits). */
  withColor(color: string): Palette;
  readonly ctrlPr: string;
  /** Variables, digits, operators, letters of the alphabets: `i="1"` and no m:rPr. */
  readonly math: string;
  /** Upright letters and words: `m:sty p`. */
  readonly upright: string;
  readonly bold: string;
  readonly boldItalic: string;
  /** An alphabet that is upright by itself, for a letter that has an italic form too. */
  readonly mathUpright: string;
  /** Signs that would build something up: `m:lit`. */
  readonly literal: string;
  /** The start of a run that begins a new line; `alnAt` as in the tree's break. */
  afterBreak(start: string, alnAt: number | undefined): string;
  text(node: Pick<TextNode, "bold" | "italic" | "family">): string;
  /** The properties of an object that has none of its own: control properties only. */
  plain(name: ObjectName): string;
}

/** The end of every run. */
export const RUN_END = "</m:t></m:r>";

export function paletteOf(format: RunFormat): Palette {
  const attributes = `lang="${escapeAttribute(format.lang ?? "en-US")}"${
    format.size === undefined ? "" : ` sz="${String(Math.round(format.size))}"`
  }`;
  return new RunPalette(attributes, format.fill ?? "", new Map());
}

class RunPalette implements Palette {
  readonly ctrlPr: string;
  readonly math: string;
  readonly upright: string;
  readonly bold: string;
  readonly boldItalic: string;
  readonly mathUpright: string;
  readonly literal: string;
  readonly #texts = new Map<string, string>();
  readonly #plain = new Map<ObjectName, string>();

  constructor(
    readonly attributes: string,
    readonly fill: string,
    /** Palettes of other colours, which they share. */
    readonly colors: Map<string, Palette>,
  ) {
    const italic = this.#properties(' i="1"', latinOf("roman"));
    this.ctrlPr = `<m:ctrlPr>${italic}</m:ctrlPr>`;
    this.math = `<m:r>${italic}<m:t>`;
    this.literal = `<m:r><m:rPr><m:lit/></m:rPr>${italic}<m:t>`;
    this.mathUpright = `<m:r>${this.#properties(' i="0"', latinOf("roman"))}<m:t>`;
    this.upright = `<m:r><m:rPr><m:sty m:val="p"/></m:rPr>${this.#properties(' i="0"', latinOf("roman"))}<m:t>`;
    this.bold = `<m:r>${this.#properties(' b="1" i="0"', latinOf("roman"))}<m:t>`;
    this.boldItalic = `<m:r>${this.#properties(' b="1" i="1"', latinOf("roman"))}<m:t>`;
  }

  #properties(style: string, latin: string): string {
    return `<a:rPr ${this.attributes}${style}>${this.fill}${latin}</a:rPr>`;
  }

  withColor(color: string): Palette {
    const known = this.colors.get(color);
    if (known) return known;
    const fill = `<a:solidFill><a:srgbClr val="${escapeAttribute(color)}"/></a:solidFill>`;
    const palette = new RunPalette(this.attributes, fill, this.colors);
    if (this.colors.size < MOST) this.colors.set(color, palette);
    return palette;
  }

  afterBreak(start: string, alnAt: number | undefined): string {
    // ST_Integer255; a break without m:alnAt begins where the program likes.
    const at = alnAt === undefined ? "" : ` m:alnAt="${String(Math.min(255, Math.max(1, alnAt)))}"`;
    const brk = `<m:brk${at}/>`;
    return start.startsWith("<m:r><m:rPr>")
      ? start.replace("</m:rPr>", `${brk}</m:rPr>`)
      : start.replace("<m:r>", `<m:r><m:rPr>${brk}</m:rPr>`);
  }

  plain(name: ObjectName): string {
    let xml = this.#plain.get(name);
    if (xml === undefined) {
      xml = properties(name, {}, this.ctrlPr);
      this.#plain.set(name, xml);
    }
    return xml;
  }

  text(node: Pick<TextNode, "bold" | "italic" | "family">): string {
    const style = `${node.bold ? ' b="1"' : ""}${node.italic ? ' i="1"' : ""}`;
    const key = node.family + style;
    let start = this.#texts.get(key);
    if (start === undefined) {
      start = `<m:r><m:rPr><m:nor/></m:rPr>${this.#properties(style, latinOf(node.family))}<m:t>`;
      this.#texts.set(key, start);
    }
    return start;
  }
}

/** How a symbol is written: the kind of its run, and its character. */
export interface SymbolRun {
  readonly kind: "math" | "upright" | "bold" | "boldItalic" | "mathUpright" | "literal";
  readonly text: string;
}

/** Signs that mean something where PowerPoint builds a line up. */
const BUILDS_UP = /^[_^\\√∛∜▒█■〖〗├┤]$/;

/** Symbols that were written before, by variant and character. */
const known = new Map<Variant, Map<string, SymbolRun>>();
/** More different signs, or colours, than this are no mathematics, and are not remembered. */
const MOST = 5000;

/** The run of a symbol. */
export function symbolRun(char: string, variant: Variant): SymbolRun {
  let ofVariant = known.get(variant);
  if (!ofVariant) known.set(variant, (ofVariant = new Map<string, SymbolRun>()));
  let run = ofVariant.get(char);
  if (!run) {
    // An italic h is the plain letter: its place among the italic letters is U+210E, which PowerPoint leaves to Planck.
    const text = variant === "italic" && char === "h" ? "h" : styledChar(char, variant);
    run = { kind: kindOf(char, variant), text };
    if (ofVariant.size < MOST) ofVariant.set(char, run);
  }
  return run;
}

/**
 * PowerPoint (1,094 equations) says italic and bold twice, in the character and in `a:rPr`, except
 * that letters of the other alphabets, digits and operators have `i="1"` too; only an upright letter
 * needs `m:sty`.
 */
function kindOf(char: string, variant: Variant): SymbolRun["kind"] {
  if (variant === "upright" && BUILDS_UP.test(char)) return "literal";
  const isLetter = hasItalic(char);
  // Of the dotless letters there are no bold characters: the run alone says it.
  if (isLetter && variant === "boldItalic" && !inAlphabet(char, "bold")) return "boldItalic";
  switch (isLetter ? nearestVariant(char, variant) : variant) {
    case "upright":
      return isLetter ? "upright" : "math";
    case "italic":
    case "doubleStruck":
    case "script":
    case "fraktur":
    case "sansItalic":
    case "mono":
      return "math";
    case "sans":
      return "mathUpright";
    case "bold":
    case "sansBold":
      // Digits and signs have no italic form, and PowerPoint writes them with i="1".
      return isLetter ? "bold" : "boldItalic";
    case "boldItalic":
    case "boldScript":
    case "boldFraktur":
    case "sansBoldItalic":
      return "boldItalic";
  }
}
