/** Rules between the rows of a table, and what else stands there. */
import { named, type MarkRow } from "./row";
import { Act } from "./meaning";

export interface Rule {
  /** Would it be seen? */
  readonly drawn: boolean;
  readonly argument: "none" | "required" | "optional";
}

const LINES: readonly (readonly [names: string, doc: string, rule: Rule])[] = [
  ["\\hline \\hdashline", "Line between rows", { drawn: true, argument: "optional" }],
  [
    "\\toprule \\midrule \\bottomrule",
    "Line of a thickness between rows",
    { drawn: true, argument: "optional" },
  ],
  ["\\cline \\cmidrule", "Line under some columns", { drawn: true, argument: "required" }],
  ["\\noalign", "What stands between rows", { drawn: false, argument: "required" }],
];

const BY_NAME: ReadonlyMap<string, Rule> = new Map(
  LINES.flatMap(([names, , rule]) => names.split(" ").map((name) => [name, rule] as const)),
);

/** The rule of a command, if it is one. */
export function rulesOf(name: string): Rule | undefined {
  return name.length > 4 ? BY_NAME.get(name) : undefined;
}

export const RULES: readonly MarkRow[] = LINES.map(([names, doc]) => ({
  kind: "mark",
  ...named(names),
  family: "matrices",
  doc,
  args: "",
  // Elsewhere than between rows it shows nothing.
  meaning: {
    act: Act.Construct,
    run: () => undefined,
    words: undefined,
    mathOnly: false,
    centresDots: false,
  },
}));
