/** Upright words: names of functions, and words whose letters stand in several runs. */
import type { FunctionNode, MathList, MathNode, SymbolNode } from "../../math/ast";
import { knownFunction, uprightWord } from "../writer/functions";
import { isUprightLetter } from "../structure/nodes";

/** Makes functions, or single words, of upright words, even where their letters are in several runs. */
export function tidyWords(list: MathList): MathList {
  const out: MathNode[] = [];
  for (let i = 0; i < list.length;) {
    const { letters, carrier, end } = wordAt(list, i);
    if (letters.length + (carrier ? 1 : 0) < 2) {
      const node = list[i++];
      if (node?.type === "function") out.push(...tidyName(node));
      else if (node) out.push(node);
      continue;
    }
    i = end;
    const name: MathList = carrier ? [{ ...carrier, base: letters }] : letters;
    if (isFunction(letters)) out.push({ type: "function", name, argument: [] });
    else out.push(...name);
  }
  return out;
}

type Carrier = Extract<MathNode, { readonly type: "scripts" | "limits" }>;

interface Word {
  readonly letters: readonly SymbolNode[];
  /** The scripts or limits on the word, which may be attached to its last letters only. */
  readonly carrier: Carrier | undefined;
  readonly end: number;
}

function wordAt(list: MathList, start: number): Word {
  const letters: SymbolNode[] = [];
  let end = start;
  for (let node = list[end]; node && isUprightLetter(node); node = list[++end]) letters.push(node);
  const node = list[end];
  if (node?.type === "scripts" || node?.type === "limits") {
    const { base } = node;
    // Limits below a word are centred under all of it, so that no letters can be added.
    const joins = letters.length === 0 || node.type === "scripts";
    if (joins && base.length > 0 && base.every(isUprightLetter))
      return { letters: [...letters, ...base], carrier: node, end: end + 1 };
  }
  return { letters, carrier: undefined, end };
}

/** Is it the name of a function that every LaTeX knows? An ordinal's "th" is not. */
function isFunction(letters: MathList): boolean {
  return knownFunction(letters) !== undefined && letters.map(charOf).join("") !== "th";
}

function charOf(node: MathNode): string {
  return node.type === "symbol" ? node.char : "";
}

/**
 * Reduces a function's name to the name alone: signs and blanks before it move in front of the function,
 * and letters that PowerPoint made italic during typing become upright. A "name" that is none (an italic
 * letter, an object) is put before its argument as ordinary content.
 */
function tidyName(node: FunctionNode): MathList {
  const { name, argument } = node;
  const first = name.findIndex(isOfName);
  if (first < 0) return [...name, ...argument];
  const front = name.slice(0, first);
  const rest = name.slice(first);
  let end = rest.length;
  while (rest[end - 1]?.type === "space") end--;
  const behind = rest.slice(end);
  const only = rest.length === 1 ? rest[0] : undefined;
  if (only?.type === "scripts" || only?.type === "limits") {
    const start = only.base.findIndex(isOfName);
    const base = wholeName(only.base.slice(Math.max(start, 0)));
    const moved = only.base.slice(0, Math.max(start, 0));
    return [...front, ...moved, { ...node, name: [{ ...only, base }] }];
  }
  const whole = wholeName(rest.slice(0, end));
  return [...front, { ...node, name: whole, argument: [...behind, ...argument] }];
}

function isOfName(node: MathNode): boolean {
  if (node.type === "scripts" || node.type === "limits") return node.base.some(isOfName);
  return node.type === "text" || (node.type === "symbol" && /^\p{L}/u.test(node.char));
}

/** Upright words with blanks between them as one name; undefined for anything else. */
export function nameOfWords(list: MathList): MathList | undefined {
  const name = list.map((node): MathNode => {
    return node.type === "space" ? { type: "space", width: "thin" } : node;
  });
  const words = uprightWord(name)?.split(" ") ?? [];
  return words.length > 1 && words.every((word) => word !== "") ? name : undefined;
}

/** The letters of a name in one shape; a blank separates its words as a thin space does. */
function wholeName(name: MathList): MathList {
  const plain = name.flatMap((node): MathList => {
    if (node.type === "space") return [{ type: "space", width: "thin" }];
    if (node.type !== "text" || !/^[A-Za-z ]+$/.test(node.text)) return [node];
    return [...node.text].map((char) =>
      char === " "
        ? { type: "space", width: "thin" }
        : { type: "symbol", char, variant: "upright" },
    );
  });
  if (!plain.some(isUprightLetter)) return plain;
  const upright = plain.map((node) =>
    node.type === "symbol" && node.variant === "italic"
      ? { ...node, variant: "upright" as const }
      : node,
  );
  return isFunction(upright) ? upright : plain;
}
