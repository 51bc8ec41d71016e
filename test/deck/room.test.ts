/** Where a new text box goes, and how large it is. */
import * as fc from "fast-check";
import { drawnOn, type Drawn } from "../../src/deck/drawn";
import { insertEquation } from "../../src/deck/insert";
import { findRoom } from "../../src/deck/room";
import { readLatex } from "../../src/latex/read";
import { boundsOnSlide, type Bounds } from "../../src/pptx/bounds";
import type { Package } from "../../src/pptx/package";
import { slideSize } from "../../src/pptx/text-box";
import {
  autoshape,
  body,
  chart,
  connector,
  group,
  placeholder,
  raw,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

const INCH = 914400;
const box = (x: number, y: number, width: number, height: number) =>
  ({ box: [x * INCH, y * INCH, width * INCH, height * INCH] }) as const;

/** Where the new text box of an integral stands. */
function placed(pkg: Package, latex = String.raw`\int_0^1 x\,dx`): Bounds {
  const before = drawnOn(pkg, SLIDE).length;
  const { body: math } = readLatex(latex);
  const result = insertEquation(pkg, SLIDE, { kind: "newTextBox" }, { body: math, mode: "auto" });
  if (!result.ok) throw new Error(result.refusal.code);
  const mine = boundsOnSlide(pkg, SLIDE).find(({ shape }) => shape.id === result.shapeId);
  if (!mine || drawnOn(pkg, SLIDE).length !== before + 1) throw new Error("no new box");
  return mine.bounds;
}

const touches = (one: Bounds, other: Bounds): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** What the box stands on. */
function under(shapes: readonly ShapeBuilder[], latex?: string): readonly Drawn["kind"][] {
  const pkg = slideOf(...shapes);
  const there = drawnOn(pkg, SLIDE);
  const at = placed(pkg, latex);
  const { width, height } = slideSize(pkg);
  expect(at.left).toBeGreaterThanOrEqual(0);
  expect(at.top).toBeGreaterThanOrEqual(0);
  expect(at.right).toBeLessThanOrEqual(width);
  expect(at.bottom).toBeLessThanOrEqual(height);
  return there.filter(({ bounds }) => touches(bounds, at)).map(({ kind }) => kind);
}

const LINES = ["one", "two", "three"];
const picturesAt = (x: number, y: number, w: number, h: number): ShapeBuilder =>
  raw(
    `<p:pic><p:nvPicPr><p:cNvPr id="%ID%" name="Photo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr><a:xfrm><a:off x="${x * INCH}" y="${y * INCH}"/><a:ext cx="${w * INCH}" cy="${h * INCH}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  );

describe("a new text box stands over nothing", () => {
  test.each<[string, readonly ShapeBuilder[]]>([
    ["an empty slide", []],
    ["only a title", [title("A title")]],
    ["a title in the middle of the slide", [title("A title", box(1, 3, 11, 1.5))]],
    ["a title at the bottom", [title("A title", box(1, 6, 11, 1.2))]],
    ["a body whose text leaves room", [title("A title"), body(...LINES)]],
    ["a text box in the middle", [textBox("text", box(4, 3, 5, 1))]],
    ["a filled shape in the middle", [autoshape("shape", box(4, 2.5, 5, 2))]],
    ["a picture on the left", [title("A title"), picturesAt(0.5, 1.5, 6, 5.5)]],
    ["a picture below the title", [title("A title"), picturesAt(4, 2, 5, 5.4)]],
    ["a group", [group([textBox("in it", box(4, 3, 5, 1))])]],
    ["a chart", [title("A title"), chart("a chart")]],
    ["a line across", [connector()]],
    ["a picture outside of the slide", [picturesAt(-9, 3, 5, 3), picturesAt(14, 3, 5, 3)]],
  ])("%s", (_, shapes) => {
    expect(under(shapes)).toEqual([]);
  });

  test("two, one after the other", () => {
    const pkg = slideOf(title("A title"), body(...LINES));
    const first = placed(pkg);
    const second = placed(pkg);
    expect(touches(first, second)).toBe(false);
  });
});

test("in the middle of an empty slide", () => {
  const empty = slideOf();
  const at = placed(empty);
  expect((at.left + at.right) / 2).toBeCloseTo(slideSize(empty).width / 2, -2);
  expect((at.top + at.bottom) / 2).toBeCloseTo(slideSize(empty).height / 2, -2);
});

test("below what is there, not over it, in the slide's middle", () => {
  const pkg = slideOf(title("A title"), textBox("text", box(1, 2, 5, 1)));
  const at = placed(pkg);
  expect(at.top).toBeGreaterThan(2 * INCH);
  expect((at.left + at.right) / 2).toBeCloseTo(slideSize(pkg).width / 2, -2);
});

test("above a footer, which is not what is below", () => {
  const shapes = [
    title("A title"),
    body("text"),
    placeholder("ftr", "footer", box(4, 6.9, 5, 0.4)),
  ];
  expect(under(shapes)).toEqual([]);
  const at = placed(slideOf(...shapes));
  expect(at.bottom).toBeLessThan(6.9 * INCH);
});

describe("where there is no room", () => {
  const full = Array.from({ length: 30 }, (_, i) => `Line ${i} of a very full slide`);
  test("over text, never over the title", () => {
    const over = under([title("A title"), body(...full)]);
    expect(over).not.toContain("title");
  });
  test("over a placeholder that nobody filled rather than over a picture", () => {
    const over = under([
      title("A title", box(0.5, 0.2, 12.3, 1)),
      picturesAt(0.2, 1.4, 6.2, 5.9),
      placeholder("body", box(6.6, 1.4, 6.4, 5.9)),
    ]);
    expect(new Set(over)).toEqual(new Set(["faint"]));
  });
  test("a picture that covers the slide is its background", () => {
    const over = under([picturesAt(0, 0, 13.333, 7.5), title("A title", box(1, 3, 11, 1.5))]);
    expect(over).not.toContain("title");
  });
  test("of the size of the slide and more: on it", () => {
    const pkg = slideOf(title("A title"));
    const at = placed(pkg, Array.from({ length: 200 }, () => "a+b").join("+"));
    expect((at.left + at.right) / 2).toBeCloseTo(slideSize(pkg).width / 2, -2);
  });
});

test("an empty title is kept free", () => {
  expect(under([title(box(1, 2, 11, 2.5))])).toEqual([]);
});

describe("where it stands", () => {
  // A line is 24 thick on it, the edge is 500 wide, and 250 are left free between the box and what is there.
  const slide = { width: 20000, height: 12000 };
  const size = { width: 4000, height: 2000 };
  const at = (kind: Drawn["kind"], left: number, right: number, top: number, bottom: number) => ({
    ...{ kind, bounds: { left, right, top, bottom } },
  });
  test.each<[string, readonly Drawn[], number, number]>([
    ["an empty slide", [], 10000, 6000],
    ["below text", [at("content", 0, 20000, 0, 5000)], 10000, 6274],
    ["below a title alone, in the middle", [at("title", 0, 20000, 0, 5000)], 10000, 8387],
    ["where it just fits", [at("content", 0, 20000, 0, 9226)], 10000, 10500],
    ["above text", [at("content", 0, 20000, 7000, 12000)], 10000, 5726],
    ["at the right of it", [at("content", 0, 9000, 0, 12000)], 11274, 6000],
    ["at the left of it", [at("content", 11000, 20000, 0, 12000)], 8726, 6000],
    ["below a line", [at("content", 0, 20000, 6000, 6000)], 10000, 7274],
    ["on a background", [at("content", 0, 20000, 0, 10800)], 10000, 6000],
    ["on what is none", [at("content", 0, 20000, 0, 10700)], 10000, 10500],
    ["nothing is beside the slide", [at("content", -9000, -1000, 0, 12000)], 10000, 6000],
    ["nor below it", [at("content", 0, 20000, 12500, 13000)], 10000, 6000],
    [
      "between text and a footer",
      [at("content", 0, 20000, 0, 5000), at("footer", 0, 20000, 9000, 12000)],
      10000,
      6274,
    ],
    [
      "below rather than beside",
      [at("content", 0, 12000, 0, 7000), at("faint", 8000, 13000, 7000, 12000)],
      5726,
      8274,
    ],
    [
      "not on what is faint, where that can be",
      [at("faint", 8000, 12000, 5000, 7000)],
      10000,
      3726,
    ],
    [
      "else there rather than on text",
      [at("faint", 0, 10000, 0, 12000), at("content", 10000, 20000, 0, 12000)],
      7726,
      6000,
    ],
    [
      "a footer counts as text does",
      [at("footer", 0, 9976, 0, 12000), at("content", 10024, 20000, 0, 12000)],
      10000,
      6000,
    ],
    [
      "on one thing rather than on two",
      [
        ...[1, 2].map(() => at("content", 0, 10000, 0, 12000)),
        at("content", 10000, 20000, 0, 12000),
      ],
      12274,
      6000,
    ],
  ])("%s", (_, drawn, x, y) => {
    expect(findRoom(drawn, slide, size)).toEqual({ x, y });
  });
  test("larger than the slide: in its middle", () => {
    const drawn = [at("content", 0, 9000, 0, 12000)];
    expect(findRoom(drawn, slide, { width: 30000, height: 20000 })).toEqual({ x: 10000, y: 6000 });
  });
});

test("it never stands over a title that leaves room", () => {
  const slide = { width: 12192000, height: 6858000 };
  const side = fc.double({ min: 0, max: 1, noNaN: true });
  const thing = fc.record({
    x: side,
    y: side,
    w: fc.double({ min: 0.01, max: 1, noNaN: true }),
    h: fc.double({ min: 0.01, max: 1, noNaN: true }),
    kind: fc.constantFrom("content" as const, "faint" as const, "footer" as const),
  });
  fc.assert(
    fc.property(
      fc.array(thing, { maxLength: 20 }),
      fc.double({ min: 0, max: 0.7, noNaN: true }),
      (things, from) => {
        const heading: Drawn = {
          kind: "title",
          bounds: {
            left: 0,
            right: slide.width,
            top: from * slide.height,
            bottom: (from + 0.2) * slide.height,
          },
        };
        const drawn = things.map(({ x, y, w, h, kind }): Drawn => ({
          kind,
          bounds: {
            left: x * slide.width,
            right: (x + w) * slide.width,
            top: y * slide.height,
            bottom: (y + h) * slide.height,
          },
        }));
        const size = { width: 2000000, height: 900000 };
        const { x, y } = findRoom([heading, ...drawn], slide, size);
        const at = { left: x - 1e6, right: x + 1e6, top: y - 450000, bottom: y + 450000 };
        expect(touches(at, heading.bounds)).toBe(false);
      },
    ),
  );
});
