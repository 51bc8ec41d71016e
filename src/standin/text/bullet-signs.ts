/**
 * Unicode characters for bullets of the symbol fonts, which few machines have (the mapping of Wingdings
 * is that of Unicode 7). Decks write them as letters ("§") or in the private use area (U+F0A7).
 */

const WINGDINGS: ReadonlyMap<string, string> = new Map([
  ["l", "●"],
  ["m", "❍"],
  ["n", "■"],
  ["o", "□"],
  ["p", "❐"],
  ["q", "❑"],
  ["r", "❒"],
  ["s", "⬧"],
  ["t", "⧫"],
  ["u", "◆"],
  ["v", "❖"],
  ["w", "⬥"],
  ["\u009f", "•"],
  ["¡", "○"],
  ["¤", "◉"],
  ["§", "▪"],
  ["¨", "◻"],
  ["²", "✧"],
  ["Ø", "➢"],
  ["à", "→"],
  ["è", "➔"],
  ["ð", "⇨"],
  ["û", "✗"],
  ["ü", "✓"],
  ["ý", "☒"],
  ["þ", "☑"],
]);

const SYMBOL: ReadonlyMap<string, string> = new Map([
  ["·", "•"],
  ["¨", "♦"],
  ["®", "→"],
  ["Þ", "⇒"],
  ["-", "−"],
]);

/** The character to show for a bullet in a font. */
export function bulletSign(char: string, font: string): string {
  const isSymbols = /^(?:wingdings|webdings|symbol|marlett|monotype sorts)/i.test(font);
  if (!isSymbols) return char;
  const code = char.codePointAt(0) ?? 0;
  const letter = code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code - 0xf000) : char;
  const table = /^wingdings$/i.test(font) ? WINGDINGS : /^symbol$/i.test(font) ? SYMBOL : undefined;
  return table?.get(letter) ?? "•";
}
