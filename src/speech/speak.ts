/**
 * An equation in words, for the alternative text of a shape that holds nothing else.
 *
 * The words follow how a lecturer reads a formula aloud: short where there is no doubt ("a over b",
 * "x squared"), with an "end of fraction" where there would be. The words are tables of `src/text`, so
 * that another language is two more tables; this file only decides which sentence fits.
 */
import {
  assertNever,
  type EquationRow,
  type FencedNode,
  type FractionNode,
  type MathList,
  type MathNode,
  type ScriptsNode,
  type SymbolNode,
} from "../math/ast";
import { fill } from "../text/say";
import { derivativeOf } from "./derivative";
import { runAt } from "./run";
import { dividedBy, isDigit, plain, short, simple } from "./shape";
import { derivativeOrder, namedPower } from "./superscript";
import { ACCENTS, ENDS, FENCES, FUNCTION_LETTERS, SUPERSCRIPTS } from "./tables";
import type { Words } from "./words";

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
      const run = runAt(list, i, this.#s.decimalSign);
      if (run) {
        spoken.push(run.text);
        i = run.last;
        continue;
      }
      const node = list[i];
      if (!node) continue;
      const applied = this.#application(node, list[i + 1]);
      if (applied !== undefined) {
        spoken.push(applied);
        i += 1;
      } else if (node.type === "fraction") spoken.push(this.#fraction(node, i + 1 < list.length));
      else if (node.type === "space" && node.width === "em") spoken.push(",");
      else if (node.type === "symbol" && node.char === "!" && spoken.length === 0)
        spoken.push(this.#s.exclamation);
      else spoken.push(this.#node(node));
    }
    return spoken
      .filter((word) => word !== "")
      .join(" ")
      .replace(/\s+/g, " ")
      .replace(/ (?=[,;])/g, "")
      .replace(/([,;])(?:,)+/g, "$1")
      .replace(/^[,\s]+|,$/g, "");
  }

  /** A part that must be heard: nothing is "blank". */
  #part(list: MathList): string {
    return this.list(list) || this.#char("□");
  }

  /** f(x): a letter that is mostly a function, and its arguments in parentheses. */
  #application(node: MathNode, next: MathNode | undefined): string | undefined {
    if (next?.type !== "fenced" || next.open !== "(" || next.close !== ")") return undefined;
    const letter = node.type === "scripts" ? plain(node.base) : plain([node]);
    if (!FUNCTION_LETTERS.has(letter)) return undefined;
    return fill(this.#s.functionOf, { name: this.#node(node), argument: this.#argument([next]) });
  }

  /** An argument; parentheses round a short one need not be heard. */
  #argument(list: MathList): string {
    const only = list.length === 1 ? list[0] : undefined;
    if (only?.type === "fenced" && only.open === "(" && only.close === ")") {
      const inside = only.parts.flatMap((part) => [...part]);
      if (inside.length > 0 && only.parts.length === 1 && short(inside)) return this.list(inside);
      const divided = dividedBy(only);
      if (divided) return this.#dividedWords(only, divided);
    }
    return this.list(list);
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
        return this.#fraction(node, false);
      case "radical":
        return this.#radical(node.radicand, node.degree);
      case "scripts":
        return this.#scripts(node);
      case "prescripts":
        return this.#prescripts(this.#part(node.base), this.list(node.sub), this.list(node.sup));
      case "limits": {
        const base = this.#part(node.base);
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
        return fill(s[ACCENTS.get(node.mark) ?? "accent"], { body: this.list(node.body) });
      case "bar":
        return fill(node.position === "over" ? s.overline : s.underline, {
          body: this.list(node.body),
        });
      case "groupCharacter":
        return this.#groupCharacter(node.char, node.position, node.baseline, this.list(node.body));
      case "matrix":
        return this.#matrix(node.rows, s.matrix);
      case "equationArray":
        return this.#lines(node.rows);
      case "phantom":
        return node.show ? this.list(node.body) : "";
      case "borderBox":
        return this.#bordered(this.list(node.body), node.strikes.length, node.sides.length);
      case "colored":
      case "sized":
      case "operator":
        return this.list(node.body);
      default:
        return assertNever(node);
    }
  }

  #prescripts(base: string, sub: string, sup: string): string {
    const s = this.#s;
    const sentence = sub && sup ? s.prescripts : sup ? s.prescriptAbove : s.prescriptBelow;
    return sub || sup ? fill(sentence, { base, sub, sup }) : base;
  }

  #bordered(body: string, strikes: number, sides: number): string {
    if (strikes > 0) return fill(this.#s.crossedOut, { body });
    return sides === 4 ? fill(this.#s.boxed, { body }) : body;
  }

  #symbol(node: SymbolNode): string {
    const s = this.#s;
    const negated = /^(.)\u0338$/u.exec(node.char)?.[1];
    if (negated !== undefined) return fill(s.not, { relation: this.#char(negated) });
    if (node.variant === "doubleStruck") {
      const set = this.#symbols.get(DOUBLE_STRUCK.get(node.char) ?? "");
      return set ?? fill(s.doubleStruck, { letter: node.char });
    }
    const known = this.#symbols.get(node.char);
    const letter =
      known ?? (/^\p{Lu}$/u.test(node.char) ? fill(s.capital, { letter: node.char }) : node.char);
    switch (node.variant) {
      case "bold":
      case "boldItalic":
        return /^\p{L}/u.test(node.char) ? fill(s.bold, { letter }) : letter;
      case "script":
      case "boldScript":
        return fill(s.script, { letter: node.char });
      case "fraktur":
      case "boldFraktur":
        return fill(s.fraktur, { letter: node.char });
      default:
        return letter;
    }
  }

  #fraction(node: FractionNode, more: boolean): string {
    const s = this.#s;
    const { numerator, denominator } = node;
    const derivative = this.#derivative(node, more);
    if (derivative !== undefined) return derivative;
    const parts = { numerator: this.#part(numerator), denominator: this.#part(denominator) };
    if (node.form === "noBar") return fill(s.stacked, parts);
    if (parts.numerator === "1" && parts.denominator === "2") return s.half;
    return fill(simple(numerator) && simple(denominator) ? s.fractionSimple : s.fraction, parts);
  }

  #derivative(node: FractionNode, more: boolean): string | undefined {
    const s = this.#s;
    const found = derivativeOf(node);
    if (!found) return undefined;
    const order = found.order && this.list(found.order);
    const first = found.partial ? s.partialDerivative : s.derivative;
    const kind =
      order === undefined
        ? first
        : order === "2"
          ? fill(s.second, { kind: first })
          : order === "3"
            ? fill(s.third, { kind: first })
            : fill(s.ofOrder, { kind: first, order });
    const names = found.by.map((variable) => this.list([variable]));
    const last = names.pop() ?? "";
    const by = names.length === 0 ? last : `${names.join(", ")} ${s.and} ${last}`;
    if (found.body.length > 0)
      return fill(s.derivativeOf, { kind, by, body: this.list(found.body) });
    const words = fill(s.derivativeBy, { kind, by });
    return more ? `${words} ${s.of}` : words;
  }

  #radical(radicand: MathList, degree: MathList | undefined): string {
    const parts = { radicand: this.#part(radicand), degree: degree ? this.list(degree) : "" };
    const sentence =
      parts.degree === "" || parts.degree === "2"
        ? this.#s.squareRoot
        : parts.degree === "3"
          ? this.#s.cubeRoot
          : this.#s.root;
    const root = fill(sentence, parts);
    return simple(radicand) ? root : fill(this.#s.rootEnd, { root });
  }

  #scripts(node: ScriptsNode): string {
    const s = this.#s;
    const { base, sub, sup } = node;
    const evaluated = this.#evaluated(node);
    if (evaluated !== undefined) return evaluated;
    const only = base.length === 1 ? base[0] : undefined;
    // "R to the power of n" is shorter than "the real numbers to the power of n", and what people say.
    let spoken =
      only?.type === "symbol" && only.variant === "doubleStruck"
        ? only.char
        : only?.type === "fenced"
          ? this.#fenced(only, true)
          : this.list(base);
    // (a/b)² is not a over b²; and of what is not heard to end, the end is said.
    if (only?.type === "fraction" || only?.type === "radical" || base.length > 1)
      spoken = base.every(isDigit) ? spoken : fill(s.whole, { base: spoken });
    else if (only?.type === "fenced" && ENDS.has(FENCES.get(only.open + only.close) ?? "of"))
      spoken += ",";
    if (sub) {
      const index = this.list(sub);
      spoken = fill(short(sub) ? s.sub : s.subEnd, { base: spoken, sub: index }).trim();
    }
    if (!sup) return spoken;
    const named = namedPower(base, sup);
    if (named) return fill(s[named], { base: spoken }).trim();
    const order = derivativeOrder(sup);
    if (order && simple(base))
      return fill(s.derivativeOrder, { base: spoken, order: this.list(order) });
    const exponent = this.list(sup);
    return fill(simple(sup) ? s.power : s.powerEnd, { base: spoken, sup: exponent }).trim();
  }

  /** A bar behind something, with where or between what it is taken. */
  #evaluated({ base, sub, sup }: ScriptsNode): string | undefined {
    const only = base.length === 1 ? base[0] : undefined;
    if (only?.type !== "fenced" || only.open !== "" || !/^[|∣\]]$/.test(only.close) || !sub)
      return undefined;
    const parts = { body: this.#inside(only), sub: this.list(sub), sup: sup ? this.list(sup) : "" };
    return fill(sup ? this.#s.evaluatedFromTo : this.#s.evaluatedAt, parts);
  }

  #function(name: MathList, argument: MathList): string {
    const s = this.#s;
    const spoken = this.#argument(argument);
    const only = name.length === 1 ? name[0] : undefined;
    if (only?.type === "limits" && only.under) {
      const intro =
        plain(only.base) === "lim"
          ? fill(s.limit, { under: this.#approaching(only.under) })
          : fill(s.functionUnder, {
              base: this.#functionName(only.base),
              under: this.list(only.under),
            });
      return `${intro} ${spoken}`.trim();
    }
    const word = only?.type === "scripts" ? this.#scriptedName(only) : this.#functionName(name);
    return spoken === "" ? word : fill(s.functionOf, { name: word, argument: spoken });
  }

  #scriptedName(node: ScriptsNode): string {
    const s = this.#s;
    const name = this.#functionName(node.base);
    if (node.sup && !node.sub && SUPERSCRIPTS.get(plain(node.sup)) === "inverse")
      return fill(s.inverseFunction, { name });
    if (node.sub && !node.sup && plain(node.base) === "log")
      return fill(s.logarithm, { sub: this.list(node.sub) });
    const base = [
      { type: "text", text: name, bold: false, italic: false, family: "roman" },
    ] as const;
    return this.#scripts({ ...node, base });
  }

  /** Below "lim" an arrow is read as an approach, elsewhere as a way. */
  #approaching(under: MathList): string {
    const arrow = under.findIndex((x) => x.type === "symbol" && /^[→⟶]$/.test(x.char));
    if (arrow < 0) return this.list(under);
    const [from, to] = [this.list(under.slice(0, arrow)), this.list(under.slice(arrow + 1))];
    return `${from} ${this.#s.approaches} ${to}`;
  }

  #functionName(name: MathList): string {
    const word = plain(name);
    return this.#symbols.get(word) ?? (word || this.list(name));
  }

  #fenced(node: FencedNode, ended = false): string {
    const s = this.#s;
    const inside = node.parts.length === 1 ? node.parts[0]?.[0] : undefined;
    if (inside && node.parts[0]?.length === 1) {
      if (inside.type === "fraction" && inside.form === "noBar" && node.open === "(") {
        return fill(s.binomial, {
          numerator: this.#part(inside.numerator),
          denominator: this.#part(inside.denominator),
        });
      }
      const cases = node.open === "{" && node.close === "";
      if (inside.type === "matrix" && !cases)
        return this.#matrix(inside.rows, node.open === "|" ? s.determinant : s.matrix);
      if (cases && inside.type === "matrix") return this.#cases(inside.rows);
      if (cases && inside.type === "equationArray")
        return this.#cases(inside.rows.map((row) => row.cells));
    }
    const divided = node.open === "{" && node.close === "}" ? dividedBy(node) : undefined;
    if (divided) return this.#dividedWords(node, divided);
    const body = this.#inside(node);
    const sentence = FENCES.get(node.open + node.close);
    if (sentence) {
      const end = ENDS.get(sentence);
      const short = !ended && simple(node.parts.flatMap((part) => [...part]));
      return fill(s[end && !short ? end : sentence], { body });
    }
    return fill(s.fences, {
      open: this.#char(node.open),
      body,
      close: this.#char(node.close),
    }).trim();
  }

  /** What is between the fences, a bar in it as what it means there. */
  #inside(node: FencedNode): string {
    const divided = dividedBy(node);
    if (divided) return this.#dividedWords(node, divided);
    const between = node.separator === "" ? "," : this.#char(node.separator);
    return node.parts
      .map((part) => this.list(part))
      .join(` ${between} `)
      .replace(/ (?=[,;])/g, "");
  }

  #dividedWords(node: FencedNode, [before, behind]: readonly [MathList, MathList]): string {
    const s = this.#s;
    const parts = { before: this.list(before), behind: this.list(behind) };
    return fill(node.open === "{" ? s.setOf : s.givenThat, parts);
  }

  #cases(rows: readonly (readonly MathList[])[]): string {
    const spoken = rows.map((cells, i) =>
      fill(this.#s.case, { number: i + 1, body: this.#cells(cells) }),
    );
    return fill(this.#s.cases, { count: rows.length, rows: spoken.join("; ") });
  }

  #cells(cells: readonly MathList[]): string {
    return cells
      .map((cell) => this.list(cell).replace(/,$/, ""))
      .filter(Boolean)
      .join(", ");
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
    if (baseline === "character") {
      const arrow = RIGHT.has(char)
        ? s.rightArrow
        : LEFT.has(char)
          ? s.leftArrow
          : this.#char(char);
      // The character stands under a label that is over it.
      const labelled = { base: arrow, under: body, over: body };
      return body === "" ? arrow : fill(position === "under" ? s.over : s.under, labelled);
    }
    if (char === "⏞") return fill(s.overbrace, { body });
    if (char === "⏟") return fill(s.underbrace, { body });
    return fill(position === "over" ? s.overCharacter : s.underCharacter, {
      body,
      char: this.#char(char),
    });
  }

  #lines(rows: readonly EquationRow[]): string {
    const s = this.#s;
    const spoken = rows.map(({ cells, tag }) => {
      const body = cells
        .map((cell) => this.list(cell))
        .filter(Boolean)
        .join(" ");
      return tag ? fill(s.tag, { body, tag: this.list(tag) }) : body;
    });
    const [only] = spoken;
    if (only !== undefined && spoken.length === 1) return only;
    const lines = spoken.map((body, i) => fill(s.line, { number: i + 1, body }));
    return fill(s.lines, { count: rows.length, rows: lines.join("; ") });
  }

  #matrix(rows: readonly (readonly MathList[])[], sentence: string): string {
    const columns = rows[0]?.length ?? 0;
    if (columns === 1 && rows.length > 1) {
      const cells = rows.map((row) => this.#part(row[0] ?? [])).join("; ");
      return fill(this.#s.columnVector, { rows: rows.length, cells });
    }
    const spoken = rows.map((cells, i) =>
      fill(this.#s.row, { number: i + 1, cells: cells.map((cell) => this.#part(cell)).join(", ") }),
    );
    return fill(sentence, {
      rows: rows.length,
      columns,
      body: spoken.join("; "),
    });
  }
}

/** Sets of numbers, by their letter. */
const DOUBLE_STRUCK: ReadonlyMap<string, string> = new Map([
  ["R", "ℝ"],
  ["C", "ℂ"],
  ["N", "ℕ"],
  ["Z", "ℤ"],
  ["Q", "ℚ"],
]);

const RIGHT: ReadonlySet<string> = new Set(["→", "⟶", "⇒", "⟹"]);
const LEFT: ReadonlySet<string> = new Set(["←", "⟵", "⇐", "⟸"]);
