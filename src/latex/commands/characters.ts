/** The character, alphabet and kind of a token. */
import { SYMBOL_ROWS } from "./symbol-rows";
import type { Character } from "./meaning";
import type { AtomClass } from "./row";
import { Kind } from "../structure/row";
import { decodeLetter } from "../structure/alphabets";

const KINDS: Readonly<Record<AtomClass, Kind>> = {
  ordinary: Kind.Ordinary,
  operator: Kind.Ordinary,
  binary: Kind.Binary,
  relation: Kind.Relation,
  opening: Kind.Opening,
  closing: Kind.Closing,
  punctuation: Kind.Punctuation,
  inner: Kind.Inner,
};

/** Characters that are typed or pasted, and the signs that mathematics uses for them. */
const TYPED: Readonly<Record<string, readonly [char: string, kind: Kind]>> = {
  "-": ["−", Kind.Binary],
  "−": ["−", Kind.Binary],
  "+": ["+", Kind.Binary],
  "*": ["∗", Kind.Binary],
  "·": ["⋅", Kind.Binary],
  "=": ["=", Kind.Relation],
  "<": ["<", Kind.Relation],
  ">": [">", Kind.Relation],
  "\\lt": ["<", Kind.Relation],
  "\\gt": [">", Kind.Relation],
  ":": [":", Kind.Relation],
  ",": [",", Kind.Punctuation],
  ";": [";", Kind.Punctuation],
  ".": [".", Kind.Ordinary],
  "\\ldotp": [".", Kind.Punctuation],
  "\\cdotp": ["⋅", Kind.Punctuation],
  "!": ["!", Kind.Ordinary],
  "?": ["?", Kind.Ordinary],
  "/": ["/", Kind.Ordinary],
  "|": ["|", Kind.Neutral],
  "\\vert": ["|", Kind.Neutral],
  "\\|": ["‖", Kind.Neutral],
  "\\Vert": ["‖", Kind.Neutral],
  "‖": ["‖", Kind.Neutral],
  "\\prime": ["′", Kind.Ordinary],
  "′": ["′", Kind.Ordinary],
  "`": ["‘", Kind.Ordinary],
  "\\backslash": ["\\", Kind.Ordinary],
  "\\@imath": ["ı", Kind.Ordinary],
  "\\@jmath": ["ȷ", Kind.Ordinary],
  "〈": ["⟨", Kind.Opening],
  "〉": ["⟩", Kind.Closing],
  "（": ["(", Kind.Opening],
  "）": [")", Kind.Closing],
  "，": [",", Kind.Punctuation],
  "：": [":", Kind.Relation],
  "；": [";", Kind.Punctuation],
  "＝": ["=", Kind.Relation],
  "＋": ["+", Kind.Binary],
  "–": ["−", Kind.Binary],
  "⟂": ["⊥", Kind.Relation],
};

const characters = new Map<string, Character>();

const byChar = new Map<string, Kind>();

for (const row of SYMBOL_ROWS) {
  const kind = KINDS[row.atom];
  const variant = row.kind === "symbol" ? row.variant : undefined;
  for (const name of row.names) {
    if (!characters.has(name)) characters.set(name, { char: row.char, kind, variant });
  }
  // The character that people use for a triangle is no binary operator.
  if (!variant && !(row.char === "△" && kind === Kind.Binary) && !byChar.has(row.char))
    byChar.set(row.char, kind);
}
for (const [token, [char, kind]] of Object.entries(TYPED)) {
  characters.set(token, { char, kind, variant: undefined });
}

/** Limits the cache, so that a stream of rare characters cannot fill the memory. */
const MAX_REMEMBERED = 4000;

export function characterOf(token: string): Character {
  const known = characters.get(token);
  if (known) return known;
  const made = make(token);
  if (characters.size < MAX_REMEMBERED) characters.set(token, made);
  return made;
}

function make(token: string): Character {
  const letter = decodeLetter(token);
  if (letter) return { char: letter.char, kind: Kind.Ordinary, variant: letter.variant };
  return { char: token, kind: byChar.get(token) ?? Kind.Ordinary, variant: undefined };
}

/** The character of a delimiter; "" for ".", which is none. */
export function delimiterOf(token: string): string {
  if (token === "." || token === "") return "";
  if (token === "<" || token === "\\lt") return "⟨";
  if (token === ">" || token === "\\gt") return "⟩";
  return characterOf(token).char;
}

const DELIMITER_TOKENS: ReadonlySet<string> = new Set([
  ...SYMBOL_ROWS.flatMap((row) => (row.family === "delimiters" ? [...row.names, row.char] : [])),
  ..."<>.〈〉",
  "\\lt",
  "\\gt",
]);

/** Can the token follow `\left`? */
export function isDelimiter(token: string): boolean {
  return DELIMITER_TOKENS.has(token);
}
