import fc from "fast-check";
import type { MathList, MathNode, SymbolNode, Variant } from "../../src/math/ast";
import { CLASS, MATHML_STYLESHEET } from "../../src/mathml/stylesheet";
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
      "and stands apart on a page",
      { type: "function", name: signs("sin"), argument: letters("x") },
      { page: true },
      '<mi>sin</mi><mo lspace="0" rspace="0.1667em">\u2061</mo><mi>x</mi>',
    ],
    [
      "fences grow",
      { type: "fenced", open: "(", close: "", separator: "|", parts: [letters("a"), letters("b")] },
      {},
      '<mrow><mo fence="true" form="prefix" stretchy="true">(</mo><mi>a</mi><mo separator="true" stretchy="true" lspace="0.1667em" rspace="0.1667em">|</mo><mi>b</mi></mrow>',
    ],
    [
      "operators in scripts stand close on a page",
      { type: "scripts", base: letters("x"), sub: signs("1,2") },
      { page: true },
      '<msub><mi>x</mi><mrow><mn>1</mn><mo lspace="0" rspace="0">,</mo><mn>2</mn></mrow></msub>',
    ],
    [
      "an accent over one letter is as high as a letter's own",
      { type: "accent", mark: "\u0302", body: letters("x") },
      { page: true },
      '<mover accent="true"><mi>x</mi><mo stretchy="false">ˆ</mo></mover>',
    ],
    [
      "one over several stretches",
      { type: "accent", mark: "\u0302", body: letters("xy") },
      { page: true },
      '<mover accent="true"><mrow><mi>x</mi><mi>y</mi></mrow><mo stretchy="true">\u0302</mo></mover>',
    ],
    [
      "for Office the plain accent",
      { type: "accent", mark: "\u0302", body: letters("x") },
      {},
      '<mover accent="true"><mi>x</mi><mo>^</mo></mover>',
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
      "by class on a page",
      text("a", { bold: true, family: "sans" }),
      { page: true },
      `<mtext class="${CLASS.bold} ${CLASS.sans}">a</mtext>`,
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
      "two strokes on a page are two rows",
      { type: "borderBox", sides: [], strikes: ["up", "down"], body: letters("x") },
      { page: true },
      `<mrow class="${CLASS.strike.down}"><mrow class="${CLASS.strike.up}"><mi>x</mi></mrow></mrow>`,
    ],
    [
      "columns of a matrix",
      { type: "matrix", columns: ["left", "center"], rows: [[letters("a"), []]] },
      { page: true },
      `<mtable columnalign="left center"><mtr><mtd class="${CLASS.left}"><mi>a</mi></mtd><mtd></mtd></mtr></mtable>`,
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
    fc.property(trees({ canonical: "omml" }), fc.boolean(), fc.boolean(), (body, display, page) => {
      check(parseXml(writeMathml(body, { display, page, spans: true })));
    }),
    { numRuns: 300 },
  );
});

test("every class has a rule", () => {
  const names = (value: object): string[] =>
    Object.values(value).flatMap((v: unknown) =>
      typeof v === "string" ? [v] : typeof v === "object" && v !== null ? names(v) : [],
    );
  expect(names(CLASS).filter((name) => !MATHML_STYLESHEET.includes(`.${name} {`))).toEqual([]);
});
