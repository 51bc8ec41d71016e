/**
 * The properties of math runs as ready-made XML: every run and every control property repeats its
 * font, size and colour, which are most of an equation's XML. They are built once for each colour and
 * reused.
 */
import type { Variant, TextNode } from "../math/ast";
import { hasItalic, inAlphabet, nearestVariant, styledChar } from "../math/alphabets";
import { escapeAttribute } from "../xml/escape";
import type { RunFormat } from "../xml/run-format";
import { latinOf } from "./fonts";
import { properties, type ObjectName } from "./schema";

/** For one colour: the start of a run, up to and including `<m:t>`, by kind, and the control properties. */
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
  /** A letter in an alphabet that is upright, if the letter has an italic form too. */
  readonly mathUpright: string;
  /** Signs that PowerPoint would build up into an object: `m:lit`. */
  readonly literal: string;
  /** `start` with a break, for a run that begins a new line; `alnAt` as in the tree's break. */
  afterBreak(start: string, alnAt: number | undefined): string;
  text(node: Pick<TextNode, "bold" | "italic" | "family">): string;
  /** The properties of an object with control properties only. */
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
    /** The palettes of all colours, shared by them. */
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
    // m:alnAt is an ST_Integer255; without it the program chooses the alignment.
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

/** Signs that have a meaning when PowerPoint builds up a line. */
const BUILDS_UP = /^[_^\\√∛∜▒█■〖〗├┤]$/;

/** Symbols written before, by variant and character. */
const known = new Map<Variant, Map<string, SymbolRun>>();
/** The limit of cached signs and colours: mathematics has fewer. */
const MOST = 5000;

/** The run of a symbol. */
export function symbolRun(char: string, variant: Variant): SymbolRun {
  let ofVariant = known.get(variant);
  if (!ofVariant) known.set(variant, (ofVariant = new Map<string, SymbolRun>()));
  let run = ofVariant.get(char);
  if (!run) {
    // An italic h is the plain letter: PowerPoint reserves U+210E, the italic h of Unicode, for Planck's constant.
    const text = variant === "italic" && char === "h" ? "h" : styledChar(char, variant);
    run = { kind: kindOf(char, variant), text };
    if (ofVariant.size < MOST) ofVariant.set(char, run);
  }
  return run;
}

/**
 * PowerPoint (1,094 equations) writes italic and bold twice, in the character and in `a:rPr`, except
 * that letters of the other alphabets, digits and operators have `i="1"` too; only an upright letter
 * needs `m:sty`.
 */
function kindOf(char: string, variant: Variant): SymbolRun["kind"] {
  if (variant === "upright" && BUILDS_UP.test(char)) return "literal";
  const isLetter = hasItalic(char);
  // The dotless letters have no bold characters: only their runs are bold.
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
