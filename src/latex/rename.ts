/**
 * Replaces a symbol, a command or a short expression in the source of a formula. What begins with a
 * command is found by its tokens, under all its names; anything else is found in the tree, so that the x
 * of `\text{max}` does not match.
 */
import type { MathList, MathNode, Span } from "../math/ast";
import { hasErrors } from "../math/problem";
import { argumentsOf, equalLists } from "../math/walk";
import { byChar, byCommand } from "./commands/index";
import type { Token } from "./commands/tokens";
import { Failure } from "./reader/failure";
import { Lexer } from "./reader/lexer";
import { readLatex, type ReadOptions } from "./read";

export interface Renaming {
  /** LaTeX; not empty. */
  readonly from: string;
  readonly to: string;
}

/** The source with every `from` replaced; undefined if there is none. Total. */
export function renamed(
  source: string,
  { from, to }: Renaming,
  options: ReadOptions = {},
): string | undefined {
  const spans = /^\s*\\/.test(from)
    ? tokenSpans(source, from)
    : treeSpans(source, from.trim(), options);
  if (spans.length === 0) return undefined;
  const bare = replaced(source, spans, to.trim());
  if (tokensOf(to).length === 1) return bare;
  // `x^2` with 10 in place of 2 needs braces; `a+2` looks better without.
  const braced = replaced(source, spans, `{${to.trim()}}`);
  const [one, other] = [readLatex(bare, options), readLatex(braced, options)];
  const isSame = equalLists(one.body, other.body);
  return hasErrors(other.problems) || (isSame && !hasErrors(one.problems)) ? bare : braced;
}

/** A control word needs a space before a letter. */
function replaced(source: string, spans: readonly Span[], to: string): string {
  let text = "";
  let at = 0;
  const add = (part: string): void => {
    text += /\\[A-Za-z]+$/.test(text) && /^[A-Za-z]/.test(part) ? ` ${part}` : part;
  };
  for (const span of spans) {
    add(source.slice(at, span.from));
    add(to);
    at = span.to;
  }
  add(source.slice(at));
  return text;
}

/** A token with its meaning as key: all names of one sign have the same key. */
interface Sign extends Span {
  readonly key: string;
}

/** The tokens; none if the source cannot be split into tokens. */
function tokensOf(source: string): readonly Token[] {
  const lexer = new Lexer(source);
  const tokens: Token[] = [];
  try {
    for (let token = lexer.lex(true); token.text !== ""; token = lexer.lex(true))
      tokens.push(token);
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
  return tokens;
}

/** The signs of a source; braces around a single sign are not signs, but belong to it. */
function signsOf(source: string): readonly (Sign & { readonly braced: Span })[] {
  const tokens = tokensOf(source);
  const signs: (Sign & { readonly braced: Span })[] = [];
  for (let n = 0; n < tokens.length; n++) {
    const [open, inside, close] = [tokens[n], tokens[n + 1], tokens[n + 2]];
    if (!open) break;
    const isGroup = open.text === "{" && close?.text === "}" && !/^[{}]$/.test(inside?.text ?? "{");
    const token = isGroup && inside ? inside : open;
    const braced = isGroup && close ? { from: open.from, to: close.to } : token;
    signs.push({ key: keyOf(token.text), from: token.from, to: token.to, braced });
    if (isGroup) n += 2;
  }
  return signs;
}

function keyOf(text: string): string {
  return (byCommand.get(text) ?? byChar.get(text))?.names[0] ?? text;
}

function tokenSpans(source: string, from: string): readonly Span[] {
  const wanted = signsOf(from);
  if (wanted.length === 0) return [];
  const signs = signsOf(source);
  const spans: Span[] = [];
  for (let n = 0; n + wanted.length <= signs.length; n++) {
    if (!wanted.every(({ key }, i) => signs[n + i]?.key === key)) continue;
    const [first, last] = [signs[n], signs[n + wanted.length - 1]];
    if (!first || !last) continue;
    // For `\vec{x}` the braces are replaced too; for `x^{\alpha}` they are kept.
    spans.push({ from: first.from, to: first === last ? last.to : last.braced.to });
    n += wanted.length - 1;
  }
  return spans;
}

function treeSpans(source: string, from: string, options: ReadOptions): readonly Span[] {
  const wanted = readLatex(from, options);
  if (wanted.body.length === 0 || hasErrors(wanted.problems)) return [];
  const spans = new Map<number, Span>();
  const look = (list: MathList): void => {
    for (let n = 0; n < list.length; n++) {
      const node = list[n];
      const part = list.slice(n, n + wanted.body.length);
      const span = spanOf(part);
      const isOne =
        span && equalLists(part, wanted.body) && !isPartOfNumber(list, n, wanted.body.length);
      // The expansion of a macro has the span of its call.
      if (isOne && equalLists(readLatex(source.slice(span.from, span.to), options).body, part)) {
        spans.set(span.from, span);
        n += part.length - 1;
      } else if (node) argumentsOf(node).forEach(look);
    }
  };
  look(readLatex(source, options).body);
  return [...spans.values()].sort((a, b) => a.from - b.from);
}

function spanOf(nodes: MathList): Span | undefined {
  const [first, last] = [nodes[0]?.span, nodes.at(-1)?.span];
  return first && last ? { from: first.from, to: last.to } : undefined;
}

/** The 1 of 10 does not match. */
function isPartOfNumber(list: MathList, from: number, length: number): boolean {
  const isDigit = (node: MathNode | undefined): boolean =>
    node?.type === "symbol" && /^[0-9]/.test(node.char);
  return (
    (isDigit(list[from]) && isDigit(list[from - 1])) ||
    (isDigit(list[from + length - 1]) && isDigit(list[from + length]))
  );
}
