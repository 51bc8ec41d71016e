import { textFrames } from "../../src/deck/frames";
import { insertEquation } from "../../src/deck/insert";
import { locateOffsets } from "../../src/deck/locate";
import type { Mode, Place } from "../../src/deck/place";
import type { Package } from "../../src/pptx/package";
import { framesOf, shapesOf } from "../../src/pptx/slide";
import {
  appear,
  autoshape,
  body,
  chart,
  connector,
  deck,
  display,
  equation,
  field,
  group,
  lineBreak,
  linkedTextBox,
  mathRun,
  paragraph,
  picture,
  placeholder,
  run,
  slide,
  smartArt,
  table,
  textBox,
  title,
  type ParagraphLike,
  type ShapeBuilder,
} from "../support/deck";
import { FRACTION, linesOf, open, SLIDE, slideOf, Y } from "../support/slides";
import { notation } from "../support/xml-notation";

const text = (find: string): Place => ({ kind: "text", text: find });

function insert(pkg: Package, place: Place, mode: Mode = "auto", more = {}) {
  const before = pkg.text(SLIDE);
  const result = insertEquation(pkg, SLIDE, place, { body: Y, mode, ...more });
  if (!result.ok && pkg.text(SLIDE) !== before) throw new Error("refused, yet changed");
  return result;
}
const refusal = (pkg: Package, place: Place, mode: Mode = "auto"): string => {
  const result = insert(pkg, place, mode);
  return result.ok ? "inserted" : result.refusal.code;
};

describe("in place of a text", () => {
  test.each<[string, Package, string]>([
    ["text box", slideOf(textBox("We see XY here.")), "2"],
    ["title", slideOf(title("We see XY here.")), "2"],
    ["bulleted placeholder", slideOf(body("We see XY here.")), "2"],
    ["autoshape", slideOf(autoshape("We see XY here.")), "2"],
    ["table cell", slideOf(table([["We see XY here."]])), "2"],
    ["nested group", slideOf(group([group([textBox("We see XY here.")])])), "4"],
  ])("%s", (_, pkg, id) => {
    expect(insert(pkg, text("XY"))).toMatchObject({
      ok: true,
      shapeId: id,
      display: false,
      index: 0,
    });
    expect(linesOf(pkg, id)).toEqual(['"We see " [𝑦] " here."']);
  });

  test("across runs: each keeps its properties", () => {
    const pkg = slideOf(
      textBox(
        paragraph(
          run("Let X", 'lang="en-US" b="1"'),
          run("Y", 'lang="en-US" err="1"'),
          run("Z be", 'lang="de-DE" i="1"'),
        ),
      ),
    );
    insert(pkg, text("XYZ"));
    expect(linesOf(pkg, "2")).toEqual(['"Let " [𝑦] " be"']);
    const [p] = framesOf(pkg.root(SLIDE))[0]?.body.descendants("a", "p") ?? [];
    expect(p?.childrenNamed("a", "r").map(notation)).toEqual([
      'a:r(a:rPr{lang=en-US b=1},a:t("Let "))',
      'a:r(a:rPr{lang=de-DE i=1},a:t(" be"))',
    ]);
  });

  test("over line breaks, links and equations", () => {
    const broken = slideOf(textBox(paragraph(run("a"), lineBreak(), run("b"))));
    insert(broken, text("a\vb"), "inline");
    expect(linesOf(broken, "2")).toEqual(["[𝑦]"]);
    const linked = slideOf(
      linkedTextBox(
        (rPr) => [paragraph(run("see "), run("this link", rPr))],
        "https://example.com/",
      ),
    );
    insert(linked, text("this"));
    expect(linesOf(linked, "2")).toEqual(['"see " [𝑦] " link"']);
    expect(linked.text(SLIDE).match(/hlinkClick/g)).toHaveLength(2); // one a branch
    const math = slideOf(textBox(paragraph(run("so "), equation(), run(" holds"))));
    insert(math, text("so \uFFFC holds"));
    expect(linesOf(math, "2")).toEqual(["[[𝑦]]"]);
  });

  test("over a paragraph break: the two become one", () => {
    const pkg = slideOf(textBox("one X", "X two"));
    expect(insert(pkg, text("X\rX"))).toMatchObject({ ok: true, paragraph: 0, behind: 4 });
    expect(linesOf(pkg, "2")).toEqual(['"one " [𝑦] " two"']);
  });

  test("entities and surrogate pairs stay whole", () => {
    const pkg = slideOf(textBox("a < 𝒞X & 日本語"));
    insert(pkg, text("X"));
    expect(linesOf(pkg, "2")).toEqual(['"a < 𝒞" [𝑦] " & 日本語"']);
  });

  test("a no-break space is as good as a space", () => {
    const pkg = slideOf(textBox("a\u00A0X b"));
    insert(pkg, text("a X"));
    expect(linesOf(pkg, "2")).toEqual(['[𝑦] " b"']);
  });
});

