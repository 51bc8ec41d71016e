import fc from "fast-check";
import type { MathList, MathNode, SymbolNode, Variant } from "../../src/math/ast";
import { writeOmml } from "../../src/omml/write";
import type { RunFormat } from "../../src/xml/run-format";
import { parseXml, type XmlElement } from "../../src/xml/parse";
import { ommlErrors } from "../support/omml-content-model";
import { trees } from "../support/trees";

const A = ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
/** As in a slide, where the prefix `a` is declared at the top. */
const parsed = (omml: string): XmlElement => parseXml(omml.replace(/^<m:\w+/, (tag) => tag + A));

const sym = (char: string, variant: Variant = "italic"): SymbolNode => ({
  type: "symbol",
  char,
  variant,
});
const signs = (text: string): SymbolNode[] => [...text].map((char) => sym(char, "upright"));

/** The equation without its namespaces and with short names for the run properties: what differs stays visible. */
function short(body: MathList, run?: RunFormat, display = false): string {
  return writeOmml(body, { display, run })
    .replaceAll(' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"', "")
    .replaceAll(
      '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>',
      "",
    )
    .replace(/^<m:oMath>|<\/m:oMath>$/g, "")
    .replaceAll('<m:ctrlPr><a:rPr lang="en-US" i="1"></a:rPr></m:ctrlPr>', "")
    .replaceAll('<m:r><a:rPr lang="en-US" i="1"></a:rPr><m:t>', "‹")
    .replaceAll("</m:t></m:r>", "›")
    .replaceAll("m:", "");
}

