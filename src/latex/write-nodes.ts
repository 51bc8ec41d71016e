/** One node as LaTeX, by its type. */
import {
  assertNever,
  type FencedNode,
  type MathList,
  type MathNode,
  type NodeOf,
  type PhantomNode,
  type ScriptsNode,
  type SymbolNode,
} from "../math/ast";
import { byChar, byMark } from "./commands/index";
import { FUNCTIONS } from "./commands/functions";
import { operandNeedsBraces, pairsByItself } from "./write-guards";
import { NOT_IN_KATEX } from "./write-names";
import { writtenSymbol } from "./write-symbols";
import { equationArrayLatex, fencedTable, matrixLatex } from "./write-tables";
import { textCommand, textContent } from "./write-text";

/** What the writers of nodes need of the writer of lists. */
export interface Writer {
  list(list: MathList, compact: boolean): string;
  group(list: MathList, compact?: boolean): string;
}

type ObjectNode = Exclude<MathNode, NodeOf<"symbol" | "space">>;

/** The node, which stands in `list` at `index`. */
export function nodeLatex(
  node: ObjectNode,
  list: MathList,
  index: number,
  compact: boolean,
  w: Writer,
): string {
  switch (node.type) {
    case "text":
      return textCommand(node);
    case "unknown":
      return `\\text{${textContent(node.text)}}`;
    case "break":
      return "\\\\";
    case "fraction":
      return fraction(node, w);
    case "radical":
      return node.degree
        ? `\\sqrt[${optional(w.list(node.degree, true))}]${w.group(node.radicand)}`
        : `\\sqrt${w.group(node.radicand)}`;
    case "scripts":
      return base(node.base, w) + scripts(node, false, w);
    case "prescripts":
      return prescripts(node, w);
    case "limits":
      return limits(node, w);
    case "nary":
      return nary(node, list, index, compact, w);
    case "function":
      return functionLatex(node, list, index, compact, w);
    case "fenced":
      return fencedTable(node, w) ?? fenced(node, compact, w);
    case "accent":
      return accent(node, w);
    case "bar":
      return `${node.position === "over" ? "\\overline" : "\\underline"}${w.group(node.body)}`;
    case "groupCharacter":
      return groupCharacter(node, undefined, w);
    case "matrix":
      return matrixLatex(node, w);
    case "equationArray":
      return equationArrayLatex(node, w);
    case "phantom":
      return phantom(node, w);
    case "borderBox":
      return borderBox(node, w);
    case "colored":
      return `\\textcolor{${colorName(node.color)}}${w.group(node.body)}`;
    case "sized":
      return `{${SIZES[node.steps]} ${w.list(node.body, compact)}}`;
    case "operator":
      return `\\mathrel${w.group(node.body, true)}`;
    default:
      return assertNever(node);
  }
}

const SIZES = {
  [-2]: "\\scriptscriptstyle",
  [-1]: "\\scriptstyle",
  1: "\\large",
  2: "\\Large",
} as const;

/** What stands between square brackets ends at the first closing one. */
function optional(latex: string): string {
  return /[[\]]/.test(latex) ? `{${latex}}` : latex;
}

function fraction(node: NodeOf<"fraction">, w: Writer): string {
  const numerator = w.group(node.numerator);
  const denominator = w.group(node.denominator);
  switch (node.form) {
    case "bar":
      return `\\frac${numerator}${denominator}`;
    case "noBar":
      return `\\genfrac{}{}{0pt}{}${numerator}${denominator}`;
    case "skewed":
      // KaTeX has no \sfrac.
      return `\\left.${w.list(node.numerator, true)}\\middle/${spaced(w.list(node.denominator, true))}\\right.`;
    case "linear":
      return `${numerator}/${denominator}`;
    default:
      return assertNever(node.form);
  }
}

/** A space in front of a letter, where a control word ends before it. */
function spaced(latex: string): string {
  return /^[A-Za-z]/.test(latex) ? ` ${latex}` : latex;
}

