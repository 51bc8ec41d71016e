/**
 * What becomes of the characters of a source: each belongs to the place of a node that is drawn, to a
 * command that was understood, or to a problem. Letters and digits that belong to nothing are lost.
 */
import type { MathList } from "../../src/math/ast";
import type { Problem } from "../../src/math/problem";
import { walk } from "../../src/math/walk";

/** The characters that are lost, in their order. */
export function lostCharacters(
  source: string,
  body: MathList,
  problems: readonly Problem[],
): string {
  const kept = new Uint8Array(source.length);
  const mark = (from: number, to: number): void => {
    kept.fill(1, Math.max(0, from), Math.min(source.length, to));
  };
  walk(body, (node) => {
    const { span } = node;
    if (!span) return;
    // What holds other nodes accounts for its command; its contents account for themselves.
    if (isLeaf(node.type)) mark(span.from, span.to);
  });
  for (const { span } of problems) mark(span.from, span.to);
  // Commands with their names, what is a name, a key or a length by itself, and comments.
  for (const { index, 0: text } of source.matchAll(UNDERSTOOD)) mark(index, index + text.length);
  let lost = "";
  for (let i = 0; i < source.length; i += 1)
    if (kept[i] === 0 && /[\p{L}\p{N}]/u.test(source[i] ?? "")) lost += source[i];
  return lost;
}

function isLeaf(type: MathList[number]["type"]): boolean {
  return type === "symbol" || type === "text" || type === "space" || type === "unknown";
}

/** Commands; names of environments with their columns, keys, colours and lengths, which are no content. */
const UNDERSTOOD =
  /\\(?:begin|end)\s*\{[^{}]*\}(?:\s*\[[a-z]\])?(?:\s*\{[^{}]*\})?|\\(?:label|index|vspace|hspace|usepackage)\s*\*?\s*\{[^{}]*\}|\\(?:text|f?box)?color(?:box)?\s*(?:\[[^\]]*\])?\s*\{[^{}]*\}|\\(?:[mh]?kern|[mhv]?skip|raise|lower)\s*[-\d. ]*[a-z ]{2,3}|\\\\\s*\[[^\]]*\]|\\[a-zA-Z@]+\*?|\\.|%[^\n]*/gs;
