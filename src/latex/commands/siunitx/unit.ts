/** siunitx's units as LaTeX, from its words (`\kilo\gram\per\second\squared`) or literal (`kg.m/s^2`). */
import { stored, storedTokens } from "../bodies";
import { keyOf } from "../kept";
import type { Expanding } from "../meaning";
import { isOneGroup, textOf, trimmed, type Tokens } from "../tokens";
import { isOn, type Settings } from "./options";
import { EXPONENTS, POST_POWERS, PRE_POWERS, PREFIXES, unitSymbol } from "./unit-words";

/** The kinds of declarations by `\DeclareSIUnit` and its relatives. */
export type Declared = "unit" | "options" | "prefix" | "prePower" | "postPower" | "qualifier";

export function declare(kind: Declared, name: string, tokens: Tokens, x: Expanding): void {
  x.define(keyOf(kind, `\\${name}`), stored(tokens), false);
}

function declared(kind: Declared, name: string, x: Expanding): Tokens | undefined {
  return storedTokens(x.meaningOf(keyOf(kind, `\\${name}`)));
}

/** One unit of a product. */
interface Unit {
  /** LaTeX in an upright alphabet, like the symbol. */
  readonly prefix: string;
  readonly symbol: string;
  /** Without its sign; "" for the power one. */
  power: string;
  isBelow: boolean;
  qualifier: string;
  /** `\cancel`, `\highlight{red}`: commands to wrap around the unit. */
  readonly around: readonly string[];
}

/** Limits the tokens of a unit that is declared in terms of others. */
const MAX_TOKENS = 2000;

/** Parses units in siunitx's words; anything else makes the unit a literal one. */
class UnitParser {
  readonly units: Unit[] = [];
  private prefix = "";
  private power = "";
  private isBelow = false;
  private around: string[] = [];
  private count = 0;

  constructor(
    private readonly settings: Settings,
    private readonly x: Expanding,
  ) {}

  /** Reads the tokens; false if they are not siunitx's words. */
  read(tokens: Tokens): boolean {
    for (let i = 0; i < tokens.length; i += 1) {
      this.count += 1;
      if (this.count > MAX_TOKENS) this.x.fail("tooManyExpansions");
      const { text = "" } = tokens[i] ?? {};
      if (text === " ") continue;
      const name = text.startsWith("\\") ? text.slice(1) : "";
      const argument = TAKES_ARGUMENT.has(name) ? argumentAt(tokens, i + 1) : undefined;
      if (name === "" || !this.word(name, argument?.tokens)) return false;
      if (argument) i = argument.last;
    }
    return true;
  }

  private word(name: string, argument: Tokens | undefined): boolean {
    const { x } = this;
    const unit = declared("unit", name, x);
    if (unit) return this.declaredUnit(unit);
    const prefix = wordOf("prefix", PREFIXES, name, x);
    const before = wordOf("prePower", PRE_POWERS, name, x);
    const behind = wordOf("postPower", POST_POWERS, name, x);
    const qualifier = wordOf("qualifier", NO_WORDS, name, x);
    if (prefix !== undefined) this.prefix += prefix;
    else if (name === "per") this.isBelow = true;
    else if (name === "raiseto") this.power = textOf(argument ?? []);
    else if (name === "tothe") this.raise(textOf(argument ?? []));
    else if (before !== undefined) this.power = before;
    else if (behind !== undefined) this.raise(behind);
    else if (name === "of") this.qualify(textOf(argument ?? []));
    else if (qualifier !== undefined) this.qualify(qualifier);
    else if (name === "cancel") this.around.push("\\cancel");
    else if (name === "highlight") this.around.push(`\\textcolor{${textOf(argument ?? [])}}`);
    else {
      const symbol = unitSymbol(name);
      if (symbol === undefined) return false;
      this.add(symbol);
    }
    return true;
  }

  /** Reads a declared unit, which is words again, or the LaTeX of a symbol. */
  private declaredUnit(tokens: Tokens): boolean {
    const given = trimmed(tokens);
    const first = given[0]?.text ?? "";
    const isWords = given.length > 0 && this.isWord(first);
    if (isWords) return this.read(given);
    this.add(textOf(given));
    return true;
  }

  private isWord(text: string): boolean {
    const name = text.slice(1);
    return (
      text.startsWith("\\") &&
      (unitSymbol(name) !== undefined ||
        PREFIXES.has(name) ||
        PRE_POWERS.has(name) ||
        name === "per" ||
        KINDS.some((kind) => declared(kind, name, this.x) !== undefined))
    );
  }

