/**
 * MathML → tree, for what people paste: Presentation MathML 3 as browsers, Word, MathType, Wikipedia
 * and LaTeXML write it. MathML marks neither operands nor most fences, so the tree only has the structure
 * that the markup has; the LaTeX written from it is read again, and that reader finds the rest.
 *
 * Where an `annotation` holds the TeX source, it is returned beside the tree, because the author wrote
 * it. The content of an unknown element is kept, and the element is reported as a problem.
 */
import type { ColumnAlignment, MathList, MathNode, Side, Strike, Variant } from "../math/ast";
import type { Problem } from "../math/problem";
import type { XmlElement } from "../xml/parse";
import { fencedRow, scriptsOn, underOver } from "./read-scripts";
import {
  functionName,
  lengthInMu,
  spacesOf,
  symbols,
  tokenText,
  variantNamed,
  words,
} from "./read-tokens";

export interface MathmlReading {
  readonly body: MathList;
  readonly display: boolean;
  /** The TeX that the markup was made from, if it is annotated. */
  readonly source?: string | undefined;
  /** Spans are UTF-16 offsets in the XML. */
  readonly problems: readonly Problem[];
}

/** Reads `<math>` or any element of Presentation MathML. Never throws. */
export function readMathml(element: XmlElement): MathmlReading {
  const reader = new MathmlReader();
  const body = reader.element(element, undefined);
  const source = annotatedTex(element);
  return {
    body,
    display: element.attr("display") === "block" || element.attr("mode") === "display",
    ...(source === undefined ? {} : { source }),
    problems: reader.problems,
  };
}

