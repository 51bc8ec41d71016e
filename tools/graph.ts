/**
 * The import graph of `src`: `npm run graph` prints the folders bottom-up, who imports whom, and every cycle.
 * `npm run graph -- FOLDER` shows the files of one folder.
 */
import { circles, importGraph } from "../test/support/import-graph";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** The graph of the groups into which `name` puts the files; arrows within a group are left out. */
function grouped(graph: Graph, name: (file: string) => string): Graph {
  const groups = new Map<string, Set<string>>();
  for (const [file, targets] of graph) {
    const from = name(file);
    const arrows = groups.get(from) ?? new Set();
    groups.set(from, arrows);
    for (const target of targets) if (name(target) !== from) arrows.add(name(target));
  }
  return groups;
}

/** For each folder, how many arrows the longest way down from it has; a way ends at a cycle. */
function floors(graph: Graph): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const floorOf = (node: string, way: readonly string[]): number => {
    const floor = known.get(node);
    if (floor !== undefined) return floor;
    const below = [...(graph.get(node) ?? [])].filter((next) => !way.includes(next));
    const own = Math.max(0, ...below.map((next) => floorOf(next, [...way, node]) + 1));
    known.set(node, own);
    return own;
  };
  for (const node of graph.keys()) floorOf(node, []);
  return known;
}

function print(graph: Graph, sizes: ReadonlyMap<string, number>): void {
  const floor = floors(graph);
  const arrows = [...graph.values()].reduce((sum, targets) => sum + targets.size, 0);
  console.log(`${graph.size} folders, ${arrows} arrows`);
  const order = [...graph.keys()].sort(
    (a, b) => (floor.get(a) ?? 0) - (floor.get(b) ?? 0) || a.localeCompare(b),
  );
  for (const node of order) {
    const targets = [...(graph.get(node) ?? [])].sort().join(" ");
    console.log(`${floor.get(node)}  ${node} (${sizes.get(node) ?? 0} files) → ${targets || "–"}`);
  }
}

const folder = process.argv[2];
const all = importGraph("src");
const inside = (file: string): boolean => folder === undefined || file.startsWith(`${folder}/`);
const graph = new Map(
  [...all].filter(([f]) => inside(f)).map(([f, to]) => [f, new Set([...to.keys()].filter(inside))]),
);
const depth = folder === undefined ? 1 : folder.split("/").length + 1;
const name = (file: string): string => {
  const parts = file.split("/");
  return parts.length > depth ? parts.slice(0, depth).join("/") : folder === undefined ? "." : file;
};
const sizes = new Map<string, number>();
for (const file of graph.keys()) sizes.set(name(file), (sizes.get(name(file)) ?? 0) + 1);
const groups = grouped(graph, name);
print(groups, sizes);
for (const circle of circles(groups)) console.log(`circle of folders: ${circle.join(", ")}`);
for (const circle of circles(graph))
  console.log(`circle of ${circle.length} files: ${circle.join(", ")}`);
