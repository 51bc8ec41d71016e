/** siunitx's numbers: the input is parsed, rounded, given an exponent, and written as LaTeX. */
import type { Expanding } from "../meaning";
import { plainTextOf, spanOf, textOf, type Tokens } from "../tokens";
import { isZero, magnitude, padded, placesOf, rounded, shifted, type Decimal } from "./decimal";
import { isOn, numberIn, type Settings } from "./options";

/** Limits the digits of one number: more are a joke or an attack. */
const MAX_DIGITS = 5000;

/** An absolute uncertainty, not in units of the last digit; `below` is the one downwards, if different. */
interface Uncertainty {
  readonly size: Decimal;
  readonly below?: Decimal;
}

interface Parsed {
  readonly comparator: string;
  readonly sign: "" | "+" | "-" | "\\pm " | "\\mp ";
  /** Undefined if there is only an exponent. */
  readonly value: Decimal | undefined;
  readonly uncertainties: readonly Uncertainty[];
  readonly exponent: number | undefined;
  readonly isImaginary: boolean;
}

/** A number as LaTeX. */
export interface SetNumber {
  readonly latex: string;
  /** Has it a separate uncertainty, so that a unit behind it would not seem to belong to all of it? */
  readonly hasParts: boolean;
}

/** Signs that may stand in front of a number. */
const COMPARATOR =
  "<=|>=|<<|>>|<|>|=|≤|≥|≈|~|\\\\(?:sim|approx|lesssim|gtrsim|leq?|geq?|ll|gg|lt|gt|propto|simeq|equiv)";

const SIGN = "\\+-|-\\+|[-+]|\\\\pm|\\\\mp";

const escaped = (markers: string): string => markers.replace(/[\\\]^-]/g, "\\$&");

function patternOf(settings: Settings): RegExp {
  const point = `[${escaped(settings["input-decimal-markers"])}]`;
  const digits = `\\d*(?:${point}\\d*)?`;
  const exponent = `[${escaped(settings["input-exponent-markers"])}]`;
  return new RegExp(
    `^(${COMPARATOR})?(${SIGN})?([ij]?)(${digits})` +
      `((?:\\(${digits}(?::${digits})?\\)|(?:\\+-|\\\\pm)${digits})*)(?:${exponent}([-+]?\\d{1,6}))?([ij]?)$`,
  );
}

/** The input, in the signs that the patterns expect. */
function typed(tokens: Tokens): string {
  return plainTextOf(tokens)
    .replace(/\s+|\\[,!;: ]|[{}]/g, "")
    .replace(/[−–]/g, "-")
    .replace(/±/g, "\\pm")
    .replace(/×|\\times/g, "x");
}

function decimalOf(text: string, settings: Settings): Decimal {
  const at = [...text].findIndex((char) => settings["input-decimal-markers"].includes(char));
  return at < 0
    ? { whole: text, fraction: undefined }
    : { whole: text.slice(0, at), fraction: text.slice(at + 1) };
}

function parse(text: string, settings: Settings): Parsed | undefined {
  const match = patternOf(settings).exec(text);
  if (!match) return undefined;
  const [, comparator = "", sign = "", before = "", number = "", errors = "", power, behind = ""] =
    match;
  const isImaginary = before + behind !== "";
  // In `1+-2i` the imaginary part is what follows the sign.
  if (isImaginary && /[+\\]/.test(errors)) return undefined;
  if (!/\d/.test(number) && power === undefined && !isImaginary) return undefined;
  const value = /\d/.test(number) ? decimalOf(number, settings) : undefined;
  return {
    comparator,
    sign: signOf(sign),
    value,
    uncertainties: value ? uncertaintiesOf(value, errors, settings) : [],
    exponent: power === undefined ? undefined : Number(power),
    isImaginary,
  };
}

function signOf(sign: string): Parsed["sign"] {
  if (sign === "" || sign === "+" || sign === "-") return sign;
  return sign === "-+" || sign === "\\mp" ? "\\mp " : "\\pm ";
}

