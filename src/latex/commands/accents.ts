/** Accents: a combining character over or under the argument. The first name of a mark is used for writing. */
import { named, type AccentRow } from "./row";

type AccentLine = readonly [names: string, mark: string, doc: string];

const LINES: readonly AccentLine[] = [
  ["\\hat \\widehat \\Hat", "\u0302", "Hat"],
  ["\\tilde \\widetilde \\Tilde", "\u0303", "Tilde"],
  ["\\bar \\Bar", "\u0305", "Bar"],
  ["\\vec \\Vec", "\u20D7", "Arrow over"],
  ["\\overrightarrow", "\u20D7", "Long arrow over"],
  ["\\overleftarrow", "\u20D6", "Arrow to the left over"],
  ["\\overleftrightarrow", "\u20E1", "Double-headed arrow over"],
  ["\\overrightharpoon", "\u20D1", "Harpoon over"],
  ["\\overleftharpoon", "\u20D0", "Harpoon to the left over"],
  ["\\dot \\Dot", "\u0307", "Dot over"],
  ["\\ddot \\Ddot", "\u0308", "Two dots over"],
  ["\\dddot", "\u20DB", "Three dots over"],
  ["\\ddddot", "\u20DC", "Four dots over"],
  ["\\check \\widecheck \\Check", "\u030C", "Caron"],
  ["\\breve \\Breve", "\u0306", "Breve"],
  ["\\acute \\Acute", "\u0301", "Acute accent"],
  ["\\grave \\Grave", "\u0300", "Grave accent"],
  ["\\mathring", "\u030A", "Ring over"],
];

export const ACCENTS: readonly AccentRow[] = LINES.map(([names, mark, doc]) => ({
  kind: "accent",
  ...named(names),
  family: "accents",
  mark,
  args: "{body}",
  doc,
}));
