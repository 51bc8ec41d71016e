/**
 * An equation in words, for the alternative text of a shape that contains nothing else.
 *
 * The words are those of a lecturer who reads a formula aloud: short where that is unambiguous ("a over b",
 * "x squared"), with an "end of fraction" where it would not be. The words are in tables of `src/text`, so
 * that another language needs two more tables; this file only decides which sentence fits.
 */
import {
  assertNever,
  type FractionNode,
  type MathList,
  type MathNode,
  type ScriptsNode,
} from "../math/ast";
import { isDigit } from "../math/number";
import { derivativeOf } from "./derivative";
import { dividedWords, evaluatedWords, fencedWords, type FenceSpeaker } from "./fences";
import {
  joined,
  phrase,
  phraseOfList,
  say,
  SILENCE,
  textOf,
  wordOf,
  type Part,
  type Phrase,
} from "./phrase";
import { linesWords, matrixWords } from "./rows";
import { runAt } from "./run";
import { dividedBy, plain, short, simple } from "./shape";
import { derivativeOrder, namedPower } from "./superscript";
import { symbolWords } from "./symbol";
import { ACCENTS, ENDS, FENCES, FUNCTION_LETTERS, SUPERSCRIPTS } from "./tables";
import type { Words } from "./words";

/** The equation in words, on one line; not empty unless the equation is. */
export function speak(body: MathList, words: Words): string {
  return textOf(new Speaker(words).list(body));
}

const symbols = new WeakMap<Words, ReadonlyMap<string, string>>();

/** The words by symbol, cached for each language because decks have many equations. */
function symbolsOf(words: Words): ReadonlyMap<string, string> {
  const known = symbols.get(words);
  if (known) return known;
  const made = new Map(Object.entries(words.symbols));
  symbols.set(words, made);
  return made;
}

class Speaker implements FenceSpeaker {
  readonly sentences: Words["speech"];
  readonly #symbols: ReadonlyMap<string, string>;

  constructor(words: Words) {
    this.sentences = words.speech;
    this.#symbols = symbolsOf(words);
  }

  list(list: MathList): Phrase {
    const spoken: Part[] = [];
    for (let i = 0; i < list.length; i++) {
      // Neighbouring digits and upright letters are one number or word.
      const run = runAt(list, i, this.sentences.decimalSign);
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
        spoken.push(this.sentences.exclamation);
      else spoken.push(this.#node(node));
    }
    return phraseOfList(spoken);
  }

  /** A part that must not be silent: an empty one is "blank". */
  part(list: MathList): Part {
    const spoken = this.list(list);
    return spoken.heard ? spoken : this.char("□");
  }

  #optional(list: MathList | undefined): Phrase {
    return list ? this.list(list) : SILENCE;
  }

