/** Scripts on what a reader sees them on, and structures that nothing shows. */
import type {
  AccentNode,
  FencedNode,
  MathList,
  MathNode,
  NaryNode,
  NodeOf,
  ScriptsNode,
  SymbolNode,
} from "../../math/ast";
import { characterOf } from "../commands/characters";
import { byChar, byMark } from "../commands/index";
import { commandOf, FENCES } from "../commands/written";
import { isIntegral } from "../structure/differentials";
import { Kind } from "../structure/row";
import { isArrow } from "../writer/symbols";
import { isTall } from "../writer/written-kinds";
import { upright, isUprightLetter } from "../structure/nodes";

/** Accents typed as characters of their own, by their combining mark. */
const SPACING_MARKS: ReadonlyMap<string, string> = new Map([
  ["ˆ", "\u0302"],
  ["˜", "\u0303"],
  ["¯", "\u0305"],
  ["‾", "\u0305"],
  ["˙", "\u0307"],
  ["¨", "\u0308"],
  ["ˇ", "\u030C"],
  ["˘", "\u0306"],
]);

/** TeX's two styles of a line, which decide where the limits of an operator usually go. */
export type LineStyle = "display" | "text";

/** Tidies a list that is a group of its own. */
export type TidyRow = (list: MathList, style: LineStyle) => MathList;

/**
 * One node, whose arguments are tidy, as the nodes that show the same in LaTeX without groups that say
 * nothing.
 */
export function tidyNode(node: MathNode, style: LineStyle, row: TidyRow): MathList {
  switch (node.type) {
    case "scripts":
      return tidyScripts(node, style, row);
    case "limits": {
      const [only] = node.base;
      if (!node.under?.length && !node.over?.length) return node.base;
      const operator = node.base.length === 1 && only ? largeOperator(only) : undefined;
      if (!only)
        return tidyScripts(
          { ...node, type: "scripts", sub: node.under, sup: node.over },
          style,
          row,
        );
      if (operator === undefined) return [tidyLimits(node, style, row)];
      const placement = atTheSide(operator, style) ? "stacked" : "auto";
      const { under: sub, over: sup } = node;
      return [
        {
          type: "nary",
          operator,
          ...(sub && { sub }),
          ...(sup && { sup }),
          placement,
          operand: [],
        },
      ];
    }
    case "nary":
      return [tidyNary(node, style)];
    case "fraction":
      return node.form === "linear"
        ? [...node.numerator, upright("/"), ...node.denominator]
        : [node];
    case "fenced":
      return tidyFences(node);
    case "accent":
      return [accentOrLimits(node)];
    case "operator":
      // An arrow with a label is a relation without being called one.
      return node.body.length === 1 && node.body.every(isRelation) ? node.body : [node];
    default:
      return [node];
  }
}

/** Limits that are empty are none, and those in the usual place need not be forced there. */
function tidyNary(node: NaryNode, style: LineStyle): NaryNode {
  const { sub, sup, ...rest } = node;
  const usual = atTheSide(node.operator, style) ? "sides" : "stacked";
  const hasLimits = sub?.length || sup?.length;
  return {
    ...rest,
    ...(sub?.length && { sub }),
    ...(sup?.length && { sup }),
    placement: node.placement === usual || !hasLimits ? "auto" : node.placement,
  };
}

/** Does the operator have its limits at the side unless told otherwise? */
function atTheSide(operator: string, style: LineStyle): boolean {
  return style === "text" || isIntegral(operator);
}

/** The large operator that a node is, without limits and operand; undefined if it is none. */
function largeOperator(node: MathNode): string | undefined {
  if (node.type === "symbol") return byChar.get(node.char)?.kind === "nary" ? node.char : undefined;
  return node.type === "nary" && !node.sub && !node.sup && node.operand.length === 0
    ? node.operator
    : undefined;
}

/** Marks and braces that somebody set over or under something are accents and braces. */
function tidyLimits(node: NodeOf<"limits">, style: LineStyle, row: TidyRow): MathNode {
  const { under, over } = node;
  const [inner] = node.base;
  if (node.base.length === 1 && inner) {
    // \overset{a}{\underset{b}{x}}: both are on x.
    if (inner.type === "limits" && !(inner.under && under) && !(inner.over && over)) {
      return { ...inner, ...(under && { under }), ...(over && { over }) };
    }
    if (isUprightLetter(inner)) return node;
  }
  if (node.base.every(isUprightLetter) && node.base.length > 0) return node;
  const base = row(node.base, style);
  const above = charOf(over);
  const below = charOf(under);
  const mark = above === undefined ? undefined : (SPACING_MARKS.get(above) ?? above);
  if (!under && mark !== undefined && byMark.has(mark)) return { type: "accent", mark, body: base };
  if (!over && below === "\u0332") return { type: "bar", position: "under", body: base };
  if (!under && above !== undefined && commandOf(`over${above}`) !== undefined)
    return { type: "groupCharacter", char: above, position: "over", baseline: "body", body: base };
  if (!over && below !== undefined && commandOf(`under${below}`) !== undefined)
    return { type: "groupCharacter", char: below, position: "under", baseline: "body", body: base };
  return { ...node, base };
}

function charOf(list: MathList | undefined): string | undefined {
  const [only] = list ?? [];
  return list?.length === 1 && only?.type === "symbol" ? only.char : undefined;
}

/** An accent that LaTeX has no command for is a sign over its base. */
function accentOrLimits(node: AccentNode): MathNode {
  const { mark, body } = node;
  if (byMark.has(mark) || commandOf(`mark${mark}`) !== undefined) return node;
  const over: MathList = [upright(mark)];
  const [inner] = body;
  if (body.length === 1 && inner?.type === "limits" && !inner.over) return { ...inner, over };
  return { type: "limits", base: body, over };
}

