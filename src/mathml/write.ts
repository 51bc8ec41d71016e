/**
 * Writes the math tree as MathML Core, which Chromium, Firefox and WebKit draw: for the clipboard (Word and
 * PowerPoint turn pasted MathML into their own equations), for screen readers, and for MathJax, which
 * draws it (`src/picture`).
 *
 * Letters of the mathematical alphabets are written as their characters; browsers ignore `mathvariant`
 * except for "normal". What MathML Core left out (alignment of columns, borders, strokes, styles of text)
 * is written with MathML 3's attributes and `menclose`; our pages have rules for them (`taskpane.css`).
 * What only MathJax needs is written only with the option `drawn`, because Office would read it as content.
 */
import {
  assertNever,
  type MathList,
  type MathNode,
  type NodeOf,
  type Span,
  type SymbolNode,
} from "../math/ast";
import { styledChar } from "../math/alphabets";
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import {
  DRAWN_PRIME,
  endsTerm,
  isBehindIt,
  isIntegral,
  isOperator,
  smallAccent,
  spacingAccent,
  texClass,
  tokenOf,
  type Place,
} from "./tokens";
import {
  enclosed,
  fractionStyle,
  phantomElement,
  spaced,
  spaceElement,
  textElement,
} from "./boxes";
import { groupCharacter, type LabelWriter } from "./group-characters";
import { isOperatorNode } from "./terms";
import { equationTable, linesTable, matrixTable, type CellWriter } from "./tables";
import { isPrimes, wordAt, type Word } from "./words";

export interface MathmlOptions {
  /** Is it an equation in a paragraph of its own, with large operators, or one in a line? */
  readonly display: boolean;
  /**
   * For MathJax, which spaces by TeX's rules: signs and words have their TeX class where MathJax would guess
   * wrong, a pair of fences is spaced like a letter, as plain fences are in TeX, and a cell behind an
   * alignment point begins with an empty operand, so that its `=` has space on both sides.
   */
  readonly drawn?: boolean | undefined;
  /** Give elements `data-from` and `data-to`, their place in the LaTeX source. */
  readonly spans?: boolean | undefined;
}

/** The equation as one `<math>` element. */
export function writeMathml(body: MathList, options: MathmlOptions): string {
  const writer = new MathmlWriter(options);
  const display = options.display ? ' display="block"' : "";
  return `<math xmlns="${NS.mathml}"${display}>${writer.content(body)}</math>`;
}

/** A row of elements under construction. */
interface Row {
  xml: string;
  count: number;
  /** Does a term begin here, so that `-` is the sign of a number? At the start, and behind an operator. */
  startsTerm: boolean;
}

class MathmlWriter implements CellWriter, LabelWriter {
  readonly drawn: boolean;
  /** How many scripts surround the place that is being written. */
  #scripts = 0;
  /** Is the name of a function being written? */
  #isName = false;

  constructor(readonly options: MathmlOptions) {
    this.drawn = options.drawn ?? false;
  }

  get display(): boolean {
    return this.options.display && this.#scripts === 0;
  }

  content(list: MathList, startsTerm = true, ends = true): string {
    return this.#row(list, startsTerm, ends).xml;
  }

  /** In scripts operators and commas need attributes to have no space, as in TeX: browsers add it there too. */
  get isTight(): boolean {
    return this.#scripts > 0;
  }

  tight(list: MathList): string {
    this.#scripts++;
    const xml = this.content(list);
    this.#scripts--;
    return xml;
  }

