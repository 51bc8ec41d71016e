/** One node as LaTeX, by its type. */
import { commandOf, FENCES } from "../commands/written";
import {
  assertNever,
  type FencedNode,
  type FractionNode,
  type MathList,
  type MathNode,
  type NodeOf,
  type SizedNode,
  type SymbolNode,
} from "../../math/ast";
import { byChar, writtenName } from "../commands/index";
import { borderBox, colorName, phantom } from "./boxes";
import { accent, groupCharacter, labelledGroup } from "./accents";
import { isBareFence } from "./written-kinds";
import { isMod } from "./phrases";
import { scripts, type Scripts } from "./scripts";
import { functionHead } from "./functions";
import { standsAlone, writtenSymbol } from "./symbols";
import { equationArrayLatex, fencedTable, matrixLatex } from "./tables";
import { textCommand, textContent } from "./text";
import { fractionStyle, scriptStyle, type StyleName } from "../structure/styles";
import { optional, type Writer } from "./writer";

type ObjectNode = Exclude<MathNode, NodeOf<"symbol" | "space">>;

/** The LaTeX of the node as part of a list; `behindDigit`: a number ends right before it. */
export function nodeLatex(
  node: ObjectNode,
  style: StyleName,
  w: Writer,
  behindDigit = false,
): string {
  switch (node.type) {
    case "text":
      return textCommand(node);
    case "unknown":
      return `\\text{${textContent(node.text)}}`;
    case "break":
      return "\\\\";
    case "fraction":
      return fraction(node, style, w);
    case "radical":
      return node.degree
        ? `\\sqrt[${optional(w.list(node.degree, scriptStyle(style)))}]${w.group(node.radicand, style)}`
        : `\\sqrt${w.group(node.radicand, style)}`;
    case "scripts": {
      const sided = sideset(undefined, [node], style, w);
      if (sided !== undefined) return sided;
      const alone = w.guards.aloneUnder(node);
      const latex = base(node.base, style, w, behindDigit, alone) + scripts(node, false, style, w);
      return w.guards.isolated(node) ? `{${latex}}` : latex;
    }
    case "prescripts":
      return prescripts(node, style, w);
    case "limits":
      return limits(node, style, w);
    case "nary":
      return withOperand(node, naryHead(node, style, w), node.operand, style, w);
    case "function":
      return withOperand(node, functionHead(node.name, style, w), node.argument, style, w);
    case "fenced":
      return fencedTable(node, w) ?? fenced(node, style, w);
    case "accent":
      return accent(node, style, w);
    case "bar":
      return `${node.position === "over" ? "\\overline" : "\\underline"}${w.group(node.body, style)}`;
    case "groupCharacter":
      return groupCharacter(node, undefined, style, w);
    case "matrix":
      return matrixLatex(node, w);
    case "equationArray":
      return equationArrayLatex(node, w);
    case "phantom":
      return phantom(node, w.group(node.body, style));
    case "borderBox":
      return borderBox(node, w.group(node.body, style));
    case "colored":
      return `\\textcolor{${colorName(node.color)}}${w.group(node.body, style)}`;
    case "sized": {
      const latex = sizedLatex(node, style, w);
      return latex.startsWith("\\begin") ? latex : `{${latex}}`;
    }
    case "operator":
      return isMod(node.body) ? "\\bmod" : `\\mathrel${w.group(node.body, style)}`;
    default:
      return assertNever(node);
  }
}

const STYLES = ["text", "script", "scriptscript"] as const;
const LEVELS: Readonly<Record<StyleName, number>> = {
  display: 0,
  text: 0,
  script: 1,
  scriptscript: 2,
};
/** A step of size is written as a change of style where possible; that lasts until the group ends. */
export function sizedLatex(node: SizedNode, style: StyleName, w: Writer): string {
  const only = node.body.length === 1 ? node.body[0] : undefined;
  if (node.steps === -1 && only?.type === "matrix" && style !== "script") {
    const table = matrixLatex(only, w, "small");
    if (!table.startsWith("\\begin{array}")) return table;
  }
  const inner = STYLES[LEVELS[style] - node.steps];
  const command = inner ? commandOf(`style ${inner}`) : commandOf(`size ${node.steps}`);
  return `${command ?? ""} ${w.list(node.body, inner ?? style)}`;
}

function fraction(node: FractionNode, style: StyleName, w: Writer): string {
  const size = ownSize(node, style);
  const inner = fractionStyle(size?.style ?? style);
  const write = (list: MathList): string => w.group(size ? unsized(list) : list, inner);
  const numerator = write(node.numerator);
  const denominator = write(node.denominator);
  switch (node.form) {
    case "bar":
      return `\\${size?.letter ?? ""}frac${numerator}${denominator}`;
    case "noBar":
      return `\\genfrac{}{}{0pt}{${size?.number ?? ""}}${numerator}${denominator}`;
    case "skewed":
      // KaTeX has no \sfrac.
      return `\\left.${w.list(node.numerator, style)}\\middle/${spaced(w.list(node.denominator, style))}\\right.`;
    case "linear":
      return `${numerator}/${denominator}`;
    default:
      return assertNever(node.form);
  }
}

