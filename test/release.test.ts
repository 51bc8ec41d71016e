/** `npm run release -- VERSION` on a copy of the files it changes. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(__dirname, "..");
const FILES = ["package.json", "package-lock.json", "manifest.xml", "CHANGELOG.md"] as const;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "release-"));
  for (const name of FILES) copyFileSync(join(root, name), join(folder, name));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const all = (): readonly string[] => FILES.map(read);

/** What the tool says; "" where it did its work. */
function released(version: string): string {
  const module = JSON.stringify(pathToFileURL(join(root, "tools/release.mjs")).href);
  const script = `import { release } from ${module};
    try { release(${JSON.stringify(folder)}, ${JSON.stringify(version)}, "2030-01-02"); }
    catch (error) { process.stdout.write(error.message); }`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(run.stderr).toBe("");
  return run.stdout;
}

test("the version stands in all files, and nothing else changes", () => {
  const before = all();
  expect(released("7.8.9")).toBe("");
  const [own, lock, manifest, changes] = all();
  const { version } = JSON.parse(own ?? "") as { version: string };
  const locked = JSON.parse(lock ?? "") as {
    version: string;
    packages: { "": { version: string } };
  };
  expect([version, locked.version, locked.packages[""].version]).toEqual([
    "7.8.9",
    "7.8.9",
    "7.8.9",
  ]);
  expect(manifest).toContain("<Version>7.8.9.0</Version>");
  expect(changes).toMatch(/^## Unreleased\n\n## 7\.8\.9, 2030-01-02\n/m);
  // Word for word as it was, but for these lines.
  const changed = before.map((text, i) => {
    const old = new Set(text.split("\n"));
    return (all()[i] ?? "").split("\n").filter((line) => !old.has(line)).length;
  });
  expect(changed).toEqual([1, 2, 1, 1]);
});

test.each([
  ["7.8", "no version"],
  ["7.8.9-beta", "no version"],
  ["0.0.1", "not higher"],
  ["0.9.9", "from version 1.0"],
])("%s is refused: %s", (version, reason) => {
  const before = all();
  expect(released(version)).toContain(reason);
  expect(all()).toEqual(before);
});

test("a second release needs something new", () => {
  expect(released("7.8.9")).toBe("");
  const before = all();
  expect(released("7.9.0")).toContain("nothing that is unreleased");
  expect(all()).toEqual(before);
  writeFileSync(
    join(folder, "CHANGELOG.md"),
    read("CHANGELOG.md").replace("## Unreleased\n", "## Unreleased\n\n- Something.\n"),
  );
  expect(released("7.9.0")).toBe("");
  expect(read("CHANGELOG.md")).toMatch(
    /## Unreleased\n\n## 7\.9\.0, .*\n\n- Something\.\n\n## 7\.8\.9/,
  );
});
