import fc from "fast-check";
import { shapesWithin, textFrames } from "../../src/deck/frames";
import { harvest, texFile } from "../../src/deck/harvest";
import { insertEquation } from "../../src/deck/insert";
import { listEquations } from "../../src/deck/list";
import { hasMarker, removeMarker } from "../../src/deck/marker";
import { removeEquation, replaceEquation } from "../../src/deck/replace";
import type { Package } from "../../src/pptx/package";
import {
  appear,
  deck,
  display,
  equation,
  group,
  mathRun,
  paragraph,
  run,
  slide,
  table,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { FRACTION, linesOf, open, SLIDE, slideOf, Y } from "../support/slides";

const letter = (char: string): string => equation(mathRun(char));
const replace = (pkg: Package, index: number, more = {}) =>
  replaceEquation(
    pkg,
    SLIDE,
    { frame: { shapeId: "2" }, index },
    { body: Y, mode: "auto", ...more },
  );

describe("replacing", () => {
  const three = (): Package =>
    slideOf(
      textBox(paragraph(run("a "), letter("𝑥"), run(" b "), letter("𝑧"), run(" c "), letter("𝑤"))),
    );

  test("one of three; the others stay byte for byte", () => {
    const pkg = three();
    expect(replace(pkg, 1)).toMatchObject({
      ok: true,
      index: 1,
      display: false,
      equationsBehind: 1,
    });
    expect(linesOf(pkg, "2")).toEqual(['"a " [𝑥] " b " [𝑦] " c " [𝑤]']);
    for (const other of ["𝑥", "𝑤"]) expect(pkg.text(SLIDE)).toContain(letter(other));
    expect(pkg.root(SLIDE).descendants("mc", "Fallback")[0]?.text).toBe("a 𝑥 b 𝑦 c 𝑤");
  });

  test("twice, it is as if once", () => {
    const once = three();
    replace(once, 1);
    const twice = three();
    replace(twice, 1, { body: FRACTION });
    replace(twice, 1);
    expect(twice.text(SLIDE)).toBe(once.text(SLIDE));
  });

  test("size and colour stay, and so does where a display stands", () => {
    const red = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
    const math = display(
      `<m:r><a:rPr lang="de-DE" sz="4000" i="1">${red}<a:latin typeface="Cambria Math"/></a:rPr><m:t>𝑥</m:t></m:r>`,
    ).replace("centerGroup", "left");
    const pkg = slideOf(textBox(paragraph(math)));
    replace(pkg, 0);
    expect(linesOf(pkg, "2")).toEqual(["[[𝑦]]"]);
    expect(pkg.text(SLIDE)).toContain(`<a:rPr lang="de-DE" sz="4000" i="1">${red}`);
    expect(pkg.text(SLIDE)).toContain('<m:jc m:val="left"/>');
  });

  test("inline becomes display and display inline where asked", () => {
    const pkg = three();
    expect(replace(pkg, 0, { mode: "display" })).toMatchObject({ display: true, paragraph: 1 });
    expect(linesOf(pkg, "2")).toEqual(['"a "', "[[𝑦]]", '"b " [𝑧] " c " [𝑤]']);
    expect(replace(pkg, 0, { mode: "inline" })).toMatchObject({ display: false });
    expect(linesOf(pkg, "2")[1]).toBe("[𝑦]");
  });

  test("in a table cell", () => {
    const pkg = slideOf(table([["a", paragraph(letter("𝑥"))]]));
    const place = { frame: { shapeId: "2", cell: { row: 0, column: 1 } }, index: 0 };
    expect(replaceEquation(pkg, SLIDE, place, { body: Y, mode: "auto" }).ok).toBe(true);
    expect(pkg.root(SLIDE).descendants("mc", "Choice")[0]?.text).toBe("a𝑦");
  });

  test("one that is not there is refused", () => {
    expect(replace(three(), 5)).toMatchObject({ refusal: { code: "noSuchEquation" } });
  });
});

describe("removing", () => {
  test("what was inserted leaves the slide as it was", () => {
    const pkg = slideOf(textBox("ab"), title("t"));
    const before = pkg.text(SLIDE);
    const place = {
      kind: "range",
      frame: { shapeId: "2" },
      start: 2,
      length: 0,
      text: "",
    } as const;
    insertEquation(pkg, SLIDE, place, { body: Y, mode: "inline" });
    expect(pkg.text(SLIDE)).not.toBe(before);
    removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 0 });
    // The end mark that a paragraph with an equation at its end has may stay.
    expect(pkg.text(SLIDE).replace('<a:endParaRPr lang="en-US"/>', "")).toBe(before);
  });

  test("the alternatives stay where something else in the shape needs what they declare", () => {
    for (const [inside, left] of [
      ["", 0],
      ['<a:ext uri="{1}"/>', 0],
      ['<a:ext uri="{1}"><a14:compatExt spid="1"/></a:ext>', 1],
      ['<a:ext uri="{1}" a14:x="1"/>', 1],
      [`<a:ext xmlns:a14="urn:other" uri="{1}"><a14:compatExt/></a:ext>`, 0],
    ] as const) {
      const shape = textBox({ bodyProperties: "<a:bodyPr/>" }, paragraph(run("a "), letter("𝑥")));
      const pkg = slideOf(shape);
      const properties = `<a:bodyPr><a:extLst>${inside}</a:extLst></a:bodyPr>`;
      pkg.write(SLIDE, pkg.text(SLIDE).replace("<a:bodyPr/>", properties));
      expect(removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 0 }).ok).toBe(true);
      const saved = open(pkg.save()).root(SLIDE);
      expect([inside, saved.descendants("mc", "Choice").length]).toEqual([inside, left]);
    }
  });

  test("the separator of two neighbours goes with it", () => {
    const pkg = slideOf(textBox(paragraph(letter("𝑥"), run(" b"))));
    insertEquation(
      pkg,
      SLIDE,
      { kind: "afterEquation", frame: { shapeId: "2" }, index: 0 },
      { body: Y, mode: "inline" },
    );
    expect(linesOf(pkg, "2")).toEqual(['[𝑥] "\u2009" [𝑦] " b"']);
    removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 1 });
    expect(linesOf(pkg, "2")).toEqual(['[𝑥] " b"']);
    removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 0 });
    expect(pkg.text(SLIDE)).not.toContain("AlternateContent");
  });

  test("insert at any place, remove: the text is the old one", () => {
    const content = fc.array(fc.constantFrom("a", " ", "𝒞", "&", "é", "日"), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), fc.nat(), (runs, seed) => {
        const pkg = slideOf(textBox(paragraph(...runs.map((r) => run(r.join(""))))));
        const text = (): string => {
          const frames = textFrames(pkg, SLIDE);
          return frames.ok ? (frames.frames[0]?.text ?? "") : "refused";
        };
        const before = text();
        const letters = [...before];
        const start = letters.slice(0, seed % (letters.length + 1)).join("").length;
        const frame = { shapeId: "2" };
        const inserted = insertEquation(
          pkg,
          SLIDE,
          { kind: "range", frame, start, length: 0, text: "" },
          { body: Y, mode: "inline" },
        );
        expect(inserted).toMatchObject({ ok: true, behind: before.length - start });
        expect(text()).toBe(`${before.slice(0, start)}\uFFFC${before.slice(start)}`);
        expect(removeEquation(pkg, SLIDE, { frame, index: 0 }).ok).toBe(true);
        expect(text()).toBe(before);
        expect(pkg.text(SLIDE)).not.toContain("AlternateContent");
      }),
      { numRuns: 60 },
    );
  });
});

