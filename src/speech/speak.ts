/**
 * An equation in words, for the alternative text of a shape that holds nothing else.
 *
 * The words follow how a lecturer reads a formula aloud: short where there is no doubt ("a over b",
 * "x squared"), with an "end of fraction" where there would be. The words are tables of `src/text`, so
 * that another language is two more tables; this file only decides which sentence fits.
 */
import {
  assertNever,
  type FencedNode,
  type MathList,
  type MathNode,
  type ScriptsNode,
  type SymbolNode,
} from "../math/ast";
import { fill, type Translation } from "../text/say";
import type { speech } from "../text/en/speech";
import type { symbols } from "../text/en/symbols";

/** The words of one language. */
export interface Words {
  readonly speech: Translation<typeof speech>;
  readonly symbols: Translation<typeof symbols>;
}

/** Function names that are read as words of their own. */
const FUNCTIONS_READ_AS: ReadonlyMap<string, string> = new Map([
  ["sin", "sine"],
  ["cos", "cosine"],
  ["tan", "tangent"],
  ["ln", "natural logarithm"],
  ["log", "log"],
  ["exp", "exp"],
  ["det", "determinant"],
  ["max", "maximum"],
  ["min", "minimum"],
  ["lim", "limit"],
]);

/** The equation in words, on one line. Never empty for an equation that is not. */
export function speak(body: MathList, words: Words): string {
  return new Speaker(words).list(body);
}

class Speaker {
  readonly #s: Words["speech"];
  readonly #symbols: ReadonlyMap<string, string>;

  constructor(words: Words) {
    this.#s = words.speech;
    this.#symbols = new Map(Object.entries(words.symbols));
  }

  list(list: MathList): string {
    const spoken: string[] = [];
    for (let i = 0; i < list.length; i++) {
      // Digits and upright letters that stand together are one number or word.
      const run = this.#run(list, i);
      if (run) {
        spoken.push(run.text);
        i = run.last;
        continue;
      }
      const node = list[i];
      if (node) spoken.push(this.#node(node));
    }
    return spoken
      .filter((word) => word !== "")
      .join(" ")
      .replace(/ ([,;])/g, "$1");
  }

  #run(list: MathList, from: number): { text: string; last: number } | undefined {
    let text = "";
    let i = from;
    for (; i < list.length; i++) {
      const node = list[i];
      if (node?.type !== "symbol" || node.variant !== "upright") break;
      const digit = /^\p{Nd}$/u.test(node.char);
      const point = /^[.,]$/.test(node.char) && /\d$/.test(text) && isDigit(list[i + 1]);
      const letter = /^[A-Za-z]$/.test(node.char);
      if (!digit && !point && !letter) break;
      if (text !== "" && letter !== /[A-Za-z]$/.test(text)) break;
      text += node.char;
    }
    return text === "" ? undefined : { text, last: i - 1 };
  }

