/**
 * Diagrams whose arrows name their targets: tikz-cd (`\arrow[r, "f"]`, also with from and to) and xymatrix
 * (`\ar[r]^f`). As in amscd's diagrams, objects and arrows become a matrix.
 */
import type { MathList, MathNode, Span } from "../../math/ast";
import { ARROW_COMMANDS, arrowSign, directionOf, isStyle } from "../commands/diagrams";
import { rawOptionsOf } from "../commands/options";
import { split, textOf, Token, type Tokens } from "../commands/tokens";
import { Kind, type Row } from "../structure/row";
import { horizontal, verticalArrow } from "./drawn-arrows";
import { tokenise } from "./lexer";
import type { ListReader } from "./list-reader";
import { matrixOf } from "./matrix";
import { TokenInput } from "./token-input";

/** An arrow from one object to another, with the labels on its left and right, seen in its direction. */
interface Arrow {
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
  readonly left: MathList;
  readonly right: MathList;
  /** The label on the arrow itself. */
  readonly middle: MathList;
  readonly styles: readonly string[];
  readonly span: Span;
}

/** Adds a diagram of objects and arrows between them; `rows` are the tokens of its rows. */
export function pushArrowDiagram(
  r: ListReader,
  at: Token,
  row: Row,
  rows: readonly Tokens[],
): void {
  const arrows: Arrow[] = [];
  // `[ampersand replacement=\&]`, for places where `&` itself is not allowed.
  const isReplaced = !rows.some((tokens) => tokens.some(({ text }) => text === "&"));
  const objects = rows.map((tokens, i) =>
    split(tokens, isReplaced ? "\\&" : "&").map((cell, j) => {
      const [object, found] = cellOf(r, cell, [i, j]);
      arrows.push(...found);
      return r.atPlace("text", () => r.listOf(object));
    }),
  );
  while (objects.length > 1 && objects.at(-1)?.every((cell) => cell.length === 0)) objects.pop();
  const span = r.since(at);
  const cells = new Grid(objects);
  for (const arrow of arrows)
    if (!cells.add(arrow)) r.note("longArrow", "approximated", arrow.span);
  r.note("diagram", "approximated", span);
  const table = cells.rows().map((line) => ({ cells: line }));
  r.push(row, matrixOf(table, undefined, undefined, span), Kind.Inner);
}

/** The object of a cell, and the arrows that begin there. */
function cellOf(
  r: ListReader,
  cell: Tokens,
  place: Arrow["from"],
): readonly [Tokens, readonly Arrow[]] {
  const object: Token[] = [];
  const arrows: Arrow[] = [];
  const input = new TokenInput(cell);
  for (let token = input.next(); token; token = input.next()) {
    const direction = ARROW_COMMANDS.get(token.text);
    if (direction === undefined) object.push(token);
    else arrows.push(arrowOf(r, token, direction, input, place));
  }
  return [object, arrows];
}

function arrowOf(
  r: ListReader,
  at: Token,
  direction: string,
  input: TokenInput,
  place: Arrow["from"],
): Arrow {
  const span = { from: at.from, to: at.to };
  const parts = new ArrowParts(r, place, span);
  if (direction !== "") parts.direction(direction);
  // xymatrix: `\ar@{->>}@/^/[r]^f_g`; `@` is a letter of the command.
  for (let isStyled = at.text.endsWith("@"); isStyled; isStyled = input.peek() === "@") {
    if (input.peek() === "@") input.next();
    if (input.peek() === "/") {
      input.next();
      while (input.peek() !== undefined && input.next()?.text !== "/");
    } else parts.style(textOf(input.argument()));
  }
  const options = input.option();
  if (options) parts.options(textOf(options));
  for (let next = input.peek(); next !== undefined; next = input.peek()) {
    if (next === "{") parts.braced(input.argument());
    else if (next === "^" || next === "_" || next === "|") {
      input.next();
      if (input.peek() === "-") input.next();
      parts.label(input.argument(), next === "^" ? "left" : next === "_" ? "right" : "middle");
    } else if (next === "[") parts.options(textOf(input.option() ?? []));
    else break;
  }
  return parts.done();
}

class ArrowParts {
  private from: Arrow["from"];
  private to: Arrow["to"];
  private left: MathList = [];
  private right: MathList = [];
  private middle: MathList = [];
  private readonly styles: string[] = [];

  constructor(
    private readonly r: ListReader,
    place: Arrow["from"],
    private readonly span: Span,
  ) {
    this.from = place;
    this.to = place;
  }

  direction(letters: string): void {
    const [down, right] = directionOf(letters);
    this.to = [this.from[0] + down, this.from[1] + right];
  }

  /** Braces contain the target of the arrow, if that is not yet known, or else a label. */
  braced(tokens: Tokens): void {
    const text = textOf(tokens);
    if (this.to === this.from && /^[rlud]+$/.test(text)) this.direction(text);
    else this.label(tokens, "left");
  }

  style(text: string): void {
    this.styles.push(text);
  }