interface OwnSize {
  readonly letter: "t" | "d";
  /** TeX's number of the style, for `\genfrac`. */
  readonly number: string;
  readonly style: StyleName;
}

/** How to write a fraction whose parts all are one size smaller (`\tfrac` in display) or larger (`\dfrac`). */
function ownSize(node: FractionNode, style: StyleName): OwnSize | undefined {
  const steps = style === "display" ? -1 : 1;
  const isSized = (list: MathList): boolean => {
    const [first] = list;
    return list.length === 1 && first?.type === "sized" && first.steps === steps;
  };
  const { numerator, denominator } = node;
  const both =
    (isSized(numerator) || numerator.length === 0) &&
    (isSized(denominator) || denominator.length === 0);
  if (!both || (numerator.length === 0 && denominator.length === 0)) return undefined;
  return style === "display"
    ? { letter: "t", number: "1", style: "text" }
    : { letter: "d", number: "0", style: "display" };
}

function unsized(list: MathList): MathList {
  const [first] = list;
  return first?.type === "sized" ? first.body : list;
}

/** The LaTeX with a space before a leading letter, for use behind a control word. */
function spaced(latex: string): string {
  return /^[A-Za-z]/.test(latex) ? ` ${latex}` : latex;
}

/** Is the node's LaTeX one unit, so that a script behind it is on all of it? */
function isAtom(node: MathNode): boolean {
  switch (node.type) {
    case "symbol":
    case "radical":
    case "text":
    case "bar":
    case "accent":
    case "fenced":
      return true;
    case "fraction":
      return node.form === "bar";
    default:
      return false;
  }
}

/** The base of scripts as LaTeX; `alone`: a fence that must not be paired. */
function base(
  list: MathList,
  style: StyleName,
  w: Writer,
  behindDigit: boolean,
  alone: boolean,
): string {
  if (isNumber(list)) return behindDigit ? w.group(list, style) : w.inline(list, style);
  const only = list.length === 1 ? list[0] : undefined;
  if (isWord(list)) return w.inline(list, style);
  if (!only || !isAtom(only)) return w.group(list, style);
  if (only.type === "symbol") {
    const written = writtenSymbol(only);
    // A fence would be paired, a prime read as a script, and a sign of several commands split up.
    if (alone || /\\char|^\\not/.test(written.text))
      return written.alphabet ? w.group(list, style) : `{${written.text}}`;
  }
  return w.inline(list, style);
}

/** Are these letters written as one group of an alphabet? */
function isWord(list: MathList): boolean {
  const alphabets = list.map((node) => {
    const written = node.type === "symbol" ? writtenSymbol(node) : undefined;
    return written && !standsAlone(written) ? written.alphabet?.join() : undefined;
  });
  return list.length > 1 && alphabets[0] !== undefined && new Set(alphabets).size === 1;
}

function isLoneFence(list: MathList): boolean {
  const [only] = list;
  return list.length === 1 && only?.type === "symbol" && isBareFence(only.char);
}

/** Are these digits that the reader takes together as one number? */
function isNumber(list: MathList): boolean {
  return (
    /^[0-9]+(?:\.[0-9]+)*$/.test(
      list.map((node) => (node.type === "symbol" ? writtenSymbol(node).text : " ")).join(""),
    ) && !list.some((node) => node.type === "symbol" && writtenSymbol(node).alphabet)
  );
}

/** Is the node at the index behind a digit of a number? */
export function isBehindDigit(list: MathList, index: number): boolean {
  let at = index - 1;
  if (isPlain(list[at], ".")) at -= 1;
  return isPlain(list[at], "0123456789");
}

function isPlain(node: MathNode | undefined, chars: string): boolean {
  return node?.type === "symbol" && chars.includes(node.char) && !writtenSymbol(node).alphabet;
}

/** Scripts at the corners of an operator, which braces would turn into limits; undefined for anything else. */
function sideset(
  front: Scripts | undefined,
  list: MathList,
  style: StyleName,
  w: Writer,
): string | undefined {
  const [only] = list;
  const behind = only?.type === "scripts" ? only : undefined;
  const [operator] = behind ? behind.base : list;
  const isAlone = list.length === 1 && (!behind || behind.base.length === 1);
  if (!isAlone || operator?.type !== "nary" || operator.operand.length > 0) return undefined;
  const collides = (behind?.sub && operator.sub) || (behind?.sup && operator.sup);
  if (!front && collides) return undefined;
  const corners = [front, behind].map((side) => (side ? scripts(side, false, style, w) : ""));
  return `\\sideset{${corners.join("}{")}}${naryHead(operator, style, w)}`;
}

