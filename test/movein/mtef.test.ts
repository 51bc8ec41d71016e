/** Equation Editor 3 and MathType: twins of our own making in both versions of the format. */
import { tidy } from "../../src/latex/tidy";
import { writeLatex } from "../../src/latex/write";
import { readMtef } from "../../src/movein/mtef/read";
import { MtefError } from "../../src/movein/mtef/records";
import { treeOf } from "../../src/movein/mtef/tree";
import { leftObject, leftPicture } from "../support/leftovers";
import { boxes, moveAll, told } from "../support/moving";
import {
  char,
  empty,
  fraction,
  letters,
  line,
  matrix,
  metafile,
  mtef,
  nativeObject,
  pile,
  root,
  scripts,
  size,
  template,
  type Mtef,
  type Version,
} from "../support/mtef";
import { slideOf, SLIDE } from "../support/slides";
import { randomFrom } from "../support/random";

/** As LaTeX, and the codes of problems behind it. */
function latexOf(data: Uint8Array): string {
  const { body, problems } = treeOf(readMtef(data));
  const latex = writeLatex(tidy(body, { display: true }), { display: true });
  return [latex, ...problems.map(({ code }) => code)].join(" ! ");
}

const VERSIONS: readonly Version[] = [3, 5];
const both = (...content: readonly Mtef[]): readonly string[] =>
  VERSIONS.map((version) => latexOf(mtef(version, line(...content))));

const x = letters("x");
const slot = (text: string): Mtef => line(letters(text));
const large = (
  v3: readonly [number, number],
  v5: readonly [number, number],
  ...slots: readonly Mtef[]
): Mtef => template({ 3: v3, 5: v5 }, ...slots, char("\u2211", "symbol"));
const op = (char: string, content: readonly Mtef[], expected: string) =>
  [char, content, expected] as const;