function annotatedTex(element: XmlElement): string | undefined {
  if (element.local === "annotation") {
    const encoding = element.attr("encoding")?.toLowerCase() ?? "";
    return /^(?:application\/x-(?:la)?tex|tex|latex|text\/x-latex)$/.test(encoding)
      ? element.text.trim()
      : undefined;
  }
  for (const child of element.elements) {
    const found = annotatedTex(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const ALIGNMENTS: ReadonlyMap<string, ColumnAlignment> = new Map([
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
]);

export class MathmlReader {
  readonly problems: Problem[] = [];

  /** The nodes of an element; `letters` is the variant that an `mstyle` round it sets. */
  element(element: XmlElement, letters: Variant | undefined): MathList {
    const list = this.#plain(element, letters);
    const color = colorOf(element.attr("mathcolor") ?? element.attr("color"));
    return color !== undefined && list.length > 0
      ? [
          {
            type: "colored",
            color,
            body: list.flatMap((n) => (n.type === "colored" ? n.body : [n])),
          },
        ]
      : list;
  }

  #plain(element: XmlElement, inherited: Variant | undefined): MathList {
    const letters = variantNamed(element.attr("mathvariant")) ?? inherited;
    switch (element.local) {
      case "math":
      case "mrow":
      case "mstyle":
      case "mpadded":
      case "a":
      case "mtd":
        return fencedRow(element.elements, this, letters);
      case "semantics":
      case "maction":
        return this.#first(element, letters);
      case "mi":
        return this.#identifier(tokenText(element.text), letters);
      case "mn":
        return symbols(tokenText(element.text), letters);
      case "mo":
        return functionName(tokenText(element.text))
          ? this.#identifier(tokenText(element.text), letters)
          : symbols(tokenText(element.text), letters);
      case "mtext":
        return this.#words(element, letters);
      case "ms":
        return [words(`"${element.text}"`, letters)];
      case "mspace":
        return this.#space(element);
      case "mfrac":
        return this.#fraction(element, letters);
      case "msqrt":
        return [{ type: "radical", radicand: this.row(element.elements, letters) }];
      case "mroot": {
        const [radicand = [], degree = []] = this.#arguments(element, letters);
        return [{ type: "radical", radicand, degree }];
      }
      case "msub":
      case "msup":
      case "msubsup": {
        const [base = [], first = [], second = []] = this.#arguments(element, letters);
        return element.local === "msup"
          ? scriptsOn(base, undefined, first)
          : scriptsOn(base, first, element.local === "msub" ? undefined : second);
      }
      case "munder":
      case "mover":
      case "munderover": {
        const [base = [], first = [], second = []] = this.#arguments(element, letters);
        return element.local === "mover"
          ? underOver(base, undefined, first)
          : underOver(base, first, element.local === "munder" ? undefined : second);
      }
      case "mmultiscripts":
        return this.#multiscripts(element, letters);
      case "mfenced":
        return this.#fenced(element, letters);
      case "mtable":
        return [this.#table(element, letters)];
      case "mphantom":
        return [
          {
            type: "phantom",
            body: this.row(element.elements, letters),
            show: false,
            zeroWidth: false,
            zeroAscent: false,
            zeroDescent: false,
          },
        ];
      case "menclose":
        return this.#enclosed(element, letters);
      case "none":
      case "mprescripts":
      case "annotation":
      case "annotation-xml":
      case "maligngroup":
      case "malignmark":
        return [];
      default: {
        this.problems.push({
          code: "readUnknownElement",
          severity: "error",
          span: { from: element.from, to: element.to },
          args: { name: element.name },
        });
        const inside = fencedRow(element.elements, this, letters);
        if (inside.length > 0) return inside;
        const text = tokenText(element.text);
        return text === "" ? [] : [{ type: "unknown", text }];
      }
    }
  }

  row(elements: readonly XmlElement[], letters: Variant | undefined): MathList {
    return fencedRow(elements, this, letters);
  }

  #arguments(element: XmlElement, letters: Variant | undefined): readonly MathList[] {
    return element.elements.map((child) => this.element(child, letters));
  }

  #first(element: XmlElement, letters: Variant | undefined): MathList {
    const [first] = element.elements;
    return first ? this.element(first, letters) : [];
  }

  #identifier(text: string, letters: Variant | undefined): MathList {
    const name = functionName(text);
    if (name) return [{ type: "function", name, argument: [] }];
    // A name of several letters is upright unless marked otherwise (MathML 3, 3.2.3.2).
    return symbols(
      text,
      letters ?? ([...text].length > 1 && /^\p{L}/u.test(text) ? "upright" : undefined),
    );
  }

  #words(element: XmlElement, letters: Variant | undefined): MathList {
    // Wikipedia and TeX converters write spaces as a text of their own.
    const raw = element.text.replace(/[ \t\r\n]+/g, " ");
    const text =
      tokenText(raw) === ""
        ? raw
        : tokenText(raw.replaceAll(" ", "\u00A0")).replaceAll("\u00A0", " ");
    if (text === "") return [];
    return /^[\s\u200B]+$/.test(text) ? symbols(text, undefined) : [words(text, letters)];
  }

  #space(element: XmlElement): MathList {
    if (element.attr("linebreak") === "newline") return [{ type: "break" }];
    const mu = lengthInMu(element.attr("width") ?? "");
    return mu === undefined ? [] : spacesOf(mu).map((width) => ({ type: "space", width }));
  }

  #fraction(element: XmlElement, letters: Variant | undefined): MathList {
    const [numerator = [], denominator = []] = this.#arguments(element, letters);
    const thickness = element.attr("linethickness");
    const form =
      element.attr("bevelled") === "true"
        ? "skewed"
        : thickness !== undefined && lengthInMu(thickness) === 0
          ? "noBar"
          : "bar";
    return [{ type: "fraction", form, numerator, denominator }];
  }

  #multiscripts(element: XmlElement, letters: Variant | undefined): MathList {
    const [base, ...scripts] = element.elements;
    if (!base) return [];
    const split = scripts.findIndex((s) => s.local === "mprescripts");
    const read = (from: number, to: number, odd: number): MathNode[] =>
      scripts.slice(from, to).flatMap((s, i) => (i % 2 === odd ? this.element(s, letters) : []));
    const end = split < 0 ? scripts.length : split;
    const sub = read(0, end, 0);
    const sup = read(0, end, 1);
    const inner = this.element(base, letters);
    const scripted =
      sub.length > 0 || sup.length > 0
        ? scriptsOn(inner, sub.length > 0 ? sub : undefined, sup.length > 0 ? sup : undefined)
        : inner;
    if (split < 0) return scripted;
    return [
      {
        type: "prescripts",
        base: scripted,
        sub: read(split + 1, scripts.length, 0),
        sup: read(split + 1, scripts.length, 1),
      },
    ];
  }

  #fenced(element: XmlElement, letters: Variant | undefined): MathList {
    const separators = [...(element.attr("separators") ?? ",").replace(/\s/g, "")];
    const content: MathNode[] = [];
    element.elements.forEach((child, i) => {
      const separator = separators[Math.min(i - 1, separators.length - 1)];
      if (i > 0 && separator !== undefined) content.push(...symbols(separator, undefined));
      content.push(...this.element(child, letters));
    });
    const fence = (name: string, otherwise: string): string => {
      const [node] = symbols(tokenText(element.attr(name) ?? otherwise), undefined);
      return node?.type === "symbol" ? node.char : "";
    };
    return [
      {
        type: "fenced",
        open: fence("open", "("),
        close: fence("close", ")"),
        separator: "",
        parts: [content],
      },
    ];
  }

  /** A table whose columns are aligned right and left in turn is aligned lines; any other is a matrix. */
  #table(element: XmlElement, letters: Variant | undefined): MathNode {
    const rows = element.elements
      .filter((row) => row.local === "mtr" || row.local === "mlabeledtr")
      .map((row) => ({
        cells: row.elements
          .slice(row.local === "mlabeledtr" ? 1 : 0)
          .map((cell) => this.element(cell, letters)),
        label: row.local === "mlabeledtr" ? row.elements[0] : undefined,
      }));
    const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
    const named = (element.attr("columnalign") ?? "").trim().split(/\s+/);
    const columns = Array.from(
      { length: width },
      (_, i) => ALIGNMENTS.get(named[Math.min(i, named.length - 1)] ?? "") ?? "center",
    );
    const isAligned =
      width > 1 && columns.every((column, i) => column === (i % 2 === 0 ? "right" : "left"));
    if (isAligned || rows.some((row) => row.label)) {
      return {
        type: "equationArray",
        rows: rows.map(({ cells, label }) => {
          if (!label) return { cells };
          const whole = symbols(tokenText(label.text), "upright");
          const tag = withoutParentheses(whole);
          return tag === whole ? { cells, tag, bareTag: true } : { cells, tag };
        }),
      };
    }
    return {
      type: "matrix",
      columns,
      rows: rows.map(({ cells }) => Array.from({ length: width }, (_, i) => cells[i] ?? [])),
    };
  }

  #enclosed(element: XmlElement, letters: Variant | undefined): MathList {
    const body = this.row(element.elements, letters);
    const notations = (element.attr("notation") ?? "longdiv").trim().split(/\s+/);
    if (notations.includes("radical")) return [{ type: "radical", radicand: body }];
    const boxed = notations.some((n) => n === "box" || n === "roundedbox" || n === "circle");
    const sides = SIDES.filter((side) => boxed || notations.includes(side));
    const strikes = STRIKES.filter(([notation]) => notations.includes(notation)).map(([, s]) => s);
    return sides.length > 0 || strikes.length > 0
      ? [{ type: "borderBox", sides, strikes, body }]
      : body;
  }
}

