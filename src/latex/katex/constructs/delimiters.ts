/** `\left … \middle … \right` and `\big`, with every delimiter of our table. */
import { DELIMITERS } from "../../commands/delimiters";
import { STMARYRD_DELIMITERS } from "../../commands/extra-symbols";
import { engine, type Token } from "../engine";
import type { ParseNode } from "../nodes";
import type { FormulaParser } from "../parser";
import type { Construct } from "./arguments";

const KNOWN: ReadonlySet<string> = new Set([
  ...[...DELIMITERS, ...STMARYRD_DELIMITERS].flatMap((row) => [...row.names, row.char]),
  ..."<>.〈〉",
  "\\lt",
  "\\gt",
]);

/** The delimiter behind a command, in braces or not. */
export function delimiter(parser: FormulaParser): string {
  parser.consumeSpaces();
  const braced = parser.fetch().text === "{";
  if (braced) parser.consume();
  const token = parser.fetch();
  if (!KNOWN.has(token.text)) throw new engine.ParseError("Invalid delimiter", token);
  parser.consume();
  if (braced) parser.expect("}");
  return token.text;
}

const left: Construct = (parser) => {
  const open = delimiter(parser);
  parser.leftrightDepth += 1;
  const body = parser.parseExpression(false);
  parser.leftrightDepth -= 1;
  const token = parser.fetch();
  if (token.text !== "\\right") {
    throw new engine.ParseError(`Expected '\\right', got '${token.text}'`, token);
  }
  parser.consume();
  return { type: "leftright", mode: parser.mode, body, left: open, right: delimiter(parser) };
};

const middle: Construct = (parser, command) => {
  if (parser.leftrightDepth === 0) {
    throw new engine.ParseError("\\middle without preceding \\left", command);
  }
  return { type: "middle", mode: parser.mode, delim: delimiter(parser) };
};

const CLASSES = { l: "mopen", r: "mclose", m: "mrel", "": "mord" } as const;

/** `\bigl` and the other fifteen. */
const sized = ["big", "Big", "bigg", "Bigg"].flatMap((name, i) =>
  (["l", "r", "m", ""] as const).map((side): readonly [string, Construct] => [
    `\\${name}${side}`,
    (parser: FormulaParser, _command: Token): ParseNode => ({
      type: "delimsizing",
      mode: parser.mode,
      size: i + 1,
      mclass: CLASSES[side],
      delim: delimiter(parser),
    }),
  ]),
);

export const DELIMITER_CONSTRUCTS: readonly (readonly [string, Construct])[] = [
  ["\\left", left],
  ["\\middle", middle],
  ...sized,
];
