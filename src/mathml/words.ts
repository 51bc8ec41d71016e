/** Neighbouring symbols that form one token: the digits of a number, the letters of an upright word. */
import { styledChar } from "../math/alphabets";
import type { MathList, Span } from "../math/ast";
import { endOfNumber, isDigit } from "../math/number";
import { isComposed, isUprightLetter, PRIME } from "./tokens";

/** Several neighbours that form one token; `end` is the index behind the last one. */
export interface Word {
  readonly name: "mn" | "mi" | "mo";
  readonly text: string;
  readonly end: number;
  readonly span: Span | undefined;
}

/** The word that begins at `from`; undefined where that symbol is a token by itself. */
export function wordAt(list: MathList, from: number): Word | undefined {
  const first = list[from];
  if (first?.type !== "symbol") return undefined;
  const second = list[from + 1];
  if (isDigit(first)) return word("mn", list, from, endOfNumber(list, from));
  if (isUprightLetter(first)) return word("mi", list, from, endOfLetters(list, from));
  if (first.char === PRIME) return primes(list, from);
  return second?.type === "symbol" && isComposed(first, second)
    ? word("mo", list, from, from + 2)
    : undefined;
}

/** Two, three and four primes. */
const PRIMES = ["″", "‴", "⁗"] as const;

export function isPrimes(text: string): boolean {
  return PRIMES.some((sign) => sign === text);
}

/** Neighbouring primes become one character, in which fonts put them closer together. */
function primes(list: MathList, from: number): Word | undefined {
  let end = from + 1;
  for (let node = list[end]; node?.type === "symbol" && node.char === PRIME; node = list[end]) {
    if (end - from > PRIMES.length) break;
    end++;
  }
  const both = word("mo", list, from, end);
  return both && { ...both, text: PRIMES[end - from - 2] ?? both.text };
}

function word(name: Word["name"], list: MathList, from: number, end: number): Word | undefined {
  if (end === from + 1) return undefined;
  let text = "";
  for (let i = from; i < end; i++) {
    const node = list[i];
    if (node?.type === "symbol") text += styledChar(node.char, node.variant);
  }
  const [first, last] = [list[from]?.span, list[end - 1]?.span];
  const span =
    first && last
      ? { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) }
      : first;
  return { name, text, end, span };
}

function endOfLetters(list: MathList, from: number): number {
  let end = from + 1;
  for (let node = list[end]; node?.type === "symbol" && isUprightLetter(node); node = list[end])
    end++;
  return end;
}
