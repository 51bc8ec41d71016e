/** What reading one equation carries along: problems, colours, and the formats of runs that were seen. */
import type { MathNode, TextNode } from "../math/ast";
import type { Problem, Severity } from "../math/problem";
import type { XmlElement } from "../xml/parse";
import { familyOfFont } from "./fonts";

/** What the caller knows about the text round the equation. */
export interface ReadOptions {
  /**
   * The colour of the surrounding text, six hexadecimal digits: PowerPoint repeats it in every math
   * run, so that it says nothing about the equation. Absent: every explicit colour is the equation's.
   */
  readonly textColor?: string | undefined;
}

/** Format of a run or of control properties, as far as the tree holds it. */
export interface Format {
  readonly bold: boolean;
  /** undefined: not said. */
  readonly italic: boolean | undefined;
  /** Six hexadecimal digits, upper case; undefined: the text's colour. */
  readonly color: string | undefined;
  readonly family: TextNode["family"];
  /** Whether DrawingML (PowerPoint) wrote it; Word writes `w:rPr`. */
  readonly drawing: boolean;
}

const PLAIN: Format = {
  bold: false,
  italic: undefined,
  color: undefined,
  family: "roman",
  drawing: false,
};

export class ReadContext {
  readonly problems: Problem[] = [];
  /** Inside the name of a function. */
  inName = false;
  /** The colour of the objects round what is being read; undefined: the text's. */
  color: string | undefined;
  readonly #textColor: string | undefined;
  readonly #formats: { readonly xml: string; readonly format: Format }[] = [];

  constructor(options: ReadOptions) {
    this.#textColor = options.textColor?.toUpperCase();
  }

  report(code: string, severity: Severity, at: XmlElement, args?: Problem["args"]): void {
    const span = { from: at.from, to: at.to };
    this.problems.push(args ? { code, severity, span, args } : { code, severity, span });
  }

  /** The format in `a:rPr` or `w:rPr`. Most runs of an equation have the same, letter for letter. */
  format(properties: XmlElement | undefined): Format {
    if (!properties) return PLAIN;
    const { source, from, to } = properties;
    for (const known of this.#formats) {
      if (known.xml.length === to - from && source.startsWith(known.xml, from)) return known.format;
    }
    const format = properties.is("w", "rPr") ? this.#word(properties) : this.#drawing(properties);
    // Few formats stand for most of the runs: looking through more of them would take longer.
    if (this.#formats.length < 12) this.#formats.push({ xml: properties.outerXml, format });
    return format;
  }

  #drawing(properties: XmlElement): Format {
    const latin = properties.child("a", "latin");
    const pitch = latin?.attr("pitchFamily");
    const fill = properties.child("a", "solidFill");
    for (const [attribute, none] of [
      ["u", "none"],
      ["strike", "noStrike"],
    ] as const) {
      const value = properties.attr(attribute);
      if (value !== undefined && value !== none)
        this.report("readFormatLost", "approximated", properties, { format: attribute });
    }
    return {
      bold: isOn(properties.attr("b") ?? "0"),
      italic: optionalFlag(properties.attr("i")),
      color: fill ? this.#drawingColor(fill) : undefined,
      family: latin
        ? familyOfFont(
            latin.attr("typeface") ?? "",
            pitch === undefined ? undefined : Number(pitch),
          )
        : "roman",
      drawing: true,
    };
  }

  #drawingColor(fill: XmlElement): string | undefined {
    const color = fill.elements[0];
    if (!color) return undefined;
    if (color.is("a", "srgbClr")) return this.#own(color.attr("val"));
    if (color.is("a", "sysClr")) return this.#own(color.attr("lastClr"));
    if (color.is("a", "prstClr")) return this.#own(PRESET_COLORS.get(color.attr("val") ?? ""));
    // A theme colour is the text's own: the placeholder's, repeated by PowerPoint in every run.
    return undefined;
  }

  #word(properties: XmlElement): Format {
    const flag = (name: string): boolean | undefined => {
      const element = properties.child("w", name);
      return element ? isOn(element.attrNS("w", "val") ?? "1") : undefined;
    };
    const fonts = properties.child("w", "rFonts");
    return {
      bold: flag("b") ?? false,
      italic: flag("i"),
      color: this.#own(properties.child("w", "color")?.attrNS("w", "val")),
      family: fonts ? familyOfFont(fonts.attrNS("w", "ascii") ?? "", undefined) : "roman",
      drawing: false,
    };
  }

  #own(color: string | undefined): string | undefined {
    const value = color?.toUpperCase();
    return value === undefined || value === this.#textColor || !/^[0-9A-F]{6}$/.test(value)
      ? undefined
      : value;
  }
}

/** ECMA-376 ST_OnOff with the spellings of all writers; an absent value is true. */
export function isOn(value: string): boolean {
  return value === "1" || value === "on" || value === "true" || value === "";
}

function optionalFlag(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : isOn(value);
}

/** The DrawingML names that differ from none of CSS's; the rest of ST_PresetColorVal is never written into equations. */
const PRESET_COLORS: ReadonlyMap<string, string> = new Map([
  ["black", "000000"],
  ["white", "FFFFFF"],
  ["red", "FF0000"],
  ["green", "008000"],
  ["blue", "0000FF"],
  ["yellow", "FFFF00"],
  ["cyan", "00FFFF"],
  ["magenta", "FF00FF"],
  ["gray", "808080"],
  ["orange", "FFA500"],
  ["purple", "800080"],
  ["brown", "A52A2A"],
]);

/** A list under construction, in which neighbours of one colour become one coloured node and neighbouring texts one text. */
export class ListBuilder {
  readonly nodes: MathNode[] = [];
  /** The format of the words that were appended last. */
  words: Format | undefined;
  #color: string | undefined;
  #colored: MathNode[] | undefined;

  constructor(readonly base: string | undefined) {}

  /** Where nodes of that colour are to be appended. */
  sink(color: string | undefined): MathNode[] {
    if (color === undefined || color === this.base) {
      this.#colored = undefined;
      return this.nodes;
    }
    if (!this.#colored || this.#color !== color) {
      this.#colored = [];
      this.#color = color;
      this.nodes.push({ type: "colored", color, body: this.#colored });
    }
    return this.#colored;
  }
}

/** Appends a text, joining it with one of the same look before it. */
export function pushText(node: TextNode, into: MathNode[]): void {
  const last = into.at(-1);
  if (
    last?.type === "text" &&
    last.bold === node.bold &&
    last.italic === node.italic &&
    last.family === node.family
  ) {
    into[into.length - 1] = { ...last, text: last.text + node.text };
  } else into.push(node);
}
