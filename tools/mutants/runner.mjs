// Runs test files for the mutants, one job after another in one process, so that jest starts once and
// transforms each file once: `node runner.mjs ROOT`. Jobs arrive as messages, and each gets one answer:
//   { related: [source file] }                     → { tests: [test file] }
//   { tests: [test file], skip: {}, bail: true }   → { failures: [text], reached: {}, milliseconds: {} }
// Paths are relative to ROOT. jest's own parts (jest-config …) come with jest, in its version.
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SearchSource } from "jest";
import { readConfigs } from "jest-config";
import TestRunner from "jest-runner";
import Runtime from "jest-runtime";

process.env.NODE_ENV ??= "test";
const root = resolve(process.argv[2]);
const { globalConfig, configs } = await readConfigs({ _: [], $0: "", ci: true, watchman: false }, [
  root,
]);
const unit = configs.find(({ displayName }) => displayName?.name === "unit");
const config = { ...unit, testRunner: fileURLToPath(new URL("test-file.mjs", import.meta.url)) };
const context = await Runtime.createContext(config, {
  console,
  maxWorkers: 1,
  watch: false,
  watchman: false,
});
const nameOf = (path) => relative(root, path);
const pathOf = (name) => resolve(root, name);

async function related(files) {
  const source = new SearchSource(context);
  const { tests } = await source.findRelatedTests(new Set(files.map(pathOf)), false);
  return { tests: tests.map(({ path }) => nameOf(path)).sort() };
}

async function run({ tests, skip, bail }) {
  const job = { bail, failed: false, reached: {}, skip: {} };
  for (const [name, names] of Object.entries(skip)) job.skip[pathOf(name)] = names;
  globalThis.job = job;
  const failures = [];
  const milliseconds = {};
  const runner = new TestRunner(globalConfig, {});
  runner.on("test-file-failure", ([test, error]) => {
    // Files that an earlier failure had interrupted were not run.
    if (!job.failed) failures.push(`${nameOf(test.path)}: ${error?.stack ?? error?.message}`);
    job.failed ||= bail;
  });
  runner.on("test-file-success", ([test, result]) => {
    milliseconds[nameOf(test.path)] = result.perfStats.runtime;
    if (!result.failureMessage) return;
    failures.push(`${nameOf(test.path)}: ${result.failureMessage}`);
    job.failed ||= bail;
  });
  const watcher = { isInterrupted: () => job.failed, isWatchMode: () => false };
  const files = tests.map((name) => ({ context, path: pathOf(name) }));
  await runner.runTests(files, watcher, { serial: true });
  const reached = Object.fromEntries(
    Object.entries(job.reached).map(([path, blocks]) => [nameOf(path), blocks]),
  );
  return { failures, reached, milliseconds };
}

process.on("message", (job) => {
  void (job.related ? related(job.related) : run(job)).then((answer) => process.send(answer));
});
process.send({ ready: true });
