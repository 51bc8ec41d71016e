/** Accents, braces and arrows that stretch over or under something. */
import type { MathList, NodeOf } from "../../math/ast";
import { byMark, writtenName } from "../commands/index";
import { commandOf, LABELLED, WIDE } from "../commands/written";
import { scriptStyle, type StyleName } from "../structure/styles";
import { optional, type Writer } from "./writer";
import { isArrow, writtenSymbol } from "./symbols";

export function accent(node: NodeOf<"accent">, style: StyleName, w: Writer): string {
  const wide = node.body.length > 1 ? WIDE.get(node.mark) : undefined;
  const name = wide ?? writtenName(byMark.get(node.mark)) ?? commandOf(`mark${node.mark}`);
  if (name !== undefined) return `${name}${w.group(node.body, style)}`;
  const mark = `\\char"${(node.mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
  return `\\overset{${mark}}${w.group(node.body, style)}`;
}

type GroupCharacter = NodeOf<"groupCharacter">;

function bodyCommand(node: GroupCharacter): string | undefined {
  return node.baseline === "body" ? commandOf(`${node.position}${node.char}`) : undefined;
}

/** `below`: a second label, below an arrow that already has one above. */
export function groupCharacter(
  node: GroupCharacter,
  below: MathList | undefined,
  style: StyleName,
  w: Writer,
): string {
  const small = scriptStyle(style);
  const arrow = node.baseline === "character" ? commandOf(`arrow${node.char}`) : undefined;
  if (arrow !== undefined) {
    if (node.position === "over") return `${arrow}[${optional(w.list(node.body, small))}]{}`;
    const under = below ? `[${optional(w.list(below, small))}]` : "";
    return `${arrow}${under}${w.group(node.body, small)}`;
  }
  const command = bodyCommand(node);
  if (command !== undefined) return `${command}${w.group(node.body, style)}`;
  const character = `{${writtenSymbol({ type: "symbol", char: node.char, variant: "upright" }).text}}`;
  const [label, base] =
    node.baseline === "body"
      ? [character, w.group(node.body, style)]
      : [w.group(node.body, small), character];
  const isOver = (node.position === "over") === (node.baseline === "body");
  return `${isOver ? "\\overset" : "\\underset"}${label}${base}`;
}

/** The label of a brace (`\underbrace{x}_{n}`) and the two labels of an arrow; undefined for anything else. */
export function labelledGroup(
  node: NodeOf<"limits">,
  style: StyleName,
  w: Writer,
): string | undefined {
  const { under, over } = node;
  const only = node.base.length === 1 ? node.base[0] : undefined;
  if (only?.type !== "groupCharacter") return undefined;
  const small = scriptStyle(style);
  if (only.baseline === "body" && LABELLED.has(only.position + only.char)) {
    const low = under ? `_${w.group(under, small)}` : "";
    const high = over ? `^${w.group(over, small)}` : "";
    return groupCharacter(only, undefined, style, w) + low + high;
  }
  return isArrow(only) && only.position === "under" && under && !over
    ? groupCharacter(only, under, style, w)
    : undefined;
}
