import fc from "fast-check";
import type { MathList, MathNode, SymbolNode, Variant } from "../../src/math/ast";
import { writeMathml, type MathmlOptions } from "../../src/mathml/write";
import { parseXml, type XmlElement } from "../../src/xml/parse";
import { trees } from "../support/trees";

const sym = (char: string, variant: Variant = "upright"): SymbolNode => ({
  type: "symbol",
  char,
  variant,
});
const letters = (text: string): SymbolNode[] => [...text].map((char) => sym(char, "italic"));
const signs = (text: string): SymbolNode[] => [...text].map((char) => sym(char));

/** What is inside `<math>`. */
const inside = (body: MathList, options: Partial<MathmlOptions> = {}): string =>
  writeMathml(body, { display: false, ...options }).replace(/^<math[^>]*>|<\/math>$/g, "");

test("display is a block", () => {
  expect(writeMathml([], { display: true })).toBe(
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"></math>',
  );
  expect(writeMathml([], { display: false })).not.toContain("display");
});

describe("tokens", () => {
  test.each<[string, MathList, string]>([
    ["an italic letter needs no variant", letters("x"), "<mi>x</mi>"],
    ["an upright one does", signs("x"), '<mi mathvariant="normal">x</mi>'],
    ["upright letters are one word", signs("kg"), "<mi>kg</mi>"],
    ["alphabets are characters", [sym("R", "doubleStruck")], "<mi>ℝ</mi>"],
    ["a number with its point is one token", signs("3.14"), "<mn>3.14</mn>"],
    [
      "a point at the end is none of its digits",
      signs("3."),
      '<mn>3</mn><mo lspace="0" rspace="0">.</mo>',
    ],
    ["bold digits are characters", [sym("1", "bold")], "<mn>𝟏</mn>"],
    ["a composed operator", signs(":="), "<mo>:=</mo>"],
    ["a bare bracket does not grow", signs("("), '<mo stretchy="false">(</mo>'],
    ["a sign in front of a number", signs("=−1"), '<mo>=</mo><mo form="prefix">−</mo><mn>1</mn>'],
    ["a sign behind a term", signs("2−1"), "<mn>2</mn><mo>−</mo><mn>1</mn>"],
    [
      "a sign behind a fence that is closed",
      signs("⟩−1"),
      '<mo stretchy="false">⟩</mo><mo>−</mo><mn>1</mn>',
    ],
    [
      "any binary operator in front of a term is a prefix",
      signs("=×∞"),
      '<mo>=</mo><mo form="prefix" lspace="0" rspace="0">×</mo><mi>∞</mi>',
    ],
    [
      "of two the second one is a sign",
      signs("2−−1"),
      '<mn>2</mn><mo>−</mo><mo form="prefix">−</mo><mn>1</mn>',
    ],
    [
      "one at an end has no room round it",
      signs("2+=∞∪"),
      '<mn>2</mn><mo lspace="0" rspace="0">+</mo><mo>=</mo><mi>∞</mi><mo lspace="0" rspace="0">∪</mo>',
    ],
    ["nor has one alone", signs("·"), '<mo lspace="0" rspace="0">·</mo>'],
    ["a relation is no binary operator", signs("≤∞"), "<mo>≤</mo><mi>∞</mi>"],
    ["two primes are one character", signs("′′"), "<mo>″</mo>"],
    ["four are one", signs("′′′′"), "<mo>⁗</mo>"],
    ["five are two", signs("′′′′′"), '<mo>⁗</mo><mo lspace="0" rspace="0">′</mo>'],
    ["∞ is no operator", signs("∞"), "<mi>∞</mi>"],
    ["what XML needs escaped", signs("<&"), "<mo>&lt;</mo><mi>&amp;</mi>"],
  ])("%s", (_, body, expected) => {
    expect(inside(body)).toBe(expected);
  });
});