/** `1.23(4)`: parentheses without a point are in units of the last digit; `1.23(4:5)`, `1.23(4)(5)`. */
function uncertaintiesOf(
  value: Decimal,
  errors: string,
  settings: Settings,
): readonly Uncertainty[] {
  return [...errors.matchAll(/\(([^:)]*)(?::([^)]*))?\)|[^(+\\]+/g)]
    .filter(([all]) => /\d/.test(all))
    .map(([all, short, below]) => {
      if (short === undefined) return { size: decimalOf(all.replace(/^-|^pm/, ""), settings) };
      const sizeOf = (text: string): Decimal => {
        const given = decimalOf(text, settings);
        return given.fraction === undefined ? shifted(given, -placesOf(value)) : given;
      };
      return below === undefined
        ? { size: sizeOf(short) }
        : { size: sizeOf(short), below: sizeOf(below) };
    });
}

/** The uncertainty with `change` applied to both sides. */
function changed({ size, below }: Uncertainty, change: (number: Decimal) => Decimal): Uncertainty {
  return below === undefined
    ? { size: change(size) }
    : { size: change(size), below: change(below) };
}

/** The number with the exponent that the settings require. */
function withExponent(parsed: Parsed, settings: Settings): Parsed {
  const mode = settings["exponent-mode"];
  const { value, uncertainties, exponent = 0 } = parsed;
  if (mode === "input" || !value) return parsed;
  const first = magnitude(value);
  let wanted = numberIn(settings, "fixed-exponent");
  if (mode !== "fixed") {
    if (first === undefined) return parsed;
    wanted = first + exponent;
    if (mode === "engineering") wanted = Math.floor(wanted / 3) * 3;
    const [low = -3, high = 3] = settings["exponent-thresholds"].split(":").map(Number);
    if (mode === "threshold" && wanted > low && wanted < high) wanted = 0;
  }
  const by = exponent - wanted;
  return {
    ...parsed,
    value: shifted(value, by),
    uncertainties: uncertainties.map((one) => changed(one, (number) => shifted(number, by))),
    exponent: wanted,
  };
}

/** The number rounded and padded as the settings require. */
function withDigits(parsed: Parsed, settings: Settings): Parsed {
  const mode = settings["round-mode"];
  const precision = numberIn(settings, "round-precision");
  const { value, uncertainties } = parsed;
  if (!value) return parsed;
  const toEven = settings["round-half"] === "even";
  const round = (number: Decimal, places: number): Decimal =>
    rounded(number, places, toEven, isOn(settings, "round-pad"));
  const [leading] = uncertainties;
  if (leading) {
    const first = mode === "uncertainty" ? magnitude(leading.size) : undefined;
    if (first === undefined) return parsed;
    const places = precision - 1 - first;
    return {
      ...parsed,
      value: round(value, places),
      uncertainties: uncertainties.map((one) => changed(one, (number) => round(number, places))),
    };
  }
  if (mode === "places") return { ...parsed, value: round(value, precision) };
  const first = mode === "figures" ? magnitude(value) : undefined;
  if (first === undefined) return parsed;
  const once = round(value, precision - 1 - first);
  // 9.99 to two figures is 10, not 10.0.
  const again = magnitude(once) ?? first;
  return { ...parsed, value: again > first ? round(once, precision - 1 - again) : once };
}

function grouped(digits: string, fromRight: boolean, settings: Settings): string {
  const mode = settings["group-digits"];
  const part = fromRight ? "integer" : "decimal";
  const isGrouped = mode === "all" || mode === "true" || mode === part;
  const size = Math.max(1, numberIn(settings, "digit-group-size"));
  if (!isGrouped || digits.length < numberIn(settings, "group-minimum-digits")) return digits;
  const groups: string[] = [];
  const first = fromRight ? digits.length % size : 0;
  if (first > 0) groups.push(digits.slice(0, first));
  for (let i = first; i < digits.length; i += size) groups.push(digits.slice(i, i + size));
  const separator = settings["group-separator"];
  return groups.join(/^\s*$/.test(separator) ? separator : `{${separator}}`);
}

