/** Commands between the rows of a table and at the beginning of a cell: rules, cells over several columns. */
import { named, type MarkRow } from "./row";
import { Act } from "./meaning";

export interface Rule {
  /** Is it visible? */
  readonly drawn: boolean;
  /** Does it span all columns in one piece? */
  readonly whole: boolean;
  /** What follows it: nothing, an option, or an argument (with an option before or behind it). */
  readonly argument: "none" | "required" | "optional";
}

const whole: Rule = { drawn: true, whole: true, argument: "optional" };
const dashed: Rule = { drawn: true, whole: false, argument: "optional" };
const part: Rule = { drawn: true, whole: false, argument: "required" };

const LINES: readonly (readonly [names: string, doc: string, rule: Rule])[] = [
  ["\\hline", "Line between rows", whole],
  ["\\Hline \\specialrule", "Line of a thickness between rows", whole],
  ["\\hdashline \\firsthline \\lasthline \\hdottedline", "Other line between rows", dashed],
  ["\\toprule \\midrule \\bottomrule", "Line of a thickness between rows", whole],
  ["\\IEEEeqnarrayrulerow \\IEEEeqnarraydblrulerow", "Line between rows, of IEEE", whole],
  ["\\cline \\cmidrule \\cdashline \\hhline \\Cline", "Line under some columns", part],
  ["\\noalign", "What stands between rows", { drawn: false, whole: false, argument: "required" }],
  [
    "\\addlinespace \\arrayrulecolor \\morecmidrules",
    "Room between rows",
    { drawn: false, whole: false, argument: "optional" },
  ],
];

const BY_NAME: ReadonlyMap<string, Rule> = new Map(
  LINES.flatMap(([names, , rule]) => names.split(" ").map((name) => [name, rule] as const)),
);

/** The rule of a command, if it is one. */
export function rulesOf(name: string): Rule | undefined {
  return name.length > 4 ? BY_NAME.get(name) : undefined;
}

/** Does it begin a cell over a given number of columns (`\multicolumn{2}{c}{…}`), or over the whole row? */
export function spanOf(name: string): "counted" | "row" | undefined {
  if (/^\\(?:BA)?multicolumn$|^\\IEEEeqnarraymulticol$/.test(name)) return "counted";
  return name === "\\lefteqn" ? "row" : undefined;
}

export const RULES: readonly MarkRow[] = LINES.map(([names, doc]) => ({
  kind: "mark",
  ...named(names),
  family: "matrices",
  doc,
  args: "",
  // Anywhere but between rows it shows nothing.
  meaning: {
    act: Act.Construct,
    run: () => undefined,
    words: undefined,
    mathOnly: false,
    centresDots: false,
  },
}));
