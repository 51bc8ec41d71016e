/** Moves scripts to what they are seen on, and removes structures that show nothing. */
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

/** Accents typed as spacing characters, with their combining marks. */
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

/** TeX's two styles of a line, which decide where an operator's limits are placed by default. */
export type LineStyle = "display" | "text";

/** Tidies a list that is read on its own. */
export type TidyRow = (list: MathList, style: LineStyle) => MathList;

/**
 * One node, whose arguments are tidy, as nodes that look the same in LaTeX, without groups that have no
 * effect.
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
      // An arrow with a label is a relation even without being marked as one.
      return node.body.length === 1 && node.body.every(isRelation) ? node.body : [node];
    default:
      return [node];
  }
}

/** Drops empty limits, and the placement of limits that are where they would be by default. */
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

/** Does the operator have its limits at the side by default? */
function atTheSide(operator: string, style: LineStyle): boolean {
  return style === "text" || isIntegral(operator);
}

/** The operator of a node that is a large operator without limits and operand; undefined for others. */
function largeOperator(node: MathNode): string | undefined {
  if (node.type === "symbol") return byChar.get(node.char)?.kind === "nary" ? node.char : undefined;
  return node.type === "nary" && !node.sub && !node.sup && node.operand.length === 0
    ? node.operator
    : undefined;
}

/** Marks and braces set over or under something become accents and braces. */
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

/** An accent that LaTeX has no command for becomes a sign over its base. */
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
  // LaTeX attaches no scripts to a space or an opening bracket.
  if (base.length === 1 && last && (last.type === "space" || isOpening(last)))
    return [last, { type: "scripts", base: [], ...(sub && { sub }), ...(sup && { sup }) }];
  // Raising a leading blank together with what follows it makes no visible difference.
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
  // Scripts without a base, on a base that is itself scripts without a base: merged into one pair.
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
  // The script may be what turns the bars into a pair: keep it with them.
  if (!last || only?.type === "fenced" || isOneThing(base))
    return [{ type: "scripts", base, ...both }];
  return base.length > 1 && carries(last, base)
    ? [...base.slice(0, -1), { type: "scripts", base: [last], ...both }]
    : [{ type: "scripts", base: row(base, style), ...both }];
}

/** Is it a number, or a word of one alphabet? LaTeX, too, puts the script on all of it. */
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

/** Does a script on the last node look the same as one on all of them? It does in a line of uniform height. */
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

/** Fences that TeX cannot stretch become signs; a pair without any visible fence is removed. */
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

/** Moves the digits before a number's last one into the base of its script: `10^2`. */
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

/** The index where the number at the end of the list begins; the list's length if there is none. */
function numberStart(list: MathList): number {
  let from = list.length;
  for (;;) {
    const node = list[from - 1];
    const isPoint = node?.type === "symbol" && node.char === "." && isDigit(list[from - 2]);
    if (!isDigit(node) && !isPoint) return from;
    from--;
  }
}