function decimalLatex(value: Decimal, settings: Settings): string {
  const whole = value.whole.padStart(numberIn(settings, "minimum-integer-digits"), "0");
  const shown = whole === "" && isOn(settings, "print-zero-integer") ? "0" : whole;
  const { fraction } = padded(value, numberIn(settings, "minimum-decimal-digits"));
  const dropped = isOn(settings, "drop-zero-decimal") && /^0*$/.test(fraction ?? "");
  if (fraction === undefined || dropped) return grouped(shown, true, settings);
  const marker = settings["output-decimal-marker"];
  // In braces a comma is not punctuation.
  const point = marker === "." ? marker : `{${marker}}`;
  return `${grouped(shown, true, settings)}${point}${grouped(fraction, false, settings)}`;
}

/** The uncertainty of a number: in parentheses, or behind ±; different ones up and down as scripts. */
function uncertaintyLatex({ size, below }: Uncertainty, settings: Settings): string {
  const mode = settings["uncertainty-mode"];
  if (below) return `^{+${decimalLatex(size, settings)}}_{-${decimalLatex(below, settings)}}`;
  if (mode === "separate") return `\\pm ${decimalLatex(size, settings)}`;
  const { whole, fraction = "" } = size;
  const spans = fraction !== "" && !/^0*$/.test(whole);
  const isWhole = mode === "full" || (mode === "compact-marker" && spans);
  const digits = isWhole
    ? decimalLatex(size, settings)
    : (whole + fraction).replace(/^0+(?=\d)/, "");
  const [open, close] = [settings["output-open-uncertainty"], settings["output-close-uncertainty"]];
  return `${settings["uncertainty-separator"]}${open}${digits}${close}`;
}

/** `10^{3}`, in the form that the settings require. */
export function powerOfTen(exponent: number, settings: Settings): string {
  const plus = isOn(settings, "print-exponent-implicit-plus") && exponent >= 0 ? "+" : "";
  const marker = settings["output-exponent-marker"];
  if (marker !== "") return `${marker}${plus}${String(exponent)}`;
  return `${settings["exponent-base"]}^{${plus}${String(exponent)}}`;
}

function signLatex({ sign }: Parsed, settings: Settings): string {
  if (sign === "+")
    return isOn(settings, "retain-explicit-plus") || isOn(settings, "print-implicit-plus")
      ? "+"
      : "";
  return sign === "" && isOn(settings, "print-implicit-plus") ? "+" : sign;
}

/** One number, without the other factors of a product. */
function setOne(given: Parsed, settings: Settings): SetNumber {
  const parsed = withDigits(withExponent(given, settings), settings);
  const { comparator, isImaginary } = parsed;
  const exponent = isOn(settings, "drop-exponent") ? undefined : parsed.exponent;
  const uncertainties = isOn(settings, "drop-uncertainty") ? [] : parsed.uncertainties;
  const hasPower =
    exponent !== undefined && (exponent !== 0 || isOn(settings, "print-zero-exponent"));
  let { value } = parsed;
  const isUnity =
    value && uncertainties.length === 0 && /^1$/.test(value.whole) && value.fraction === undefined;
  if (hasPower && isUnity && !isOn(settings, "print-unity-mantissa")) value = undefined;
  let latex = "";
  let hasParts = false;
  if (value) {
    const all = uncertainties.flatMap(({ size, below = size }) => [size, below]);
    const places = all.length > 0 ? Math.max(...[value, ...all].map(placesOf)) : 0;
    latex = decimalLatex(padded(value, places), settings);
    for (const one of uncertainties) {
      const shown = changed(one, (number) => padded(number, places));
      // A further script on the same number needs a new base.
      if (one.below && latex.endsWith("}")) latex += "{}";
      latex += uncertaintyLatex(shown, settings);
      hasParts ||= settings["uncertainty-mode"] === "separate" && !one.below;
    }
  }
  if (hasPower) {
    const power = powerOfTen(exponent, settings);
    if (hasParts && isOn(settings, "bracket-ambiguous-numbers")) latex = `(${latex})`;
    const marked = settings["output-exponent-marker"] !== "";
    latex += latex === "" || marked ? power : `${settings["exponent-product"]} ${power}`;
    hasParts = false;
  } else if (exponent !== undefined && latex === "") latex = "1";
  const root = settings["output-complex-root"];
  if (isImaginary)
    latex =
      settings["complex-root-position"] === "before-number" ? `${root}${latex}` : `${latex}${root}`;
  return { latex: `${comparatorLatex(comparator)}${signed(latex, parsed, settings)}`, hasParts };
}

