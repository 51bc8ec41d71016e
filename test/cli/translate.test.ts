import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { translate } from "../../src/cli/translate";

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly lines: readonly {
    ok: boolean;
    output?: string;
    problems: readonly { code: string; message: string; from: number; to: number }[];
  }[];
}

/** Runs the command over chunks of standard input. */
async function run(
  args: readonly string[],
  chunks: readonly (string | Uint8Array)[],
): Promise<Result> {
  let out = "";
  let err = "";
  const sink = (take: (text: string) => void) => ({
    write: (text: string) => {
      take(text);
      return true;
    },
    once: () => undefined,
  });
  const code = await translate(args, {
    stdin: (async function* () {
      yield* chunks;
    })(),
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
  });
  const lines = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Result["lines"][number]);
  return { code, out, err, lines };
}

test("a line in, a line out, in every format", async () => {
  expect((await run(["--to", "unicodemath"], ["\\frac{a}{b}\nx^2\n"])).lines).toEqual([
    { ok: true, output: "𝑎/𝑏", problems: [] },
    { ok: true, output: "𝑥^2", problems: [] },
  ]);
  expect((await run(["--to", "omml"], ["x\n"])).lines[0]?.output).toMatch(/^<m:oMathPara /);
  expect((await run(["--to", "omml", "--inline"], ["x\n"])).lines[0]?.output).toMatch(/^<m:oMath /);
  expect((await run(["--to", "mathml"], ["x\n"])).lines[0]?.output).toContain('display="block"');
  expect((await run(["--to", "latex"], ["\\frac ab\n"])).lines[0]?.output).toBe("\\frac{a}{b}");
});

test("lines may come in pieces, with carriage returns, and without an end", async () => {
  const bytes = new TextEncoder().encode("\\alpha+β\r\n\n\\fra");
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  const { lines } = await run(["--to", "unicodemath"], [...chunks, "c{1}{2}"]);
  expect(lines.map((line) => line.output)).toEqual(["𝛼+𝛽", "", "1/2"]);
});

test("a formula with an error is a line that says so, and the command goes on", async () => {
  const { code, lines } = await run(["--to", "omml"], ["\\fracc{a}\nx\n"]);
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({ ok: false, problems: [{ from: 0, to: 6, severity: "error" }] });
  expect(lines[0]).not.toHaveProperty("output");
  expect(lines[0]?.problems[0]?.message).toMatch(/fracc.*\.$/);
  expect(lines[1]?.ok).toBe(true);
});

test("JSON strings hold formulas of several lines", async () => {
  const { lines } = await run(
    ["--to", "unicodemath", "--jsonl"],
    [`${JSON.stringify("a\n+b")}\n5\nnot json\n`],
  );
  expect(lines[0]?.output).toBe("𝑎+𝑏");
  expect(lines.slice(1).map((line) => line.problems[0]?.code)).toEqual(["notJson", "notJson"]);
});

describe("a preamble", () => {
  const folder = mkdtempSync(join(tmpdir(), "translate-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("gives its macros to every line", async () => {
    const file = join(folder, "macros.tex");
    writeFileSync(file, "\\newcommand{\\half}[1][1]{\\frac{#1}{2}}");
    const { lines } = await run(
      ["--to", "unicodemath", "--preamble", file],
      ["\\half+\\half[3]\n"],
    );
    expect(lines[0]?.output).toBe("1/2+3/2");
  });

  test("that is not there is an error", async () => {
    const { code, err } = await run(
      ["--to", "omml", "--preamble", join(folder, "none.tex")],
      ["x"],
    );
    expect([code, err]).toEqual([2, expect.stringContaining("none.tex")]);
  });
});

test.each([
  [[]],
  [["--to"]],
  [["--to", "word"]],
  [["--to", "__proto__"]],
  [["--to", "omml", "--fast"]],
  [["--to", "omml", "--preamble"]],
])("%j is refused before anything is read", async (args) => {
  const { code, out, err } = await run(args, ["x\n"]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).not.toBe("");
});

test("output waits for its reader", async () => {
  let drained = 0;
  const code = await translate(["--to", "unicodemath"], {
    stdin: (async function* () {
      yield "a\n";
      yield "b\n";
    })(),
    stdout: {
      write: () => false,
      once: (_, listener) => {
        drained++;
        setTimeout(listener, 0);
      },
    },
    stderr: { write: () => true, once: () => undefined },
  });
  expect([code, drained]).toEqual([0, 2]);
});
