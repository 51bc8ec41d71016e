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
import { isDigit, isIntegral, isOperator, isUprightLetter, spacingAccent, tokenOf } from "./tokens";

export interface MathmlOptions {
  /** An equation in a paragraph of its own, with large operators; else one in the line. */
  readonly display: boolean;
  /** For a page that has our stylesheet, instead of for Office. */
  readonly page?: boolean | undefined;
  /** Elements carry `data-from` and `data-to`, the place in the LaTeX source they come from. */
  readonly spans?: boolean | undefined;
}

/** The equation as one `<math>` element. */
export function writeMathml(body: MathList, options: MathmlOptions): string {
  const writer = new MathmlWriter(options);
  const display = options.display ? ' display="block"' : "";
  return `<math xmlns="${NS.mathml}"${display}>${writer.lines(body)}</math>`;
}

/** Elements side by side. */
interface Row {
  xml: string;
  count: number;
  /** May a sign be the sign of a number here? At the start, and behind an operator. */
  startsTerm: boolean;
}

class MathmlWriter {
  constructor(readonly options: MathmlOptions) {}

  /** A list with its line breaks, as a table of lines where there is one. */
  lines(list: MathList): string {
    const row = this.#row(list);
    return row.xml;
  }

  /** Exactly one element, as MathML's arguments must be. */
  #argument(list: MathList): string {
    const row = this.#row(list);
    return row.count === 1 ? row.xml : row.count === 0 ? "<mrow/>" : `<mrow>${row.xml}</mrow>`;
  }

  #row(list: MathList): Row {
    const row: Row = { xml: "", count: 0, startsTerm: true };
    if (list.some((node) => node.type === "break")) {
      row.xml = this.#brokenLines(list);
      row.count = 1;
      return row;
    }
    for (let i = 0; i < list.length;) i = this.#add(list, i, row);
    return row;
  }

  /** MathML Core breaks no lines: a table of one column does. */
  #brokenLines(list: MathList): string {
    const lines: MathNode[][] = [[]];
    for (const node of list) {
      if (node.type === "break") lines.push([]);
      else lines.at(-1)?.push(node);
    }
    const cells = lines.map((line) => `<mtr>${this.#cell(line, "left", CLASS.lineCell)}</mtr>`);
    return `<mtable${this.#displaystyle()} columnalign="left">${cells.join("")}</mtable>`;
  }

  #displaystyle(): string {
    return this.options.display ? ' displaystyle="true"' : "";
  }

  /** Writes the node at `i`, and with it its neighbours that belong to the same token; returns the index behind. */
  #add(list: MathList, i: number, row: Row): number {
    const node = list[i];
    if (!node) return i + 1;
    if (node.type === "symbol") {
      const end = isDigit(node) ? endOfNumber(list, i) : endOfWord(list, i);
      row.count++;
      if (end > i + 1) {
        const text = symbols(list, i, end);
        const name = isDigit(node) ? "mn" : "mi";
        row.xml += `<${name}${this.#span(joined(node.span, list[end - 1]?.span))}>${escapeText(text)}</${name}>`;
        row.startsTerm = false;
      } else {
        const token = tokenOf(node, row.startsTerm);
        row.xml += `<${token.name}${token.attributes}${this.#span(node.span)}>${escapeText(token.text)}</${token.name}>`;
        row.startsTerm =
          token.name === "mo" && isOperator(node.char) && !/[)\]}!′″]/.test(node.char);
      }
      return end;
    }
    if (node.type === "function" && this.options.page && !row.startsTerm) {
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
    return `<mrow>${this.#row(list).xml}</mrow>`;
  }

  /** U+2061 says that a function is applied. Its space is TeX's and PowerPoint's, none before a bracket. */
  #application(node: NodeOf<"function">): string {
    const first = node.argument[0];
    const space =
      this.options.page && first && first.type !== "fenced" ? ` lspace="0" rspace="${THIN}"` : "";
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
          ? `<mroot${at}>${this.#argument(node.radicand)}${this.#argument(node.degree)}</mroot>`
          : `<msqrt${at}>${this.#row(node.radicand).xml}</msqrt>`;
      case "scripts":
        return this.#scripts(
          "msub",
          "msup",
          "msubsup",
          this.#argument(node.base),
          node.sub,
          node.sup,
          at,
        );
      case "limits":
        return this.#limits(node, at);
      case "prescripts":
        return `<mmultiscripts${at}>${this.#argument(node.base)}<mprescripts/>${this.#argument(node.sub)}${this.#argument(node.sup)}</mmultiscripts>`;
      case "fenced":
        return this.#fenced(node, at);
      case "accent":
        return `<mover${at} accent="true">${this.#argument(node.body)}<mo>${escapeText(spacingAccent(node.mark))}</mo></mover>`;
      case "bar":
        return node.position === "over"
          ? `<mover${at}>${this.#argument(node.body)}<mo stretchy="true">‾</mo></mover>`
          : `<munder${at}>${this.#argument(node.body)}<mo stretchy="true">_</mo></munder>`;
      case "groupCharacter":
        return this.#groupCharacter(node, undefined, at);
      case "matrix": {
        const rows = node.rows.map(
          (row) =>
            `<mtr>${row.map((c, i) => this.#cell(c, node.columns[i] ?? "center")).join("")}</mtr>`,
        );
        const align = node.columns.some((c) => c !== "center")
          ? ` columnalign="${node.columns.join(" ")}"`
          : "";
        return `<mtable${at}${align}>${rows.join("")}</mtable>`;
      }
      case "equationArray":
        return this.#equationArray(node, at);
      case "phantom":
        return this.#phantom(node, at);
      case "borderBox":
        return this.#borderBox(node, at);
      case "colored":
        return `<mstyle${at} mathcolor="#${escapeAttribute(node.color)}">${this.#row(node.body).xml}</mstyle>`;
      case "sized":
        return `<mstyle${at} scriptlevel="${node.steps < 0 ? "+" : "-"}${String(Math.abs(node.steps))}">${this.#row(node.body).xml}</mstyle>`;
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

  #class(name: string): string {
    return this.options.page ? ` class="${name}"` : "";
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
    const attributes = this.options.page
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
        return this.options.page
          ? `<mrow${at}><msup><mrow/><mrow>${numerator}</mrow></msup><mo lspace="0" rspace="0" stretchy="false">⁄</mo><msub><mrow/><mrow>${denominator}</mrow></msub></mrow>`
          : `<mfrac${at} bevelled="true">${numerator}${denominator}</mfrac>`;
      default:
        return assertNever(form);
    }
  }

  #scripts(
    low: string,
    high: string,
    both: string,
    base: string,
    sub: MathList | undefined,
    sup: MathList | undefined,
    at: string,
  ): string {
    if (sub && sup)
      return `<${both}${at}>${base}${this.#argument(sub)}${this.#argument(sup)}</${both}>`;
    if (sub) return `<${low}${at}>${base}${this.#argument(sub)}</${low}>`;
    return sup ? `<${high}${at}>${base}${this.#argument(sup)}</${high}>` : base;
  }

  #limits(node: NodeOf<"limits">, at: string): string {
    const only = node.base.length === 1 ? node.base[0] : undefined;
    if (only?.type === "groupCharacter" && only.baseline === "character")
      return this.#groupCharacter(only, node, at);
    const base =
      only?.type === "symbol" && isOperator(only.char)
        ? `<mo movablelimits="false"${tokenOf(only, false).attributes}${this.#span(only.span)}>${escapeText(only.char)}</mo>`
        : this.#argument(node.base);
    return this.#scripts("munder", "mover", "munderover", base, node.under, node.over, at);
  }

  #nary(node: NodeOf<"nary">, at: string): string {
    const { operator, placement, sub, sup } = node;
    const name = escapeText(operator);
    const sides = placement === "sides" || (placement === "auto" && isIntegral(operator));
    // A position is marked on the operator where there are no limits round it.
    const own = sub || sup ? "" : at;
    if (sides) {
      return this.#scripts("msub", "msup", "msubsup", `<mo${own}>${name}</mo>`, sub, sup, at);
    }
    const stays = placement === "stacked" ? ' movablelimits="false"' : "";
    const mo = `<mo${stays}${own}>${name}</mo>`;
    return this.#scripts("munder", "mover", "munderover", mo, sub, sup, at);
  }

  #fenced(node: NodeOf<"fenced">, at: string): string {
    const fence = (char: string, form: "prefix" | "postfix"): string =>
      char === "" ? "" : `<mo fence="true" form="${form}" stretchy="true">${escapeText(char)}</mo>`;
    const separator =
      node.separator === ""
        ? ""
        : `<mo separator="true" stretchy="true" lspace="0.1667em" rspace="0.1667em">${escapeText(node.separator)}</mo>`;
    return `<mrow${at}>${fence(node.open, "prefix")}${node.parts
      .map((part) => this.#argument(part))
      .join(separator)}${fence(node.close, "postfix")}</mrow>`;
  }

  /** `outer` has labels on the other side of the character too. */
  #groupCharacter(
    node: NodeOf<"groupCharacter">,
    outer: NodeOf<"limits"> | undefined,
    at: string,
  ): string {
    const mo = `<mo stretchy="true">${escapeText(node.char)}</mo>`;
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
    return this.options.page
      ? `<mrow><mspace width="0.4em"/>${this.#row(list).xml}<mspace width="0.4em"/></mrow>`
      : this.#argument(list);
  }

  #cell(list: MathList, alignment: "left" | "center" | "right", more = ""): string {
    const classes = [alignment === "center" ? "" : CLASS[alignment], more].filter((c) => c !== "");
    const own = classes.length > 0 ? this.#class(classes.join(" ")) : "";
    return `<mtd${own}>${this.#row(list).xml}</mtd>`;
  }

  /** Columns are right- and left-aligned in turn; between a pair and the next there is room. */
  #equationArray(node: NodeOf<"equationArray">, at: string): string {
    const columns = Math.max(1, ...node.rows.map((row) => row.cells.length));
    const hasTags = node.rows.some((row) => row.tag);
    // Lines without `&` are centred, as PowerPoint does.
    const alignment = (i: number): "left" | "center" | "right" =>
      columns === 1 ? "center" : i % 2 === 0 ? "right" : "left";
    const rows = node.rows.map((row) => {
      let cells = "";
      for (let i = 0; i < columns; i++) {
        cells += this.#cell(
          row.cells[i] ?? [],
          alignment(i),
          i > 0 && i % 2 === 0 ? CLASS.nextPair : CLASS.lineCell,
        );
      }
      if (row.tag)
        cells += `<mtd${this.#class(CLASS.tag)}><mo stretchy="false">(</mo>${this.#row(row.tag).xml}<mo stretchy="false">)</mo></mtd>`;
      else if (hasTags) cells += `<mtd${this.#class(CLASS.tag)}></mtd>`;
      return `<mtr>${cells}</mtr>`;
    });
    const align = Array.from({ length: columns }, (_, i) => alignment(i));
    if (hasTags) align.push("right");
    const spacing = align
      .slice(1)
      .map((_, i) => (i + 1 >= columns ? "2em" : i % 2 === 0 ? "0em" : "1em"))
      .join(" ");
    return `<mtable${at}${this.#displaystyle()} columnalign="${align.join(" ")}"${spacing === "" ? "" : ` columnspacing="${spacing}"`}>${rows.join("")}</mtable>`;
  }

  #phantom(node: NodeOf<"phantom">, at: string): string {
    const { zeroWidth, zeroAscent, zeroDescent, show } = node;
    const zero = `${zeroWidth ? ' width="0"' : ""}${zeroAscent ? ' height="0"' : ""}${zeroDescent ? ' depth="0"' : ""}`;
    const inner = this.#row(node.body).xml;
    if (show)
      return zero === "" ? `<mrow${at}>${inner}</mrow>` : `<mpadded${at}${zero}>${inner}</mpadded>`;
    return zero === ""
      ? `<mphantom${at}>${inner}</mphantom>`
      : `<mpadded${at}${zero}><mphantom>${inner}</mphantom></mpadded>`;
  }

  #borderBox(node: NodeOf<"borderBox">, at: string): string {
    const { sides, strikes } = node;
    const inner = this.#row(node.body).xml;
    if (this.options.page) {
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
    return this.options.page
      ? `<mrow${at}><mspace width="0.2222em"/>${inner}<mspace width="0.2222em"/></mrow>`
      : inner;
  }
}

