/** siunitx: numbers with grouped digits and exponents, units upright. */
import type { Expansion, MacroFunction } from "../engine";
import { argument, expansion, optional, textOf, type Package, type Tokens } from "./read";

const UNITS: Readonly<Record<string, string>> = {
  metre: "m",
  meter: "m",
  kilogram: "kg",
  gram: "g",
  second: "s",
  ampere: "A",
  kelvin: "K",
  mole: "mol",
  candela: "cd",
  hertz: "Hz",
  newton: "N",
  pascal: "Pa",
  joule: "J",
  watt: "W",
  coulomb: "C",
  volt: "V",
  farad: "F",
  ohm: "Ω",
  siemens: "S",
  weber: "Wb",
  tesla: "T",
  henry: "H",
  celsius: "°C",
  degreeCelsius: "°C",
  lumen: "lm",
  lux: "lx",
  becquerel: "Bq",
  gray: "Gy",
  sievert: "Sv",
  katal: "kat",
  radian: "rad",
  steradian: "sr",
  minute: "min",
  hour: "h",
  day: "d",
  degree: "°",
  arcminute: "′",
  arcsecond: "″",
  hectare: "ha",
  litre: "l",
  liter: "L",
  tonne: "t",
  electronvolt: "eV",
  dalton: "Da",
  atomicmassunit: "u",
  astronomicalunit: "au",
  bel: "B",
  decibel: "dB",
  neper: "Np",
  bar: "bar",
  barn: "b",
  knot: "kn",
  nauticalmile: "M",
  angstrom: "Å",
  percent: "\\%",
  byte: "B",
  bit: "bit",
  mmHg: "mmHg",
  elementarycharge: "e",
  clight: "c",
  planckbar: "ħ",
  electronmass: "m_e",
  bohr: "a_0",
  hartree: "E_h",
  // abbreviations
  m: "m",
  cm: "cm",
  mm: "mm",
  um: "μm",
  nm: "nm",
  pm: "pm",
  km: "km",
  dm: "dm",
  s: "s",
  ms: "ms",
  us: "μs",
  ns: "ns",
  ps: "ps",
  kg: "kg",
  g: "g",
  mg: "mg",
  ug: "μg",
  A: "A",
  mA: "mA",
  uA: "μA",
  V: "V",
  mV: "mV",
  kV: "kV",
  W: "W",
  mW: "mW",
  kW: "kW",
  MW: "MW",
  J: "J",
  kJ: "kJ",
  eV: "eV",
  keV: "keV",
  MeV: "MeV",
  GeV: "GeV",
  TeV: "TeV",
  K: "K",
  Hz: "Hz",
  kHz: "kHz",
  MHz: "MHz",
  GHz: "GHz",
  THz: "THz",
  N: "N",
  kN: "kN",
  Pa: "Pa",
  kPa: "kPa",
  MPa: "MPa",
  mol: "mol",
  mmol: "mmol",
  F: "F",
  uF: "μF",
  nF: "nF",
  pF: "pF",
  kWh: "kW h",
  dB: "dB",
  ml: "ml",
  mL: "mL",
  l: "l",
  L: "L",
  T: "T",
  H: "H",
  mH: "mH",
};

const PREFIXES: Readonly<Record<string, string>> = {
  quecto: "q",
  ronto: "r",
  yocto: "y",
  zepto: "z",
  atto: "a",
  femto: "f",
  pico: "p",
  nano: "n",
  micro: "μ",
  milli: "m",
  centi: "c",
  deci: "d",
  deca: "da",
  deka: "da",
  hecto: "h",
  kilo: "k",
  mega: "M",
  giga: "G",
  tera: "T",
  peta: "P",
  exa: "E",
  zetta: "Z",
  yotta: "Y",
  ronna: "R",
  quetta: "Q",
  kibi: "Ki",
  mebi: "Mi",
  gibi: "Gi",
  tebi: "Ti",
  pebi: "Pi",
};

