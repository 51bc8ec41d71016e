/**
 * Signatures in xparse's letters: `m` an argument, `o` an optional one in square brackets, `O{default}`
 * the same with a default, `s` a star, `t` and a token that may stand there, `d()` and `D(){default}`
 * an argument in other brackets, `g` and `G{default}` an optional one in braces.
 */
export type ArgumentSpec =
  | { readonly kind: "mandatory" }
  | { readonly kind: "token"; readonly token: string }
  | {
      readonly kind: "optional";
      readonly open: string;
      readonly close: string;
      readonly fallback: string | undefined;
    };

export const MANDATORY: ArgumentSpec = { kind: "mandatory" };

/** The arguments of a signature; undefined if it has a letter that we do not know. */
export function parseSignature(signature: string): readonly ArgumentSpec[] | undefined {
  const specs: ArgumentSpec[] = [];
  for (let i = 0; i < signature.length; i += 1) {
    const letter = signature[i] ?? "";
    if (/[\s+!>]/.test(letter)) continue;
    if (letter === "m") specs.push(MANDATORY);
    else if (letter === "s") specs.push({ kind: "token", token: "*" });
    else if (letter === "t") {
      const token = tokenAt(signature, i + 1);
      specs.push({ kind: "token", token });
      i += token.length;
    } else if ("oOdDgG".includes(letter)) {
      const other = letter === "d" || letter === "D";
      const braces = letter === "g" || letter === "G";
      let open = braces ? "{" : "[";
      let close = braces ? "}" : "]";
      if (other) {
        open = tokenAt(signature, i + 1);
        close = tokenAt(signature, i + 1 + open.length);
        i += open.length + close.length;
      }
      let fallback: string | undefined;
      if (letter === letter.toUpperCase()) {
        const end = closingBrace(signature, i + 1);
        if (end < 0) return undefined;
        fallback = signature.slice(signature.indexOf("{", i) + 1, end);
        i = end;
      }
      specs.push({ kind: "optional", open, close, fallback });
    } else return undefined;
  }
  return specs;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i += 1) {
    if (text[i] === "{") depth += 1;
    else if (text[i] === "}") {
      depth -= 1;
      if (depth === 0) return i;
    } else if (depth === 0 && text[i] !== " ") return -1;
  }
  return -1;
}

function tokenAt(signature: string, at: number): string {
  return /^\\[a-zA-Z]+|^\\?[^]/.exec(signature.slice(at))?.[0] ?? "";
}
