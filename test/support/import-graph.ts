/** Which file of a folder imports which, and the cycles of such a graph. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";

/** What a file takes from another; "type" is gone at run time. */
export type Taken = "type" | "value";
export type ImportGraph = ReadonlyMap<string, ReadonlyMap<string, Taken>>;
type Graph = ReadonlyMap<string, ReadonlySet<string> | ReadonlyMap<string, unknown>>;

/** What the statements of a file import, including late imports and types in `import("…")`. */
function importsOf(text: string, file: string): [name: string, taken: Taken][] {
  const found: [string, Taken][] = [];
  const add = (name: ts.Node | undefined, taken: Taken): void => {
    if (name && ts.isStringLiteral(name)) found.push([name.text, taken]);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ? "type" : "value");
    else if (ts.isExportDeclaration(node))
      add(node.moduleSpecifier, node.isTypeOnly ? "type" : "value");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, "type");
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], "value");
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/**
 * The import graph of all source files below `folder`, keyed by their paths in it. Files outside have paths
 * with `../`; packages are left out.
 */
export function importGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => name.split(sep).join("/"))
    .sort();
  const known = new Map(files.map((file) => [file.replace(/\.tsx?$/, ""), file]));
  return new Map(
    files.map((file) => {
      const targets = new Map<string, Taken>();
      for (const [name, taken] of importsOf(readFileSync(join(folder, file), "utf8"), file)) {
        if (!name.startsWith(".")) continue;
        const path = relative(folder, join(folder, dirname(file), name))
          .split(sep)
          .join("/");
        const target = known.get(path) ?? path;
        if (targets.get(target) !== "value") targets.set(target, taken);
      }
      return [file, targets] as const;
    }),
  );
}

/** The cycles: sets of nodes that all reach each other, by Tarjan's algorithm. */
export function circles(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    stack.push(node);
    for (const next of graph.get(node)?.keys() ?? []) {
      if (!index.has(next)) low.set(node, Math.min(low.get(node) ?? own, visit(next)));
      else if (stack.includes(next))
        low.set(node, Math.min(low.get(node) ?? own, index.get(next) ?? own));
    }
    const lowest = low.get(node) ?? own;
    if (lowest === own) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
}