describe("what each record becomes", () => {
  test.each([
    op("fraction", [fraction(slot("a"), slot("b"))], "\\frac{a}{b}"),
    op("root", [root(slot("x")), root(slot("y"), slot("3"))], "\\sqrt{x}\\sqrt[3]{y}"),
    op(
      "scripts",
      [
        x,
        scripts(slot("i"), slot("2")),
        letters("y"),
        scripts(slot("j"), empty),
        letters("z"),
        scripts(empty, slot("k")),
      ],
      "x_i^2y_jz^k",
    ),
    op(
      "a script behind a space",
      [x, char(0xef02, "space"), scripts(empty, slot("2")), letters("y")],
      "x^2\\,y",
    ),
    op(
      "scripts in front",
      [template({ 3: [44, 2], 5: [29, 1] }, slot("a"), slot("b")), letters("C")],
      "{}_a^bC",
    ),
    op(
      "parentheses",
      [
        template({ 3: [1, 0], 5: [1, 3] }, slot("a")),
        char("+", "symbol"),
        template({ 3: [1, 1], 5: [1, 1] }, slot("b")),
      ],
      "(a) + \\left(b\\right.",
    ),
    op(
      "other fences",
      [
        template({ 3: [6, 0], 5: [6, 3] }, slot("a")),
        template({ 3: [5, 0], 5: [5, 3] }, slot("b")),
      ],
      "\\lfloor a\\rfloor\\|b\\|",
    ),
    op("an interval", [template({ 3: [11, 0], 5: [9, 0x12] }, slot("a"))], "[a)"),
    op(
      "a sum with limits",
      [large([29, 1], [16, 0x70], slot("a"), slot("i"), slot("n"))],
      "\\sum_i^n a",
    ),
    op(
      "a sum with limits at the side",
      [large([30, 1], [16, 0x30], slot("a"), slot("i"), slot("n"))],
      "\\sum\\nolimits_i^n a",
    ),
    op(
      "integrals",
      [
        large([21, 2], [15, 0x31], slot("f"), slot("a"), slot("b")),
        large([22, 0], [15, 2], slot("g"), empty, empty),
        large([24, 1], [15, 0x51], slot("h"), slot("S"), empty),
      ],
      "\\int_a^b f\\iint g\\int\\limits_S h",
    ),
    op("a contour integral", [large([21, 3], [15, 5], slot("f"), empty, empty)], "\\oint f"),
    op(
      "a limit",
      [
        template(
          { 3: [39, 1], 5: [23, 0x10] },
          line(...["l", "i", "m"].map((c) => char(c, "function"))),
          line(letters("n"), char("\u2192", "symbol"), char("\u221E", "symbol")),
          empty,
        ),
        x,
      ],
      "\\lim_{n\\to\\infty} x",
    ),
    op("a name of a function", [...["s", "i", "n"].map((c) => char(c, "function")), x], "\\sin x"),
    op(
      "bars",
      [
        template({ 3: [17, 0], 5: [13, 0] }, slot("a")),
        template({ 3: [16, 1], 5: [12, 1] }, slot("b")),
      ],
      "\\overline{a}\\underline{\\underline{b}}",
    ),
    op(
      "a brace with its label",
      [
        template({ 3: [28, 0], 5: [24, 0] }, slot("a"), slot("n")),
        template({ 3: [27, 0], 5: [24, 1] }, slot("b"), slot("m")),
      ],
      "\\underbrace{a}_{n}\\overbrace{b}^{m}",
    ),
    op(
      "an arrow with a label",
      [letters("a"), template({ 3: [19, 0], 5: [14, 0x24] }, slot("f"), empty), letters("b")],
      "a\\xrightarrow{f}b",
    ),
    op("a vector", [template({ 3: [47, 1], 5: [31, 2] }, slot("v"))], "\\vec{v}"),
    op(
      "bra and ket",
      [template({ 3: [45, 0], 5: [30, 3] }, slot("a"), slot("b"))],
      "\\left\\langle a\\middle|b\\right\\rangle",
    ),
    op(
      "a slanted fraction",
      [template({ 3: [41, 0], 5: [11, 2] }, slot("a"), slot("b"))],
      "\\left.a\\middle/ b\\right.",
    ),
    op(
      "a long division",
      [template({ 3: [40, 0], 5: [26, 1] }, slot("d"), slot("q"))],
      "\\left)\\overset{q}{\\overline{d}}\\right. ! mtefLongDivision",
    ),
    op(
      "marks on letters",
      [
        char("x", "variable", { embellishments: [8] }),
        char("y", "variable", { embellishments: [5] }),
        scripts(empty, slot("2")),
        char("\u2208", "symbol", { embellishments: [10] }),
      ],
      "\\tilde{x}y'^2 \\notin",
    ),
    op("two marks on a letter", [char("x", "variable", { embellishments: [9, 6] })], "\\hat{x}''"),
    op(
      "a mark that is not known",
      [char("x", "variable", { embellishments: [99] })],
      "x ! mtefEmbellishment",
    ),
    op(
      "Greek, bold, spaces and text",
      [
        char("\u03B1", "greek"),
        char("v", "vector"),
        char(0xef05, "space"),
        ...[..."if so"].map((c) => char(c, "text")),
      ],
      "\\alpha\\mathbf{v}\\quad \\text{if so}",
    ),
    op("a sign that is not known", [char(0xe123, "symbol"), x], "x ! mtefSign"),
    op(
      "a script that somebody made by moving it",
      [
        x,
        size(11),
        char("2", "number", { moved: -96 }),
        size(10),
        char("+", "symbol"),
        letters("y"),
      ],
      "x^2 + y",
    ),
    op(
      "a matrix in brackets",
      [template({ 3: [3, 0], 5: [3, 3] }, line(matrix(2, 2, 1, ...[..."abcd"].map(slot))))],
      "\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}",
    ),
    op(
      "a matrix of columns at the right",
      [matrix(1, 2, 2, slot("a"), slot("b"))],
      "\\begin{array}{rr} a & b \\end{array}",
    ),
    op(
      "cases",
      [template({ 3: [2, 1], 5: [2, 1] }, pile(1, slot("a"), slot("b")))],
      "\\left\\{\\begin{array}{l} a \\\\ b \\end{array}\\right.",
    ),
  ])("%s", (_, content, expected) => expect(both(...content)).toEqual([expected, expected]));
});

test("lines, at the left and at their relations", () => {
  const equals = (a: string, b: string): Mtef => line(letters(a), char("=", "symbol"), letters(b));
  for (const version of VERSIONS) {
    expect(latexOf(mtef(version, pile(2, slot("a"), slot("b"))))).toBe(
      "\\begin{matrix} a \\\\ b \\end{matrix}",
    );
    expect(latexOf(mtef(version, pile(4, equals("a", "b"), equals("c", "d"))))).toBe(
      "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
    );
  }
});