  #node(node: MathNode): string {
    const s = this.#s;
    switch (node.type) {
      case "symbol":
        return this.#symbol(node);
      case "text":
        return node.text.trim();
      case "space":
      case "break":
        return "";
      case "unknown":
        return node.text;
      case "fraction":
        return this.#fraction(node.numerator, node.denominator, node.form === "noBar");
      case "radical":
        return this.#radical(node.radicand, node.degree);
      case "scripts":
        return this.#scripts(node);
      case "prescripts":
        return fill(s.prescripts, {
          base: this.list(node.base),
          sub: this.list(node.sub),
          sup: this.list(node.sup),
        });
      case "limits": {
        const base = this.list(node.base);
        const under = node.under ? this.list(node.under) : "";
        const over = node.over ? this.list(node.over) : "";
        return fill(under && over ? s.underOver : under ? s.under : s.over, { base, under, over });
      }
      case "nary": {
        const parts = {
          operator: this.#symbols.get(node.operator) ?? node.operator,
          sub: node.sub ? this.list(node.sub) : "",
          sup: node.sup ? this.list(node.sup) : "",
          operand: this.list(node.operand),
        };
        const sentence =
          parts.sub && parts.sup
            ? s.naryFromTo
            : parts.sub
              ? s.naryOver
              : parts.sup
                ? s.naryTo
                : s.nary;
        return fill(sentence, parts).trim();
      }
      case "function":
        return this.#function(node.name, node.argument);
      case "fenced":
        return this.#fenced(node);
      case "accent":
        return fill(s[ACCENT.get(node.mark) ?? "accent"], { body: this.list(node.body) });
      case "bar":
        return fill(node.position === "over" ? s.overline : s.underline, {
          body: this.list(node.body),
        });
      case "groupCharacter":
        return this.#groupCharacter(node.char, node.position, node.baseline, this.list(node.body));
      case "matrix":
        return this.#matrix(node.rows, s.matrix);
      case "equationArray": {
        const rows = node.rows.map((row) => {
          const body = row.cells
            .map((cell) => this.list(cell))
            .filter(Boolean)
            .join(" ");
          return row.tag ? fill(s.tag, { body, tag: this.list(row.tag) }) : body;
        });
        if (rows.length === 1) return rows[0] ?? "";
        return fill(s.lines, {
          count: rows.length,
          rows: rows.map((body, i) => fill(s.line, { number: i + 1, body })).join("; "),
        });
      }
      case "phantom":
        return node.show ? this.list(node.body) : "";
      case "borderBox":
        return fill(node.strikes.length > 0 ? s.crossedOut : s.boxed, {
          body: this.list(node.body),
        });
      case "colored":
      case "sized":
      case "operator":
        return this.list(node.body);
      default:
        return assertNever(node);
    }
  }

  #symbol(node: SymbolNode): string {
    const known = this.#symbols.get(node.char);
    const letter =
      known ??
      (/^\p{Lu}$/u.test(node.char) ? fill(this.#s.capital, { letter: node.char }) : node.char);
    switch (node.variant) {
      case "bold":
      case "boldItalic":
        return /^\p{L}/u.test(node.char) ? fill(this.#s.bold, { letter }) : letter;
      case "script":
      case "boldScript":
        return fill(this.#s.script, { letter: node.char });
      case "fraktur":
      case "boldFraktur":
        return fill(this.#s.fraktur, { letter: node.char });
      case "doubleStruck":
        return fill(this.#s.doubleStruck, { letter: node.char });
      default:
        return letter;
    }
  }

  #fraction(numerator: MathList, denominator: MathList, noBar: boolean): string {
    const parts = { numerator: this.list(numerator), denominator: this.list(denominator) };
    if (noBar) return fill(this.#s.stacked, parts);
    if (parts.numerator === "1" && parts.denominator === "2") return this.#s.half;
    return fill(
      simple(numerator) && simple(denominator) ? this.#s.fractionSimple : this.#s.fraction,
      parts,
    );
  }

  #radical(radicand: MathList, degree: MathList | undefined): string {
    const parts = { radicand: this.list(radicand), degree: degree ? this.list(degree) : "" };
    const sentence = !degree
      ? this.#s.squareRoot
      : parts.degree === "3"
        ? this.#s.cubeRoot
        : this.#s.root;
    const root = fill(sentence, parts);
    return simple(radicand) ? root : fill(this.#s.rootEnd, { root });
  }

  #scripts(node: ScriptsNode): string {
    const s = this.#s;
    const base = this.list(node.base);
    const sub = node.sub ? this.list(node.sub) : "";
    const only = node.sup ? plain(node.sup) : "";
    const named = SUPERSCRIPT.get(only);
    if (named) return fill(s[named], { base: sub ? fill(s.sub, { base, sub }) : base });
    const sup = node.sup ? this.list(node.sup) : "";
    if (sub && sup) return fill(s.subSup, { base, sub, sup });
    if (sub) return fill(s.sub, { base, sub });
    return fill(node.sup && simple(node.sup) ? s.power : s.powerEnd, { base, sup });
  }

  #function(name: MathList, argument: MathList): string {
    const s = this.#s;
    const spoken = this.list(argument);
    const only = name.length === 1 ? name[0] : undefined;
    if (only?.type === "limits" && only.under) {
      const base = this.#functionName(only.base);
      const under = this.list(only.under);
      const intro =
        plain(only.base) === "lim"
          ? fill(s.limit, { under })
          : fill(s.functionUnder, { base, under });
      return `${intro} ${spoken}`.trim();
    }
    const word =
      only?.type === "scripts"
        ? this.#scripts({
            ...only,
            base: [
              {
                type: "text",
                text: this.#functionName(only.base),
                bold: false,
                italic: false,
                family: "roman",
              },
            ],
          })
        : this.#functionName(name);
    return spoken === "" ? word : fill(s.functionOf, { name: word, argument: spoken });
  }

  #functionName(name: MathList): string {
    const word = plain(name);
    return (
      (this.#s.language === "en" ? FUNCTIONS_READ_AS.get(word) : undefined) ??
      (word || this.list(name))
    );
  }

  #fenced(node: FencedNode): string {
    const s = this.#s;
    const inside = node.parts.length === 1 ? node.parts[0]?.[0] : undefined;
    if (inside && node.parts[0]?.length === 1) {
      if (inside.type === "fraction" && inside.form === "noBar" && node.open === "(") {
        return fill(s.binomial, {
          numerator: this.list(inside.numerator),
          denominator: this.list(inside.denominator),
        });
      }
      if (inside.type === "matrix")
        return this.#matrix(inside.rows, node.open === "|" ? s.determinant : s.matrix);
      if (inside.type === "equationArray" && node.open === "{" && node.close === "") {
        const rows = inside.rows.map((row, i) =>
          fill(s.case, {
            number: i + 1,
            body: row.cells
              .map((cell) => this.list(cell))
              .filter(Boolean)
              .join(", "),
          }),
        );
        return fill(s.cases, { count: rows.length, rows: rows.join("; ") });
      }
    }
    const body = node.parts.map((part) => this.list(part)).join(` ${s.given} `);
    const sentence = FENCES.get(node.open + node.close);
    if (sentence) return fill(s[sentence], { body });
    return fill(s.fences, {
      open: this.#char(node.open),
      body,
      close: this.#char(node.close),
    }).trim();
  }

  #char(char: string): string {
    return this.#symbols.get(char) ?? char;
  }

  #groupCharacter(
    char: string,
    position: "over" | "under",
    baseline: "body" | "character",
    body: string,
  ): string {
    const s = this.#s;
    if (baseline === "character") return `${this.#char(char)} ${body}`.trim();
    if (char === "⏞") return fill(s.overbrace, { body });
    if (char === "⏟") return fill(s.underbrace, { body });
    return fill(position === "over" ? s.overCharacter : s.underCharacter, {
      body,
      char: this.#char(char),
    });
  }

  #matrix(rows: readonly (readonly MathList[])[], sentence: string): string {
    const spoken = rows.map((cells, i) =>
      fill(this.#s.row, { number: i + 1, cells: cells.map((cell) => this.list(cell)).join(", ") }),
    );
    return fill(sentence, {
      rows: rows.length,
      columns: rows[0]?.length ?? 0,
      body: spoken.join("; "),
    });
  }
}

