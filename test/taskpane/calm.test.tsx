/** @jest-environment jsdom */
/** What is being typed is let alone for 700 ms, by a clock that the test moves. */
import { act, renderHook } from "@testing-library/react";
import type { Problem } from "../../src/math/problem";
import { useCalm } from "../../src/taskpane/equation/use-calm";

const SOURCE = String.raw`a + \fr`;
const FAULT: Problem = {
  code: "unknown-command",
  severity: "error",
  span: { from: 4, to: 7 },
  args: { name: String.raw`\fr` },
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const shown = () =>
  renderHook(({ problems, source }) => useCalm(problems, source), {
    initialProps: { problems: [FAULT], source: SOURCE },
  });

test("the token at the cursor is no error before 700 ms have passed", () => {
  const { result } = shown();
  act(() => result.current.typed(SOURCE, SOURCE.length));
  expect(result.current.problems).toEqual([]);
  act(() => jest.advanceTimersByTime(699));
  expect(result.current.problems).toEqual([]);
  act(() => jest.advanceTimersByTime(1));
  expect(result.current.problems).toEqual([FAULT]);
});

test("every key begins the 700 ms anew", () => {
  const { result, rerender } = shown();
  act(() => result.current.typed(SOURCE, SOURCE.length));
  act(() => jest.advanceTimersByTime(600));
  const longer = `${SOURCE}a`;
  const fault = { ...FAULT, span: { from: 4, to: 8 } };
  act(() => result.current.typed(longer, longer.length));
  rerender({ problems: [fault], source: longer });
  act(() => jest.advanceTimersByTime(600));
  expect(result.current.problems).toEqual([]);
  act(() => jest.advanceTimersByTime(100));
  expect(result.current.problems).toEqual([fault]);
});

test("a token that was left is an error at once, and so is everything when it is insisted on", () => {
  const { result } = shown();
  act(() => result.current.typed(SOURCE, 1));
  expect(result.current.problems).toEqual([FAULT]);
  act(() => result.current.typed(SOURCE, SOURCE.length));
  act(() => result.current.insist());
  expect(result.current.problems).toEqual([FAULT]);
});
