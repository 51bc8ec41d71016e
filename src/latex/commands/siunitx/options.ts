/**
 * siunitx's options, by their names in versions 2 and 3. Settings of `\sisetup` are stored in the scope, so
 * that they end with their group as in TeX, and work in a preamble too.
 */
import { stored, storedTokens } from "../bodies";
import { keyOf } from "../kept";
import type { Expanding } from "../meaning";
import { settingsIn, textOf, Token, type Tokens } from "../tokens";

/** The values of an option: true or false, a whole number, any LaTeX, or one of several words. */
type Values = "flag" | "integer" | "latex" | readonly string[];

const words = (text: string): readonly string[] => text.split(" ");

const PARTS = words("repeat single bracket");

/** The options that have an effect: default and possible values. */
const OPTIONS = {
  "parse-numbers": ["true", "flag"],
  "parse-units": ["true", "flag"],
  "group-digits": ["all", words("all true none false integer decimal")],
  "group-separator": ["\\,", "latex"],
  "group-minimum-digits": ["5", "integer"],
  "digit-group-size": ["3", "integer"],
  "input-decimal-markers": [".,", "latex"],
  "input-exponent-markers": ["eEdD", "latex"],
  "output-decimal-marker": [".", "latex"],
  "round-mode": ["none", words("none off places figures uncertainty")],
  "round-precision": ["2", "integer"],
  "round-half": ["up", words("up even")],
  "round-pad": ["true", "flag"],
  "exponent-mode": ["input", words("input fixed engineering scientific threshold")],
  "exponent-thresholds": ["-3:3", "latex"],
  "fixed-exponent": ["0", "integer"],
  "exponent-product": ["\\times", "latex"],
  "exponent-base": ["10", "latex"],
  "output-exponent-marker": ["", "latex"],
  "print-unity-mantissa": ["true", "flag"],
  "print-zero-exponent": ["false", "flag"],
  "print-zero-integer": ["true", "flag"],
  "print-implicit-plus": ["false", "flag"],
  "retain-explicit-plus": ["false", "flag"],
  "print-exponent-implicit-plus": ["false", "flag"],
  "drop-zero-decimal": ["false", "flag"],
  "drop-exponent": ["false", "flag"],
  "drop-uncertainty": ["false", "flag"],
  "minimum-decimal-digits": ["0", "integer"],
  "minimum-integer-digits": ["0", "integer"],
  "bracket-negative-numbers": ["false", "flag"],
  "bracket-ambiguous-numbers": ["true", "flag"],
  "uncertainty-mode": ["compact", words("compact compact-marker full separate")],
  "uncertainty-separator": ["", "latex"],
  "output-open-uncertainty": ["(", "latex"],
  "output-close-uncertainty": [")", "latex"],
  "output-complex-root": ["\\mathrm{i}", "latex"],
  "complex-root-position": ["after-number", words("after-number before-number")],
  "complex-mode": ["input", ["input"]],
  "per-mode": [
    "power",
    words(
      "power power-positive-first symbol repeated-symbol single-symbol symbol-or-fraction fraction",
    ),
  ],
  "per-symbol": ["/", "latex"],
  "sticky-per": ["false", "flag"],
  "bracket-unit-denominator": ["true", "flag"],
  "fraction-command": ["\\frac", "latex"],
  "inter-unit-product": ["\\,", "latex"],
  "qualifier-mode": ["subscript", words("subscript bracket phrase combine")],
  "qualifier-phrase": ["\\ ", "latex"],
  "prefix-mode": ["input", words("input combine-exponent extract-exponent")],
  "quantity-product": ["\\,", "latex"],
  "range-phrase": [" to ", "latex"],
  "list-separator": [", ", "latex"],
  "list-final-separator": [" and ", "latex"],
  "list-pair-separator": [" and ", "latex"],
  "product-mode": ["symbol", words("symbol phrase")],
  "product-symbol": ["\\times", "latex"],
  "product-phrase": [" by ", "latex"],
  "range-units": ["repeat", PARTS],
  "list-units": ["repeat", PARTS],
  "product-units": ["repeat", PARTS],
  "separate-uncertainty-units": ["bracket", PARTS],
  "angle-mode": ["input", words("input arc decimal")],
  "fill-angle-degrees": ["false", "flag"],
  "fill-angle-minutes": ["false", "flag"],
  "fill-angle-seconds": ["false", "flag"],
  "number-angle-product": ["", "latex"],
  "angle-separator": ["", "latex"],
  "angle-symbol-degree": ["^{\\circ}", "latex"],
  "angle-symbol-minute": ["'", "latex"],
  "angle-symbol-second": ["''", "latex"],
  "number-color": ["", "latex"],
  "unit-color": ["", "latex"],
  "negative-color": ["", "latex"],
} as const satisfies Readonly<Record<string, readonly [string, Values]>>;

