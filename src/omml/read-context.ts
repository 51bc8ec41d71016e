/** What reading one equation carries along: problems, colours, and the formats of runs that were seen. */
import type { MathNode, TextNode } from "../math/ast";
import type { Problem, Severity } from "../math/problem";
import type { XmlElement } from "../xml/parse";
import { PLAIN_FORMAT, readFormat, type Format } from "./read-format";

/** What the caller knows about the text round the equation. */
export interface ReadOptions {
  /**
   * The colour of the surrounding text, six hexadecimal digits: PowerPoint repeats it in every math
   * run, so that it says nothing about the equation. Absent: every explicit colour is the equation's.
   */
  readonly textColor?: string | undefined;
}

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
