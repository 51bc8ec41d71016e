/** `renumber`, and what `insert` and `convert` number, on files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCli } from "../../src/cli/run";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import type { Package } from "../../src/pptx/package";
import {
  deck,
  display,
  linkedTextBox,
  mathRun,
  paragraph,
  run,
  slide,
  table,
  textBox,
  title,
  type SlideSpec,
} from "../support/deck";
import { textsOf } from "../support/conversion";
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

function write(...slides: readonly SlideSpec[]): void {
  writeFileSync(input, deck({ slides }));
}

interface Called {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function call(...args: string[]): Promise<Called> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (s: string) => void out.push(s), err: (s: string) => void err.push(s) };
  const code = await runCli(args, terminal, new Map());
  return { code, out, err };
}

const written = (): Package => open(readFileSync(output));

/** The numbers of all equations, by slide. */
function numbersOf(pkg: Package): readonly (readonly string[])[] {
  return pkg.slides.map(({ part }) =>
    mathOf(pkg.root(part)).flatMap(({ math }) =>
      numbersIn(math).map(({ text, bare }) => (bare ? text : `(${text})`)),
    ),
  );
}

const equationText = (latex: string, label: string): string =>
  `\\begin{equation} ${latex} \\label{${label}} \\end{equation}`;

test("formulas with labels are numbered, and references say their numbers", async () => {
  write(
    slide(
      title("One"),
      textBox("See \\eqref{eq:b} and \\ref{eq:a}."),
      textBox(equationText("a=b", "eq:a")),
    ),
    slide(
      textBox(equationText("c=d", "eq:b")),
      textBox("\\begin{align} x &= 1 \\label{x} \\\\ y &= 2 \\notag \\\\ z &= 3 \\end{align}"),
    ),
    slide(
      textBox(paragraph(run("after \\eq"), run("ref{x}", 'b="1"'), run(" and \\eqref{nothing}"))),
    ),
  );
  expect(await call("convert", input, output)).toMatchObject({ code: 0, err: [] });
  const done = await call("renumber", output, output);
  expect(numbersOf(written())).toEqual([["(1)"], ["(2)", "(3)", "(4)"], []]);
  expect(textsOf(written())).toEqual(["One", "See (2) and 1.", "\uFFFC"]);
  expect(textsOf(written(), "ppt/slides/slide3.xml")).toEqual(["after (3) and \\eqref{nothing}"]);
  expect(done.code).toBe(1);
  expect(done.out).toEqual([
    "Slide 1, “TextBox 2”: \\eqref{eq:b} becomes (2)",
    "Slide 1, “TextBox 2”: \\ref{eq:a} becomes 1",
    "Slide 3, “TextBox 1”: \\eqref{x} becomes (3)",
    `0 numbers and 3 references changed. Saved as ${output}`,
  ]);
  expect(done.err).toEqual([
    "Slide 3, “TextBox 1”: There is no numbered equation with the label “nothing”; the reference stays as it is.",
  ]);
  const before = readFileSync(output);
  await call("renumber", output, output);
  expect(readFileSync(output).equals(before)).toBe(true);
});

/** A part of the file changed by hand. */
function edit(part: string, change: (xml: string) => string): void {
  const pkg = written();
  const before = pkg.text(part);
  const after = change(before);
  expect(after).not.toBe(before);
  pkg.write(part, after);
  writeFileSync(output, pkg.save());
}

const SECOND = "ppt/slides/slide2.xml";

async function numberedDeck(): Promise<void> {
  write(
    slide(textBox(equationText("a=b", "eq:a")), textBox("by \\eqref{eq:b} it holds")),
    slide(textBox(equationText("c=d", "eq:b")), textBox("see \\ref{eq:a}, and \\eqref{eq:b}")),
  );
  await call("convert", input, output);
  expect(await call("renumber", output, output)).toMatchObject({ code: 0, err: [] });
}

