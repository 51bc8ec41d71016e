/** Numbers beside their equations, parted by a tab: written, read, changed and taken away as those inside are. */
import { harvest } from "../../src/deck/harvest";
import { equationsAsText, revertOnSlide } from "../../src/deck/convert/revert";
import { Renamer, renameOnSlide } from "../../src/deck/convert/rename";
import { restyleOnSlide } from "../../src/deck/convert/restyle";
import { TypedSources } from "../../src/deck/convert/typed";
import { insertEquation } from "../../src/deck/insert";
import { deckMarkdown } from "../../src/deck/markdown";
import { applyNumbers } from "../../src/deck/numbers/apply";
import { readNumbers, renumberDeck } from "../../src/deck/numbers/renumber";
import { placerFor } from "../../src/deck/numbers/places";
import { removeEquation, replaceEquation } from "../../src/deck/replace";
import { readLatex } from "../../src/latex/read";
import { writeLatex } from "../../src/latex/write";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import { asLine } from "../../src/pptx/line-style";
import { splice } from "../../src/pptx/splice";
import { NS } from "../../src/xml/namespaces";
import { parseXml } from "../../src/xml/parse";
import { innerWidth } from "../../src/pptx/inner-width";
import { framesOf } from "../../src/pptx/slide";
import { readText } from "../../src/pptx/frame-text";
import type { Package } from "../../src/pptx/package";
import {
  body,
  deck,
  equation,
  group,
  mathRun,
  paragraph,
  run,
  slide,
  table,
  textBox,
  type ShapeBuilder,
} from "../support/deck";
import { putNumbered, WRITER } from "../support/numbered";
import { open, SLIDE } from "../support/slides";

const spoken = (said: Parameters<typeof writeLatex>[0]): [string] => [`says ${writeLatex(said)}`];

type Form = "left" | "right" | "array";

/** A deck with the shapes, numbered in this form. */
function numbered(latex: string, form: Form, ...shapes: readonly ShapeBuilder[]): Package {
  const pkg = open(deck({ slides: [slide(...(shapes.length > 0 ? shapes : [textBox("PLACE")]))] }));
  putNumbered(pkg, SLIDE, "PLACE", latex, spoken);
  renumber(pkg, form);
  return pkg;
}

function renumber(pkg: Package, form: Form): readonly string[] {
  const settings = { side: form === "left" ? form : ("right" as const) };
  const numbersStay = form !== "right";
  const done = renumberDeck(pkg, { settings, numbersStay, spoken, writer: WRITER, time: 2 });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.plan.notes.map(({ code }) => code);
}

const textsOf = (pkg: Package): readonly string[] =>
  framesOf(pkg.root(SLIDE)).map((frame) => readText(frame).text);

/** The first paragraph with an equation, without formats of runs. */
function paragraphOf(pkg: Package): string {
  const [found] = mathOf(pkg.root(SLIDE));
  const xml = found?.element.parent?.outerXml ?? "";
  return xml
    .replace(/<a:rPr[^>]*?(?:\/>|>.*?<\/a:rPr>)/g, "")
    .replace(/ xmlns:m="[^"]*"/g, "")
    .replace(/<a:endParaRPr.*?(?:\/>|<\/a:endParaRPr>)/, "");
}

function latexOf(pkg: Package): readonly string[] {
  const read = harvest(pkg);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.equations.map(({ latex, numbers }) => `${latex} ${numbers.join()}`);
}

test("at the right the equation stands at a centred tab and its number at the end of the line", () => {
  const pkg = numbered("a=b \\label{eq:1}", "right");
  expect(paragraphOf(pkg)).toBe(
    '<a:p><a:pPr><a:tabLst><a:tab pos="2194560" algn="ctr"/><a:tab pos="4389120" algn="r"/></a:tabLst></a:pPr>' +
      "<a:r><a:t>\t</a:t></a:r><a14:m><m:oMath><m:r><m:t>𝑎=𝑏</m:t></m:r></m:oMath></a14:m><a:r><a:t>\t(1)</a:t></a:r></a:p>",
  );
});

