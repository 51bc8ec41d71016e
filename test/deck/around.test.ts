/** What a row of the review shows of the text on both sides of a formula. */
import { around } from "../../src/deck/convert/around";

const cut = (text: string) => {
  const at = text.indexOf("$");
  return around(text, at, text.lastIndexOf("$") + 1);
};

test.each([
  ["We see $x$ here.", "We see ", " here."],
  ["One line\rWe see $x$ here.\rAnd more", "We see ", " here."],
  [
    "A quadratic equation has the solutions $x$ whenever a is not zero, and never else.",
    "… has the solutions ",
    " whenever a is not …",
  ],
  ["$x$", "", ""],
  ["\r$x$\r", "", ""],
  [`${"ä".repeat(30)}$x$${"ö".repeat(30)}`, `… ${"ä".repeat(24)}`, `${"ö".repeat(24)} …`],
])("of %j", (text, before, after) => {
  expect(cut(text)).toEqual({ before, after });
});
