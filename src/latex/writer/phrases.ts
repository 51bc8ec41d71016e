/** Several nodes for which there is one command: `\qquad`, `\iff` with its spaces, `\pmod{n}`, `\bmod`. */
import type { MathList, MathNode } from "../../math/ast";
import { TWO_QUADS } from "../commands/written";
import type { StyleName } from "../structure/styles";
import type { Writer } from "./writer";

export interface Phrase {
  readonly latex: string;
  /** How many nodes the command replaces. */
  readonly length: number;
  /** What it is to its neighbours. */
  readonly atom: "relation" | "operand" | "space";
}

/** Arrows that have a command with wide spaces around them. */
const IMPLICATIONS: ReadonlyMap<string, string> = new Map([
  ["⟹", "\\implies"],
  ["⟸", "\\impliedby"],
  ["⟺", "\\iff"],
]);

/** The phrase that begins at an index of a list; undefined if there is none. */
export function phraseAt(
  list: MathList,
  start: number,
  style: StyleName,
  w: Writer,
): Phrase | undefined {
  const first = list[start];
  const second = list[start + 1];
  if (isSpace(first, "thick") && second?.type === "symbol" && isSpace(list[start + 2], "thick")) {
    const latex = IMPLICATIONS.get(second.char);
    return latex === undefined ? undefined : { latex, length: 3, atom: "relation" };
  }
  if (!isSpace(first, "em")) return undefined;
  if (isSpace(second, "em")) return { latex: TWO_QUADS, length: 2, atom: "space" };
  if (second?.type !== "fenced" || !w.guards.bare(second)) return undefined;
  const [content = []] = second.parts;
  if (second.open !== "(" || second.close !== ")" || !isMod(content.slice(0, 3))) return undefined;
  const [, modulus] = /^\\mathrm\{mod\}\\; *([^]*)/.exec(w.inline(content, style)) ?? [];
  return modulus === undefined
    ? undefined
    : { latex: `\\pmod{${modulus}}`, length: 2, atom: "operand" };
}

/** Is the list the upright letters "mod"? */
export function isMod(list: MathList): boolean {
  return (
    list.length === 3 &&
    list.every((node, i) => {
      return node.type === "symbol" && node.variant === "upright" && node.char === "mod"[i];
    })
  );
}

function isSpace(node: MathNode | undefined, width: "thick" | "em"): boolean {
  return node?.type === "space" && node.width === width;
}