function prescripts(node: NodeOf<"prescripts">, style: StyleName, w: Writer): string {
  const both: Scripts = {
    sub: node.sub.length > 0 ? node.sub : undefined,
    sup: node.sup.length > 0 ? node.sup : undefined,
  };
  const sided = sideset(both, node.base, style, w);
  if (sided !== undefined) return sided;
  const front = `{}${scripts(both, false, style, w)}`;
  return front + afterDelimiter(front, prescriptBase(node.base, style, w));
}

/** The base of prescripts; scripts behind it stay on it: `{}_pF_q`. */
function prescriptBase(list: MathList, style: StyleName, w: Writer): string {
  const [only] = list;
  return list.length === 1 && only?.type === "scripts" && only.base.length > 0
    ? w.inline(list, style)
    : base(list, style, w, list.length > 1, isLoneFence(list));
}

function limits(node: NodeOf<"limits">, style: StyleName, w: Writer): string {
  const labelled = labelledGroup(node, style, w);
  if (labelled !== undefined) return labelled;
  const { under, over } = node;
  const small = scriptStyle(style);
  const inner = w.group(node.base, style);
  const low = under ? `\\underset${w.group(under, small)}${inner}` : inner;
  if (!over) return low;
  return `\\overset${w.group(over, small)}${under ? `{${low}}` : low}`;
}

function naryHead(node: NodeOf<"nary">, style: StyleName, w: Writer): string {
  const row = byChar.get(node.operator);
  const name = writtenName(row);
  const command =
    row?.kind === "nary" && name !== undefined
      ? name
      : `\\mathop{${node.operator === "" ? "" : signText(node.operator)}}`;
  const place =
    node.placement === "auto" ? "" : node.placement === "stacked" ? "\\limits" : "\\nolimits";
  return command + place + scripts(node, true, style, w);
}

function signText(char: string): string {
  const symbol: SymbolNode = { type: "symbol", char, variant: "upright" };
  const { text } = writtenSymbol(symbol);
  // Unescaped, a large operator is read as an operator, which is right inside \mathop.
  return text.startsWith("\\char") ? char : text;
}

/**
 * An operator followed by its operand. Braces around the operand keep it together; braces around both
 * keep them apart from what follows; `\mathord` does so for an operator without an operand.
 */
function withOperand(
  node: NodeOf<"nary" | "function">,
  head: string,
  operand: MathList,
  style: StyleName,
  w: Writer,
): string {
  const isolated = w.guards.isolated(node);
  if (operand.length === 0) return isolated ? `\\mathord{${head}}` : head;
  const latex = w.guards.braced(node) ? w.group(operand, style) : w.inline(operand, style);
  const whole = /^[([]|^\\left[([.|\\]/.test(latex) ? head + latex : `${head} ${latex}`;
  return isolated ? `{${whole}}` : whole;
}

function fenced(node: FencedNode, style: StyleName, w: Writer): string {
  const [first = []] = node.parts;
  const only = node.parts.length === 1 && first.length === 1 ? first[0] : undefined;
  if (
    node.open === "(" &&
    node.close === ")" &&
    only?.type === "fraction" &&
    only.form === "noBar"
  ) {
    return fraction(only, style, w).replace(
      /^\\genfrac\{\}\{\}\{0pt\}\{(\d?)\}/,
      (_, number: string) => (number === "" ? "\\binom" : number === "0" ? "\\dbinom" : "\\tbinom"),
    );
  }
  const open = FENCES.get(node.open);
  const close = FENCES.get(node.close);
  const middle = FENCES.get(node.separator);
  if (w.guards.bare(node)) {
    const left = open ?? signText(node.open);
    return `${left}${afterDelimiter(left, w.inline(first, style))}${close ?? signText(node.close)}`;
  }
  const inner = node.parts.map((part) => w.list(part, style));
  if (open === undefined || close === undefined || middle === undefined) {
    // Fences that TeX cannot stretch.
    const separator = node.separator === "" ? "" : signText(node.separator);
    return `\\mathopen{${fenceText(node.open)}}${inner.map(spaced).join(separator)}\\mathclose{${fenceText(node.close)}}`;
  }
  const body = inner.reduce(
    (left, right) => `${left}\\middle${middle}${afterDelimiter(middle, right)}`,
  );
  return `\\left${open}${afterDelimiter(open, body)}\\right${close}`;
}

function fenceText(char: string): string {
  return char === "" ? "" : signText(char);
}

/** The text behind a delimiter; a space separates a leading letter from a delimiter that is a control word. */
function afterDelimiter(delimiter: string, latex: string): string {
  return /\\[A-Za-z]+$/.test(delimiter) ? spaced(latex) : latex;
}
