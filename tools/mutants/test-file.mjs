// How jest runs one test file (its `testRunner`) for the mutants: as usual, except that it records which test
// reaches which block, skips tests that are not wanted, and stops after the first failure. `globalThis.job`
// is set by runner.mjs, in whose process this runs.
import circus from "jest-circus/runner";

export default async function testFile(globalConfig, config, environment, ...rest) {
  const { job } = globalThis;
  const path = rest[1];
  const skipped = new Set(job.skip[path]);
  // Blocks that were reached outside a test (while loading, in a beforeAll) count for all tests.
  const reached = { shared: new Set(), tests: {} };
  let hits = new Set();
  environment.global.__reached = (block) => hits.add(block);
  const next = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    if (event.name === "run_start") skip(state.rootDescribeBlock, skipped);
    if (event.name === "test_start") {
      if (job.failed) event.test.mode = "skip";
      for (const block of hits) reached.shared.add(block);
      hits = new Set();
    }
    if (event.name === "test_done") {
      const name = nameOf(event.test);
      reached.tests[name] = [...new Set([...(reached.tests[name] ?? []), ...hits])];
      hits = new Set();
    }
    if (event.name === "test_done" || event.name === "hook_failure")
      job.failed ||= job.bail && (event.test?.errors.length ?? 1) > 0;
    await next?.(event, state);
  };
  const result = await circus.default(globalConfig, config, environment, ...rest);
  job.reached[path] = { shared: [...reached.shared, ...hits], tests: reached.tests };
  return result;
}

function nameOf(test) {
  const names = [];
  for (let at = test; at; at = at.parent) names.unshift(at.name);
  return names.join(" ");
}

function skip(block, names) {
  for (const child of block.children) {
    if (child.type === "describeBlock") skip(child, names);
    else if (names.has(nameOf(child))) child.mode = "skip";
  }
}
