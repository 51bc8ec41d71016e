/** Templates of MTEF as nodes of the tree. */
import { assertNever, type MathList, type MathNode } from "../../math/ast";
import type { Problem } from "../../math/problem";
import type { Line, Pile, Selector, Template } from "./records";
import { LEFT, LOOP, PRECEDES, RIGHT, STACKED } from "./selectors";

/** What templates need from the builder of the tree. */
export interface Writer {
  slot(slot: Line | Pile | undefined): MathList;
  tell(
    code: string,
    at: number,
    severity: Problem["severity"],
    args?: Readonly<Record<string, string>>,
  ): void;
}

const FENCES: Partial<Readonly<Record<Selector, readonly [string, string]>>> = {
  angle: ["\u27E8", "\u27E9"],
  paren: ["(", ")"],
  brace: ["{", "}"],
  brack: ["[", "]"],
  bar: ["|", "|"],
  doubleBar: ["\u2016", "\u2016"],
  floor: ["\u230A", "\u230B"],
  ceiling: ["\u2308", "\u2309"],
  openBrack: ["\u27E6", "\u27E7"],
};

/** The fences of an interval; each side is a number in four bits of the variation. */
const ENDS = ["(", ")", "[", "]"] as const;

const OPERATORS: Partial<Readonly<Record<Selector, string>>> = {
  sum: "\u2211",
  product: "\u220F",
  coproduct: "\u2210",
  union: "\u22C3",
  intersection: "\u22C2",
};

const INTEGRALS = ["\u222B", "\u222B", "\u222C", "\u222D"] as const;
const LOOPS = ["\u222E", "\u222E", "\u222F", "\u2230"] as const;

const symbol = (char: string): MathNode => ({ type: "symbol", char, variant: "upright" });
const notEmpty = (list: MathList): MathList | undefined => (list.length > 0 ? list : undefined);

export function precedes({ selector, variation }: Template): boolean {
  const isScript = selector === "sub" || selector === "sup" || selector === "subsup";
  return isScript && (variation & PRECEDES) !== 0;
}

/** Scripts: the slots are subscript and superscript, one of which may be empty. */
export function scriptsOf(
  { slots }: Template,
  writer: Writer,
  base: MathList,
  inFront: boolean,
): MathNode {
  const [sub, sup] = [writer.slot(slots[0]), writer.slot(slots[1])];
  if (inFront) return { type: "prescripts", base, sub, sup };
  const [first] = base;
  // A prime and a superscript are joined to one superscript.
  if (first?.type === "scripts" && !first.sub && base.length === 1) {
    const both = notEmpty([...(first.sup ?? []), ...sup]);
    return { ...first, sub: notEmpty(sub), sup: both };
  }
  return { type: "scripts", base, sub: notEmpty(sub), sup: notEmpty(sup) };
}

