/**
 * The reader's state while lists are read: font, style, what ends a list, nesting depth. Items are added
 * to rows according to it.
 */
import type { MathList, MathNode, Span, Variant } from "../../math/ast";
import { characterOf } from "../commands/characters";
import type { Character } from "../commands/meaning";
import type { Operator, Reading, Tag } from "../commands/reading";
import type { StyleName } from "../structure/styles";
import type { Token } from "../commands/tokens";
import { OPENS_GROUP } from "../commands/fences";
import { bolder, plainVariant, variantInFont } from "../structure/alphabets";
import { kindOf, negated } from "../structure/nodes";
import { Kind, type Item, type Row } from "../structure/row";
import { structure } from "../structure/structure";
import { pushItem, scriptsOnLast } from "./attach";
import { failure } from "./failure";
import { NUMBER_READING } from "./late-numbers";
import type { LineNumbers } from "./line-numbers";
import type { MacroTable } from "./scope";
import { TokenStream } from "./token-stream";

/** Maximum nesting of lists; a browser's call stack allows some thousand. */
export const MAX_NESTING = 500;

/** The state that is restored at the end of a group. */
interface Outer {
  readonly font: Variant | undefined;
  readonly bold: boolean;
  readonly style: StyleName;
  readonly inCell: boolean;
  readonly inBracket: boolean;
}

export class ReaderState extends TokenStream {
  font: Variant | undefined = undefined;
  bold = false;
  style: StyleName;
  natural: StyleName;
  negate = false;
  sizedFences = false;
  operator: Operator | undefined = undefined;
  tag: Tag | undefined = undefined;
  readonly numbers: LineNumbers | undefined;
  /** The row of the innermost `\left`, to which its separators belong. */
  leftRow: Row | undefined = undefined;
  /** The font and style at its `\left`, which are restored at each of its separators. */
  leftOuter: Outer | undefined = undefined;
  /** How many fences that grow are open. */
  grownDepth = 0;
  /** Does a row end (`\\`) end the current list? Does a closing bracket? */
  inCell = false;
  inBracket = false;

  private depth = 0;
  /** How often the style was used: what was read without using it is the same in any other style. */
  protected styleUses = 0;

  constructor(
    source: string,
    from: number,
    to: number,
    display: boolean,
    macros: MacroTable,
    numbers?: readonly string[],
  ) {
    super(source, from, to, macros);
    const reading = NUMBER_READING.ifThere;
    this.numbers = reading && new reading.LineNumbers(numbers);
    this.style = display ? "display" : "text";
    this.natural = this.style;
  }

  /** Ends a line; returns what is shown at its margin. */
  endLine(automatic: boolean, tag: Tag | undefined): Tag | undefined {
    return this.numbers ? this.numbers.end(automatic, tag) : tag;
  }

  /** Begins a group with its own font and style; the caller ends it. */
  begin(): Outer {
    const { font, bold, style, inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = false;
    return { font, bold, style, inCell, inBracket };
  }

  end(outer: Outer): void {
    this.restoreFace(outer);
    this.inCell = outer.inCell;
    this.inBracket = outer.inBracket;
  }

  restoreFace({ font, bold, style }: Outer): void {
    this.font = font;
    this.bold = bold;
    this.style = style;
  }

  /** Runs with neither a row end nor a bracket ending the list. */
  withoutStops<T>(run: () => T): T {
    const { inCell, inBracket } = this;
    this.inCell = false;
    this.inBracket = false;
    const result = run();
    this.inCell = inCell;
    this.inBracket = inBracket;
    return result;
  }

  /** Counts a nested list; a construct that needs more of the call stack counts as several. */
  enter(levels = 1): void {
    this.depth += levels;
    if (this.depth <= MAX_NESTING) return;
    const { from, to } = this.fetch();
    throw failure("tooDeep", Math.max(from, this.from), Math.max(to, this.from), {
      limit: String(MAX_NESTING),
    });
  }

  leave(levels = 1): void {
    this.depth -= levels;
  }

  finish(row: Row): MathList {
    this.negate = false;
    return structure(row);
  }

  useStyle(): void {
    this.styleUses += 1;
  }

  atPlace<T>(style: StyleName, run: () => T): T {
    const { style: outer, natural } = this;
    this.style = style;
    this.natural = style;
    const result = run();
    this.style = outer;
    this.natural = natural;
    return result;
  }

  inFont<T>(font: Variant | undefined, bold: boolean, run: () => T): T {
    const { font: outerFont, bold: outerBold } = this;
    this.font = font;
    this.bold = bold;
    const result = run();
    this.font = outerFont;
    this.bold = outerBold;
    return result;
  }

  symbol(character: Character, span: Span | undefined): MathNode {
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

  characterList(text: string, span: Span): MathList {
    return [this.symbol(characterOf(text), span)];
  }

  pushCharacter(row: Row, text: string, span: Span): void {
    const character = characterOf(text);
    pushItem(row, this.symbol(character, span), character.kind);
  }

  push(row: Row, item: Item, kind: Kind): void {
    pushItem(row, item, kind);
  }

  /** Adds a braced group: its nodes stay together, so that an operand or fence does not reach into it. */
  pushGroup(row: Row, list: MathList): void {
    const [only] = list;
    if (list.length === 1 && only?.type === "scripts" && scriptsOnLast(row, only)) return;
    // An empty group separates, and is a base for scripts.
    if (list.length === 0) row.push([], Kind.Ordinary);
    else if (list.length === 1 && only) pushItem(row, only, kindOf(only));
    else pushItem(row, list, Kind.Ordinary);
  }
}

/** The part of the reader that scripts and infix fractions use. */
export type Lists = ReaderState &
  Pick<Reading, "script" | "listOf" | "length"> & { readInto(row: Row): void };

export function isOpen(token: Token): boolean {
  return OPENS_GROUP.has(token.text);
}