  /** An argument in a smaller size, above or below. */
  #script(list: MathList): string {
    const isName = this.#isName;
    this.#isName = false;
    this.#scripts++;
    const xml = this.argument(list);
    this.#scripts--;
    this.#isName = isName;
    return xml;
  }

  /** Exactly one element, as MathML's arguments must be. */
  argument(list: MathList): string {
    const row = this.#row(list);
    return row.count === 1 ? row.xml : row.count === 0 ? "<mrow/>" : `<mrow>${row.xml}</mrow>`;
  }

  /** The row of a list; `startsTerm`: no term precedes it; `ends`: no term follows it. */
  #row(list: MathList, startsTerm = true, ends = true): Row {
    const row: Row = { xml: "", count: 0, startsTerm };
    if (list.some((node) => node.type === "break")) {
      row.xml = linesTable(list, this);
      row.count = 1;
      return row;
    }
    for (let i = 0; i < list.length;) i = this.#add(list, i, row, ends);
    return row;
  }

  /** Writes the node at `i` and the neighbours that belong to its token; returns the index behind them. */
  #add(list: MathList, i: number, row: Row, ends: boolean): number {
    const node = list[i];
    if (!node) return i + 1;
    const next = list[i + 1];
    const endsHere = next === undefined ? ends : next.type === "symbol" && endsTerm(next.char);
    if (node.type === "symbol") {
      row.count++;
      const word = wordAt(list, i);
      if (word) {
        const { name, text, span, end } = word;
        row.xml += `<${name}${this.#wordAttributes(word)}${this.#span(span)}>${escapeText(text)}</${name}>`;
        row.startsTerm = name === "mo" && isBehindIt(text);
        return end;
      }
      const place: Place = {
        startsTerm: row.startsTerm,
        endsTerm: endsHere,
        isLast: next === undefined,
        isTight: this.isTight,
      };
      const { name, attributes, text } = tokenOf(node, place, this.drawn);
      const own = name === "mi" && this.#isName && this.drawn ? texClass("OP") : "";
      row.xml += `<${name}${attributes}${own}${this.#span(node.span)}>${escapeText(text)}</${name}>`;
      row.startsTerm = name === "mo" && isBehindIt(node.char);
      return i + 1;
    }
    const xml =
      node.type === "colored"
        ? { xml: this.#colored(node, row.startsTerm, endsHere), count: 1 }
        : this.#node(node);
    row.xml += xml.xml;
    row.count += xml.count;
    row.startsTerm = isOperatorNode(node) || (node.type === "space" && row.startsTerm);
    return i + 1;
  }

  /** The attributes of a word. MathJax would take every word of letters for the name of a function. */
  #wordAttributes({ name, text }: Word): string {
    if (!this.drawn) return name === "mo" && this.isTight ? ' lspace="0" rspace="0"' : "";
    if (name === "mi") return this.#isName ? texClass("OP") : ' data-mjx-auto-op="false"';
    return isPrimes(text) ? DRAWN_PRIME : "";
  }

  /** The XML of a node other than a symbol, and how many elements it is. */
  #node(node: Exclude<MathNode, SymbolNode | NodeOf<"colored">>): {
    readonly xml: string;
    readonly count: number;
  } {
    const at = this.#span(node.span);
    switch (node.type) {
      case "break":
        return { xml: "", count: 0 };
      case "nary":
        // The operand is a row of its own behind the operator, where Office finds it.
        return {
          xml: this.#nary(node, at) + (node.operand.length > 0 ? this.#group(node.operand) : ""),
          count: node.operand.length > 0 ? 2 : 1,
        };
      case "function":
        return {
          xml: `${this.#name(node.name)}${this.#application(node)}${
            node.argument.length > 0 ? this.argument(node.argument) : ""
          }`,
          count: node.argument.length > 0 ? 3 : 2,
        };
      default:
        return { xml: this.#element(node, at), count: 1 };
    }
  }

  #group(list: MathList): string {
    return `<mrow>${this.content(list)}</mrow>`;
  }

  #name(list: MathList): string {
    this.#isName = true;
    const xml = this.argument(list);
    this.#isName = false;
    return xml;
  }

  /** U+2061, which marks the application of a function; without space in front of a bracket. */
  #application({ argument: [first] }: NodeOf<"function">): string {
    const close = this.drawn && first?.type === "fenced" ? ' lspace="0" rspace="0"' : "";
    return `<mo${close}>\u2061</mo>`;
  }

  #element(
    node: Exclude<MathNode, NodeOf<"symbol" | "break" | "nary" | "function" | "colored">>,
    at: string,
  ): string {
    switch (node.type) {
      case "text":
        return textElement(node, at);
      case "unknown":
        return `<merror${at}><mtext>${escapeText(spaced(node.text))}</mtext></merror>`;
      case "space":
        return spaceElement(node, at);
      case "fraction":
        return this.#fraction(node, at);
      case "radical":
        return node.degree
          ? `<mroot${at}>${this.argument(node.radicand)}${this.#script(node.degree)}</mroot>`
          : `<msqrt${at}>${this.content(node.radicand)}</msqrt>`;
      case "scripts":
        return this.#scripted(SIDES, this.argument(node.base), node.sub, node.sup, at);
      case "limits":
        return this.#limits(node, at);
      case "prescripts":
        return `<mmultiscripts${at}>${this.argument(node.base)}<mprescripts/>${this.#script(node.sub)}${this.#script(node.sup)}</mmultiscripts>`;
      case "fenced":
        return this.#fenced(node, at);
      case "accent":
        return this.#accent(node, at);
      case "bar":
        return node.position === "over"
          ? `<mover${at}>${this.argument(node.body)}<mo stretchy="true">‾</mo></mover>`
          : `<munder${at}>${this.argument(node.body)}<mo stretchy="true">_</mo></munder>`;
      case "groupCharacter":
        return groupCharacter(node, undefined, at, this);
      case "matrix":
        return matrixTable(node, at, this);
      case "equationArray":
        return equationTable(node, at, this);
      case "phantom":
        return phantomElement(node, at, this.content(node.body));
      case "borderBox":
        return enclosed(node, at, this.content(node.body), this.drawn);
      case "sized":
        return this.#sized(node, at);
      case "operator":
        return this.#operator(node, at);
      default:
        return assertNever(node);
    }
  }

  #span(span: Span | undefined): string {
    return this.options.spans && span
      ? ` data-from="${String(span.from)}" data-to="${String(span.to)}"`
      : "";
  }

  /** An accent over one letter keeps its width; over more it stretches, as on the slide. */
  #accent({ body, mark }: NodeOf<"accent">, at: string): string {
    const isWide = body.length > 1;
    const char = this.drawn && !isWide ? smallAccent(mark) : spacingAccent(mark);
    return `<mover${at} accent="true">${this.argument(body)}<mo stretchy="${String(isWide)}">${escapeText(char)}</mo></mover>`;
  }

  /** TeX's `\color` makes no group: the neighbours of a coloured list count inside it. */
  #colored({ color, body, span }: NodeOf<"colored">, startsTerm: boolean, ends: boolean): string {
    return `<mstyle${this.#span(span)} mathcolor="#${escapeAttribute(color)}">${this.content(body, startsTerm, ends)}</mstyle>`;
  }

  #sized(node: NodeOf<"sized">, at: string): string {
    const only = node.body.length === 1 ? node.body[0] : undefined;
    // The lines of a small matrix are as close as those in a script.
    const isSmallTable = this.drawn && node.steps < 0 && only?.type === "matrix";
    const content = isSmallTable ? this.tight(node.body) : this.content(node.body);
    return `<mstyle${at} scriptlevel="${node.steps < 0 ? "+" : "-"}${String(Math.abs(node.steps))}">${content}</mstyle>`;
  }

  #fraction(node: NodeOf<"fraction">, at: string): string {
    const { form } = node;
    const [steps, parts] = this.drawn ? fractionStyle(node) : [0, node];
    const numerator = this.argument(parts.numerator);
    const denominator = this.argument(parts.denominator);
    switch (form) {
      case "bar":
      case "noBar": {
        const rule = form === "noBar" ? ' linethickness="0"' : "";
        const fraction = `<mfrac${at}${rule}>${numerator}${denominator}</mfrac>`;
        return steps === 0
          ? fraction
          : `<mstyle displaystyle="${String(steps > 0)}">${fraction}</mstyle>`;
      }
      case "linear":
        return `<mrow${at}>${numerator}<mo lspace="0" rspace="0" stretchy="false">/</mo>${denominator}</mrow>`;
      case "skewed":
        return `<mfrac${at} bevelled="true">${numerator}${denominator}</mfrac>`;
      default:
        return assertNever(form);
    }
  }

  /** A base with scripts; `names` are the elements for a lower one, an upper one, and both. */
  #scripted(
    names: readonly [low: string, high: string, both: string],
    base: string,
    sub: MathList | undefined,
    sup: MathList | undefined,
    at: string,
  ): string {
    const [low, high, both] = names;
    if (sub && sup)
      return `<${both}${at}>${base}${this.#script(sub)}${this.#script(sup)}</${both}>`;
    if (sub) return `<${low}${at}>${base}${this.#script(sub)}</${low}>`;
    return sup ? `<${high}${at}>${base}${this.#script(sup)}</${high}>` : base;
  }

  #limits(node: NodeOf<"limits">, at: string): string {
    const only = node.base.length === 1 ? node.base[0] : undefined;
    if (only?.type === "groupCharacter" && only.baseline === "character")
      return groupCharacter(only, node, at, this);
    const base =
      only?.type === "symbol" && isOperator(only.char)
        ? `<mo movablelimits="false"${tokenOf(only, BETWEEN, this.drawn).attributes}${this.#span(only.span)}>${escapeText(only.char)}</mo>`
        : this.argument(node.base);
    return this.#scripted(STACKED, base, node.under, node.over, at);
  }

  #nary(node: NodeOf<"nary">, at: string): string {
    const { operator, placement, sub, sup } = node;
    const name = escapeText(operator);
    const sides = placement === "sides" || (placement === "auto" && isIntegral(operator));
    // Without limits, the place in the source is marked on the operator itself.
    const own = sub || sup ? "" : at;
    if (sides) {
      return this.#scripted(SIDES, `<mo${own}>${name}</mo>`, sub, sup, at);
    }
    const stays = placement === "stacked" ? ' movablelimits="false"' : "";
    const mo = `<mo${stays}${own}>${name}</mo>`;
    return this.#scripted(STACKED, mo, sub, sup, at);
  }

  #fenced(node: NodeOf<"fenced">, at: string): string {
    const fence = (char: string, form: "prefix" | "postfix"): string =>
      char === "" ? "" : `<mo fence="true" form="${form}" stretchy="true">${escapeText(char)}</mo>`;
    const separator =
      node.separator === ""
        ? ""
        : `<mo separator="true" stretchy="true" lspace="0.1667em" rspace="0.1667em">${escapeText(node.separator)}</mo>`;
    const [only, ...others] = node.parts.flat();
    const isTable =
      others.length === 0 && (only?.type === "matrix" || only?.type === "equationArray");
    const plain = this.drawn && !isTable ? texClass("ORD") : "";
    return `<mrow${at}${plain}>${fence(node.open, "prefix")}${node.parts
      .map((part) => this.argument(part))
      .join(separator)}${fence(node.close, "postfix")}</mrow>`;
  }

  /** A body spaced like an operator. An operator with a label is so already. */
  #operator(node: NodeOf<"operator">, at: string): string {
    const only = node.body.length === 1 ? node.body[0] : undefined;
    if (only?.type === "symbol" || (only?.type === "text" && !only.bold && !only.italic)) {
      const text = only.type === "symbol" ? styledChar(only.char, only.variant) : spaced(only.text);
      const space = this.drawn ? texClass("BIN") : ' lspace="0.2222em" rspace="0.2222em"';
      return `<mo${at}${space}>${escapeText(text)}</mo>`;
    }
    const inner = this.argument(node.body);
    const isOperator = only !== undefined && isOperatorNode(only);
    return this.drawn && !isOperator ? `<mrow${at}${texClass("BIN")}>${inner}</mrow>` : inner;
  }
}

/** The place between two terms. */
const BETWEEN: Place = { startsTerm: false, endsTerm: false, isLast: false, isTight: false };
const SIDES = ["msub", "msup", "msubsup"] as const;
const STACKED = ["munder", "mover", "munderover"] as const;
