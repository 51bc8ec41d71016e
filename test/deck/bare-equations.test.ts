/**
 * Equations that another program put into a paragraph without PowerPoint's alternatives round the shape:
 * they are updated and removed like any other, and what is written is PowerPoint's own form.
 */
import { insertEquation } from "../../src/deck/insert";
import { removeEquation, replaceEquation } from "../../src/deck/replace";
import type { Package } from "../../src/pptx/package";
import { NS } from "../../src/xml/namespaces";
import { deck, slide, textBox } from "../support/deck";
import { ommlErrors } from "../support/omml-content-model";
import { FRACTION, linesOf, open, SLIDE, Y } from "../support/slides";

const math = (letter: string): string =>
  `<m:oMath xmlns:m="${NS.m}"><m:r><m:t>${letter}</m:t></m:r></m:oMath>`;
const FORMS: Readonly<Record<string, (letter: string) => string>> = {
  "bare m:oMath": math,
  "bare m:oMathPara": (letter) => `<m:oMathPara xmlns:m="${NS.m}">${math(letter)}</m:oMathPara>`,
  "a14:m without alternatives": (letter) => `<a14:m xmlns:a14="${NS.a14}">${math(letter)}</a14:m>`,
  "alternatives in the paragraph": (letter) =>
    `<mc:AlternateContent xmlns:mc="${NS.mc}"><mc:Choice xmlns:a14="${NS.a14}" Requires="a14"><a14:m>${math(letter)}</a14:m></mc:Choice>` +
    `<mc:Fallback><a:r><a:t>a picture</a:t></a:r></mc:Fallback></mc:AlternateContent>`,
};

const box = (content: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Box"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>` +
  `<p:txBody><a:bodyPr/><a:p>${content}</a:p></p:txBody></p:sp>`;
const cell = (content: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" name="Box"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/>` +
  `<a:graphic><a:graphicData uri="${NS.a.replace("/main", "/table")}"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="1"/></a:tblGrid>` +
  `<a:tr h="1"><a:tc><a:txBody><a:bodyPr/><a:p>${content}</a:p></a:txBody><a:tcPr/></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const group = (content: string): string =>
  `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${box(content)}</p:grpSp>`;

function written(shape: string): Package {
  const root =
    `<p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree>` +
    `<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape}</p:spTree></p:cSld></p:sld>`;
  return open(deck({ slides: [slide(textBox("x"))], parts: { [SLIDE]: root } }));
}

/** The texts of the Fallbacks round shapes, which have no mathematics; what we wrote is valid. */
function fallbacks(pkg: Package): readonly string[] {
  const root = pkg.root(SLIDE);
  const ours = root.descendants("m", "oMath").filter((e) => e.descendants("a", "rPr").length > 0);
  expect(ours).not.toEqual([]);
  for (const equation of ours) expect(ommlErrors(equation)).toEqual([]);
  const found = root
    .descendants("mc", "Fallback")
    .filter((fallback) => fallback.parent?.parent?.is("a", "p") === false);
  for (const fallback of found) {
    expect(fallback.descendants("m", "oMath")).toEqual([]);
    expect(fallback.descendants("mc", "AlternateContent")).toEqual([]);
  }
  return found.map((fallback) => fallback.text);
}

const text = (words: string): string => `<a:r><a:t>${words}</a:t></a:r>`;
const line = (form: (letter: string) => string): string =>
  `${text("so ")}${form("𝑎")}${text(" and ")}${form("𝑏")}${text("!")}`;

describe.each(Object.entries(FORMS))("%s", (_name, form) => {
  test.each([
    ["in a text box", box, {}],
    ["in a group", group, {}],
    ["in the cell of a table", cell, { cell: { row: 0, column: 0 } }],
  ])("is updated %s", (_where, shape, at) => {
    const pkg = written(shape(line(form)));
    const place = { frame: { shapeId: "2", ...at }, index: 0 };
    const result = replaceEquation(pkg, SLIDE, place, { body: FRACTION, mode: "inline" });
    expect(result).toMatchObject({ ok: true, index: 0, display: false });
    expect(fallbacks(pkg)).toEqual(["so 𝑎/𝑏 and 𝑏!"]);
    const [first] = pkg.root(SLIDE).descendants("m", "oMath");
    expect(first?.parent?.is("a14", "m")).toBe(true);
    expect(first?.parent?.parent?.is("a", "p")).toBe(true);
    // The other one stays as it is.
    expect(pkg.text(SLIDE)).toContain(form("𝑏"));
  });

  test("is updated again like any other", () => {
    const pkg = written(box(line(form)));
    for (const index of [0, 1, 0]) {
      const place = { frame: { shapeId: "2" }, index };
      expect(replaceEquation(pkg, SLIDE, place, { body: Y, mode: "inline" }).ok).toBe(true);
    }
    expect(fallbacks(pkg)).toEqual(["so 𝑦 and 𝑦!"]);
    expect(linesOf(pkg, "2")).toEqual(linesOf(twin(), "2"));
  });

  test("is made a display", () => {
    const pkg = written(box(form("𝑎")));
    const place = { frame: { shapeId: "2" }, index: 0 };
    const result = replaceEquation(pkg, SLIDE, place, { body: FRACTION, mode: "display" });
    expect(result).toMatchObject({ ok: true, display: true });
    expect(fallbacks(pkg)).toEqual(["𝑎/𝑏"]);
    expect(pkg.root(SLIDE).descendants("m", "oMathPara")).toHaveLength(1);
  });

  test("is removed", () => {
    const pkg = written(box(line(form)));
    expect(removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 0 }).ok).toBe(true);
    expect(pkg.text(SLIDE)).not.toContain(form("𝑎"));
    expect(pkg.text(SLIDE)).toContain(form("𝑏"));
  });

  test("is text in the Fallback when another one goes into its shape", () => {
    const pkg = written(box(`${form("𝑎")}${text(" here Q")}`));
    const place = { kind: "text", text: "Q" } as const;
    const result = insertEquation(pkg, SLIDE, place, { body: Y, mode: "inline" });
    // Beside a display nothing stands in a line.
    expect(result).toMatchObject({ ok: true, display: false });
    expect(fallbacks(pkg)).toEqual(["𝑎 here 𝑦"]);
    const removed = removeEquation(pkg, SLIDE, { frame: { shapeId: "2" }, index: 1 });
    expect(removed.ok).toBe(true);
    const [fallback] = pkg.root(SLIDE).descendants("mc", "Fallback").slice(-1);
    expect(fallback?.text).toBe("𝑎 here ");
  });
});

/** The line with both equations put there by us. */
function twin(): Package {
  const pkg = written(box(text("so Q and R!")));
  for (const letter of ["Q", "R"])
    insertEquation(pkg, SLIDE, { kind: "text", text: letter }, { body: Y, mode: "inline" });
  return pkg;
}
