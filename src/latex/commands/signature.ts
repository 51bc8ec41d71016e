/**
 * Signatures in xparse's letters: `m` an argument, `o` an optional one in square brackets, `O{default}`
 * the same with a default, `s` a star, `t` and a token that may be present, `d()` and `D(){default}` an
 * argument in other brackets (`r()`, `R(){default}` a required one), `g` and `G{default}` an optional one
 * in braces, `e{^_}` and `E{^_}{{a}{b}}` arguments behind tokens in any order, `u{;}` up to some tokens,
 * `l` up to a brace, `v` verbatim, `b` the body of an environment. `+`, `!` and `=` change nothing here;
 * nor does `>` when it trims spaces from an argument's ends, but arguments are split as it says
 * (`>{\SplitList{,}}m`).
 */
export type ArgumentSpec = ArgumentKind & {
  /** The argument is split at a token into groups, whose number may be fixed. */
  readonly split?: Split | undefined;
};

export interface Split {
  readonly at: string;
  readonly groups: number | undefined;
}

type ArgumentKind =
  | { readonly kind: "mandatory" }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "until"; readonly end: string }
  | { readonly kind: "verbatim" }
  | { readonly kind: "body" }
  | {
      readonly kind: "embellishments";
      readonly tokens: readonly string[];
      readonly fallbacks: readonly string[];
    }
  | {
      readonly kind: "optional";
      readonly open: string;
      readonly close: string;
      readonly fallback: string | undefined;
    };

export const MANDATORY: ArgumentSpec = { kind: "mandatory" };

/** The arguments of a signature; undefined if it has a letter that we do not know. */
export function parseSignature(signature: string): readonly ArgumentSpec[] | undefined {
  const scanner = new Scanner(signature);
  const specs: ArgumentSpec[] = [];
  let split: Split | undefined;
  for (let letter = scanner.token(); letter !== ""; letter = scanner.token()) {
    if (/^[+!]$/.test(letter)) continue;
    if (letter === "=" && scanner.group() !== undefined) continue;
    if (letter === ">") {
      const processor = scanner.group() ?? "";
      split ??= splitOf(processor);
      if (!split && !/^\s*\\TrimSpaces\s*$/.test(processor)) return undefined;
      continue;
    }
    const spec = specOf(letter, scanner);
    if (!spec) return undefined;
    specs.push(split ? { ...spec, split } : spec);
    split = undefined;
  }
  return specs;
}

/** `\SplitList{,}`, `\SplitArgument{1}{;}`. */
function splitOf(processor: string): Split | undefined {
  const [, count, at = ""] =
    /^\s*\\Split(?:List|Argument\s*\{(\d)\})\s*\{?([^{}\s])\}?\s*$/.exec(processor) ?? [];
  if (at === "") return undefined;
  return { at, groups: count === undefined ? undefined : Number(count) + 1 };
}

function specOf(letter: string, scanner: Scanner): ArgumentSpec | undefined {
  switch (letter) {
    case "m":
      return MANDATORY;
    case "s":
      return { kind: "token", token: "*" };
    case "t":
      return { kind: "token", token: scanner.token() };
    case "v":
      return { kind: "verbatim" };
    case "b":
      return { kind: "body" };
    case "l":
      return { kind: "until", end: "{" };
    case "u": {
      const end = scanner.group() ?? scanner.token();
      return { kind: "until", end };
    }
    case "o":
      return { kind: "optional", open: "[", close: "]", fallback: undefined };
    case "g":
      return { kind: "optional", open: "{", close: "}", fallback: undefined };
    case "O":
      return withDefault("[", "]", scanner);
    case "G":
      return withDefault("{", "}", scanner);
    case "d":
    case "r":
      return {
        kind: "optional",
        open: scanner.token(),
        close: scanner.token(),
        fallback: undefined,
      };
    case "D":
    case "R":
      return withDefault(scanner.token(), scanner.token(), scanner);
    case "e":
    case "E": {
      const tokens = new Scanner(scanner.group() ?? "").all();
      const fallbacks = letter === "E" ? new Scanner(scanner.group() ?? "").all() : [];
      return tokens.length > 0 ? { kind: "embellishments", tokens, fallbacks } : undefined;
    }
    default:
      return undefined;
  }
}

function withDefault(open: string, close: string, scanner: Scanner): ArgumentSpec | undefined {
  const fallback = scanner.group();
  return fallback === undefined ? undefined : { kind: "optional", open, close, fallback };
}

class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  /** A character or a command; "" at the end. */
  token(): string {
    const [all = "", token = ""] = /^\s*(\\[a-zA-Z]+|\\?[^]|)/.exec(this.text.slice(this.at)) ?? [];
    this.at += all.length;
    return token;
  }

  /** The content of the braces here; undefined if there are none. */
  group(): string | undefined {
    const open = /^\s*\{/.exec(this.text.slice(this.at));
    if (!open) return undefined;
    const from = this.at + open[0].length;
    let depth = 1;
    for (let i = from; i < this.text.length; i += 1) {
      if (this.text[i] === "{") depth += 1;
      else if (this.text[i] === "}") depth -= 1;
      if (depth > 0) continue;
      this.at = i + 1;
      return this.text.slice(from, i);
    }
    return undefined;
  }

  /** The rest, as groups and tokens. */
  all(): readonly string[] {
    const parts: string[] = [];
    while (/\S/.test(this.text.slice(this.at))) parts.push(this.group() ?? this.token());
    return parts;
  }
}
