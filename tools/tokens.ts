/** `npm run tokens [FOLDER]`: the size of the program by folder of `src`, in tokens without comments. */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import ts from "typescript";

const root = process.argv[2] ?? "src";
/** Counted separately: what people read, and what stands in for PowerPoint. */
const APART = new Set(["text", "standin"]);

function tokensOf(file: string): number {
  const variant = file.endsWith("x") ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard;
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    variant,
    readFileSync(file, "utf8"),
  );
  let count = 0;
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken) count++;
  return count;
}

const folders = new Map<string, number>();
for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
  if (!/\.tsx?$/.test(name)) continue;
  const [folder = ""] = name.includes(sep) ? name.split(sep) : ["."];
  folders.set(folder, (folders.get(folder) ?? 0) + tokensOf(join(root, name)));
}
const rows = [...folders].sort(([a], [b]) => a.localeCompare(b));
for (const [folder, count] of rows) console.log(`${String(count).padStart(8)}  ${folder}`);
const program = rows.filter(([folder]) => !APART.has(folder));
const total = program.reduce((sum, [, count]) => sum + count, 0);
console.log(`${String(total).padStart(8)}  all but ${[...APART].join(" and ")}`);