test("at the left its number comes first, then the equation at a centred tab", () => {
  const pkg = numbered("a=b \\label{eq:1}", "left");
  expect(paragraphOf(pkg)).toBe(
    '<a:p><a:pPr><a:tabLst><a:tab pos="2194560" algn="ctr"/></a:tabLst></a:pPr>' +
      "<a:r><a:t>(1)\t</a:t></a:r><a14:m><m:oMath><m:r><m:t>𝑎=𝑏</m:t></m:r></m:oMath></a14:m></a:p>",
  );
});

test("a plan for what stands there no more is refused, and nothing changes", () => {
  const pkg = numbered("a=b \\label{eq:1}", "left");
  const before = pkg.text(SLIDE);
  const equation = { equation: 0, shapeName: "Box" };
  const number = { ...equation, number: 0, from: "1", to: "2" };
  const place = { ...equation, number: "1", from: "left", to: "right" } as const;
  const nothing = { numbers: [], places: [], references: [] };
  const refusal = { code: "textChanged", args: { shape: "Box" } };
  for (const changes of [
    { numbers: [{ ...number, from: "7" }] },
    { numbers: [{ ...number, equation: 1 }] },
    { numbers: [{ ...number, number: 1 }] },
    { numbers: [number], places: [{ ...place, from: "array" as const }] },
    { numbers: [number], places: [place, { ...place, equation: 1 }] },
  ]) {
    const result = applyNumbers(pkg, SLIDE, { ...nothing, ...changes });
    expect(result).toEqual({ ok: false, refusal });
    expect(pkg.text(SLIDE)).toBe(before);
  }
  expect(applyNumbers(pkg, SLIDE, { ...nothing, numbers: [number] })).toMatchObject({ ok: true });
  expect(paragraphOf(pkg)).toContain("(2)\t");
});

test("the number has the text's own size, font and colour", () => {
  const look =
    'lang="de-DE" sz="2800" b="1"|<a:solidFill><a:srgbClr val="0000FF"/></a:solidFill><a:latin typeface="Arial"/>';
  const pkg = numbered("a=b \\label{eq:1}", "left", textBox(paragraph(run("PLACE", look))));
  expect(pkg.text(SLIDE)).toContain(
    '<a:r><a:rPr lang="de-DE" sz="2800" b="1"><a:solidFill><a:srgbClr val="0000FF"/></a:solidFill><a:latin typeface="Arial"/></a:rPr><a:t>(1)\t</a:t></a:r>',
  );
});

test("margins, centring and bullets of a placeholder do not move the line", () => {
  const centred = paragraph(
    '<a:pPr lvl="1" algn="ctr"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/></a:pPr>',
    run("PLACE"),
  );
  const properties = /<a:pPr.*<\/a:pPr>/.exec(
    paragraphOf(
      numbered("\\begin{equation}a=b\\label{eq:1}\\end{equation}", "left", body(centred)),
    ),
  )?.[0];
  expect(properties).toMatch(
    /^<a:pPr(?: marL="0")? indent="0" algn="l" lvl="1"><a:spcBef><a:spcPts val="600"\/><\/a:spcBef><a:buNone\/><a:tabLst><a:tab pos="\d+" algn="ctr"\/><\/a:tabLst><\/a:pPr>$/,
  );
});

test.each<Form>(["left", "right"])(
  "%s: limits and fractions keep their place and size, and are as before again",
  (form) => {
    const latex =
      "\\sum_{i}^{n} \\frac{a}{\\frac{b}{c}} = \\int_0^1 \\prod_{k} \\binom{n}{k} \\label{eq:1}";
    const inside = numbered(latex, "array");
    const beside = numbered(latex, form);
    const xml = paragraphOf(beside);
    expect(xml.match(/<m:limLoc m:val="undOvr"\/>/g)).toHaveLength(2);
    expect(xml.match(/<m:argSz m:val="1"\/>/g)).toHaveLength(4);
    expect(latexOf(beside)).toEqual(latexOf(inside));
    // At the right a number stays beside its equation.
    renumber(beside, "left");
    renumber(beside, "array");
    // The tabs and what belongs to them are gone.
    expect(paragraphOf(beside)).toBe(paragraphOf(inside));
  },
);

