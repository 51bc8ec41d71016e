/** amscd's `CD`: objects and labelled arrows, as a matrix. */
import type { MathList } from "../../math/ast";
import { Act } from "../commands/meaning";
import type { Token } from "../commands/tokens";
import { type Tokens } from "../commands/tokens";
import { Kind, type Row } from "../structure/row";
import type { ListReader } from "./list-reader";
import { pushArrowDiagram } from "./arrow-diagram";
import { horizontal, verticalArrow } from "./drawn-arrows";
import { matrixOf } from "./matrix";
import { takeEnd } from "./rows";

/** The arrow for the sign behind `@`; labels are written between three copies of the sign. */
const ARROWS: Readonly<Record<string, string>> = {
  ">": "→",
  "<": "←",
  V: "↓",
  A: "↑",
  "=": "=",
  "|": "‖",
  ".": "",
};

const LABELLED = "><VA";

/** Reads rows up to the end of the environment; arrows are amscd's signs, or commands. */
export function readDiagram(
  r: ListReader,
  at: Token,
  row: Row,
  name: string,
  arrows: "signs" | "commands",
): void {
  const taken: Tokens[] = [];
  r.giveBack();
  for (let more = true; more;) {
    const [tokens, ended] = rowTokens(r);
    taken.push(tokens);
    more = !ended;
  }
  takeEnd(r, at, name);
  r.x.scope.beginGroup();
  if (arrows === "signs") pushDiagram(r, at, row, taken);
  else pushArrowDiagram(r, at, row, taken);
  r.x.scope.endGroup();
}

function pushDiagram(r: ListReader, at: Token, row: Row, taken: readonly Tokens[]): void {
  const rows: (readonly MathList[])[] = [];
  taken.forEach((tokens, i) => {
    const cells = cellsOf(r, tokens);
    const isLast = i === taken.length - 1;
    if (!isLast || cells.some((cell) => cell.length > 0) || rows.length === 0) rows.push(cells);
  });
  const span = r.since(at);
  r.note("diagram", "approximated", span);
  r.push(
    row,
    matrixOf(
      rows.map((cells) => ({ cells })),
      undefined,
      undefined,
      span,
    ),
    Kind.Inner,
  );
}

/** The tokens of a row, and whether it was the last one. */
function rowTokens(r: ListReader): readonly [Tokens, boolean] {
  const tokens: Token[] = [];
  let depth = 0;
  for (;;) {
    const token = r.takeRaw();
    const { text } = token;
    const meaning = text === "" ? undefined : r.x.meaningOf(text);
    const stop = meaning?.act === Act.Stop ? meaning.stop : undefined;
    if (text === "" || (depth === 0 && stop === "environment")) {
      r.putBack(token);
      return [tokens, true];
    }
    if (text === "{") depth += 1;
    else if (text === "}") depth -= 1;
    if (depth === 0 && stop === "row") return [tokens, false];
    tokens.push(token);
  }
}

/** Objects and arrows alternately; in a row of vertical arrows the objects are empty. */
function cellsOf(r: ListReader, row: Tokens): MathList[] {
  const tokens = row.filter((token, i) => token.text !== " " || row[i - 1]?.text !== "@");
  const cells: MathList[] = [];
  let object: Token[] = [];
  let isVertical = false;
  const finish = (): void => {
    cells.push(r.atPlace("display", () => r.listOf(object)));
    object = [];
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    const sign = token?.text === "@" ? tokens[i + 1]?.text : undefined;
    const char = sign === undefined ? undefined : ARROWS[sign];
    if (token === undefined) continue;
    if (sign === undefined || char === undefined) {
      object.push(token);
      continue;
    }
    finish();
    isVertical ||= "VA|".includes(sign);
    i += 1;
    const labels: Tokens[] = [];
    if (LABELLED.includes(sign)) {
      for (let n = 0; n < 2; n += 1) {
        const end = closing(tokens, i + 1, sign);
        labels.push(tokens.slice(i + 1, end));
        i = end;
      }
    }
    cells.push(arrow(r, token, char, sign, labels));
  }
  finish();
  // The first arrow is in the column of the first object.
  return isVertical ? cells.slice(1, cells.length - 1) : cells;
}

function closing(tokens: Tokens, from: number, sign: string): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const text = tokens[i]?.text;
    if (text === "{") depth += 1;
    else if (text === "}") depth -= 1;
    else if (depth === 0 && text === sign) return i;
  }
  return tokens.length;
}

function arrow(
  r: ListReader,
  at: Token,
  char: string,
  sign: string,
  [first = [], second = []]: readonly Tokens[],
): MathList {
  const span = { from: at.from, to: at.to };
  const label = (tokens: Tokens): MathList => r.atPlace("script", () => r.listOf(tokens));
  const [before, behind] = [label(first), label(second)];
  if (char === "") return [];
  if (sign === ">" || sign === "<" || sign === "=") return horizontal(char, before, behind, span);
  return verticalArrow(char, before, behind, span);
}
