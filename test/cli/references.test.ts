/** References to numbered equations: what `renumber` does with them, links, and what exports say. */
import { readFileSync, writeFileSync } from "node:fs";
import { linkedTextBox, paragraph, run, slide, textBox, title } from "../support/deck";
import { textsOf } from "../support/conversion";
import {
  call,
  edit,
  equationText,
  FIRST,
  input,
  numberedDeck,
  numbersOf,
  output,
  SECOND,
  write,
  written,
} from "./numbered-files";

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