/** Nodes whose LaTeX holds together, so that a script behind it is on all of it. */
function isAtom(node: MathNode): boolean {
  switch (node.type) {
    case "symbol":
    case "fraction":
    case "radical":
    case "text":
    case "bar":
    case "accent":
    case "fenced":
      return true;
    default:
      return false;
  }
}

const BARE_FENCE = /^[()[\]{}|‖⟨⟩⌊⌋⌈⌉⟦⟧]$/;

/** The base of scripts. */
function base(list: MathList, w: Writer): string {
  const only = list.length === 1 ? list[0] : undefined;
  if (!only || !isAtom(only)) return w.group(list);
  if (only.type === "symbol") {
    const written = writtenSymbol(only);
    // A fence would be paired, a prime be a script, and a sign with several commands falls apart.
    if (BARE_FENCE.test(only.char) || written.text.includes("\\char")) return `{${written.text}}`;
  }
  if (only.type === "fraction" && only.form !== "bar") return w.group(list);
  return w.list(list, false);
}

/** `_a^b`; primes as primes. With `braces` both have them if one needs them, as people write sums. */
function scripts(
  { sub, sup }: { readonly sub?: MathList | undefined; readonly sup?: MathList | undefined },
  together: boolean,
  w: Writer,
): string {
  const primes = sup ? leadingPrimes(sup) : 0;
  const rest = sup?.slice(primes);
  const braces =
    together && ((sub !== undefined && !isShort(sub)) || (rest !== undefined && !isShort(rest)));
  let latex = "";
  if (sub) latex += `_${scriptArgument(sub, braces, w)}`;
  if (primes > 0) latex += "'".repeat(primes);
  if (rest && (rest.length > 0 || primes === 0)) latex += `^${scriptArgument(rest, braces, w)}`;
  return latex;
}

function leadingPrimes(list: MathList): number {
  let count = 0;
  for (const node of list) {
    if (node.type !== "symbol" || node.char !== "′" || node.variant !== "upright") break;
    count++;
  }
  return count;
}

function scriptArgument(list: MathList, braces: boolean, w: Writer): string {
  return !braces && isShort(list) ? w.list(list, true) : w.group(list, true);
}

/** One letter, digit or ordinary sign needs no braces. */
function isShort(list: MathList): boolean {
  const only = list.length === 1 ? list[0] : undefined;
  if (only?.type !== "symbol") return false;
  const written = writtenSymbol(only);
  if (written.alphabet || BARE_FENCE.test(only.char)) return false;
  return (
    /^[A-Za-z0-9*+-]$/.test(written.text) ||
    (written.atom === "ordinary" && /^\\[A-Za-z]+$/.test(written.text) && only.char !== "′")
  );
}

function prescripts(node: NodeOf<"prescripts">, w: Writer): string {
  return `{}${scripts({ ...(node.sub.length > 0 ? { sub: node.sub } : {}), ...(node.sup.length > 0 ? { sup: node.sup } : {}) }, false, w) || "_{}"}${base(node.base, w)}`;
}

function limits(node: NodeOf<"limits">, w: Writer): string {
  const { under, over } = node;
  const only = node.base.length === 1 ? node.base[0] : undefined;
  if (only?.type === "groupCharacter") {
    // The label of a brace, or the second label of an arrow.
    const label = only.position === "over" ? over : under;
    const other = only.position === "over" ? under : over;
    const isBrace = only.baseline === "body" && groupCommand(only) !== undefined;
    if (isBrace && label && !other) {
      return `${groupCharacter(only, undefined, w)}${only.position === "over" ? "^" : "_"}${w.group(label, true)}`;
    }
    if (only.baseline === "character" && only.position === "under" && under && !over) {
      return groupCharacter(only, under, w);
    }
  }
  const inner = w.group(node.base);
  const low = under ? `\\underset${w.group(under, true)}${inner}` : inner;
  if (!over) return low;
  return `\\overset${w.group(over, true)}${under ? `{${low}}` : low}`;
}

