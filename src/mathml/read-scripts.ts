/** Reads what MathML expresses by position (scripts, limits, accents, braces) and fences, which it writes as `mo`. */
import type { MathList, MathNode, Variant } from "../math/ast";
import { caseCells } from "../math/cases";
import type { XmlElement } from "../xml/parse";
import type { MathmlReader } from "./read";
import { tokenText } from "./read-tokens";

/** Characters that are large operators. */
const NARY = /^[∏-∑∫-∳⋀-⋃⨀-⨆⨉⨋-⨏]$/u;
const INTEGRAL = /^[∫-∳⨋-⨏]$/u;

function naryOperator(base: MathList): string | undefined {
  const only = base.length === 1 ? base[0] : undefined;
  return only?.type === "symbol" && NARY.test(only.char) ? only.char : undefined;
}

/** Scripts at the side. */
export function scriptsOn(
  base: MathList,
  sub: MathList | undefined,
  sup: MathList | undefined,
): MathList {
  const operator = naryOperator(base);
  const both = { ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) };
  if (operator !== undefined) {
    return [{ type: "nary", operator, ...both, placement: "auto", operand: [] }];
  }
  const only = base.length === 1 ? base[0] : undefined;
  if (only?.type === "function" && only.argument.length === 0) {
    return [{ ...only, name: [{ type: "scripts", base: only.name, ...both }] }];
  }
  return [{ type: "scripts", base, ...primes(both) }];
}

/** Replaces double, triple and other prime characters in a superscript by single U+2032. */
function primes<T extends { readonly sup?: MathList }>(scripts: T): T {
  if (!scripts.sup) return scripts;
  const sup = scripts.sup.flatMap((node): MathList => {
    if (node.type !== "symbol") return [node];
    const count = ["′", "″", "‴", "⁗"].indexOf(node.char === "'" ? "′" : node.char) + 1;
    return count === 0
      ? [node]
      : Array.from({ length: count }, () => ({ type: "symbol", char: "′", variant: "upright" }));
  });
  return { ...scripts, sup };
}

const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["^", "\u0302"],
  ["ˆ", "\u0302"],
  ["\u0302", "\u0302"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["∼", "\u0303"],
  ["\u0303", "\u0303"],
  ["→", "\u20D7"],
  ["⇀", "\u20D7"],
  ["\u20D7", "\u20D7"],
  ["←", "\u20D6"],
  ["↔", "\u20E1"],
  ["˙", "\u0307"],
  [".", "\u0307"],
  ["\u0307", "\u0307"],
  ["¨", "\u0308"],
  ["\u0308", "\u0308"],
  ["⃛", "\u20DB"],
  ["˘", "\u0306"],
  ["ˇ", "\u030C"],
  ["´", "\u0301"],
  ["`", "\u0300"],
  ["˚", "\u030A"],
]);
const BARS: ReadonlySet<string> = new Set("¯‾―_ˉ−\u0304\u0305\u0332");
const STRETCHED = /^[⏞⏟⎴⎵⏜⏝⏠⏡︷︸]$/u;
const ARROWS = /^[→←↔⇒⇐⇔↦↪↩⇌⇋⇀⇁↼↽↠↞]$/u;

function onlyChar(list: MathList | undefined): string | undefined {
  const only = list?.length === 1 ? list[0] : undefined;
  return only?.type === "symbol" ? only.char : undefined;
}

