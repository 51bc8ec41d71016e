/** The kind of a node when the LaTeX that the writer writes for it is read. */
import type { MathList, MathNode, SymbolNode } from "../../math/ast";
import { characterOf } from "../commands/characters";
import { Kind } from "../structure/row";
import { isArrow, writtenSymbol } from "./symbols";

const FENCES: ReadonlySet<string> = new Set("()[]{}|∣‖∥⟨⟩⌊⌋⌈⌉⟦⟧⦃⦄⟮⟯⎰⎱⌜⌝⌞⌟");

/** Can the sign be part of a pair of fences? */
export function isBareFence(char: string): boolean {
  return FENCES.has(char);
}

export function symbolKind(node: SymbolNode): Kind {
  const { text } = writtenSymbol(node);
  if (text.startsWith("\\char")) return Kind.Ordinary;
  return characterOf(text.startsWith("\\not") ? text.slice(4).trim() : text).kind;
}

/**
 * The kind of a node when the LaTeX that the writer writes for it is read. Not `kindOf` of
 * structure/nodes.ts, which is for a node in braces: a matrix or a coloured sign has another kind there.
 */
export function writtenKind(node: MathNode): Kind {
  switch (node.type) {
    case "text":
    case "unknown":
      return Kind.Text;
    case "space":
      return Kind.Space;
    case "break":
      return Kind.Break;
    case "fraction":
    case "fenced":
    case "matrix":
    case "equationArray":
      return Kind.Inner;
    case "operator":
      return Kind.Relation;
    case "groupCharacter":
      return isArrow(node) ? Kind.Relation : Kind.Ordinary;
    case "limits":
      return baseKind(node.base);
    case "colored": {
      const [only] = node.body;
      const symbol = node.body.length === 1 ? symbolOn(only) : undefined;
      const kind = symbol ? characterOf(symbol.char).kind : Kind.Ordinary;
      return kind === Kind.Opening || kind === Kind.Closing || kind === Kind.Neutral
        ? Kind.Ordinary
        : kind;
    }
    default:
      return Kind.Ordinary;
  }
}

function symbolOn(node: MathNode | undefined): SymbolNode | undefined {
  if (node?.type === "symbol") return node;
  return node?.type === "scripts" && node.base.length === 1 ? symbolOn(node.base[0]) : undefined;
}

function baseKind(list: MathList): Kind {
  const [only] = list;
  if (list.length !== 1 || !only) return Kind.Ordinary;
  if (only.type === "symbol") {
    const { kind } = characterOf(only.char);
    return kind === Kind.Relation || kind === Kind.Binary ? kind : Kind.Ordinary;
  }
  if (only.type === "limits" || only.type === "scripts") return baseKind(only.base);
  return only.type === "groupCharacter" && isArrow(only) ? Kind.Relation : Kind.Ordinary;
}

export function scriptKind(kind: Kind): Kind {
  return kind === Kind.Space || kind === Kind.Break ? Kind.Ordinary : kind;
}

/** Is it taller than a line, so that fences should grow with it? */
export function isTall(node: MathNode): boolean {
  switch (node.type) {
    case "fraction":
      return node.form !== "linear";
    case "nary":
    case "matrix":
    case "equationArray":
    case "limits":
    case "groupCharacter":
    case "borderBox":
    case "break":
      return true;
    case "function":
      return node.argument.some(isTall) || node.name.some(isTall);
    case "scripts":
      return node.base.some(isTall);
    case "colored":
    case "phantom":
    case "sized":
    case "operator":
    case "accent":
    case "bar":
      return node.body.some(isTall);
    case "fenced":
      return node.parts.some((part) => part.some(isTall));
    case "radical":
      return node.radicand.some(isTall);
    default:
      return false;
  }
}