test.each<Form>(["left", "right", "array"])(
  "%s: it reads as LaTeX, Markdown and words with its number",
  (form) => {
    const pkg = numbered("a=b \\label{eq:1}", form);
    expect(latexOf(pkg)).toEqual(["a = b \\tag{1} 1"]);
    const markdown = deckMarkdown(pkg, { untitled: "-" });
    expect(markdown.ok && markdown.markdown).toBe("## -\n\n$$a = b \\tag{1}$$\n");
    expect(pkg.text(SLIDE)).toContain('descr="says a = b \\tag{1}"');
    const read = readNumbers(pkg);
    expect(read.ok && read.deck.slides[0]?.equations[0]).toMatchObject({
      key: "a = b",
      numbers: [{ text: "1", bare: false }],
    });
  },
);

test("single lines of align go without their marks; several lines stay, which is said", () => {
  const one = numbered("\\begin{align} x &= 1 \\label{eq:1} \\end{align}", "left");
  expect(paragraphOf(one)).toContain("<m:t>𝑥=1</m:t>");
  const two = open(deck({ slides: [slide(textBox("PLACE"))] }));
  putNumbered(two, SLIDE, "PLACE", "\\begin{align} x &= 1 \\label{eq:1} \\\\ y &= 2 \\end{align}");
  expect(renumber(two, "left")).toEqual(["staysRight"]);
  expect(latexOf(two)).toEqual([
    "\\begin{align*} x &= 1 \\tag{1} \\\\ y &= 2 \\tag{2} \\end{align*} 1,2",
  ]);
});

test("numbers that \\tag* fixes stand without parentheses", () => {
  const pkg = numbered("a=b \\tag*{A}", "left");
  expect(textsOf(pkg)).toEqual(["A\t\uFFFC"]);
  expect(latexOf(pkg)).toEqual(["a = b \\tag*{A} A"]);
});

// ── numbers that people typed ───────────────────────────────────────────────────────────────────

const typed = (before: string, after: string): ShapeBuilder =>
  textBox(
    paragraph(
      ...(before === "" ? [] : [run(before)]),
      equation(mathRun("𝑥")),
      ...(after === "" ? [] : [run(after)]),
    ),
  );

test.each([
  ["", "\t(3)", "3"],
  ["\t", "\t(2.1a)", "2.1a"],
  ["(A7) \t", "", "A7"],
  ["", "\t(for all 𝑥)", ""],
  ["where ", "\t(3)", ""],
  ["", " (3)", ""],
  ["", "\t3", ""],
])("typed by hand: %j, the equation, %j is the number %j", (before, after, number) => {
  const pkg = open(deck({ slides: [slide(typed(before, after))] }));
  const read = readNumbers(pkg);
  const numbers = read.ok ? read.deck.slides[0]?.equations.flatMap((one) => one.numbers) : [];
  expect(numbers?.map(({ text }) => text)).toEqual(number === "" ? [] : [number]);
});

test("numbers typed by hand are said and stay, and are taken over when that is asked for", () => {
  const pkg = open(deck({ slides: [slide(typed("", "\t(3)"), typed("\t", "\t(7)"))] }));
  expect(renumber(pkg, "left")).toEqual(["notOurs", "notOurs"]);
  expect(pkg.changed).not.toContain(SLIDE);
  const done = renumberDeck(pkg, { adopt: true, writer: WRITER, time: 2 });
  expect(done.ok).toBe(true);
  expect(textsOf(pkg)).toEqual(["(1)\t\uFFFC", "(2)\t\uFFFC"]);
});