/** Something above and below. */
export function underOver(
  base: MathList,
  under: MathList | undefined,
  over: MathList | undefined,
): MathList {
  const operator = naryOperator(base);
  if (operator !== undefined) {
    return [
      {
        type: "nary",
        operator,
        ...(under ? { sub: under } : {}),
        ...(over ? { sup: over } : {}),
        placement: INTEGRAL.test(operator) ? "stacked" : "auto",
        operand: [],
      },
    ];
  }
  const only = base.length === 1 ? base[0] : undefined;
  const both = { ...(under ? { under } : {}), ...(over ? { over } : {}) };
  if (only?.type === "function" && only.argument.length === 0) {
    return [{ ...only, name: [{ type: "limits", base: only.name, ...both }] }];
  }
  const overMark = onlyChar(over);
  if (over && overMark !== undefined) {
    const marked = withMark(base, overMark, "over");
    if (marked) return under ? underOver([marked], under, undefined) : [marked];
  }
  const underMark = onlyChar(under);
  if (under && underMark !== undefined) {
    const marked = withMark(base, underMark, "under");
    if (marked) return over ? underOver([marked], undefined, over) : [marked];
  }
  const arrow = onlyChar(base);
  if (arrow !== undefined && ARROWS.test(arrow)) {
    const group: MathNode = {
      type: "groupCharacter",
      char: arrow,
      position: over ? "under" : "over",
      baseline: "character",
      body: over ?? under ?? [],
    };
    return over && under ? [{ type: "limits", base: [group], under }] : [group];
  }
  return [{ type: "limits", base, ...both }];
}

function withMark(body: MathList, mark: string, position: "over" | "under"): MathNode | undefined {
  if (BARS.has(mark)) return { type: "bar", position, body };
  if (STRETCHED.test(mark)) {
    const char = mark === "︷" ? "⏞" : mark === "︸" ? "⏟" : mark;
    return { type: "groupCharacter", char, position, baseline: "body", body };
  }
  const accent = ACCENTS.get(mark);
  if (accent !== undefined && position === "over" && !ARROWS.test(onlyChar(body) ?? "")) {
    return { type: "accent", mark: accent, body };
  }
  return undefined;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["⟨", "⟩"],
  ["⌊", "⌋"],
  ["⌈", "⌉"],
  ["|", "|"],
  ["‖", "‖"],
  ["∥", "‖"],
  ["∣", "|"],
  ["〈", "⟩"],
]);

/** The nodes of a row; a row that begins and ends with the fences of one pair becomes a fenced node. */
export function fencedRow(
  elements: readonly XmlElement[],
  reader: MathmlReader,
  letters: Variant | undefined,
): MathList {
  const lists = elements.map((element) => reader.element(element, letters));
  const open = fenceOf(elements[0], lists[0]);
  const close = fenceOf(elements.at(-1), lists.at(-1));
  if (elements.length > 1 && open !== undefined && close !== undefined) {
    if ((PAIRS.get(open) === close && isOnePair(elements, open, close)) || isTable(lists[1])) {
      return [fenced(open, close, lists.slice(1, -1).flat())];
    }
  }
  // An unclosed brace in front of a table: cases.
  if (elements.length === 2 && open === "{" && isTable(lists[1])) {
    return [fenced("{", "", cases(lists[1] ?? []))];
  }
  return lists.flat();
}

function fenceOf(element: XmlElement | undefined, list: MathList | undefined): string | undefined {
  if (element?.local !== "mo") return undefined;
  // An empty operator is an invisible fence.
  return list?.length === 0 && tokenText(element.text) === "" ? "" : onlyChar(list);
}

function isTable(list: MathList | undefined): boolean {
  const type = list?.length === 1 ? list[0]?.type : undefined;
  return type === "matrix" || type === "equationArray";
}

/** Are the first and the last element a pair, rather than paired with fences between them? */
function isOnePair(elements: readonly XmlElement[], open: string, close: string): boolean {
  let depth = 0;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (element?.local !== "mo") continue;
    const char = tokenText(element.text);
    if (open === close) {
      if (char === open && i > 0 && i < elements.length - 1) return false;
    } else if (char === open) depth++;
    else if (char === close && --depth === 0) return i === elements.length - 1;
  }
  return true;
}

function fenced(open: string, close: string, content: MathList): MathNode {
  const isCases = (open === "{" && close === "") || (open === "" && close === "}");
  return {
    type: "fenced",
    open,
    close,
    separator: "",
    parts: [isCases ? cases(content) : content],
  };
}

/** A table of at most two columns behind a brace is a list of cases. */
function cases(content: MathList): MathList {
  const only = content.length === 1 ? content[0] : undefined;
  if (only?.type !== "matrix" || only.columns.length > 2) return content;
  return [{ type: "equationArray", rows: only.rows.map((row) => ({ cells: caseCells(row) })) }];
}
