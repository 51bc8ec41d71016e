/** siunitx: numbers, units, and quantities of both, one or several; their appearance can be set. */
import { Late, lateExpand } from "./late";
import type { Expand } from "./meaning";
import { named, type MacroRow } from "./row";
import type * as Commands from "./siunitx/commands";
import { UNITS } from "./siunitx/units";

/** The commands' expansions, which load late. */
export const UNIT_MEANINGS = new Late<typeof Commands>();

const late = (choose: (to: typeof Commands) => Expand): Expand => lateExpand(UNIT_MEANINGS, choose);

/** The command whose settings apply to all others of siunitx. */
export const SETUP_COMMAND = "\\sisetup";

/** Units whose names mean something else in mathematics outside `\unit`. */
const NOT_BARE: ReadonlySet<string> = new Set(
  "bar degree second minute hour day gray bit byte percent celsius ohm angstrom".split(" "),
);

type Line<E extends string | Expand = Expand> = readonly [
  names: string,
  signature: string,
  expand: E,
  doc: string,
  args: string,
];

const LINES: readonly Line[] = [
  ["\\SI", "o m o m", late((to) => to.si), "Quantity with its unit", "{number}{unit}"],
  [
    "\\qtyproduct",
    "o m m",
    late((to) => to.quantityOf),
    "Product of quantities",
    "{numbers}{unit}",
  ],
  ["\\unit \\si", "o m", late((to) => to.unitOnly), "Unit", "{unit}"],
  [
    "\\num \\numproduct \\tablenum",
    "o m",
    late((to) => to.numberOnly),
    "Number with grouped digits",
    "{number}",
  ],
  ["\\complexnum", "o m", late((to) => to.complex), "Complex number", "{number}"],
  ["\\complexqty", "o m m", late((to) => to.complex), "Complex quantity", "{number}{unit}"],
  ["\\ang", "o m", late((to) => to.angle), "Angle in degrees", "{degrees}"],
  [
    "\\SIrange \\qtyrange",
    "o m m m",
    late((to) => to.range),
    "Range of quantities",
    "{from}{to}{unit}",
  ],
  ["\\numrange", "o m m", late((to) => to.range), "Range of numbers", "{from}{to}"],
  ["\\SIlist \\qtylist", "o m m", late((to) => to.list), "List of quantities", "{numbers}{unit}"],
  ["\\numlist", "o m", late((to) => to.list), "List of numbers", "{numbers}"],
];

/** The commands that set options and declare units, with their expansions; allowed in preambles too. */
export const UNIT_DECLARATIONS: readonly Line[] = [
  [SETUP_COMMAND, "", late((to) => to.setup), "Sets how numbers and units look", "{options}"],
  [
    "\\DeclareSIUnit",
    "",
    late((to) => to.declaration("unit")),
    "Declares a unit",
    "{\\name}{unit}",
  ],
  [
    "\\DeclareSIPrefix \\DeclareBinaryPrefix",
    "",
    late((to) => to.declaration("prefix")),
    "Declares a prefix of units",
    "{\\name}{prefix}{power}",
  ],
  [
    "\\DeclareSIPower",
    "",
    late((to) => to.power),
    "Declares powers of units",
    "{\\before}{\\behind}{power}",
  ],
  [
    "\\DeclareSIPrePower",
    "",
    late((to) => to.declaration("prePower")),
    "Declares a power",
    "{\\name}{power}",
  ],
  [
    "\\DeclareSIPostPower",
    "",
    late((to) => to.declaration("postPower")),
    "Declares a power",
    "{\\name}{power}",
  ],
  [
    "\\DeclareSIQualifier",
    "",
    late((to) => to.declaration("qualifier")),
    "Declares a qualifier of units",
    "{\\name}{qualifier}",
  ],
];

const row = ([names, signature, expansion, doc, args]: Line<string | Expand>): MacroRow => ({
  kind: "macro",
  ...named(names),
  family: "units",
  signature,
  expansion,
  args,
  doc,
  package: "siunitx",
  ignored: signature.startsWith("o") ? { 1: "said" } : undefined,
  late: typeof expansion === "function",
});

/** Units on their own (`\meter` outside `\unit`), as people also write them. */
const BARE = [...UNITS].filter(([name]) => name.length > 3 && !NOT_BARE.has(name));

export const SIUNITX: readonly MacroRow[] = [
  ...LINES.map(row),
  ...UNIT_DECLARATIONS.map(row),
  ...BARE.map(([name, symbol]) =>
    row([`\\${name}`, "", `\\mathrm{${symbol}}`, `Unit ${symbol}`, ""]),
  ),
];

/** The commands to which those settings apply. */
export const UNIT_COMMANDS: ReadonlySet<string> = new Set([
  "\\qty",
  ...LINES.flatMap(([names]) => names.split(" ")),
]);