test("a reference is never taken for the number beside an equation", () => {
  const pkg = numbered("a=b \\label{eq:1}", "left", textBox("PLACE", "see \\eqref{eq:1}"));
  expect(textsOf(pkg)).toEqual(["(1)\t\uFFFC\rsee (1)"]);
  renumber(pkg, "left");
  expect(textsOf(pkg)).toEqual(["(1)\t\uFFFC\rsee (1)"]);
});

// ── changes ─────────────────────────────────────────────────────────────────────────────────────

const AT = { frame: { shapeId: "2" }, index: 0 };

test("an equation that is changed has its number where numbers stand", () => {
  const pkg = numbered("a=b \\label{eq:1}", "left");
  const numbers = { display: true, numbered: true, numbers: ["1"] };
  const read = readNumbers(pkg);
  if (!read.ok) throw new Error(read.refusal.code);
  const done = replaceEquation(pkg, SLIDE, AT, {
    ...{ body: readLatex("c").body, numbered: readLatex("c", numbers).body },
    ...{ mode: "auto", placer: placerFor(read.deck), spoken },
  });
  expect(done).toMatchObject({ ok: true, display: true, index: 0, behind: 0 });
  expect(textsOf(pkg)).toEqual(["(1)\t\uFFFC"]);
  expect(latexOf(pkg)).toEqual(["c \\tag{1} 1"]);
  // Without a number it is a display like any other.
  expect(replaceEquation(pkg, SLIDE, AT, { body: readLatex("d").body, mode: "auto" }).ok).toBe(
    true,
  );
  expect(textsOf(pkg)).toEqual(["\uFFFC"]);
  expect(paragraphOf(pkg)).toContain("<m:oMathPara>");
  expect(paragraphOf(pkg)).not.toContain("tabLst");
});

test("a number beside a tab at the right stays there when its equation is changed, and writing goes on behind it", () => {
  const pkg = open(deck({ slides: [slide(typed("", "\t(3)"))] }));
  const numbers = { display: true, numbered: true, numbers: ["3"] };
  const read = readNumbers(pkg);
  if (!read.ok) throw new Error(read.refusal.code);
  const done = replaceEquation(pkg, SLIDE, AT, {
    ...{ body: readLatex("c").body, numbered: readLatex("c", numbers).body },
    ...{ mode: "auto", placer: placerFor(read.deck) },
  });
  expect(done).toMatchObject({ ok: true, display: true, behind: 0 });
  expect(textsOf(pkg)).toEqual(["\t\uFFFC\t(3)"]);
});

test("an equation that is removed takes its number along", () => {
  const pkg = numbered("a=b \\label{eq:1}", "right", textBox("before", "PLACE"));
  expect(removeEquation(pkg, SLIDE, AT, spoken).ok).toBe(true);
  expect(textsOf(pkg)).toEqual(["before\r"]);
});

test("back to text it is a display with its tag", () => {
  const pkg = numbered("a=b \\label{eq:1}", "left");
  const found = equationsAsText(pkg, pkg.slides[0] ?? never(), new TypedSources([]));
  if (!found.ok) throw new Error(found.refusal.code);
  expect(revertOnSlide(pkg, SLIDE, found.equations).ok).toBe(true);
  expect(textsOf(pkg)).toEqual(["$$a = b \\tag{1}$$"]);
});

test("another symbol in an equation whose source has other lines: by what the equation says", () => {
  const pkg = numbered("a=b \\label{eq:1}", "array");
  const [{ id } = never()] = pkg.slides;
  const put = (latex: string) => ({
    ...{ latex, display: true, time: 1 },
    place: { slide: id, shape: "2", spots: ["0"] },
  });
  const renamedBy = (latex: string): readonly string[] => {
    const sources = new TypedSources([{ sources: [put(latex)] }]);
    const found = new Renamer({ from: "a", to: "c" }, sources, "").on(
      pkg,
      pkg.slides[0] ?? never(),
    );
    return found.ok ? found.equations.map((one) => one.latex) : [];
  };
  expect(renamedBy("a  =  b")).toEqual(["c  =  b"]);
  expect(renamedBy("a  =  b \\notag")).toEqual(["c = b \\tag{1}"]);
});