/** A unit in siunitx's words (`\kilo\gram\per\second\squared`) or literal (`kg.m/s^2`), as LaTeX. */
function unit(tokens: Tokens): string {
  const units: string[] = [];
  let prefix = "";
  let per = false;
  let power = "";
  let literal = false;
  const words: string[] = [];
  for (let i = tokens.length - 1; i >= 0; i -= 1) words.push(tokens[i]?.text ?? "");
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const name = word.startsWith("\\") ? word.slice(1) : "";
    if (name !== "") {
      if (Object.hasOwn(PREFIXES, name)) prefix += PREFIXES[name] ?? "";
      else if (name === "per") per = true;
      else if (name === "square" || name === "cubic") power = name === "square" ? "2" : "3";
      else if (name === "squared" || name === "cubed") raise(units, name === "squared" ? "2" : "3");
      else if (name === "tothe" || name === "raiseto") {
        const [value, next] = group(words, i + 1);
        i = next;
        if (name === "tothe") raise(units, value);
        else power = value;
      } else if (name === "of") {
        const [value, next] = group(words, i + 1);
        i = next;
        units[units.length - 1] = `${units[units.length - 1] ?? ""}_{\\mathrm{${value}}}`;
      } else if (Object.hasOwn(UNITS, name)) {
        units.push(`\\mathrm{${prefix}${UNITS[name] ?? name}}${exponent(per, power)}`);
        prefix = "";
        per = false;
        power = "";
      } else {
        literal = true;
        units.push(word);
      }
    } else {
      literal = true;
      units.push(word);
    }
  }
  if (!literal) return units.join("\\,");
  return literalUnit(words);
}

function exponent(per: boolean, power: string): string {
  if (!per) return power === "" ? "" : `^{${power}}`;
  return `^{-${power === "" ? "1" : power}}`;
}

/** `\squared` behind a unit that may be under `\per` already. */
function raise(units: string[], power: string): void {
  const last = units.length - 1;
  const unitText = units[last];
  if (unitText === undefined) return;
  units[last] = unitText.endsWith("^{-1}")
    ? `${unitText.slice(0, -2)}${power}}`
    : `${unitText}^{${power}}`;
}

function group(words: readonly string[], at: number): readonly [string, number] {
  if (words[at] !== "{") return [words[at] ?? "", at];
  let text = "";
  let i = at + 1;
  for (; i < words.length && words[i] !== "}"; i += 1) text += words[i] ?? "";
  return [text, i];
}

/** `kg.m/s^2`, `m~s^{-1}`: dots and ties are thin spaces, words upright. */
function literalUnit(words: readonly string[]): string {
  let text = "";
  for (const word of words) {
    if (word === "." || word === "~") text += "\\,";
    else if (word.startsWith("\\")) {
      const name = word.slice(1);
      if (Object.hasOwn(UNITS, name)) text += UNITS[name] ?? "";
      else if (Object.hasOwn(PREFIXES, name)) text += PREFIXES[name] ?? "";
      else if (name === "per") text += "/";
      else text += `${word} `;
    } else text += word;
  }
  return `\\mathrm{${text}}`;
}

/** A number: digits grouped by threes, decimal marks kept, exponent as a power of ten, uncertainty in parentheses. */
function number(source: string): string {
  const text = source.replace(/\s+/g, "").replace(/\\,/g, "");
  const parts = text.split(/x(?=[-+.\d])/);
  return parts.map(single).join("\\times ");
}

function single(text: string): string {
  const match =
    /^([-+]|\\pm|\\mp|<|>|\\sim|\\approx)?([\d.,]*)((?:\(\d+\)|\+-[\d.]+|\\pm[\d.]+|±[\d.]+)?)(?:[eEdD]([-+]?\d+))?(i?)$/.exec(
      text,
    );
  if (!match) return text;
  const [, sign = "", mantissa = "", uncertainty = "", power, imaginary = ""] = match;
  const [whole = "", fraction] = mantissa.replace(",", ".").split(".");
  const value =
    mantissa === ""
      ? ""
      : grouped(whole === "" ? "0" : whole) +
        (fraction === undefined ? "" : `.${groupedFraction(fraction)}`);
  const error = uncertainty
    .replace("+-", "\\pm ")
    .replace("±", "\\pm ")
    .replace(/\\pm(?=\d)/, "\\pm ");
  const tens =
    power === undefined ? "" : `${value === "" ? "" : "\\times "}10^{${power.replace("+", "")}}`;
  const both = error.includes("pm") && tens !== "" ? `(${value}${error})` : `${value}${error}`;
  return `${sign}${sign.startsWith("\\") ? " " : ""}${both}${tens}${imaginary}`;
}

