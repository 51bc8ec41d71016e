/** Other words in place of words: only where what stands there is what was seen, and in runs. */
import { textEdits, type TextEdit } from "../../src/pptx/replace-text";
import { framesOf } from "../../src/pptx/slide";
import { splice } from "../../src/pptx/splice";
import { equation, field, paragraph, run, textBox, type ShapeBuilder } from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

/** The words of the box after the edits, or why not. */
function edited(box: ShapeBuilder, ...edits: readonly TextEdit[]): string {
  const pkg = slideOf(box);
  const [frame] = framesOf(pkg.root(SLIDE));
  if (!frame) throw new Error("there is no text");
  const result = textEdits(frame, edits);
  if (!result.ok) return result.refusal.code;
  pkg.write(SLIDE, splice(pkg.text(SLIDE), result.splices));
  const texts = pkg.root(SLIDE).descendants("a", "t");
  return texts.map((t) => t.text).join("|");
}

test.each<[string, readonly (readonly [number, number, string])[], string | undefined]>([
  ["nothing", [], "abcd"],
  [
    "in any order",
    [
      [2, 3, "Z"],
      [0, 1, "X"],
    ],
    "XbZd",
  ],
  [
    "side by side",
    [
      [0, 1, "X"],
      [1, 2, "Y"],
    ],
    "XYcd",
  ],
  [
    "at one place, in their order",
    [
      [1, 1, "X"],
      [1, 1, "Y"],
      [1, 2, "Z"],
    ],
    "aXYZcd",
  ],
  [
    "at both ends",
    [
      [4, 4, "!"],
      [0, 0, "("],
    ],
    "(abcd!",
  ],
  [
    "over one another",
    [
      [0, 2, "X"],
      [1, 3, "Y"],
    ],
    undefined,
  ],
  ["backwards", [[2, 1, "X"]], undefined],
  ["beyond the end", [[3, 5, "X"]], undefined],
])("splices %s", (_, ranges, expected) => {
  const splices = ranges.map(([from, to, text]) => ({ from, to, text }));
  if (expected !== undefined) expect(splice("abcd", splices)).toBe(expected);
  else expect(() => splice("abcd", splices)).toThrow("splices overlap");
});

const SEE = textBox(paragraph(run("see (1) "), run("and (2)")));
const at = (from: number, old: string, text: string): TextEdit => ({
  ...{ from, to: from + old.length },
  ...{ old, text },
});

test.each<[string, ShapeBuilder, readonly TextEdit[], string]>([
  ["in a run", SEE, [at(5, "1", "3")], "see (3) |and (2)"],
  ["in two runs", SEE, [at(5, "1", "3"), at(13, "2", "44")], "see (3) |and (44)"],
  ["over the end of a run", SEE, [at(4, "(1) and", "X")], "see X| (2)"],
  ["where something else stands", SEE, [at(5, "7", "3")], "textChanged"],
  ["in a field", textBox(paragraph(run("no. "), field("7"))), [at(4, "7", "8")], "field"],
  [
    "over an equation",
    textBox(paragraph(run("a"), equation(), run("b"))),
    [at(0, "a\uFFFC", "c")],
    "field",
  ],
])("%s", (_, box, edits, after) => {
  expect(edited(box, ...edits)).toBe(after);
});