  private add(symbol: string): void {
    const { prefix, isBelow, around } = this;
    const unit: Unit = { prefix, symbol, power: "", isBelow, qualifier: "", around };
    setPower(unit, this.power);
    this.units.push(unit);
    this.prefix = "";
    this.power = "";
    this.around = [];
    if (!isOn(this.settings, "sticky-per")) this.isBelow = false;
  }

  private raise(power: string): void {
    const last = this.units[this.units.length - 1];
    if (last) setPower(last, power);
  }

  private qualify(qualifier: string): void {
    const last = this.units[this.units.length - 1];
    if (last) last.qualifier = qualifier;
  }
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();

/** The value of a word, as declared or built in. */
function wordOf(
  kind: Declared,
  words: ReadonlyMap<string, string>,
  name: string,
  x: Expanding,
): string | undefined {
  const tokens = declared(kind, name, x);
  return tokens ? textOf(tokens) : words.get(name);
}

const KINDS: readonly Declared[] = ["unit", "prefix", "prePower"];

const TAKES_ARGUMENT: ReadonlySet<string> = new Set(["raiseto", "tothe", "of", "highlight"]);

/** Sets the power; a negative power below the line moves the unit above it, and vice versa. */
function setPower(unit: Unit, power: string): void {
  const negative = /^[-−]\s*(.*)$/.exec(power);
  if (negative) unit.isBelow = !unit.isBelow;
  const size = negative?.[1] ?? power;
  unit.power = size === "1" ? "" : size;
}

function argumentAt(tokens: Tokens, at: number): { tokens: Tokens; last: number } {
  let from = at;
  while (tokens[from]?.text === " ") from += 1;
  if (tokens[from]?.text !== "{") return { tokens: tokens.slice(from, from + 1), last: from };
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    if (tokens[i]?.text === "{") depth += 1;
    else if (tokens[i]?.text === "}" && (depth -= 1) === 0)
      return { tokens: tokens.slice(from + 1, i), last: i };
  }
  return { tokens: tokens.slice(from + 1), last: tokens.length };
}

/** A unit as LaTeX. */
export interface SetUnit {
  /** "" for none. */
  readonly latex: string;
  /** How much is added to the exponent of the number before it, as `prefix-mode` moves powers of ten. */
  readonly moved: number;
}

/** A unit as LaTeX; `exponent` is that of the number before it, undefined if there is none. */
export function setUnit(
  given: Tokens,
  settings: Settings,
  x: Expanding,
  exponent: number | undefined,
): SetUnit {
  const tokens = isOneGroup(trimmed(given)) ? trimmed(given).slice(1, -1) : given;
  const parser = new UnitParser(settings, x);
  const product = (units: readonly Unit[]): SetUnit => {
    const { units: set, moved } = withPrefixes(units, settings, exponent ?? 0);
    return { latex: productLatex(set, settings, exponent !== undefined), moved };
  };
  let made: SetUnit;
  if (isOn(settings, "parse-units") && parser.read(tokens)) made = product(parser.units);
  else {
    // User-defined macros may expand to units.
    const expanded = x.expanded(tokens);
    const again = new UnitParser(settings, x);
    made =
      isOn(settings, "parse-units") && again.read(expanded)
        ? product(again.units)
        : { latex: literalUnit(expanded, settings), moved: 0 };
  }
  const color = settings["unit-color"];
  if (color === "" || made.latex === "") return made;
  return { ...made, latex: `\\textcolor{${color}}{${made.latex}}` };
}

/** The units with the prefixes that `prefix-mode` requires, and what is added to the number's exponent. */
function withPrefixes(
  units: readonly Unit[],
  settings: Settings,
  exponent: number,
): { readonly units: readonly Unit[]; readonly moved: number } {
  const [first, ...others] = units;
  const mode = settings["prefix-mode"];
  if (!first || mode === "input") return { units, moved: 0 };
  if (mode === "extract-exponent") {
    let moved = 0;
    const bare = units.map((unit) => {
      // The base unit of mass is the kilogram.
      const prefix = unit.symbol === "g" ? "k" : "";
      moved += (exponentOf(unit.prefix) - exponentOf(prefix)) * powerOf(unit);
      return { ...unit, prefix };
    });
    return { units: bare, moved };
  }
  const wanted = exponentOf(first.prefix) + exponent / powerOf(first);
  const [prefix] = [...EXPONENTS].find(([, power]) => power === wanted) ?? [];
  if (prefix === undefined) return { units, moved: 0 };
  return { units: [{ ...first, prefix }, ...others], moved: -exponent };
}

