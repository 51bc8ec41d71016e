/**
 * UnicodeMath → tree, for linear text that people paste: the common forms of Unicode Technical Note 28
 * (`a/b`, `x_i^2`, `√(n&x)`, `∑_(i=1)^n▒x`, `■(a&b@c&d)`, `\alpha`, text in quotes). Adjacent letters
 * and brackets are one operand; a fraction takes the whole operand on either side, a script the one
 * behind it; a space ends an operand and is not shown; the outermost ( ) of an argument are removed.
 *
 * The reader is total: a character that builds nothing remains a plain sign. Operands that are not marked
 * by ▒ or U+2061 remain empty; the LaTeX made from the tree is read again, and that reader finds them.
 */
import { hasItalic, plainLetter } from "../math/alphabets";
import type { MathList, MathNode } from "../math/ast";
import { FORCED_BRACKET } from "./build-up";
import { build, type ArgumentReader } from "./read-builds";
import {
  append,
  quotedText,
  symbol,
  unfenced,
  ungrouped,
  withAccent,
  withScripts,
  type Scripts,
} from "./read-lists";
import {
  CLOSERS,
  CLOSING,
  composedSign,
  functionNameAt,
  LETTER,
  MARK,
  NARY,
  numberAt,
  scriptCharacter,
  signsOf,
  takesLimits,
  visibleSpace,
} from "./read-signs";

export interface UnicodeMathOptions {
  /** The character of a control word (`alpha` → α), without its backslash; undefined for an unknown one. */
  readonly word?: ((name: string) => string | undefined) | undefined;
}

/** Reads one line of UnicodeMath. Never throws. */
export function readUnicodeMath(text: string, options: UnicodeMathOptions = {}): MathList {
  return new LinearReader(text, options).all();
}

/** Maximum nesting of brackets: deeper ones are read as signs, so that trees stay shallow. */
const MAX_DEPTH = 150;

type FractionSign = "bar" | "noBar" | "skewed" | "linear" | "binomial";

const FRACTIONS: ReadonlyMap<string, FractionSign> = new Map([
  ["/", "bar"],
  ["¦", "noBar"],
  ["⁄", "skewed"],
  ["∕", "linear"],
  ["⒞", "binomial"],
]);

class LinearReader implements ArgumentReader {
  readonly #chars: readonly string[];
  #at = 0;
  #depth = 0;
  /** How many fractions have a fraction as numerator so far. */
  #fractions = 0;

  constructor(text: string, options: UnicodeMathOptions) {
    this.#chars = signsOf(text.trim(), options.word ?? (() => undefined));
  }

