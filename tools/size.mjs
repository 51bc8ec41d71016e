// What the pane loads, compressed as a web server sends it, and the limit. Every byte counts that is
// fetched before the field takes a key: the page's own scripts. What the pane asks for right after it is
// drawn is printed too; office.js is Microsoft's and apart.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Before the field takes a key, gzip. */
export const FIRST_LIMIT = 260_000;

/** Chunks that the pane loads by itself after it is drawn, in English. */
const SOON = ["translator", "sentences-en", "exchange"];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Scripts of a chunk group, by file name. */
function scriptsOf(group) {
  return group === undefined ? [] : group.getFiles().filter((file) => file.endsWith(".js"));
}

/** Prints the sizes of a compilation of the pane in `dist`; false when it is over the limit. */
export function checkSize(compilation, dist) {
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const first = new Set(scriptsOf(compilation.entrypoints.get("taskpane")));
  const seen = new Set(first);
  const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
  const firstSize = total(first);

  const rows = [["before the field takes a key", firstSize]];
  let ready = firstSize;
  const named = [...compilation.chunkGroups].filter(
    (group) => group.name && group.name !== "taskpane",
  );
  const byName = new Map(named.map((group) => [group.name, group]));
  for (const name of SOON) {
    const files = scriptsOf(byName.get(name)).filter((file) => !seen.has(file));
    for (const file of files) seen.add(file);
    ready += total(files);
    rows.push([`then ${name}`, total(files)]);
  }
  rows.push(["to type, preview and insert", ready]);
  for (const [name, group] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (SOON.includes(name)) continue;
    rows.push([`on demand: ${name}`, total(scriptsOf(group).filter((file) => !first.has(file)))]);
  }

  const width = Math.max(...rows.map(([label]) => label.length));
  console.log("\nJavaScript of the pane, gzip:");
  for (const [label, bytes] of rows)
    console.log(`  ${label.padEnd(width)}  ${kB(bytes).padStart(9)}`);
  if (firstSize > FIRST_LIMIT) {
    console.error(
      `\nToo much before the field takes a key: ${kB(firstSize)}, the limit is ${kB(FIRST_LIMIT)}.`,
    );
    return false;
  }
  return true;
}
