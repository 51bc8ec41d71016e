/** A deck as Markdown: what stands where, and what Markdown must not misread. */
import { deckMarkdown } from "../../src/deck/markdown";
import {
  body,
  display,
  equation,
  mathRun,
  paragraph,
  run,
  table,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { slideOf } from "../support/slides";

function markdownOf(...shapes: readonly ShapeBuilder[]): string {
  const made = deckMarkdown(slideOf(...shapes));
  if (!made.ok) throw new Error(made.refusal.code);
  return made.markdown;
}

test("a title, items with their equations, a display, a table", () => {
  expect(
    markdownOf(
      title(paragraph(run("The model"))),
      body(
        paragraph(run("where "), equation(mathRun("𝑓(𝑥)")), run(" is "), equation(mathRun("𝑦"))),
        paragraph(display(mathRun("𝑥=1"))),
      ),
      table([["a"], [paragraph(equation(mathRun("𝑏")))]]),
    ),
  ).toBe("## The model\n\n- where $f(x)$ is $y$\n\n$$x = 1$$\n\n| a |\n| --- |\n| $b$ |\n");
});

test("a slide without a title, and Markdown's own signs", () => {
  expect(markdownOf(textBox(paragraph(run("# 5 * $3 | a_b <i>"))))).toBe(
    "## Slide 1\n\n\\# 5 \\* \\$3 \\| a\\_b \\<i\\>\n",
  );
});
