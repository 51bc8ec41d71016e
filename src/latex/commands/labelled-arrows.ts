/** Arrows that stretch to their labels. */
import type { GroupCharacterNode, MathList, MathNode, Span } from "../../math/ast";
import { Kind } from "../structure/row";
import { optionalScript, script } from "./parameters";
import { construct, type ConstructRow } from "./row";

/** The long form of an arrow, used without a label. */
const LONG: Readonly<Record<string, string>> = {
  "→": "⟶",
  "←": "⟵",
  "↔": "⟷",
  "⇒": "⟹",
  "⇐": "⟸",
  "⇔": "⟺",
  "↦": "⟼",
};

/** An arrow that stretches to its label: the label is the body of a group character; a second label goes below. */
function arrow(char: string, below: MathList, above: MathList, span: Span): MathNode {
  if (above.length === 0 && below.length === 0)
    return { type: "symbol", char: LONG[char] ?? char, variant: "upright", span };
  if (above.length === 0)
    return {
      type: "groupCharacter",
      char,
      position: "over",
      baseline: "character",
      body: below,
      span,
    };
  // The body is the label, and the arrow is below it.
  const made: GroupCharacterNode = {
    type: "groupCharacter",
    char,
    position: "under",
    baseline: "character",
    body: above,
    span,
  };
  return below.length > 0 ? { type: "limits", base: [made], under: below, span } : made;
}

type ArrowLine = readonly [names: string, char: string, doc: string, ours?: "ours"];

/** The first command of a character is used for writing, if other programs know it. */
const LABELLED_ARROWS: readonly ArrowLine[] = [
  ["\\xrightarrow \\xlongrightarrow", "→", "Arrow with a label"],
  ["\\xleftarrow \\xlongleftarrow", "←", "Arrow to the left with a label"],
  ["\\xleftrightarrow \\xlongleftrightarrow", "↔", "Double-headed arrow with a label"],
  ["\\xRightarrow \\xLongrightarrow", "⇒", "Double arrow with a label"],
  ["\\xLeftarrow \\xLongleftarrow", "⇐", "Double arrow to the left with a label"],
  ["\\xLeftrightarrow \\xLongleftrightarrow", "⇔", "Double-headed double arrow with a label"],
  ["\\xmapsto \\xlongmapsto", "↦", "Arrow from a bar with a label"],
  ["\\xmapsfrom", "↤", "Arrow to the left from a bar with a label", "ours"],
  ["\\xhookrightarrow", "↪", "Hooked arrow with a label"],
  ["\\xhookleftarrow", "↩", "Hooked arrow to the left with a label"],
  ["\\xrightleftharpoons", "⇌", "Harpoons with a label"],
  ["\\xleftrightharpoons", "⇋", "Harpoons the other way round with a label"],
  ["\\xrightharpoonup", "⇀", "Harpoon with a label"],
  ["\\xrightharpoondown", "⇁", "Harpoon with its barb down and a label"],
  ["\\xleftharpoonup", "↼", "Harpoon to the left with a label"],
  ["\\xleftharpoondown", "↽", "Harpoon to the left with its barb down and a label"],
  ["\\xtwoheadrightarrow", "↠", "Two-headed arrow with a label"],
  ["\\xtwoheadleftarrow", "↞", "Two-headed arrow to the left with a label"],
  ["\\xtofrom \\xrightleftarrows \\xleftrightarrows", "⇄", "Arrows there and back with a label"],
  ["\\xlongequal", "=", "Equals sign with a label"],
  [
    "\\xrightequilibrium \\xRightleftharpoons",
    "⥂",
    "Uneven harpoons, longer to the right, with a label",
  ],
  [
    "\\xleftequilibrium \\xLeftrightharpoons",
    "⥄",
    "Uneven harpoons, longer to the left, with a label",
  ],
];

export const ARROW_CONSTRUCTS = LABELLED_ARROWS.map(([names, char, doc, ours]): ConstructRow =>
  construct(
    "arrows",
    names,
    doc,
    [optionalScript("below"), script("above")],
    (r, [below = [], above], at, row) => {
      row.push(arrow(char, below, above, r.since(at)), Kind.Relation);
    },
    {
      mathOnly: true,
      ...(ours === undefined && { writes: `arrow${char}` as const }),
    },
  ),
);
