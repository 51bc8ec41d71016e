/**
 * No component takes more than its input grows: four times the input, or the depth, is about four times
 * the work. What grows with the square comes to sixteen, what doubles with each level never ends.
 */
import { speak } from "../src/speech/speak";
import { speech } from "../src/text/en/speech";
import { symbols } from "../src/text/en/symbols";
import type { MathList } from "../src/math/ast";
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

test("speech searches its words once, however deep they stand", () => {
  // What the engine does inside of a search is not counted as work: the characters it is given are.
  const searched = (depth: number): number => {
    let body: MathList = [{ type: "symbol", char: "x", variant: "italic" }];
    for (let i = 0; i < depth; i++) body = [{ type: "radical", radicand: body }];
    const replace: (search: RegExp, by: string) => string = String.prototype.replace;
    let characters = 0;
    const spy = jest.spyOn(String.prototype, "replace").mockImplementation(function (
      this: string,
      ...args: readonly unknown[]
    ) {
      characters += this.length;
      return String(Reflect.apply(replace, this, args));
    });
    speak(body, { speech, symbols });
    spy.mockRestore();
    return characters;
  };
  expect(searched(200) / searched(50)).toBeLessThan(4 * ROOM);
});
