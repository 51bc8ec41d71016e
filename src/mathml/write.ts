/**
 * The math tree as MathML Core, which Chromium, Firefox and WebKit draw, for the preview and for the
 * clipboard (Word and PowerPoint turn pasted MathML into their own equations).
 *
 * Letters of the mathematical alphabets are written as their characters; browsers ignore `mathvariant`
 * but for "normal". Some things browsers need stand only in the form for a page (`page`), because
 * Office would take them for content or not understand them: thin spaces before function names, and
 * classes for what MathML Core left out (alignment of columns, borders, strokes, styles of text);
 * `stylesheet.ts` has the rules. Without `page` these are MathML 3's attributes and `menclose`.
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
import { spaceRow } from "../math/space";
import { escapeAttribute, escapeText } from "../xml/escape";
import { NS } from "../xml/namespaces";
import { CLASS } from "./stylesheet";
import { drawnAccent, isIntegral, isOperator, longArrow, spacingAccent, tokenOf } from "./tokens";
import { equationTable, linesTable, matrixTable, type CellWriter } from "./tables";
import { wordAt } from "./words";

export interface MathmlOptions {
  /** An equation in a paragraph of its own, with large operators; else one in the line. */
  readonly display: boolean;
  /** For a page that has our stylesheet, instead of for Office. */
  readonly page?: boolean | undefined;
  /**
   * For MathJax, which spaces by TeX's rules: a cell behind an alignment point begins with an empty
   * operand, as TeX puts one there, so that its `=` has room on both sides; and a pair of fences has no
   * more room around it than a letter, as plain ones have in TeX.
   */
  readonly tex?: boolean | undefined;
  /** Elements carry `data-from` and `data-to`, the place in the LaTeX source they come from. */
  readonly spans?: boolean | undefined;
}

/** The equation as one `<math>` element. */
export function writeMathml(body: MathList, options: MathmlOptions): string {
  const writer = new MathmlWriter(options);
  const display = options.display ? ' display="block"' : "";
  return `<math xmlns="${NS.mathml}"${display}>${writer.content(body)}</math>`;
}

/** Elements side by side. */
interface Row {
  xml: string;
  count: number;
  /** May a sign be the sign of a number here? At the start, and behind an operator. */
  startsTerm: boolean;
}

class MathmlWriter implements CellWriter {
  readonly page: boolean;
  readonly tex: boolean;
  /** How many scripts are round the place that is being written. */
  #scripts = 0;

  constructor(readonly options: MathmlOptions) {
    this.page = options.page ?? false;
    this.tex = options.tex ?? false;
  }

  get display(): boolean {
    return this.options.display && this.#scripts === 0;
  }

  content(list: MathList): string {
    return this.#row(list).xml;
  }

