/** Whether numbers are in order, as far as what is remembered of them tells. */
import { isOrderKept, type KnownOrder } from "../../src/deck/numbers/order";
import type { EquationEntry, NumberEntry } from "../../src/deck/numbers/part";

const PLAIN = { style: "plain", start: 1, side: "right" } as const;
const SECTION = { style: "section", start: 1, side: "right" } as const;

/** An equation on a slide with these numbers; one in brackets is a tag. */
function entry(slide: string, ...texts: readonly string[]): EquationEntry {
  const numbers = texts.map((text): NumberEntry => {
    const tag = /^\[(.*)\]$/.exec(text)?.[1];
    return tag === undefined
      ? { text, number: { kind: "automatic" }, labels: [] }
      : { text: tag, number: { kind: "fixed", text: tag, bare: false }, labels: [] };
  });
  const place = { slide, shape: texts.join(), index: 0 };
  return { place, key: `x_{${slide}${texts.join()}}`, numbers, groups: [] };
}

function kept(
  slideIds: readonly string[],
  equations: readonly EquationEntry[],
  settings: KnownOrder["settings"] = PLAIN,
  read: KnownOrder["read"] = new Map(),
): boolean {
  return isOrderKept({ slideIds, equations, settings, read });
}

test("in the order of the slides, whatever the order in which they were remembered", () => {
  const all = [entry("257#9", "3", "4"), entry("256", "2"), entry("256", "1"), entry("258", "[A]")];
  expect(kept(["256#1", "257#2", "258#3"], all)).toBe(true);
  expect(kept(["257#2", "256#1", "258#3"], all)).toBe(false);
  // A tag counts nowhere.
  expect(kept(["258#3", "256#1", "257#2"], all)).toBe(true);
});

test("without holes, from the start on, and without two of them", () => {
  const all = [entry("256", "1"), entry("257", "2"), entry("258", "3")];
  expect(kept(["256", "258"], all)).toBe(false);
  expect(kept(["256", "257"], all)).toBe(true);
  expect(kept(["256", "257", "258"], all, { style: "plain", start: 0, side: "right" })).toBe(false);
  expect(kept(["256", "257"], [entry("256", "1"), entry("257", "1")])).toBe(false);
});

test("what was read lately counts before what is remembered", () => {
  const all = [entry("256", "1"), entry("257", "2")];
  expect(kept(["256", "257"], all, PLAIN, new Map([["256", []]]))).toBe(false);
  expect(kept(["256", "257"], all, PLAIN, new Map([["257", []]]))).toBe(true);
});

test("by section, as the numbers say it", () => {
  const all = [entry("256", "1.1"), entry("257", "1.2"), entry("258", "2.1"), entry("259", "2.2")];
  expect(kept(["256", "257", "258", "259"], all, SECTION)).toBe(true);
  // Whole sections were moved.
  expect(kept(["258", "259", "256", "257"], all, SECTION)).toBe(false);
  expect(kept(["256", "258", "257", "259"], all, SECTION)).toBe(false);
  expect(kept(["257", "256", "258", "259"], all, SECTION)).toBe(false);
  // They are to have no sections any more.
  expect(kept(["256", "257", "258", "259"], all, PLAIN)).toBe(false);
});
