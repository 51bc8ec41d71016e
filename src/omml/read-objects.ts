/** Reads the objects of OMML (ECMA-376 part 1, 22.1.2), one function each; absent properties get the usual defaults. */
import type {
  ColumnAlignment,
  EquationRow,
  FractionNode,
  MathList,
  MathNode,
  NaryNode,
  Side,
  SizedNode,
  Strike,
} from "../math/ast";
import { withoutPairGaps } from "../math/pair-gap";
import type { XmlElement } from "../xml/parse";
import { accentMark, fence, groupMark, NARY_ON_THE_SIDE } from "./read-characters";
import { readList } from "./read";
import type { ReadContext } from "./read-context";
import { isOn } from "./read-format";
import { RowCells } from "./read-row";

/**
 * The node of the object `name` (its local name); a list where the object is only a wrapper; undefined
 * when OMML has no such object.
 */
export function readObject(
  name: string,
  element: XmlElement,
  context: ReadContext,
): MathNode | MathList | undefined {
  const parts = new Parts(element, context);
  switch (name) {
    case "f":
      return {
        type: "fraction",
        form: FRACTION_FORMS.get(parts.value("type") ?? "") ?? "bar",
        numerator: parts.list("num"),
        denominator: parts.list("den"),
      };
    case "rad": {
      const degree = parts.flag("degHide") ? [] : parts.list("deg");
      const radicand = parts.list("e");
      return degree.length > 0
        ? { type: "radical", radicand, degree }
        : { type: "radical", radicand };
    }
    case "sSub":
      return { type: "scripts", base: parts.list("e"), sub: parts.list("sub") };
    case "sSup":
      return { type: "scripts", base: parts.list("e"), sup: parts.list("sup") };
    case "sSubSup":
      return {
        type: "scripts",
        base: parts.list("e"),
        sub: parts.list("sub"),
        sup: parts.list("sup"),
      };
    case "sPre":
      return {
        type: "prescripts",
        base: parts.list("e"),
        sub: parts.list("sub"),
        sup: parts.list("sup"),
      };
    case "nary":
      return nary(parts);
    case "func":
      return { type: "function", name: parts.name("fName"), argument: parts.list("e") };
    case "limLow":
    case "limUpp":
      return limits(parts, name === "limLow" ? "under" : "over");
    case "d":
      return delimiters(parts);
    case "acc":
      return accent(parts);
    case "bar":
      return {
        type: "bar",
        position: parts.value("pos") === "top" ? "over" : "under",
        body: parts.list("e"),
      };
    case "groupChr":
      return groupCharacter(parts);
    case "m":
      return matrix(parts);
    case "eqArr":
      return {
        type: "equationArray",
        rows: element.childrenNamed("m", "e").map((row) => equationRow(row, context)),
      };
    case "phant":
      return phantom(parts);
    case "borderBox":
      return borderBox(parts);
    case "box":
      return parts.flag("opEmu") ? { type: "operator", body: parts.list("e") } : parts.list("e");
    default:
      return undefined;
  }
}

/** The properties and arguments of one object. */
class Parts {
  readonly #properties: XmlElement | undefined;

  constructor(
    readonly element: XmlElement,
    readonly context: ReadContext,
  ) {
    let first = element.first;
    while (first?.kind === "text") first = first.next;
    if (first?.kind === "element" && first.name.endsWith("Pr")) this.#properties = first;
  }

  get properties(): XmlElement | undefined {
    return this.#properties;
  }