  label(tokens: Tokens, side: "left" | "right" | "middle"): void {
    const list = this.r.atPlace("script", () => this.r.listOf(tokens));
    this[side] = [...this[side], ...list];
  }

  options(text: string): void {
    const end = /^(\d+)-(\d+)$/;
    let isLabelled = false;
    for (const [key, value] of rawOptionsOf(text)) {
      const place = end.exec(value);
      const point = place ? ([Number(place[1]) - 1, Number(place[2]) - 1] as const) : undefined;
      const quoted = /^\{?"((?:[^"]|\{[^{}]*\})*)"\}?\s*('?)(.*)$/s.exec(
        value === "" ? key : `${key}=${value}`,
      );
      if (key === "from" && point) this.from = point;
      else if (key === "to" && point) this.to = point;
      else if (/^[rlud]+$/.test(key)) this.direction(key);
      else if (quoted) {
        const [, label = "", swapped = "", more = ""] = quoted;
        const isOn = more.includes("description") || more.includes("marking");
        const isRight = (swapped === "'") !== more.includes("swap");
        const tokens = tokenise(label).map(
          (token) => new Token(token.text, this.span.from, this.span.to),
        );
        this.label(tokens, isOn ? "middle" : isRight ? "right" : "left");
        isLabelled = true;
      } else if (key === "swap" || key === "'") {
        if (isLabelled) [this.left, this.right] = [this.right, this.left];
      } else if (key === "description") {
        this.middle = [...this.middle, ...this.left];
        this.left = [];
      } else {
        this.styles.push(key);
        if (!isStyle(key)) this.r.note("noEffect", "info", this.span);
      }
    }
  }

  done(): Arrow {
    const { from, to, left, right, middle, styles, span } = this;
    return { from, to, left, right, middle, styles, span };
  }
}

/** Objects at even indices, arrows between them. */
class Grid {
  private readonly cells: MathList[][];

  constructor(objects: readonly (readonly MathList[])[]) {
    const width = Math.max(1, ...objects.map((line) => line.length));
    this.cells = Array.from({ length: 2 * objects.length - 1 }, (_, i) =>
      Array.from({ length: 2 * width - 1 }, (_, j): MathList =>
        i % 2 === 0 && j % 2 === 0 ? (objects[i / 2]?.[j / 2] ?? []) : [],
      ),
    );
  }

  /** Puts an arrow between its two objects; false for a loop, or if something else is in its way. */
  add(arrow: Arrow): boolean {
    const { from, to } = arrow;
    const down = to[0] - from[0];
    const right = to[1] - from[1];
    if (down === 0 && right === 0) return false;
    if ((Math.abs(down) > 1 || Math.abs(right) > 1) && !this.isFree(arrow)) return false;
    const line = this.cells[from[0] + to[0]];
    const column = from[1] + to[1];
    const before = line?.[column];
    if (!line || !before) return false;
    const drawn = drawing(arrow, down, right);
    line[column] = before.length === 0 ? drawn : stacked(before, drawn, down !== 0);
    return true;
  }

  /** Does a straight arrow cross only empty cells? */
  private isFree({ from, to }: Arrow): boolean {
    if (from[0] !== to[0] && from[1] !== to[1]) return false;
    const [top, bottom] = [2 * Math.min(from[0], to[0]), 2 * Math.max(from[0], to[0])];
    const [left, right] = [2 * Math.min(from[1], to[1]), 2 * Math.max(from[1], to[1])];
    for (let i = top; i <= bottom; i += 1)
      for (let j = left; j <= right; j += 1) {
        const isEnd = (i === top && j === left) || (i === bottom && j === right);
        if (!isEnd && isFilled(this.cells[i]?.[j] ?? [])) return false;
      }
    return true;
  }

  /** The rows, without rows and columns for arrows that contain none. */
  rows(): readonly (readonly MathList[])[] {
    const rows = this.cells.filter((line, i) => i % 2 === 0 || line.some(isFilled));
    const kept = this.cells[0]?.map(
      (_, j) => j % 2 === 0 || this.cells.some((line) => isFilled(line[j] ?? [])),
    );
    return rows.map((line) => line.filter((_, j) => kept?.[j]));
  }
}

function isFilled(list: MathList): boolean {
  return list.length > 0;
}

/** Two arrows between the same objects. */
function stacked(first: MathList, second: MathList, isVertical: boolean): MathList {
  if (isVertical) return [...first, ...second];
  return [{ type: "matrix", columns: ["center"], rows: [[first], [second]] }];
}

function drawing(arrow: Arrow, down: number, right: number): MathList {
  const { left, middle, span } = arrow;
  const char = arrowSign(arrow.styles, down, right);
  if (char === "") return [...left, ...middle, ...arrow.right];
  const mid: readonly MathNode[] = middle;
  if (down === 0) {
    const [over, under] = right > 0 ? [left, arrow.right] : [arrow.right, left];
    return horizontal(char, [...over, ...mid], under, span);
  }
  const [before, behind] = down > 0 ? [arrow.right, left] : [left, arrow.right];
  return verticalArrow(char, before, [...mid, ...behind], span);
}
