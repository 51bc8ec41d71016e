/** Large operators and named functions, and things set over or under each other. */
import type { LimitsNode, MathList, MathNode, NaryNode, Span } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import { LARGE_OPERATORS } from "../commands/large-operators";
import { FUNCTIONS } from "../commands/functions";
import { Kind, type Row } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { characterOf } from "./characters";
import { pushGroup } from "./convert";

const OPERATORS: ReadonlyMap<string, string> = new Map([
  ...LARGE_OPERATORS.flatMap((row) => row.names.map((name): [string, string] => [name, row.char])),
  ["\\intop", "∫"],
  ["\\smallint", "∫"],
]);

const NAMES: ReadonlyMap<string, string> = new Map(
  FUNCTIONS.flatMap((row) => row.names.map((name): [string, string] => [name, row.text])),
);

/** Scripts of an operator, in the tree. */
export interface Scripts {
  readonly sub?: MathList | undefined;
  readonly sup?: MathList | undefined;
}

export const NO_SCRIPTS: Scripts = {};

/** `\sum`, `\sin`, `\mathop{…}`, without or with scripts. */
export function operator(
  b: TreeBuilder,
  node: ParseNodeOf<"op">,
  row: Row,
  scripts = NO_SCRIPTS,
  span = b.spanOf(node),
): void {
  if (node.symbol && node.name !== undefined) {
    pushNary(b, row, OPERATORS.get(node.name) ?? characterOf(node.name).char, node, scripts, span);
    return;
  }
  if (node.name !== undefined) {
    const word = NAMES.get(node.name) ?? node.name.slice(1);
    pushFunction(row, wordSymbols(b, word, b.spanOf(node)), scripts, node.limits, span, b);
    return;
  }
  const body = b.inFont(b.font, b.bold, () => b.list(node.body ?? []));
  const [only] = body;
  // \mathop{\sum}, \mathop{\otimes}: one sign is a large operator.
  if (body.length === 1 && only?.type === "nary") {
    pushNary(b, row, only.operator, node, scripts, span);
    return;
  }
  if (body.length === 1 && only?.type === "symbol" && !/^[\p{L}\p{N}]/u.test(only.char)) {
    pushNary(b, row, only.char, node, scripts, span);
    return;
  }
  const limits = !(node.alwaysHandleSupSub && !node.limits);
  if (body.length === 1 && only?.type === "function" && only.argument.length === 0) {
    pushFunction(row, only.name, scripts, limits, span, b);
    return;
  }
  if (isName(body)) {
    pushFunction(row, body, scripts, limits, span, b);
    return;
  }
  // An operator that is no name: a box with limits.
  const made = withScripts(body, scripts, limits, span);
  b.push(row, made.length === 1 && made[0] ? made[0] : [...made], Kind.Inner);
}

/** Letters and spaces, upright or not, with accents or lines. */
function isName(list: MathList): boolean {
  return (
    list.length > 0 &&
    list.every((node) => {
      switch (node.type) {
        case "symbol":
        case "space":
        case "text":
          return true;
        case "bar":
        case "accent":
        case "groupCharacter":
        case "limits":
        case "scripts":
          return true;
        default:
          return false;
      }
    })
  );
}

export function operatorName(
  b: TreeBuilder,
  node: ParseNodeOf<"operatorname">,
  row: Row,
  scripts = NO_SCRIPTS,
  span = b.spanOf(node),
): void {
  const name = b.inFont("upright", b.bold, () => b.list(node.body));
  pushFunction(row, hyphenated(name), scripts, node.alwaysHandleSupSub, span, b);
}

/** In a name `-` is a hyphen and `*` an asterisk. */
function hyphenated(name: MathList): MathList {
  return name.map((node) =>
    node.type === "symbol" && node.char === "−"
      ? { ...node, char: "-" }
      : node.type === "symbol" && node.char === "∗"
        ? { ...node, char: "*" }
        : node,
  );
}