function grouped(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, "\\,");
}

function groupedFraction(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/(\d{3})(?=\d)/g, "$1\\,");
}

/** A number and its unit. */
export function siQuantity(value: string, unitTokens: Tokens): Expansion {
  const name = unit(unitTokens);
  // Degrees, minutes and seconds of arc stand close to the number, a percent sign as well.
  const close = /^\\mathrm\{(?:°|′|″)\}$/.test(name);
  return expansion(
    `{${number(value)}}${name === "" || close ? "" : "\\,"}${name === "" ? "" : `{${name}}`}`,
  );
}

const si: MacroFunction = (expander) => {
  optional(expander);
  const value = textOf(argument(expander));
  const before = optional(expander);
  const made = siQuantity(value, argument(expander));
  return before ? expansion("\\text{", before, "}", [...made.tokens]) : made;
};

const unitOnly: MacroFunction = (expander) => {
  optional(expander);
  return expansion(`{${unit(argument(expander))}}`);
};

const numberOnly: MacroFunction = (expander) => {
  optional(expander);
  return expansion(`{${number(textOf(argument(expander)))}}`);
};

/** `\ang{30}`, `\ang{1;2;3}`. */
const angle: MacroFunction = (expander) => {
  optional(expander);
  const marks = ["^{\\circ}", "'", "''"];
  const parts = textOf(argument(expander)).split(";");
  return expansion(
    parts.map((part, i) => (part === "" ? "" : `${number(part)}${marks[i] ?? ""}`)).join(""),
  );
};

/** `\SIrange{1}{2}{m}`, `\numrange`. */
const range =
  (withUnit: boolean): MacroFunction =>
  (expander) => {
    optional(expander);
    const from = number(textOf(argument(expander)));
    const to = number(textOf(argument(expander)));
    const name = withUnit ? unit(argument(expander)) : "";
    const tail = name === "" ? "" : `\\,{${name}}`;
    return expansion(`{${from}}${tail}\\text{ to }{${to}}${tail}`);
  };

/** `\numlist{1;2;3}`, `\SIlist`. */
const list =
  (withUnit: boolean): MacroFunction =>
  (expander) => {
    optional(expander);
    const numbers = textOf(argument(expander)).split(";").map(number);
    const name = withUnit ? unit(argument(expander)) : "";
    const last = numbers.pop() ?? "";
    const before = numbers.length > 0 ? `${numbers.join(",\\ ")}\\text{ and }` : "";
    return expansion(`${before}${last}${name === "" ? "" : `\\,{${name}}`}`);
  };

/** A unit on its own (`\meter` outside `\si`), as people also write it. */
const bareUnit =
  (symbol: string): MacroFunction =>
  () =>
    expansion(`\\mathrm{${symbol}}`);

/** Names that mean something else in mathematics keep that meaning. */
const NOT_BARE = new Set([
  "bar",
  "degree",
  "second",
  "minute",
  "hour",
  "day",
  "gray",
  "bit",
  "byte",
  "percent",
  "celsius",
  "ohm",
  "angstrom",
]);

export const SIUNITX: Package = [
  ["\\SI", si],
  ["\\si", unitOnly],
  ["\\unit", unitOnly],
  ["\\num", numberOnly],
  ["\\numproduct", numberOnly],
  ["\\complexnum", numberOnly],
  ["\\tablenum", numberOnly],
  ["\\qtyproduct", si],
  ["\\ang", angle],
  ["\\SIrange", range(true)],
  ["\\qtyrange", range(true)],
  ["\\numrange", range(false)],
  ["\\SIlist", list(true)],
  ["\\qtylist", list(true)],
  ["\\numlist", list(false)],
  ...Object.keys(UNITS)
    .filter((name) => name.length > 3 && !NOT_BARE.has(name))
    .map((name) => [`\\${name}`, bareUnit(UNITS[name] ?? name)] as const),
];
