/**
 * Files with sources and their results, a tree or a size: one source per line, its tree below it, indented;
 * headings begin with `## `, and everything above the first one is a comment. `UPDATE=1` writes the trees
 * anew; a reviewer sees what changed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

type Case = readonly [heading: string, source: string, tree: string];

function casesOf(lines: readonly string[]): readonly Case[] {
  let heading = "";
  return lines.flatMap((line, i): readonly Case[] => {
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line !== "" && !line.startsWith("    "))
      return [[heading, line, (lines[i + 1] ?? "").trimStart()]];
    return [];
  });
}

/** Makes a test of every source in the files: `treeOf` returns what must be written below it. */
export function testTrees(paths: readonly string[], treeOf: (source: string) => string): void {
  for (const path of paths) {
    const text = readFileSync(path, "utf8");
    const from = text.search(/^## /m);
    const cases = casesOf(text.slice(from).split("\n"));

    describe(basename(path), () => {
      test("has sources", () => {
        expect(cases.length).toBeGreaterThan(30);
      });

      if (process.env["UPDATE"] === "1") {
        test("is written anew", () => {
          const lines = text.slice(from).split("\n");
          const anew = lines.flatMap((line) => {
            if (line.startsWith("    ")) return [];
            return line === "" || line.startsWith("## ") ? [line] : [line, `    ${treeOf(line)}`];
          });
          writeFileSync(path, text.slice(0, from) + anew.join("\n"));
        });
      } else {
        test.each(cases)("%s: %s", (_heading, source, tree) => {
          expect(treeOf(source)).toBe(tree);
        });
      }
    });
  }
}
