/** What is drawn on a slide, and where: of a shape without a fill only its text. */
import { drawnOn } from "../../src/deck/drawn";
import { EMU } from "../../src/pptx/text-box";
import {
  body,
  equation,
  group,
  lineBreak,
  mathRun,
  paragraph,
  placeholder,
  raw,
  run,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

/** What is drawn, in points: kind, left, top, right, bottom. */
function drawn(...shapes: readonly ShapeBuilder[]): readonly (readonly (string | number)[])[] {
  return drawnOn(slideOf(...shapes), SLIDE).map(({ kind, bounds }) => [
    kind,
    ...[bounds.left, bounds.top, bounds.right, bounds.bottom].map((x) => Math.round(x / EMU)),
  ]);
}

/** 200 × 100 points; 185.6 are left for the text, which are 20 letters of 18 points. */
const BOX = { box: [100 * EMU, 100 * EMU, 200 * EMU, 100 * EMU] } as const;
const boxWith = (bodyProperties: string) => ({ ...BOX, bodyProperties });
const WHOLE = ["content", 100, 100, 300, 200];
/** A line is 21.6 points high, with 3.6 above and below. */
const LINES = (n: number) => ["content", 100, 100, 300, Math.round(107.2 + n * 21.6)];

const TWENTY = "abcdefghij klmnopqrs";

describe("a text", () => {
  test.each<[string, ShapeBuilder, readonly (string | number)[]]>([
    ["of one line", textBox(BOX, TWENTY), LINES(1)],
    ["that is wrapped", textBox(BOX, `${TWENTY}t`), LINES(2)],
    ["of three lines", textBox(BOX, TWENTY + TWENTY + TWENTY), LINES(3)],
    ["of two paragraphs", textBox(BOX, "a", "b"), LINES(2)],
    ["with a line break", textBox(BOX, paragraph(run("a"), lineBreak(), run("b"))), LINES(2)],
    [
      "whose equation does not fit into the line",
      textBox(BOX, paragraph(run(TWENTY), equation(mathRun("𝑥𝑦")))),
      LINES(2),
    ],
    [
      "that is not wrapped",
      textBox(boxWith('<a:bodyPr wrap="none"/>'), `${TWENTY}${TWENTY}`),
      // 360 points of 185.6: 87.2 more on both sides.
      ["content", 13, 100, 387, 129],
    ],
    [
      "at the bottom",
      textBox(boxWith('<a:bodyPr anchor="b"/>'), "a"),
      ["content", 100, 171, 300, 200],
    ],
    [
      "in the middle",
      textBox(boxWith('<a:bodyPr anchor="ctr"/>'), "a"),
      ["content", 100, 136, 300, 164],
    ],
    [
      "that is made smaller to fit",
      textBox(
        boxWith('<a:bodyPr><a:normAutofit fontScale="50000"/></a:bodyPr>'),
        TWENTY,
        TWENTY + TWENTY,
      ),
      LINES(1),
    ],
    [
      "in a shape that is turned",
      raw(
        '<p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="S"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm rot="10800000"><a:off x="1270000" y="1270000"/><a:ext cx="2540000" cy="1270000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>a</a:t></a:r></a:p></p:txBody></p:sp>',
      ),
      WHOLE,
    ],
  ])("%s", (_, shape, expected) => {
    expect(drawn(shape)).toEqual([expected]);
  });

  test("with an equation is as high as that", () => {
    const one = drawn(textBox(BOX, paragraph(run("a"), equation())))[0];
    const two = drawn(
      textBox(
        BOX,
        paragraph(
          run("a"),
          equation(
            "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>",
          ),
        ),
      ),
    )[0];
    expect(Number(two?.[4])).toBeGreaterThan(Number(one?.[4]));
  });
});

describe("a shape that is drawn itself", () => {
  const shape = (properties: string, style = ""): ShapeBuilder =>
    raw(
      `<p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="S"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="1270000" y="1270000"/><a:ext cx="2540000" cy="1270000"/></a:xfrm>${properties}</p:spPr>${style}<p:txBody><a:bodyPr/><a:p><a:r><a:t>a</a:t></a:r></a:p></p:txBody></p:sp>`,
    );
  const style = (line: number, fill: number): string =>
    `<p:style><a:lnRef idx="${line}"/><a:fillRef idx="${fill}"/><a:effectRef idx="0"/><a:fontRef idx="minor"/></p:style>`;
  test.each<[string, ShapeBuilder, readonly (string | number)[]]>([
    ["no fill, no line", shape("<a:noFill/>"), LINES(1)],
    ["a colour", shape('<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'), WHOLE],
    ["a pattern", shape('<a:pattFill prst="pct5"/>'), WHOLE],
    ["a gradient", shape("<a:gradFill/>"), WHOLE],
    ["the fill of its group", shape("<a:grpFill/>"), WHOLE],
    ["a line", shape("<a:ln><a:solidFill/></a:ln>"), WHOLE],
    ["a line that is none", shape("<a:ln><a:noFill/></a:ln>"), LINES(1)],
    ["a line of which nothing is said", shape('<a:ln w="12700"/>'), LINES(1)],
    ["its style's line", shape("", style(1, 0)), WHOLE],
    ["its style's fill", shape("", style(0, 1)), WHOLE],
    ["a style without both", shape("", style(0, 0)), LINES(1)],
    ["its style's fill, taken away", shape("<a:noFill/>", style(0, 1)), LINES(1)],
    ["its style's line, taken away", shape("<a:ln><a:noFill/></a:ln>", style(1, 0)), LINES(1)],
    [
      "its style's fill, only the line taken away",
      shape("<a:ln><a:noFill/></a:ln>", style(1, 1)),
      WHOLE,
    ],
  ])("%s", (_, one, expected) => {
    expect(drawn(one)).toEqual([expected]);
  });
});

test("kinds: title, footer, content, and what nobody filled; a group is what is in it", () => {
  const kinds = (...shapes: readonly ShapeBuilder[]) => drawn(...shapes).map(([kind]) => kind);
  const footers = ["dt", "ftr", "sldNum", "hdr"].map((type) => placeholder(type, BOX, "f"));
  expect(kinds(title("t"), body("b"), ...footers)).toEqual([
    ...["title", "content"],
    ...footers.map(() => "footer"),
  ]);
  expect(kinds(title(""), body(""), placeholder("sldNum", BOX, ""))).toEqual([
    "title",
    "faint",
    "footer",
  ]);
  expect(kinds(group([textBox(BOX, "a"), textBox(BOX, "b")]))).toEqual(["content", "content"]);
});

test("what layout and master draw is faint; their placeholders, and what is hidden, are not seen", () => {
  const pkg = slideOf(textBox(BOX, "a"));
  const drawing = (id: number, hidden = ""): string =>
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo"${hidden}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr><a:xfrm><a:off x="${id * EMU}" y="0"/><a:ext cx="12700" cy="12700"/></a:xfrm></p:spPr></p:pic>`;
  const layout = pkg.related(SLIDE, "slideLayout") ?? "";
  const master = pkg.related(layout, "slideMaster") ?? "";
  for (const [part, id] of [
    [layout, 70],
    [master, 80],
    [SLIDE, 90],
  ] as const) {
    const hidden = ["1", "true", "0"].map((on, n) => drawing(id + n + 1, ` hidden="${on}"`));
    const grouped = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id + 4}" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${drawing(id + 5)}</p:grpSp>`;
    const more = drawing(id) + hidden.join("") + grouped;
    pkg.write(part, pkg.text(part).replace("</p:spTree>", `${more}</p:spTree>`));
  }
  const seen = drawnOn(pkg, SLIDE).map(({ kind, bounds: { left } }) => `${kind} ${left / EMU}`);
  expect(seen).toEqual([
    ...["faint 80", "faint 83", "faint 85", "faint 70", "faint 73", "faint 75"],
    ...["content 100", "content 90", "content 93", "content 95"],
  ]);
});