describe("runs", () => {
  test("a run as PowerPoint writes it, with the properties of the text around", () => {
    expect(
      writeOmml([sym("x")], {
        display: false,
        run: {
          lang: "de-DE",
          size: 2000,
          fill: '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>',
        },
      }),
    ).toBe(
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><a:rPr lang="de-DE" sz="2000" i="1"><a:solidFill><a:srgbClr val="112233"/></a:solidFill><a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/></a:rPr><m:t>𝑥</m:t></m:r></m:oMath>',
    );
  });

  test("a display equation declares its namespace twice and stands in the middle", () => {
    expect(writeOmml([sym("x")], { display: true })).toMatch(
      /^<m:oMathPara xmlns:m="[^"]+"><m:oMathParaPr><m:jc m:val="centerGroup"\/><\/m:oMathParaPr><m:oMath xmlns:m="[^"]+"><m:r>.*<\/m:r><\/m:oMath><\/m:oMathPara>$/,
    );
    expect(writeOmml([sym("x")], { display: true, justification: "left" })).toContain(
      '<m:jc m:val="left"/>',
    );
  });

  test("neighbours with equal properties share a run", () => {
    expect(short([sym("a"), ...signs("+12<"), sym("h"), sym("R", "doubleStruck")])).toBe(
      "‹𝑎+12&lt;hℝ›",
    );
  });

  test.each<[string, Variant, string, string]>([
    ["x", "upright", '<rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr>', "x"],
    ["Γ", "upright", '<rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr>', "Γ"],
    ["h", "upright", '<rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr>', "h"],
    ["h", "italic", '<a:rPr lang="en-US" i="1"></a:rPr>', "h"],
    ["x", "bold", '<a:rPr lang="en-US" b="1" i="0"></a:rPr>', "𝐱"],
    ["x", "boldItalic", '<a:rPr lang="en-US" b="1" i="1"></a:rPr>', "𝒙"],
    ["1", "bold", '<a:rPr lang="en-US" b="1" i="1"></a:rPr>', "𝟏"],
    ["+", "bold", '<a:rPr lang="en-US" b="1" i="1"></a:rPr>', "+"],
    ["F", "script", '<a:rPr lang="en-US" i="1"></a:rPr>', "ℱ"],
    ["Γ", "mono", '<rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr>', "Γ"],
    ["∇", "upright", '<rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr>', "∇"],
    ["ℏ", "upright", '<a:rPr lang="en-US" i="1"></a:rPr>', "ℏ"],
    ["ж", "upright", '<a:rPr lang="en-US" i="1"></a:rPr>', "ж"],
  ])("%s in %s", (char, variant, properties, text) => {
    expect(
      short([sym(char, variant)]).replace("‹", '<r><a:rPr lang="en-US" i="1"></a:rPr><t>'),
    ).toBe(`<r>${properties}<t>${text}›`);
  });

  test("text is normal text, with its style, and keeps its spaces", () => {
    const text = (value: string, style: object = {}): MathNode => ({
      type: "text",
      text: value,
      bold: false,
      italic: false,
      family: "roman",
      ...style,
    });
    expect(short([text(" if  it ")])).toBe(
      '<r><rPr><nor/></rPr><a:rPr lang="en-US"></a:rPr><t>\u00A0if\u00A0\u00A0it\u00A0›',
    );
    expect(short([text("日本", { bold: true, italic: true })])).toBe(
      '<r><rPr><nor/></rPr><a:rPr lang="en-US" b="1" i="1"></a:rPr><t>日本›',
    );
    expect(short([text("a", { family: "sans" }), text("b", { family: "mono" })])).toMatch(
      /<a:latin typeface="Arial" [^>]*pitchFamily="34".*<a:latin typeface="Courier New" [^>]*pitchFamily="49"/,
    );
    expect(short([text("日本")])).not.toContain("<a:ea");
  });

  test("a colour is one of the runs and of the objects in it", () => {
    const xml = short([
      sym("a"),
      { type: "colored", color: "FF0000", body: [{ type: "radical", radicand: [sym("x")] }] },
    ]);
    expect(xml.match(/<a:srgbClr val="FF0000"\/>/g)).toHaveLength(2);
    expect(xml.startsWith("‹𝑎›")).toBe(true);
  });

  test("a break is a property of the run behind it, of an empty one where there is none", () => {
    expect(short([sym("a"), { type: "break", alignAt: 7 }, ...signs("="), sym("b")])).toBe(
      '‹𝑎›<r><rPr><brk alnAt="7"/></rPr><a:rPr lang="en-US" i="1"></a:rPr><t>=›‹𝑏›',
    );
    expect(short([{ type: "break" }, sym("a", "upright")])).toBe(
      '<r><rPr><sty val="p"/><brk/></rPr><a:rPr lang="en-US" i="0"></a:rPr><t>a›',
    );
    expect(short([{ type: "break" }, { type: "radical", radicand: [sym("a")] }])).toMatch(
      /^<r><rPr><brk\/><\/rPr><a:rPr lang="en-US" i="1"><\/a:rPr><t>\u200B›<rad>/,
    );
  });

  test("what XML cannot hold becomes a replacement character", () => {
    expect(short([sym("\u0001", "upright"), sym("&", "upright"), sym("\uD800", "upright")])).toBe(
      "‹\uFFFD&amp;\uFFFD›",
    );
  });
});

const list = (text: string): SymbolNode[] => [...text].map((char) => sym(char));

