/** siunitx's other words for units: abbreviations, prefixes, powers. */
import { UNITS } from "./units";

/** Units abbreviated with their prefix: the name is also the symbol, except for u (micro) and ohm. */
const ABBREVIATIONS =
  "fg pg ng ug mg g kg pm nm um mm cm dm m km as fs ps ns us ms s fmol pmol nmol umol mol kmol " +
  "pA nA uA mA A kA ul ml l hl uL mL L hL mHz Hz kHz MHz GHz THz mN N kN MN Pa kPa MPa GPa mohm kohm Mohm " +
  "pV nV uV mV V kV W nW uW mW kW MW GW J uJ mJ kJ eV meV keV MeV GeV TeV F fF pF nF uF mF H fH pH nH uH mH " +
  "C nC uC mC K dB T mT uT";

/** The LaTeX of a unit by its name; undefined for an unknown name. */
export function unitSymbol(name: string): string | undefined {
  return UNITS.get(name) ?? ABBREVIATED.get(name);
}

const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ...ABBREVIATIONS.split(" ").map(
    (name) => [name, name.replace(/^u/, "μ").replace("ohm", "Ω")] as const,
  ),
  ["kWh", "kW\\,h"] as const,
]);

/** Prefixes, decimal and binary. */
export const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

/** Powers before a unit and behind it. */
export const PRE_POWERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ square: "2", cubic: "3" }),
);
export const POST_POWERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ squared: "2", cubed: "3" }),
);

/** Powers of ten by the LaTeX of the prefix. */
export const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ["", 0],
  ["c", -2],
  ["d", -1],
  ["da", 1],
  ["h", 2],
  ...["q", "r", "y", "z", "a", "f", "p", "n", "μ", "m"].map(
    (prefix, i) => [prefix, 3 * i - 30] as const,
  ),
  ...["k", "M", "G", "T", "P", "E", "Z", "Y", "R", "Q"].map(
    (prefix, i) => [prefix, 3 * i + 3] as const,
  ),
]);
