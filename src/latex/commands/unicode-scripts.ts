/** Unicode's superscript and subscript characters and the plain characters they stand for. */

const pairs = (scripts: string, plain: string): readonly [string, string][] => {
  const to = [...plain];
  return [...scripts].map((char, i) => [char, to[i] ?? char]);
};

export const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...pairs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ", "0123456789+-=()in"),
  ...pairs("ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", "ABDEGHIJKLMNOPRTUVW"),
  ...pairs("ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "abcdefghjklmoprstuvwxyz"),
  ...pairs("ᵝᵞᵟᵠᵡᶿ", "βγδφχθ"),
]);

export const SUBSCRIPTS: ReadonlyMap<string, string> = new Map([
  ...pairs("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+-=()"),
  ...pairs("ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "aehijklmnoprstuvx"),
  ...pairs("ᵦᵧᵨᵩᵪ", "βγρφχ"),
]);

/** Characters that are read as this number of primes on what precedes them. */
export const PRIMES: ReadonlyMap<string, number> = new Map([
  ["'", 1],
  ["\u2019", 1],
  // AutoCorrect's replacement for a straight double quotation mark.
  ["\u201D", 2],
  ["′", 1],
  ["″", 2],
  ["‴", 3],
  ["⁗", 4],
]);
