/** Words: `\text{…}` with its style, and escapes for what TeX would misread. */
import type { TextNode } from "../../math/ast";
import { ESCAPES } from "../commands/written";

/** Words as written inside `\text{…}`. TeX reads several spaces as one, so all but the first become `\ `. */
export function textContent(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- what TeX cannot hold
      .replace(/[\u0000-\u001F\u007F]/g, " ")
      .replace(/[\\{}#$%&_^~]/g, (c) => ESCAPES.get(c) ?? c)
      // Neighbours that TeX would join to a dash or a quotation mark.
      .replace(/-(?=-)|'(?=')|`(?=`)/g, "$&{}")
      // Mathematics' own dotless letters are not available in text.
      .replace(/[\u{1D6A4}\u{1D6A5}]/gu, (c) => c.normalize("NFKD"))
      .replaceAll("\u00A0", "~")
      .replace(/ {2,}/g, (spaces) => ` ${"\\ ".repeat(spaces.length - 1)}`)
  );
}

/** The text with the commands of its style around it. */
export function textCommand(node: TextNode): string {
  // TeX makes curly quotation marks of these.
  if (node.family === "mono" && !node.bold && !node.italic && /[`']/.test(node.text)) {
    const mark = [..."|!/+"].find((c) => !node.text.includes(c));
    if (mark !== undefined) return `\\verb${mark}${node.text}${mark}`;
  }
  const commands: string[] = [];
  if (node.family === "sans") commands.push("\\textsf");
  if (node.family === "mono") commands.push("\\texttt");
  if (node.bold) commands.push("\\textbf");
  if (node.italic) commands.push("\\textit");
  if (commands.length === 0) commands.push("\\text");
  return commands.reduceRight((inner, name) => `${name}{${inner}}`, textContent(node.text));
}
