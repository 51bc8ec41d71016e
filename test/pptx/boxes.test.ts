import fc from "fast-check";
import { insertEquation } from "../../src/deck/insert";
import { freeCenter, takenBoxes, type Box } from "../../src/pptx/boxes";
import { shapesOf } from "../../src/pptx/slide";
import {
  body,
  deck,
  equation,
  group,
  paragraph,
  slide,
  table,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { FRACTION, open, SLIDE, slideOf } from "../support/slides";

const SLIDE_SIZE = { width: 1000, height: 1000 };
/** The room that is kept, in EMU: large numbers make it small. */
const huge = (n: number): number => n * 1_000_000;
const SCREEN = { width: huge(1000), height: huge(1000) };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left: huge(left),
  top: huge(top),
  right: huge(right),
  bottom: huge(bottom),
});
const around = (point: { x: number; y: number }, size: { width: number; height: number }): Box => ({
  left: point.x - size.width / 2,
  top: point.y - size.height / 2,
  right: point.x + size.width / 2,
  bottom: point.y + size.height / 2,
});
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const EQUATION = { width: huge(200), height: huge(100) };

test("the middle, where it is free", () => {
  expect(freeCenter(SCREEN, EQUATION, [box(0, 0, 1000, 200)])).toEqual({
    x: huge(500),
    y: huge(500),
  });
});

test("beside what stands in the middle, on the nearest side", () => {
  const { x, y } = freeCenter(SCREEN, EQUATION, [box(100, 450, 900, 600)]);
  expect(x).toBe(huge(500));
  expect(y / huge(1)).toBeCloseTo(400, 0);
});

test("what covers the slide is its background; where nothing is free, the middle", () => {
  const middle = { x: huge(500), y: huge(500) };
  expect(freeCenter(SCREEN, EQUATION, [box(0, 0, 1000, 1000)])).toEqual(middle);
  const full = [box(0, 0, 500, 1000), box(500, 0, 1000, 1000)];
  expect(freeCenter(SCREEN, EQUATION, full)).toEqual(middle);
  expect(freeCenter(SLIDE_SIZE, EQUATION, [])).toEqual({ x: 500, y: 500 });
});

test("never over something while there is a free place, and never outside", () => {
  const side = fc.integer({ min: 0, max: 950 });
  const boxes = fc.array(
    fc
      .tuple(side, side, fc.integer({ min: 5, max: 300 }), fc.integer({ min: 5, max: 300 }))
      .map(([x, y, w, h]) => box(x, y, Math.min(1000, x + w), Math.min(1000, y + h))),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(boxes, (taken) => {
      const is = around(freeCenter(SCREEN, EQUATION, taken), EQUATION);
      expect(is.left).toBeGreaterThanOrEqual(0);
      expect(is.bottom).toBeLessThanOrEqual(SCREEN.height);
      if (!taken.some((b) => overlap(b, is))) return;
      // It is the middle then, and no place of a fine grid is free.
      for (let x = 100; x <= 900; x += 20)
        for (let y = 50; y <= 950; y += 20) {
          const there = around({ x: huge(x), y: huge(y) }, { width: huge(201), height: huge(101) });
          const inside = there.left >= 0 && there.right <= SCREEN.width && there.top >= 0;
          const free = inside && there.bottom <= SCREEN.height;
          expect(free && !taken.some((b) => overlap(b, there))).toBe(false);
        }
    }),
  );
});

describe("what one sees on a slide", () => {
  const boxes = (...shapes: readonly ShapeBuilder[]): readonly Box[] =>
    takenBoxes(slideOf(...shapes), SLIDE);

  test("a placeholder without a box of its own has that of its layout; an empty one is not there", () => {
    const [filled] = boxes(title("Head"));
    expect(filled?.right).toBeGreaterThan(5_000_000);
    expect(boxes(title(""))).toEqual([]);
  });

  test("text in a placeholder takes the room it needs, not all of it", () => {
    const [one] = boxes(body("One line"));
    const [many] = boxes(body(...Array.from({ length: 30 }, () => "A line")));
    const [short, tall] = [one, many].map((b) => (b ? b.bottom - b.top : 0));
    expect(short).toBeGreaterThan(300_000);
    expect(short).toBeLessThan(0.6 * (tall ?? 0));
  });

  test("a group counts as one, a table as a whole", () => {
    expect(boxes(group([textBox("a"), textBox("b")]))).toHaveLength(1);
    expect(boxes(table([["a", "b"]]))).toHaveLength(1);
  });

  test("turned by a right angle, width and height change places", () => {
    const pkg = slideOf(textBox({ bodyProperties: '<a:bodyPr anchor="ctr"/>' }, "x"));
    pkg.write(SLIDE, pkg.text(SLIDE).replace(/<a:xfrm>(?=<a:off x="9)/, '<a:xfrm rot="5400000">'));
    const [turned] = takenBoxes(pkg, SLIDE);
    expect(Math.round((turned?.bottom ?? 0) - (turned?.top ?? 0))).toBe(4572000);
  });
});

test("a second equation in a text box of its own does not cover the first", () => {
  const pkg = open(deck({ slides: [slide(title("Sums"))] }));
  for (let n = 0; n < 4; n++)
    expect(
      insertEquation(pkg, SLIDE, { kind: "newTextBox" }, { body: FRACTION, mode: "auto" }),
    ).toMatchObject({ ok: true });
  const placed = takenBoxes(pkg, SLIDE);
  expect(placed).toHaveLength(5);
  placed.forEach((a, i) => {
    placed.slice(i + 1).forEach((b) => {
      expect(overlap(a, b)).toBe(false);
    });
  });
  expect(shapesOf(pkg.root(SLIDE)).filter((s) => s.name.startsWith("Equation"))).toHaveLength(4);
});

test("an equation on the slide counts as a line", () => {
  const [math] = takenBoxes(slideOf(textBox(paragraph(equation()))), SLIDE);
  expect(math).toBeDefined();
});
