// What the pane loads, compressed as a web server sends it, and the limits. Counted are all bytes that are
// fetched before the field takes a key (the page's own scripts), and what the pane requests right after it is
// drawn. What loads on demand is printed too; office.js is Microsoft's and not counted.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes before the field takes a key, gzip. */
export const FIRST_LIMIT = 260_000;

/** Bytes needed to type with completion, preview and insert, gzip. */
export const READY_GOAL = 410_000;

/**
 * Above this the build fails. It is above the goal because of what a place suggests, room on the slide,
 * changes of many slides, and numbers.
 */
export const READY_LIMIT = 422_000;

/** Bytes of the typesetter, gzip, without the letters that load when a formula has them. */
export const TYPESETTER_LIMIT = 330_000;

/** Chunks that the pane loads by itself after it is drawn, in English. */
const SOON = ["translator", "sentences-en", "exchange"];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Scripts of a chunk group, by file name. */
function scriptsOf(group) {
  return group === undefined ? [] : group.getFiles().filter((file) => file.endsWith(".js"));
}

/** Prints the sizes of a compilation of the pane in `dist`; returns false if one is over its limit. */
export function checkSize(compilation, dist) {
  const size = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const first = new Set(scriptsOf(compilation.entrypoints.get("taskpane")));
  const seen = new Set(first);
  const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
  const firstSize = total(first);

  const rows = [["before the field takes a key", firstSize]];
  let ready = firstSize;
  let typesetter = 0;
  const named = [...compilation.chunkGroups].filter(
    (group) => group.name && group.name !== "taskpane",
  );
  const byName = new Map(named.map((group) => [group.name, group]));
  for (const name of SOON) {
    const files = scriptsOf(byName.get(name)).filter((file) => !seen.has(file));
    for (const file of files) seen.add(file);
    ready += total(files);
    // The exchange is in one file with the translator (webpack.config.js).
    if (files.length > 0) rows.push([`then ${name}`, total(files)]);
  }
  rows.push(["to type, preview and insert", ready]);
  for (const [name, group] of [...byName].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (SOON.includes(name)) continue;
    const bytes = total(scriptsOf(group).filter((file) => !seen.has(file)));
    if (name === "typesetter") typesetter = bytes;
    rows.push([`on demand: ${name}`, bytes]);
  }

  const width = Math.max(...rows.map(([label]) => label.length));
  console.log("\nJavaScript of the pane, gzip:");
  for (const [label, bytes] of rows)
    console.log(`  ${label.padEnd(width)}  ${kB(bytes).padStart(9)}`);
  const tooMuch = [
    ["before the field takes a key", firstSize, FIRST_LIMIT],
    ["to type, preview and insert", ready, READY_LIMIT],
    ["to set formulas", typesetter, TYPESETTER_LIMIT],
  ].filter(([, bytes, limit]) => bytes > limit);
  for (const [what, bytes, limit] of tooMuch)
    console.error(`\nToo much ${what}: ${kB(bytes)}, the limit is ${kB(limit)}.`);
  if (ready > READY_GOAL)
    console.error(
      `\nOver the goal: ${kB(ready)} to type, preview and insert, not ${kB(READY_GOAL)}.`,
    );
  return tooMuch.length === 0;
}