const SIDES: readonly Side[] = ["top", "bottom", "left", "right"];
const STRIKES: readonly (readonly [string, Strike])[] = [
  ["updiagonalstrike", "up"],
  ["downdiagonalstrike", "down"],
  ["horizontalstrike", "horizontal"],
  ["verticalstrike", "vertical"],
];

function withoutParentheses(list: MathList): MathList {
  const is = (node: MathNode | undefined, char: string): boolean =>
    node?.type === "symbol" && node.char === char;
  return is(list[0], "(") && is(list.at(-1), ")") ? list.slice(1, -1) : list;
}

/** HTML's names of colours that TeX converters write. */
const NAMED_COLORS: ReadonlyMap<string, string> = new Map([
  ["black", "000000"],
  ["white", "FFFFFF"],
  ["red", "FF0000"],
  ["green", "008000"],
  ["blue", "0000FF"],
  ["yellow", "FFFF00"],
  ["orange", "FFA500"],
  ["purple", "800080"],
  ["gray", "808080"],
  ["cyan", "00FFFF"],
  ["magenta", "FF00FF"],
]);

function colorOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text.slice(1).toUpperCase();
  if (/^#[0-9a-f]{3}$/.test(text))
    return [...text.slice(1)]
      .map((c) => c + c)
      .join("")
      .toUpperCase();
  return NAMED_COLORS.get(text);
}
