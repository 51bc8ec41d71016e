/**
 * UnicodeMath → tree, for linear text that people paste: the common forms of Unicode Technical Note 28
 * (`a/b`, `x_i^2`, `√(n&x)`, `∑_(i=1)^n▒x`, `■(a&b@c&d)`, `\alpha`, text in quotes). Letters and
 * brackets side by side are one operand; a fraction takes the whole operand on either side, a script
 * the one behind it; a space ends an operand and is not seen; the outermost ( ) of an argument vanish.
 *
 * The reader is total: what builds nothing up stays the character it is. Operands that are not marked
 * by ▒ or U+2061 stay empty; the LaTeX made of the tree is read again, and that reader finds them.
 */
import { hasItalic, plainLetter } from "../math/alphabets";
import type { MathList, MathNode, SymbolNode } from "../math/ast";
import { caseCells } from "../math/cases";
import { withoutPairGaps } from "../math/pair-gap";
import {
  CLOSERS,
  CLOSING,
  composedSign,
  DIGIT,
  FENCED_MATRICES,
  HORIZONTAL_BRACKETS,
  isFunctionName,
  LETTER,
  LONGEST_NAME,
  MARK,
  NARY,
  OVER_BRACKETS,
  PHANTOMS,
  scriptCharacter,
  takesLimits,
  visibleSpace,
  WORDS,
} from "./read-signs";

export interface UnicodeMathOptions {
  /** The character of a control word (`alpha` → α), without its backslash; undefined for an unknown one. */
  readonly word?: ((name: string) => string | undefined) | undefined;
}

/** Reads one line of UnicodeMath. Never throws. */
export function readUnicodeMath(text: string, options: UnicodeMathOptions = {}): MathList {
  return new LinearReader(text, options).all();
}

/** Brackets inside brackets: deeper ones are read as signs, so that trees stay shallow. */
const MAX_DEPTH = 150;

const symbol = (char: string, variant: SymbolNode["variant"] = "upright"): SymbolNode => ({
  type: "symbol",
  char,
  variant,
});

type FractionSign = "bar" | "noBar" | "skewed" | "linear" | "binomial";

const FRACTIONS: ReadonlyMap<string, FractionSign> = new Map([
  ["/", "bar"],
  ["¦", "noBar"],
  ["⁄", "skewed"],
  ["∕", "linear"],
  ["⒞", "binomial"],
]);

class LinearReader {
  readonly #chars: readonly string[];
  readonly #word: (name: string) => string | undefined;
  #at = 0;
  #depth = 0;
  /** Fractions of fractions so far. */
  #fractions = 0;

  constructor(text: string, options: UnicodeMathOptions) {
    this.#word = options.word ?? (() => undefined);
    this.#chars = this.#characters(text.trim());
  }

