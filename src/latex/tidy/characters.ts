/** Characters typed instead of a mathematical structure or of another character that looks the same. */
import type { MathList, MathNode, SymbolNode } from "../../math/ast";
import { characterOf } from "../commands/characters";
import { byChar, byMark } from "../commands/index";
import { PRIMES, SUBSCRIPTS, SUPERSCRIPTS } from "../commands/unicode-scripts";
import { plainVariant } from "../structure/alphabets";
import { upright } from "../structure/nodes";

/** Characters that LaTeX reads as themselves although nobody uses them in mathematics. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map([
  ["~", "∼"],
  ["⏐", "|"],
  ["︷", "⏞"],
  ["︸", "⏟"],
]);

/** A letter or sign with combining marks for which Unicode has no single character. */
const MARKED = /^([^\p{M}]+)(\p{M}+)$/u;
const VARIATION = /[\uFE00-\uFE0F]/g;

/**
 * The list without signs that LaTeX has no name for: a keyboard's tilde becomes `\sim`, a letter with a
 * combining mark an accent, ∑ typed as a character the operator; ², ₀ and ′ become scripts.
 */
export function tidyCharacters(list: MathList): MathList {
  const out: MathNode[] = [];
  for (const node of list) {
    if (node.type !== "symbol") out.push(node);
    else if (!raise(node, out)) out.push(...tidySymbol(node));
  }
  return out;
}

/** One sign, as LaTeX names it. */
export function tidySymbol(node: SymbolNode): MathList {
  const char = node.char.replace(VARIATION, "");
  if (char === "") return [];
  const primes = PRIMES.get(char);
  if (primes !== undefined) return Array.from({ length: primes }, () => upright("′"));
  // A mark without a base, as its command would write it.
  if (byMark.has(char) && /^\p{M}$/u.test(char)) return [{ type: "accent", mark: char, body: [] }];
  if (byChar.get(char)?.kind === "nary")
    return [{ type: "nary", operator: char, placement: "auto", operand: [] }];
  // LaTeX has these in one shape, plus bold.
  if (/^[∇∂]$/.test(char))
    return [{ ...node, variant: node.variant.startsWith("bold") ? "bold" : "upright" }];
  if (/^\p{L}$/u.test(char)) return [isWordLetter(char) ? word(node) : node];
  if (char === "^") return [word(node)];
  const [, base, marks] = MARKED.exec(char) ?? [];
  if (base === undefined || marks === undefined)
    return [{ ...node, char: LOOK_ALIKE.get(char) ?? characterOf(char).char }];
  const under = { ...node, char: base };
  // With a stroke it is a different sign, not an accent.
  if (marks === "\u0338") return [node];
  return [...marks].every((mark) => byMark.has(mark))
    ? [[...marks].reduce<MathNode>((body, mark) => ({ type: "accent", mark, body: [body] }), under)]
    : [under, ...[...marks].map(upright)];
}

/** Is it a letter not used in mathematics: of another script, or with an accent? Among words it is itself. */
function isWordLetter(char: string): boolean {
  return (
    char > "\x7F" &&
    /^\p{L}$/u.test(char) &&
    !/^[\u0370-\u03FF\u2100-\u214Fıȷ]$/.test(char) &&
    !byChar.has(char) &&
    !SUPERSCRIPTS.has(char) &&
    !SUBSCRIPTS.has(char)
  );
}

function word({ char, variant }: SymbolNode): MathNode {
  const bold = variant.startsWith("bold");
  return { type: "text", text: char, bold, italic: false, family: "roman" };
}

/** Makes a raised or lowered character a script of what precedes it; false if it is no such character. */
function raise({ char }: SymbolNode, out: MathNode[]): boolean {
  const last = out.at(-1);
  const primes = PRIMES.get(char);
  if (primes !== undefined) {
    if (last === undefined || isPrime(last) || !carries(last)) return false;
    if (last.type === "scripts" && last.sup?.every(isPrime) === false) return false;
    attach(
      "sup",
      Array.from({ length: primes }, () => upright("′")),
      out,
    );
    return true;
  }
  const above = SUPERSCRIPTS.get(char);
  const below = SUBSCRIPTS.get(char);
  if (above !== undefined) attach("sup", [plain(above)], out);
  else if (below !== undefined) attach("sub", [plain(below)], out);
  return above !== undefined || below !== undefined;
}

function attach(side: "sub" | "sup", script: MathList, out: MathNode[]): void {
  const last = out.at(-1);
  if (last?.type === "scripts") {
    out[out.length - 1] = { ...last, [side]: [...(last[side] ?? []), ...script] };
  } else if (last && carries(last)) {
    out[out.length - 1] = { type: "scripts", base: [last], [side]: script };
  } else out.push({ type: "scripts", base: [], [side]: script });
}

function carries({ type }: MathNode): boolean {
  return type !== "space" && type !== "break" && type !== "nary" && type !== "function";
}

function isPrime(node: MathNode): boolean {
  return node.type === "symbol" && node.char === "′";
}

function plain(char: string): SymbolNode {
  const usual = characterOf(char).char;
  return { type: "symbol", char: usual, variant: plainVariant(usual) };
}
