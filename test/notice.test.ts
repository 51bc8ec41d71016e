/** NOTICE.txt is made of what webpack bundles: a package that ships is named, with its licence. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "notice-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script in Node itself: the tools are ES modules, and so is the build. */
function node(script: string): { readonly out: string; readonly err: string } {
  const file = join(folder, "script.mjs");
  writeFileSync(file, script);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: "utf8" });
  return { out: stdout, err: stderr };
}
const tools = JSON.stringify(join(root, "tools/notice.mjs"));
const webpack = JSON.stringify(join(root, "node_modules/webpack/lib/index.js"));

test("what is bundled is named, also when modules are joined, and nothing else", () => {
  const entry = join(root, "test/support/bundled.ts");
  const { out, err } = node(`
    import webpack from ${webpack};
    import { BundledPackages, noticeOf } from ${tools};
    const bundled = new BundledPackages();
    webpack(
      {
        mode: "production", context: ${JSON.stringify(root)}, entry: ${JSON.stringify(entry)},
        output: { path: ${JSON.stringify(join(folder, "out"))} }, plugins: [bundled],
      },
      (error, stats) => {
        if (error || stats.hasErrors()) console.error(error ?? stats.toString("errors-only"));
        else console.log(noticeOf(bundled.folders));
      },
    );
  `);
  expect(err).toBe("");
  const list = out.slice(0, out.indexOf("Their licences:"));
  expect(list.match(/^\S+ [\d.]+ \(.+\)$/gm)).toEqual([
    expect.stringMatching(/^fflate .*\(MIT\)$/),
    expect.stringMatching(/^minisearch .*\(MIT\)$/),
  ]);
  expect(out).toMatch(/Arjun Barrett[\s\S]*Permission is hereby granted/);
});

test("a package without a licence makes it fail", () => {
  const bare = join(folder, "node_modules/bare");
  mkdirSync(bare, { recursive: true });
  writeFileSync(join(bare, "package.json"), '{"name":"bare","version":"1.0.0"}');
  const { err } = node(`import { noticeOf } from ${tools}; noticeOf([${JSON.stringify(bare)}]);`);
  expect(err).toContain("names no licence");
});

test("everything that may ship has a licence that can be named", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const folders = Object.keys(dependencies).map((name) => join(root, "node_modules", name));
  const { out, err } = node(
    `import { noticeOf } from ${tools}; console.log(noticeOf(${JSON.stringify(folders)}));`,
  );
  expect(err).toBe("");
  for (const [name, version] of Object.entries(dependencies))
    expect(out).toContain(`\n${name} ${version} (`);
});
