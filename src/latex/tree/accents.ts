/** Accents, braces and arrows that stretch over or under something. */
import type {
  AccentNode,
  BarNode,
  GroupCharacterNode,
  LimitsNode,
  MathList,
  MathNode,
  SymbolNode,
} from "../../math/ast";
import { ACCENTS } from "../commands/accents";
import type { AccentParseNode, ParseNodeOf } from "../katex/nodes";
import type { TreeBuilder } from "./builder";

const MARKS: ReadonlyMap<string, string> = new Map([
  ...ACCENTS.flatMap((row) => row.names.map((name): [string, string] => [name, row.mark])),
  ["\\'", "\u0301"],
  ["\\`", "\u0300"],
  ["\\^", "\u0302"],
  ["\\~", "\u0303"],
  ["\\=", "\u0304"],
  ["\\u", "\u0306"],
  ["\\.", "\u0307"],
  ['\\"', "\u0308"],
  ["\\r", "\u030A"],
  ["\\H", "\u030B"],
  ["\\v", "\u030C"],
  ["\\c", "\u0327"],
  ["\\d", "\u0323"],
  ["\\b", "\u0331"],
  ["\\k", "\u0328"],
]);

/** The combining character of an accent command. */
export function markOf(label: string): string | undefined {
  return MARKS.get(label);
}

type Stretching = readonly [char: string, position: "over" | "under"];

const STRETCHING: ReadonlyMap<string, Stretching> = new Map<string, Stretching>([
  ["\\overbrace", ["⏞", "over"]],
  ["\\underbrace", ["⏟", "under"]],
  ["\\overbracket", ["⎴", "over"]],
  ["\\underbracket", ["⎵", "under"]],
  ["\\overgroup", ["⏜", "over"]],
  ["\\overparen", ["⏜", "over"]],
  ["\\wideparen", ["⏜", "over"]],
  ["\\undergroup", ["⏝", "under"]],
  ["\\underparen", ["⏝", "under"]],
  ["\\Overrightarrow", ["⇒", "over"]],
  ["\\underrightarrow", ["→", "under"]],
  ["\\underleftarrow", ["←", "under"]],
  ["\\underleftrightarrow", ["↔", "under"]],
]);

function stretched(
  label: string,
  body: MathList,
  span: MathNode["span"],
): GroupCharacterNode | undefined {
  const found = STRETCHING.get(label);
  if (!found) return undefined;
  const [char, position] = found;
  return { type: "groupCharacter", char, position, baseline: "body", body, span };
}

export function accent(
  b: TreeBuilder,
  node: AccentParseNode,
): AccentNode | BarNode | GroupCharacterNode {
  const body = b.argument(node.base);
  const span = b.spanOf(node);
  const group = stretched(node.label, body, span);
  if (group) return group;
  if (node.label === "\\overlinesegment") {
    b.note("lineEnds", "approximated", node);
    return { type: "bar", position: "over", body, span };
  }
  if (node.label === "\\textcircled") {
    return { type: "accent", mark: "\u20DD", body, span };
  }
  return { type: "accent", mark: markOf(node.label) ?? "\u0302", body, span };
}

export function accentUnder(
  b: TreeBuilder,
  node: AccentParseNode,
): AccentNode | BarNode | GroupCharacterNode {
  const body = b.argument(node.base);
  const span = b.spanOf(node);
  const group = stretched(node.label, body, span);
  if (group) return group;
  if (node.label === "\\utilde") return { type: "accent", mark: "\u0330", body, span };
  b.note("lineEnds", "approximated", node);
  return { type: "bar", position: "under", body, span };
}

export function horizontalBrace(b: TreeBuilder, node: ParseNodeOf<"horizBrace">): MathNode {
  const body = b.argument(node.base);
  const span = b.spanOf(node);
  return (
    stretched(node.label, body, span) ?? {
      type: "groupCharacter",
      char: node.isOver ? "⏞" : "⏟",
      position: node.isOver ? "over" : "under",
      baseline: "body",
      body,
      span,
    }
  );
}

const ARROWS: Readonly<Record<string, string>> = {
  "\\xleftarrow": "←",
  "\\xrightarrow": "→",
  "\\xLeftarrow": "⇐",
  "\\xRightarrow": "⇒",
  "\\xleftrightarrow": "↔",
  "\\xLeftrightarrow": "⇔",
  "\\xhookleftarrow": "↩",
  "\\xhookrightarrow": "↪",
  "\\xmapsto": "↦",
  "\\xrightharpoondown": "⇁",
  "\\xrightharpoonup": "⇀",
  "\\xleftharpoondown": "↽",
  "\\xleftharpoonup": "↼",
  "\\xrightleftharpoons": "⇌",
  "\\xleftrightharpoons": "⇋",
  "\\xlongequal": "=",
  "\\xtwoheadrightarrow": "↠",
  "\\xtwoheadleftarrow": "↞",
  "\\xtofrom": "⇄",
  "\\xrightleftarrows": "⇄",
  "\\xrightequilibrium": "⇌",
  "\\xleftequilibrium": "⇌",
  "\\\\cdrightarrow": "→",
  "\\\\cdleftarrow": "←",
  "\\\\cdlongequal": "=",
};

/** An arrow without a label is a long one. */
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
export function arrow(
  b: TreeBuilder,
  node: ParseNodeOf<"xArrow">,
): GroupCharacterNode | LimitsNode | SymbolNode {
  const char = ARROWS[node.label] ?? "→";
  const span = b.spanOf(node);
  const above = b.script(node.body);
  const below = node.below ? b.script(node.below) : [];
  if (above.length === 0 && below.length === 0) {
    return { type: "symbol", char: LONG[char] ?? char, variant: "upright", span };
  }
  if (above.length === 0) {
    return {
      type: "groupCharacter",
      char,
      position: "over",
      baseline: "character",
      body: below,
      span,
    };
  }
  // Under its label: seen from the body, the arrow is below it.
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