/** Any other template. */
export function templateNode(template: Template, writer: Writer): MathList {
  const { selector, variation, slots, at } = template;
  const slot = (n: number): MathList => writer.slot(slots[n]);
  switch (selector) {
    case "angle":
    case "paren":
    case "brace":
    case "brack":
    case "bar":
    case "doubleBar":
    case "floor":
    case "ceiling":
    case "openBrack":
      return [fenced(FENCES[selector] ?? ["", ""], variation, [slot(0)])];
    case "interval":
      return [
        fenced([ENDS[variation & 3] ?? "(", ENDS[(variation >> 4) & 3] ?? ")"], LEFT | RIGHT, [
          slot(0),
        ]),
      ];
    case "dirac": {
      const parts = [slot(0), slot(1)];
      if ((variation & LEFT) === 0) return [fenced(["|", "\u27E9"], 3, parts.slice(1))];
      if ((variation & RIGHT) === 0) return [fenced(["\u27E8", "|"], 3, parts.slice(0, 1))];
      return [fenced(["\u27E8", "\u27E9"], 3, parts)];
    }
    case "root":
      return [{ type: "radical", radicand: slot(0), degree: notEmpty(slot(1)) }];
    case "fraction": {
      const form = (variation & 4) !== 0 ? "linear" : (variation & 2) !== 0 ? "skewed" : "bar";
      return [{ type: "fraction", form, numerator: slot(0), denominator: slot(1) }];
    }
    case "underBar":
    case "overBar": {
      const position = selector === "overBar" ? "over" : "under";
      const one: MathNode = { type: "bar", position, body: slot(0) };
      return (variation & 1) === 0 ? [one] : [{ type: "bar", position, body: [one] }];
    }
    case "integral":
    case "sum":
    case "product":
    case "coproduct":
    case "union":
    case "intersection":
    case "integralOperator":
    case "sumOperator":
      return largeOperator(template, writer);
    case "limit":
      return [{ type: "limits", base: slot(0), under: notEmpty(slot(1)), over: notEmpty(slot(2)) }];
    case "sub":
    case "sup":
    case "subsup":
      return [scriptsOf(template, writer, [], false)];
    case "longDivision":
      writer.tell("mtefLongDivision", at, "approximated");
      return longDivision(slot(0), slot(1));
    default:
      return decorated(template, selector, writer);
  }
}

function fenced(
  [open, close]: readonly [string, string],
  variation: number,
  parts: readonly MathList[],
): MathNode {
  return {
    type: "fenced",
    open: (variation & LEFT) === 0 ? "" : open,
    close: (variation & RIGHT) === 0 ? "" : close,
    separator: parts.length > 1 ? "|" : "",
    parts,
  };
}

/** Slots: the operand, the lower limit, the upper limit; for a user-defined operator also its characters. */
function largeOperator({ selector, variation, slots }: Template, writer: Writer): MathList {
  const [operand, sub, sup, own = []] = [0, 1, 2, 3].map((n) => writer.slot(slots[n]));
  const stacked = (variation & STACKED) !== 0;
  const limits = { sub: notEmpty(sub ?? []), sup: notEmpty(sup ?? []) };
  if (selector === "integralOperator" || selector === "sumOperator") {
    const [first, ...others] = own;
    const isLarge =
      first?.type === "symbol" &&
      /[\u220F-\u2211\u222B-\u2233\u22C0-\u22C3\u2A00-\u2A1C]/.test(first.char);
    if (!(isLarge && others.length === 0)) {
      const base: MathList = [{ type: "operator", body: own }];
      const node: MathNode = stacked
        ? { type: "limits", base, under: limits.sub, over: limits.sup }
        : { type: "scripts", base, ...limits };
      return [...(limits.sub || limits.sup ? [node] : base), ...(operand ?? [])];
    }
    const placement = stacked ? "auto" : "sides";
    return [{ type: "nary", operator: first.char, ...limits, placement, operand: operand ?? [] }];
  }
  const isIntegral = selector === "integral";
  const operator = isIntegral ? integral(variation) : (OPERATORS[selector] ?? "\u2211");
  const placement = isIntegral ? (stacked ? "stacked" : "auto") : stacked ? "auto" : "sides";
  return [{ type: "nary", operator, ...limits, placement, operand: operand ?? [] }];
}

/** The integral sign: how many integrals, and a loop through them, which may have a direction. */
function integral(variation: number): string {
  const count = variation & 3;
  switch (variation & 0xc) {
    case 0:
      return INTEGRALS[count] ?? "\u222B";
    case LOOP:
      return LOOPS[count] ?? "\u222E";
    case 8:
      return "\u2232";
    default:
      return "\u2233";
  }
}

function longDivision(dividend: MathList, quotient: MathList): MathList {
  const under: MathNode = { type: "bar", position: "over", body: dividend };
  const over = notEmpty(quotient);
  const inside: MathNode = over ? { type: "limits", base: [under], over } : under;
  return [{ type: "fenced", open: ")", close: "", separator: "", parts: [[inside]] }];
}