test("another symbol and another look leave its number beside it", () => {
  const pkg = numbered("a=b \\label{eq:1}", "right");
  const renamer = new Renamer({ from: "a", to: "c" }, new TypedSources([]), "");
  const found = renamer.on(pkg, pkg.slides[0] ?? never());
  if (!found.ok) throw new Error(found.refusal.code);
  expect(renameOnSlide(pkg, SLIDE, found.equations, spoken).ok).toBe(true);
  expect(restyleOnSlide(pkg, SLIDE, { size: 3200 }).ok).toBe(true);
  expect(textsOf(pkg)).toEqual(["\t\uFFFC\t(1)"]);
  expect(latexOf(pkg)).toEqual(["c = b \\tag{1} 1"]);
  expect(pkg.text(SLIDE)).toContain('sz="3200"');
});

function never(): never {
  throw new Error("no slide");
}

// ── how wide lines are ──────────────────────────────────────────────────────────────────────────

const BOX = 4572000;
const width = (shape: ShapeBuilder, edit: (xml: string) => string = (xml) => xml): number => {
  const pkg = open(deck({ slides: [slide(shape)] }));
  pkg.write(SLIDE, edit(pkg.text(SLIDE)));
  const [frame] = framesOf(pkg.root(SLIDE));
  return frame ? innerWidth(pkg, SLIDE, frame) : 0;
};
const withBody = (attributes: string) => (xml: string) =>
  xml.replace("<a:bodyPr", `<a:bodyPr ${attributes}`);

test("lines are as wide as the shape without its insets, or one of its columns", () => {
  expect(width(textBox("x"))).toBe(BOX - 182880);
  expect(width(textBox("x"), withBody('lIns="0" rIns="91440"'))).toBe(BOX - 91440);
  expect(width(textBox("x"), withBody('numCol="2" spcCol="100000"'))).toBe(
    (BOX - 182880 - 100000) / 2,
  );
  expect(width(table([["x", "y"]]))).toBe(1828800 - 182880);
  expect(
    width(table([["x", "y"]]), (xml) => xml.replace("<a:tcPr/>", '<a:tcPr marL="0" marR="1000"/>')),
  ).toBe(1828800 - 1000);
  expect(
    width(group([textBox("x")]), (xml) =>
      xml.replace('<a:ext cx="9144000"', '<a:ext cx="4572000"'),
    ),
  ).toBe(BOX / 2 - 182880);
});

test.each<[string, number]>([
  ['lIns="0" rIns="0" tIns="1000000" bIns="1000000"', BOX],
  ['lIns="x" rIns="91440"', BOX - 182880],
  ['numCol="1" spcCol="100000"', BOX - 182880],
  ['numCol="0" spcCol="100000"', BOX - 182880],
  ['numCol="2" spcCol="-100000"', (BOX - 182880) / 2],
  ['numCol="3"', (BOX - 182880) / 3],
  ['vert="horz"', BOX - 182880],
  // As high as the box of one line is.
  ['vert="vert270"', 369332 - 91440],
  ['vert="eaVert" tIns="0" bIns="100000" lIns="7"', 369332 - 100000],
  ['lIns="9144000"', 12700],
])("lines in a frame with %s", (attributes, expected) => {
  expect(width(textBox("x"), withBody(attributes))).toBe(expected);
});

test.each<[string, number]>([
  ["<a:tcPr/>", 1828800 - 182880],
  ['<a:tcPr marL="0"/>', 1828800 - 91440],
  ['<a:tcPr marR="0"/>', 1828800 - 91440],
  ['<a:tcPr marL="x" marR="0"/>', 1828800],
])("lines in a cell with %s, and in one over two columns", (properties, expected) => {
  const cells = table([["x", "y"]]);
  const put = (xml: string): string => xml.replace("<a:tcPr/>", properties);
  expect(width(cells, put)).toBe(expected);
  const merged = (xml: string): string => put(xml).replace("<a:tc>", '<a:tc gridSpan="2">');
  expect(width(cells, merged)).toBe(expected + 1828800);
});