  /** f(x): a letter that usually is a function, with its arguments in parentheses. */
  #application(node: MathNode, next: MathNode | undefined): Phrase | undefined {
    if (next?.type !== "fenced" || next.open !== "(" || next.close !== ")") return undefined;
    const letter = node.type === "scripts" ? plain(node.base) : plain([node]);
    if (!FUNCTION_LETTERS.has(letter)) return undefined;
    return say(this.sentences.functionOf, {
      name: this.#node(node),
      argument: this.#argument([next]),
    });
  }

  /** An argument; parentheses round a short one are not spoken. */
  #argument(list: MathList): Phrase {
    const only = list.length === 1 ? list[0] : undefined;
    if (only?.type === "fenced" && only.open === "(" && only.close === ")") {
      const inside = only.parts.flatMap((part) => [...part]);
      if (inside.length > 0 && only.parts.length === 1 && short(inside)) return this.list(inside);
      const divided = dividedBy(only);
      if (divided) return dividedWords(only, divided, this);
    }
    return this.list(list);
  }

  #node(node: MathNode): Part {
    const s = this.sentences;
    switch (node.type) {
      case "symbol":
        return symbolWords(node, this.sentences, this.#symbols);
      case "text":
        return node.text;
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
        return this.#prescripts(this.part(node.base), this.list(node.sub), this.list(node.sup));
      case "limits": {
        const base = this.part(node.base);
        const under = this.#optional(node.under);
        const over = this.#optional(node.over);
        const sentence = under.heard ? (over.heard ? s.underOver : s.under) : s.over;
        return say(sentence, { base, under, over });
      }
      case "nary": {
        const parts = {
          operator: this.#symbols.get(node.operator) ?? node.operator,
          sub: this.#optional(node.sub),
          sup: this.#optional(node.sup),
          operand: this.list(node.operand),
        };
        const sentence =
          parts.sub.heard && parts.sup.heard
            ? s.naryFromTo
            : parts.sub.heard
              ? s.naryOver
              : parts.sup.heard
                ? s.naryTo
                : s.nary;
        return say(sentence, parts);
      }
      case "function":
        return this.#function(node.name, node.argument);
      case "fenced":
        return fencedWords(node, this);
      case "accent":
        return say(s[ACCENTS.get(node.mark) ?? "accent"], { body: this.list(node.body) });
      case "bar":
        return say(node.position === "over" ? s.overline : s.underline, {
          body: this.list(node.body),
        });
      case "groupCharacter":
        return this.#groupCharacter(node.char, node.position, node.baseline, this.list(node.body));
      case "matrix":
        return matrixWords(node.rows, s.matrix, this);
      case "equationArray":
        return linesWords(node.rows, this);
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

  #prescripts(base: Part, sub: Phrase, sup: Phrase): Part {
    const s = this.sentences;
    const sentence = !sup.heard ? s.prescriptBelow : sub.heard ? s.prescripts : s.prescriptAbove;
    return sub.heard || sup.heard ? say(sentence, { base, sub, sup }) : base;
  }

  #bordered(body: Phrase, strikes: number, sides: number): Phrase {
    if (strikes > 0) return say(this.sentences.crossedOut, { body });
    return sides === 4 ? say(this.sentences.boxed, { body }) : body;
  }

  #fraction(node: FractionNode, more: boolean): Part {
    const s = this.sentences;
    const { numerator, denominator } = node;
    const derivative = this.#derivative(node, more);
    if (derivative !== undefined) return derivative;
    const parts = { numerator: this.part(numerator), denominator: this.part(denominator) };
    if (node.form === "noBar") return say(s.stacked, parts);
    if (wordOf(parts.numerator) === "1" && wordOf(parts.denominator) === "2") return s.half;
    return say(simple(numerator) && simple(denominator) ? s.fractionSimple : s.fraction, parts);
  }

  #derivative(node: FractionNode, more: boolean): Phrase | undefined {
    const s = this.sentences;
    const found = derivativeOf(node);
    if (!found) return undefined;
    const order = found.order && this.list(found.order);
    const first = found.partial ? s.partialDerivative : s.derivative;
    const kind =
      order === undefined
        ? first
        : order.only === "2"
          ? say(s.second, { kind: first })
          : order.only === "3"
            ? say(s.third, { kind: first })
            : say(s.ofOrder, { kind: first, order });
    const names = found.by.map((variable) => this.list([variable]));
    const last = names.pop() ?? SILENCE;
    const by = names.length === 0 ? last : phrase([joined(names, ", "), ` ${s.and} `, last]);
    if (found.body.length > 0)
      return say(s.derivativeOf, { kind, by, body: this.list(found.body) });
    const words = say(s.derivativeBy, { kind, by });
    return more ? phrase([words, ` ${s.of}`]) : words;
  }

  #radical(radicand: MathList, degree: MathList | undefined): Phrase {
    const parts = { radicand: this.part(radicand), degree: this.#optional(degree) };
    const sentence =
      !parts.degree.heard || parts.degree.only === "2"
        ? this.sentences.squareRoot
        : parts.degree.only === "3"
          ? this.sentences.cubeRoot
          : this.sentences.root;
    const root = say(sentence, parts);
    return simple(radicand) ? root : say(this.sentences.rootEnd, { root });
  }

  #scripts(node: ScriptsNode): Phrase {
    const { base } = node;
    const evaluated = evaluatedWords(node, this);
    if (evaluated !== undefined) return evaluated;
    const only = base.length === 1 ? base[0] : undefined;
    // People say "R to the power of n", not "the real numbers to the power of n".
    const spoken =
      only?.type === "symbol" && only.variant === "doubleStruck"
        ? only.char
        : only?.type === "fenced"
          ? fencedWords(only, this, true)
          : this.list(base);
    // (a/b)² must not sound like a over b²; and a base whose end cannot be heard gets words for its end.
    if (only?.type === "fraction" || only?.type === "radical" || base.length > 1) {
      const whole = base.every(isDigit) ? spoken : say(this.sentences.whole, { base: spoken });
      return this.#withScripts(node, whole);
    }
    const unended = only?.type === "fenced" && ENDS.has(FENCES.get(only.open + only.close) ?? "of");
    return this.#withScripts(node, unended ? phrase([spoken, ","]) : spoken);
  }

  /** The words of the base followed by those of its scripts. */
  #withScripts({ base, sub, sup }: ScriptsNode, spokenBase: Part): Phrase {
    const s = this.sentences;
    let spoken = phrase([spokenBase]);
    if (sub) spoken = say(short(sub) ? s.sub : s.subEnd, { base: spoken, sub: this.list(sub) });
    if (!sup) return spoken;
    const named = namedPower(base, sup);
    if (named) return say(s[named], { base: spoken });
    const order = derivativeOrder(sup);
    if (order && simple(base))
      return say(s.derivativeOrder, { base: spoken, order: this.list(order) });
    return say(simple(sup) ? s.power : s.powerEnd, { base: spoken, sup: this.list(sup) });
  }

  #function(name: MathList, argument: MathList): Part {
    const s = this.sentences;
    const spoken = this.#argument(argument);
    const only = name.length === 1 ? name[0] : undefined;
    if (only?.type === "limits" && only.under) {
      const intro =
        plain(only.base) === "lim"
          ? say(s.limit, { under: this.#approaching(only.under) })
          : say(s.functionUnder, {
              base: this.#functionName(only.base),
              under: this.list(only.under),
            });
      return phrase([intro, " ", spoken]);
    }
    const word = only?.type === "scripts" ? this.#scriptedName(only) : this.#functionName(name);
    return !spoken.heard ? word : say(s.functionOf, { name: word, argument: spoken });
  }

  #scriptedName(node: ScriptsNode): Phrase {
    const s = this.sentences;
    const name = this.#functionName(node.base);
    if (node.sup && !node.sub && SUPERSCRIPTS.get(plain(node.sup)) === "inverse")
      return say(s.inverseFunction, { name });
    if (node.sub && !node.sup && plain(node.base) === "log")
      return say(s.logarithm, { sub: this.list(node.sub) });
    return this.#withScripts({ ...node, base: WORD }, name);
  }

  /** The words below "lim", where an arrow means "approaches". */
  #approaching(under: MathList): Phrase {
    const arrow = under.findIndex((x) => x.type === "symbol" && /^[→⟶]$/.test(x.char));
    if (arrow < 0) return this.list(under);
    const [from, to] = [this.list(under.slice(0, arrow)), this.list(under.slice(arrow + 1))];
    return phrase([from, ` ${this.sentences.approaches} `, to]);
  }

  #functionName(name: MathList): Part {
    const word = plain(name);
    return this.#symbols.get(word) ?? (word === "" ? this.list(name) : word);
  }

  char(char: string): string {
    return this.#symbols.get(char) ?? char;
  }

  #groupCharacter(
    char: string,
    position: "over" | "under",
    baseline: "body" | "character",
    body: Phrase,
  ): Part {
    const s = this.sentences;
    if (baseline === "character") {
      const arrow = RIGHT.has(char) ? s.rightArrow : LEFT.has(char) ? s.leftArrow : this.char(char);
      // The position is that of the character: "under" puts the label over it.
      const labelled = { base: arrow, under: body, over: body };
      return !body.heard ? arrow : say(position === "under" ? s.over : s.under, labelled);
    }
    if (char === "⏞") return say(s.overbrace, { body });
    if (char === "⏟") return say(s.underbrace, { body });
    return say(position === "over" ? s.overCharacter : s.underCharacter, {
      body,
      char: this.char(char),
    });
  }
}

/** A stand-in for a function's name, whose words are already known. */
const WORD: MathList = [{ type: "text", text: "", bold: false, italic: false, family: "roman" }];

const RIGHT: ReadonlySet<string> = new Set(["→", "⟶", "⇒", "⟹"]);
const LEFT: ReadonlySet<string> = new Set(["←", "⟵", "⇐", "⟸"]);
