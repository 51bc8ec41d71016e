/**
 * Signs and commands that belong to their neighbours: scripts, the ends of lists, infix fractions, fences
 * that grow. The reader recognises them by their meaning.
 */
import { Act, type Infix, type Meaning, type ScriptMeaning, type StopMeaning } from "./meaning";
import { named, type Family, type MarkRow } from "./row";
import { SHIFTS } from "./shifts";

/** Ends a row of a table; the reader inserts it between lines for text that stands between them. */
export const ROW_END = "\\\\";

/** The commands that begin and end an environment, and that begin a group. */
export const BEGIN = "\\begin";
export const END = "\\end";
export const BEGIN_GROUP = "\\begingroup";
export const END_GROUP = "\\endgroup";

/** Closes a fence that nothing else closes. */
export const NO_FENCE = "\\right.";

function mark(family: Family, names: string, doc: string, meaning: Meaning, args = ""): MarkRow {
  return { kind: "mark", ...named(names), family, doc, meaning, args };
}

const script = (
  kind: ScriptMeaning["script"],
  limits: boolean | undefined = undefined,
): ScriptMeaning => ({ act: Act.Script, script: kind, count: 1, plain: "", limits });

const stop = (kind: StopMeaning["stop"], infix?: Infix): StopMeaning => ({
  act: Act.Stop,
  stop: kind,
  infix,
});

const infix = (
  bar: boolean,
  open = "",
  close = "",
  reads: Infix["reads"] = "nothing",
): StopMeaning => stop("infix", { bar, open, close, reads });

export const MARKS: readonly MarkRow[] = [
  mark("structures", "^", "Superscript", script("sup"), "{script}"),
  mark("structures", "_", "Subscript", script("sub"), "{script}"),
  mark("structures", "\\limits", "Limits above and below", script("limits", true)),
  mark("structures", "\\nolimits", "Limits at the side", script("limits", false)),
  mark("structures", "\\displaylimits", "Limits as the style has them", script("limits")),
  mark("layout", "}", "End of a group", stop("brace")),
  mark("layout", END_GROUP, "End of a group of commands", stop("group")),
  mark("layout", "&", "Next cell", stop("cell")),
  mark("layout", "\\\\ \\cr \\crcr \\tabularnewline \\newline", "Next row", stop("row")),
  mark("layout", END, "End of an environment", stop("environment"), "{name}"),
  mark("layout", "\\right", "Fence that grows, at the right", stop("right"), ")"),
  mark("layout", "\\of", "Between the index of a root and what it is taken of", stop("of")),
  mark("layout", SHIFTS.join(" "), "Begins or ends mathematics", stop("shift")),
  mark("structures", "\\over", "Fraction of what stands before and behind it", infix(true)),
  mark("structures", "\\atop", "One above the other", infix(false)),
  mark("structures", "\\choose", "Binomial coefficient", infix(false, "(", ")")),
  mark("structures", "\\brace", "One above the other in braces", infix(false, "{", "}")),
  mark("structures", "\\brack", "One above the other in square brackets", infix(false, "[", "]")),
  mark(
    "structures",
    "\\above",
    "Fraction with a rule of a thickness",
    infix(true, "", "", "thickness"),
    "{thickness}",
  ),
  mark("structures", "\\overwithdelims", "Fraction in fences", infix(true, "", "", "fences"), "()"),
  mark(
    "structures",
    "\\atopwithdelims",
    "One above the other in fences",
    infix(false, "", "", "fences"),
    "()",
  ),
  mark(
    "structures",
    "\\abovewithdelims",
    "Fraction in fences with a rule of a thickness",
    infix(true, "", "", "fencesAndThickness"),
    "(){thickness}",
  ),
];
