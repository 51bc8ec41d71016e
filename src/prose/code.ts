/**
 * Finds code in a text: monospaced runs, `` `…` `` and Markdown's fenced code. Nothing in code is
 * mathematics, except in fences whose language is `math`.
 */
import type { Span } from "../math/ast";
import type { Prose } from "./passage";

export interface MathFence extends Span {
  /** The content between the fences. */
  readonly body: Span;
}

export interface Code {
  /** In order; no two touch. */
  readonly spans: readonly Span[];
  readonly fences: readonly MathFence[];
}

/** The code in a text; one pass. */
export function findCode({ text, monospaced = [] }: Prose): Code {
  const spans: Span[] = [...monospaced];
  const fences: MathFence[] = [];
  for (const fence of fencesIn(text)) {
    if (fence.math) fences.push(fence);
    else spans.push(fence);
  }
  spans.push(...quotedIn(text, [...spans, ...fences]));
  return { spans: joined(spans), fences: fences.filter((fence) => !touches(monospaced, fence)) };
}

/** Lines that open or close fenced code; the text behind the fence is its language. */
const FENCE = /(?<![^\n\v])[ \t]{0,3}(`{3,}|~{3,})([^\n\v`]*)/g;

function fencesIn(text: string): readonly (MathFence & { readonly math: boolean })[] {
  const found: (MathFence & { readonly math: boolean })[] = [];
  let open: { from: number; inside: number; sign: string; math: boolean } | undefined;
  for (const line of text.matchAll(FENCE)) {
    const [written, sign = "", language = ""] = line;
    const end = line.index + written.length;
    if (!open) {
      const from = end - written.trimStart().length;
      open = { from, inside: end, sign, math: language.trim() === "math" };
    } else if (sign.startsWith(open.sign) && language.trim() === "") {
      const body = { from: open.inside, to: line.index };
      found.push({ from: open.from, to: end, body, math: open.math });
      open = undefined;
    }
  }
  if (open && !open.math) {
    const body = { from: open.inside, to: text.length };
    found.push({ from: open.from, to: text.length, body, math: false });
  }
  return found;
}

/** `` `code` `` with equally many backticks on both sides, within one paragraph; not `` $`…`$ ``. */
function quotedIn(text: string, fenced: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  const blocks = joined(fenced);
  let block = 0;
  /** The paragraph's unmatched runs of backticks so far, by length. */
  const open = new Map<number, number>();
  let formula = 0;
  for (const { 0: sign, index } of text.matchAll(/`+|\n/g)) {
    while ((blocks[block]?.to ?? Infinity) <= index) block += 1;
    if (sign === "\n") open.clear();
    if (sign === "\n" || index < formula || (blocks[block]?.from ?? Infinity) <= index) continue;
    const from = open.get(sign.length);
    if (from !== undefined) {
      found.push({ from, to: index + sign.length });
      open.clear();
    } else if (sign === "`" && text[index - 1] === "$" && closesFormula(text, index + 1)) {
      formula = text.indexOf("`", index + 1) + 1;
    } else open.set(sign.length, index);
  }
  return found;
}

/** Is the next backtick of the paragraph followed by a dollar sign, which closes a `` $` ``? */
function closesFormula(text: string, from: number): boolean {
  const close = text.indexOf("`", from);
  return close > from && text[close + 1] === "$" && !text.slice(from, close).includes("\n");
}

function joined(spans: readonly Span[]): readonly Span[] {
  const all: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else all.push({ from, to });
  }
  return all;
}

function touches(spans: readonly Span[], { from, to }: Span): boolean {
  return spans.some((span) => span.from < to && span.to > from);
}