test("a reference that somebody changed is said and stays", async () => {
  await numberedDeck();
  edit(SECOND, (xml) => xml.replace("see 1, and", "see one, and"));
  const done = await call("renumber", output, output);
  expect(done.code).toBe(1);
  expect(done.err).toEqual([
    "Slide 2, “TextBox 2”: A reference to “eq:a” said 1 and was changed to “one”; it stays as it is.",
  ]);
  expect(textsOf(written(), SECOND)[1]).toBe("see one, and (2)");
});

test("a changed reference is said each time, also where others beside it follow their numbers", async () => {
  await numberedDeck();
  edit(SECOND, (xml) => xml.replace("see 1, and", "see 1b, and"));
  const changed =
    "Slide 2, “TextBox 2”: A reference to “eq:a” said 1 and was changed to “1b”; it stays as it is.";
  for (const start of ["10", "200", "200"]) {
    expect((await call("renumber", output, output, "--start", start)).err).toEqual([changed]);
  }
  expect(textsOf(written(), SECOND)[1]).toBe("see 1b, and (201)");
  const before = readFileSync(output);
  await call("renumber", output, output);
  expect(readFileSync(output).equals(before)).toBe(true);
});

test("text that is typed round a reference, or in front of it, does not part it from its number", async () => {
  await numberedDeck();
  edit(SECOND, (xml) => xml.replace("see 1, and (2)", "First of all see 1, and then (2) again"));
  await call("renumber", output, output, "--start", "7");
  expect(textsOf(written(), SECOND)[1]).toBe("First of all see 7, and then (8) again");
});

test("a reference that cannot be told from other numbers is said and stays", async () => {
  await numberedDeck();
  edit(SECOND, (xml) => xml.replace("see 1, and (2)", "1 or 1"));
  const done = await call("renumber", output, output, "--start", "7");
  expect(done.err).toEqual([
    "Slide 2, “TextBox 2”: A reference to “eq:a” read 1 and can no longer be told from other text; it stays as it is.",
  ]);
  expect(textsOf(written(), SECOND)[1]).toBe("1 or 1");
});

test("a number that somebody changed is said and stays; the others go round it", async () => {
  await numberedDeck();
  edit("ppt/slides/slide1.xml", (xml) => xml.replace("<m:t>1</m:t>", "<m:t>A</m:t>"));
  const done = await call("renumber", output, output);
  expect(done.err).toEqual([
    "Slide 1, “TextBox 1”: The number (1) was changed to (A); it stays as it is.",
  ]);
  expect(numbersOf(written())).toEqual([["(A)"], ["(1)"]]);
  expect(textsOf(written(), SECOND)[1]).toBe("see A, and (1)");
});

test("sections have their numbers in front", async () => {
  await numberedDeck();
  edit("ppt/presentation.xml", (xml) =>
    xml.replace(
      "</p:presentation>",
      '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
        '<p14:section name="One" id="{A}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>' +
        '<p14:section name="Two" id="{B}"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section>' +
        "</p14:sectionLst></p:ext></p:extLst></p:presentation>",
    ),
  );
  await call("renumber", output, output, "--style", "section");
  expect(numbersOf(written())).toEqual([["(1.1)"], ["(2.1)"]]);
  expect(textsOf(written(), SECOND)[1]).toBe("see 1.1, and (2.1)");
  // The style is kept with the deck.
  const before = readFileSync(output);
  await call("renumber", output, output);
  expect(readFileSync(output).equals(before)).toBe(true);
  await call("renumber", output, output, "--style", "plain", "--start", "10");
  expect(numbersOf(written())).toEqual([["(10)"], ["(11)"]]);
});

