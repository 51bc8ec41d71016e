/** Characters of UnicodeMath with a structural meaning, for reading. */
import type { SpaceWidth } from "../math/ast";
import { spaceOfChar } from "../math/space";

/** Control words for structural characters; the caller provides those for letters and signs. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["above", "┴"],
  ["below", "┬"],
  ["atop", "¦"],
  ["over", "/"],
  ["sdiv", "⁄"],
  ["ldiv", "∕"],
  ["choose", "⒞"],
  ["matrix", "■"],
  ["pmatrix", "⒨"],
  ["bmatrix", "ⓢ"],
  ["Bmatrix", "Ⓢ"],
  ["vmatrix", "⒱"],
  ["Vmatrix", "⒩"],
  ["eqarray", "█"],
  ["cases", "Ⓒ"],
  ["sqrt", "√"],
  ["cbrt", "∛"],
  ["qdrt", "∜"],
  ["rect", "▭"],
  ["box", "□"],
  ["bar", "\u0305"],
  ["overbar", "¯"],
  ["underbar", "▁"],
  ["overbrace", "⏞"],
  ["underbrace", "⏟"],
  ["overparen", "⏜"],
  ["underparen", "⏝"],
  ["overbracket", "⎴"],
  ["underbracket", "⎵"],
  ["hat", "\u0302"],
  ["tilde", "\u0303"],
  ["vec", "\u20D7"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["dddot", "\u20DB"],
  ["check", "\u030C"],
  ["breve", "\u0306"],
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["of", "▒"],
  ["naryand", "▒"],
  ["funcapply", "\u2061"],
  ["begin", "〖"],
  ["end", "〗"],
  ["open", "├"],
  ["close", "┤"],
  ["phantom", "⟡"],
  ["hphantom", "⬄"],
  ["vphantom", "⇳"],
  ["smash", "⬍"],
  ["quad", "\u2003"],
  ["thinsp", "\u2009"],
  ["medsp", "\u205F"],
  ["thicksp", "\u2005"],
  ["nbsp", "\u00A0"],
  ["to", "→"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
  ["dd", "ⅆ"],
]);

/**
 * The signs of a text, one by one: control words become their characters, unknown ones remain words; an
 * escaped sign keeps its backslash, and a quoted text is one sign.
 */
export function signsOf(text: string, word: (name: string) => string | undefined): string[] {
  const signs: string[] = [];
  const pattern = /"(?:\\.|[^"\\])*"|\\([A-Za-z]+) ?|\\[^A-Za-z]|[\s\S]/gu;
  for (const [piece, name] of text.matchAll(pattern)) {
    if (name === undefined) signs.push(piece);
    else {
      const char = WORDS.get(name) ?? word(name);
      if (char !== undefined) signs.push(char);
      else if (isFunctionName(name)) signs.push(...name, " ");
      else signs.push(`"\\${name}"`);
    }
  }
  return signs;
}

export const NARY = /^[∏-∑∫-∳⋀-⋃⨀-⨆⨉⨋-⨏]$/u;
export const LETTER = /^[\p{L}∂∇]$/u;
const DIGIT = /^\p{Nd}$/u;
export const MARK = /^\p{M}$/u;

export const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["⟨", "⟩"],
  ["⌈", "⌉"],
  ["⌊", "⌋"],
  ["〖", "〗"],
]);
export const CLOSING: ReadonlySet<string> = new Set([...CLOSERS.values(), "┤"]);

/** Matrices that include their fences, by character. */
export const FENCED_MATRICES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["⒨", ["(", ")"]],
  ["ⓢ", ["[", "]"]],
  ["Ⓢ", ["{", "}"]],
  ["⒱", ["|", "|"]],
  ["⒩", ["‖", "‖"]],
]);

type ScriptCharacter = readonly ["sub" | "sup", string];

const SCRIPT_DIGITS: ReadonlyMap<string, ScriptCharacter> = new Map<string, ScriptCharacter>([
  ...[..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"].map((c, i) => [c, ["sup", "0123456789+−=()ni".charAt(i)]] as const),
  ...[..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"].map((c, i) => [c, ["sub", "0123456789+−=()".charAt(i)]] as const),
]);

/** For ² or ₂: whether it is raised or lowered, and its plain character. */
export function scriptCharacter(char: string): ScriptCharacter | undefined {
  return SCRIPT_DIGITS.get(char);
}

/** Signs that are typed as several characters (UTN 28, section 4.1). */
const COMPOSED: ReadonlyMap<string, string> = new Map([
  ["...", "…"],
  ["<=", "≤"],
  [">=", "≥"],
  ["/=", "≠"],
  ["!=", "≠"],
  ["+-", "±"],
  ["-+", "∓"],
  ["->", "→"],
  ["=>", "⇒"],
  [":=", "≔"],
  ["~=", "≅"],
  ["~~", "≈"],
  ["<<", "≪"],
  [">>", "≫"],
  ["::", "∷"],
]);

/** The sign for the characters at `at`, if several stand for one, and how many they are. */
export function composedSign(
  chars: readonly string[],
  at: number,
): readonly [string, number] | undefined {
  for (const length of [3, 2]) {
    const sign = COMPOSED.get(chars.slice(at, at + length).join(""));
    if (sign !== undefined) return [sign, length];
  }
  return undefined;
}

const FUNCTIONS = new Set(
  "sin cos tan sec csc cot sinh cosh tanh sech csch coth arcsin arccos arctan arcsec arccsc arccot lim limsup liminf log lg ln exp arg deg det dim gcd ker hom inf sup max min Pr".split(
    " ",
  ),
);
const WITH_LIMITS = new Set("lim limsup liminf det gcd inf sup max min Pr".split(" "));

const LONGEST_NAME = Math.max(...[...FUNCTIONS].map((name) => name.length));

function isFunctionName(word: string): boolean {
  return FUNCTIONS.has(word);
}

/** The function name at `at`, if it is followed by no further letter, or by U+2061. */
export function functionNameAt(chars: readonly string[], at: number): string | undefined {
  // No name is longer, so letters further on do not matter.
  const most = at + LONGEST_NAME;
  let end = at;
  while (end <= most && /^[A-Za-z]$/.test(chars[end] ?? "")) end++;
  for (let to = Math.min(end, most); to > at + 1; to--) {
    const word = chars.slice(at, to).join("");
    if (isFunctionName(word) && (to === end || chars[to] === "\u2061")) return word;
  }
  return undefined;
}

/** The digits, points and commas of the number at `at`; empty if there is none. */
export function numberAt(chars: readonly string[], at: number): readonly string[] {
  const digitAt = (i: number): boolean => DIGIT.test(chars[i] ?? "");
  const pointAt = (i: number): boolean =>
    digitAt(i + 1) && (chars[i] === "." || (chars[i] === "," && i > at));
  let to = at;
  while (digitAt(to) || pointAt(to)) to++;
  return chars.slice(at, to);
}

export function takesLimits(word: string): boolean {
  return WITH_LIMITS.has(word);
}

/** The visible space that a character represents. An ASCII space only ends what precedes it. */
export function visibleSpace(char: string): SpaceWidth | undefined {
  return char === " " ? undefined : spaceOfChar(char);
}
