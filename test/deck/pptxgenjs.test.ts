/**
 * Decks as PptxGenJS writes them: folders are entries of the zip, elements without content have both
 * tags, and tables are counted for themselves, so that one has the id of a text box.
 */
import { strToU8, unzipSync, zipSync } from "fflate";
import { harvest } from "../../src/deck/harvest";
import { insertEquation } from "../../src/deck/insert";
import { replaceEquation } from "../../src/deck/replace";
import { Zip } from "../../src/pptx/zip";
import { NS } from "../../src/xml/namespaces";
import { convertAll, revertAll, textsOf } from "../support/conversion";
import { deck, slide, textBox } from "../support/deck";
import { FRACTION, open, SLIDE, Y } from "../support/slides";

const box = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Text 0"></p:cNvPr><p:cNvSpPr/><p:nvPr></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="914400" y="914400"/><a:ext cx="5486400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst></a:avLst></a:prstGeom><a:noFill/><a:ln></a:ln></p:spPr><p:txBody><a:bodyPr wrap="square" rtlCol="0" anchor="ctr"></a:bodyPr><a:lstStyle/><a:p><a:pPr indent="0" marL="0"><a:buNone/></a:pPr><a:r><a:rPr lang="en-US" sz="2400" dirty="0"><a:solidFill><a:srgbClr val="363636"/></a:solidFill></a:rPr><a:t>We see §Q§ here.</a:t></a:r><a:endParaRPr lang="en-US" sz="2400" dirty="0"/></a:p></p:txBody></p:sp>`;
const cell = (text: string): string =>
  `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr indent="0" marL="0"><a:buNone/></a:pPr><a:r><a:rPr lang="en-US" sz="1200" dirty="0"></a:rPr><a:t>${text}</a:t></a:r></a:p></a:txBody><a:tcPr marL="91440">  </a:tcPr> </a:tc>`;
const table = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="2" name="Table 0"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>  <p:nvPr></p:nvPr></p:nvGraphicFramePr><p:xfrm><a:off x="914400" y="4114800"/><a:ext cx="5486400" cy="914400"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid><a:gridCol w="2743200"/><a:gridCol w="2743200"/></a:tblGrid><a:tr h="0">${cell("a")}${cell("in a cell")}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"><p:cSld name="Slide 1"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr></p:grpSpPr>${box}${table}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
const bytes = zipSync({
  "_rels/": new Uint8Array(),
  "ppt/": new Uint8Array(),
  "ppt/slides/": new Uint8Array(),
  ...unzipSync(deck({ slides: [slide(textBox("x"))] })),
  [SLIDE]: strToU8(XML),
});

test.each([
  ["the text box", { shapeId: "2" }, "§Q§", "Text 0"],
  ["a cell", { shapeId: "2", cell: { row: 0, column: 1 } }, "a cell", "Table 0"],
])("an equation goes into %s, and another in its place", (_name, frame, text, shape) => {
  const pkg = open(bytes);
  const frameText = "cell" in frame ? "in a cell" : "We see §Q§ here.";
  const range = { start: frameText.indexOf(text), length: text.length, text, frameText };
  const inserted = insertEquation(
    pkg,
    SLIDE,
    { kind: "range", frame, ...range },
    { body: FRACTION, mode: "inline" },
  );
  expect(inserted).toMatchObject({ ok: true, shapeName: shape });
  expect(harvest(pkg)).toMatchObject({ ok: true, equations: [{ shape, latex: "\\frac{a}{b}" }] });
  const place = { kind: "equation", frame, index: 0 } as const;
  expect(replaceEquation(pkg, SLIDE, place, { body: Y, mode: "auto" }).ok).toBe(true);
  expect(harvest(pkg)).toMatchObject({ ok: true, equations: [{ shape, latex: "y" }] });
  // Folders stay entries, in their places.
  expect([...Zip.open(pkg.save()).entries.keys()]).toEqual([...Zip.open(bytes).entries.keys()]);
});

test("formulas in the text box and in a cell, which have the same id, become equations and text again", () => {
  const pkg = open(
    zipSync({
      ...unzipSync(bytes),
      [SLIDE]: strToU8(XML.replace("§Q§", "$x^2$").replace("in a cell", "in $y_1$ cell")),
    }),
  );
  const before = textsOf(pkg);
  expect(convertAll(pkg)).toEqual(["", ""]);
  expect(textsOf(pkg)).toEqual(["We see \uFFFC here.", "a", "in \uFFFC cell"]);
  expect(harvest(pkg)).toMatchObject({
    equations: [
      { shape: "Text 0", latex: "x^2" },
      { shape: "Table 0", latex: "y_1" },
    ],
  });
  revertAll(pkg);
  expect(textsOf(pkg)).toEqual(before);
});
