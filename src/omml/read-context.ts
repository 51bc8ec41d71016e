/** The state of reading one equation: problems, colours, and the formats of runs seen so far. */
import type { MathNode, TextNode } from "../math/ast";
import type { Problem, Severity } from "../math/problem";
import type { XmlElement } from "../xml/parse";
import { PLAIN_FORMAT, readFormat, type Format } from "./read-format";

/** What the caller knows about the text round the equation. */
export interface ReadOptions {
  /**
   * The colour of the surrounding text, six hexadecimal digits: PowerPoint repeats it in every math
   * run, so it is not a colour of the equation's own. Absent: every explicit colour is the equation's.
   */
  readonly textColor?: string | undefined;
}

export class ReadContext {
  readonly problems: Problem[] = [];
  /** Is the name of a function being read? */
  inName = false;
  /** The colour of the objects round the current place; undefined: the text's. */
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

  /** The format in `a:rPr` or `w:rPr`, cached because most runs of an equation have identical properties. */
  format(properties: XmlElement | undefined): Format {
    if (!properties) return PLAIN_FORMAT;
    const { source, from, to } = properties;
    for (const known of this.#formats) {
      if (known.xml.length === to - from && source.startsWith(known.xml, from)) return known.format;
    }
    let format = readFormat(properties);
    if (format.lost !== undefined)
      this.report("readFormatLost", "approximated", properties, { format: format.lost });
    if (format.color === this.#textColor) format = { ...format, color: undefined };
    this.#formats.push({ xml: properties.outerXml, format });
    return format;
  }
}

/** A list under construction: neighbours of one colour become one coloured node, neighbouring texts one text. */
export class ListBuilder {
  readonly nodes: MathNode[] = [];
  /** The format of the text appended last. */
  words: Format | undefined;
  #color: string | undefined;
  #colored: MathNode[] | undefined;

  constructor(readonly base: string | undefined) {}

  /** The list to which nodes of that colour must be appended. */
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

/** Appends a text, joined to a preceding text of the same look. */
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
