/** Where shapes stand on a slide: turned, in groups that are moved and scaled, in placeholders that say nothing. */
import { boundsOnSlide } from "../../src/pptx/bounds";
import { slideSize } from "../../src/pptx/text-box";
import { raw, title, type ShapeBuilder } from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

type Numbers = readonly [number, number, number, number];

const transform = ([x, y, width, height]: Numbers, attributes = "", inside = ""): string =>
  `<a:xfrm ${attributes}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>${inside}</a:xfrm>`;
const shape = (place: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="S"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`;
const group = (place: string, ...shapes: readonly string[]): string =>
  `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${shapes.join("")}</p:grpSp>`;
const from = ([x, y, width, height]: Numbers): string =>
  `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/>`;

/** Left, top, right, bottom of the last shape, rounded. */
function placed(...shapes: readonly ShapeBuilder[]): readonly number[] | undefined {
  const last = boundsOnSlide(slideOf(...shapes), SLIDE).at(-1)?.bounds;
  return last && [last.left, last.top, last.right, last.bottom].map(Math.round);
}

const BOX: Numbers = [1000, 2000, 400, 200];
const STRAIGHT = [1000, 2000, 1400, 2200];
/** Ninety degrees: width and height change places about the centre. */
const UPRIGHT = [1100, 1900, 1300, 2300];

test.each<[string, string, readonly number[] | undefined]>([
  ["as it is", shape(transform(BOX)), STRAIGHT],
  ["turned by nothing", shape(transform(BOX, 'rot="0"')), STRAIGHT],
  ["turned by what is no number", shape(transform(BOX, 'rot="x"')), STRAIGHT],
  ["turned to the right", shape(transform(BOX, 'rot="5400000"')), UPRIGHT],
  ["turned to the left", shape(transform(BOX, 'rot="-5400000"')), UPRIGHT],
  ["upside down", shape(transform(BOX, 'rot="10800000"')), STRAIGHT],
  // cos 30° = 0.866, sin 30° = 0.5: 446 wide, 373 high.
  ["turned by 30°", shape(transform(BOX, 'rot="1800000"')), [977, 1913, 1423, 2287]],
  ["without a place", shape(""), undefined],
  ["without a number", shape("<a:xfrm><a:off x='1' y='1'/><a:ext cx='5'/></a:xfrm>"), undefined],
  [
    "in a group that is moved and stretched",
    group(transform([0, 0, 2000, 400], "", from([1000, 2000, 1000, 400])), shape(transform(BOX))),
    [0, 0, 800, 200],
  ],
  [
    "in a group of a group",
    group(
      transform([100, 100, 4000, 800], "", from([0, 0, 2000, 400])),
      group(transform([0, 0, 2000, 400], "", from([1000, 2000, 1000, 400])), shape(transform(BOX))),
    ),
    [100, 100, 1700, 500],
  ],
  [
    "in a group without a size",
    group(transform([5, 6, 0, 0], "", from([1000, 2000, 0, 0])), shape(transform(BOX))),
    [5, 6, 405, 206],
  ],
  ["in a group without a place", group("", shape(transform(BOX))), STRAIGHT],
  [
    "in a group that does not say its coordinates",
    group(transform([0, 0, 2000, 400]), shape(transform(BOX))),
    STRAIGHT,
  ],
])("%s", (_, xml, expected) => {
  expect(placed(raw(xml))).toEqual(expected);
});

test.each([
  ['cx="9144000" cy="5143500"', 9144000, 5143500],
  ['cx="1" cy="1"', 1, 1],
  // Without one that can be, slides are as PowerPoint makes new ones.
  ['cx="0" cy="5143500"', 12192000, 6858000],
  ['cx="9144000" cy="0"', 12192000, 6858000],
  ['cx="9144000" cy="-1"', 12192000, 6858000],
  ['cx="wide" cy="5143500"', 12192000, 6858000],
  ["", 12192000, 6858000],
])("slides of %s", (size, width, height) => {
  const pkg = slideOf();
  const part = pkg.presentation;
  pkg.write(part, pkg.text(part).replace(/<p:sldSz[^>]*>/, `<p:sldSz ${size}/>`));
  expect(slideSize(pkg)).toEqual({ width, height });
  pkg.write(part, pkg.text(part).replace(/<p:sldSz[^>]*>/, ""));
  expect(slideSize(pkg)).toEqual({ width: 12192000, height: 6858000 });
});

test("a placeholder that says no place stands where its layout has it", () => {
  expect(placed(title("A title"))).toEqual([838200, 365125, 11353800, 1690688]);
});
