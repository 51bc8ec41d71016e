/** Expansions of siunitx's commands: numbers, units, and quantities of both, one or several. */
import { macroOf } from "../bodies";
import { inWords } from "../ensured";
import type { Expand, Expanding, Part } from "../meaning";
import { spanOf, split, textOf, Token, trimmed, type Tokens } from "../tokens";
import { exponentOf, powerOfTen, setNumber, setPolar, type SetNumber } from "./number";
import { setUp, settingsOf, type Settings } from "./options";
import { declare, optionsOfUnit, setUnit, type Declared } from "./unit";

const EMPTY: Tokens = [];

/** The settings of a command, including those of a declared unit. */
function settingsFor(options: Tokens | undefined, unit: Tokens, x: Expanding): Settings {
  const own = optionsOfUnit(unit, x);
  if (own.length === 0) return settingsOf(options, x);
  return settingsOf([...own, new Token(",", -1, -1), ...(options ?? [])], x);
}

/** Degrees, minutes and seconds of arc follow the number without space. */
const CLOSE = /^\\mathrm\{(?:°|′|″)\}$/;

/** The unit behind a number. */
interface Behind {
  /** The product and the unit; "" for none. */
  readonly latex: string;
  readonly isThere: boolean;
  /** How much is added to the exponent of the number. */
  readonly moved: number;
}

/** The unit behind a number with this exponent; undefined if there is no number. */
function unitBehind(
  unit: Tokens,
  settings: Settings,
  x: Expanding,
  exponent: number | undefined,
): Behind {
  const { latex, moved } = setUnit(unit, settings, x, exponent);
  const product = CLOSE.test(latex) || exponent === undefined ? "" : settings["quantity-product"];
  return { latex: latex === "" ? "" : `${product}{${latex}}`, isThere: latex !== "", moved };
}

/** The unit behind several numbers; it cannot absorb their exponents. */
function unitBehindSeveral(unit: Tokens, settings: Settings, x: Expanding): Behind {
  if (settings["prefix-mode"] === "combine-exponent")
    x.note("unitOption", spanOf(unit), { option: "prefix-mode = combine-exponent" });
  return unitBehind(unit, settings, x, 0);
}

/** A number with its unit: if it has parts, it is in parentheses, or each part has the unit. */
function withUnit({ latex, hasParts }: SetNumber, unit: Behind, settings: Settings): string {
  if (!unit.isThere) return latex;
  const mode = settings["separate-uncertainty-units"];
  if (!hasParts || mode === "single") return latex + unit.latex;
  if (mode === "repeat") return latex.replace("\\pm ", `${unit.latex}\\pm `) + unit.latex;
  return `(${latex})${unit.latex}`;
}

/** A number and its unit. In products (`2 x 3`) each factor has the unit, as the settings say. */
export function quantity(
  options: Tokens | undefined,
  value: Tokens,
  unit: Tokens,
  x: Expanding,
): readonly Part[] {
  const settings = settingsFor(options, unit, x);
  const parts = factors(value);
  const [only] = parts;
  const behind =
    parts.length > 1
      ? unitBehindSeveral(unit, settings, x)
      : unitBehind(
          unit,
          settings,
          x,
          trimmed(value).length > 0 ? exponentOf(only ?? EMPTY, settings, x) : undefined,
        );
  const numbers = parts.map((factor) => setNumber(factor, settings, x, behind.moved));
  return inWords(x, [product(numbers, behind, settings)]);
}

/** The factors of `2 x 3 x 4`; the x of a hexadecimal number is no sign of multiplication. */
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

/** Numbers with the unit behind each, behind the last one, or behind all of them in parentheses. */
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

export const si: Expand = ([options, value = EMPTY, before, unit = EMPTY], x) => {
  const made = quantity(options, value, unit, x);
  return before ? ["\\text{", before, "}", ...made] : made;
};

