/**
 * Macros with LaTeX's and xparse's arguments: KaTeX knows mandatory ones only. A signature is letters:
 * `m` an argument in braces, `o` an optional one in square brackets (empty if absent), `O{default}`
 * the same with a default, `s` a star, `d()` and `D(){default}` an argument in other brackets.
 */
import { tokenise } from "./definitions";
import {
  engine,
  type Expansion,
  type MacroDefinition,
  type MacroExpander,
  type Token,
} from "./engine";

export type ArgumentSpec =
  | { readonly kind: "mandatory" }
  | { readonly kind: "star" }
  | {
      readonly kind: "optional";
      readonly open: string;
      readonly close: string;
      readonly fallback: string;
    };

/** The arguments of a signature; undefined if it has a letter that we do not know. */
export function parseSignature(signature: string): readonly ArgumentSpec[] | undefined {
  const specs: ArgumentSpec[] = [];
  for (let i = 0; i < signature.length; i += 1) {
    const letter = signature[i] ?? "";
    if (/[\s+!>]/.test(letter)) continue;
    if (letter === "m") specs.push({ kind: "mandatory" });
    else if (letter === "s") specs.push({ kind: "star" });
    else if (letter === "t") {
      specs.push({ kind: "star" });
      i += 1;
    } else if ("oOdDgG".includes(letter)) {
      const other = letter === "d" || letter === "D";
      const open = other ? (signature[i + 1] ?? "(") : letter.toLowerCase() === "g" ? "{" : "[";
      const close = other ? (signature[i + 2] ?? ")") : letter.toLowerCase() === "g" ? "}" : "]";
      if (other) i += 2;
      let fallback = "";
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

/** A macro with the signature; plain mandatory arguments are left to KaTeX, which is quickest. */
export function signatureMacro(signature: string, expansion: string): MacroDefinition {
  const specs = parseSignature(signature) ?? [];
  if (specs.every((spec) => spec.kind === "mandatory")) {
    const body = tokenise(expansion);
    return { tokens: body.tokens, numArgs: specs.length };
  }
  const body = tokenise(expansion);
  const fallbacks = specs.map((spec) =>
    spec.kind === "optional" ? tokenise(spec.fallback).tokens : [],
  );
  return (expander) =>
    substitute(
      body,
      specs.map((spec, i) => read(expander, spec, fallbacks[i] ?? [])),
    );
}

function read(expander: MacroExpander, spec: ArgumentSpec, fallback: Token[]): Token[] {
  if (spec.kind === "mandatory") return expander.consumeArg().tokens;
  expander.consumeSpaces();
  const next = expander.future().text;
  if (spec.kind === "star") {
    if (next !== "*") return [];
    return [expander.popToken()];
  }
  if (next !== spec.open) return fallback;
  if (spec.open === "{") return expander.consumeArg().tokens;
  expander.popToken();
  return expander.consumeArg([spec.close]).tokens;
}

/** The body with its placeholders filled; all token lists have their last token first. */
export function substitute(body: Expansion, args: readonly Token[][]): Expansion {
  const tokens: Token[] = [];
  for (let i = 0; i < body.tokens.length; i += 1) {
    const token = body.tokens[i];
    if (!token) continue;
    const argument = body.tokens[i + 1]?.text === "#" ? args[Number(token.text) - 1] : undefined;
    if (argument) {
      for (const each of argument) tokens.push(each);
      i += 1;
    } else {
      tokens.push(new engine.Token(token.text));
    }
  }
  return { tokens, numArgs: 0 };
}
