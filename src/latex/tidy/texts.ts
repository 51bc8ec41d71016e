/** Words in several runs, and signs of mathematics among them. */
import type { MathList, MathNode, SymbolNode, TextNode } from "../../math/ast";
import { byChar } from "../commands/index";
import { knownFunction } from "../writer/functions";
import { tidySymbol } from "./characters";
import { upright } from "../structure/nodes";

/** Joins words of one look into one text, with the quotation marks LaTeX sets, and turns signs into symbols. */
export function tidyTexts(list: MathList): MathList {
  const out: MathNode[] = [];
  for (const node of list) {
    const last = out.at(-1);
    if (node.type === "text") {
      for (const part of partsOf(node)) push(part, out);
    } else if (isLetter(node) && last?.type === "text" && /\p{L}$/u.test(last.text)) {
      push({ ...last, text: node.char }, out);
    } else out.push(node);
  }
  return out;
}

function isLetter(node: MathNode | undefined): node is SymbolNode {
  return node?.type === "symbol" && node.variant === "upright" && /^[A-Za-z]$/.test(node.char);
}

/** Moves upright letters right before a text that continues their word into the text. */
function takeWord(text: TextNode, out: MathNode[]): TextNode {
  let word = text;
  if (!/^\p{L}/u.test(text.text) || text.bold || text.italic || text.family !== "roman")
    return text;
  for (let last = out.at(-1); isLetter(last); last = out.at(-1)) {
    out.pop();
    word = { ...word, text: last.char + word.text };
  }
  return word;
}

function push(part: MathNode, out: MathNode[]): void {
  const node = part.type === "text" ? takeWord(part, out) : part;
  const last = out.at(-1);
  if (
    node.type === "text" &&
    last?.type === "text" &&
    last.bold === node.bold &&
    last.italic === node.italic &&
    last.family === node.family
  ) {
    out[out.length - 1] = { ...last, text: last.text + node.text };
  } else out.push(node);
}

function partsOf(node: TextNode): MathList {
  const letters = [...node.text].map(upright);
  // The name of a function is upright in either form.
  if (!node.bold && !node.italic && node.family === "roman" && knownFunction(letters))
    return letters;
  const parts: MathNode[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") parts.push({ ...node, text });
    text = "";
  };
  // TeX sets a keyboard's quotation marks as curly ones, except in typewriter letters.
  const set = node.family === "mono" ? node.text : node.text.replace(/'/g, "’").replace(/`/g, "‘");
  for (const char of set) {
    if (!isSign(char)) text += char;
    else {
      flush();
      parts.push(...tidySymbol(upright(char)));
    }
  }
  flush();
  return parts;
}

/** Is it a sign that pdfTeX does not know in text? */
function isSign(char: string): boolean {
  if (char <= "\x7F" || /[\p{L}\p{N}\p{P}\p{M}\p{Z}]/u.test(char)) return false;
  const row = byChar.get(char);
  return row?.kind === "symbol" && row.family !== "text";
}
