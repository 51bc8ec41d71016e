/** `\verb|…|`: the only command whose argument is not tokenised. The lexer makes one token of it all. */
export const VERBATIM = "\\verb";

/** The text of such a token; undefined for any other token. */
export function verbatimText(token: string): string | undefined {
  if (!token.startsWith(VERBATIM) || token.length < VERBATIM.length + 2) return undefined;
  const behind = token[VERBATIM.length] === "*" ? VERBATIM.length + 1 : VERBATIM.length;
  if (/[a-zA-Z]/.test(token[behind] ?? "a")) return undefined;
  return token.slice(behind + 1, -1);
}