export type Option = keyof typeof OPTIONS;
export type Settings = Readonly<Record<Option, string>>;

const isOption = (name: string): name is Option => Object.hasOwn(OPTIONS, name);

const DEFAULTS: Settings = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, [value]]) => [name, value]),
  // The entries are those of OPTIONS, which the type of `fromEntries` cannot express.
) as unknown as Settings;

/** Names of version 2, and abbreviations. */
const ALIASES: ReadonlyMap<string, Option> = new Map([
  ["number-unit-product", "quantity-product"],
  ["group-minimum", "group-minimum-digits"],
  ["input-decimal-marker", "input-decimal-markers"],
  ["input-exponent-marker", "input-exponent-markers"],
  ["retain-unity-mantissa", "print-unity-mantissa"],
  ["retain-zero-exponent", "print-zero-exponent"],
  ["add-integer-zero", "print-zero-integer"],
  ["explicit-sign", "print-implicit-plus"],
  ["zero-decimal-to-integer", "drop-zero-decimal"],
  ["omit-uncertainty", "drop-uncertainty"],
  ["minimum-decimals", "minimum-decimal-digits"],
  ["bracket-numbers", "bracket-ambiguous-numbers"],
  ["open-bracket-uncertainty", "output-open-uncertainty"],
  ["inline-per-mode", "per-mode"],
  ["display-per-mode", "per-mode"],
  ["bracket-denominator", "bracket-unit-denominator"],
  ["fraction-function", "fraction-command"],
  ["multi-part-units", "separate-uncertainty-units"],
  ["add-arc-degree-zero", "fill-angle-degrees"],
  ["add-arc-minute-zero", "fill-angle-minutes"],
  ["add-arc-second-zero", "fill-angle-seconds"],
  ["fill-arc-degrees", "fill-angle-degrees"],
  ["fill-arc-minutes", "fill-angle-minutes"],
  ["fill-arc-seconds", "fill-angle-seconds"],
  ["arc-separator", "angle-separator"],
]);

/** Values that are synonyms of ours, mostly from version 2. */
const SAME: ReadonlyMap<string, string> = new Map([
  ["per-mode reciprocal", "power"],
  ["per-mode reciprocal-positive-first", "power-positive-first"],
  ["qualifier-mode brackets", "bracket"],
  ["qualifier-mode space", "phrase"],
  ["qualifier-mode text", "combine"],
  ["separate-uncertainty-units brackets", "bracket"],
  ["range-units brackets", "bracket"],
  ["list-units brackets", "bracket"],
  ["product-units brackets", "bracket"],
  ["product-units power", "repeat"],
  ["prefix-mode symbolic", "input"],
]);

/** Options that are combinations of others. */
const COMPOSED: ReadonlyMap<string, readonly (readonly [Option, string])[]> = new Map<
  string,
  readonly (readonly [Option, string])[]
