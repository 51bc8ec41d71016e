/** siunitx: numbers, units, and quantities of both, one or several; what they look like can be set. */
import type { Expand, Expanding, Part } from "./meaning";
import { named, type MacroRow } from "./row";
import { setComplex, setNumber, type SetNumber } from "./siunitx/number";
import { setUp, settingsOf, type Settings } from "./siunitx/options";
import { declare, optionsOfUnit, unitLatex, type Declared } from "./siunitx/unit";
import { UNITS } from "./siunitx/units";
import { macroOf } from "./bodies";
import { split, textOf, Token, trimmed, type Tokens } from "./tokens";

/** The command whose settings all others of siunitx follow. */
export const SETUP_COMMAND = "\\sisetup";

const EMPTY: Tokens = [];

/** Among words it is mathematics all the same. */
export function inWords(x: Expanding, parts: readonly Part[]): readonly Part[] {
  return x.amongWords ? ["\\ensuremath{", ...parts, "}"] : parts;
}

/** The settings of a command, with those of a declared unit. */
function settingsFor(options: Tokens | undefined, unit: Tokens, x: Expanding): Settings {
  const own = optionsOfUnit(unit, x);
  if (own.length === 0) return settingsOf(options, x);
  return settingsOf([...own, new Token(",", -1, -1), ...(options ?? [])], x);
}

/** Degrees, minutes and seconds of arc stand close to the number. */
const CLOSE = /^\\mathrm\{(?:°|′|″)\}$/;

/** Units as they stand behind numbers. */
interface Behind {
  /** The product and the unit; "" for none. */
  readonly latex: string;
  readonly isThere: boolean;
}

function unitBehind(unit: Tokens, settings: Settings, x: Expanding, number: boolean): Behind {
  const latex = unitLatex(unit, settings, x, number);
  const product = CLOSE.test(latex) || !number ? "" : settings["quantity-product"];
  return { latex: latex === "" ? "" : `${product}{${latex}}`, isThere: latex !== "" };
}

/** A number with its unit: one with parts stands in parentheses, or each part has the unit. */
function withUnit({ latex, hasParts }: SetNumber, unit: Behind, settings: Settings): string {
  if (!unit.isThere) return latex;
  const mode = settings["separate-uncertainty-units"];
  if (!hasParts || mode === "single") return latex + unit.latex;
  if (mode === "repeat") return latex.replace("\\pm ", `${unit.latex}\\pm `) + unit.latex;
  return `(${latex})${unit.latex}`;
}

/** A number and its unit. Products in one number (`2 x 3`) have the unit each, as they are set. */
export function quantity(
  options: Tokens | undefined,
  value: Tokens,
  unit: Tokens,
  x: Expanding,
): readonly Part[] {
  const settings = settingsFor(options, unit, x);
  const behind = unitBehind(unit, settings, x, trimmed(value).length > 0);
  const numbers = factors(value).map((factor) => setNumber(factor, settings, x));
  return inWords(x, [product(numbers, behind, settings)]);
}

/** `2 x 3 x 4`; the x of a hexadecimal number is none. */
function factors(value: Tokens): readonly Tokens[] {
  const parts = split(value, "x").flatMap((part) => split(part, "×"));
  return parts.length > 1 && parts.every((part) => part.some(({ text }) => /\d/.test(text)))
    ? parts
    : [value];
}

function product(numbers: readonly SetNumber[], unit: Behind, settings: Settings): string {
  const symbol =
    settings["product-mode"] === "symbol"
      ? `${settings["product-symbol"]} `
      : `\\text{${settings["product-phrase"]}}`;
  return several(numbers, unit, settings, "product-units", (parts) => parts.join(symbol));
}

