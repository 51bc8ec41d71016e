/** `move-in` on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { sourcesIn } from "../../src/deck/source-parts";
import { deck, slide, type ShapeBuilder } from "../support/deck";
import { leftPicture } from "../support/leftovers";
import { boxes } from "../support/moving";
import { open } from "../support/slides";

let folder = "";
let input = "";
let output = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  input = join(folder, "in.pptx");
  output = join(folder, "out.pptx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function call(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (s: string) => void out.push(s), err: (s: string) => void err.push(s) };
  const code = await runCli(["move-in", input, output, ...args], terminal, new Map());
  return { code, out, err };
}

const igt = (latex: string): ShapeBuilder =>
  leftPicture({ tags: { LATEXADDIN: `\\begin{document}${latex}\\end{document}` } });
const snippet = (latex: string): ShapeBuilder => leftPicture({ tags: { LATEXCODE: latex } });
const write = (...slides: readonly (readonly ShapeBuilder[])[]): void =>
  writeFileSync(input, deck({ slides: slides.map((shapes) => slide(...shapes)) }));

test("all converted: exit code 0, and the sources are remembered", async () => {
  write([igt("$x^2$")], [snippet("a+b")]);
  const { code, out, err } = await call();
  expect([code, err]).toEqual([0, []]);
  expect(out).toEqual([`2 equations of other tools found, 2 converted, 0 not. Saved as ${output}`]);
  const pkg = open(readFileSync(output));
  expect(boxes(pkg)).toEqual(["Picture 1: [𝑥2]"]);
  const known = sourcesIn(pkg);
  expect(known.ok && known.parts.flatMap((p) => p.sources.map(({ latex }) => latex))).toEqual([
    "x^2",
    "a+b",
  ]);
});

test("an object of JSON each, with the tool; what stays is told of with its reason", async () => {
  write([igt("$x^2$"), igt("\\includegraphics{a}"), leftPicture({ descr: "latex-image-3.pdf" })]);
  const { code, out } = await call("--jsonl");
  expect(code).toBe(1);
  expect(out.map((line): unknown => JSON.parse(line))).toEqual([
    { slide: 1, shape: "Picture 1", tool: "iguanatex", source: "x^2", converted: true },
    {
      ...{ slide: 1, shape: "Picture 2", tool: "iguanatex", converted: false },
      source: "\\includegraphics{a}",
      problems: [
        {
          ...{ code: "notInTextBox", severity: "error", from: 0, to: 16 },
          message: "A text box cannot hold \\includegraphics.",
        },
      ],
    },
    {
      ...{ slide: 1, shape: "Picture 3", tool: "latexit", source: "", converted: false },
      problems: [
        { code: "noSource", message: "LaTeXiT made this, but its source is not in the file." },
      ],
    },
  ]);
});

test("--tools and --slides narrow it down, --dry-run writes nothing", async () => {
  write([igt("$x$"), snippet("y")], [igt("$z$")]);
  expect(await call("--tools", "IguanaTex", "--slides", "1", "--dry-run")).toEqual({
    code: 0,
    out: ["1 equation of other tools found, 1 converted, 0 not. Nothing was written (--dry-run)."],
    err: [],
  });
  expect(existsSync(output)).toBe(false);
});

test("a tool that is none: exit code 2, with a hint", async () => {
  write([igt("$x$")]);
  expect(await call("--tools", "iguanatec")).toEqual({
    ...{ code: 2, out: [] },
    err: ["--tools does not know “iguanatec”. Did you mean iguanatex?"],
  });
});

test("definitions of a file beside those of the equation", async () => {
  const preamble = join(folder, "p.tex");
  writeFileSync(preamble, "\\newcommand\\half{\\frac12}");
  write([snippet("\\half x")]);
  expect((await call("--preamble", preamble)).code).toBe(0);
  expect(boxes(open(readFileSync(output)))).toEqual(["Picture 1: [[12𝑥]]"]);
});