test("lists the equations of a deck in reading order", () => {
  const pkg = open(
    deck({
      slides: [
        slide(title("no math")),
        slide(
          textBox({ name: "Box" }, paragraph(letter("𝑥"), run(" "), letter("𝑧"))),
          group([textBox(paragraph(display()))], { name: "Pair" }),
          table([["a", paragraph(letter("𝑤"))]]),
        ),
      ],
    }),
  );
  const listed = listEquations(pkg);
  if (!listed.ok) throw new Error(listed.refusal.code);
  expect(
    listed.equations.map((e) => [
      e.slide,
      e.slideId,
      e.shapeName,
      e.groups,
      e.index,
      e.display,
      e.math.text,
    ]),
  ).toEqual([
    [2, "257", "Box", [], 0, false, "𝑥"],
    [2, "257", "Box", [], 1, false, "𝑧"],
    [2, "257", "TextBox 3", ["Pair"], 0, true, "𝑥"],
    [2, "257", "Table 4", [], 0, false, "𝑤"],
  ]);
  expect(listed.equations[3]?.frame).toEqual({ shapeId: "5", cell: { row: 0, column: 1 } });
});

test("shapes and all that stands inside of them", () => {
  const inner = group([textBox({ id: 4 }, "x")], { id: 3, name: "Inner" });
  const outer = group([inner, textBox({ id: 5 }, "y")], { id: 2, name: "Outer" });
  const pkg = slideOf(outer, textBox({ id: 6 }, "z"), group([textBox({ id: 8 }, "w")], { id: 7 }));
  const within = (...ids: readonly string[]): readonly string[] =>
    [...shapesWithin(pkg, SLIDE, new Set(ids))].sort();
  expect(within()).toEqual([]);
  expect(within("2")).toEqual(["2", "3", "4", "5"]);
  expect(within("3")).toEqual(["3", "4"]);
  expect(within("5", "6")).toEqual(["5", "6"]);
  expect(within("3", "7")).toEqual(["3", "4", "7", "8"]);
  expect(within("99")).toEqual([]);
  pkg.write(SLIDE, "<p:sld");
  expect(within("2", "99")).toEqual(["2", "99"]);
});

