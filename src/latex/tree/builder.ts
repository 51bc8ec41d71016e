/**
 * KaTeX's parse tree into our tree. One pass: every node is turned into items of a row with what it is
 * to its neighbours, and every finished row goes through `../structure`. Nodes that TeX has for look
 * alone (styles, sizes, boxes) become what PowerPoint can say, with a note where the look changes.
 */
import type { MathList, MathNode, Span, SymbolNode, Variant } from "../../math/ast";
import type { Problem, Severity } from "../../math/problem";
import { spaceOfChar } from "../../math/space";
import type { ParseNode, StyleName } from "../katex/nodes";
import { Kind, Row, type Item } from "../structure/row";
import { structure } from "../structure/structure";
import { bolder, plainVariant, variantInFont } from "./alphabets";
import { characterOf, type Character } from "./characters";
import { convert } from "./convert";

interface Place {
  readonly start: number;
  readonly end: number;
}

export class TreeBuilder {
  /** The alphabet in force; undefined: letters as LaTeX sets them. */
  font: Variant | undefined = undefined;
  bold = false;
  style: StyleName;
  /** The style that the place has by itself, without `\displaystyle` and the like: PowerPoint's. */
  natural: StyleName;
  /** `\not` was read: the next sign is negated. */
  negate = false;

  constructor(
    /** Is the formula in display? */
    readonly display: boolean,
    private readonly problems: Problem[],
    private readonly whole: Span,
  ) {
    this.style = display ? "display" : "text";
    this.natural = this.style;
  }

  note(
    code: string,
    severity: Severity,
    node: ParseNode | undefined,
    args?: Readonly<Record<string, string>>,
  ): void {
    const span = (node && this.spanOf(node)) ?? this.whole;
    this.problems.push({ code, severity, span, ...(args && { args }) });
  }

  /** A list with its structure found. */
  list(nodes: readonly ParseNode[]): MathList {
    const row = new Row();
    for (const node of nodes) convert(this, node, row);
    return this.finish(row);
  }

  /** A finished row as a list; a `\not` at its end negates nothing and shows nothing. */
  finish(row: Row): MathList {
    this.negate = false;
    return structure(row);
  }

  /** An argument: a group or a single node. */
  argument(node: ParseNode | null | undefined): MathList {
    if (!node) return [];
    if (node.type === "ordgroup") return this.list(node.body);
    const row = new Row();
    convert(this, node, row);
    return this.finish(row);
  }

  /** The same in the style of scripts. */
  script(node: ParseNode | null | undefined): MathList {
    const outer = this.style;
    return this.inStyle(
      outer === "script" || outer === "scriptscript" ? "scriptscript" : "script",
      node,
    );
  }

  /** The same in another style. */
  inStyle(style: StyleName, node: ParseNode | null | undefined): MathList {
    return this.atPlace(style, () => this.argument(node));
  }

  /** Runs where the style is that of the place. */
  atPlace<T>(style: StyleName, run: () => T): T {
    const { style: outer, natural } = this;
    this.style = style;
    this.natural = style;
    const result = run();
    this.style = outer;
    this.natural = natural;
    return result;
  }

  /** Runs with another font. */
  inFont<T>(font: Variant | undefined, bold: boolean, run: () => T): T {
    const { font: outerFont, bold: outerBold } = this;
    this.font = font;
    this.bold = bold;
    const result = run();
    this.font = outerFont;
    this.bold = outerBold;
    return result;
  }

  /** A character in the font in force. */
  symbol(character: Character, span: Span | undefined): SymbolNode {
    let { char } = character;
    let variant =
      character.variant ?? (this.font ? variantInFont(char, this.font) : plainVariant(char));
    if (this.bold) variant = bolder(variant);
    if (this.negate) {
      this.negate = false;
      char = negated(char);
    }
    return { type: "symbol", char, variant, span };
  }

  /** A token of KaTeX's tree as an item. */
  pushToken(row: Row, token: string, loc: Place | null | undefined): void {
    const span = loc ? { from: loc.start, to: loc.end } : undefined;
    if (token.length === 1 && (token > "\u009F" || token === " ")) {
      const width = token === " " ? "word" : spaceOfChar(token);
      if (width !== undefined) {
        if (width !== "zero" && token !== " ") row.push({ type: "space", width, span }, Kind.Space);
        return;
      }
    }
    const character = characterOf(token);
    const symbol = this.symbol(character, span);
    this.push(row, symbol, character.kind);
    const isDigit = token >= "0" && token <= "9";
    if ((isDigit || token === ".") && row.items.at(-1) === symbol) row.digit(symbol);
  }

  /** An item at the end of the row; scripts that wait in front become its prescripts. */
  push(row: Row, item: Item, kind: Kind): void {
    const last = row.kinds.length - 1;
    if (last >= 0 && row.kinds[last] === Kind.Prescript) {
      const waiting = row.items[last];
      if (kind === Kind.Ordinary || kind === Kind.Inner || kind === Kind.Text) {
        if (waiting && "type" in waiting && waiting.type === "scripts") {
          const base = Array.isArray(item) ? (item as MathNode[]) : [item as MathNode];
          row.items.pop();
          row.kinds.pop();
          row.push(
            prescripts(waiting.sub ?? [], waiting.sup ?? [], base, waiting.span),
            Kind.Ordinary,
          );
          return;
        }
      }
      row.kinds[last] = Kind.Ordinary;
    }
    row.push(item, kind);
  }

  /** The place of a node: its own, or that of what is in it. */
  spanOf(node: ParseNode): Span | undefined {
    const { loc } = node;
    return loc ? { from: loc.start, to: loc.end } : undefined;
  }
}

/** Prescripts on a base; scripts behind the base stay inside, where they belong to the letter. */
function prescripts(
  sub: MathList,
  sup: MathList,
  base: MathList,
  start: Span | undefined,
): MathNode {
  const end = base[base.length - 1]?.span;
  const span = start && end ? { from: start.from, to: Math.max(start.to, end.to) } : start;
  return { type: "prescripts", base, sub, sup, span };
}

/** The sign with a stroke: one character where Unicode has it, else with U+0338. */
export function negated(char: string): string {
  return NEGATED[char] ?? `${char}\u0338`.normalize("NFC");
}

/** Negations that normalisation does not compose. */
const NEGATED: Readonly<Record<string, string>> = { "|": "∤", "∣": "∤", "‖": "∦", "∥": "∦" };
