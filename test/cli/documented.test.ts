/** The commands of the README, one after the other, as somebody does who reads it. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { translate } from "../../src/cli/translate";
import { deck, slide, textBox, title } from "../support/deck";
import { leftPicture } from "../support/leftovers";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "documented-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The words of a line as a shell has them; a backslash counts only at the end of a line, which is gone by then. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? "",
  );
}

const commands = [...readFileSync(join(ROOT, "README.md"), "utf8").matchAll(/^```\n([^]*?)^```/gm)]
  .flatMap(([, block = ""]) => block.replace(/\\\n\s*/g, "").split("\n"))
  .filter((line) => /^(?:npm run -s cli|node tools\/sample-deck|echo )/.test(line));

/** A deck of somebody who reads the README: formulas in texts, a word to replace, a reference, a picture of IguanaTex. */
function readersDeck(): Uint8Array {
  const LATEXADDIN = "\\begin{document}$x^2$\\end{document}";
  return deck({
    slides: [
      slide(title("Energy"), textBox("ENERGY"), textBox("We see $\\epsilon+1$ and \\eqref{eq:e}.")),
      slide(title("Mass"), leftPicture({ tags: { LATEXADDIN, IGUANATEXSIZE: "20" } })),
    ],
  });
}

async function run(line: string): Promise<{ code: number; out: string; err: string }> {
  const inFolder = (word: string): string =>
    /^[\w-]+\.pptx$/.test(word) ? join(folder, word) : word;
  const args = words(line).map(inFolder);
  let out = "";
  let err = "";
  if (args[0] === "node") {
    execFileSync(process.execPath, args.slice(1), { cwd: ROOT, stdio: "ignore" });
    return { code: 0, out, err };
  }
  const cli = args.slice(args.indexOf("--") + 1);
  const terminal = {
    out: (text: string) => void (out += `${text}\n`),
    err: (text: string) => void (err += `${text}\n`),
  };
  const sink = (take: (text: string) => void) => ({
    write: (text: string) => (take(text), true),
    once: () => undefined,
  });
  const piped = {
    stdin: (async function* () {
      await Promise.resolve();
      yield `${args[1] ?? ""}\n`;
    })(),
    stdout: sink((text) => (out += text)),
    stderr: sink((text) => (err += text)),
  };
  const late = new Map([
    ["translate", () => Promise.resolve((rest: readonly string[]) => translate(rest, piped))],
  ]);
  const code = await runCli(cli, terminal, late);
  return { code, out, err };
}

test("there are commands of every kind", () => {
  const kinds = commands.map((line) => / -- ([a-z-]+)/.exec(line)?.[1] ?? "sample");
  expect([...new Set(kinds)].sort()).toEqual([
    ...["convert", "extract", "insert", "move-in", "renumber", "replace", "restyle", "revert"],
    ...["sample", "translate"],
  ]);
});

test("each does what it is said to do", async () => {
  writeFileSync(join(folder, "deck.pptx"), readersDeck());
  const said = new Map<string, string>();
  for (const line of commands) {
    const { code, out, err } = await run(line);
    // The deck has no sections to number by, which is said.
    const left = line.includes("--style section") ? 1 : 0;
    expect({ line, code, err: code === left ? "" : err }).toEqual({ line, code: left, err: "" });
    said.set(/ -- ([a-z-]+)/.exec(line)?.[1] ?? "", out);
  }
  for (const name of ["with-equation", "with-equations", "restyled", "renamed", "native"])
    expect(existsSync(join(folder, `${name}.pptx`))).toBe(true);
  expect(said.get("extract")).toContain("E = mc^2");
  expect(said.get("translate")).toContain('"ok":true');
  expect(said.get("move-in")).toContain("1");
});
