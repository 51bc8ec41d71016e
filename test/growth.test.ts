/**
 * No component takes more than its input grows: four times the input, or the depth, is about four times
 * the work. What grows with the square comes to sixteen, what doubles with each level never ends.
 */
import { parseXml } from "../src/xml/parse";
import { GROWING } from "./support/growing";
import { work } from "./support/work";

/** How much more than its input's the work may grow; fixed costs make it less, sorting a little more. */
const ROOM = 1.4;

test.each(GROWING)("$name", ({ prepare, size }) => {
  // Tables that are made on first use, and names and letters that are met once, do not count.
  prepare(size)();
  // Small ones first: what doubles with each level would not end with the large one.
  for (const [from, to] of [
    [5, 15],
    [size, 4 * size],
  ] as const) {
    const grown = work(prepare(to)) / work(prepare(from));
    expect({
      from,
      to,
      most: ROOM * (to / from),
      isMore: grown > ROOM * (to / from),
    }).toMatchObject({ isMore: false });
  }
});

test("counted work tells linear from quadratic", () => {
  const pairs = (n: number) => () => {
    for (let i = 0; i < n; i++) parseXml(`<a>${"<b/>".repeat(n)}</a>`);
  };
  expect(work(pairs(80)) / work(pairs(20))).toBeGreaterThan(12);
});

test("what the engine searches counts as well", () => {
  const searches = (n: number) => () => {
    const text = "a".repeat(n);
    for (let i = 0; i < n; i++) text.indexOf("b");
  };
  expect(work(searches(80)) / work(searches(20))).toBeGreaterThan(12);
});