test("a new equation has the number of its section at once", async () => {
  write(slide(textBox("ONE")), slide(textBox("TWO"), textBox("THREE")));
  const sections =
    '<p14:section name="One" id="{A}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>' +
    '<p14:section name="Two" id="{B}"><p14:sldIdLst><p14:sldId id="257"/></p14:sldIdLst></p14:section>';
  await call("insert", input, output, "--find", "ONE", "--latex", "a \\label{a}");
  edit("ppt/presentation.xml", (xml) =>
    xml.replace(
      "</p:presentation>",
      `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections}</p14:sectionLst></p:ext></p:extLst></p:presentation>`,
    ),
  );
  await call("renumber", output, output, "--style", "section");
  for (const [find, latex] of [
    ["TWO", "b \\label{b}"],
    ["THREE", "c \\label{c}"],
  ] as const) {
    const done = await call("insert", output, output, "--find", find, "--latex", latex);
    expect(done.err).toEqual([]);
  }
  expect(numbersOf(written())).toEqual([["(1.1)"], ["(2.1)", "(2.2)"]]);
});

test("--side moves numbers, is kept with the deck, and is told", async () => {
  await numberedDeck();
  const done = await call("renumber", output, output, "--side", "left", "--jsonl");
  expect(done.out.map((line) => JSON.parse(line))).toContainEqual({
    kind: "place",
    slide: 1,
    shape: "TextBox 1",
    number: "1",
    side: "left",
  });
  const before = readFileSync(output);
  expect((await call("renumber", output, output)).code).toBe(0);
  expect(readFileSync(output).equals(before)).toBe(true);
  const back = await call("renumber", output, output, "--side", "right");
  expect(back.out[0]).toBe("Slide 1, “TextBox 1”: (1) moves to the right");
  expect((await call("renumber", output, output, "--side", "top")).err.join()).toContain("--side");
});

test("insert --side sets the side of the deck and says that others are on the other one", async () => {
  write(slide(textBox("ONE"), textBox("TWO")));
  await call("insert", input, output, "--find", "ONE", "--latex", "a", "--numbered", "--display");
  const left = ["--find", "TWO", "--latex", "b", "--numbered", "--display", "--side", "left"];
  const done = await call("insert", output, output, ...left);
  expect(done.err).toEqual(["Other numbers are still on the other side; renumber moves them."]);
  expect(textsOf(written(), "ppt/slides/slide1.xml")).toEqual(["\uFFFC", "(2)\t\uFFFC"]);
});

test("equations in cells of one table are told from each other", async () => {
  write(
    slide(
      table([
        ["FIRST", equationText("a", "a")],
        ["SECOND", "\\eqref{a}\\eqref{b}"],
      ]),
    ),
  );
  await call("convert", input, output);
  await call("insert", output, output, "--find", "FIRST", "--latex", equationText("b", "b"));
  await call("insert", output, output, "--find", "SECOND", "--latex", equationText("c", "c"));
  expect(await call("renumber", output, output)).toMatchObject({ code: 0, err: [] });
  expect(numbersOf(written())).toEqual([["(1)", "(2)", "(3)"]]);
  expect(textsOf(written()).at(-1)).toBe("(2)(1)");
});

test("a deck without sections is numbered without them, which is said", async () => {
  await numberedDeck();
  const done = await call("renumber", output, output, "--style", "section");
  expect(done.err).toEqual(["The presentation has no sections, so equations are numbered from 1."]);
  expect(numbersOf(written())).toEqual([["(1)"], ["(2)"]]);
});