describe("objects", () => {
  test.each<[string, MathNode, string]>([
    [
      "fraction",
      { type: "fraction", form: "bar", numerator: list("a"), denominator: [] },
      "<f><fPr></fPr><num>‹𝑎›</num><den>‹\u200B›</den></f>",
    ],
    [
      "binomial",
      {
        type: "fenced",
        open: "(",
        close: ")",
        separator: "",
        parts: [
          [{ type: "fraction", form: "noBar", numerator: list("n"), denominator: list("k") }],
        ],
      },
      '<d><dPr></dPr><e><f><fPr><type val="noBar"/></fPr><num>‹𝑛›</num><den>‹𝑘›</den></f></e></d>',
    ],
    [
      "square root",
      { type: "radical", radicand: list("x") },
      '<rad><radPr><degHide val="on"/></radPr><deg/><e>‹𝑥›</e></rad>',
    ],
    [
      "root",
      { type: "radical", radicand: list("x"), degree: signs("3") },
      "<rad><radPr></radPr><deg>‹3›</deg><e>‹𝑥›</e></rad>",
    ],
    [
      "sum",
      { type: "nary", operator: "∑", sub: list("i"), placement: "auto", operand: list("x") },
      '<nary><naryPr><chr val="∑"/><supHide val="on"/></naryPr><sub>‹𝑖›</sub><sup/><e>‹𝑥›</e></nary>',
    ],
    [
      "integral with limits forced above",
      { type: "nary", operator: "∫", sup: list("b"), placement: "stacked", operand: [] },
      '<nary><naryPr><limLoc val="undOvr"/><subHide val="on"/></naryPr><sub/><sup>‹𝑏›</sup><e>‹\u200B›</e></nary>',
    ],
    [
      "cases",
      {
        type: "fenced",
        open: "{",
        close: "",
        separator: "",
        parts: [
          [
            {
              type: "equationArray",
              rows: [{ cells: [list("a"), signs("=1")] }, { cells: [[], []] }],
            },
          ],
        ],
      },
      '<d><dPr><begChr val="{"/><endChr val=""/></dPr><e><eqArr><eqArrPr></eqArrPr><e>‹𝑎&amp;=1›</e><e>‹&amp;›</e></eqArr></e></d>',
    ],
    [
      "numbered lines, in which & is a sign",
      {
        type: "equationArray",
        rows: [{ cells: [[sym("a"), sym("&", "upright")]], tag: signs("1") }],
      },
      '<eqArr><eqArrPr><maxDist val="on"/></eqArrPr><e>‹𝑎›<r><rPr><nor/></rPr><a:rPr lang="en-US"></a:rPr><t>&amp;›‹#(1)›</e></eqArr>',
    ],
    [
      "matrix with an empty cell",
      {
        type: "matrix",
        columns: ["center", "center", "right"],
        rows: [[list("a"), [], list("b")]],
      },
      '<m><mPr><plcHide val="on"/><mcs><mc><mcPr><count val="2"/><mcJc val="center"/></mcPr></mc><mc><mcPr><count val="1"/><mcJc val="right"/></mcPr></mc></mcs></mPr><mr><e>‹𝑎›</e><e/><e>‹𝑏›</e></mr></m>',
    ],
    [
      "limits on both sides",
      { type: "limits", base: list("x"), under: list("a"), over: list("b") },
      "<limUpp><limUppPr></limUppPr><e><limLow><limLowPr></limLowPr><e>‹𝑥›</e><lim>‹𝑎›</lim></limLow></e><lim>‹𝑏›</lim></limUpp>",
    ],
    [
      "brace over",
      { type: "groupCharacter", char: "⏞", position: "over", baseline: "body", body: list("x") },
      '<groupChr><groupChrPr><chr val="⏞"/><pos val="top"/><vertJc val="bot"/></groupChrPr><e>‹𝑥›</e></groupChr>',
    ],
    [
      "brace under",
      { type: "groupCharacter", char: "⏟", position: "under", baseline: "body", body: list("x") },
      '<groupChr><groupChrPr><chr val="⏟"/><pos val="bot"/><vertJc val="top"/></groupChrPr><e>‹𝑥›</e></groupChr>',
    ],
    [
      "arrow under its label",
      {
        type: "groupCharacter",
        char: "→",
        position: "under",
        baseline: "character",
        body: list("f"),
      },
      '<groupChr><groupChrPr><chr val="→"/><pos val="bot"/><vertJc val="bot"/></groupChrPr><e>‹𝑓›</e></groupChr>',
    ],
    [
      "phantom",
      {
        type: "phantom",
        body: list("x"),
        show: false,
        zeroWidth: true,
        zeroAscent: false,
        zeroDescent: false,
      },
      '<phant><phantPr><show val="off"/><zeroWid val="on"/></phantPr><e>‹𝑥›</e></phant>',
    ],
    [
      "cancelled",
      { type: "borderBox", sides: [], strikes: ["up"], body: list("x") },
      '<borderBox><borderBoxPr><hideTop val="on"/><hideBot val="on"/><hideLeft val="on"/><hideRight val="on"/><strikeBLTR val="on"/></borderBoxPr><e>‹𝑥›</e></borderBox>',
    ],
    [
      "smaller argument",
      { type: "radical", radicand: [{ type: "sized", steps: -1, body: list("x") }] },
      '<rad><radPr><degHide val="on"/></radPr><deg/><e><argPr><argSz val="-1"/></argPr>‹𝑥›</e></rad>',
    ],
    [
      "smaller part",
      { type: "sized", steps: -1, body: list("x") },
      '<box><boxPr></boxPr><e><argPr><argSz val="-1"/></argPr>‹𝑥›</e></box>',
    ],
    [
      "operator",
      { type: "operator", body: list("x") },
      '<box><boxPr><opEmu val="on"/></boxPr><e>‹𝑥›</e></box>',
    ],
    [
      "prescripts",
      { type: "prescripts", base: list("C"), sub: signs("6"), sup: [] },
      "<sPre><sPrePr></sPrePr><sub>‹6›</sub><sup>‹\u200B›</sup><e>‹𝐶›</e></sPre>",
    ],
    [
      "function without an argument",
      { type: "function", name: signs("ln"), argument: [] },
      '<func><funcPr></funcPr><fName><r><rPr><sty val="p"/></rPr><a:rPr lang="en-US" i="0"></a:rPr><t>ln›</fName><e>‹\u200B›</e></func>',
    ],
  ])("%s", (_, node, expected) => {
    expect(short([node])).toBe(expected);
  });

  test("an equation of nothing has no box either", () => {
    expect(short([])).toBe("‹\u200B›");
  });
});