test("size, colour and language are those of the text; a line's colour is not", () => {
  const pkg = slideOf(
    textBox(
      paragraph(
        run(
          "a X b",
          'lang="de-DE" sz="2000" b="1"|<a:ln><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></a:ln><a:solidFill><a:schemeClr val="accent1"/></a:solidFill>',
        ),
      ),
    ),
  );
  insert(pkg, text("X"));
  const [math] = pkg.root(SLIDE).descendants("m", "r");
  expect(notation(math?.child("a", "rPr") ?? "<none/>")).toBe(
    "a:rPr{lang=de-DE sz=2000 i=1}(a:solidFill(a:schemeClr{val=accent1}),a:latin{typeface=Cambria Math panose=02040503050406030204 pitchFamily=18 charset=0})",
  );
});

describe("whose size it has", () => {
  const sized = (letters: string, size: number): string =>
    run(letters, `lang="en-US" sz="${size}"`);
  const math = equation(mathRun("𝑥", 'lang="en-US" sz="3300" i="1"'));
  const end = '<a:endParaRPr lang="en-US" sz="4400"/>';
  const TWO = [paragraph(sized("ab", 1100), sized("cd", 2200))];
  test.each<[string, readonly ParagraphLike[], number, number, number]>([
    ["of the text that it takes the place of", TWO, 0, 1, 1100],
    ["of the first", TWO, 1, 3, 1100],
    ["of the other one", TWO, 2, 3, 2200],
    ["of what stands in front of a caret", TWO, 2, 2, 1100],
    ["at the end", TWO, 4, 4, 2200],
    ["of what stands behind, where nothing is in front", TWO, 0, 0, 1100],
    ["of an equation in front", [paragraph(math, sized("b", 1100))], 1, 1, 3300],
    ["not of an empty run", [paragraph(sized("", 1100), sized("b", 2200))], 0, 0, 2200],
    ["of an empty run, where nothing else is", [paragraph(sized("", 1100), end)], 0, 0, 1100],
    ["of the end of an empty paragraph", [paragraph(end)], 0, 0, 4400],
    [
      "of the next paragraph, where it begins at the end of one",
      [...TWO, paragraph(sized("ef", 3300))],
      4,
      6,
      3300,
    ],
    [
      "of the one behind an empty one",
      [...TWO, paragraph(end), paragraph(sized("", 1800), sized("ef", 3300))],
      4,
      7,
      3300,
    ],
    ["of its own, where only an end goes", [...TWO, paragraph(sized("ef", 3300))], 4, 5, 2200],
  ])("%s", (_, content, from, to, size) => {
    const pkg = slideOf(textBox(...content));
    const frame = { shapeId: "2" };
    const frames = textFrames(pkg, SLIDE);
    const frameText = frames.ok ? (frames.frames[0]?.text ?? "") : "";
    const range = { start: from, length: to - from, text: frameText.slice(from, to), frameText };
    insert(pkg, { kind: "range", frame, ...range }, "inline");
    const letters = pkg
      .root(SLIDE)
      .descendants("m", "r")
      .filter(({ text: of }) => of === "𝑦");
    expect(letters.map((r) => r.child("a", "rPr")?.attr("sz"))).toEqual([String(size)]);
  });
});

test("in an empty frame the end mark says how it looks; size and colour can be said", () => {
  const pkg = slideOf(textBox(paragraph('<a:endParaRPr lang="fr-FR" sz="3200"/>')));
  insert(pkg, { kind: "end", frame: { shapeId: "2" } }, "auto", { color: "FF0000" });
  const xml = pkg.text(SLIDE);
  expect(xml).toContain(
    '<a:rPr lang="fr-FR" sz="3200" i="1"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>',
  );
  expect(linesOf(pkg, "2")).toEqual(["[[𝑦]]"]);
});