describe("structures", () => {
  const text = (value: string, style: object = {}): MathNode => ({
    type: "text",
    text: value,
    bold: false,
    italic: false,
    family: "roman",
    ...style,
  });
  test.each<[string, MathNode, Partial<MathmlOptions>, string]>([
    [
      "the operand of a sum is a row behind it",
      { type: "nary", operator: "∑", sub: letters("i"), placement: "auto", operand: letters("x") },
      {},
      "<munder><mo>∑</mo><mi>i</mi></munder><mrow><mi>x</mi></mrow>",
    ],
    [
      "limits of an integral are at its side",
      {
        type: "nary",
        operator: "∫",
        sub: letters("a"),
        sup: letters("b"),
        placement: "auto",
        operand: [],
      },
      {},
      "<msubsup><mo>∫</mo><mi>a</mi><mi>b</mi></msubsup>",
    ],
    [
      "limits forced above and below stay there in the line",
      { type: "nary", operator: "∑", sup: letters("b"), placement: "stacked", operand: [] },
      {},
      '<mover><mo movablelimits="false">∑</mo><mi>b</mi></mover>',
    ],
    [
      "a function is applied",
      { type: "function", name: signs("sin"), argument: letters("x") },
      {},
      "<mi>sin</mi><mo>\u2061</mo><mi>x</mi>",
    ],
    [
      "MathJax is told that it is one, and that a bracket stands close",
      {
        type: "function",
        name: signs("sin"),
        argument: [{ type: "fenced", open: "(", close: ")", separator: "", parts: [letters("x")] }],
      },
      { drawn: true },
      '<mi data-mjx-texclass="OP">sin</mi><mo lspace="0" rspace="0">\u2061</mo>' +
        '<mrow data-mjx-texclass="ORD"><mo fence="true" form="prefix" stretchy="true">(</mo><mi>x</mi><mo fence="true" form="postfix" stretchy="true">)</mo></mrow>',
    ],
    [
      "fences grow",
      { type: "fenced", open: "(", close: "", separator: "|", parts: [letters("a"), letters("b")] },
      {},
      '<mrow><mo fence="true" form="prefix" stretchy="true">(</mo><mi>a</mi><mo separator="true" stretchy="true" lspace="0.1667em" rspace="0.1667em">|</mo><mi>b</mi></mrow>',
    ],
    [
      "operators in scripts stand close",
      { type: "scripts", base: letters("x"), sub: signs("1,2") },
      {},
      '<msub><mi>x</mi><mrow><mn>1</mn><mo lspace="0" rspace="0">,</mo><mn>2</mn></mrow></msub>',
    ],
    [
      "an accent over one letter does not stretch",
      { type: "accent", mark: "\u0302", body: letters("x") },
      {},
      '<mover accent="true"><mi>x</mi><mo stretchy="false">^</mo></mover>',
    ],
    [
      "one over several does",
      { type: "accent", mark: "\u20D7", body: letters("xy") },
      {},
      '<mover accent="true"><mrow><mi>x</mi><mi>y</mi></mrow><mo stretchy="true">→</mo></mover>',
    ],
    [
      "a drawn arrow is as small as its letter",
      { type: "accent", mark: "\u20D7", body: letters("x") },
      { drawn: true },
      '<mover accent="true"><mi>x</mi><mo stretchy="false">\u20D7</mo></mover>',
    ],
    [
      "a drawn word that stands between terms has their space",
      { type: "operator", body: signs("mod") },
      { drawn: true },
      '<mrow data-mjx-texclass="BIN"><mi data-mjx-auto-op="false">mod</mi></mrow>',
    ],
    [
      "an arrow has its labels above and below",
      {
        type: "limits",
        base: [
          {
            type: "groupCharacter",
            char: "→",
            position: "under",
            baseline: "character",
            body: letters("f"),
          },
        ],
        under: letters("g"),
      },
      {},
      '<munderover><mo stretchy="true">→</mo><mi>g</mi><mi>f</mi></munderover>',
    ],
    [
      "text keeps its spaces and its style",
      text(" a ", { bold: true, italic: true }),
      {},
      '<mtext mathvariant="bold-italic">\u00A0a\u00A0</mtext>',
    ],
    [
      "a smash takes no height",
      {
        type: "phantom",
        body: letters("x"),
        show: true,
        zeroWidth: false,
        zeroAscent: true,
        zeroDescent: true,
      },
      {},
      '<mpadded height="0" depth="0"><mi>x</mi></mpadded>',
    ],
    [
      "a box and a stroke",
      {
        type: "borderBox",
        sides: ["top", "bottom", "left", "right"],
        strikes: ["up"],
        body: letters("x"),
      },
      {},
      '<menclose notation="box updiagonalstrike"><mi>x</mi></menclose>',
    ],
    [
      "columns of a matrix",
      { type: "matrix", columns: ["left", "center"], rows: [[letters("a"), []]] },
      {},
      `<mtable columnalign="left center"><mtr><mtd><mi>a</mi></mtd><mtd></mtd></mtr></mtable>`,
    ],
    [
      "lines with a number",
      {
        type: "equationArray",
        rows: [{ cells: [letters("a"), letters("b")], tag: signs("1") }, { cells: [] }],
      },
      {},
      '<mtable columnalign="right left right" columnspacing="0em 2em"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd><mtd><mo stretchy="false">(</mo><mn>1</mn><mo stretchy="false">)</mo></mtd></mtr><mtr><mtd></mtd><mtd></mtd><mtd></mtd></mtr></mtable>',
    ],
    [
      "larger and smaller",
      { type: "sized", steps: -1, body: letters("x") },
      {},
      '<mstyle scriptlevel="+1"><mi>x</mi></mstyle>',
    ],
    [
      "what is not understood is marked",
      { type: "unknown", text: "\\x" },
      {},
      "<merror><mtext>\\x</mtext></merror>",
    ],
  ])("%s", (_, node, options, expected) => {
    expect(inside([node], options)).toBe(expected);
  });

  test("a broken line is a table", () => {
    expect(inside([...letters("a"), { type: "break" }, ...letters("b")])).toBe(
      '<mtable columnalign="left"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>',
    );
  });

  test("places in the source", () => {
    const at = (from: number, to: number) => ({ span: { from, to } });
    const digits = [
      { ...sym("1"), ...at(2, 3) },
      { ...sym("2"), ...at(3, 4) },
    ];
    expect(inside([{ type: "radical", radicand: digits, ...at(0, 5) }], { spans: true })).toBe(
      '<msqrt data-from="0" data-to="5"><mn data-from="2" data-to="4">12</mn></msqrt>',
    );
  });
});