function nary(
  node: NodeOf<"nary">,
  list: MathList,
  index: number,
  compact: boolean,
  w: Writer,
): string {
  const row = byChar.get(node.operator);
  const name = row?.names.find((n) => !NOT_IN_KATEX.has(n));
  const command =
    row?.kind === "nary" && name !== undefined
      ? name
      : `\\mathop{${node.operator === "" ? "" : writtenSymbol(sign(node.operator)).text}}`;
  const place =
    node.placement === "auto" ? "" : node.placement === "stacked" ? "\\limits" : "\\nolimits";
  const head = command + place + scripts(node, true, w);
  return withOperand(head, node.operand, list, index, compact, w);
}

function sign(char: string): SymbolNode {
  return { type: "symbol", char, variant: "upright" };
}

/** An operand or argument behind its operator: in braces where the reader would find another. */
function withOperand(
  head: string,
  operand: MathList,
  list: MathList,
  index: number,
  compact: boolean,
  w: Writer,
): string {
  if (operandNeedsBraces(list, index, operand)) {
    return operand.length === 0 ? `${head}{}` : `${head} ${w.group(operand, compact)}`;
  }
  if (operand.length === 0) return head;
  const latex = w.list(operand, compact);
  return /^[([]|^\\left\b/.test(latex) ? head + latex : `${head} ${latex}`;
}

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

function functionLatex(
  node: NodeOf<"function">,
  list: MathList,
  index: number,
  compact: boolean,
  w: Writer,
): string {
  return withOperand(functionName(node.name, w), node.argument, list, index, compact, w);
}

function functionName(name: MathList, w: Writer): string {
  const only = name.length === 1 ? name[0] : undefined;
  if (only?.type === "limits" && !(only.under && only.over)) {
    const known = knownFunction(only.base);
    const script = scripts({ sub: only.under, sup: only.over }, false, w);
    if (known?.limits === true) return known.command + script;
    return operatorName("\\operatorname*", only.base, w) + script;
  }
  if (only?.type === "scripts") {
    const known = knownFunction(only.base);
    const script = scripts(only, false, w);
    if (known) return known.command + (known.limits ? "\\nolimits" : "") + script;
    return operatorName("\\operatorname", only.base, w) + script;
  }
  return knownFunction(name)?.command ?? operatorName("\\operatorname", name, w);
}

/** The command of a name of upright letters; a thin space parts its words. */
function knownFunction(name: MathList): FunctionName | undefined {
  const word = uprightWord(name);
  return word === undefined ? undefined : FUNCTION_NAMES.get(word);
}

function uprightWord(name: MathList): string | undefined {
  let word = "";
  for (const node of name) {
    if (node.type === "symbol" && node.variant === "upright" && /^[A-Za-z0-9]$/.test(node.char)) {
      word += node.char;
    } else if (node.type === "space" && node.width === "thin") word += " ";
    else return undefined;
  }
  return word;
}

function operatorName(command: string, name: MathList, w: Writer): string {
  const word = uprightWord(name);
  return `${command}{${word?.replaceAll(" ", "\\,") ?? w.list(name, true)}}`;
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ["", "."],
  ["(", "("],
  [")", ")"],
  ["[", "["],
  ["]", "]"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["⟨", "\\langle"],
  ["⟩", "\\rangle"],
  ["|", "|"],
  ["‖", "\\|"],
  ["⌊", "\\lfloor"],
  ["⌋", "\\rfloor"],
  ["⌈", "\\lceil"],
  ["⌉", "\\rceil"],
  ["⌜", "\\ulcorner"],
  ["⌝", "\\urcorner"],
  ["⌞", "\\llcorner"],
  ["⌟", "\\lrcorner"],
  ["⟮", "\\lgroup"],
  ["⟯", "\\rgroup"],
  ["⎰", "\\lmoustache"],
  ["⎱", "\\rmoustache"],
  ["/", "/"],
  ["\\", "\\backslash"],
  ["↑", "\\uparrow"],
  ["↓", "\\downarrow"],
  ["↕", "\\updownarrow"],
  ["⇑", "\\Uparrow"],
  ["⇓", "\\Downarrow"],
  ["⇕", "\\Updownarrow"],
  ["<", "<"],
  [">", ">"],
]);

function fenced(node: FencedNode, compact: boolean, w: Writer): string {
  const [first = []] = node.parts;
  const binomial = first.length === 1 ? first[0] : undefined;
  if (
    node.open === "(" &&
    node.close === ")" &&
    node.parts.length === 1 &&
    binomial?.type === "fraction" &&
    binomial.form === "noBar"
  ) {
    return `\\binom${w.group(binomial.numerator)}${w.group(binomial.denominator)}`;
  }
  const open = DELIMITERS.get(node.open);
  const close = DELIMITERS.get(node.close);
  const middle = DELIMITERS.get(node.separator);
  const inner = node.parts.map((part) => w.list(part, compact));
  if (node.parts.length === 1 && pairsByItself(node.open, node.close, first)) {
    return `${open ?? ""}${inner[0] ?? ""}${close ?? ""}`;
  }
  if (open === undefined || close === undefined || middle === undefined) {
    // Fences that TeX cannot stretch.
    const separator = node.separator === "" ? "" : writtenSymbol(sign(node.separator)).text;
    return `\\mathopen{${fenceText(node.open)}}${inner.map(spaced).join(separator)}\\mathclose{${fenceText(node.close)}}`;
  }
  return `\\left${open}${afterDelimiter(open, inner.join(`\\middle${middle} `))}\\right${close}`;
}

function fenceText(char: string): string {
  return char === "" ? "" : writtenSymbol(sign(char)).text;
}

function afterDelimiter(delimiter: string, latex: string): string {
  return /[A-Za-z]$/.test(delimiter) ? spaced(latex) : latex;
}

/** Accents that stretch over several signs have other commands. */
const WIDE: ReadonlyMap<string, string> = new Map([
  ["\u0302", "\\widehat"],
  ["\u0303", "\\widetilde"],
  ["\u030C", "\\widecheck"],
  ["\u20D7", "\\overrightarrow"],
]);

function accent(node: NodeOf<"accent">, w: Writer): string {
  const wide = node.body.length > 1 ? WIDE.get(node.mark) : undefined;
  const name = wide ?? byMark.get(node.mark)?.names.find((n) => !NOT_IN_KATEX.has(n));
  if (name !== undefined) return `${name}${w.group(node.body)}`;
  return `\\overset{\\char"${(node.mark.codePointAt(0) ?? 0).toString(16).toUpperCase()}}${w.group(node.body)}`;
}

type GroupCharacter = NodeOf<"groupCharacter">;

const GROUP_COMMANDS: ReadonlyMap<string, string> = new Map([
  ["over⏞", "\\overbrace"],
  ["under⏟", "\\underbrace"],
  ["over⎴", "\\overbracket"],
  ["under⎵", "\\underbracket"],
  ["over⏜", "\\overgroup"],
  ["under⏝", "\\undergroup"],
  ["over→", "\\overrightarrow"],
  ["over←", "\\overleftarrow"],
  ["over↔", "\\overleftrightarrow"],
  ["under→", "\\underrightarrow"],
  ["under←", "\\underleftarrow"],
  ["under↔", "\\underleftrightarrow"],
]);

function groupCommand(node: GroupCharacter): string | undefined {
  return GROUP_COMMANDS.get(node.position + node.char);
}

const ARROWS: ReadonlyMap<string, string> = new Map([
  ["→", "\\xrightarrow"],
  ["←", "\\xleftarrow"],
  ["↔", "\\xleftrightarrow"],
  ["⇒", "\\xRightarrow"],
  ["⇐", "\\xLeftarrow"],
  ["⇔", "\\xLeftrightarrow"],
  ["↦", "\\xmapsto"],
  ["↪", "\\xhookrightarrow"],
  ["↩", "\\xhookleftarrow"],
  ["⇌", "\\xrightleftharpoons"],
  ["⇋", "\\xleftrightharpoons"],
  ["⇀", "\\xrightharpoonup"],
  ["⇁", "\\xrightharpoondown"],
  ["↼", "\\xleftharpoonup"],
  ["↽", "\\xleftharpoondown"],
  ["↠", "\\xtwoheadrightarrow"],
  ["↞", "\\xtwoheadleftarrow"],
  ["=", "\\xlongequal"],
]);

/** `below`: a second label, under an arrow that has one over it. */
function groupCharacter(node: GroupCharacter, below: MathList | undefined, w: Writer): string {
  if (node.baseline === "character") {
    const arrow = ARROWS.get(node.char);
    if (arrow !== undefined) {
      if (node.position === "over") {
        return `${arrow}[${optional(w.list(node.body, true))}]{}`;
      }
      const under = below ? `[${optional(w.list(below, true))}]` : "";
      return `${arrow}${under}${w.group(node.body, true)}`;
    }
  }
  const command = node.baseline === "body" ? groupCommand(node) : undefined;
  if (command !== undefined) return `${command}${w.group(node.body)}`;
  const character = writtenSymbol(sign(node.char)).text;
  const [over, under] =
    node.baseline === "body"
      ? [`{${character}}`, w.group(node.body)]
      : [w.group(node.body, true), `{${character}}`];
  const isOver = (node.position === "over") === (node.baseline === "body");
  return `${isOver ? "\\overset" : "\\underset"}${over}${under}`;
}

function phantom(node: PhantomNode, w: Writer): string {
  const { show, zeroWidth, zeroAscent, zeroDescent } = node;
  let latex = w.group(node.body);
  if (!show) {
    if (zeroAscent && zeroDescent && !zeroWidth) return `\\hphantom${latex}`;
    if (zeroWidth && !zeroAscent && !zeroDescent) return `\\vphantom${latex}`;
    latex = `\\phantom${latex}`;
  }
  if (zeroAscent && zeroDescent) latex = `\\smash${argument(latex)}`;
  else if (zeroAscent) latex = `\\smash[t]${argument(latex)}`;
  else if (zeroDescent) latex = `\\smash[b]${argument(latex)}`;
  if (zeroWidth) latex = `\\mathrlap${argument(latex)}`;
  return latex;
}

function argument(latex: string): string {
  return latex.startsWith("{") ? latex : `{${latex}}`;
}

function borderBox(node: NodeOf<"borderBox">, w: Writer): string {
  let latex = w.group(node.body);
  const has = (strike: (typeof node.strikes)[number]): boolean => node.strikes.includes(strike);
  if (has("up") && has("down")) latex = `\\xcancel${latex}`;
  else if (has("up")) latex = `\\cancel${latex}`;
  else if (has("down")) latex = `\\bcancel${latex}`;
  if (has("horizontal")) latex = `\\sout${argument(latex)}`;
  const sides = node.sides.join();
  if (sides === "") return latex;
  if (sides === "top") return `\\overline${argument(latex)}`;
  if (sides === "bottom") return `\\underline${argument(latex)}`;
  return `\\boxed${argument(latex)}`;
}

const COLORS: ReadonlyMap<string, string> = new Map([
  ["FF0000", "red"],
  ["0000FF", "blue"],
  ["00FFFF", "cyan"],
  ["FF00FF", "magenta"],
  ["FFFF00", "yellow"],
  ["000000", "black"],
  ["FFFFFF", "white"],
]);

/** Names that mean the same to everybody; else the form that KaTeX reads. */
function colorName(color: string): string {
  return COLORS.get(color) ?? `#${color}`;
}

export type { ScriptsNode };