test("the shape is wrapped, and the Fallback is the shape with readable text", () => {
  const pkg = slideOf(textBox("We see XY here."));
  insertEquation(pkg, SLIDE, text("XY"), { body: FRACTION, mode: "auto" });
  const [alternatives] = pkg.root(SLIDE).descendants("mc", "AlternateContent");
  expect(alternatives?.parent?.name).toBe("p:spTree");
  const choice = alternatives?.child("mc", "Choice");
  const fallback = alternatives?.child("mc", "Fallback");
  expect(choice?.attr("Requires")).toBe("a14");
  expect(choice?.child("p", "sp")?.descendants("a14", "m")).toHaveLength(1);
  expect(fallback?.text).toBe("We see 𝑎/𝑏 here.");
  expect(fallback?.descendants("a", "spLocks")).toEqual([]);
});

test("a shape with equations is edited in its Choice; the others stay, the Fallback is new", () => {
  const other = equation(mathRun("𝑧"));
  const pkg = slideOf(textBox(paragraph(run("a "), other, run(" X b"))));
  expect(insert(pkg, text("X"))).toMatchObject({
    ok: true,
    index: 1,
    behind: 2,
    equationsBehind: 0,
  });
  expect(linesOf(pkg, "2")).toEqual(['"a " [𝑧] " " [𝑦] " b"']);
  expect(pkg.text(SLIDE)).toContain(other);
  expect(pkg.root(SLIDE).descendants("mc", "AlternateContent")).toHaveLength(1);
  expect(pkg.root(SLIDE).descendants("mc", "Fallback")[0]?.text).toBe("a 𝑧 𝑦 b");
});

test("alternatives with several shapes: the Fallback has the equations of all in words", () => {
  const [first, second] = ["X", "and"].map((words, n) =>
    slideOf(textBox({ id: n + 2 }, paragraph(run(words), equation(mathRun("𝑧"))))).text(SLIDE),
  );
  const inside = (xml = ""): string => /<mc:Choice[^>]*>(.*)<\/mc:Choice>/s.exec(xml)?.[1] ?? "";
  const pkg = slideOf();
  const both = (first ?? "").replace(inside(first), inside(first) + inside(second));
  pkg.write(SLIDE, both);
  expect(insert(pkg, text("X"))).toMatchObject({ ok: true });
  const [fallback] = pkg.root(SLIDE).descendants("mc", "Fallback");
  expect(fallback?.childrenNamed("p", "sp").map((shape) => shape.text)).toEqual([
    "𝑦\u2009𝑧",
    "and𝑧",
  ]);
  expect(fallback?.descendants("m", "oMath")).toEqual([]);
});

describe("where it stands afterwards", () => {
  test.each<[string, ShapeBuilder, object]>([
    ["alone", textBox("X"), { index: 0, behind: 0, equationsBehind: 0, paragraph: 0 }],
    ["in a line", textBox("a X bc"), { index: 0, behind: 3, equationsBehind: 0, paragraph: 0 }],
    [
      "in front of another one",
      textBox(paragraph(run("a X "), equation(), run("b"))),
      { index: 0, behind: 3, equationsBehind: 1, paragraph: 0 },
    ],
    [
      "between two",
      textBox(paragraph(equation(), run(" X "), equation())),
      { index: 1, behind: 2, equationsBehind: 1, paragraph: 0 },
    ],
    [
      "beside one, with a space of its own between",
      textBox(paragraph(run("X"), equation(), run("b"))),
      { index: 0, behind: 3, equationsBehind: 1, paragraph: 0 },
    ],
    [
      "in the second of three paragraphs",
      textBox(paragraph(equation(), run("a")), "X!", paragraph(run("bc"), equation())),
      { index: 1, behind: 5, equationsBehind: 1, paragraph: 1 },
    ],
    [
      "in front of a display",
      textBox("a X", paragraph(display())),
      { index: 0, behind: 2, equationsBehind: 1, paragraph: 0 },
    ],
    [
      "in front of a display of two lines that comes into the line with it",
      textBox(
        paragraph(
          run("X "),
          display().replace(/<m:oMath .*(?=<.m:oMathPara>)/, (line) => line + line),
        ),
      ),
      { index: 0, behind: 4, equationsBehind: 2 },
    ],
    [
      "beside a display that comes into the line with it",
      textBox(paragraph(display(), run(" X"))),
      { index: 1, behind: 0, equationsBehind: 0 },
    ],
  ])("%s", (_, shape, expected) => {
    expect(insert(slideOf(shape), text("X"), "inline")).toMatchObject({ ok: true, ...expected });
  });
});

