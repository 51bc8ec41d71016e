/** Groups, fences that grow, the number of an equation. */
import type { MathList } from "../../math/ast";
import { allNodes } from "../structure/nodes";
import { BEGIN_GROUP } from "./marks";
import { star, words } from "./parameters";
import { construct, type ConstructRow } from "./row";

/** The tree holds a tag without its parentheses: those of `\tag*{(A)}` go. */
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
    r.tag = bare && list.length === 0 ? undefined : { list: inside, bare };
  },
  { words: () => undefined },
);

/** What parts the inside of fences that grow. */
export const SEPARATOR = "\\middle";

/** Groups by a sign or a command. */
export const OPENS_GROUP: ReadonlySet<string> = new Set(["{", BEGIN_GROUP]);

export const FENCE_CONSTRUCTS: readonly ConstructRow[] = [
  construct("layout", "{", "Group", [], (r, _, at, row) => {
    r.group(at, row);
  }),
  construct("layout", BEGIN_GROUP, "Group of commands", [], (r, _, at, row) => {
    r.semisimple(at, row);
  }),
  construct(
    "structures",
    "\\left",
    "Fences that grow",
    [],
    (r, _, at, row) => {
      r.grown(at, row);
    },
    { args: "( … \\right)" },
  ),
  construct(
    "structures",
    SEPARATOR,
    "A separator that grows",
    [],
    (r, _, at, row) => {
      r.separator(at, row);
    },
    { args: "|" },
  ),
  tag,
];