test("harvests one entry for each line, as LaTeX", () => {
  const two = display(mathRun("𝑥")).replace(
    "</m:oMathPara>",
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">' +
      mathRun("𝑧") +
      "</m:oMath></m:oMathPara>",
  );
  const found = harvest(
    slideOf(
      title("100 %"),
      textBox({ name: "Box" }, paragraph(two), paragraph(run("so "), letter("𝑤"))),
    ),
  );
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.equations.map((e) => [e.slide, e.shape, e.display, e.latex, e.problems])).toEqual([
    [1, "Box", true, "x", []],
    [1, "Box", true, "z", []],
    [1, "Box", false, "w", []],
  ]);
  expect(texFile(found.equations, "a\nb.pptx")).toContain("% a b.pptx\n");
  expect(texFile(found.equations, "d")).toContain("% slide 1, Box\n\\[\nx\n\\]\n");
  expect(texFile([], "d")).toBe(
    [
      ...["% d", "\\documentclass{article}"],
      "\\usepackage{amsmath,amssymb,mathtools,cancel,xcolor}",
      ...["\\begin{document}", "", "\\end{document}", ""],
    ].join("\n"),
  );
  const [first] = found.equations;
  const coloured = first && { ...first, display: false, latex: "\\textcolor{#ff8000}{x}" };
  expect(texFile(coloured ? [coloured] : [], "d")).toContain("$\\textcolor[HTML]{FF8000}{x}$\n");
});

describe("markers", () => {
  test("are found and taken out, with what came with them", () => {
    const pkg = slideOf(textBox("one §E§", "", "two"));
    expect(hasMarker(pkg, SLIDE, "§E§")).toBe(true);
    expect(removeMarker(pkg, SLIDE, { kind: "marker", marker: "§E§", before: "one two" }).ok).toBe(
      true,
    );
    expect(linesOf(pkg, "2")).toEqual(['"one " "two"']);
    expect(hasMarker(pkg, SLIDE, "§E§")).toBe(false);
  });
  test("beside equations, across runs", () => {
    const pkg = slideOf(textBox(paragraph(letter("𝑥"), run(" a§"), run("E§b"))));
    removeMarker(pkg, SLIDE, { kind: "marker", marker: "§E§" });
    expect(linesOf(pkg, "2")).toEqual(['[𝑥] " a" "b"']);
  });
  test("what is animated by paragraphs keeps its turn; a table has no such animations", () => {
    const texts = ["one §E§", "", "two", "three"];
    const shown = (shape: ShapeBuilder): readonly (string | undefined)[] => {
      const timing = appear(2, [
        [0, 0],
        [3, 3],
      ]);
      const pkg = open(deck({ slides: [{ ...slide(shape), timing }] }));
      const marker = { kind: "marker", marker: "§E§", before: "one two\rthree" } as const;
      expect(removeMarker(pkg, SLIDE, marker).ok).toBe(true);
      expect(linesOf(pkg, "2")).toEqual(['"one " "two"', '"three"']);
      return pkg
        .root(SLIDE)
        .descendants("p", "pRg")
        .map((range) => range.attr("st"));
    };
    expect(shown(textBox(...texts))).toEqual(["0", "1"]);
    expect(shown(table([[texts.map((text) => paragraph(run(text)))]]))).toEqual(["0", "3"]);
  });
  test("that are not there are refused", () => {
    expect(
      removeMarker(slideOf(textBox("a")), SLIDE, { kind: "marker", marker: "§E§" }),
    ).toMatchObject({ refusal: { code: "notFound" } });
  });
});
