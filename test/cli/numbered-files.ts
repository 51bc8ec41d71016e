/** Files for tests of numbers, and the command line run on them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import type { Package } from "../../src/pptx/package";
import { deck, slide, textBox, type SlideSpec } from "../support/deck";
import { open } from "../support/slides";

let folder = "";
/** Files of each test, in a folder that goes with it. */
export let input = "";
export let output = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  input = join(folder, "in.pptx");
  output = join(folder, "out.pptx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes `input` with these slides. */
export function write(...slides: readonly SlideSpec[]): void {
  writeFileSync(input, deck({ slides }));
}

interface Called {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Runs the command line in this process. */
export async function call(...args: string[]): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (s: string) => void out.push(s), err: (s: string) => void err.push(s) };
  const code = await runCli(args, terminal, new Map());
  return { code, out, err };
}

/** What `output` holds. */
export const written = (): Package => open(readFileSync(output));

/** The numbers of all equations, by slide. */
export function numbersOf(pkg: Package): readonly (readonly string[])[] {
  return pkg.slides.map(({ part }) =>
    mathOf(pkg.root(part)).flatMap(({ math }) =>
      numbersIn(math).map(({ text, bare }) => (bare ? text : `(${text})`)),
    ),
  );
}

export const equationText = (latex: string, label: string): string =>
  `\\begin{equation} ${latex} \\label{${label}} \\end{equation}`;

/** A part of the file changed by hand. */
export function edit(part: string, change: (xml: string) => string): void {
  const pkg = written();
  const before = pkg.text(part);
  const after = change(before);
  expect(after).not.toBe(before);
  pkg.write(part, after);
  writeFileSync(output, pkg.save());
}

export const FIRST = "ppt/slides/slide1.xml";
export const SECOND = "ppt/slides/slide2.xml";

/** Two slides with an equation and references each, converted and numbered, as `output`. */
export async function numberedDeck(): Promise<void> {
  write(
    slide(textBox(equationText("a=b", "eq:a")), textBox("by \\eqref{eq:b} it holds")),
    slide(textBox(equationText("c=d", "eq:b")), textBox("see \\ref{eq:a}, and \\eqref{eq:b}")),
  );
  await call("convert", input, output);
  expect(await call("renumber", output, output)).toMatchObject({ code: 0, err: [] });
}
