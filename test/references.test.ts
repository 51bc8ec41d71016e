/** What comments and documents refer to is there: decisions, facts about PowerPoint, files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const FOLDERS = ["src", "test", "tools", "bench", "docs", "assets"];

const files = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(folder, name).replaceAll("\\", "/"),
    ),
  ),
  ...readdirSync(ROOT),
].filter((file) => !file.includes("node_modules/"));

/** The comments of a program, all of a document. */
function prose(file: string): string {
  const text = readFileSync(join(ROOT, file), "utf8");
  if (file.endsWith(".md")) return text;
  return (text.match(/\/\*[^]*?\*\/|(?<![:"'`])\/\/[^\n]*/g) ?? []).join("\n");
}

const texts = files
  .filter((file) => /\.(?:tsx?|mjs|css|md)$/.test(file) && file !== "CHANGELOG.md")
  .map((file) => [file, prose(file)] as const);

/** Every reference of one form that leads nowhere, with the file it stands in. */
function dead(form: RegExp, leads: (...parts: string[]) => boolean): string[] {
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(form)]
      .filter(([, ...parts]) => !leads(...parts.filter((part) => part !== undefined)))
      .map(([whole]) => `${file}: ${whole}`),
  );
}

const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

test("decisions are cited by names that ARCHITECTURE.md has", () => {
  const [, decisions = ""] = read("ARCHITECTURE.md").split("## Decisions");
  const names = new Set([...decisions.matchAll(/^- `([a-z-]+)`: /gm)].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(20);
  expect(dead(/\(decision ([^)]*)\)|decision ([a-z]+(?:-[a-z]+)+)/g, (n) => names.has(n))).toEqual(
    [],
  );
  expect(dead(/decisions? \d+/g, () => false)).toEqual([]);
});

test("facts about PowerPoint are cited by headings of docs/host-facts.md", () => {
  const facts = new Set(
    [...read("docs/host-facts.md").matchAll(/^## (.*)$/gm)].map(([, name]) => name),
  );
  const cited = /docs\/host-facts\.md, ([a-z-]+)(?: and ([a-z-]+))?/g;
  expect(dead(cited, (...names) => names.every((name) => facts.has(name)))).toEqual([]);
});

test("files that are named are there", () => {
  const known = files.map((file) => `/${file}`);
  const named = /(?<![\w./@-])((?:[\w-]+\/)*[\w-]+\.(?:tsx?|mjs|md))\b/g;
  // Microsoft's types are d.ts for short; the build makes dist; FILE stands for any.
  const meant = (name: string): boolean => /^d\.ts$|^dist\/|^FILE\./.test(name);
  const there = (name: string): boolean =>
    existsSync(join(ROOT, name)) || known.some((file) => file.endsWith(`/${name}`));
  expect(dead(named, (name) => meant(name) || there(name))).toEqual([]);
});
