/** A letter or sign in words, with its alphabet. */
import type { SymbolNode } from "../math/ast";
import { fill } from "../text/say";
import type { Words } from "./words";

/** Sets of numbers, by their letter. */
const DOUBLE_STRUCK: ReadonlyMap<string, string> = new Map([
  ["R", "ℝ"],
  ["C", "ℂ"],
  ["N", "ℕ"],
  ["Z", "ℤ"],
  ["Q", "ℚ"],
]);

export function symbolWords(
  { char, variant }: SymbolNode,
  s: Words["speech"],
  words: ReadonlyMap<string, string>,
): string {
  const negated = /^(.)\u0338$/u.exec(char)?.[1];
  if (negated !== undefined) return fill(s.not, { relation: words.get(negated) ?? negated });
  if (variant === "doubleStruck") {
    const set = words.get(DOUBLE_STRUCK.get(char) ?? "");
    return set ?? fill(s.doubleStruck, { letter: char });
  }
  const known = words.get(char);
  const letter = known ?? (/^\p{Lu}$/u.test(char) ? fill(s.capital, { letter: char }) : char);
  switch (variant) {
    case "bold":
    case "boldItalic":
      return /^\p{L}/u.test(char) ? fill(s.bold, { letter }) : letter;
    case "script":
    case "boldScript":
      return fill(s.script, { letter: char });
    case "fraktur":
    case "boldFraktur":
      return fill(s.fraktur, { letter: char });
    default:
      return letter;
  }
}