test("references on other slides become links to the slide of their equation", async () => {
  await numberedDeck();
  await call("renumber", output, output, "--links");
  const pkg = written();
  const [first = "", second = ""] = ["ppt/slides/slide1.xml", SECOND].map((part) => pkg.text(part));
  const linked = (xml: string): readonly string[] =>
    [
      ...xml.matchAll(
        /<a:rPr[^>]*><a:hlinkClick[^>]*r:id="(\w+)"[^>]*action="ppaction:\/\/hlinksldjump"\/><\/a:rPr><a:t>([^<]*)</g,
      ),
    ].map(([, , text = ""]) => text);
  expect(linked(first)).toEqual(["(2)"]);
  expect(linked(second)).toEqual(["1"]);
  const link = pkg.relationships("ppt/slides/slide1.xml").find((r) => r.type === "slide");
  expect(link?.target).toBe(SECOND);
  expect(textsOf(pkg, SECOND)[1]).toBe("see 1, and (2)");
  const before = readFileSync(output);
  await call("renumber", output, output, "--links");
  await call("renumber", output, output);
  expect(readFileSync(output).equals(before)).toBe(true);
  await call("renumber", output, output, "--start", "5");
  expect(textsOf(written(), SECOND)[1]).toBe("see 5, and (6)");
  expect(linked(written().text(SECOND))).toEqual(["5"]);
});

const FIRST = "ppt/slides/slide1.xml";