  /** In scripts operators and commas stand close, as in TeX; browsers put room round them there too. */
  get #isTight(): boolean {
    return this.#scripts > 0;
  }

  /** An argument in a smaller size, above or below. */
  #script(list: MathList): string {
    this.#scripts++;
    const xml = this.#argument(list);
    this.#scripts--;
    return xml;
  }

  /** Exactly one element, as MathML's arguments must be. */
  #argument(list: MathList): string {
    const row = this.#row(list);
    return row.count === 1 ? row.xml : row.count === 0 ? "<mrow/>" : `<mrow>${row.xml}</mrow>`;
  }

  #row(list: MathList): Row {
    const row: Row = { xml: "", count: 0, startsTerm: true };
    if (list.some((node) => node.type === "break")) {
      row.xml = linesTable(list, this);
      row.count = 1;
      return row;
    }
    for (let i = 0; i < list.length;) i = this.#add(list, i, row);
    return row;
  }

  /** Writes the node at `i`, and with it its neighbours that belong to the same token; returns the index behind. */
  #add(list: MathList, i: number, row: Row): number {
    const node = list[i];
    if (!node) return i + 1;
    if (node.type === "symbol") {
      row.count++;
      const word = wordAt(list, i);
      if (word) {
        const { name, text, span, end } = word;
        const tight = name === "mo" && this.#isTight ? ' lspace="0" rspace="0"' : "";
        row.xml += `<${name}${tight}${this.#span(span)}>${escapeText(text)}</${name}>`;
        row.startsTerm = name === "mo";
        return end;
      }
      const { name, attributes, text } = tokenOf(node, row.startsTerm, this.#isTight);
      row.xml += `<${name}${attributes}${this.#span(node.span)}>${escapeText(text)}</${name}>`;
      row.startsTerm = name === "mo" && !/[)\]}!′″]/.test(node.char);
      return i + 1;
    }
    if (node.type === "function" && this.page && !row.startsTerm) {
      row.xml += `<mspace width="${THIN}"/>`;
      row.count++;
    }
    const xml = this.#node(node);
    row.xml += xml.xml;
    row.count += xml.count;
    row.startsTerm = node.type === "operator" || (node.type === "space" && row.startsTerm);
    return i + 1;
  }

  /** A node that is no symbol. */
  #node(node: Exclude<MathNode, SymbolNode>): { readonly xml: string; readonly count: number } {
    const at = this.#span(node.span);
    switch (node.type) {
      case "break":
        return { xml: "", count: 0 };
      case "nary":
        // The operand is a row of its own, behind the operator: that is how Office finds it.
        return {
          xml: this.#nary(node, at) + (node.operand.length > 0 ? this.#group(node.operand) : ""),
          count: node.operand.length > 0 ? 2 : 1,
        };
      case "function":
        return {
          xml: `${this.#argument(node.name)}${this.#application(node)}${
            node.argument.length > 0 ? this.#argument(node.argument) : ""
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

  /** U+2061 says that a function is applied. Its space is TeX's and PowerPoint's, none before a bracket. */
  #application(node: NodeOf<"function">): string {
    const first = node.argument[0];
    const space =
      this.page && first && first.type !== "fenced" ? ` lspace="0" rspace="${THIN}"` : "";
    return `<mo${space}>\u2061</mo>`;
  }

  #element(
    node: Exclude<MathNode, NodeOf<"symbol" | "break" | "nary" | "function">>,
    at: string,
  ): string {
    switch (node.type) {
      case "text":
        return this.#text(node, at);
      case "unknown":
        return `<merror${at}><mtext>${escapeText(spaced(node.text))}</mtext></merror>`;
      case "space":
        return `<mspace${at} width="${em(spaceRow(node.width).mu / 18)}"/>`;
      case "fraction":
        return this.#fraction(node, at);
      case "radical":
        return node.degree
          ? `<mroot${at}>${this.#argument(node.radicand)}${this.#script(node.degree)}</mroot>`
          : `<msqrt${at}>${this.content(node.radicand)}</msqrt>`;
      case "scripts":
        return this.#scripted(SIDES, this.#argument(node.base), node.sub, node.sup, at);
      case "limits":
        return this.#limits(node, at);
      case "prescripts":
        return `<mmultiscripts${at}>${this.#argument(node.base)}<mprescripts/>${this.#script(node.sub)}${this.#script(node.sup)}</mmultiscripts>`;
      case "fenced":
        return this.#fenced(node, at);
      case "accent":
        return this.#accent(node, at);
      case "bar":
        return node.position === "over"
          ? `<mover${at}>${this.#argument(node.body)}<mo stretchy="true">‾</mo></mover>`
          : `<munder${at}>${this.#argument(node.body)}<mo stretchy="true">_</mo></munder>`;
      case "groupCharacter":
        return this.#groupCharacter(node, undefined, at);
      case "matrix":
        return matrixTable(node, at, this);
      case "equationArray":
        return equationTable(node, at, this);
      case "phantom":
        return this.#phantom(node, at);
      case "borderBox":
        return this.#borderBox(node, at);
      case "colored":
        return `<mstyle${at} mathcolor="#${escapeAttribute(node.color)}">${this.content(node.body)}</mstyle>`;
      case "sized":
        return `<mstyle${at} scriptlevel="${node.steps < 0 ? "+" : "-"}${String(Math.abs(node.steps))}">${this.content(node.body)}</mstyle>`;
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

  #accent({ body, mark }: NodeOf<"accent">, at: string): string {
    const isWide = body.length > 1;
    const char = this.page ? drawnAccent(mark, isWide) : spacingAccent(mark);
    const stretches = this.page ? ` stretchy="${String(isWide)}"` : "";
    return `<mover${at} accent="true">${this.#argument(body)}<mo${stretches}>${escapeText(char)}</mo></mover>`;
  }

  #text(node: NodeOf<"text">, at: string): string {
    const { bold, italic, family } = node;
    const style =
      family === "mono"
        ? "monospace"
        : family === "sans"
          ? `${bold ? "bold-" : ""}sans-serif${italic && !bold ? "-italic" : ""}`
          : bold && italic
            ? "bold-italic"
            : bold
              ? "bold"
              : italic
                ? "italic"
                : "";
    const classes = [
      bold ? CLASS.bold : "",
      italic ? CLASS.italic : "",
      family === "roman" ? "" : CLASS[family],
    ].filter((c) => c !== "");
    const attributes = this.page
      ? classes.length > 0
        ? ` class="${classes.join(" ")}"`
        : ""
      : style === ""
        ? ""
        : ` mathvariant="${style}"`;
    return `<mtext${at}${attributes}>${escapeText(spaced(node.text))}</mtext>`;
  }

  #fraction(node: NodeOf<"fraction">, at: string): string {
    const { form } = node;
    const numerator = this.#argument(node.numerator);
    const denominator = this.#argument(node.denominator);
    switch (form) {
      case "bar":
        return `<mfrac${at}>${numerator}${denominator}</mfrac>`;
      case "noBar":
        return `<mfrac${at} linethickness="0">${numerator}${denominator}</mfrac>`;
      case "linear":
        return `<mrow${at}>${numerator}<mo lspace="0" rspace="0" stretchy="false">/</mo>${denominator}</mrow>`;
      case "skewed":
        return this.page
          ? `<mrow${at}><msup><mrow/><mrow>${numerator}</mrow></msup><mo lspace="0" rspace="0" stretchy="false">⁄</mo><msub><mrow/><mrow>${denominator}</mrow></msub></mrow>`
          : `<mfrac${at} bevelled="true">${numerator}${denominator}</mfrac>`;
      default:
        return assertNever(form);
    }
  }

  /** `names`: the elements for the lower, the upper and both. */
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
      return this.#groupCharacter(only, node, at);
    const base =
      only?.type === "symbol" && isOperator(only.char)
        ? `<mo movablelimits="false"${tokenOf(only, false).attributes}${this.#span(only.span)}>${escapeText(only.char)}</mo>`
        : this.#argument(node.base);
    return this.#scripted(STACKED, base, node.under, node.over, at);
  }

  #nary(node: NodeOf<"nary">, at: string): string {
    const { operator, placement, sub, sup } = node;
    const name = escapeText(operator);
    const sides = placement === "sides" || (placement === "auto" && isIntegral(operator));
    // A position is marked on the operator where there are no limits round it.
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
    const plain = this.tex ? ' data-mjx-texclass="ORD"' : "";
    return `<mrow${at}${plain}>${fence(node.open, "prefix")}${node.parts
      .map((part) => this.#argument(part))
      .join(separator)}${fence(node.close, "postfix")}</mrow>`;
  }

  /** `outer` has labels on the other side of the character too. */
  #groupCharacter(
    node: NodeOf<"groupCharacter">,
    outer: NodeOf<"limits"> | undefined,
    at: string,
  ): string {
    // Fonts for pages often lack the pieces to stretch an arrow; the long one is a character.
    const char = this.page && node.body.length > 1 ? longArrow(node.char) : node.char;
    const mo = `<mo stretchy="true">${escapeText(char)}</mo>`;
    if (node.baseline === "body") {
      const body = this.#argument(node.body);
      return node.position === "over"
        ? `<mover${at}>${body}${mo}</mover>`
        : `<munder${at}>${body}${mo}</munder>`;
    }
    const label = this.#label(node.body);
    const under = node.position === "over" ? label : outer?.under && this.#label(outer.under);
    const over = node.position === "under" ? label : outer?.over && this.#label(outer.over);
    const arrow =
      under !== undefined && over !== undefined
        ? `<munderover${at}>${mo}${under}${over}</munderover>`
        : under !== undefined
          ? `<munder${at}>${mo}${under}</munder>`
          : `<mover${at}>${mo}${over ?? "<mrow/>"}</mover>`;
    // The side that the label already took: one more on top of the whole.
    const rest = node.position === "over" ? outer?.under : outer?.over;
    if (!rest) return arrow;
    return node.position === "over"
      ? `<munder>${arrow}${this.#argument(rest)}</munder>`
      : `<mover>${arrow}${this.#argument(rest)}</mover>`;
  }

  /** An arrow is a little longer than its label. */
  #label(list: MathList): string {
    if (!this.page) return this.#argument(list);
    this.#scripts++;
    const label = this.content(list);
    this.#scripts--;
    return `<mrow><mspace width="0.4em"/>${label}<mspace width="0.4em"/></mrow>`;
  }

  #phantom(node: NodeOf<"phantom">, at: string): string {
    const { zeroWidth, zeroAscent, zeroDescent, show } = node;
    const zero = `${zeroWidth ? ' width="0"' : ""}${zeroAscent ? ' height="0"' : ""}${zeroDescent ? ' depth="0"' : ""}`;
    const inner = this.content(node.body);
    if (show)
      return zero === "" ? `<mrow${at}>${inner}</mrow>` : `<mpadded${at}${zero}>${inner}</mpadded>`;
    return zero === ""
      ? `<mphantom${at}>${inner}</mphantom>`
      : `<mpadded${at}${zero}><mphantom>${inner}</mphantom></mpadded>`;
  }

  #borderBox(node: NodeOf<"borderBox">, at: string): string {
    const { sides, strikes } = node;
    const inner = this.content(node.body);
    if (this.page) {
      const classes = [
        ...(sides.length > 0 ? [CLASS.boxed] : []),
        ...sides.map((side) => CLASS.side[side]),
        ...strikes.map((strike) => CLASS.strike[strike]),
      ];
      // One background a stroke: several of them need elements round each other.
      const strokes = strikes.slice(1).map((strike) => CLASS.strike[strike]);
      let xml = `<mrow${at} class="${classes.slice(0, classes.length - strokes.length).join(" ")}">${inner}</mrow>`;
      for (const stroke of strokes) xml = `<mrow class="${stroke}">${xml}</mrow>`;
      return xml;
    }
    const notation = [
      ...(sides.length === 4 ? ["box"] : sides),
      ...strikes.map((strike) => STRIKE_NOTATION[strike]),
    ];
    return notation.length > 0
      ? `<menclose${at} notation="${notation.join(" ")}">${inner}</menclose>`
      : `<mrow${at}>${inner}</mrow>`;
  }

  /** Spaced like an operator. A base that is one by itself, with a label, is so already. */
  #operator(node: NodeOf<"operator">, at: string): string {
    const only = node.body.length === 1 ? node.body[0] : undefined;
    if (only?.type === "symbol" || (only?.type === "text" && !only.bold && !only.italic)) {
      const text = only.type === "symbol" ? styledChar(only.char, only.variant) : spaced(only.text);
      return `<mo${at} lspace="0.2222em" rspace="0.2222em">${escapeText(text)}</mo>`;
    }
    const inner = this.#argument(node.body);
    if (only && "base" in only && only.type !== "prescripts") {
      const base = only.base.length === 1 ? only.base[0] : undefined;
      if (base?.type === "symbol" && isOperator(base.char)) return inner;
    }
    if (only?.type === "groupCharacter" && only.baseline === "character") return inner;
    return this.page
      ? `<mrow${at}><mspace width="0.2222em"/>${inner}<mspace width="0.2222em"/></mrow>`
      : inner;
  }
}

const SIDES = ["msub", "msup", "msubsup"] as const;
const STACKED = ["munder", "mover", "munderover"] as const;
const THIN = "0.1667em";
const STRIKE_NOTATION = {
  up: "updiagonalstrike",
  down: "downdiagonalstrike",
  horizontal: "horizontalstrike",
  vertical: "verticalstrike",
} as const;

/** Spaces in MathML's tokens are trimmed and run together; no-break ones stay. */
function spaced(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

function em(width: number): string {
  return `${String(Math.round(width * 10000) / 10000)}em`;
}
