/** Names of functions: `\sin`, `\lim_{x \to 0}`, `\operatorname{foo}`. */
import type { MathList, MathNode } from "../../math/ast";
import { walk } from "../../math/walk";
import { FUNCTIONS } from "../commands/functions";
import { writtenName } from "../commands/index";
import { scripts } from "./scripts";
import type { StyleName } from "../structure/styles";
import type { Writer } from "./writer";

interface FunctionName {
  readonly command: string;
  /** Whether a subscript goes below. */
  readonly limits: boolean;
}

const FUNCTION_ROWS = new Map(FUNCTIONS.map((row) => [row.text, row]));
const functionNames = new Map<string, FunctionName | undefined>();

/** The command of a word, where KaTeX has one. */
function commandOf(word: string): FunctionName | undefined {
  if (functionNames.has(word)) return functionNames.get(word);
  const row = FUNCTION_ROWS.get(word);
  const command = writtenName(row);
  const found = row && command !== undefined ? { command, limits: row.limits } : undefined;
  if (row) functionNames.set(word, found);
  return found;
}

/** The name of a function with its scripts or limits. */
export function functionHead(name: MathList, style: StyleName, w: Writer): string {
  const only = name.length === 1 ? name[0] : undefined;
  if (only?.type === "limits") {
    const known = knownFunction(only.base);
    const limits = scripts({ sub: only.under, sup: only.over }, false, style, w);
    if (known?.limits === true) return known.command + limits;
    return operatorName("\\operatorname*", only.base, style, w) + limits;
  }
  if (only?.type === "scripts") {
    const known = knownFunction(only.base);
    const both = scripts(only, false, style, w);
    if (known) return known.command + (known.limits ? "\\nolimits" : "") + both;
    return operatorName("\\operatorname", only.base, style, w) + both;
  }
  return (
    knownFunction(name)?.command ??
    operatorName("\\operatorname", name, style, w).replace(/\\nolimits$/, "")
  );
}

/** The command of a name, where KaTeX has one. */
export function knownFunction(name: MathList): FunctionName | undefined {
  const word = uprightWord(name);
  return word === undefined ? undefined : commandOf(word);
}

/** The letters of an upright name; a thin space separates words. Undefined for any other name. */
export function uprightWord(name: MathList): string | undefined {
  let word = "";
  for (const node of name) {
    if (node.type === "symbol" && node.variant === "upright" && /^[A-Za-z0-9]$/.test(node.char)) {
      word += node.char;
    } else if (node.type === "symbol" && /^[-*]$/.test(node.char)) word += node.char;
    else if (node.type === "space" && node.width === "thin") word += " ";
    else return undefined;
  }
  return word;
}

/** `\operatorname` makes its letters upright; for a name in other letters `\mathop` makes the operator. */
function operatorName(command: string, name: MathList, style: StyleName, w: Writer): string {
  const word = uprightWord(name);
  if (word !== undefined) return `${command}{${word.replaceAll(" ", "\\,")}}`;
  const limits = command.endsWith("*");
  if (!needsOwnLetters(name)) return `${command}{${w.list(name.map(withoutHyphen), style)}}`;
  return `\\mathop${w.group(name, style)}${limits ? "\\limits" : "\\nolimits"}`;
}

/** Has the name italic letters, or signs that `\operatorname` would take for a hyphen or an asterisk? */
function needsOwnLetters(name: MathList): boolean {
  let found = false;
  walk(name, (node) => {
    if (node.type !== "symbol") return;
    if (/^[−∗]/.test(node.char) || (node.variant === "italic" && /^\p{L}/u.test(node.char)))
      found = true;
  });
  return found;
}

/** Inside `\operatorname` a minus is a hyphen. */
function withoutHyphen(node: MathNode): MathNode {
  if (node.type !== "symbol") return node;
  return node.char === "-"
    ? { ...node, char: "−" }
    : node.char === "*"
      ? { ...node, char: "∗" }
      : node;
}