test("a link follows its equation to the reference's own slide", async () => {
  await numberedDeck();
  await call("renumber", output, output, "--links");
  const [equation = ""] =
    /<mc:AlternateContent.*?<\/mc:AlternateContent>/s.exec(written().text(SECOND)) ?? [];
  edit(SECOND, (xml) => xml.replace(equation, ""));
  const moved = equation.replace(/(<p:cNvPr id=")\d+/g, "$199");
  edit(FIRST, (xml) => xml.replace("</p:spTree>", () => `${moved}</p:spTree>`));
  await call("renumber", output, output, "--links");
  const pkg = written();
  const id = /r:id="(\w+)" action="ppaction:\/\/hlinksldjump"/.exec(pkg.text(FIRST))?.[1];
  expect(pkg.relationships(FIRST).find((r) => r.id === id)?.target).toBe(FIRST);
  const before = readFileSync(output);
  await call("renumber", output, output, "--links");
  expect(readFileSync(output).equals(before)).toBe(true);
});

test("links of a person's own stay", async () => {
  const linked = linkedTextBox(
    (rPr) => [paragraph(run("by \\eqref{eq:a} it holds", rPr))],
    "https://example.org/",
  );
  write(slide(textBox(equationText("a=b", "eq:a"))), slide(linked));
  await call("convert", input, output);
  const before = written().text(SECOND);
  await call("renumber", output, output, "--links");
  expect(written().text(SECOND)).toBe(before.replace("\\eqref{eq:a}", "(1)"));
});

test("nothing is written with --dry-run, and --jsonl says all", async () => {
  await numberedDeck();
  const before = readFileSync(output);
  const done = await call("renumber", output, output, "--dry-run", "--jsonl", "--start", "3");
  expect(readFileSync(output).equals(before)).toBe(true);
  expect(done.out.map((line): unknown => JSON.parse(line))).toEqual([
    { kind: "number", slide: 1, shape: "TextBox 1", from: "1", to: "3" },
    { kind: "reference", slide: 1, shape: "TextBox 2", from: "(2)", to: "(4)" },
    { kind: "number", slide: 2, shape: "TextBox 1", from: "2", to: "4" },
    { kind: "reference", slide: 2, shape: "TextBox 2", from: "1", to: "3" },
    { kind: "reference", slide: 2, shape: "TextBox 2", from: "(2)", to: "(4)" },
  ]);
});

test("numbers that are not ours stay, unless they are to take part", async () => {
  const typed = (number: string): string =>
    `<m:eqArr><m:eqArrPr><m:maxDist m:val="1"/></m:eqArrPr><m:e>${mathRun("𝑥#")}<m:d><m:dPr></m:dPr><m:e>${mathRun(number)}</m:e></m:d></m:e></m:eqArr>`;
  write(
    slide(textBox(equationText("a=b", "eq:a"))),
    slide(textBox(paragraph(display(typed("1")))), textBox(paragraph(display(typed("9"))))),
  );
  await call("convert", input, output);
  const done = await call("renumber", output, output);
  expect(numbersOf(written())).toEqual([["(1)"], ["(1)", "(9)"]]);
  expect(done.err.map((line) => line.split(": ")[1])).toEqual([
    "There are two equations with the number (1).",
    "The number (1) was not set by LaTeX for PowerPoint; it stays as it is.",
    "The number (9) was not set by LaTeX for PowerPoint; it stays as it is.",
  ]);
  expect(await call("renumber", output, output, "--adopt")).toMatchObject({ code: 0, err: [] });
  expect(numbersOf(written())).toEqual([["(1)"], ["(2)", "(3)"]]);
  expect(await call("renumber", output, output)).toMatchObject({ code: 0, err: [] });
});

test("an inserted equation has a number where its LaTeX has a label or it is asked for", async () => {
  write(
    slide(textBox("ONE"), textBox("TWO"), textBox("THREE"), textBox("text and FOUR")),
    slide(textBox("FIVE")),
  );
  const put = (text: string, latex: string, ...more: string[]): Promise<Called> =>
    call("insert", input, input, "--find", text, "--latex", latex, ...more);
  expect((await put("ONE", "a=b \\label{a}")).err).toEqual([]);
  expect((await put("FIVE", "c=d", "--numbered")).err).toEqual([]);
  expect((await put("TWO", "\\begin{align} e &= f \\\\ g &= h \\end{align}")).err).toEqual([]);
  expect(
    (await put("THREE", "\\begin{equation} i=j \\tag{X} \\label{x} \\end{equation}")).err,
  ).toEqual([]);
  expect((await put("FOUR", "k=l \\label{k}")).err).toEqual([
    "An equation in a line has no number; --display puts it into a paragraph of its own.",
  ]);
  const pkg = open(readFileSync(input));
  expect(numbersOf(pkg)).toEqual([["(1)", "(X)"], ["(2)"]]);
  const { out } = await call("extract", input, "--jsonl");
  const found = out.map((line) => JSON.parse(line) as { latex: string; numbers?: unknown });
  expect(found.map(({ latex, numbers }) => [latex, numbers])).toEqual([
    ["a = b \\tag{1}", [{ number: "1", labels: ["a"] }]],
    ["\\begin{aligned} e &= f \\\\ g &= h \\end{aligned}", undefined],
    ["i = j \\tag{X}", [{ number: "X", labels: ["x"] }]],
    ["k = l", undefined],
    ["c = d \\tag{2}", [{ number: "2" }]],
  ]);
  const tex = (await call("extract", input)).out.join("\n");
  expect(tex).toContain("a = b \\tag{1}\\label{a}");
  const markdown = (await call("extract", input, "--markdown")).out.join("\n");
  expect(markdown).toContain("$$a = b \\tag{1}$$ <!-- \\label{a} -->");
  expect((await put("text and", "m=n", "--numbered", "--display")).err).toEqual([
    "The numbers are no longer in the order of the slides; renumber puts them in order.",
  ]);
});

test("exports say what a label of subequations names", async () => {
  write(
    slide(
      textBox(
        "\\begin{subequations} \\label{g} \\begin{align} x &= 1 \\label{x} \\\\ y &= 2 \\end{align} \\end{subequations}",
      ),
    ),
  );
  await call("convert", input, output);
  const [line = ""] = (await call("extract", output, "--jsonl")).out;
  expect(JSON.parse(line)).toMatchObject({
    numbers: [{ number: "1a", labels: ["x"] }, { number: "1b" }],
    shared: [{ number: "1", labels: ["g"] }],
  });
  const tex = (await call("extract", output)).out.join("\n");
  expect(tex).toContain(
    "{\\makeatletter\\def\\@currentlabel{1}\\makeatother\\label{g}}\n\\begin{align*} x &= 1 \\tag{1a}\\label{x}",
  );
  const markdown = (await call("extract", output, "--markdown")).out.join("\n");
  expect(markdown).toContain("<!-- \\label{g} --> <!-- \\label{x} -->");
});

test("exports have labels behind tags with groups in groups", async () => {
  write(
    slide(
      textBox(
        "\\begin{align} a \\tag{A\\textsubscript{1}}\\label{x} \\\\ b \\label{y} \\end{align}",
      ),
    ),
  );
  await call("convert", input, output);
  const { out } = await call("extract", output);
  const latex = out.join("\n");
  expect(latex).toMatch(/\\tag\{\$\\text\{A\}_\{\\text\{1\}\}\$\}\\label\{x\}/);
  expect(latex).toMatch(/\\tag\{1\}\\label\{y\}/);
});

test("another symbol leaves equations their numbers and labels", async () => {
  write(
    slide(textBox(equationText("\\epsilon=b", "eq:a")), textBox("ONE")),
    slide(
      textBox(
        "\\begin{align} p &= \\epsilon \\label{p} \\\\ q &= 2 \\tag{Q} \\\\ r &= 3 \\nonumber \\\\ s &= 4 \\label{s} \\end{align}",
      ),
      textBox("See \\eqref{eq:a}, \\eqref{s}."),
    ),
  );
  await call("convert", input, output);
  const put = ["--find", "ONE", "--latex", "\\epsilon = 1", "--numbered", "--remember"];
  await call("insert", output, output, ...put);
  await call("renumber", output, output);
  const before = numbersOf(written());
  expect(before).toEqual([
    ["(1)", "(2)"],
    ["(3)", "(Q)", "(4)"],
  ]);
  await call("replace", output, output, "--from", "\\epsilon", "--to", "\\varepsilon");
  expect(written().text(SECOND)).toContain("𝜀");
  expect(numbersOf(written())).toEqual(before);
  expect(await call("renumber", output, output, "--start", "5")).toMatchObject({
    code: 0,
    err: [],
  });
  expect(textsOf(written(), SECOND)[1]).toBe("See (5), (8).");
});

test("of an equation and its copies the original is meant, which is said where something refers to it", async () => {
  await numberedDeck();
  const copied = (): void => {
    const pkg = written();
    const [first] = pkg.slides;
    if (!first) throw new Error("no slide");
    const name = "ppt/slides/copied.xml";
    const type = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml";
    // Nothing refers to what the copy's own text named.
    pkg.addPart(name, pkg.text(first.part).replace("by (2) it holds", "a copy"), type);
    for (const { type: kind, target } of pkg.relationships(first.part))
      pkg.addRelationship(name, kind, `/${target}`);
    const id = pkg.addRelationship(pkg.presentation, "slide", "slides/copied.xml");
    const list = pkg.text(pkg.presentation);
    pkg.write(
      pkg.presentation,
      list.replace("<p:sldIdLst>", `<p:sldIdLst><p:sldId id="900" r:id="${id}"/>`),
    );
    writeFileSync(output, pkg.save());
  };
  copied();
  const done = await call("renumber", output, output);
  expect(numbersOf(written())).toEqual([["(1)"], ["(2)"], ["(3)"]]);
  expect(textsOf(written(), SECOND)[1]).toBe("see 2, and (3)");
  expect(done.err).toEqual([
    "Slide 1, “TextBox 1”: The equation with the label “eq:a” has copies (slide 1); references mean the one on slide 2.",
  ]);
});

test("revert gives numbered equations back as they were typed", async () => {
  await numberedDeck();
  await call("revert", output, output);
  expect(textsOf(written())[0]).toBe(equationText("a=b", "eq:a"));
});

test.each([
  [["--style", "roman"], "--style needs"],
  [["--start", "-1"], "--start needs"],
])("renumber %j is refused", async (options, message) => {
  write(slide(textBox("x")));
  const done = await call("renumber", input, output, ...options);
  expect(done.code).toBe(2);
  expect(done.err.join("\n")).toContain(message);
});
