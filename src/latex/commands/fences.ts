/** Groups, and fences that grow. */
import { BEGIN_GROUP } from "./marks";
import { construct, type ConstructRow } from "./row";

/** Separates parts inside fences that grow. */
export const SEPARATOR = "\\middle";

/** Opens a group: a sign or a command. */
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
];