  /** The sign at the current position; undefined at the end. */
  get #char(): string | undefined {
    return this.#chars[this.#at];
  }

  all(): MathList {
    const list: MathNode[] = [];
    while (this.#at < this.#chars.length) {
      append(
        list,
        this.#expression(() => false),
      );
      const char = this.#char;
      if (char === "#") {
        this.#at++;
        const number = this.#expression(() => false);
        const tag = unfenced(number);
        const bare = number.length > 0 && !(number.length === 1 && number[0]?.type === "fenced");
        const row = { cells: [list], tag, ...(bare && { bareTag: true as const }) };
        return [{ type: "equationArray", rows: [row] }];
      }
      // A closing bracket or a separator without an opening bracket.
      if (char !== undefined) {
        list.push(symbol(char));
        this.#at++;
      }
    }
    return list;
  }

  /** Everything up to a closing bracket, `&`, `@`, `#`, or a sign that `stop` accepts. */
  #expression(stop: (char: string) => boolean): MathList {
    const list: MathNode[] = [];
    for (let char = this.#char; char !== undefined; char = this.#char) {
      if (CLOSING.has(char) || char === "&" || char === "@" || char === "#" || stop(char)) break;
      const operand = this.#operand(stop);
      const form = FRACTIONS.get(this.#char ?? "");
      const composed = composedSign(this.#chars, this.#at);
      if (form !== undefined && operand.length > 0 && composed?.[0] !== "≠") {
        list.push(this.#fraction(form, operand, stop));
      } else if (operand.length > 0) append(list, operand);
      else this.#operator(list);
    }
    return list;
  }

  /** A fraction from its sign on; if another fraction sign follows, the first fraction is its numerator. */
  #fraction(first: FractionSign, operand: MathList, stop: (char: string) => boolean): MathNode {
    let numerator = unfenced(operand);
    for (let form: FractionSign | undefined = first; ;) {
      this.#at++;
      this.#skipSpace();
      let denominator = unfenced(this.#operand(stop));
      const sign = this.#char;
      if (denominator.length === 0 && (sign === "-" || sign === "−")) {
        this.#at++;
        denominator = [symbol("−"), ...this.#operand(stop)];
      }
      const fraction: MathNode = {
        type: "fraction",
        form: form === "binomial" ? "noBar" : form,
        numerator,
        denominator,
      };
      const whole: MathNode =
        form === "binomial"
          ? { type: "fenced", open: "(", close: ")", separator: "", parts: [[fraction]] }
          : fraction;
      form = this.#fractions++ < MAX_DEPTH ? FRACTIONS.get(this.#char ?? "") : undefined;
      if (form === undefined) return whole;
      numerator = [whole];
    }
  }

  #skipSpace(): void {
    while (this.#char === " ") this.#at++;
  }

  /** Reads a sign that joins operands, or a space. */
  #operator(list: MathNode[]): void {
    const composed = composedSign(this.#chars, this.#at);
    if (composed) {
      this.#at += composed[1];
      list.push(symbol(composed[0]));
      return;
    }
    const char = this.#chars[this.#at++] ?? "";
    if (/^[\s\u2061-\u2064\u200B▒]$/.test(char)) return;
    if (char.startsWith("\\") && char.length > 1) list.push(symbol(char.slice(1)));
    else list.push(symbol(char === "-" ? "−" : char === "*" ? "∗" : char));
  }

  /** Adjacent factors: letters, numbers, brackets and what is built from them. */
  #operand(stop: (char: string) => boolean): MathList {
    const list: MathNode[] = [];
    for (let char = this.#char; char !== undefined; char = this.#char) {
      if (stop(char)) break;
      const space = visibleSpace(char);
      if (space !== undefined) {
        if (space !== "zero") list.push({ type: "space", width: space });
        this.#at++;
        continue;
      }
      const factor = this.#factor();
      if (factor === undefined) break;
      append(list, this.#scripted(factor));
    }
    return list;
  }

  /** One factor without its scripts; undefined at an operator, a space or the end. */
  #factor(): MathList | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    const factor = this.#oneFactor();
    this.#depth--;
    return factor;
  }

  #oneFactor(): MathList | undefined {
    const char = this.#char;
    if (char === undefined) return undefined;
    const digits = numberAt(this.#chars, this.#at);
    if (digits.length > 0) {
      this.#at += digits.length;
      return digits.map((digit) => symbol(digit));
    }
    // An unclosed quotation mark is a sign.
    if (char.length > 1 && char.startsWith('"')) {
      this.#at++;
      return [quotedText(char)];
    }
    if (char.length > 1 && char.startsWith("\\")) return undefined;
    if (NARY.test(char)) return this.#nary(char);
    const plain = plainLetter(char);
    if (plain) {
      this.#at++;
      return [symbol(plain.char, plain.variant)];
    }
    if (LETTER.test(char)) return this.#letters(char);
    if (char === "∞") {
      this.#at++;
      return [symbol(char)];
    }
    if (CLOSERS.has(char) || char === "├") return this.#bracket(char);
    return build(char, this.#chars[this.#at + 1], this);
  }

  /** A function if the letters begin with a function's name, else a single letter. */
  #letters(char: string): MathList {
    const name = functionNameAt(this.#chars, this.#at);
    if (name !== undefined) {
      this.#at += name.length;
      return [this.#function(name)];
    }
    this.#at++;
    return [symbol(char, hasItalic(char) && !/^[Α-Ω∇]$/.test(char) ? "italic" : "upright")];
  }

  #function(word: string): MathNode {
    const scripts = this.scripts();
    const name = withScripts(
      [...word].map((c) => symbol(c)),
      { ...scripts, stacked: takesLimits(word) },
    );
    if (this.#char !== "\u2061" && this.#char !== "▒")
      return { type: "function", name, argument: [] };
    this.#at++;
    this.#skipSpace();
    return { type: "function", name, argument: ungrouped(this.#operand(() => false)) };
  }

  /** A large operator with its limits, and with its operand if ▒ marks one. */
  #nary(operator: string): MathList {
    this.#at++;
    const { sub, sup, stacked } = this.scripts();
    let operand: MathList = [];
    this.#skipSpace();
    if (this.#char === "▒") {
      this.#at++;
      this.#skipSpace();
      operand = ungrouped(this.#operand(() => false));
    }
    return [
      {
        type: "nary",
        operator,
        ...(sub ? { sub } : {}),
        ...(sup ? { sup } : {}),
        placement: stacked ? "stacked" : "auto",
        operand,
      },
    ];
  }

  #bracket(char: string): MathList | undefined {
    const next = this.#chars[this.#at + 1];
    if (char === "(" && (next === "_" || next === "^")) return this.#prescripts();
    this.#at++;
    let open = char;
    if (char === "├") {
      open = this.#char ?? "";
      if (FORCED_BRACKET.test(open)) this.#at++;
      else {
        this.#skipSpace();
        open = "";
      }
    }
    const content = this.#separated();
    let close = this.#char ?? "";
    if (close !== "") this.#at++;
    if (close === "┤") {
      const forced = this.#char ?? "";
      if (FORCED_BRACKET.test(forced)) {
        this.#at++;
        close = forced;
      } else close = "";
    }
    if (open === "〖" || close === "〗") return [{ type: "operator", body: content[0] ?? [] }];
    return [
      { type: "fenced", open, close, separator: content.length > 1 ? "|" : "", parts: content },
    ];
  }

  /** The parts between brackets, separated by │. */
  #separated(): MathList[] {
    const parts: MathList[] = [];
    for (;;) {
      const part: MathNode[] = [...this.#expression((c) => c === "│")];
      // The separators of tables are ordinary signs here.
      while (/^[&@#]$/.test(this.#char ?? "")) {
        part.push(symbol(this.#chars[this.#at++] ?? ""));
        append(
          part,
          this.#expression((c) => c === "│"),
        );
      }
      parts.push(part);
      if (this.#char !== "│") return parts;
      this.#at++;
    }
  }

  #prescripts(): MathList {
    this.#at++;
    const { sub = [], sup = [] } = this.scripts();
    if (this.#char === ")") this.#at++;
    this.#skipSpace();
    return [{ type: "prescripts", sub, sup, base: ungrouped(this.#factor() ?? []) }];
  }

  argument(): MathList {
    this.#at++;
    this.#skipSpace();
    return this.#scriptOperand();
  }

  arguments(): readonly MathList[] {
    this.#at++;
    this.#skipSpace();
    if (this.#char !== "(") return [this.#scriptOperand()];
    this.#at--;
    return this.cells();
  }

  /** The cells of the first row of `X(a&b)`. */
  cells(): MathList[] {
    return this.table()[0] ?? [];
  }

  /** The rows of `X(a&b@c&d)`; the current position is at X. */
  table(): MathList[][] {
    this.#at += 2;
    const rows: MathList[][] = [];
    let row: MathList[] = [];
    for (;;) {
      // `#` marks a colour here, not an equation number.
      if (row.length === 0 && this.#char === "#") this.#at++;
      row.push(this.#expression(() => false));
      const char = this.#char;
      if (char !== undefined) this.#at++;
      if (char === "&") continue;
      rows.push(row);
      if (char !== "@") break;
      row = [];
    }
    return rows;
  }

  /** The factor with the accents that follow it. */
  #accented(factor: MathList): MathList {
    let base = factor;
    for (let char = this.#char; char !== undefined && MARK.test(char); char = this.#char) {
      this.#at++;
      base = [withAccent(unfenced(base), char)];
    }
    return base;
  }

  /** The factor with the accents, primes and scripts that follow it. */
  #scripted(factor: MathList): MathList {
    const accented = this.#accented(factor);
    // For a number or a group of letters the scripts are on the whole.
    return withScripts(ungrouped(accented), this.scripts());
  }

  scripts(): Scripts {
    let sub: MathNode[] | undefined;
    let sup: MathNode[] | undefined;
    let stacked = false;
    for (let char = this.#char; char !== undefined; char = this.#char) {
      const small = scriptCharacter(char);
      if (/^['′″‴⁗]$/.test(char)) {
        const count = Math.max(1, "′″‴⁗".indexOf(char) + 1);
        sup ??= [];
        for (let i = 0; i < count; i++) sup.push(symbol("′"));
        this.#at++;
      } else if (small) {
        const plain = symbol(small[1], /[a-z]/.test(small[1]) ? "italic" : "upright");
        if (small[0] === "sub") (sub ??= []).push(plain);
        else (sup ??= []).push(plain);
        this.#at++;
      } else if ((char === "_" || char === "┬") && !sub) {
        stacked ||= char === "┬";
        this.#at++;
        sub = [...this.#script(char)];
      } else if (
        (char === "^" || char === "┴") &&
        (!sup || sup.every((n) => n.type === "symbol" && n.char === "′"))
      ) {
        stacked ||= char === "┴";
        this.#at++;
        append((sup ??= []), this.#script(char));
      } else break;
    }
    return { ...(sub ? { sub } : {}), ...(sup ? { sup } : {}), stacked };
  }

  /** A script; if the same mark follows, the right one binds first: `e^x^2` is e^(x^2). */
  #script(mark: string): MathList {
    const base = this.#scriptOperand();
    const goesOn = this.#char === mark && this.#chars[this.#at - 1] !== " ";
    if (!goesOn || base.length === 0 || !/^[_^]$/.test(mark) || this.#depth >= MAX_DEPTH)
      return base;
    this.#at++;
    this.#depth++;
    const script = this.#script(mark);
    this.#depth--;
    return [{ type: "scripts", base, ...(mark === "_" ? { sub: script } : { sup: script }) }];
  }

  /** The operand of `_`, `^` or √: letters and digits, or one bracket, with a leading sign. */
  #scriptOperand(): MathList {
    const list: MathNode[] = [];
    const first = this.#char;
    if (first !== undefined && /^[-−+±∓∗*†‡]$/u.test(first)) {
      list.push(symbol(first === "-" ? "−" : first === "*" ? "∗" : first));
      this.#at++;
    }
    for (let char = this.#char; char !== undefined; char = this.#char) {
      const bracket = CLOSERS.has(char) || char === "├";
      if (bracket && list.some((n) => n.type !== "symbol")) break;
      if (NARY.test(char) || (bracket && list.length > 0 && char === "(")) break;
      const factor = this.#factor();
      if (factor === undefined) break;
      append(list, this.#accented(factor));
      if (bracket) break;
    }
    if (this.#char === " " && list.length > 0) this.#at++;
    return unfenced(list);
  }
}
