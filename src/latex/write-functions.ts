/** Names of functions: `\sin`, `\lim_{x \to 0}`, `\operatorname{foo}`. */
import type { MathList } from "../math/ast";
import { FUNCTIONS } from "./commands/functions";
import { NOT_IN_KATEX } from "./write-names";
import { scripts, type Style, type Writer } from "./write-nodes";

interface FunctionName {
  readonly command: string;
  /** Whether a subscript goes below. */
  readonly limits: boolean;
}

const FUNCTION_NAMES: ReadonlyMap<string, FunctionName> = new Map(
  FUNCTIONS.flatMap((row) => {
    const command = row.names.find((n) => !NOT_IN_KATEX.has(n));
    return command === undefined ? [] : [[row.text, { command, limits: row.limits }] as const];
  }),
);

/** The name of a function with what sits on it. */
export function functionHead(name: MathList, style: Style, w: Writer): string {
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
  return knownFunction(name)?.command ?? operatorName("\\operatorname", name, style, w);
}

function knownFunction(name: MathList): FunctionName | undefined {
  const word = uprightWord(name);
  return word === undefined ? undefined : FUNCTION_NAMES.get(word);
}

/** The letters of a name; a thin space parts its words. Undefined for a name that is more. */
function uprightWord(name: MathList): string | undefined {
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

function operatorName(command: string, name: MathList, style: Style, w: Writer): string {
  const word = uprightWord(name);
  return `${command}{${word?.replaceAll(" ", "\\,") ?? w.list(name, style)}}`;
}
