// `npm test`: format, types, lint, then every test; the last line counts what ran.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, "node_modules", ...name.split("/"));
const rest = process.argv.slice(2);
let failed = 0;
let passed = 0;

/** Runs one of the installed tools; a tool that fails counts as one failed check. */
function check(title, script, args) {
  return new Promise((done) => {
    const run = spawn(process.execPath, [bin(script), ...args], { cwd: root });
    const said = [];
    for (const stream of [run.stdout, run.stderr]) stream.on("data", (data) => said.push(data));
    run.on("close", (code) => {
      console.log(`\n── ${title}`);
      process.stdout.write(Buffer.concat(said));
      if (code === 0) passed++;
      else failed++;
      done();
    });
  });
}

if (rest.length === 0) {
  // Side by side: each takes one core.
  await Promise.all([
    check("format", "prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
    check("types", "typescript/bin/tsc", ["--noEmit", "-p", "."]),
    check("lint", "eslint/bin/eslint.js", ["."]),
  ]);
}

console.log("\n── tests");
const report = join(root, "out", "jest.json");
mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const run = spawnSync(
  process.execPath,
  [bin("jest/bin/jest.js"), "--json", `--outputFile=${report}`, ...rest],
  { cwd: root, stdio: ["inherit", "ignore", "inherit"] },
);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPassedTests === 0) failed++;
  if (run.status !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed++;
} catch {
  console.error("jest did not finish");
  failed++;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
