/**
 * What becomes of the characters of a source: each belongs to the span of a node that is drawn, to a problem,
 * or to what the reader understood without drawing it (names of commands and environments, lengths, keys,
 * definitions; `test/latex/accounting.test.ts` checks what the table's rows declare unused). Letters and
 * digits that belong to none of these are lost.
 */
import type { MathList } from "../../src/math/ast";
import { walk } from "../../src/math/walk";
import { stripDelimiters } from "../../src/latex/delimiters";
import type { Preamble } from "../../src/latex/preamble";
import { readFormula } from "../../src/latex/reader/read-formula";

/** The lost characters, in source order. */
export function lostCharacters(source: string, preamble: Preamble): string {
  const { from, to } = stripDelimiters(source);
  const { body = [], problems, understood } = readFormula(source, from, to, true, preamble.macros);
  const kept = new Uint8Array(source.length).fill(1);
  kept.fill(0, from, to);
  const mark = (start: number, end: number): void => {
    if (start < end) kept.fill(1, Math.max(0, start), Math.min(source.length, end));
  };
  walk(body, (node) => {
    // A node that contains others accounts for its command; its contents account for themselves.
    if (node.span && isLeaf(node.type)) mark(node.span.from, node.span.to);
  });
  for (const { span } of problems) mark(span.from, span.to);
  for (const span of understood) mark(span.from, span.to);
  for (const { index, 0: text } of source.matchAll(COMMANDS)) mark(index, index + text.length);
  let lost = "";
  for (let i = 0; i < source.length; i += 1)
    if (kept[i] === 0 && /[\p{L}\p{N}]/u.test(source[i] ?? "")) lost += source[i];
  return lost;
}

function isLeaf(type: MathList[number]["type"]): boolean {
  return type === "symbol" || type === "text" || type === "space" || type === "unknown";
}

/** Comments and names of commands: the reader knows these names or reports them in a problem. */
const COMMANDS = /\\[a-zA-Z@]+|\\.|%[^\n]*/gs;