describe("the content model", () => {
  test("notices what is wrong", () => {
    const wrong = (inner: string): number =>
      ommlErrors(
        parsed(
          `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`,
        ),
      ).length;
    expect(wrong("<m:f><m:num/><m:den/></m:f>")).toBe(0);
    expect(wrong("<m:f><m:den/><m:num/></m:f>")).toBe(1);
    expect(wrong("<m:rad><m:e/></m:rad>")).toBe(1);
    expect(
      wrong('<m:d><m:dPr><m:endChr m:val=")"/><m:sepChr m:val="|"/></m:dPr><m:e/></m:d>'),
    ).toBe(1);
    expect(wrong('<m:acc><m:accPr><m:chr m:val="ab"/></m:accPr><m:e/></m:acc>')).toBe(1);
    expect(wrong("<m:r><a:rPr/><m:rPr/><m:t/></m:r>")).toBe(1);
    expect(wrong("<m:e/>")).toBe(1);
    expect(wrong('<m:r><m:rPr><m:nor/><m:sty m:val="p"/></m:rPr><a:rPr/><m:t/></m:r>')).toBe(1);
  });

  test("random trees are valid", () => {
    fc.assert(
      fc.property(trees({ canonical: "omml" }), fc.boolean(), (body, display) => {
        expect(ommlErrors(parsed(writeOmml(body, { display })))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("trees that no reader makes are valid too", () => {
    const odd: MathNode[] = [
      { type: "matrix", columns: [], rows: [] },
      { type: "matrix", columns: Array.from({ length: 300 }, () => "center" as const), rows: [[]] },
      { type: "equationArray", rows: [] },
      { type: "fenced", open: "((", close: "", separator: "||", parts: [] },
      { type: "fenced", open: "", close: "", separator: "", parts: [[], []] },
      { type: "nary", operator: "lim", placement: "stacked", sub: list("x"), operand: [] },
      { type: "nary", operator: "lim", placement: "sides", sup: list("x"), operand: list("y") },
      { type: "accent", mark: "\u0302\u0303", body: [] },
      { type: "groupCharacter", char: "-->", position: "over", baseline: "body", body: [] },
      { type: "groupCharacter", char: "-->", position: "under", baseline: "character", body: [] },
      { type: "scripts", base: [] },
      { type: "limits", base: [] },
      { type: "break", alignAt: 9000 },
      { type: "unknown", text: "<\\x>" },
    ];
    for (const node of odd) {
      const around: MathNode = {
        type: "fraction",
        form: "bar",
        numerator: [node],
        denominator: [node, node],
      };
      expect(ommlErrors(parsed(writeOmml([node, around], { display: true })))).toEqual([]);
    }
  });
});
