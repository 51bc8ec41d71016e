/** Words in several runs, and signs of mathematics among them. */
import type { MathList, MathNode, TextNode } from "../../math/ast";
import { byChar } from "../commands/index";

/** A sign that words have not: pdfTeX does not know it there. */
const SIGN = /[^\x00-\x7F]/u;

/** Words of one look as one text, with the marks that LaTeX sets, and signs among them as signs. */
export function tidyTexts(list: MathList): MathList {
  const out: MathNode[] = [];
  for (const node of list) {
    if (node.type === "text") for (const part of partsOf(node)) push(part, out);
    else out.push(node);
  }
  return out;
}

function push(node: MathNode, out: MathNode[]): void {
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
  const parts: MathNode[] = [];
  let text = "";
  const flush = (): void => {
    if (text !== "") parts.push({ ...node, text });
    text = "";
  };
  // TeX sets a keyboard's marks as curly ones, but in typewriter letters.
  const set = node.family === "mono" ? node.text : node.text.replace(/'/g, "’").replace(/`/g, "‘");
  for (const char of set) {
    if (!isSign(char)) text += char;
    else {
      flush();
      parts.push({ type: "symbol", char, variant: "upright" });
    }
  }
  flush();
  return parts;
}

function isSign(char: string): boolean {
  if (!SIGN.test(char) || /[\p{L}\p{N}\p{P}\p{M}\p{Z}]/u.test(char)) return false;
  const row = byChar.get(char);
  return row?.kind === "symbol" && row.family !== "text";
}