type Decoration = Extract<
  Selector,
  | "arrow"
  | "brace-h"
  | "brack-h"
  | "vector"
  | "tilde"
  | "hat"
  | "arc"
  | "jointStatus"
  | "strike"
  | "box"
>;

/** A decoration over, under or round its body. */
function decorated(
  { slots, variation, at }: Template,
  selector: Decoration,
  writer: Writer,
): MathList {
  const body = writer.slot(slots[0]);
  const has = (bit: number): boolean => (variation & bit) !== 0;
  switch (selector) {
    case "arrow": {
      if (has(1) || has(2)) writer.tell("mtefArrow", at, "approximated");
      return [arrow(variation, body, writer.slot(slots[1]))];
    }
    case "brace-h":
    case "brack-h":
      return [horizontal(selector, has(1), body, writer.slot(slots[1]))];
    case "vector": {
      const [left, right] = [has(1), has(2)];
      const index = left && right ? 0 : left ? 1 : 2;
      if (has(4)) {
        const char = (has(8) ? "\u2194\u21BC\u21C0" : "\u2194\u2190\u2192")[index] ?? "\u2192";
        return [{ type: "groupCharacter", char, position: "under", baseline: "body", body }];
      }
      const mark = (has(8) ? "\u20E1\u20D0\u20D1" : "\u20E1\u20D6\u20D7")[index] ?? "\u20D7";
      return [{ type: "accent", mark, body }];
    }
    case "tilde":
      return [{ type: "accent", mark: "\u0303", body }];
    case "hat":
      return [{ type: "accent", mark: "\u0302", body }];
    case "arc":
      return [{ type: "accent", mark: "\u0311", body }];
    case "jointStatus":
      writer.tell("mtefArrow", at, "approximated");
      return [{ type: "bar", position: "over", body }];
    case "strike": {
      const strikes = [
        ...(has(2) ? (["up"] as const) : []),
        ...(has(4) ? (["down"] as const) : []),
        ...(has(1) ? (["horizontal"] as const) : []),
      ];
      return [{ type: "borderBox", sides: [], strikes, body }];
    }
    case "box": {
      const sides = [
        ...(has(8) ? (["top"] as const) : []),
        ...(has(16) ? (["bottom"] as const) : []),
        ...(has(2) ? (["left"] as const) : []),
        ...(has(4) ? (["right"] as const) : []),
      ];
      return [{ type: "borderBox", sides, strikes: [], body }];
    }
    default:
      return assertNever(selector);
  }
}

/** An arrow with labels. Bits: 1 two arrows, 2 harpoons, 4 label above, 8 label below, 16 left, 32 right. */
function arrow(variation: number, top: MathList, bottom: MathList): MathNode {
  const [left, right] = [(variation & 16) !== 0, (variation & 32) !== 0];
  const char =
    (variation & 2) !== 0
      ? "\u21CC"
      : (variation & 1) !== 0
        ? "\u21C4"
        : left && right
          ? "\u2194"
          : left
            ? "\u2190"
            : "\u2192";
  const [over, under] = [notEmpty(top), notEmpty(bottom)];
  const base: MathList = [symbol(char)];
  if (over && under) return { type: "limits", base, over, under };
  const body = over ?? under ?? [];
  const position = over ? "under" : "over";
  return { type: "groupCharacter", char, position, baseline: "character", body };
}

/** A brace or bracket over or under its body, with a label on its far side. */
function horizontal(
  selector: "brace-h" | "brack-h",
  isTop: boolean,
  body: MathList,
  label: MathList,
): MathNode {
  const chars = selector === "brace-h" ? "\u23DE\u23DF" : "\u23B4\u23B5";
  const position = isTop ? "over" : "under";
  const char = chars[isTop ? 0 : 1] ?? "\u23DF";
  const brace: MathNode = { type: "groupCharacter", char, position, baseline: "body", body };
  if (label.length === 0) return brace;
  return { type: "limits", base: [brace], [position]: label };
}