test("fonts of the equation's own", () => {
  // Version 3: a font record; version 5: a definition of a font, and of a style with it.
  const name = [...[..."Euclid Fraktur"].map((c) => c.charCodeAt(0)), 0];
  const three: Mtef = () => [8, 1, 2, ...[..."Arial"].map((c) => c.charCodeAt(0)), 0];
  const five: Mtef = () => [17, 5, ...name, 8, 1, 0];
  const own = char("R", "variable", { typeface: -1 });
  expect(latexOf(mtef(3, three, line(own)))).toBe("\\mathbf{R}");
  expect(latexOf(mtef(5, five, line(own)))).toBe("\\mathfrak{R}");
});

test("colours: one for all is the text's, one of a part stays with it", () => {
  const red: Mtef = () => [16, 0, 232, 3, 0, 0, 0, 0];
  const use =
    (n: number): Mtef =>
    () => [15, n];
  const all = treeOf(readMtef(mtef(5, red, use(1), line(letters("ab")))));
  expect(all.color).toBe("FF0000");
  expect(latexOf(mtef(5, red, line(letters("a"), use(1), letters("b"))))).toBe(
    "a\\textcolor{red}{b}",
  );
});

describe("on a slide", () => {
  const points = (version: Version, program: string): readonly string[] => {
    const object = nativeObject(mtef(version, line(x, scripts(empty, slot("2")))));
    const box = [0, 0, 1270000, 635000] as const;
    return told(slideOf(leftObject(program, object, { image: [635000, 317500], box })));
  };

  test("an object of Equation Editor, and of MathType; twice as large as it was made", () => {
    expect(points(3, "Equation.3")).toEqual(["equation3: x^2 (24 -)"]);
    expect(points(5, "Equation.DSMT4")).toEqual(["mathtype: x^2 (24 -)"]);
    expect(points(3, "Equation.2")).toEqual(["equation3: x^2 (24 -)"]);
    expect(points(5, "Word.Document.12")).toEqual([]);
  });

  test("it becomes a native equation in its place, once", () => {
    const object = nativeObject(mtef(3, line(fraction(slot("a"), slot("b")))));
    const pkg = slideOf(
      leftObject("Equation.3", object, {
        name: "Object 5",
        box: [100, 200, 300000, 400000],
        inDrawing: '<a:hlinkClick r:id="" action="ppaction://ole?verb=0"/>',
      }),
    );
    moveAll(pkg);
    expect(boxes(pkg)).toEqual(["Object 5: [[𝑎𝑏]]"]);
    const text = pkg.text(SLIDE);
    expect(text).toContain('<a:off x="100" y="200"/><a:ext cx="300000" cy="400000"/>');
    expect(text).not.toMatch(/oleObj|graphicFrame|ppaction/);
  });

  test("a picture of MathType", () => {
    const media = metafile(mtef(5, line(letters("ab"))));
    expect(told(slideOf(leftPicture({ media, extension: "wmf" })))).toEqual(["mathtype: ab (? -)"]);
  });

  test("an object that is damaged, empty, or of another version stays", () => {
    const object = nativeObject(mtef(3, line(x)));
    const pkg = slideOf(
      leftObject("Equation.3", object.slice(0, 700)),
      leftObject("Equation.3", new Uint8Array()),
      leftObject("Equation.3", nativeObject(Uint8Array.of(4, 1, 1, 3, 10, 10, 1))),
      leftObject("Equation.3", nativeObject(mtef(3, line()))),
    );
    expect(told(pkg).map((text) => /\((\w+)\)$/.exec(text)?.[1])).toEqual([
      ...["damagedSource", "damagedSource", "unknownFormat", "noSource"],
    ]);
  });
});

test("damaged data ends with words, whatever is in it", () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const whole = mtef(
    5,
    line(fraction(slot("ab"), line(root(slot("x")))), matrix(2, 2, 1, ...[..."abcd"].map(slot))),
  );
  for (let round = 0; round < 3000; round++) {
    const data = whole.slice(0, random.next() < 0.3 ? random.below(whole.length) : whole.length);
    for (let n = 0; n < 3; n++) data[random.below(data.length)] = random.below(256);
    try {
      treeOf(readMtef(data));
    } catch (error) {
      if (!(error instanceof MtefError))
        throw new Error(`seed ${seed}, round ${round}`, { cause: error });
    }
  }
});

test("lines in lines without end are refused", () => {
  const deep = Uint8Array.from([3, 1, 1, 3, 10, ...Array<number>(5000).fill(1)]);
  expect(() => readMtef(deep)).toThrow(MtefError);
});
