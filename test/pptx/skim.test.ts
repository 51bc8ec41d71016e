import { listEquations } from "../../src/deck/list";
import { skim } from "../../src/pptx/skim";
import { deck, display, equation, mathRun, paragraph, run, slide, textBox } from "../support/deck";
import { open } from "../support/slides";

const skimmed = (xml: string): string =>
  new TextDecoder().decode(skim(new TextEncoder().encode(xml)));

test.each([
  ["<a>é<m:oMath x='1'><m:r>𝑥</m:r></m:oMath>b</a>", "<a>é<m:oMath x='1'></m:oMath>b</a>"],
  [
    "<m:oMathPara><m:oMathParaPr/><m:oMath>x</m:oMath></m:oMathPara>é",
    "<m:oMathPara></m:oMathPara>é",
  ],
  ["<m:oMath>x</m:oMath >é", "<m:oMath>x</m:oMath >é"],
  [
    "<mc:Fallback xmlns=''><a/></mc:Fallback><m:oMath/>x",
    "<mc:Fallback xmlns=''></mc:Fallback><m:oMath/>x",
  ],
  ["<m:oMathParaPr>x</m:oMathParaPr>", "<m:oMathParaPr>x</m:oMathParaPr>"],
  ["<m:oMath>never closed", "<m:oMath>never closed"],
  ["<m:oMath>x/m:oMath></m:oMath>y", "<m:oMath></m:oMath>y"],
  ["<p:oMath>x</p:oMath>", "<p:oMath>x</p:oMath>"],
  ["", ""],
])("%s", (xml, expected) => {
  expect(skimmed(xml)).toBe(expected);
});

test("a list says what each equation is, also after the deck was changed", () => {
  const pkg = open(
    deck({
      slides: [
        slide(
          textBox(paragraph(run("so "), equation(mathRun("𝑎")), run(" and "), equation())),
          textBox("x", paragraph(display(mathRun("𝑏")))),
        ),
      ],
    }),
  );
  const listed = listEquations(pkg);
  const part = pkg.slides[0]?.part ?? "";
  pkg.write(part, pkg.text(part).replaceAll("𝑎", "𝑐"));
  const again = listEquations(pkg);
  if (!listed.ok || !again.ok) throw new Error("not listed");
  expect(listed.equations.map((e) => [e.math.text, e.index, e.paragraph, e.display])).toEqual([
    ["𝑎", 0, 0, false],
    ["𝑥", 1, 0, false],
    ["𝑏", 0, 1, true],
  ]);
  expect(again.equations.map((e) => e.math.text)).toEqual(["𝑐", "𝑥", "𝑏"]);
  expect(again.equations[0]?.format).toEqual({ lang: "en-US" });
});

test("alternatives inside a Fallback are read all the same", () => {
  const pkg = open(deck({ slides: [slide(textBox(paragraph(equation(mathRun("𝑎")))))] }));
  const part = pkg.slides[0]?.part ?? "";
  const inner =
    "<mc:AlternateContent><mc:Choice Requires='a14'/><mc:Fallback/></mc:AlternateContent>";
  pkg.write(
    part,
    pkg.text(part).replace("</mc:Fallback>", `${inner}<mc:Fallback>x</mc:Fallback></mc:Fallback>`),
  );
  const listed = listEquations(pkg);
  expect(listed.ok && listed.equations.map((e) => e.math.text)).toEqual(["𝑎"]);
});
