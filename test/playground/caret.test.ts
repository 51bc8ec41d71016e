/** Two lines of ten-pixel characters, as `measure.ts` gives them; every expectation is worked out by hand. */
import {
  caretLine,
  caretStops,
  type GlyphBox,
  moveCaret,
  offsetAt,
  selectionRectangles,
  wordAt,
} from "../../src/playground/caret";

/** Boxes for lines of text from offset 0; "\v" is a break, "E" in braces an equation of the given length, "" an empty paragraph. */
function boxesOf(...lines: readonly (string | { equation: number })[][]): GlyphBox[] {
  let offset = 0;
  return lines.flatMap((items, line) => {
    let left = 0;
    const place = { top: line * 20, bottom: line * 20 + 20, line };
    const boxes = items.flatMap((item): GlyphBox[] => {
      if (typeof item !== "string") {
        const box: GlyphBox = {
          start: offset,
          end: offset + item.equation,
          left,
          right: left + 40,
          ...place,
          kind: "equation",
        };
        offset += item.equation;
        left += 40;
        return [box];
      }
      return [...item].map((char): GlyphBox => {
        const isBreak = char === "\v";
        const box: GlyphBox = {
          start: offset,
          end: offset + char.length,
          left,
          right: left + (isBreak ? 0 : 10),
          ...place,
          kind: isBreak ? "break" : "character",
        };
        offset += char.length;
        left += isBreak ? 0 : 10;
        return box;
      });
    });
    if (items.length === 0) {
      boxes.push({ start: offset, end: offset, left: 0, right: 0, ...place, kind: "empty" });
    }
    return boxes;
  });
}

/** The second line begins a new paragraph: one offset for the "\r" between. */
function paragraphs(first: string, second: string): GlyphBox[] {
  const boxes = boxesOf([first], second === "" ? [] : [second]);
  return boxes.map((box) =>
    box.line === 0 ? box : { ...box, start: box.start + 1, end: box.end + 1 },
  );
}

describe("a click", () => {
  const boxes = boxesOf(["abc"], ["de"]);
  test.each([
    [{ x: 1, y: 10 }, 0],
    [{ x: 4, y: 10 }, 0],
    [{ x: 6, y: 10 }, 1],
    [{ x: 29, y: 10 }, 3],
    [{ x: 500, y: 10 }, 3],
    [{ x: -50, y: -50 }, 0],
    [{ x: 6, y: 30 }, 4],
    [{ x: 500, y: 900 }, 5],
  ])("at %j means offset %i", (point, offset) => {
    expect(offsetAt(boxes, point)).toBe(offset);
  });

  test("right of a line break means the end of its line, not the start of the next", () => {
    expect(offsetAt(boxesOf(["ab\v"], ["c"]), { x: 300, y: 5 })).toBe(2);
  });

  test("on an equation means its nearer side", () => {
    const equation = boxesOf(["a", { equation: 7 }, "b"]);
    expect(offsetAt(equation, { x: 20, y: 5 })).toBe(1);
    expect(offsetAt(equation, { x: 45, y: 5 })).toBe(8);
  });

  test("in an empty paragraph means that paragraph", () => {
    expect(offsetAt(paragraphs("abc", ""), { x: 200, y: 35 })).toBe(4);
  });

  test("where nothing is drawn means nothing", () => {
    expect(offsetAt([], { x: 0, y: 0 })).toBeUndefined();
  });
});

describe("a caret", () => {
  test("stands left of the character behind it, and right of the last one", () => {
    const boxes = boxesOf(["abc"]);
    expect(caretLine(boxes, 1)).toEqual({ x: 10, top: 0, bottom: 20, line: 0 });
    expect(caretLine(boxes, 3)).toEqual({ x: 30, top: 0, bottom: 20, line: 0 });
    expect(caretLine(boxes, 4)).toBeUndefined();
  });

  test("goes to the start of the second line where a paragraph wraps", () => {
    expect(caretLine(boxesOf(["abc"], ["de"]), 3)).toMatchObject({ x: 0, line: 1 });
  });

  test("stays at the end of a paragraph that another one follows", () => {
    expect(caretLine(paragraphs("abc", "de"), 3)).toMatchObject({ x: 30, line: 0 });
  });

  test("steps over an equation as a whole", () => {
    const boxes = boxesOf(["a", { equation: 7 }, "b"]);
    expect(caretStops(boxes)).toEqual([0, 1, 8, 9]);
    expect(moveCaret(boxes, 1, "right")).toBe(8);
    expect(moveCaret(boxes, 8, "left")).toBe(1);
  });

  test("steps over a surrogate pair as a whole", () => {
    expect(moveCaret(boxesOf(["a𝑥b"]), 1, "right")).toBe(3);
  });

  test("goes up and down to the nearest place, and stays where there is no line", () => {
    const boxes = paragraphs("abcd", "ef");
    expect(moveCaret(boxes, 1, "down")).toBe(6);
    expect(moveCaret(boxes, 4, "down")).toBe(7);
    expect(moveCaret(boxes, 6, "up")).toBe(1);
    expect(moveCaret(boxes, 2, "up")).toBe(2);
    expect(moveCaret(boxes, 6, "down")).toBe(6);
  });

  test("goes to the ends of its line and of the text", () => {
    const boxes = paragraphs("abcd", "ef");
    expect(moveCaret(boxes, 6, "lineStart")).toBe(5);
    expect(moveCaret(boxes, 1, "lineEnd")).toBe(4);
    expect(moveCaret(boxes, 1, "end")).toBe(7);
    expect(moveCaret(boxes, 6, "start")).toBe(0);
    expect(moveCaret(boxesOf(["ab\v"], ["c"]), 0, "lineEnd")).toBe(2);
  });
});

describe("a selection", () => {
  test("has a rectangle for each line", () => {
    expect(selectionRectangles(paragraphs("abcd", "ef"), 2, 6)).toEqual([
      { left: 20, right: 40, top: 0, bottom: 20 },
      { left: 0, right: 10, top: 20, bottom: 40 },
    ]);
  });

  test("of a word ends at spaces, signs and paragraphs", () => {
    const text = "one two,\rthree";
    const boxes = paragraphs("one two,", "three");
    expect(wordAt(boxes, text, 5)).toEqual({ start: 4, end: 7 });
    expect(wordAt(boxes, text, 3)).toEqual({ start: 3, end: 4 });
    expect(wordAt(boxes, text, 8)).toEqual({ start: 7, end: 8 });
    expect(wordAt(boxes, text, 9)).toEqual({ start: 9, end: 14 });
    expect(wordAt(boxes, text, 14)).toEqual({ start: 9, end: 14 });
    expect(wordAt([], "", 0)).toEqual({ start: 0, end: 0 });
  });

  test("of a word takes a whole equation", () => {
    const boxes = boxesOf(["a", { equation: 3 }, "b"]);
    expect(wordAt(boxes, "axyzb", 2)).toEqual({ start: 1, end: 4 });
  });
});