test("two equations are never neighbours", () => {
  const pkg = slideOf(textBox(paragraph(run("a "), equation(), run("X"), equation(), run(" b"))));
  insert(pkg, text("X"));
  expect(linesOf(pkg, "2")).toEqual(['"a " [𝑥] "\u2009" [𝑦] "\u2009" [𝑥] " b"']);
});

describe("inline or display", () => {
  test.each<[string, Package, string]>([
    ["alone in a text box", slideOf(textBox("X")), "[[𝑦]]"],
    ["alone in a title", slideOf(title("X")), "[[𝑦]]"],
    ["alone at a bullet", slideOf(body("X")), "[𝑦]"],
    [
      "alone at a second-level bullet",
      slideOf(body(paragraph('<a:pPr lvl="1"/>', run("X")))),
      "[𝑦]",
    ],
    [
      "where the bullet is taken off",
      slideOf(body(paragraph("<a:pPr><a:buNone/></a:pPr>", run("X")))),
      "[[𝑦]]",
    ],
    [
      "where the text body takes it off",
      slideOf(body({ listStyle: "<a:lvl1pPr><a:buNone/></a:lvl1pPr>" }, "X")),
      "[[𝑦]]",
    ],
    [
      "where the text body takes it off at this level only",
      slideOf(
        body(
          { listStyle: "<a:lvl2pPr><a:buNone/></a:lvl2pPr>" },
          paragraph('<a:pPr lvl="1"/>', run("X")),
        ),
      ),
      "[[𝑦]]",
    ],
    [
      "the last of nine levels",
      slideOf(
        body(
          { listStyle: '<a:lvl9pPr><a:buChar char="•"/></a:lvl9pPr>' },
          paragraph('<a:pPr lvl="8"/>', run("X")),
        ),
      ),
      "[𝑦]",
    ],
    ...["9", "-1", "0.5", "one"].map((level): [string, Package, string] => [
      `level ${level}, which is none: the first one's bullet`,
      slideOf(body(paragraph(`<a:pPr lvl="${level}"/>`, run("X")))),
      "[𝑦]",
    ]),
    [
      "numbered",
      slideOf(textBox(paragraph('<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr>', run("X")))),
      "[𝑦]",
    ],
    ["beside white space", slideOf(textBox("X ")), "[[𝑦]]"],
    [
      "beside text and a display",
      slideOf(textBox(paragraph(run("a "), display(), run(" X")))),
      '"a " [𝑥] " " [𝑦]',
    ],
  ])("%s", (_, pkg, expected) => {
    insert(pkg, text("X"));
    expect(linesOf(pkg, "2")).toEqual([expected]);
  });

  test("a subtitle has no bullet by its layout", () => {
    const pkg = open(
      deck({ slides: [{ ...slide(placeholder("subTitle", "X")), layout: "title" }] }),
    );
    insert(pkg, text("X"));
    expect(linesOf(pkg, "2")).toEqual(["[[𝑦]]"]);
  });

  test("inline can be asked for", () => {
    const pkg = slideOf(textBox("X"));
    expect(insert(pkg, text("X"), "inline")).toMatchObject({ display: false });
    expect(linesOf(pkg, "2")).toEqual(["[𝑦]"]);
  });

  test("display splits the paragraph, without bullet, margin and indent", () => {
    const pkg = slideOf(
      body(
        paragraph(
          '<a:pPr lvl="1"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buFont typeface="Arial"/></a:pPr>',
          run("so X holds"),
        ),
      ),
    );
    expect(insert(pkg, text("X"), "display")).toMatchObject({
      paragraph: 1,
      display: true,
      behind: 6,
    });
    expect(linesOf(pkg, "2")).toEqual(['"so "', "[[𝑦]]", '"holds"']);
    const properties = framesOf(pkg.root(SLIDE))[0]?.body.descendants("a", "pPr") ?? [];
    expect(properties.map(notation)).toEqual([
      "a:pPr{lvl=1}(a:lnSpc(a:spcPct{val=90000}),a:buFont{typeface=Arial})",
      "a:pPr{marL=0 indent=0 lvl=1}(a:lnSpc(a:spcPct{val=90000}),a:buNone)",
      "a:pPr{indent=0 lvl=1}(a:lnSpc(a:spcPct{val=90000}),a:buNone)",
    ]);
  });

  test("display takes the place of line breaks", () => {
    const pkg = slideOf(textBox(paragraph(run("a"), lineBreak(), run("X"), lineBreak(), run("b"))));
    insert(pkg, text("X"), "display");
    expect(linesOf(pkg, "2")).toEqual(['"a"', "[[𝑦]]", '"b"']);
  });

  test("beside a display there is another display", () => {
    const pkg = slideOf(textBox("t", paragraph(display())));
    expect(insert(pkg, { kind: "end", frame: { shapeId: "2" } })).toMatchObject({
      display: true,
      paragraph: 2,
    });
    expect(linesOf(pkg, "2")).toEqual(['"t"', "[[𝑥]]", "[[𝑦]]"]);
  });

  test("a display that gets an inline equation beside it becomes inline", () => {
    const pkg = slideOf(textBox(paragraph(display())));
    insert(pkg, { kind: "afterEquation", frame: { shapeId: "2" }, index: 0 }, "inline");
    expect(linesOf(pkg, "2")).toEqual(['[𝑥] "\u2009" [𝑦]']);
  });
});

