/** siunitx: numbers with grouped digits and exponents, units upright. */
import type { Expand, Expanding, Part } from "./meaning";
import { named, type MacroRow } from "./row";
import { plainTextOf, type Tokens } from "./tokens";

const EMPTY: Tokens = [];

/** Digits of one number: more of them are a joke or an attack. */
const MAX_DIGITS = 5000;

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
function unitOf(tokens: Tokens): string {
  const words = tokens.map((token) => token.text);
  const units: string[] = [];
  let prefix = "";
  let per = false;
  let power = "";
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const name = word.startsWith("\\") ? word.slice(1) : "";
    if (name === "") return literalUnit(words);
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
    } else return literalUnit(words);
  }
  return units.join("\\,");
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
function numberOf(source: string, x: Expanding): string {
  const text = source.replace(/\s+/g, "").replace(/\\,/g, "");
  if (text.length > MAX_DIGITS) x.fail("tooLong", { limit: String(MAX_DIGITS) });
  return text
    .split(/x(?=[-+.\d])/)
    .map(single)
    .join("\\times ");
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
  if (digits.length < 5) return digits;
  const first = digits.length % 3;
  const parts = first > 0 ? [digits.slice(0, first)] : [];
  for (let i = first; i < digits.length; i += 3) parts.push(digits.slice(i, i + 3));
  return parts.join("\\,");
}

function groupedFraction(digits: string): string {
  return digits.length < 5 ? digits : digits.replace(/(\d{3})(?=\d)/g, "$1\\,");
}

/** A number and its unit. */
export function quantity(value: string, unitTokens: Tokens, x: Expanding): readonly Part[] {
  const name = unitOf(unitTokens);
  // Degrees, minutes and seconds of arc stand close to the number.
  const close = /^\\mathrm\{(?:°|′|″)\}$/.test(name);
  const number = `{${numberOf(value, x)}}`;
  return [number + (name === "" || close ? "" : "\\,") + (name === "" ? "" : `{${name}}`)];
}

/** What options say about the looks is not followed: that is said. */
function told(options: Tokens | undefined, x: Expanding): void {
  const first = options?.[0];
  const last = options?.[options.length - 1];
  if (first && last) x.note("noEffect", { from: first.from, to: last.to });
}

const si: Expand = ([options, value = EMPTY, before, unit = EMPTY], x) => {
  told(options, x);
  const made = quantity(plainTextOf(value), unit, x);
  return before ? ["\\text{", before, "}", ...made] : made;
};

const unitOnly: Expand = ([options, unit = EMPTY], x) => {
  told(options, x);
  return [`{${unitOf(unit)}}`];
};

const numberOnly: Expand = ([options, value = EMPTY], x) => {
  told(options, x);
  return [`{${numberOf(plainTextOf(value), x)}}`];
};

const MARKS = ["^{\\circ}", "'", "''"];

/** `\ang{30}`, `\ang{1;2;3}`. */
const angle: Expand = ([options, value = EMPTY], x) => {
  told(options, x);
  const parts = plainTextOf(value).split(";");
  return [
    parts.map((part, i) => (part === "" ? "" : `${numberOf(part, x)}${MARKS[i] ?? ""}`)).join(""),
  ];
};

/** `\SIrange{1}{2}{m}`, `\numrange`. */
const range: Expand = ([options, from = EMPTY, to = EMPTY, unit], x) => {
  told(options, x);
  const name = unit ? unitOf(unit) : "";
  const tail = name === "" ? "" : `\\,{${name}}`;
  const [first, second] = [numberOf(plainTextOf(from), x), numberOf(plainTextOf(to), x)];
  return [`{${first}}${tail}\\text{ to }{${second}}${tail}`];
};

/** `\numlist{1;2;3}`, `\SIlist`. */
const list: Expand = ([options, values = EMPTY, unit], x) => {
  told(options, x);
  const numbers = plainTextOf(values)
    .split(";")
    .map((value) => numberOf(value, x));
  const name = unit ? unitOf(unit) : "";
  const last = numbers.pop() ?? "";
  const before = numbers.length > 0 ? `${numbers.join(",\\ ")}\\text{ and }` : "";
  return [`${before}${last}${name === "" ? "" : `\\,{${name}}`}`];
};

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

type Line = readonly [names: string, signature: string, expand: Expand, doc: string, args: string];

const LINES: readonly Line[] = [
  ["\\SI \\qtyproduct", "o m o m", si, "Quantity with its unit", "{number}{unit}"],
  ["\\unit \\si", "o m", unitOnly, "Unit", "{unit}"],
  [
    "\\num \\numproduct \\complexnum \\tablenum",
    "o m",
    numberOnly,
    "Number with grouped digits",
    "{number}",
  ],
  ["\\ang", "o m", angle, "Angle in degrees", "{degrees}"],
  ["\\SIrange \\qtyrange", "o m m m", range, "Range of quantities", "{from}{to}{unit}"],
  ["\\numrange", "o m m", range, "Range of numbers", "{from}{to}"],
  ["\\SIlist \\qtylist", "o m m", list, "List of quantities", "{numbers}{unit}"],
  ["\\numlist", "o m", list, "List of numbers", "{numbers}"],
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
const BARE = Object.keys(UNITS).filter((name) => name.length > 3 && !NOT_BARE.has(name));

export const SIUNITX: readonly MacroRow[] = [
  ...LINES.map(row),
  ...BARE.map((name) => {
    const symbol = UNITS[name] ?? name;
    return row([`\\${name}`, "", () => [`\\mathrm{${symbol}}`], `Unit ${symbol}`, ""]);
  }),
];
