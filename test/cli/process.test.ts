/** The command line as a process of its own, the way `npm run cli` starts it. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const ROOT = join(__dirname, "../..");

const LINE = `${JSON.stringify({ ok: true, output: "𝑎/𝑏", problems: [] })}\n`;

test.each([
  [["translate", "--to", "unicodemath"], "\\frac{a}{b}\n", { status: 0, stdout: LINE }],
  [["no-command"], "", { status: 2, stdout: "" }],
])("%j", (args, input, expected) => {
  const { status, stdout } = spawnSync(process.execPath, ["tools/cli.mjs", ...args], {
    ...{ cwd: ROOT, encoding: "utf8", input },
  });
  expect({ status, stdout }).toEqual(expected);
});