function hasScripts(node: MathNode): node is NodeOf<"scripts" | "limits"> {
  return node.type === "scripts" || node.type === "limits";
}

function isOpening(node: MathNode): boolean {
  return node.type === "symbol" && characterOf(node.char).kind === Kind.Opening;
}

function isRelation(node: MathNode): boolean {
  if (node.type === "groupCharacter") return isArrow(node);
  if (node.type === "limits" && node.base.length === 1) return node.base.every(isRelation);
  return node.type === "symbol" && characterOf(node.char).kind === Kind.Relation;
}

function tidyScripts({ base, ...rest }: ScriptsNode, style: LineStyle, row: TidyRow): MathList {
  // An empty script shows nothing.
  const sub = rest.sub?.length === 0 ? undefined : rest.sub;
  const sup = rest.sup?.length === 0 ? undefined : rest.sup;
  if (!sub && !sup) return base;
  const only = base.length === 1 ? base[0] : undefined;
  const operator = only && largeOperator(only);
  if (operator !== undefined) {
    const placement = atTheSide(operator, style) ? "auto" : "sides";
    return [
      { type: "nary", operator, ...(sub && { sub }), ...(sup && { sup }), placement, operand: [] },
    ];
  }
  const last = base.at(-1);
  // LaTeX puts nothing onto a space or an opening bracket.
  if (base.length === 1 && last && (last.type === "space" || isOpening(last)))
    return [last, { type: "scripts", base: [], ...(sub && { sub }), ...(sup && { sup }) }];
  // Nobody sees that a blank is raised with what it follows.
  if (last?.type === "space" && base.length > 1) {
    return [
      ...tidyScripts({ type: "scripts", base: base.slice(0, -1), sub, sup }, style, row),
      last,
    ];
  }
  const both = { ...(sub && { sub }), ...(sup && { sup }) };
  if (only?.type === "function" && only.argument.length === 0 && !only.name.some(hasScripts))
    return [{ ...only, name: [{ type: "scripts", base: only.name, ...both }] }];
  if (only?.type === "function" && only.argument.length === 0)
    return [{ type: "scripts", base: only.name, ...both }];
  // Scripts on nothing that has scripts: one pair on nothing.
  if (
    only?.type === "scripts" &&
    only.base.length === 0 &&
    !(only.sub && sub) &&
    !(only.sup && sup)
  )
    return [{ ...only, ...both }];
  // The name of an operator with something under it, or an index.
  if (only && hasScripts(only) && only.base.every(isUprightLetter))
    return [{ type: "scripts", base, ...both }];
  // The script may be what makes a pair of the bars: it is read with them.
  if (!last || only?.type === "fenced" || isOneThing(base))
    return [{ type: "scripts", base, ...both }];
  return base.length > 1 && carries(last, base)
    ? [...base.slice(0, -1), { type: "scripts", base: [last], ...both }]
    : [{ type: "scripts", base: row(base, style), ...both }];
}

/** A number, or a word of one alphabet: the script is on all of it for LaTeX too. */
function isOneThing(base: MathList): boolean {
  const [first] = base;
  return (
    first?.type === "symbol" &&
    first.variant !== "italic" &&
    base.every(
      (n) => n.type === "symbol" && n.variant === first.variant && /^[\p{L}\p{N}.]/u.test(n.char),
    )
  );
}

/** Is a script on the last node where it is on all of them? So it is in a line of one height. */
function carries(last: MathNode, base: MathList): boolean {
  if (base.some((node) => node !== last && isTall(node))) return false;
  switch (last.type) {
    case "symbol":
      return /^[\p{L}\p{N})\]}|‖⟩⌋⌉]/u.test(last.char);
    case "scripts":
    case "nary":
    case "function":
    case "space":
    case "break":
      return false;
    default:
      return true;
  }
}

/** Fences that TeX cannot stretch stand as signs; a pair of which neither is drawn is nothing. */
function tidyFences(node: FencedNode): MathList {
  const { open, close, separator, parts } = node;
  const known = [open, close, separator].every((char) => FENCES.has(char));
  if (known && (open !== "" || close !== "" || parts.length > 1)) return [node];
  const content = parts.flatMap((part, i) => (i === 0 ? part : [...fence(separator), ...part]));
  return [...fence(open), ...content, ...fence(close)];
}

function fence(char: string): MathList {
  if (char === "") return [];
  return byChar.get(char)?.kind === "nary"
    ? [{ type: "nary", operator: char, placement: "auto", operand: [] }]
    : [upright(char)];
}

/** The digits of a number before its last one, which has the script, go to it: `10^2`. */
export function joinNumbers(list: MathList): MathList {
  const out: MathNode[] = [];
  for (const node of list) {
    const base = node.type === "scripts" ? node.base : [];
    if (node.type !== "scripts" || base.length === 0 || !base.every(isDigit)) {
      out.push(node);
      continue;
    }
    const from = numberStart(out);
    out.push({ ...node, base: [...out.splice(from), ...base] });
  }
  return out;
}

function isDigit(node: MathNode | undefined): node is SymbolNode {
  return node?.type === "symbol" && node.variant === "upright" && /^[0-9]$/.test(node.char);
}

/** Where the number begins that ends the list; its length where none does. */
function numberStart(list: MathList): number {
  let from = list.length;
  for (;;) {
    const node = list[from - 1];
    const isPoint = node?.type === "symbol" && node.char === "." && isDigit(list[from - 2]);
    if (!isDigit(node) && !isPoint) return from;
    from--;
  }
}