const THIN = "0.1667em";
const STRIKE_NOTATION = {
  up: "updiagonalstrike",
  down: "downdiagonalstrike",
  horizontal: "horizontalstrike",
  vertical: "verticalstrike",
} as const;

/** Digits with a point between them are one number; index behind the last. */
function endOfNumber(list: MathList, from: number): number {
  const first = list[from];
  if (first?.type !== "symbol") return from + 1;
  let end = from + 1;
  for (;;) {
    const next = list[end];
    if (next?.type !== "symbol") return end;
    if (isDigit(next)) end++;
    else {
      const after = list[end + 1];
      if (next.char !== "." || after?.type !== "symbol" || !isDigit(after)) return end;
      end += 2;
    }
  }
}

/** Upright letters side by side are one word; index behind the last. */
function endOfWord(list: MathList, from: number): number {
  let end = from;
  for (let node = list[end]; node?.type === "symbol" && isUprightLetter(node); node = list[end])
    end++;
  return Math.max(end, from + 1);
}

function symbols(list: MathList, from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) {
    const node = list[i];
    if (node?.type === "symbol") text += styledChar(node.char, node.variant);
  }
  return text;
}

function joined(first: Span | undefined, last: Span | undefined): Span | undefined {
  return first && last
    ? { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) }
    : first;
}

/** Spaces in MathML's tokens are trimmed and run together; no-break ones stay. */
function spaced(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

function em(width: number): string {
  return `${String(Math.round(width * 10000) / 10000)}em`;
}