test.each<[string, string]>([
  ['<m:chr m:val="∑"/>', '<m:chr m:val="∑"/><m:limLoc m:val="undOvr"/>'],
  ['<m:chr m:val="∑"/><m:limLoc m:val="subSup"/>', '<m:chr m:val="∑"/><m:limLoc m:val="subSup"/>'],
  ['<m:subHide m:val="on"/>', '<m:subHide m:val="on"/>'],
  ...["∫", "∬", "∮", "∳", "⨌", "⨜"].map((char): [string, string] => [
    `<m:chr m:val="${char}"/>`,
    `<m:chr m:val="${char}"/>`,
  ]),
  ...["∪", "∴", "⨀", "⨝"].map((char): [string, string] => [
    `<m:chr m:val="${char}"/>`,
    `<m:chr m:val="${char}"/><m:limLoc m:val="undOvr"/>`,
  ]),
])("limits of a display in a line, but for integrals: %s", (properties, expected) => {
  const nary = (of: string): string => `<m:nary><m:naryPr>${of}</m:naryPr><m:e/></m:nary>`;
  const root = parseXml(`<m:oMath xmlns:m="${NS.m}">${nary(properties)}</m:oMath>`);
  expect(splice(root.source, asLine(root.elements))).toContain(nary(expected));
});

test.each<[string, readonly (readonly [string, boolean])[]]>([
  ["<m:r><m:t>x#(1)</m:t></m:r>", [["1", false]]],
  ["<m:r><m:t>x#1</m:t></m:r>", [["1", true]]],
  ["<m:r><m:t>x#</m:t></m:r><m:r><m:t>( 2a )</m:t></m:r>", [[" 2a ", false]]],
  ["<m:r><m:t>#</m:t></m:r><m:d><m:e><m:r><m:t>3</m:t></m:r></m:e></m:d>", [["3", false]]],
  ["<m:r><m:t>x</m:t></m:r>", []],
  // In words, and in letters that are meant, the sign is no mark of a number.
  ...["nor", "lit"].flatMap((name) =>
    ["", ' m:val="1"', ' m:val="on"'].map((value): [string, readonly []] => [
      `<m:r><m:rPr><m:${name}${value}/></m:rPr><m:t>x#1</m:t></m:r>`,
      [],
    ]),
  ),
  ...["0", "off", "false"].map((value): [string, readonly (readonly [string, boolean])[]] => [
    `<m:r><m:rPr><m:nor m:val="${value}"/></m:rPr><m:t>x#1</m:t></m:r>`,
    [["1", true]],
  ]),
])("the number in a line of an equation array: %s", (content, expected) => {
  const array = `<m:eqArr><m:e>${content}</m:e></m:eqArr>`;
  const root = parseXml(`<m:oMath xmlns:m="${NS.m}">${array}</m:oMath>`);
  expect(numbersIn(root).map(({ text, bare }) => [text, bare])).toEqual(expected);
});

test("a new box for a numbered equation has as much room on both sides of it", () => {
  const pkg = open(deck({ slides: [slide()] }));
  const numbers = { display: true, numbered: true, numbers: ["1"] };
  const read = readNumbers(pkg, { side: "left" });
  if (!read.ok) throw new Error(read.refusal.code);
  const input = {
    body: readLatex("a=b").body,
    numbered: readLatex("a=b", numbers).body,
    mode: "display",
  } as const;
  const make = (more: object): number => {
    const on = pkg.copy();
    expect(insertEquation(on, SLIDE, { kind: "newTextBox" }, { ...input, ...more }).ok).toBe(true);
    const [frame] = framesOf(on.root(SLIDE)).slice(-1);
    return frame ? innerWidth(on, SLIDE, frame) : 0;
  };
  expect(make({ placer: placerFor(read.deck) })).toBeGreaterThan(make({}));
});