  /** Control words become their characters first; an escaped sign keeps its backslash. */
  #characters(text: string): string[] {
    const chars: string[] = [];
    const pattern = /"(?:\\.|[^"\\])*"|\\([A-Za-z]+) ?|\\[^A-Za-z]|[\s\S]/gu;
    for (const [piece, name] of text.matchAll(pattern)) {
      if (name === undefined) chars.push(piece);
      else {
        const char = WORDS.get(name) ?? this.#word(name);
        if (char !== undefined) chars.push(char);
        else if (isFunctionName(name)) chars.push(...name, " ");
        else chars.push(`"\\${name}"`);
      }
    }
    return chars;
  }

  all(): MathList {
    const list: MathNode[] = [];
    while (this.#at < this.#chars.length) {
      append(
        list,
        this.#expression(() => false),
      );
      const char = this.#chars[this.#at];
      if (char === "#") {
        this.#at++;
        const number = this.#expression(() => false);
        const tag = this.#unfenced(number);
        const bare = number.length > 0 && !(number.length === 1 && number[0]?.type === "fenced");
        const row = { cells: [list], tag, ...(bare && { bareTag: true as const }) };
        return [{ type: "equationArray", rows: [row] }];
      }
      // A closing bracket or a separator that nothing opened.
      if (char !== undefined) {
        list.push(symbol(char));
        this.#at++;
      }
    }
    return list;
  }

  /** Everything up to a closing bracket, `&`, `@`, `#`, or where `stop` says so. */
  #expression(stop: (char: string) => boolean): MathList {
    const list: MathNode[] = [];
    for (let char = this.#chars[this.#at]; char !== undefined; char = this.#chars[this.#at]) {
      if (CLOSING.has(char) || char === "&" || char === "@" || char === "#" || stop(char)) break;
      const operand = this.#operand(stop);
      const form = FRACTIONS.get(this.#chars[this.#at] ?? "");
      const composed = composedSign(this.#chars, this.#at);
      if (form !== undefined && operand.length > 0 && composed?.[0] !== "≠") {
        list.push(this.#fraction(form, operand, stop));
      } else if (operand.length > 0) append(list, operand);
      else this.#operator(list);
    }
    return list;
  }

  /** A fraction, from its sign on; one behind another has the first as its numerator. */
  #fraction(first: FractionSign, operand: MathList, stop: (char: string) => boolean): MathNode {
    let numerator = this.#unfenced(operand);
    for (let form: FractionSign | undefined = first; ;) {
      this.#at++;
      this.#skipSpace();
      let denominator = this.#unfenced(this.#operand(stop));
      const sign = this.#chars[this.#at];
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
      form = this.#fractions++ < MAX_DEPTH ? FRACTIONS.get(this.#chars[this.#at] ?? "") : undefined;
      if (form === undefined) return whole;
      numerator = [whole];
    }
  }

  #skipSpace(): void {
    while (this.#chars[this.#at] === " ") this.#at++;
  }

  /** A sign that joins operands, or a space. */
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

  /** Factors side by side: letters, numbers, brackets and what is built on them. */
  #operand(stop: (char: string) => boolean): MathList {
    const list: MathNode[] = [];
    for (let char = this.#chars[this.#at]; char !== undefined; char = this.#chars[this.#at]) {
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

  /** One factor without its scripts; undefined where an operator, a space or the end stands. */
  #factor(): MathList | undefined {
    if (this.#depth >= MAX_DEPTH) return undefined;
    this.#depth++;
    const factor = this.#oneFactor();
    this.#depth--;
    return factor;
  }

  #oneFactor(): MathList | undefined {
    const char = this.#chars[this.#at];
    if (char === undefined) return undefined;
    if (DIGIT.test(char) || (char === "." && DIGIT.test(this.#chars[this.#at + 1] ?? "")))
      return this.#number();
    // A quotation mark that nothing closes is a sign.
    if (char.length > 1 && char.startsWith('"')) {
      this.#at++;
      return [words(char)];
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
    return this.#build(char);
  }

  #number(): MathList {
    const list: MathNode[] = [];
    for (let char = this.#chars[this.#at]; char !== undefined; char = this.#chars[this.#at]) {
      const point =
        (char === "." || char === ",") &&
        list.length > 0 &&
        DIGIT.test(this.#chars[this.#at + 1] ?? "");
      if (!DIGIT.test(char) && !point && !(char === "." && list.length === 0)) break;
      list.push(symbol(char));
      this.#at++;
    }
    return list;
  }

  /** A function's name where the letters begin with one, else a letter. */
  #letters(char: string): MathList {
    // No name is longer: letters behind it decide nothing.
    const most = this.#at + LONGEST_NAME;
    let end = this.#at;
    while (end <= most && /^[A-Za-z]$/.test(this.#chars[end] ?? "")) end++;
    for (let to = Math.min(end, most); to > this.#at + 1; to--) {
      const word = this.#chars.slice(this.#at, to).join("");
      if (isFunctionName(word) && (to === end || this.#chars[to] === "\u2061")) {
        this.#at = to;
        return [this.#function(word)];
      }
    }
    this.#at++;
    return [symbol(char, hasItalic(char) && !/^[Α-Ω∇]$/.test(char) ? "italic" : "upright")];
  }

  #function(word: string): MathNode {
    const base: MathList = [...word].map((c) => symbol(c));
    const { sub, sup } = this.#scripts();
    const limits = takesLimits(word);
    const name: MathList =
      !sub && !sup
        ? base
        : limits
          ? [
              {
                type: "limits",
                base,
                ...(sub ? { under: sub } : {}),
                ...(sup ? { over: sup } : {}),
              },
            ]
          : [{ type: "scripts", base, ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) }];
    if (this.#chars[this.#at] !== "\u2061" && this.#chars[this.#at] !== "▒")
      return { type: "function", name, argument: [] };
    this.#at++;
    this.#skipSpace();
    return { type: "function", name, argument: this.#ungrouped(this.#operand(() => false)) };
  }

  /** Words in quotation marks in front of U+2061 would be names; elsewhere they are words. */
  #nary(operator: string): MathList {
    this.#at++;
    const { sub, sup, stacked } = this.#scripts();
    let operand: MathList = [];
    this.#skipSpace();
    if (this.#chars[this.#at] === "▒") {
      this.#at++;
      this.#skipSpace();
      operand = this.#ungrouped(this.#operand(() => false));
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
      open = this.#chars[this.#at] ?? "";
      if (/^[([{⟨⌈⌊)\]}⟩⌉⌋|‖]$/u.test(open)) this.#at++;
      else {
        this.#skipSpace();
        open = "";
      }
    }
    const content = this.#separated();
    let close = this.#chars[this.#at] ?? "";
    if (close !== "") this.#at++;
    if (close === "┤") {
      const forced = this.#chars[this.#at] ?? "";
      if (/^[([{⟨⌈⌊)\]}⟩⌉⌋|‖]$/u.test(forced)) {
        this.#at++;
        close = forced;
      } else close = "";
    }
    if (open === "〖" || close === "〗") return [{ type: "operator", body: content[0] ?? [] }];
    return [
      { type: "fenced", open, close, separator: content.length > 1 ? "|" : "", parts: content },
    ];
  }

  /** Parts between brackets, which │ separates. */
  #separated(): MathList[] {
    const parts: MathList[] = [];
    for (;;) {
      const part: MathNode[] = [...this.#expression((c) => c === "│")];
      // Separators of tables have no meaning here.
      while (/^[&@#]$/.test(this.#chars[this.#at] ?? "")) {
        part.push(symbol(this.#chars[this.#at++] ?? ""));
        append(
          part,
          this.#expression((c) => c === "│"),
        );
      }
      parts.push(part);
      if (this.#chars[this.#at] !== "│") return parts;
      this.#at++;
    }
  }

  #prescripts(): MathList {
    this.#at++;
    const { sub = [], sup = [] } = this.#scripts();
    if (this.#chars[this.#at] === ")") this.#at++;
    this.#skipSpace();
    return [{ type: "prescripts", sub, sup, base: this.#ungrouped(this.#factor() ?? []) }];
  }

  /** What begins with a character of its own. */
  #build(char: string): MathList | undefined {
    const next = this.#chars[this.#at + 1];
    const argument = (): MathList => {
      this.#at++;
      this.#skipSpace();
      return this.#scriptOperand();
    };
    if (char === "√" || char === "∛" || char === "∜") return [this.#root(char)];
    if (char === "¯" || char === "▁") {
      return [{ type: "bar", position: char === "¯" ? "over" : "under", body: argument() }];
    }
    if (HORIZONTAL_BRACKETS.has(char) && next !== undefined)
      return [this.#labelled(char, argument())];
    const phantom = PHANTOMS.get(char);
    if (phantom !== undefined && next === "(") return [this.#phantom(phantom)];
    if (next !== "(") return undefined;
    const fences = FENCED_MATRICES.get(char);
    if (char === "■" || fences) {
      const rows = this.#table();
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      const matrix: MathNode = {
        type: "matrix",
        columns: Array.from({ length: width }, () => "center" as const),
        rows: rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? [])),
      };
      return fences
        ? [{ type: "fenced", open: fences[0], close: fences[1], separator: "", parts: [[matrix]] }]
        : [matrix];
    }
    if (char === "█" || char === "Ⓒ") {
      const array: MathNode = {
        type: "equationArray",
        rows: this.#table().map((cells) => ({
          cells: char === "Ⓒ" ? caseCells(cells) : withoutPairGaps(cells),
        })),
      };
      return char === "█"
        ? [array]
        : [{ type: "fenced", open: "{", close: "", separator: "", parts: [[array]] }];
    }
    return this.#decorated(char);
  }

  #decorated(char: string): MathList | undefined {
    const strikes = { "╱": ["up"], "╲": ["down"], "╳": ["up", "down"] } as const;
    switch (char) {
      case "╱":
      case "╲":
      case "╳":
        return [
          {
            type: "borderBox",
            sides: [],
            strikes: strikes[char],
            body: this.#cells().at(-1) ?? [],
          },
        ];
      case "▭":
        return [
          {
            type: "borderBox",
            sides: ["top", "bottom", "left", "right"],
            strikes: [],
            body: this.#cells().at(-1) ?? [],
          },
        ];
      case "□":
        return this.#cells().at(-1) ?? [];
      case "✎": {
        const [color = [], body = []] = this.#cells();
        const name = color.map((n) => (n.type === "symbol" ? n.char : "")).join("");
        return /^[0-9A-Fa-f]{6}$/.test(name)
          ? [{ type: "colored", color: name.toUpperCase(), body }]
          : body;
      }
      default:
        return undefined;
    }
  }

  #root(char: string): MathNode {
    this.#at++;
    this.#skipSpace();
    const own = char === "∛" ? "3" : char === "∜" ? "4" : undefined;
    if (this.#chars[this.#at] === "(") {
      this.#at--;
      const [first = [], second] = this.#cells();
      if (second) return { type: "radical", radicand: second, degree: this.#ungrouped(first) };
      return own === undefined
        ? { type: "radical", radicand: first }
        : { type: "radical", radicand: first, degree: [symbol(own)] };
    }
    const radicand = this.#scriptOperand();
    return own === undefined
      ? { type: "radical", radicand }
      : { type: "radical", radicand, degree: [symbol(own)] };
  }

  #labelled(char: string, body: MathList): MathNode {
    const over = OVER_BRACKETS.has(char);
    const bracket: MathNode = {
      type: "groupCharacter",
      char,
      position: over ? "over" : "under",
      baseline: "body",
      body,
    };
    const { sub, sup } = this.#scripts();
    const label = over ? (sup ?? sub) : (sub ?? sup);
    if (!label) return bracket;
    return { type: "limits", base: [bracket], [over ? "over" : "under"]: label };
  }

  #phantom(own: number): MathNode {
    const cells = this.#cells();
    const number = (cells[0] ?? []).map((n) => (n.type === "symbol" ? n.char : "")).join("");
    const bits = cells.length > 1 && /^\d+$/.test(number) ? Number(number) : own;
    return {
      type: "phantom",
      body: cells.at(-1) ?? [],
      show: (bits & 1) !== 0,
      zeroWidth: (bits & 2) !== 0,
      zeroAscent: (bits & 4) !== 0,
      zeroDescent: (bits & 8) !== 0,
    };
  }

  /** The cells of `X(a&b)`, of its first row. */
  #cells(): MathList[] {
    return this.#table()[0] ?? [];
  }

  /** The rows of `X(a&b@c&d)`, with X at the place. */
  #table(): MathList[][] {
    this.#at += 2;
    const rows: MathList[][] = [];
    let row: MathList[] = [];
    for (;;) {
      // The mark of a colour: it is no number of an equation.
      if (row.length === 0 && this.#chars[this.#at] === "#") this.#at++;
      row.push(this.#expression(() => false));
      const char = this.#chars[this.#at];
      if (char !== undefined) this.#at++;
      if (char === "&") continue;
      rows.push(row);
      if (char !== "@") break;
      row = [];
    }
    return rows;
  }

  /** The factor with the accents behind it. */
  #accented(factor: MathList): MathList {
    let base = factor;
    for (
      let char = this.#chars[this.#at];
      char !== undefined && MARK.test(char);
      char = this.#chars[this.#at]
    ) {
      this.#at++;
      const body = this.#unfenced(base);
      base =
        char === "\u0338" && body.length === 1 && body[0]?.type === "symbol"
          ? [{ ...body[0], char: (body[0].char + char).normalize("NFC") }]
          : char === "\u0305" && body.length > 1
            ? [{ type: "bar", position: "over", body }]
            : [{ type: "accent", mark: char, body }];
    }
    return base;
  }

  /** The factor with the accents, primes and scripts behind it. */
  #scripted(factor: MathList): MathList {
    const accented = this.#accented(factor);
    const { sub, sup, stacked } = this.#scripts();
    // Of a number or a group of letters the whole carries the scripts.
    const base = this.#ungrouped(accented);
    if (!sub && !sup) return base;
    if (stacked) {
      return [
        { type: "limits", base, ...(sub ? { under: sub } : {}), ...(sup ? { over: sup } : {}) },
      ];
    }
    return [{ type: "scripts", base, ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) }];
  }

  #scripts(): { sub?: MathList; sup?: MathList; stacked: boolean } {
    let sub: MathNode[] | undefined;
    let sup: MathNode[] | undefined;
    let stacked = false;
    for (let char = this.#chars[this.#at]; char !== undefined; char = this.#chars[this.#at]) {
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

  /** A script; the same mark behind it builds from the right: `e^x^2` is e^(x^2). */
  #script(mark: string): MathList {
    const base = this.#scriptOperand();
    const goesOn = this.#chars[this.#at] === mark && this.#chars[this.#at - 1] !== " ";
    if (!goesOn || base.length === 0 || !/^[_^]$/.test(mark) || this.#depth >= MAX_DEPTH)
      return base;
    this.#at++;
    this.#depth++;
    const script = this.#script(mark);
    this.#depth--;
    return [{ type: "scripts", base, ...(mark === "_" ? { sub: script } : { sup: script }) }];
  }

  /** What stands behind `_`, `^` or √: letters and digits, one bracket, a sign with them. */
  #scriptOperand(): MathList {
    const list: MathNode[] = [];
    const first = this.#chars[this.#at];
    if (first !== undefined && /^[-−+±∓∗*†‡]$/u.test(first)) {
      list.push(symbol(first === "-" ? "−" : first === "*" ? "∗" : first));
      this.#at++;
    }
    for (let char = this.#chars[this.#at]; char !== undefined; char = this.#chars[this.#at]) {
      const bracket = CLOSERS.has(char) || char === "├";
      if (bracket && list.some((n) => n.type !== "symbol")) break;
      if (NARY.test(char) || (bracket && list.length > 0 && char === "(")) break;
      const factor = this.#factor();
      if (factor === undefined) break;
      append(list, this.#accented(factor));
      if (bracket) break;
    }
    if (this.#chars[this.#at] === " " && list.length > 0) this.#at++;
    return this.#unfenced(list);
  }

  /** Without the outermost ( ) that only grouped. */
  #unfenced(list: MathList): MathList {
    const only = list.length === 1 ? list[0] : undefined;
    if (
      only?.type === "fenced" &&
      only.open === "(" &&
      only.close === ")" &&
      only.parts.length === 1
    ) {
      const [content = []] = only.parts;
      const inner = content.length === 1 ? content[0] : undefined;
      // A binomial keeps the parentheses that belong to it.
      return inner?.type === "fraction" && inner.form === "noBar" ? list : content;
    }
    return this.#ungrouped(list);
  }

  /** Without the invisible brackets 〖 〗. */
  #ungrouped(list: MathList): MathList {
    return list.flatMap((node) => (node.type === "operator" ? node.body : [node]));
  }
}

/** One by one: as arguments of a call, a hundred thousand nodes are too many for the stack. */
function append(list: MathNode[], nodes: MathList): void {
  for (const node of nodes) list.push(node);
}

function words(quoted: string): MathNode {
  const text = quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("\u200B", "");
  return { type: "text", text, bold: false, italic: false, family: "roman" };
}
