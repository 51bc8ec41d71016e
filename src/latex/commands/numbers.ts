/** The number of an equation or line: `\tag`, `\nonumber`, `\label`. */
import type { MathList } from "../../math/ast";
import { allNodes } from "../structure/nodes";
import { raw, star, unusedStar, words } from "./parameters";
import type { Raw, Reading } from "./reading";
import { construct, type ConstructRow } from "./row";

/** A tag without parentheses, as the tree stores it: those of `\tag*{(A)}` are removed. */
function unwrapped(list: MathList): MathList {
  const [only] = list;
  if (list.length !== 1 || only?.type !== "text") return list;
  const inside = /^\((.+)\)$/s.exec(only.text)?.[1];
  return inside === undefined ? list : [{ ...only, text: inside }];
}

/** `\tag{1}`, `\tag*{A}`: kept for the row or equation. */
const tag = construct(
  "structures",
  "\\tag",
  "Number of the equation",
  [star, words("label")],
  (r, [whole, items], at) => {
    if (r.tag) r.note("secondTag", "info", { from: at.from, to: at.to });
    const list = allNodes(items);
    const inside = whole ? unwrapped(list) : list;
    const bare = whole && inside === list;
    r.tag = bare && list.length === 0 ? undefined : { list: inside, bare, typed: list };
  },
  { words: () => undefined },
);

function labelled(r: Reading, { text, span }: Raw): void {
  const name = text.trim();
  if (name !== "" && r.numbers?.label(name) === false)
    r.note("secondLabel", "info", span, { name });
}

export const NUMBERS: readonly ConstructRow[] = [
  tag,
  construct(
    "structures",
    "\\label",
    "A name for references",
    [raw("name")],
    (r, [name]) => {
      labelled(r, name);
    },
    {
      words: ({ math }) => {
        labelled(math, math.raw());
      },
    },
  ),
  construct("layout", "\\nonumber \\notag \\IEEEnonumber", "No number", [], (r) => {
    r.numbers?.suppress(true);
  }),
  construct("layout", "\\IEEEnosubnumber", "No number of its own, of IEEE", [], () => undefined),
  construct(
    "layout",
    "\\IEEEyesnumber \\IEEEyessubnumber",
    "A number all the same, of IEEE",
    [unusedStar],
    (r) => {
      r.numbers?.suppress(false);
    },
  ),
];