/** Numbers with the unit behind each, behind the last, or behind all of them in parentheses. */
function several(
  numbers: readonly SetNumber[],
  unit: Behind,
  settings: Settings,
  option: "range-units" | "list-units" | "product-units",
  join: (parts: readonly string[]) => string,
): string {
  if (!unit.isThere) return join(numbers.map(({ latex }) => latex));
  const [only] = numbers;
  if (only && numbers.length === 1) return withUnit(only, unit, settings);
  if (settings[option] === "repeat")
    return join(numbers.map((number) => withUnit(number, unit, settings)));
  const joined = join(numbers.map(({ latex }) => latex));
  return settings[option] === "bracket" ? `(${joined})${unit.latex}` : joined + unit.latex;
}

const si: Expand = ([options, value = EMPTY, before, unit = EMPTY], x) => {
  const made = quantity(options, value, unit, x);
  return before ? ["\\text{", before, "}", ...made] : made;
};

const unitOnly: Expand = ([options, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  return inWords(x, [`{${unitLatex(unit, settings, x, false)}}`]);
};

const numberOnly: Expand = ([options, value = EMPTY], x) => quantity(options, value, EMPTY, x);

const complex: Expand = ([options, value = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const number = setComplex(value, settings, x) ?? setNumber(value, settings, x);
  return inWords(x, [withUnit(number, unitBehind(unit, settings, x, true), settings)]);
};

/** `\ang{30}`, `\ang{1;2;3}`. */
const angle: Expand = ([options, value = EMPTY], x) => {
  const settings = settingsOf(options, x);
  const marks = (["degree", "minute", "second"] as const).map((part) => ({
    symbol: `${settings["number-angle-product"]}${settings[`angle-symbol-${part}`]}`,
    isFilled: settings[`fill-angle-${part}s`] === "true",
  }));
  const parts = split(value, ";").map(trimmed);
  const count = parts.length === 1 ? 1 : marks.length;
  const shown = marks.slice(0, count).flatMap(({ symbol, isFilled }, i) => {
    const part = parts[i] ?? EMPTY;
    if (part.length === 0 && !isFilled) return [];
    const number = part.length === 0 ? "0" : setNumber(part, settings, x).latex;
    return [`${number}${symbol}`];
  });
  return inWords(x, [shown.join(settings["angle-separator"])]);
};

/** `\SIrange{1}{2}{m}`, `\numrange`. */
const range: Expand = ([options, from = EMPTY, to = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const numbers = [from, to].map((value) => setNumber(value, settings, x));
  const phrase = `\\text{${settings["range-phrase"]}}`;
  const behind = unitBehind(unit, settings, x, true);
  return inWords(x, [
    several(numbers, behind, settings, "range-units", (parts) => parts.join(phrase)),
  ]);
};

/** `\numlist{1;2;3}`, `\SIlist`. */
const list: Expand = ([options, values = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const numbers = split(values, ";").map((value) => setNumber(value, settings, x));
  const behind = unitBehind(unit, settings, x, true);
  const join = (parts: readonly string[]): string => {
    const last = parts[parts.length - 1] ?? "";
    if (parts.length < 2) return last;
    const before = parts.slice(0, -1).join(`\\text{${settings["list-separator"]}}`);
    const option = parts.length === 2 ? "list-pair-separator" : "list-final-separator";
    return `${before}\\text{${settings[option]}}${last}`;
  };
  return inWords(x, [several(numbers, behind, settings, "list-units", join)]);
};

/** `\sisetup{per-mode = symbol}`. */
const setup: Expand = (_, x) => {
  setUp(x.argument(), x);
  return [];
};

/** `\DeclareSIUnit[options]{\name}{unit}` and its relatives; a name that is new is a command too. */
const declaration =
  (kind: Declared): Expand =>
  (_, x) => {
    const options = x.bracketed("[", "]");
    const command = textOf(x.argument());
    const name = command.slice(1);
    if (!/^\\[A-Za-z@]+$/.test(command)) x.fail("notAMacroName");
    const tokens = x.argument();
    // A prefix and a power in front have a number, which combines exponents.
    if (kind === "prefix" && x.peek().text === "{") x.argument();
    declare(kind, name, tokens, x);
    if (kind !== "unit") return [];
    if (options) declare("options", name, options, x);
    if (!x.isDefined(command))
      x.define(
        command,
        macroOf([], () => [`\\unit{${command}}`]),
        false,
      );
    return [];
  };

/** `\DeclareSIPower{\quartic}{\tothefourth}{4}`. */
const power: Expand = (_, x) => {
  const names = [textOf(x.argument()).slice(1), textOf(x.argument()).slice(1)] as const;
  const value = x.argument();
  declare("prePower", names[0], value, x);
  declare("postPower", names[1], value, x);
  return [];
};

/** Names that mean something else in mathematics keep that meaning. */
const NOT_BARE: ReadonlySet<string> = new Set(
  "bar degree second minute hour day gray bit byte percent celsius ohm angstrom".split(" "),
);

type Line = readonly [names: string, signature: string, expand: Expand, doc: string, args: string];

const LINES: readonly Line[] = [
  ["\\SI", "o m o m", si, "Quantity with its unit", "{number}{unit}"],
  [
    "\\qtyproduct",
    "o m m",
    ([options, value = EMPTY, unit = EMPTY], x) => quantity(options, value, unit, x),
    "Product of quantities",
    "{numbers}{unit}",
  ],
  ["\\unit \\si", "o m", unitOnly, "Unit", "{unit}"],
  ["\\num \\numproduct \\tablenum", "o m", numberOnly, "Number with grouped digits", "{number}"],
  ["\\complexnum", "o m", complex, "Complex number", "{number}"],
  ["\\complexqty", "o m m", complex, "Complex quantity", "{number}{unit}"],
  ["\\ang", "o m", angle, "Angle in degrees", "{degrees}"],
  ["\\SIrange \\qtyrange", "o m m m", range, "Range of quantities", "{from}{to}{unit}"],
  ["\\numrange", "o m m", range, "Range of numbers", "{from}{to}"],
  ["\\SIlist \\qtylist", "o m m", list, "List of quantities", "{numbers}{unit}"],
  ["\\numlist", "o m", list, "List of numbers", "{numbers}"],
];

/** The commands that set and declare, with what they do; in preambles too. */
export const UNIT_DECLARATIONS: readonly Line[] = [
  [SETUP_COMMAND, "", setup, "Sets how numbers and units look", "{options}"],
  ["\\DeclareSIUnit", "", declaration("unit"), "Declares a unit", "{\\name}{unit}"],
  [
    "\\DeclareSIPrefix \\DeclareBinaryPrefix",
    "",
    declaration("prefix"),
    "Declares a prefix of units",
    "{\\name}{prefix}{power}",
  ],
  ["\\DeclareSIPower", "", power, "Declares powers of units", "{\\before}{\\behind}{power}"],
  ["\\DeclareSIPrePower", "", declaration("prePower"), "Declares a power", "{\\name}{power}"],
  ["\\DeclareSIPostPower", "", declaration("postPower"), "Declares a power", "{\\name}{power}"],
  [
    "\\DeclareSIQualifier",
    "",
    declaration("qualifier"),
    "Declares a qualifier of units",
    "{\\name}{qualifier}",
  ],
];

const row = ([names, signature, expansion, doc, args]: Line): MacroRow => ({
  kind: "macro",
  ...named(names),
  family: "units",
  signature,
  expansion,
  args,
  doc,
  package: "siunitx",
  ignored: signature.startsWith("o") ? { 1: "said" } : undefined,
});

/** A unit on its own (`\meter` outside `\unit`), as people also write it. */
const BARE = [...UNITS].filter(([name]) => name.length > 3 && !NOT_BARE.has(name));

export const SIUNITX: readonly MacroRow[] = [
  ...LINES.map(row),
  ...UNIT_DECLARATIONS.map(row),
  ...BARE.map(([name, symbol]) =>
    row([`\\${name}`, "", () => [`\\mathrm{${symbol}}`], `Unit ${symbol}`, ""]),
  ),
];

/** What follows them. */
export const UNIT_COMMANDS: ReadonlySet<string> = new Set([
  "\\qty",
  ...LINES.flatMap(([names]) => names.split(" ")),
]);
