/**
 * Tree → LaTeX: canonical and short, as a person would write it, for our own reader and for KaTeX
 * without macros. Reading what is written gives the same tree.
 *
 * The reader finds structure that LaTeX does not mark: it pairs bare parentheses, gives a sum its
 * operand and a function its argument. Where it would find a structure other than the tree's, braces
 * prevent it: `\sum_i {a + b}` sums both, `{\sin x} y` ends the argument, `{(}a{)}` is no pair.
 * Fences are `\left … \right` where their content is tall or where the pair would not be found.
 *
 * `writer/symbols.ts` knows characters, `writer/nodes.ts` the nodes, `writer/tables.ts` matrices and
 * aligned lines, `writer/guards.ts` what the reader would do.
 */
import type { MathList, SymbolNode } from "../math/ast";
import { spaceCommand } from "./commands/written";
import { Guards } from "./writer/guards";
import { phraseAt, type Phrase } from "./writer/phrases";
import { isBehindDigit, nodeLatex, sizedLatex } from "./writer/nodes";
import type { StyleName } from "./structure/styles";
import type { Writer } from "./writer/writer";
import { Output } from "./writer/output";
import { standsAlone, writtenSymbol, type WrittenSymbol } from "./writer/symbols";
import { displayLatex } from "./writer/tables";

export interface WriteOptions {
  /** Will it be read as display? Decides how sizes are written (`\tfrac`). */
  readonly display?: boolean | undefined;
  /** False omits the guards: for trees whose source had no operands (MathML), so that the reader finds them. */
  readonly guards?: boolean | undefined;
}

/** The LaTeX of an equation, without delimiters. */
export function writeLatex(body: MathList, options: WriteOptions = {}): string {
  const writer = new LatexWriter(new Guards(options.guards ?? true));
  const style = options.display === true ? "display" : "text";
  return displayLatex(body, writer) ?? writer.alone(body, style);
}

class LatexWriter implements Writer {
  constructor(readonly guards: Guards) {}

  /** A list whose line breaks are those of the equation, as LaTeX. */
  row(list: MathList, style: StyleName): string {
    this.guards.plan(list);
    return this.inline(list, style);
  }

  list(list: MathList, style: StyleName): string {
    const latex = this.row(list, style);
    // In braces a line break does not end the row of a table.
    return list.some((node) => node.type === "break") ? `{${latex}}` : latex;
  }

  group(list: MathList, style: StyleName): string {
    return `{${this.alone(list, style)}}`;
  }

  /** A list with nothing beside it, so that a style command in it needs no braces. */
  alone(list: MathList, style: StyleName): string {
    const [only] = list;
    return list.length === 1 && only?.type === "sized"
      ? sizedLatex(only, style, this)
      : this.row(list, style);
  }

  inline(list: MathList, style: StyleName): string {
    const out = new Output();
    // In scripts operators have no spaces round them.
    const compact = style === "script" || style === "scriptscript";
    let before: Before = "start";
    for (let i = 0; i < list.length; i++) {
      const node = list[i];
      if (!node) continue;
      if (node.type === "symbol") {
        const written = writtenSymbol(node);
        if (written.alphabet) {
          const end = standsAlone(written) ? i + 1 : endOfAlphabet(list, i, written.alphabet);
          out.put(alphabetLatex(list.slice(i, end) as readonly SymbolNode[], written.alphabet));
          i = end - 1;
          before = "operand";
        } else before = putSymbol(written, this.guards.alone(list, i), before, compact, out);
      } else if (node.type === "space") {
        const phrase = phraseAt(list, i, style, this);
        if (phrase) {
          before = putPhrase(phrase, before, out);
          i += phrase.length - 1;
        } else out.put(spaceCommand(node.width));
      } else if (node.type === "operator" || node.type === "break") {
        out.space();
        out.put(nodeLatex(node, style, this));
        out.space();
        before = "operator";
      } else {
        out.put(nodeLatex(node, style, this, node.type === "scripts" && isBehindDigit(list, i)));
        before = "operand";
      }
    }
    return out.text;
  }
}

/** What precedes a sign, as far as it decides whether the sign joins two operands. */
type Before = "start" | "operand" | "operator";

function putSymbol(
  written: WrittenSymbol,
  guard: boolean,
  before: Before,
  compact: boolean,
  out: Output,
): Before {
  if (guard) {
    out.put(`{${written.text.trimEnd()}}`);
    return "operand";
  }
  switch (written.atom) {
    case "relation":
      if (!compact) out.space();
      out.put(written.text);
      if (!compact) out.space();
      return "operator";
    case "binary":
      if (before !== "operand") {
        out.put(written.text);
        return "operator";
      }
      if (!compact) out.space();
      out.put(written.text);
      if (!compact) out.space();
      return "operator";
    case "punctuation":
      out.put(written.text);
      if (!compact) out.space();
      return "operator";
    case "opening":
      out.put(written.text);
      return "start";
    default:
      out.put(written.text);
      return "operand";
  }
}

function putPhrase({ latex, atom }: Phrase, before: Before, out: Output): Before {
  if (atom !== "space") out.space();
  out.put(latex);
  if (atom === "relation") out.space();
  return atom === "relation" ? "operator" : atom === "operand" ? "operand" : before;
}

/** The end of the symbols from `start` on that need the same alphabet. */
function endOfAlphabet(list: MathList, start: number, alphabet: readonly string[]): number {
  let end = start + 1;
  for (let node = list[end]; node?.type === "symbol"; node = list[++end]) {
    if (writtenSymbol(node).alphabet?.join() !== alphabet.join()) break;
  }
  return end;
}

function alphabetLatex(symbols: readonly SymbolNode[], alphabet: readonly string[]): string {
  const out = new Output();
  for (const symbol of symbols) out.put(writtenSymbol(symbol).text);
  return alphabet.reduceRight((inner, command) => `${command}{${inner}}`, out.text);
}