export const unitOnly: Expand = ([options, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const { latex, moved } = setUnit(unit, settings, x, undefined);
  if (moved === 0) return inWords(x, [`{${latex}}`]);
  return inWords(x, [`{${powerOfTen(moved, settings)}${settings["quantity-product"]}{${latex}}}`]);
};

export const numberOnly: Expand = ([options, value = EMPTY], x) =>
  quantity(options, value, EMPTY, x);

export const complex: Expand = ([options, value = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const behind = unitBehindSeveral(unit, settings, x);
  const number = setPolar(value, settings, x) ?? setNumber(value, settings, x, behind.moved);
  return inWords(x, [withUnit(number, behind, settings)]);
};

/** `\ang{30}`, `\ang{1;2;3}`. */
export const angle: Expand = ([options, value = EMPTY], x) => {
  const settings = settingsOf(options, x);
  const marks = (["degree", "minute", "second"] as const).map((part) => ({
    symbol: `${settings["number-angle-product"]}${settings[`angle-symbol-${part}`]}`,
    isFilled: settings[`fill-angle-${part}s`] === "true",
  }));
  const parts = inMode(split(value, ";").map(trimmed), settings["angle-mode"]);
  const count = parts.length === 1 ? 1 : marks.length;
  const shown = marks.slice(0, count).flatMap(({ symbol, isFilled }, i) => {
    const part = parts[i] ?? EMPTY;
    if (part.length === 0 && !isFilled) return [];
    const number = part.length === 0 ? "0" : setNumber(part, settings, x).latex;
    return [`${number}${symbol}`];
  });
  return inWords(x, [shown.join(settings["angle-separator"])]);
};

/** The parts of an angle according to `angle-mode`: degrees only, or with minutes and seconds. */
function inMode(parts: readonly Tokens[], mode: string): readonly Tokens[] {
  const [degrees, minutes = 0, seconds = 0] = parts.map((part) => Number(textOf(part)));
  if (mode === "input" || degrees === undefined) return parts;
  const sign = textOf(parts[0] ?? EMPTY).startsWith("-") ? -1 : 1;
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  if (!Number.isFinite(size)) return parts;
  // Sixteen digits, as TeX has them, without the zeros at their end.
  const written = (number: number): Tokens =>
    [...String(Number(number.toPrecision(15)))].map((char) => new Token(char, -1, -1));
  if (mode === "decimal") return [written(sign * size)];
  const inSeconds = Number((size * 3600).toPrecision(12));
  const whole = Math.floor(inSeconds / 60);
  return [
    sign * Math.floor(whole / 60),
    whole % 60,
    Number((inSeconds - 60 * whole).toPrecision(9)),
  ].map(written);
}

/** `\SIrange{1}{2}{m}`, `\numrange`. */
export const range: Expand = ([options, from = EMPTY, to = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const behind = unitBehindSeveral(unit, settings, x);
  const numbers = [from, to].map((value) => setNumber(value, settings, x, behind.moved));
  const phrase = `\\text{${settings["range-phrase"]}}`;
  return inWords(x, [
    several(numbers, behind, settings, "range-units", (parts) => parts.join(phrase)),
  ]);
};

/** `\numlist{1;2;3}`, `\SIlist`. */
export const list: Expand = ([options, values = EMPTY, unit = EMPTY], x) => {
  const settings = settingsFor(options, unit, x);
  const behind = unitBehindSeveral(unit, settings, x);
  const numbers = split(values, ";").map((value) => setNumber(value, settings, x, behind.moved));
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
export const setup: Expand = (_, x) => {
  setUp(x.argument(), x);
  return [];
};

/** `\DeclareSIUnit[options]{\name}{unit}` and its relatives; a new name also becomes a command. */
export const declaration =
  (kind: Declared): Expand =>
  (_, x) => {
    const options = x.bracketed("[", "]");
    const command = textOf(x.argument());
    const name = command.slice(1);
    if (!/^\\[A-Za-z@]+$/.test(command)) x.fail("notAMacroName");
    const tokens = x.argument();
    // A prefix or a leading power has a further argument, a number for combining exponents.
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
export const power: Expand = (_, x) => {
  const names = [textOf(x.argument()).slice(1), textOf(x.argument()).slice(1)] as const;
  const value = x.argument();
  declare("prePower", names[0], value, x);
  declare("postPower", names[1], value, x);
  return [];
};

/** `\qtyproduct{2 x 3}{m}`. */
export const quantityOf: Expand = ([options, value = EMPTY, unit = EMPTY], x) =>
  quantity(options, value, unit, x);