function exponentOf(prefix: string): number {
  return EXPONENTS.get(prefix) ?? 0;
}

function powerOf({ power, isBelow }: Unit): number {
  const size = power === "" ? 1 : Number(power);
  return isBelow ? -size : size;
}

/** The options of a declared unit, if it is the only one. */
export function optionsOfUnit(unit: Tokens, x: Expanding): Tokens {
  const words = unit.filter(({ text }) => text !== " ");
  const [only] = words;
  return (words.length === 1 && only && declared("options", only.text.slice(1), x)) || [];
}

function productLatex(units: readonly Unit[], settings: Settings, number: boolean): string {
  const mode = modeOf(units, settings);
  const above = units.filter(({ isBelow }) => !isBelow);
  const below = units.filter(({ isBelow }) => isBelow);
  const join = (parts: readonly string[]): string =>
    parts.join(`${settings["inter-unit-product"]} `);
  const whole = (each: readonly Unit[]): string =>
    join(each.map((unit) => oneLatex(unit, settings, "")));
  const powers = (each: readonly Unit[]): string =>
    join(each.map((unit) => oneLatex(unit, settings, unit.isBelow ? "-" : "")));
  if (below.length === 0 || mode === "power") return powers(units);
  if (mode === "power-positive-first") return powers([...above, ...below]);
  const fraction = `${settings["fraction-command"]}{${above.length > 0 ? whole(above) : "1"}}{${whole(below)}}`;
  if (mode === "fraction") return fraction;
  const slash = settings["per-symbol"];
  const numerator = above.length > 0 || number ? whole(above) : "1";
  if (mode === "repeated-symbol")
    return numerator + below.map((unit) => slash + whole([unit])).join("");
  const isBracketed = below.length > 1 && isOn(settings, "bracket-unit-denominator");
  const symbol = `${numerator}${slash}${isBracketed ? `(${whole(below)})` : whole(below)}`;
  return mode === "symbol" ? symbol : `\\mathchoice{${fraction}}{${symbol}}{${symbol}}{${symbol}}`;
}

function modeOf(units: readonly Unit[], settings: Settings): string {
  const mode = settings["per-mode"];
  if (mode !== "single-symbol") return mode;
  return units.filter(({ isBelow }) => isBelow).length === 1 && units.length > 1
    ? "symbol"
    : "power";
}

function oneLatex(
  { prefix, symbol, power, qualifier, around }: Unit,
  settings: Settings,
  sign: string,
): string {
  const size = power === "" && sign !== "" ? "1" : power;
  const raised = size === "" ? "" : `^{${sign}${size}}`;
  const phrase = qualifier === "" ? "" : qualifierLatex(qualifier, settings);
  const latex = `\\mathrm{${prefix}${symbol}${phrase}}${subscript(qualifier, settings)}${raised}`;
  return around.reduceRight((inner, command) => `${command}{${inner}}`, latex);
}

function subscript(qualifier: string, settings: Settings): string {
  if (qualifier === "" || settings["qualifier-mode"] !== "subscript") return "";
  return `_{\\mathrm{${qualifier}}}`;
}

function qualifierLatex(qualifier: string, settings: Settings): string {
  const mode = settings["qualifier-mode"];
  if (mode === "bracket") return `(${qualifier})`;
  if (mode === "phrase") return `\\text{${settings["qualifier-phrase"]}}${qualifier}`;
  return mode === "combine" ? qualifier : "";
}

/** `kg.m/s^2`, `m~s^{-1}`: dots and ties are products, words are upright. */
function literalUnit(tokens: Tokens, settings: Settings): string {
  let latex = "";
  for (const { text } of tokens) {
    const name = text.startsWith("\\") ? text.slice(1) : "";
    if (text === "." || text === "~") latex += `${settings["inter-unit-product"]} `;
    else if (text === " ") continue;
    else if (name === "per") latex += "/";
    else if (name !== "") latex += wordLatex(name) ?? `${text} `;
    else latex += text;
  }
  return latex === "" ? "" : `\\mathrm{${latex}}`;
}

function wordLatex(name: string): string | undefined {
  const power = POST_POWERS.get(name);
  return unitSymbol(name) ?? PREFIXES.get(name) ?? (power && `^{${power}}`);
}
