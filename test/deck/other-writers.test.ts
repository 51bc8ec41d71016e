/**
 * Shapes as other programs write them. LibreOffice: attributes in an order of its own, white space between
 * elements, the fill in every run. pandoc: equations in `a14:m` without run properties, inside a Choice
 * that has no Fallback. python-pptx: a paragraph without end properties, `a:rPr` empty or missing. Google
 * Slides: `lvl` and `marL` on every paragraph, a `SlidesApp` extension, shapes named `Google Shape;…`.
 */
import { unzipSync, zipSync, strToU8 } from "fflate";
import { harvest } from "../../src/deck/harvest";
import { Renamer, renameOnSlide } from "../../src/deck/convert/rename";
import { restyleOnSlide } from "../../src/deck/convert/restyle";
import { TypedSources } from "../../src/deck/convert/typed";
import { insertEquation } from "../../src/deck/insert";
import { listEquations } from "../../src/deck/list";
import { replaceEquation } from "../../src/deck/replace";
import type { Package } from "../../src/pptx/package";
import { NS } from "../../src/xml/namespaces";
import { parseXml } from "../../src/xml/parse";
import { convertAll, revertAll, slideAt, textsOf } from "../support/conversion";
import { deck, slide, textBox } from "../support/deck";
import { ommlErrors } from "../support/omml-content-model";
import { FRACTION, open, SLIDE, Y } from "../support/slides";

const paragraph = (properties: string, run: string, end = ""): string =>
  `<a:p>${properties}<a:r>${run}<a:t>We see §Q§ here.</a:t></a:r>${end}</a:p>`;
