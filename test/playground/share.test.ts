import { share } from "../../src/playground/share";

const deck = () => ({
  width: 10,
  slides: [
    { id: "a", shapes: [{ text: "one" }] },
    { id: "b", shapes: [{ text: "two" }] },
  ],
});

test("equal data keeps its identity", () => {
  const before = deck();
  expect(share(before, deck())).toBe(before);
});

test("what changed is new, and what did not change beside it is kept", () => {
  const before = deck();
  const next = deck();
  const changed = { ...next, slides: [next.slides[0], { id: "b", shapes: [{ text: "three" }] }] };
  const shared = share<unknown>(before, changed);
  expect(shared).toEqual(changed);
  expect(shared).not.toBe(before);
  const slides = (shared as typeof before).slides;
  expect(slides[0]).toBe(before.slides[0]);
  expect(slides[1]).not.toBe(before.slides[1]);
});

test("a field or an item more or less is a change", () => {
  const before = { a: 1, list: [1, 2] };
  expect(share<unknown>(before, { a: 1 })).toEqual({ a: 1 });
  expect(share<unknown>(before, { a: 1, list: [1, 2], b: undefined })).toEqual({
    a: 1,
    list: [1, 2],
    b: undefined,
  });
  expect(share(before, { a: 1, list: [1] })).toEqual({ a: 1, list: [1] });
  expect(share<unknown>(before, { a: 1, list: { 0: 1, 1: 2 } })).toEqual({
    a: 1,
    list: { 0: 1, 1: 2 },
  });
});

test("there need not be anything before", () => {
  const next = deck();
  expect(share(undefined, next)).toBe(next);
});