  /** `m:val` of a property, "" when the property has none, undefined when the property is absent. */
  value(name: string): string | undefined {
    if (!this.#properties) return undefined;
    const property = this.#properties.child("m", name);
    return property ? (property.attrNS("m", "val") ?? "") : undefined;
  }

  /** An on/off property: off when absent, on when it has no value. */
  flag(name: string): boolean {
    const value = this.value(name);
    return value !== undefined && isOn(value);
  }

  /** An argument; empty when it is missing or holds only a placeholder. */
  list(name: string): MathList {
    const argument = this.element.child("m", name);
    return argument ? readArgument(argument, this.context) : [];
  }

  /** An argument that is a function's name. */
  name(name: string): MathList {
    const outer = this.context.inName;
    this.context.inName = true;
    const list = this.list(name);
    this.context.inName = outer;
    return list;
  }

  lists(name: string): MathList[] {
    return this.element
      .childrenNamed("m", name)
      .map((argument) => readArgument(argument, this.context));
  }
}

/** The list of an argument, as a `sized` node if its `m:argPr` sets a size. */
function readArgument(argument: XmlElement, context: ReadContext): MathList {
  const list = withoutPlaceholder(readList(argument, context));
  const steps = argumentSize(argument);
  return steps === undefined ? list : [{ type: "sized", steps, body: list }];
}

function argumentSize(argument: XmlElement): SizedNode["steps"] | undefined {
  const { first } = argument;
  if (first?.kind !== "element" || !first.is("m", "argPr")) return undefined;
  const value = first.child("m", "argSz")?.attrNS("m", "val");
  return value === undefined ? undefined : SIZES.get(value);
}

const SIZES: ReadonlyMap<string, SizedNode["steps"]> = new Map([
  ["-2", -2],
  ["-1", -1],
  ["1", 1],
  ["2", 2],
]);

/** Empties a list of one zero-width space, which our writer puts into arguments that would show a dotted box. */
export function withoutPlaceholder(list: MathList): MathList {
  const only = list.length === 1 ? list[0] : undefined;
  return only?.type === "space" && only.width === "zero" ? [] : list;
}

const FRACTION_FORMS: ReadonlyMap<string, FractionNode["form"]> = new Map([
  ["bar", "bar"],
  ["noBar", "noBar"],
  ["skw", "skewed"],
  ["lin", "linear"],
]);

function nary(parts: Parts): NaryNode {
  const operator = parts.value("chr") ?? "∫";
  // Hidden limits are empty; where another program left content, it meant to hide the other limit.
  const sub = parts.list("sub");
  const sup = parts.list("sup");
  return {
    type: "nary",
    operator,
    ...(sub.length > 0 ? { sub } : {}),
    ...(sup.length > 0 ? { sup } : {}),
    placement: sub.length > 0 || sup.length > 0 ? placementOf(parts, operator) : "auto",
    operand: parts.list("e"),
  };
}

/** PowerPoint specifies the place of limits only where it is forced; other programs always do, even the usual one. */
function placementOf(parts: Parts, operator: string): NaryNode["placement"] {
  const location = parts.value("limLoc");
  if (location !== "undOvr" && location !== "subSup") return "auto";
  const usual = NARY_ON_THE_SIDE.test(operator) ? "subSup" : "undOvr";
  const control = parts.properties?.child("m", "ctrlPr");
  const byPowerPoint = control?.child("a", "rPr") !== undefined;
  if (location === usual && !byPowerPoint) return "auto";
  return location === "undOvr" ? "stacked" : "sides";
}

function limits(parts: Parts, side: "under" | "over"): MathNode {
  const base = parts.list("e");
  const limit = parts.list("lim");
  const inner = base.length === 1 ? base[0] : undefined;
  if (inner?.type === "limits" && inner[side] === undefined) return { ...inner, [side]: limit };
  return { type: "limits", base, [side]: limit };
}

function delimiters(parts: Parts): MathNode {
  const content = parts.lists("e");
  return {
    type: "fenced",
    open: fence(parts.value("begChr") ?? "("),
    close: fence(parts.value("endChr") ?? ")"),
    separator: content.length > 1 ? fence(parts.value("sepChr") ?? "|") : "",
    parts: content.length > 0 ? content : [[]],
  };
}

function accent(parts: Parts): MathNode {
  const mark = accentMark(parts.value("chr") ?? "\u0302");
  const body = parts.list("e");
  if (mark === "\u0332") return { type: "bar", position: "under", body };
  return { type: "accent", mark, body };
}

function groupCharacter(parts: Parts): MathNode {
  const position = parts.value("pos") === "top" ? "over" : "under";
  const hangsBy = parts.value("vertJc") === "bot" ? "under" : "over";
  return {
    type: "groupCharacter",
    char: groupMark(parts.value("chr") ?? "⏟"),
    position,
    baseline: position === hangsBy ? "character" : "body",
    body: parts.list("e"),
  };
}

const ALIGNMENTS: ReadonlyMap<string, ColumnAlignment> = new Map([
  ["left", "left"],
  ["inside", "left"],
  ["center", "center"],
  ["right", "right"],
  ["outside", "right"],
]);

function matrix(parts: Parts): MathNode {
  const rows = parts.element
    .childrenNamed("m", "mr")
    .map((row) => row.childrenNamed("m", "e").map((cell) => readArgument(cell, parts.context)));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns: ColumnAlignment[] = [];
  for (const group of parts.properties?.child("m", "mcs")?.childrenNamed("m", "mc") ?? []) {
    const properties = group.child("m", "mcPr");
    const count = Number(properties?.child("m", "count")?.attrNS("m", "val") ?? "1");
    const alignment =
      ALIGNMENTS.get(properties?.child("m", "mcJc")?.attrNS("m", "val") ?? "") ?? "center";
    for (let i = 0; i < count && columns.length < width; i++) columns.push(alignment);
  }
  while (columns.length < width) columns.push("center");
  for (const row of rows) while (row.length < width) row.push([]);
  return { type: "matrix", columns, rows };
}

/** The cells of a row, and its number at the margin, which follows `#`. */
function equationRow(row: XmlElement, context: ReadContext): EquationRow {
  const cells = new RowCells();
  readList(row, context, cells);
  // An empty cell between marks shows no box, so a zero-width space there is no placeholder.
  const lists = cells.lists.length === 1 ? cells.lists.map(withoutPlaceholder) : cells.lists;
  if (!cells.tagged) return { cells: withoutPairGaps(lists) };
  const tag = lists.pop() ?? [];
  const inside = withoutParentheses(tag);
  const numbered = { cells: withoutPairGaps(lists), tag: inside };
  return inside === tag ? { ...numbered, bareTag: true } : numbered;
}

function withoutParentheses(list: MathList): MathList {
  const [first] = list;
  const last = list.at(-1);
  if (list.length === 1 && first?.type === "fenced") {
    return first.open === "(" && first.close === ")" && first.parts.length === 1
      ? (first.parts[0] ?? [])
      : list;
  }
  const isParenthesis = (node: MathNode | undefined, char: string): boolean =>
    node?.type === "symbol" && node.char === char;
  return list.length > 1 && isParenthesis(first, "(") && isParenthesis(last, ")")
    ? list.slice(1, -1)
    : list;
}

function phantom(parts: Parts): MathNode {
  const show = parts.value("show");
  return {
    type: "phantom",
    body: parts.list("e"),
    show: show === undefined || isOn(show),
    zeroWidth: parts.flag("zeroWid"),
    zeroAscent: parts.flag("zeroAsc"),
    zeroDescent: parts.flag("zeroDesc"),
  };
}

const SIDES: readonly (readonly [Side, string])[] = [
  ["top", "hideTop"],
  ["bottom", "hideBot"],
  ["left", "hideLeft"],
  ["right", "hideRight"],
];
const STRIKES: readonly (readonly [Strike, string])[] = [
  ["up", "strikeBLTR"],
  ["down", "strikeTLBR"],
  ["horizontal", "strikeH"],
  ["vertical", "strikeV"],
];

function borderBox(parts: Parts): MathNode {
  return {
    type: "borderBox",
    sides: SIDES.filter(([, property]) => !parts.flag(property)).map(([side]) => side),
    strikes: STRIKES.filter(([, property]) => parts.flag(property)).map(([strike]) => strike),
    body: parts.list("e"),
  };
}
