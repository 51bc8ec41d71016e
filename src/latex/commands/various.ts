/** Commands that inspect their arguments: frames over `&`, characters by number, tests, sets. */
import { Late, lateExpand } from "./late";
import type { Expand } from "./meaning";
import { named, type MacroRow } from "./row";
import type * as Commands from "./various-commands";

/** The commands' expansions, which load late. */
export const VARIOUS_MEANINGS = new Late<typeof Commands>();

const late = (choose: (to: typeof Commands) => Expand): Expand =>
  lateExpand(VARIOUS_MEANINGS, choose);

type Line = readonly [
  names: string,
  signature: string,
  expand: Expand,
  doc: string,
  args: string,
  ignored?: MacroRow["ignored"],
];

const LINES: readonly Line[] = [
  ["\\Aboxed", "m", late((to) => to.alignedBox), "Frame over an alignment point", "{body}"],
  ["\\char", "", late((to) => to.character), "Character by its number", "number"],
  [
    "\\unicode",
    "o o m",
    late((to) => to.unicode),
    "Character of Unicode by its number",
    "{number}",
    { 1: "layout", 2: "layout" },
  ],
  [
    "\\xymatrix \\xymatrix@C \\xymatrix@R \\xymatrix@M \\xymatrix@W \\xymatrix@H \\xymatrix@L",
    "",
    late((to) => to.xyMatrix),
    "Diagram of xy",
    "{rows}",
  ],
  ["\\CodeBefore", "", late((to) => to.drawing("\\Body")), "What is drawn behind a matrix", ""],
  ["\\CodeAfter", "", late((to) => to.drawing("\\end")), "What is drawn over a matrix", ""],
  [
    "\\hdotsfor \\Hdotsfor",
    "o m",
    late((to) => to.dotsFor),
    "Dots over several cells",
    "{columns}",
    { 1: "layout" },
  ],
  [
    "\\tensor",
    "s o m m",
    late((to) => to.tensorWith),
    "Tensor with indices one behind the other",
    "{base}{indices}",
  ],
  ["\\indices", "s m", late((to) => to.indicesOnly), "Indices one behind the other", "{indices}"],
  [
    "\\ProcessList",
    "m m",
    late((to) => to.processList),
    "A command for each part of a list",
    "{list}{\\command}",
  ],
  [
    "\\IfNoValueTF",
    "m m m",
    late((to) => to.ifEmpty(true)),
    "One of two, if an argument is absent",
    "{argument}{true}{false}",
  ],
  [
    "\\IfValueTF",
    "m m m",
    late((to) => to.ifEmpty(false)),
    "One of two, if an argument is there",
    "{argument}{true}{false}",
  ],
  [
    "\\IfBlankTF \\IfEmptyTF \\ifblank \\ifstrempty",
    "m m m",
    late((to) => to.ifBlank),
    "One of two, if an argument is empty",
    "{argument}{true}{false}",
  ],
  [
    "\\IfBooleanT",
    "m m",
    late((to) => to.ifBoolean),
    "Its argument, if there is a star",
    "{star}{true}",
  ],
  [
    "\\IfBooleanF",
    "m m",
    late((to) => to.unlessBoolean),
    "Its argument, if there is no star",
    "{star}{false}",
  ],
  [
    "\\IfNoValueT",
    "m m",
    late((to) => to.ifEmpty(true)),
    "Its argument, if another is absent",
    "{argument}{true}",
  ],
  [
    "\\IfValueT",
    "m m",
    late((to) => to.ifEmpty(false)),
    "Its argument, if another is there",
    "{argument}{true}",
  ],
  [
    "\\IfBooleanTF",
    "m m m",
    late((to) => to.ifBoolean),
    "One of two, if there is a star",
    "{argument}{true}{false}",
  ],
  [
    "\\ifthenelse",
    "m m m",
    late((to) => to.ifThenElse),
    "One of two, by a test",
    "{test}{true}{false}",
  ],
  [
    "\\@ifnextchar",
    "m m m",
    late((to) => to.ifNext),
    "One of two, by what follows",
    "{token}{true}{false}",
  ],
  [
    "\\@ifstar",
    "m m",
    late((to) => to.ifStarNext),
    "One of two, by a star behind",
    "{true}{false}",
  ],
  [
    "\\@firstoftwo",
    "m m",
    late((to) => to.argument(0)),
    "The first of two",
    "{first}{second}",
    { 2: "layout" },
  ],
  [
    "\\@secondoftwo",
    "m m",
    late((to) => to.argument(1)),
    "The second of two",
    "{first}{second}",
    { 1: "layout" },
  ],
  [
    "\\TextOrMath",
    "m m",
    late((to) => to.argument(1)),
    "The second of two, in mathematics",
    "{words}{math}",
    { 1: "layout" },
  ],
  [
    "\\html@mathml",
    "m m",
    late((to) => to.argument(1)),
    "The second of two, in MathML",
    "{html}{mathml}",
    { 1: "layout" },
  ],
  ["\\MakeLowercase \\lowercase", "m", late((to) => to.lowerCase), "In small letters", "{body}"],
  ["\\MakeUppercase \\uppercase", "m", late((to) => to.upperCase), "In capital letters", "{body}"],
  [
    "\\Braket",
    "m",
    late((to) => to.parted("\\left\\langle ", "\\,\\middle\\vert\\,", "\\right\\rangle ", true)),
    "Inner product with its bars",
    "{bra|ket}",
  ],
  ["\\Set", "m", late((to) => to.growingSet), "Set with a condition, growing", "{x|condition}"],
  [
    "\\systeme:systeme",
    "s o o m",
    late((to) => to.system),
    "System of equations",
    "{equations}",
    { 1: "layout", 2: "layout", 3: "layout" },
  ],
  [
    "\\set",
    "m",
    late((to) => to.parted("\\{\\,", "\\mid ", "\\,\\}", false)),
    "Set with a condition",
    "{x|condition}",
  ],
];

export const VARIOUS: readonly MacroRow[] = LINES.map(
  ([names, signature, expansion, doc, args, ignored]) => ({
    kind: "macro",
    ...named(names),
    family: "structures",
    signature,
    expansion,
    ignored,
    args,
    doc,
    late: true,
  }),
);