function pushNary(
  b: TreeBuilder,
  row: Row,
  char: string,
  node: ParseNodeOf<"op">,
  scripts: Scripts,
  span: Span | undefined,
): void {
  let placement: NaryNode["placement"] = "auto";
  if (node.alwaysHandleSupSub) placement = node.limits ? "stacked" : "sides";
  else if (node.limits && b.style !== b.natural) {
    // \displaystyle in a line, \textstyle in display: the limits move.
    if (b.style === "display") placement = "stacked";
    else if (b.style === "text") placement = "sides";
  }
  if (!scripts.sub && !scripts.sup) placement = "auto";
  row.push(
    {
      type: "nary",
      operator: char,
      sub: scripts.sub,
      sup: scripts.sup,
      placement,
      operand: [],
      span,
    },
    Kind.Nary,
  );
}

function pushFunction(
  row: Row,
  name: MathList,
  scripts: Scripts,
  limits: boolean,
  span: Span | undefined,
  b: TreeBuilder,
): void {
  void b;
  row.push(
    { type: "function", name: withScripts(name, scripts, limits, span), argument: [], span },
    Kind.Function,
  );
}

function withScripts(
  base: MathList,
  scripts: Scripts,
  limits: boolean,
  span: Span | undefined,
): MathList {
  const { sub, sup } = scripts;
  if (!sub && !sup) return base;
  if (limits) return [{ type: "limits", base, under: sub, over: sup, span }];
  return [{ type: "scripts", base, sub, sup, span }];
}

/** The letters of a word, upright; a space in it is a thin one. */
function wordSymbols(b: TreeBuilder, word: string, span: Span | undefined): MathList {
  const list: MathNode[] = [];
  for (const char of word) {
    if (char === " ") list.push({ type: "space", width: "thin", span });
    else list.push({ type: "symbol", char, variant: b.bold ? "bold" : "upright", span });
  }
  return list;
}

/** `\overset`, `\underset`, `\stackrel`: over or under a function they are its limits. */
export function stack(b: TreeBuilder, node: ParseNodeOf<"stack">, row: Row): void {
  const span = b.spanOf(node);
  const over = node.over ? b.script(node.over) : undefined;
  const under = node.under ? b.script(node.under) : undefined;
  const base = bareBase(node.base);
  if (base?.type === "op" && base.symbol) {
    operator(
      b,
      { ...base, limits: true, alwaysHandleSupSub: true },
      row,
      { sub: under, sup: over },
      span,
    );
    return;
  }
  if (base?.type === "op" && base.name !== undefined) {
    operator(b, { ...base, limits: true }, row, { sub: under, sup: over }, span);
    return;
  }
  if (base?.type === "operatorname") {
    operatorName(b, { ...base, alwaysHandleSupSub: true }, row, { sub: under, sup: over }, span);
    return;
  }
  const list = b.argument(node.base);
  const [only] = list;
  const made: LimitsNode =
    list.length === 1 && only?.type === "limits" && (under ? !only.under : !only.over)
      ? { ...only, under: under ?? only.under, over: over ?? only.over, span }
      : { type: "limits", base: list, under, over, span };
  if (list.length === 0) {
    pushGroup(b, row, over ?? under ?? [], node);
    return;
  }
  b.push(row, made, node.relation ? Kind.Relation : kindOfBase(list));
}

function bareBase(node: ParseNode): ParseNode | undefined {
  if (node.type === "ordgroup" && node.body.length === 1) return node.body[0];
  return node;
}

/** Something over `=` is a relation, over `+` a binary operator, over letters an ordinary thing. */
function kindOfBase(list: MathList): Kind {
  const [only] = list;
  if (list.length !== 1 || !only) return Kind.Ordinary;
  if (only.type === "symbol") {
    const { kind } = characterOf(only.char);
    return kind === Kind.Relation || kind === Kind.Binary ? kind : Kind.Ordinary;
  }
  if (only.type === "limits" || only.type === "scripts") return kindOfBase(only.base);
  if (only.type === "groupCharacter" && only.baseline === "character") return Kind.Relation;
  return Kind.Ordinary;
}