describe("animations by paragraph", () => {
  const animated = (ranges: [number, number][], kind?: "charRg") =>
    open(
      deck({
        slides: [
          {
            ...slide(textBox({ id: 2 }, "one", "a X b", "three")),
            timing: appear(2, ranges, kind),
          },
        ],
      }),
    );
  const ranges = (pkg: Package): (string | undefined)[][] =>
    pkg
      .root(SLIDE)
      .descendants("p", "pRg")
      .map((r) => [r.attr("st"), r.attr("end")]);

  test("inline changes no number", () => {
    const pkg = animated([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    insert(pkg, text("X"));
    expect(ranges(pkg)).toEqual([
      ["0", "0"],
      ["1", "1"],
      ["2", "2"],
    ]);
  });
  test("a split paragraph appears whole, and later ones keep their turn", () => {
    const pkg = animated([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    insert(pkg, text("X"), "display");
    expect(ranges(pkg)).toEqual([
      ["0", "0"],
      ["1", "3"],
      ["4", "4"],
    ]);
  });
  test("joined paragraphs move the later ones up", () => {
    const pkg = animated([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    insert(pkg, text("one\ra X"));
    expect(ranges(pkg)).toEqual([
      ["0", "0"],
      ["0", "0"],
      ["1", "1"],
    ]);
  });
  test("letters animated one by one are refused where they would shift", () => {
    expect(refusal(animated([[0, 8]], "charRg"), text("X"))).toBe("animatedCharacters");
    expect(refusal(animated([[0, 3]], "charRg"), text("X"))).toBe("inserted");
  });
});

describe("a caret or a selection", () => {
  const frame = { shapeId: "2" };
  test("at an offset, proved by the text", () => {
    const pkg = slideOf(textBox("one", "two three"));
    insert(pkg, {
      kind: "range",
      frame,
      start: 8,
      length: 5,
      text: "three",
      frameText: "one\rtwo three\r\n",
    });
    expect(linesOf(pkg, "2")).toEqual(['"one"', '"two " [𝑦]']);
  });
  test("behind an equation, where the host's text leaves one possibility", () => {
    const pkg = slideOf(textBox(paragraph(run("a "), equation(), run(" b"))));
    insert(pkg, { kind: "range", frame, start: 8, length: 1, text: "b", frameText: "a x+y=z b" });
    expect(linesOf(pkg, "2")).toEqual(['"a " [𝑥] " " [𝑦]']);
  });
  test("behind an equation, where the text stands once; without more nothing proves it", () => {
    const place = { kind: "range", frame, start: 8, length: 2, text: "bc" } as const;
    const once = slideOf(textBox(paragraph(run("a "), equation(), run(" bc"))));
    insert(once, place);
    expect(linesOf(once, "2")).toEqual(['"a " [𝑥] " " [𝑦]']);
    const twice = slideOf(textBox(paragraph(run("bc "), equation(), run(" bc"))));
    expect(refusal(twice, place)).toBe("unprovable");
    expect(refusal(once, { ...place, text: "bcd" })).toBe("unprovable");
  });
  test.each<[string, number, number, object | undefined]>([
    ["a  b", 0, 1, { from: 0, to: 1 }],
    ["a x b", 4, 1, { from: 4, to: 5 }],
    ["a x+y b", 6, 1, { from: 4, to: 5 }],
    ["a x+y b", 0, 7, { from: 0, to: 5 }],
    ["a x+y b", 3, 4, undefined],
    ["a x+y b", 0, 4, undefined],
    ["a x+y c", 0, 1, undefined],
  ])("a range of the host's text, %j at %j for %j", (frameText, start, length, expected) => {
    const pkg = slideOf(textBox(paragraph(run("a "), equation(), run(" b"))));
    expect(locateOffsets(pkg, SLIDE, frame, { frameText, start, length })).toEqual(expected);
    expect(locateOffsets(pkg, SLIDE, { shapeId: "9" }, { frameText, start, length })).toBe(
      undefined,
    );
  });
  test.each<[string, Place]>([
    ["textChanged", { kind: "range", frame, start: 0, length: 1, text: "b" }],
    ["textChanged", { kind: "range", frame, start: 0, length: 0, text: "", frameText: "a ? c" }],
    ["unprovable", { kind: "range", frame, start: 4, length: 0, text: "" }],
    ["unprovable", { kind: "range", frame, start: 2, length: 0, text: "", frameText: "a  b" }],
    ["noSuchShape", { kind: "end", frame: { shapeId: "99" } }],
    ["noSuchEquation", { kind: "afterEquation", frame, index: 3 }],
  ])("%s", (code, place) => {
    const pkg = slideOf(textBox(paragraph(run("a "), equation(), run(" b"))));
    expect(["unprovable", code]).toContain(refusal(pkg, place));
    expect(refusal(pkg, place)).not.toBe("inserted");
  });
});

describe("the marker", () => {
  test("with the two line feeds of a Mac, proved by the text from before", () => {
    for (const [before, now, after] of [
      ["one two", ["one §E§", "", "two"], ['"one " [𝑦] "two"']],
      ["one \r\rtwo", ["one §E§", "", "two"], ['"one " [𝑦]', "", '"two"']],
    ] as const) {
      const pkg = slideOf(textBox(...now));
      expect(insert(pkg, { kind: "marker", marker: "§E§", before })).toMatchObject({ ok: true });
      expect(linesOf(pkg, "2")).toEqual(after);
    }
  });
  test("line feeds are not taken for the host's without proof", () => {
    const pkg = slideOf(textBox("one §E§", "", "two"));
    insert(pkg, { kind: "marker", marker: "§E§" });
    expect(linesOf(pkg, "2")).toEqual(['"one " [𝑦]', "", '"two"']);
    const mac = slideOf(textBox("one §E§", "", " two"));
    insert(mac, { kind: "marker", marker: "§E§", lineFeeds: 2 });
    expect(linesOf(mac, "2")).toEqual(['"one " [𝑦] " two"']);
  });
});

test("a new text box on the slide, where there is room (room.test.ts), with an id of its own", () => {
  const pkg = slideOf(title("t"), textBox({ id: 40 }, "x"));
  expect(insert(pkg, { kind: "newTextBox" }, "auto", { altText: "y" })).toMatchObject({
    ok: true,
    shapeId: "41",
    display: true,
  });
  const box = shapesOf(pkg.root(SLIDE)).at(-1);
  expect(box?.name).toBe("Equation 40");
  const off = box?.element.descendants("a", "off")[0];
  const ext = box?.element.descendants("a", "ext").find((e) => e.attr("cx"));
  expect(Number(off?.attr("x")) + Number(ext?.attr("cx")) / 2).toBeCloseTo(6096000, -1);
  expect(Number(off?.attr("y"))).toBeGreaterThan(0);
  expect(Number(off?.attr("y")) + Number(ext?.attr("cy"))).toBeLessThanOrEqual(6858000);
});

test("a new text box is as large as its text, of 18 points where nobody says a size", () => {
  const boxed = (more: object): string | undefined => {
    const pkg = slideOf();
    insert(pkg, { kind: "newTextBox" }, "auto", { body: FRACTION, ...more });
    const place = shapesOf(pkg.root(SLIDE)).at(-1)?.element.descendants("a", "ext");
    return place?.find((e) => e.attr("cx"))?.outerXml;
  };
  // One em and 2.6 ems, and the insets on both sides.
  expect(boxed({})).toBe('<a:ext cx="411480" cy="685800"/>');
  expect(boxed({})).toBe(boxed({ size: 1800 }));
  expect(boxed({})).not.toBe(boxed({ size: 1799 }));
});

describe("refused, and nothing changed", () => {
  const mixed = () =>
    open(
      deck({
        slides: [
          {
            ...slide(
              picture({ id: 10 }),
              chart("Sales", { id: 11 }),
              smartArt("Process", { id: 12 }),
              connector({ id: 13 }),
              group([textBox("in a group")], { id: 14 }),
              table([["a"]], { id: 15 }),
              textBox("twice twice"),
              textBox({ locks: 'noTextEdit="1"' }, "locked"),
              textBox(paragraph(run("page "), field("77"))),
            ),
            notes: "spoken words",
          },
        ],
      }),
    );
  test.each<[string, Place]>([
    ["notFound", text("nowhere")],
    ["emptyText", text(" ")],
    ["foundOften", text("twice")],
    ["lockedText", text("locked")],
    ["field", text("page 77")],
    ["field", text("7")],
    ["inNotes", text("spoken")],
    ["inChart", text("Sales")],
    ["inSmartArt", text("Process")],
    ["inLayout", text("A title")],
    ["inMaster", text("Click to edit")],
    ["picture", { kind: "end", frame: { shapeId: "10" } }],
    ["chart", { kind: "end", frame: { shapeId: "11" } }],
    ["smartArt", { kind: "end", frame: { shapeId: "12" } }],
    ["connector", { kind: "end", frame: { shapeId: "13" } }],
    ["group", { kind: "end", frame: { shapeId: "14" } }],
    ["noSuchCell", { kind: "end", frame: { shapeId: "15", cell: { row: 3, column: 0 } } }],
  ])("%s", (code, place) => {
    const found = refusal(mixed(), place);
    // "7" stands twice in the field
    expect(
      place.kind === "text" && place.text === "7" ? ["field", "foundOften"] : [code],
    ).toContain(found);
  });

  test("a cell that is none is named as people count, from one", () => {
    const frame = { shapeId: "15", cell: { row: 3, column: 0 } };
    expect(insert(mixed(), { kind: "end", frame })).toMatchObject({
      refusal: { code: "noSuchCell", args: { shape: "Table 14", row: "4", column: "1" } },
    });
  });

  test("a shape in alternatives for something else", () => {
    const pkg = slideOf(textBox("X"));
    pkg.write(
      SLIDE,
      pkg
        .text(SLIDE)
        .replace(
          /<p:sp>[\s\S]*<\/p:sp>/,
          (sp) =>
            `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14">${sp}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
        ),
    );
    expect(refusal(pkg, text("X"))).toBe("otherAlternative");
  });
  test("a part that is no slide", () => {
    const result = insertEquation(mixed(), "ppt/slideLayouts/slideLayout1.xml", text("x"), {
      body: Y,
      mode: "auto",
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: "noSuchSlide" } });
  });
});

test("only the slide's part changes, and in it only the shape", () => {
  const bytes = deck({
    slides: [slide(title("Head"), textBox("a X b"), table([["q"]])), slide(textBox("other"))],
  });
  const before = open(bytes);
  const pkg = open(bytes);
  insert(pkg, text("X"));
  expect(pkg.changed).toEqual([SLIDE]);
  const after = open(pkg.save());
  for (const part of before.parts)
    if (part !== SLIDE) expect(after.bytes(part)).toEqual(before.bytes(part));
  const shape = shapesOf(before.root(SLIDE))[1]?.element;
  const old = before.text(SLIDE);
  expect(after.text(SLIDE).startsWith(old.slice(0, shape?.from))).toBe(true);
  expect(after.text(SLIDE).endsWith(old.slice(shape?.to))).toBe(true);
});