>([
  ["separate-uncertainty true", [["uncertainty-mode", "separate"]]],
  ["separate-uncertainty false", [["uncertainty-mode", "compact"]]],
  ["scientific-notation true", [["exponent-mode", "scientific"]]],
  ["scientific-notation false", [["exponent-mode", "input"]]],
  ["scientific-notation fixed", [["exponent-mode", "fixed"]]],
  ["scientific-notation engineering", [["exponent-mode", "engineering"]]],
  ["group-four-digits true", [["group-minimum-digits", "4"]]],
  ["group-four-digits false", [["group-minimum-digits", "5"]]],
  ["explicit-sign +", [["print-implicit-plus", "true"]]],
  ["locale UK", []],
  ["locale US", []],
  ["locale USA", []],
  [
    "locale DE",
    [
      ["output-decimal-marker", "{,}"],
      ["exponent-product", "\\cdot"],
    ],
  ],
  ["locale FR", [["output-decimal-marker", "{,}"]]],
  [
    "locale PL",
    [
      ["output-decimal-marker", "{,}"],
      ["exponent-product", "\\cdot"],
    ],
  ],
  ...["list", "product", "range"].map((kind): [string, []] => [`${kind}-exponents individual`, []]),
  [
    "locale ZA",
    [
      ["output-decimal-marker", "{,}"],
      ["inter-unit-product", "\\cdot"],
    ],
  ],
]);

/** Fonts, line breaking, table columns: without effect in an equation, and not missed. */
const LAYOUT =
  /^(?:mode|reset-.*|text-.*|detect-.*|propagate-.*|allow-.*|table-.*|unit-font-command|number-mode|unit-mode|math-.*|abbreviations|use-xspace|tight-spacing|free-standing-units|space-before-unit|overwrite-functions|unit-optional-argument|redefine-symbols|load-configurations|strict|version-1-compatibility|unify-number-unit)$/;

const SETUP = keyOf("sisetup", "\\sisetup");

/** The settings that an option means, under our names; undefined if it is not understood. */
function meant(name: string, given: string): readonly (readonly [Option, string])[] | undefined {
  const composed = COMPOSED.get(`${name} ${given}`);
  if (composed) return composed;
  if (name === "color")
    return [
      ["number-color", given],
      ["unit-color", given],
    ];
  const option = isOption(name) ? name : ALIASES.get(name);
  if (option === undefined) return LAYOUT.test(name) ? [] : undefined;
  const value = SAME.get(`${option} ${given}`) ?? given;
  return isAllowed(OPTIONS[option][1], value) ? [[option, value]] : undefined;
}

function isAllowed(values: Values, value: string): boolean {
  if (values === "flag") return value === "true" || value === "false";
  if (values === "integer") return /^-?\d{1,4}$/.test(value);
  return values === "latex" || values.includes(value);
}

/** The settings with a list of options applied; `tell` is called for those that are not understood. */
function followed(
  before: Settings,
  options: Tokens,
  tell: (option: string, at: Tokens) => void,
): Settings {
  const settings: Record<Option, string> = { ...before };
  for (const { name, value = "true", tokens } of settingsIn(options)) {
    const pairs = meant(name, value);
    if (!pairs) tell(textOf(tokens), tokens);
    for (const [option, to] of pairs ?? []) settings[option] = to;
  }
  return settings;
}

/** The current settings, with the options of one command. */
export function settingsOf(options: Tokens | undefined, x: Expanding): Settings {
  const setup = storedTokens(x.meaningOf(SETUP));
  const settings = setup ? followed(DEFAULTS, setup, () => undefined) : DEFAULTS;
  if (!options) return settings;
  return followed(settings, options, (option, at) => {
    tell(option, at, x);
  });
}

function tell(option: string, at: Tokens, x: Expanding): void {
  const first = at[0];
  const last = at[at.length - 1];
  if (first && last)
    x.note("unitOption", { from: first.from, to: Math.max(first.to, last.to) }, { option });
}

/** `\sisetup{…}`: applies options up to the end of the group. */
export function setUp(options: Tokens, x: Expanding): void {
  followed(DEFAULTS, options, (option, at) => {
    tell(option, at, x);
  });
  const before = storedTokens(x.meaningOf(SETUP)) ?? [];
  x.define(SETUP, stored([...before, new Token(",", -1, -1), ...options]), false);
}

/** The value of an option that is true or false. */
export function isOn(settings: Settings, option: Option): boolean {
  return settings[option] === "true";
}

/** The value of an option that is a whole number. */
export function numberIn(settings: Settings, option: Option): number {
  return Number(settings[option]);
}
