/** Walks over trees: the arguments of a node, a copy with other arguments, equality apart from spans. */
import { assertNever, type MathList, type MathNode } from "./ast";

/** The argument lists of a node, in reading order; empty for leaves. */
export function argumentsOf(node: MathNode): readonly MathList[] {
  switch (node.type) {
    case "symbol":
    case "text":
    case "space":
    case "break":
    case "unknown":
      return [];
    case "fraction":
      return [node.numerator, node.denominator];
    case "radical":
      return node.degree ? [node.degree, node.radicand] : [node.radicand];
    case "scripts":
    case "nary": {
      const lists: MathList[] = node.type === "scripts" ? [node.base] : [];
      if (node.sub) lists.push(node.sub);
      if (node.sup) lists.push(node.sup);
      if (node.type === "nary") lists.push(node.operand);
      return lists;
    }
    case "prescripts":
      return [node.sub, node.sup, node.base];
    case "limits": {
      const lists: MathList[] = [node.base];
      if (node.under) lists.push(node.under);
      if (node.over) lists.push(node.over);
      return lists;
    }
    case "function":
      return [node.name, node.argument];
    case "fenced":
      return node.parts;
    case "matrix":
      return node.rows.flat();
    case "equationArray":
      return node.rows.flatMap((r) => (r.tag ? [...r.cells, r.tag] : [...r.cells]));
    case "accent":
    case "bar":
    case "groupCharacter":
    case "phantom":
    case "borderBox":
    case "colored":
    case "sized":
    case "operator":
      return [node.body];
    default:
      return assertNever(node);
  }
}

/** A copy of the node with every argument list put through `change`; leaves are returned as they are. */
export function mapArguments(node: MathNode, change: (list: MathList) => MathList): MathNode {
  switch (node.type) {
    case "symbol":
    case "text":
    case "space":
    case "break":
    case "unknown":
      return node;
    case "fraction":
      return { ...node, numerator: change(node.numerator), denominator: change(node.denominator) };
    case "radical":
      return node.degree
        ? { ...node, degree: change(node.degree), radicand: change(node.radicand) }
        : { ...node, radicand: change(node.radicand) };
    case "scripts":
      return {
        ...node,
        base: change(node.base),
        ...optional("sub", node.sub, change),
        ...optional("sup", node.sup, change),
      };
    case "prescripts":
      return { ...node, sub: change(node.sub), sup: change(node.sup), base: change(node.base) };
    case "limits":
      return {
        ...node,
        base: change(node.base),
        ...optional("under", node.under, change),
        ...optional("over", node.over, change),
      };
    case "nary":
      return {
        ...node,
        ...optional("sub", node.sub, change),
        ...optional("sup", node.sup, change),
        operand: change(node.operand),
      };
    case "function":
      return { ...node, name: change(node.name), argument: change(node.argument) };
    case "fenced":
      return { ...node, parts: node.parts.map(change) };
    case "matrix":
      return { ...node, rows: node.rows.map((row) => row.map(change)) };
    case "equationArray":
      return {
        ...node,
        rows: node.rows.map((row) => ({
          ...row,
          cells: row.cells.map(change),
          ...optional("tag", row.tag, change),
        })),
      };
    case "accent":
    case "bar":
    case "groupCharacter":
    case "phantom":
    case "borderBox":
    case "colored":
    case "sized":
    case "operator":
      return { ...node, body: change(node.body) };
    default:
      return assertNever(node);
  }
}

function optional<K extends string>(
  key: K,
  list: MathList | undefined,
  change: (list: MathList) => MathList,
): { [k in K]?: MathList } {
  return (list ? { [key]: change(list) } : {}) as { [k in K]?: MathList };
}

/** Are two lists equal, apart from spans? A missing optional field equals an undefined one. */
export function equalLists(a: MathList, b: MathList): boolean {
  return a.length === b.length && a.every((node, i) => equalValues(node, b[i]));
}

function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((x, i) => equalValues(x, (b as unknown[])[i]))
    );
  }
  if (
    typeof a !== "object" ||
    typeof b !== "object" ||
    a === null ||
    b === null ||
    Array.isArray(b)
  )
    return false;
  const left = Object.entries(a).filter(([k, v]) => k !== "span" && v !== undefined);
  const right = new Map(Object.entries(b).filter(([k, v]) => k !== "span" && v !== undefined));
  return (
    left.length === right.size &&
    left.every(([k, v]) => right.has(k) && equalValues(v, right.get(k)))
  );
}

/** Calls `visit` for every node, outer before inner, in reading order. */
export function walk(list: MathList, visit: (node: MathNode) => void): void {
  for (const node of list) {
    visit(node);
    for (const argument of argumentsOf(node)) walk(argument, visit);
  }
}