/** How many children the elements of MathML Core must have. */
const CHILDREN: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};

function check(element: XmlElement): void {
  const count = CHILDREN[element.name];
  if (count !== undefined && element.elements.length !== count)
    throw new Error(`<${element.name}> has ${String(element.elements.length)} children`);
  if (element.attr("style") !== undefined) throw new Error("a style attribute");
  for (const child of element.elements) check(child);
}

test("random trees are well-formed, with the right number of children, and no style attributes", () => {
  fc.assert(
    fc.property(
      trees({ canonical: "omml" }),
      fc.boolean(),
      fc.boolean(),
      (body, display, drawn) => {
        check(parseXml(writeMathml(body, { display, drawn, spans: true })));
      },
    ),
    { numRuns: 300 },
  );
});

describe("where a term begins", () => {
  const minus = [...signs("−"), ...letters("x")];
  const sign = '<mo form="prefix">−</mo><mi>x</mi>';
  const between = "<mo>−</mo><mi>x</mi>";
  const name = signs("lim");
  test.each<[string, MathNode, string]>([
    [
      "an operator without its operand",
      { type: "nary", operator: "∑", placement: "auto", operand: [] },
      sign,
    ],
    [
      "one that has it",
      { type: "nary", operator: "∑", placement: "auto", operand: letters("a") },
      between,
    ],
    [
      "a function's name with limits",
      {
        type: "function",
        name: [{ type: "limits", base: name, under: letters("a") }],
        argument: [],
      },
      sign,
    ],
    ["a function and its argument", { type: "function", name, argument: letters("a") }, between],
    ["a relation with a label", { type: "limits", base: signs("="), over: letters("a") }, sign],
    ["a letter with an index", { type: "scripts", base: letters("a"), sub: letters("i") }, between],
    [
      "an arrow with a label",
      {
        type: "groupCharacter",
        char: "→",
        position: "over",
        baseline: "character",
        body: letters("f"),
      },
      sign,
    ],
  ])("behind %s", (_, node, expected) => {
    expect(inside([node, ...minus]).endsWith(expected)).toBe(true);
  });

  const cells = (row: MathList[], drawn: boolean): string =>
    inside([{ type: "equationArray", rows: [{ cells: row }] }], { drawn });

  test("behind an alignment point there is TeX's empty operand, in cases there is none", () => {
    expect(cells([letters("a"), minus], false)).toContain(`<mtd>${between}</mtd>`);
    expect(cells([letters("a"), minus], true)).toContain(`<mtd><mi></mi>${between}</mtd>`);
    expect(cells([[], minus], true)).toContain(`<mtd>${sign}</mtd>`);
    expect(cells([minus], true)).toContain(`<mtd>${sign}</mtd>`);
  });
});
