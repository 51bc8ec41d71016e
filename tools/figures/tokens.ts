/**
 * How long our LaTeX is compared with a person's: the tokens that are written for the tree of a source, as a
 * slide would give it back, against those of the source itself.
 *
 * A token is a control sequence or a character. Blanks and comments do not count, and `\begin{name}` is one
 * token. Braces around a single token are not counted on either side: `x^{2}` is as long as `x^2`. The
 * person's own commands count as what they stand for, since a slide cannot know their names.
 */
import { stripDelimiters } from "../../src/latex/delimiters";
import type { Preamble } from "../../src/latex/preamble";
import { readLatex } from "../../src/latex/read";
import { Expander } from "../../src/latex/reader/expander";
import { tokenise } from "../../src/latex/reader/lexer";
import { tidy } from "../../src/latex/tidy";
import { writeLatex } from "../../src/latex/write";
import { hasErrors } from "../../src/math/problem";
import { readOmmlText } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";

/** A source, what we write for it, and the ratio of their token counts. */
export interface Length {
  readonly source: string;
  readonly latex: string;
  readonly ratio: number;
  /** The tokens that ours has in addition. */
  readonly more: readonly string[];
}

/** The length of a source, read as a display; undefined if it cannot be read or shows nothing. */
export function lengthOf(source: string, preamble: Preamble): Length | undefined {
  const { body, problems } = readLatex(source, { display: true, preamble });
  if (hasErrors(problems)) return undefined;
  const shown = readOmmlText(writeOmml(body, { display: false })).body;
  const latex = writeLatex(tidy(shown, { display: true }), { display: true });
  const theirs = tokensOf(source, preamble);
  const ours = tokensOf(latex);
  if (theirs.length === 0 || ours.length === 0) return undefined;
  return { source, latex, ratio: ours.length / theirs.length, more: without(ours, theirs) };
}

/** The ratio below which a share (0 to 1) of all lies. */
export function quantile(lengths: readonly Length[], share: number): number {
  const ratios = lengths.map(({ ratio }) => ratio).sort((a, b) => a - b);
  return ratios[Math.min(ratios.length - 1, Math.floor(share * ratios.length))] ?? Number.NaN;
}

/** How often each token is added in ours, most frequent first. */
export function causes(lengths: readonly Length[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const token of lengths.flatMap(({ more }) => more))
    counts.set(token, (counts.get(token) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function tokensOf(latex: string, preamble?: Preamble): readonly string[] {
  const { from, to } = stripDelimiters(latex);
  const read = tokenise(latex.slice(from, to));
  const tokens = preamble ? new Expander("", 0, 0, preamble.macros).expanded(read) : read;
  const texts = tokens.map(({ text }) => text).filter((text) => text.trim() !== "");
  return withoutBraces(withNames(texts));
}

/** `\begin{name}` as one token. */
function withNames(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const end = text === "\\begin" || text === "\\end" ? texts.indexOf("}", i) : -1;
    out.push(end < 0 ? text : texts.slice(i, end + 1).join(""));
    if (end >= 0) i = end;
  }
  return out;
}

/** The tokens without braces around single ones. */
function withoutBraces(texts: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const text of texts) {
    if (text === "}" && out.at(-2) === "{") out.splice(-2, 1);
    else out.push(text);
  }
  return out;
}

function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    if (count > 0) counts.set(text, count - 1);
    return count === 0;
  });
}