function comparatorLatex(comparator: string): string {
  if (comparator === "~") return "\\sim ";
  const doubled = { "<=": "\\le ", ">=": "\\ge ", "<<": "\\ll ", ">>": "\\gg " }[comparator];
  return doubled ?? (comparator.startsWith("\\") ? `${comparator} ` : comparator);
}

function signed(latex: string, parsed: Parsed, settings: Settings): string {
  const sign = signLatex(parsed, settings);
  if (sign !== "-") return `${sign}${latex}`;
  // A number rounded to zero has no sign.
  if (settings["round-mode"] !== "none" && parsed.value && isZero(parsed.value)) return latex;
  const negative = isOn(settings, "bracket-negative-numbers") ? `(${latex})` : `-${latex}`;
  const color = settings["negative-color"];
  return color === "" ? negative : `\\textcolor{${color}}{${negative}}`;
}

/**
 * A single number in its colour; `moved` is added to its exponent. Input that is no number is kept as it
 * was typed, with a note.
 */
export function setNumber(tokens: Tokens, settings: Settings, x: Expanding, moved = 0): SetNumber {
  const given = x.expanded(tokens);
  const text = typed(given);
  if (text.length > MAX_DIGITS) x.fail("tooLong", { limit: String(MAX_DIGITS) });
  const isParsed = isOn(settings, "parse-numbers") && text !== "";
  const parsed = isParsed ? parse(text, settings) : undefined;
  const made = parsed
    ? setOne(moved === 0 ? parsed : withPower(parsed, moved), settings)
    : isParsed
      ? cartesian(text, settings)
      : undefined;
  if (isParsed && !made) x.note("notANumber", spanOf(tokens), { number: textOf(given).trim() });
  const { latex, hasParts } = made ?? { latex: textOf(given), hasParts: false };
  const color = settings["number-color"];
  const braced = latex === "" ? "" : `{${latex}}`;
  return { latex: color === "" ? braced : `\\textcolor{${color}}${braced}`, hasParts };
}

function withPower(parsed: Parsed, moved: number): Parsed {
  return { ...parsed, exponent: (parsed.exponent ?? 0) + moved };
}

/** The exponent of the typed number; 0 if it has none. */
export function exponentOf(tokens: Tokens, settings: Settings, x: Expanding): number {
  return parse(typed(x.expanded(tokens)), settings)?.exponent ?? 0;
}

/** `3:60` of `\complexnum`; undefined if the input has another form. */
export function setPolar(tokens: Tokens, settings: Settings, x: Expanding): SetNumber | undefined {
  const [radius, angle, ...more] = typed(x.expanded(tokens)).split(":");
  if (radius === undefined || angle === undefined || more.length > 0) return undefined;
  const [r, phi] = [parse(radius, settings), parse(angle, settings)];
  if (!r || !phi) return undefined;
  const latex = `{${setOne(r, settings).latex}\\angle ${setOne(phi, settings).latex}^{\\circ}}`;
  return { latex, hasParts: false };
}

/** The sign of the imaginary part, which is not that of an exponent or an uncertainty. */
const CARTESIAN = new RegExp(`^(.*[^eEdD+(-])(${SIGN})([ij]?[^-+\\\\]*(?:[eEdD][-+]?\\d+)?[ij]?)$`);

/** `1+2i`; undefined if the input has another form. */
function cartesian(text: string, settings: Settings): SetNumber | undefined {
  const [, first = "", sign = "", second = ""] = CARTESIAN.exec(text) ?? [];
  const [real, imaginary] = [parse(first, settings), parse(second, settings)];
  if (!real || !imaginary?.isImaginary || real.isImaginary) return undefined;
  const shown = /^[-+]$/.test(sign) ? sign : signOf(sign);
  const latex = `${setOne(real, settings).latex}${shown}${setOne(imaginary, settings).latex}`;
  return { latex, hasParts: true };
}
