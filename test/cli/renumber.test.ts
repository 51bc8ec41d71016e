/** `renumber`, and what `insert` and `convert` number, on files. */
import { readFileSync } from "node:fs";
import { display, mathRun, paragraph, slide, table, textBox } from "../support/deck";
import { textsOf } from "../support/conversion";
import { open } from "../support/slides";
import {
  call,
  edit,
  equationText,
  input,
  numberedDeck,
  numbersOf,
  output,
  SECOND,
  write,
  written,
} from "./numbered-files";

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

test("convert says that several lines have their numbers at the right of a deck with numbers at the left", async () => {
  const lines = "\\begin{align} a &= b \\label{a} \\\\ c &= d \\label{c} \\end{align}";
  write(slide(textBox(equationText("x", "x"))), slide(textBox("ONE")));
  await call("convert", input, output);
  await call("renumber", output, output, "--side", "left");
  edit(SECOND, (xml) => xml.replace("ONE", lines.replaceAll("&", "&amp;")));
  const done = await call("convert", output, output);
  expect([...done.out, ...done.err].join("\n")).toContain(
    "The numbers of several lines stand on the right.",
  );
  expect(numbersOf(written())[1]).toEqual(["(2)", "(3)"]);
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
  const put = (text: string, latex: string, ...more: string[]) =>
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
