/** A deck as Markdown: what stands where, and what Markdown must not misread. */
import { readLatex } from "../../src/latex/read";
import { writeOmml } from "../../src/omml/write";
import { harvest } from "../../src/deck/harvest";
import { listEquations } from "../../src/deck/list";
import { deckMarkdown, type Markdown, type MarkdownOptions } from "../../src/deck/markdown";
import type { Package } from "../../src/pptx/package";
import { NS } from "../../src/xml/namespaces";
import {
  body,
  deck,
  display,
  equation,
  mathRun,
  paragraph,
  raw,
  run,
  slide,
  table,
  textBox,
  title,
  type ShapeBuilder,
} from "../support/deck";
import { open, SLIDE, slideOf } from "../support/slides";

function made(pkg: Package, options: Partial<MarkdownOptions> = {}): Markdown {
  const result = deckMarkdown(pkg, { untitled: "Slide {slide}", ...options });
  if (!result.ok) throw new Error(result.refusal.code);
  return result;
}

const markdownOf = (...shapes: readonly ShapeBuilder[]): string =>
  made(slideOf(...shapes)).markdown;

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

test("a table without cells is nothing", () => {
  const empty = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%ID%" name="T"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="${NS.a}"><a:tbl><a:tblGrid/></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  expect(markdownOf(title("T"), raw(empty), textBox("end"))).toBe("## T\n\nend\n");
});

test("bars of formulas in a cell begin no other cell, and a numbered one stays a display", () => {
  const math = (latex: string): string =>
    writeOmml(readLatex(latex).body, { display: false }).replace(
      /^<m:oMath[^>]*>|<\/m:oMath>$/g,
      "",
    );
  const cell = (latex: string) => paragraph(equation(math(latex)));
  const numbered = paragraph(
    display(math(String.raw`\begin{equation} x=1 \tag{2} \end{equation}`)),
  );
  const rows = [["a"], [cell(String.raw`|x|, \|y\|, P(A|B)`)], [numbered]];
  expect(markdownOf(table(rows)).split("\n").slice(4)).toEqual([
    String.raw`| $\vert x\vert , \Vert y\Vert , P(A\vert B)$ |`,
    String.raw`| $$x = 1 \tag{2}$$ |`,
    "",
  ]);
});

test("a slide without a title, and Markdown's own signs", () => {
  expect(markdownOf(textBox(paragraph(run("# 5 * $3 | a_b <i>"))))).toBe(
    "## Slide 1\n\n\\# 5 \\* \\$3 \\| a\\_b \\<i\\>\n",
  );
});

test("the speaker's notes behind their slide, only when asked for", () => {
  const pkg = open(
    deck({
      slides: [{ ...slide(title("One")), notes: "Say this." }, slide(title("Two"))],
    }),
  );
  expect(made(pkg).markdown).toBe("## One\n\n---\n\n## Two\n");
  expect(made(pkg, { notes: true }).markdown).toBe("## One\n\n> Say this.\n\n---\n\n## Two\n");
});

test("one slide of several, by another number", () => {
  const pkg = open(deck({ slides: [slide(title("One")), slide(textBox("Two"))] }));
  const only = { part: "ppt/slides/slide2.xml", number: 7 };
  expect(made(pkg, { only }).markdown).toBe("## Slide 7\n\nTwo\n");
});

const MATH = `<m:oMath xmlns:m="${NS.m}"><m:r><m:t>𝑎</m:t></m:r></m:oMath>`;
const A14 = `xmlns:a14="${NS.a14}"`;
const FORMS: Readonly<Record<string, string>> = {
  "a14:m without alternatives": `<a14:m ${A14}>${MATH}</a14:m>`,
  "bare m:oMath": MATH,
  "bare m:oMathPara": `<m:oMathPara xmlns:m="${NS.m}">${MATH}</m:oMathPara>`,
  "alternatives in the paragraph": `<mc:AlternateContent xmlns:mc="${NS.mc}"><mc:Choice ${A14} Requires="a14"><a14:m>${MATH}</a14:m></mc:Choice><mc:Fallback><a:r><a:t>a</a:t></a:r></mc:Fallback></mc:AlternateContent>`,
};

test.each(Object.entries(FORMS))("an equation as another program writes it: %s", (form, xml) => {
  const content = form.endsWith("Para")
    ? xml
    : `<a:r><a:t>so </a:t></a:r>${xml}<a:r><a:t>!</a:t></a:r>`;
  const shape =
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>` +
    `<p:txBody><a:bodyPr/><a:p>${content}</a:p></p:txBody></p:sp>`;
  const root =
    `<p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree>` +
    `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape}</p:spTree></p:cSld></p:sld>`;
  const pkg = open(deck({ slides: [slide(textBox("x"))], parts: { [SLIDE]: root } }));
  const text = form.endsWith("Para") ? "$$a$$" : "so $a$!";
  expect(made(pkg).markdown).toBe(`## Slide 1\n\n${text}\n`);
  // The list and the harvest have it too, by the shape's name.
  const listed = listEquations(pkg);
  expect(listed.ok && listed.equations.map((e) => [e.shapeName, e.math.text])).toEqual([
    ["Box", "𝑎"],
  ]);
  const found = harvest(pkg);
  expect(found.ok && found.equations.map((e) => [e.shape, e.latex])).toEqual([["Box", "a"]]);
});
