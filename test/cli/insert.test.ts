import { mkdtempSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { sourcesIn } from "../../src/deck/source-parts";
import { deck, equation, paragraph, run, slide, textBox, title } from "../support/deck";
import { linesOf, open, SLIDE } from "../support/slides";

let folder = "";
let input = "";
let output = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  input = join(folder, "in.pptx");
  output = join(folder, "out.pptx");
  writeFileSync(
    input,
    deck({
      slides: [
        slide(title("Sums"), textBox("We see XY here.")),
        slide(textBox("XY twice XY"), textBox(paragraph(run("old "), equation()))),
      ],
    }),
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (s: string) => void out.push(s), err: (s: string) => void err.push(s) };
  const code = await runCli(args, terminal, new Map());
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("inserts, says what was done, and remembers nothing unasked", async () => {
  const { code, out, err } = await call(
    "insert",
    input,
    output,
    "--find",
    "We see XY",
    "--latex",
    "a+b",
  );
  expect([code, err]).toEqual([0, ""]);
  expect(out).toBe(
    `Slide 1, “TextBox 2”: inline equation in place of “We see XY”, saved as ${output}`,
  );
  const pkg = open(readFileSync(output));
  expect(linesOf(pkg, "3")).toEqual(['[𝑎+𝑏] " here."']);
  expect(sourcesIn(pkg)).toMatchObject({ parts: [] });
  expect(readdirSync(folder).sort()).toEqual(["in.pptx", "out.pptx"]);
});

test("a shape that holds nothing but the equation says it, in English or German", async () => {
  const alone = ["insert", input, output, "--find", "We see XY here.", "--latex", "a+b"];
  const altText = (): string | undefined =>
    open(readFileSync(output))
      .root(SLIDE)
      .descendants("p", "cNvPr")
      .find((e) => e.attr("id") === "3")
      ?.attr("descr");
  expect((await call(...alone)).code).toBe(0);
  expect(altText()).toBe("a plus b");
  expect((await call(...alone, "--latex", "\\sqrt x", "--language", "de")).err).toContain(
    "more than once",
  );
  rmSync(output);
  const german = [...alone.slice(0, -1), "\\sqrt x", "--language", "de"];
  expect((await call(...german)).code).toBe(0);
  expect(altText()).toBe("Wurzel aus x");
  rmSync(output);
  const { code, err } = await call(...alone, "--language", "fr");
  expect([code, existsSync(output)]).toEqual([2, false]);
  expect(err).toContain("--language takes en or de, not “fr”.");
});

test("display, preamble and source", async () => {
  const preamble = join(folder, "p.tex");
  writeFileSync(preamble, "\\newcommand{\\half}{\\frac12}\n");
  const { code } = await call(
    "insert",
    input,
    output,
    "--find",
    "XY",
    "--slide=1",
    "--latex=\\half",
    "--display",
    "--preamble",
    preamble,
    "--remember",
  );
  expect(code).toBe(0);
  const pkg = open(readFileSync(output));
  expect(linesOf(pkg, "3")).toEqual(['"We see "', "[[12]]", '"here."']);
  expect(sourcesIn(pkg)).toMatchObject({
    parts: [
      {
        sources: [{ latex: "\\half", preamble: "\\newcommand{\\half}{\\frac12}\n", display: true }],
      },
    ],
  });
});

test("onto the file itself, in one step", async () => {
  expect((await call("insert", input, input, "--find", "Sums", "--latex", "-x")).code).toBe(0);
  expect(linesOf(open(readFileSync(input)), "2")).toEqual(["[[−𝑥]]"]);
  expect(readdirSync(folder)).toEqual(["in.pptx"]);
});

describe("exit code 2 and no file", () => {
  test.each<[string, string[], string]>([
    [
      "not found",
      ["--find", "nothing", "--latex", "x"],
      "“nothing” was not found in the text of the slides.",
    ],
    ["found often", ["--find", "XY", "--latex", "x"], "“XY” was found 3 times."],
    [
      "found twice on the slide",
      ["--find", "XY", "--latex", "x", "--slide", "2"],
      "“XY” was found 2 times.",
    ],
    ["no such slide", ["--find", "XY", "--latex", "x", "--slide", "7"], "There is no slide 7."],
    [
      "no number",
      ["--find", "XY", "--latex", "x", "--slide", "two"],
      "--slide needs the number of a slide, not “two”.",
    ],
    [
      "unknown option",
      ["--fnd", "XY", "--latex", "x"],
      "insert has no option --fnd. Did you mean --find?",
    ],
    ["no value", ["--find", "--latex", "x"], "--find needs a value."],
    ["twice", ["--find", "a", "--find", "b", "--latex", "x"], "--find is given more than once."],
    ["nothing to find", ["--latex", "x"], "--find is missing."],
    [
      "no preamble",
      ["--find", "Sums", "--latex", "x", "--preamble", "no-such-file"],
      "no-such-file cannot be read",
    ],
    [
      "an argument too many",
      ["third", "--find", "Sums", "--latex", "x"],
      "There is one argument too many: third",
    ],
  ])("%s", async (_, args, message) => {
    const { code, err, out } = await call("insert", input, output, ...args);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(existsSync(output)).toBe(false);
  });

  test("an error in the LaTeX, with a picture of its place", async () => {
    const { code, err } = await call(
      "insert",
      input,
      output,
      "--find",
      "Sums",
      "--latex",
      "\\frac{a}{b",
    );
    expect(code).toBe(2);
    const [source, carets] = err.split("\n");
    expect(source).toBe("  \\frac{a}{b");
    expect(carets).toMatch(/^ +\^+ error: /);
    expect(existsSync(output)).toBe(false);
  });

  test("a file that is no deck, and one that cannot be written", async () => {
    writeFileSync(input, "hello");
    expect(await call("insert", input, output, "--find", "a", "--latex", "x")).toMatchObject({
      code: 2,
    });
    writeFileSync(input, deck({ slides: [slide(title("Sums"))] }));
    const nowhere = join(folder, "none", "out.pptx");
    const { code, err } = await call("insert", input, nowhere, "--find", "Sums", "--latex", "x");
    expect([code, err.includes("cannot be written")]).toEqual([2, true]);
  });
});

test("extract: a JSON object a line, or a document", async () => {
  const lines = await call("extract", input, "--jsonl");
  expect(lines.out.split("\n").map((l) => JSON.parse(l) as unknown)).toEqual([
    { slide: 2, shape: "TextBox 2", display: false, latex: "x", problems: [] },
  ]);
  const document = await call("extract", input);
  expect(document.out).toContain("% slide 2, TextBox 2\n$x$\n");
});

test("help, no command, a wrong command", async () => {
  expect(await call("--help")).toMatchObject({ code: 0, err: "" });
  expect((await call("insert", "--help")).out).toContain("--remember");
  expect((await call()).code).toBe(2);
  const wrong = await call("isert");
  expect([wrong.code, wrong.err.split("\n")[0]]).toEqual([
    2,
    "There is no command isert. Did you mean insert?",
  ]);
});

test("the slide's part is named as expected", () => {
  expect(open(readFileSync(input)).slides[0]?.part).toBe(SLIDE);
});
