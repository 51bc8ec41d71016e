/** `convert`, `revert` and `restyle` on files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { openPackage } from "../../src/pptx/package";
import { Zip } from "../../src/pptx/zip";
import {
  deck,
  field,
  group,
  paragraph,
  run,
  slide,
  table,
  textBox,
  title,
  type SlideSpec,
} from "../support/deck";
import { textsOf } from "../support/conversion";
import { linesOf, open, SLIDE } from "../support/slides";

const SECOND = "ppt/slides/slide2.xml";

let folder = "";
let input = "";
let output = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-"));
  input = join(folder, "in.pptx");
  output = join(folder, "out.pptx");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...slides: readonly SlideSpec[]): Uint8Array {
  const bytes = deck({ slides });
  writeFileSync(input, bytes);
  return bytes;
}

interface Called {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly shown: readonly string[];
}

async function call(...args: string[]): Promise<Called> {
  const [out, err, shown]: [string[], string[], string[]] = [[], [], []];
  const terminal = {
    out: (s: string) => void out.push(s),
    err: (s: string) => void err.push(s),
    progress: (s: string) => void shown.push(s),
  };
  const code = await runCli(args, terminal, new Map());
  return { code, out, err, shown };
}

const objects = ({ out }: Called): unknown[] => out.map((line): unknown => JSON.parse(line));
const written = () => open(readFileSync(output));

test("all converted: exit code 0, a line on what was done, and progress", async () => {
  write(slide(title("On $x^2$"), textBox("a $y^2$ b")), slide(textBox("costs $5 and $6")));
  const { code, out, err, shown } = await call("convert", input, output);
  expect([code, err]).toEqual([0, []]);
  expect(out).toEqual([`2 formulas found, 2 converted, 0 not. Saved as ${output}`]);
  expect(shown).toEqual(["Slide 1 of 2", "Slide 2 of 2", ""]);
  expect(linesOf(written(), "3")).toEqual(['"a " [𝑦2] " b"']);
  expect(readdirSync(folder).sort()).toEqual(["in.pptx", "out.pptx"]);
});

test("a slide without formulas, and every other part, stays byte for byte", async () => {
  const bytes = write(slide(textBox("a $y^2$ b")), slide(textBox("costs $5 and $6")));
  await call("convert", input, output);
  const [before, after] = [Zip.open(bytes), Zip.open(readFileSync(output))];
  const changed = [...before.entries.values()].flatMap((entry) => {
    const now = after.entries.get(entry.name);
    return now?.crc === entry.crc ? [] : [entry.name];
  });
  expect(changed.sort()).toEqual(["[Content_Types].xml", "ppt/_rels/presentation.xml.rels", SLIDE]);
});

test("nothing found: the file as it was", async () => {
  const bytes = write(slide(textBox("costs $5 and $6")));
  const { code, out } = await call("convert", input, output);
  expect([code, out]).toEqual([0, [`0 formulas found, 0 converted, 0 not. Saved as ${output}`]]);
  expect(new Uint8Array(readFileSync(output))).toEqual(bytes);
});

test("--jsonl: an object a formula; what is left makes the exit code 1", async () => {
  write({
    ...slide(
      textBox("a $x^2$, $\\frac{a$ and $\\nosuch{a}+\\alpha$ b"),
      textBox(paragraph(run("on "), field("$z^2$"))),
    ),
    notes: "say $n^2$",
  });
  const called = await call("convert", input, output, "--jsonl");
  expect(called.code).toBe(1);
  const problem = (code: string): unknown =>
    expect.arrayContaining([expect.objectContaining({ code, message: expect.any(String) })]);
  expect(objects(called)).toEqual([
    { slide: 1, shape: "TextBox 1", source: "x^2", converted: true },
    {
      ...{ slide: 1, shape: "TextBox 1", source: "\\nosuch{a}+\\alpha", converted: false },
      problems: problem("unknownCommand"),
    },
    {
      ...{ slide: 1, shape: "TextBox 2", source: "z^2", converted: false },
      problems: problem("field"),
    },
    { slide: 1, shape: "", source: "n^2", converted: false, problems: problem("inNotes") },
  ]);
  expect(textsOf(written())[0]).toBe("a \uFFFC, $\\frac{a$ and $\\nosuch{a}+\\alpha$ b");
});

test("a preamble defines what the formulas use, and is remembered", async () => {
  write(slide(textBox("a $\\half+x^2$ b")));
  const preamble = join(folder, "p.tex");
  writeFileSync(preamble, "\\newcommand{\\half}{\\frac12}\n");
  expect((await call("convert", input, output, "--preamble", preamble)).code).toBe(0);
  expect(linesOf(written(), "2")).toEqual(['"a " [12+𝑥2] " b"']);
  expect((await call("revert", output, output)).code).toBe(0);
  expect(textsOf(written())).toEqual(["a $\\half+x^2$ b"]);
});

test("what is uncertain is told of, and converted when asked", async () => {
  write(slide(textBox("it is $5$ today")));
  const { code, err } = await call("convert", input, output);
  expect([code, err]).toEqual([
    1,
    [
      "Slide 1, “TextBox 1”: 5: It is a number, and nothing near is mathematics. --uncertain converts it.",
    ],
  ]);
  expect((await call("convert", input, output, "--uncertain")).code).toBe(0);
  expect(textsOf(written())).toEqual(["it is \uFFFC today"]);
});

test("--slides, and --dry-run writes nothing", async () => {
  write(...["a", "b", "c"].map((letter) => slide(textBox(`so $${letter}^2$ is`))));
  const dry = await call("convert", input, output, "--slides", "2-", "--dry-run");
  expect([dry.code, dry.out, existsSync(output)]).toEqual([
    0,
    ["2 formulas found, 2 converted, 0 not. Nothing was written (--dry-run)."],
    false,
  ]);
  await call("convert", input, output, "--slides=1,3");
  expect([SLIDE, SECOND, "ppt/slides/slide3.xml"].map((part) => textsOf(written(), part))).toEqual([
    ["so \uFFFC is"],
    ["so $b^2$ is"],
    ["so \uFFFC is"],
  ]);
});

test("a slide that cannot be read stays, and the others go on", async () => {
  write(slide(textBox("a $x^2$ b")), slide(textBox("c $y^2$ d")));
  const opened = openPackage(new Uint8Array(readFileSync(input)));
  if (!opened.ok) throw new Error("not opened");
  const broken = opened.pkg.text(SLIDE).replace("</p:sld>", "</p:sdl>");
  opened.pkg.write(SLIDE, broken);
  writeFileSync(input, opened.pkg.save());
  const called = await call("convert", input, output, "--jsonl");
  expect(called.code).toBe(1);
  expect(objects(called)).toMatchObject([
    { slide: 1, source: "", converted: false, problems: [{ code: "illFormed" }] },
    { slide: 2, source: "y^2", converted: true },
  ]);
  expect(written().text(SLIDE)).toBe(broken);
});

describe("exit code 2 and no file", () => {
  test.each<[string, string[], string]>([
    ["no deck", ["convert", "no-such-file"], "cannot be read"],
    ["no preamble", ["convert", "IN", "--preamble", "no-such-file"], "cannot be read"],
    ["no range", ["convert", "IN", "--slides", "one"], "--slides needs slide numbers"],
    ["a range backwards", ["convert", "IN", "--slides", "3-1"], "--slides needs slide numbers"],
    ["no such slide", ["convert", "IN", "--slides", "1-9"], "There is no slide 9."],
    ["no such language", ["convert", "IN", "--language", "fr"], "--language takes en or de"],
    ["unknown option", ["revert", "IN", "--slide", "1"], "Did you mean --slides?"],
    ["no style", ["restyle", "IN"], "--size, --color or --weight is missing."],
    ["no size", ["restyle", "IN", "--size", "big"], "--size needs points"],
    ["no color", ["restyle", "IN", "--color", "red"], "--color needs six"],
    ["no weight", ["restyle", "IN", "--weight", "heavy"], "--weight needs plain"],
    ["nothing to replace", ["replace", "IN", "--to", "x"], "--from is missing"],
    ["nothing instead", ["replace", "IN", "--from", "x", "--to", " "], "--to is missing"],
  ])("%s", async (_, [name = "", file = "", ...rest], message) => {
    write(slide(textBox("a $x^2$ b")));
    const { code, err, out } = await call(name, file === "IN" ? input : file, output, ...rest);
    expect([code, out, existsSync(output)]).toEqual([2, [], false]);
    expect(err.join("\n")).toContain(message);
  });
});

test("revert gives the texts back as they were typed", async () => {
  write(slide(title("On \\(x^2\\)"), textBox("let", "$$", "y^2", "$$", "be")));
  await call("convert", input, output);
  const called = await call("revert", output, output, "--jsonl");
  expect(called.code).toBe(0);
  expect(objects(called)).toEqual([
    { slide: 1, shape: "Title 1", source: "\\(x^2\\)", reverted: true },
    { slide: 1, shape: "TextBox 2", source: "$$\ry^2\r$$", reverted: true },
  ]);
  expect(textsOf(written())).toEqual(["On \\(x^2\\)", "let\r$$\ry^2\r$$\rbe"]);
});

describe("restyle", () => {
  const RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
  const looks = (): unknown =>
    written()
      .root(SLIDE)
      .descendants("a14", "m")
      .map((math) => [
        ...new Set(
          math
            .descendants("a", "rPr")
            .map((e) => `${e.attr("sz") ?? "-"} ${/val="(\w{6})"/.exec(e.outerXml)?.[1] ?? "-"}`),
        ),
      ]);

  test("size and colour of all, then as the text", async () => {
    write(
      slide(
        textBox(paragraph(run("a $\\frac{x}{y}$ b", `lang="en-US" sz="2000"|${RED}`)), "$z^2$"),
      ),
    );
    await call("convert", input, output);
    expect(looks()).toEqual([["2000 FF0000"], ["- -"]]);
    const { code, out } = await call(
      "restyle",
      output,
      output,
      "--size",
      "32",
      "--color",
      "00aa00",
    );
    expect([code, out]).toEqual([0, [`2 equations found, 2 restyled, 0 not. Saved as ${output}`]]);
    expect(looks()).toEqual([["3200 00AA00"], ["3200 00AA00"]]);
    expect(written().text(SLIDE).split("<mc:Fallback>")[1]).toContain('sz="3200"');
    await call("restyle", output, output, "--size=text", "--color=text");
    expect(looks()).toEqual([["2000 FF0000"], ["- -"]]);
  });

  test("a part with a colour of its own keeps it", async () => {
    write(slide(textBox("a $x+\\textcolor{red}{y}$ b")));
    await call("convert", input, output);
    await call("restyle", output, output, "--color", "0000FF");
    expect(looks()).toEqual([["- 0000FF", "- FF0000"]]);
  });
});

describe("weight", () => {
  const letters = (): readonly string[] => linesOf(written(), "2");

  test("bold and plain again, letters, digits and names of functions; then as the text", async () => {
    write(slide(textBox(paragraph(run("a $\\sin x+\\frac{\\alpha}{2}+\\mathbb{R}$ b")))));
    await call("convert", input, output);
    const plain = written().text(SLIDE);
    expect((await call("restyle", output, output, "--weight", "bold")).code).toBe(0);
    expect(letters()).toEqual(['"a " [𝐬𝐢𝐧𝒙+𝜶𝟐+ℝ] " b"']);
    expect(await latexOfAll()).toEqual([
      "\\operatorname{\\mathbf{sin}} \\boldsymbol{x}\\boldsymbol{+}" +
        "\\frac{\\boldsymbol{\\alpha}}{\\mathbf{2}}\\boldsymbol{+}\\mathbb{R}",
    ]);
    await call("restyle", output, output, "--weight", "plain");
    expect(written().text(SLIDE)).toBe(plain);
    await call("restyle", output, output, "--weight", "text");
    expect(written().text(SLIDE)).toBe(plain);
  });

  test("as bold text", async () => {
    write(slide(textBox(paragraph(run("a $x$ b", 'lang="en-US" b="1"|')))));
    await call("convert", input, output);
    await call("restyle", output, output, "--weight=text");
    expect(letters()).toEqual(['"a " [𝒙] " b"']);
  });

  test("what alone is bold stays so where the others are to be plain", async () => {
    write(slide(textBox("a $\\mathbf{v}=x+y+z$ b")));
    await call("convert", input, output);
    const before = written().text(SLIDE);
    await call("restyle", output, output, "--weight=plain");
    expect(written().text(SLIDE)).toBe(before);
  });

  async function latexOfAll(): Promise<readonly unknown[]> {
    const called = await call("extract", output, "--jsonl");
    return objects(called).map((one) => (one as { readonly latex: unknown }).latex);
  }
});

describe("replace", () => {
  test("in all equations that have it, as they were typed", async () => {
    write(
      slide(textBox("a $\\norm{x}+x$ b", "and \\(y\\) c"), textBox("$$", "x^2", "$$")),
      slide(textBox("no $z$")),
    );
    const preamble = join(folder, "p.tex");
    writeFileSync(preamble, "\\newcommand{\\norm}[1]{\\|#1\\|}\n");
    await call("convert", input, output, "--preamble", preamble);
    const second = written().text(SECOND);
    const called = await call("replace", output, output, "--from", "x", "--to", "u_1", "--jsonl");
    expect(called.code).toBe(0);
    expect(objects(called)).toEqual([
      { slide: 1, shape: "TextBox 1", source: "\\norm{u_1}+u_1", replaced: true },
      { slide: 1, shape: "TextBox 2", source: "{u_1}^2", replaced: true },
    ]);
    expect(linesOf(written(), "2")).toEqual(['"a " [𝑢1+𝑢1] " b"', '"and " [𝑦] " c"']);
    expect(written().text(SECOND)).toBe(second);
    await call("revert", output, output);
    expect(textsOf(written())).toEqual(["a $\\norm{u_1}+u_1$ b\rand \\(y\\) c", "$$\r{u_1}^2\r$$"]);
  });

  test("what cannot be read afterwards stays, and is told of; a preamble may define it", async () => {
    write(slide(textBox("a $\\alpha+1$ b")));
    await call("convert", input, output);
    const before = written().text(SLIDE);
    const to = ["--from", "\\alpha", "--to", "\\gone"];
    const { code, err } = await call("replace", output, output, ...to);
    expect([code, written().text(SLIDE)]).toEqual([1, before]);
    expect(err.join("\n")).toContain("\\gone");
    const preamble = join(folder, "p.tex");
    writeFileSync(preamble, "\\newcommand{\\gone}{\\beta}\n");
    expect((await call("replace", output, output, ...to, "--preamble", preamble)).code).toBe(0);
    expect(linesOf(written(), "2")).toEqual(['"a " [𝛽+1] " b"']);
  });

  test("in a table and in a group, in one change, with size and colour as they were", async () => {
    const RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
    write(
      slide(
        table([["$x$", "$x^2$"]]),
        group([textBox(paragraph(run("in $x$ and $x$", `lang="en-US" sz="2000"|${RED}`)))]),
      ),
    );
    await call("convert", input, output);
    const { out } = await call("replace", output, output, "--from", "x", "--to", "t");
    expect(out).toEqual([`4 equations contain it, 4 changed, 0 not. Saved as ${output}`]);
    const xml = written().text(SLIDE);
    expect(xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, "").match(/𝑡/g)).toHaveLength(4);
    expect(xml).not.toContain("𝑥");
    expect(xml.match(/sz="2000" i="1"><a:solidFill><a:srgbClr val="FF0000"/g)).toHaveLength(2);
  });
});
