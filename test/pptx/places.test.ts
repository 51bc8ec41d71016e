/**
 * Where shapes stand on a slide: turned, in groups that are moved and scaled, in placeholders that say nothing;
 * and what placeholders inherit.
 */
import { boundsOnSlide } from "../../src/pptx/bounds";
import { hasBullet } from "../../src/pptx/bullet";
import { ancestorsOf, bodyPropertiesOf, levelStylesOf } from "../../src/pptx/placeholder";
import type { Package } from "../../src/pptx/package";
import { seenSize } from "../../src/pptx/seen-size";
import { framesOf, shapesOf } from "../../src/pptx/slide";
import { slideSize } from "../../src/pptx/text-box";
import {
  body,
  paragraph,
  placeholder,
  raw,
  run,
  table,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
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

test.each<[string, string, object | undefined]>([
  ["as it is", shape(transform(BOX)), { width: 400, height: 200 }],
  [
    "turned, as it is before that",
    shape(transform(BOX, 'rot="5400000"')),
    { width: 400, height: 200 },
  ],
  ["without a place", shape(""), undefined],
  [
    "in a group that is stretched and mirrored",
    group(transform([0, 0, 2000, 800], "", from([0, 0, -1000, 400])), shape(transform(BOX))),
    { width: 800, height: 400 },
  ],
])("how large it is seen: %s", (_, xml, expected) => {
  const pkg = slideOf(raw(xml));
  const last = shapesOf(pkg.root(SLIDE)).at(-1);
  expect(last && seenSize(pkg, SLIDE, last)).toEqual(expected);
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

/** A slide whose layout and master have these placeholders, by name, and a list style each that says that name. */
function onMaster(...shapes: readonly ShapeBuilder[]): Package {
  const pkg = slideOf(...shapes);
  const style = (name: string): string => `<a:lvl2pPr marL="${name}"/>`;
  const list = (of: Readonly<Record<string, string>>): string =>
    Object.entries(of)
      .map(
        ([name, ph]) =>
          `<p:sp><p:nvSpPr><p:cNvPr id="9" name="${name}"/><p:cNvSpPr/><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle>${style(name)}</a:lstStyle><a:p/></p:txBody></p:sp>`,
      )
      .join("");
  const layout = pkg.related(SLIDE, "slideLayout") ?? "";
  const master = pkg.related(layout, "slideMaster") ?? "";
  const filled = (part: string, of: Readonly<Record<string, string>>): string =>
    pkg.text(part).replace(/(<\/p:grpSpPr>).*(?=<\/p:spTree>)/s, `$1${list(of)}`);
  const onLayout = { title: 'type="title"', content: 'idx="1"', picture: 'type="pic" idx="13"' };
  const others = { footer: 'type="ftr" idx="11"', number: 'type="sldNum" idx="12"' };
  pkg.write(layout, filled(layout, { ...onLayout, ...others, text: 'type="body" idx="14"' }));
  const onMasterToo = { Title: 'type="title"', Body: 'type="body" idx="1"' };
  const small = { Date: 'type="dt" idx="2"', Footer: 'type="ftr" idx="3"' };
  pkg.write(
    master,
    filled(master, { ...onMasterToo, ...small, Number: 'type="sldNum" idx="4"' }).replace(
      /<p:(title|body|other)Style>/g,
      (tag, name: string) => tag + style(`${name} style`),
    ),
  );
  const main = pkg.presentation;
  pkg.write(
    main,
    pkg.text(main).replace("<p:defaultTextStyle>", (tag) => tag + style("default")),
  );
  return pkg;
}

test.each<[string, string, string | undefined, string | undefined, string]>([
  ["obj", "1", "content", "Body", "obj"],
  ["obj", "14", "text", "Body", "body"],
  ["obj", "13", "picture", "Body", "pic"],
  ["obj", "99", "content", "Body", "obj"],
  ["subTitle", "1", "content", "Body", "obj"],
  ["title", "0", "title", "Title", "title"],
  ["ctrTitle", "0", "title", "Title", "title"],
  ["title", "5", "title", "Title", "title"],
  ["ftr", "11", "footer", "Footer", "ftr"],
  ["sldNum", "12", "number", "Number", "sldNum"],
  // Another kind has the index: the type tells.
  ["ftr", "12", "footer", "Footer", "ftr"],
  ["body", "12", "text", "Body", "body"],
  ["dt", "10", undefined, "Date", "dt"],
  ["hdr", "1", undefined, undefined, "hdr"],
])("a placeholder of type %s and index %s inherits from %s and %s", (type, idx, one, other, of) => {
  const found = ancestorsOf(onMaster(), SLIDE, { type, idx });
  expect([found.onLayout?.name, found.onMaster?.name, found.type]).toEqual([one, other, of]);
});

const OWN = { listStyle: '<a:lvl2pPr marL="own"/>' };
test.each<[string, ShapeBuilder, readonly string[]]>([
  ["a title", title(OWN, "t"), ["own", "title", "Title", "title style"]],
  ["a body", body(OWN, "b"), ["own", "content", "Body", "body style"]],
  ["a footer", placeholder("ftr", OWN, "f"), ["own", "footer", "Footer", "other style"]],
  ["a text box", textBox(OWN, "x"), ["own", "default", "other style"]],
  ["without a list style", textBox("x"), ["default", "other style"]],
])("%s finds its styles, nearest first", (_, shape, names) => {
  const pkg = onMaster(shape);
  const [frame] = framesOf(pkg.root(SLIDE));
  const styles = frame ? levelStylesOf(pkg, SLIDE, frame.shape, frame.body, 1) : [];
  expect(styles.map((style) => style.attr("marL"))).toEqual(names);
});

test("what is said of its body, nearest first", () => {
  const anchored = (pkg: Package, part: string, name: string): void =>
    pkg.write(part, pkg.text(part).replaceAll("<a:bodyPr/>", `<a:bodyPr anchor="${name}"/>`));
  for (const [shape, names] of [
    [body("x"), ["slide", "layout", "master"]],
    [textBox({ bodyProperties: "<a:bodyPr/>" }, "x"), ["slide"]],
  ] as const) {
    const pkg = onMaster(shape);
    const layout = pkg.related(SLIDE, "slideLayout") ?? "";
    anchored(pkg, SLIDE, "slide");
    anchored(pkg, layout, "layout");
    anchored(pkg, pkg.related(layout, "slideMaster") ?? "", "master");
    const [frame] = framesOf(pkg.root(SLIDE));
    const said = frame ? bodyPropertiesOf(pkg, SLIDE, frame) : [];
    expect(said.map((properties) => properties.attr("anchor"))).toEqual(names);
  }
});

const CHAR = '<a:buChar char="-"/>';
test.each<[string, ShapeBuilder, boolean]>([
  ["of its own", textBox(paragraph(`<a:pPr>${CHAR}</a:pPr>`, run("x"))), true],
  ["a number", textBox(paragraph('<a:pPr><a:buAutoNum type="x"/></a:pPr>', run("x"))), true],
  ["a picture", textBox(paragraph("<a:pPr><a:buBlip/></a:pPr>", run("x"))), true],
  ["of its list", textBox({ listStyle: `<a:lvl1pPr>${CHAR}</a:lvl1pPr>` }, "x"), true],
  ["of another level", textBox({ listStyle: `<a:lvl2pPr>${CHAR}</a:lvl2pPr>` }, "x"), false],
  ["taken away", body(paragraph("<a:pPr><a:buNone/></a:pPr>", run("x"))), false],
  ["inherited", body("x"), true],
  ["inherited by properties that say none", body(paragraph('<a:pPr algn="l"/>', run("x"))), true],
  ["none", textBox("x"), false],
  ["none in a cell", table([["x"]]), false],
])("a bullet: %s", (_, shape, expected) => {
  const pkg = slideOf(shape);
  const [frame] = framesOf(pkg.root(SLIDE));
  const [first] = frame?.body.childrenNamed("a", "p") ?? [];
  expect(frame && first && hasBullet(pkg, SLIDE, frame, first)).toBe(expected);
});
