// `npm test`: format, types and lint, and all tests; the last line counts the results.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ...name.split("/"));
const rest = process.argv.slice(2);
let failed = 0;
let passed = 0;

/** Runs one of the installed tools; a tool that fails counts as one failed check. Returns its output. */
async function check(title, script, args) {
  const run = spawn(process.execPath, [bin(script), ...args], { cwd: root });
  const said = [];
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (data) => said.push(data));
  const [code] = await once(run, "close");
  if (code === 0) passed++;
  else failed++;
  return `\n── ${title}${code === 0 ? ": passed" : ""}\n${Buffer.concat(said).toString()}`;
}

/** One after another, in parallel with the tests: the browser stories leave a core time for them. */
async function checks() {
  return [
    await check("format", "oxfmt/bin/oxfmt", ["--check"]),
    await check("types and lint", "oxlint/bin/oxlint", []),
  ];
}
const checked = rest.length === 0 ? checks() : Promise.resolve([]);

console.log("\n── tests");
const report = join(root, "out", "jest.json");
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const run = spawn(
  process.execPath,
  [bin("jest/bin/jest.js"), "--json", `--outputFile=${report}`, ...rest],
  { cwd: root, stdio: ["inherit", "ignore", "inherit"] },
);
const [status] = await once(run, "close");
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPassedTests === 0) failed++;
  if (status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed++;
} catch {
  console.error("jest did not finish");
  failed++;
}

for (const said of await checked) process.stdout.write(said);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