const shape = (name: string, body: string, paragraphs: string, properties = ""): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="7" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>` +
  `<p:txBody>${body}${paragraphs}</p:txBody></p:sp>`;
const BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>';
const OMML = `<m:oMath xmlns:m="${NS.m}"><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`;

const WRITERS = {
  LibreOffice: shape(
    "PlaceHolder 2",
    '<a:bodyPr anchor="t"><a:noAutofit/></a:bodyPr>',
    paragraph(
      '<a:pPr marL="228600" indent="-228600"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>',
      `<a:rPr b="0" lang="en-US" sz="2800" spc="-1" strike="noStrike">${BLACK}<a:latin typeface="Calibri"/></a:rPr>`,
      `<a:endParaRPr b="0" lang="en-US" sz="2800" spc="-1" strike="noStrike">${BLACK}</a:endParaRPr>`,
    ),
    '        <a:prstGeom prst="rect">          <a:avLst/>        </a:prstGeom>      ',
  ),
  pandoc:
    `<mc:AlternateContent xmlns:mc="${NS.mc}"><mc:Choice xmlns:a14="${NS.a14}" Requires="a14">` +
    shape(
      "Content Placeholder 2",
      "<a:bodyPr /><a:lstStyle />",
      `<a:p><a:pPr lvl="0" /><a14:m>${OMML}</a14:m></a:p>${paragraph('<a:pPr lvl="0" />', "<a:rPr />")}`,
    ) +
    "</mc:Choice></mc:AlternateContent>",
  "python-pptx": shape(
    "TextBox 1",
    '<a:bodyPr wrap="none"><a:spAutoFit/></a:bodyPr><a:lstStyle/>',
    paragraph("", ""),
  ),
  "Google Slides": shape(
    "Google Shape;55;p13",
    '<a:bodyPr spcFirstLastPara="1" wrap="square" lIns="91425" anchor="t" anchorCtr="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>',
    paragraph(
      '<a:pPr marL="0" lvl="0" indent="0" algn="l" rtl="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>',
      '<a:rPr lang="en"/>',
      "<a:endParaRPr/>",
    ),
  ),
};

/** A deck of one slide with this XML in place of its shape. */
function written(xml: string): Uint8Array {
  const root =
    `<?xml version="1.0" encoding="UTF-8"?><p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld><p:spTree>` +
    `<p:nvGrpSpPr>   <p:cNvPr id="1" name=""/>   <p:cNvGrpSpPr/>   <p:nvPr/> </p:nvGrpSpPr><p:grpSpPr/>${xml}</p:spTree></p:cSld></p:sld>`;
  return zipSync({
    ...unzipSync(deck({ slides: [slide(textBox("x"))] })),
    [SLIDE]: strToU8(root),
  });
}

test.each(Object.entries(WRITERS))(
  "%s: an equation goes in and is read, each is updated, the result is valid",
  (_name, xml) => {
    const pkg = open(written(xml));
    const place = { kind: "text", text: "§Q§" } as const;
    expect(insertEquation(pkg, SLIDE, place, { body: FRACTION, mode: "inline" }).ok).toBe(true);
    const found = harvest(pkg);
    const latex = found.ok ? found.equations.map((e) => e.latex) : [];
    expect(latex).toEqual(xml.includes("a14:m>") ? ["x^2", "\\frac{a}{b}"] : ["\\frac{a}{b}"]);

    const listed = listEquations(pkg);
    const equations = listed.ok ? [...listed.equations].reverse() : [];
    expect(equations).toHaveLength(latex.length);
    for (const { frame, index } of equations) {
      const equation = { kind: "equation", frame, index } as const;
      expect(replaceEquation(pkg, SLIDE, equation, { body: Y, mode: "auto" }).ok).toBe(true);
    }
    const saved = open(pkg.save());
    const after = harvest(saved);
    expect(after.ok && after.equations.map((e) => e.latex)).toEqual(latex.map(() => "y"));

    const root = parseXml(saved.text(SLIDE), { wellFormed: true });
    expect(root.descendants("m", "oMath").flatMap(ommlErrors)).toEqual([]);
    // What has equations has a Fallback with the text that was there.
    const [fallback] = root.descendants("mc", "Fallback");
    expect(fallback?.text).toContain("We see");
    expect(fallback?.descendants("m", "oMath")).toEqual([]);
  },
);

describe.each(Object.entries(WRITERS))("%s: formulas in its texts", (_name, xml) => {
  const had = xml.includes("a14:m>") ? ["x^2"] : [];
  const latexOf = (pkg: Package): readonly string[] => {
    const found = harvest(pkg);
    return found.ok ? found.equations.map((e) => e.latex) : [];
  };
  /** pandoc's own equations have runs without properties, until they are restyled. */
  const valid = (pkg: Package, from = 0): void => {
    const root = parseXml(open(pkg.save()).text(SLIDE), { wellFormed: true });
    expect(root.descendants("m", "oMath").slice(from).flatMap(ommlErrors)).toEqual([]);
  };

  test.each([
    ["in a sentence", "$\\alpha$ and \\(b^2\\)", ["\\alpha", "b^2"]],
    ["a display in it", "$$\\frac{a}{b}$$", ["\\frac{a}{b}"]],
  ])("convert, another look, another symbol, and back: %s", (_place, typed, latex) => {
    const pkg = open(written(xml.replaceAll("§Q§", typed)));
    const texts = textsOf(pkg);
    expect(convertAll(pkg)).toEqual(latex.map(() => ""));
    expect(latexOf(pkg)).toEqual([...had, ...latex]);
    expect(textsOf(pkg)[0]?.startsWith(`${had.length > 0 ? "\uFFFC\r" : ""}We see `)).toBe(true);
    valid(pkg, had.length);

    const work = pkg.copy();
    const styled = restyleOnSlide(work, SLIDE, { size: 3200, color: "C00000", weight: "bold" });
    expect(styled.ok && styled.equations.every(({ result }) => result.ok)).toBe(true);
    for (const run of work.root(SLIDE).descendants("m", "r"))
      expect(run.child("a", "rPr")?.outerXml).toMatch(
        /sz="3200".*b="1".*C00000|b="1".*sz="3200".*C00000/,
      );
    valid(work);

    const renamer = new Renamer({ from: "b", to: "q" }, new TypedSources([]), "");
    const found = renamer.on(work, slideAt(work, SLIDE));
    expect(found.ok && renameOnSlide(work, SLIDE, found.equations).ok).toBe(true);
    valid(work);

    revertAll(pkg);
    expect(textsOf(pkg)).toEqual(texts.map((text) => text.replace("\uFFFC", "$$x^2$$")));
    expect(latexOf(pkg)).toEqual([]);
  });
});