type Sentence = keyof Words["speech"];

const ACCENT: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u0304", "bar"],
  ["\u0305", "bar"],
  ["\u20D7", "vector"],
  ["\u0307", "dot"],
  ["\u0308", "doubleDot"],
]);

const SUPERSCRIPT: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["2", "squared"],
  ["3", "cubed"],
  ["−1", "inverse"],
  ["-1", "inverse"],
  ["⊤", "transposed"],
  ["T", "transposed"],
  ["∘", "degrees"],
  ["°", "degrees"],
  ["′", "prime"],
  ["″", "doublePrime"],
  ["′′", "doublePrime"],
  ["′′′", "triplePrime"],
  ["∗", "star"],
  ["*", "star"],
]);

const FENCES: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ["()", "parentheses"],
  ["[]", "brackets"],
  ["{}", "braces"],
  ["||", "absolute"],
  ["‖‖", "norm"],
  ["∥∥", "norm"],
  ["⌊⌋", "floor"],
  ["⌈⌉", "ceiling"],
  ["⟨⟩", "angles"],
]);

/** One thing, so that no word is needed to say where it ends. */
function simple(list: MathList): boolean {
  if (list.every(isDigit)) return true;
  const seen = list.filter((node) => node.type !== "space");
  const only = seen[0];
  if (seen.length !== 1 || !only) return false;
  return (
    only.type === "symbol" ||
    only.type === "text" ||
    (only.type === "scripts" && simple(only.base) && !only.sub)
  );
}

function isDigit(node: MathNode | undefined): boolean {
  return node?.type === "symbol" && /^\p{Nd}$/u.test(node.char);
}

/** The characters of a list of plain symbols; "" if there is anything else. */
function plain(list: MathList): string {
  let text = "";
  for (const node of list) {
    if (node.type !== "symbol") return "";
    text += node.char;
  }
  return text;
}
