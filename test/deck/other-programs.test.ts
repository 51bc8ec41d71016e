/**
 * Slides as other programs write them, and what PowerPoint leaves in text that people edited: the
 * equation goes in all the same, and nothing beside it changes.
 */
import { DOMParser } from "@xmldom/xmldom";
import { insertEquation } from "../../src/deck/insert";
import type { Mode } from "../../src/deck/place";
import type { Package } from "../../src/pptx/package";
import { shapesOf } from "../../src/pptx/slide";
import { deck, equation, mathRun, paragraph, run, slide, textBox } from "../support/deck";
import { linesOf, open, SLIDE, slideOf, Y } from "../support/slides";

const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const P = "http://schemas.openxmlformats.org/presentationml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const A14 = "http://schemas.microsoft.com/office/drawing/2010/main";
const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>';
const XFRM =
  '<a:xfrm><a:off x="311700" y="744575"/><a:ext cx="8520600" cy="2052600"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A deck of one slide that is written as given. */
function written(xml: string): Package {
  return open(deck({ slides: [slide(textBox("x"))], parts: { [SLIDE]: xml } }));
}

/** A text box with these paragraphs, on a slide of PowerPoint's. */
const box = (paragraphs: string, body = "<a:bodyPr/>"): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<p:sld xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"><p:cSld><p:spTree>${TREE}${shape(paragraphs, body)}</p:spTree></p:cSld></p:sld>`;

const shape = (paragraphs: string, body = "<a:bodyPr/>", id = 2): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Box"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${XFRM}</p:spPr><p:txBody>${body}<a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;

/** Google Slides: many namespaces at the root, `mc:Ignorable`, an empty a:endParaRPr, spacing in every paragraph. */
const GOOGLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:sld xmlns:a="${A}" xmlns:r="${R}" xmlns:mc="${MC}" xmlns:mv="urn:schemas-microsoft-com:mac:vml" xmlns:p="${P}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a14="${A14}" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" mc:Ignorable="mv" mc:PreserveAttributes="mv:*" showMasterSp="0"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="54" name="Shape 54"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="55" name="Google Shape;55;p13"/><p:cNvSpPr txBox="1"/><p:nvPr><p:ph idx="1" type="body"/></p:nvPr></p:nvSpPr><p:spPr>${XFRM.replace("<a:avLst/>", "")}</p:spPr><p:txBody><a:bodyPr anchorCtr="0" anchor="t" bIns="91425" lIns="91425" spcFirstLastPara="1" rIns="91425" wrap="square" tIns="91425"><a:normAutofit fontScale="92500" lnSpcReduction="10000"/></a:bodyPr><a:lstStyle/><a:p><a:pPr indent="-342900" lvl="0" marL="457200" rtl="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buSzPts val="1800"/><a:buChar char="●"/></a:pPr><a:r><a:rPr lang="en" sz="1400"><a:solidFill><a:schemeClr val="dk1"/></a:solidFill><a:latin typeface="Roboto"/><a:ea typeface="Roboto"/><a:cs typeface="Roboto"/><a:sym typeface="Roboto"/></a:rPr><a:t>We see §Q§ &amp; “more”</a:t></a:r><a:endParaRPr sz="1400"/></a:p><a:p><a:pPr indent="0" lvl="0" marL="0" rtl="0" algn="l"><a:spcBef><a:spcPts val="1200"/></a:spcBef><a:spcAft><a:spcPts val="1200"/></a:spcAft><a:buNone/></a:pPr><a:r><a:t/></a:r><a:endParaRPr/></a:p></p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

/** LibreOffice Impress: attributes in another order, fonts and underline in every run, p14 declared at the root. */
const LIBREOFFICE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="${A}" xmlns:p="${P}" xmlns:r="${R}" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main" xmlns:mc="${MC}"><p:cSld><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="55" name="PlaceHolder 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${XFRM}<a:noFill/><a:ln w="0"><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:p><a:pPr indent="0" algn="ctr"><a:buNone/></a:pPr><a:r><a:rPr b="0" lang="de-DE" sz="4400" strike="noStrike" u="none"><a:solidFill><a:srgbClr val="000080"/></a:solidFill><a:effectLst/><a:uFillTx/><a:latin typeface="Arial"/></a:rPr><a:t>We see §Q§ &amp; “more”</a:t></a:r><a:endParaRPr b="0" lang="de-DE" sz="4400" strike="noStrike" u="none"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Arial"/></a:endParaRPr></a:p></p:txBody></p:sp></p:spTree></p:cSld><mc:AlternateContent><mc:Choice Requires="p14"><p:transition spd="slow" p14:dur="2000"/></mc:Choice><mc:Fallback><p:transition spd="slow"/></mc:Fallback></mc:AlternateContent></p:sld>`;

/** Keynote: no a:rPr, properties of the text in a:defRPr, several namespaces at the root. */
const KEYNOTE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" showMasterSp="1" showMasterPhAnim="1"><p:cSld><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="55" name="Body Level One…"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${XFRM}<a:ln w="12700"><a:miter lim="400000"/></a:ln></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="50800" tIns="50800" rIns="50800" bIns="50800" anchor="ctr"><a:spAutoFit/></a:bodyPr><a:lstStyle><a:lvl1pPr><a:defRPr sz="2400"/></a:lvl1pPr></a:lstStyle><a:p><a:pPr/><a:r><a:t>We see §Q§ &amp; “more”</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`;

/** python-pptx and other libraries: nothing that is not needed, and indented as lxml can. */
const INDENTED = `<?xml version='1.0' encoding='UTF-8' standalone='yes'?>
<p:sld xmlns:a="${A}" xmlns:p="${P}" xmlns:r="${R}">
  <p:cSld>
    <p:spTree>
      ${TREE}
      <p:sp>
        <p:nvSpPr><p:cNvPr id="55" name='Box &quot;1&quot;'/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
        <p:spPr/>
        <p:txBody>
          <a:bodyPr/>
          <a:p>
            <a:r><a:t>We see §Q§ &#38; &#x201C;more&#x201D;</a:t></a:r>
          </a:p>
        </p:txBody>
      </p:sp>
    </p:spTree>
  </p:cSld>
</p:sld>`;

/** The presentation's namespace as the default one. */
const DEFAULT_NAMESPACE = KEYNOTE.replace(/(<\/?)p:/g, "$1").replace("xmlns:p=", "xmlns=");

const find = (pkg: Package, text = "§Q§", mode: Mode = "auto") =>
  insertEquation(pkg, SLIDE, { kind: "text", text }, { body: Y, mode });

function wellFormed(xml: string): void {
  const problems: string[] = [];
  new DOMParser({
    onError: (_, message) => {
      problems.push(message);
    },
  }).parseFromString(xml.replace(/^\uFEFF/, ""), "text/xml");
  expect(problems).toEqual([]);
}

test.each([
  ["Google Slides", GOOGLE],
  ["LibreOffice", LIBREOFFICE],
  ["Keynote", KEYNOTE],
  ["a library, indented", INDENTED],
  ["the default namespace", DEFAULT_NAMESPACE],
  ["a byte order mark and no declaration", `\uFEFF${KEYNOTE.slice(KEYNOTE.indexOf("<p:sld"))}`],
])("%s", (_, xml) => {
  const pkg = written(xml);
  expect(find(pkg)).toMatchObject({ ok: true, shapeId: "55", display: false });
  expect(linesOf(pkg, "55")[0]).toBe('"We see " [𝑦] " & “more”"');
  const after = pkg.text(SLIDE);
  wellFormed(after);
  // Outside the shape, and what the shape says of itself, every byte is as it was.
  const at = xml.search(/<(?:p:)?sp>/);
  const end = xml.lastIndexOf("sp>") + 3;
  expect(after.startsWith(xml.slice(0, at))).toBe(true);
  expect(after.endsWith(xml.slice(end))).toBe(true);
  const body = /<(?:p:)?sp>[^]*?(?=<a:r>)/.exec(xml)?.[0] ?? "?";
  expect(after.split(body)).toHaveLength(3);
  expect(shapesOf(pkg.root(SLIDE))).toHaveLength(1);
});

test.each<[string, string, string, string | undefined]>([
  ["Google Slides", GOOGLE, "en", "1400"],
  ["LibreOffice", LIBREOFFICE, "de-DE", "4400"],
])("the equation looks like the text of %s", (_, xml, lang, size) => {
  const pkg = written(xml);
  find(pkg);
  const [run] = pkg.root(SLIDE).descendants("m", "r");
  const properties = run?.child("a", "rPr");
  expect([properties?.attr("lang"), properties?.attr("sz")]).toEqual([lang, size]);
  expect(properties?.elements.map((e) => e.name)).toEqual(["a:solidFill", "a:latin"]);
});

test("a text that says no language has that of the text beside it, else the presentation's", () => {
  const language = (pkg: Package): (string | undefined)[] => {
    find(pkg);
    return [
      ...new Set(
        pkg
          .root(SLIDE)
          .descendants("m", "r")
          .map((r) => r.child("a", "rPr")?.attr("lang")),
      ),
    ];
  };
  expect(
    language(written(KEYNOTE.replace("</a:r></a:p>", '</a:r><a:endParaRPr lang="fr-FR"/></a:p>'))),
  ).toEqual(["fr-FR"]);
  const pkg = written(KEYNOTE);
  pkg.write(
    pkg.presentation,
    pkg.text(pkg.presentation).replace("<a:defRPr ", '<a:defRPr lang="nl-NL" '),
  );
  expect(language(pkg)).toEqual(["nl-NL"]);
});

describe("text as people leave it", () => {
  const run = (text: string, attributes = 'lang="en-US" dirty="0"'): string =>
    `<a:r><a:rPr ${attributes}/><a:t>${text}</a:t></a:r>`;

  test.each<[string, string, string, readonly string[]]>([
    [
      "split by the spelling check",
      `<a:p>${run("Let ")}${run("xyz", 'lang="en-US" dirty="0" err="1"')}${run("w be", 'lang="en-US" dirty="0" smtClean="0"')}</a:p>`,
      "xyzw",
      ['"Let " [𝑦] " be"'],
    ],
    [
      "with empty runs",
      `<a:p>${run("")}${run("a Q")}<a:r><a:rPr lang="en-US"/><a:t/></a:r>${run("R b")}</a:p>`,
      "QR",
      ['"" "a " [𝑦] " b"'],
    ],
    [
      "with empty paragraphs round it",
      `<a:p/><a:p></a:p><a:p>${run("Q x")}</a:p><a:p><a:endParaRPr lang="en-US"/></a:p>`,
      "Q",
      ["", "", '[𝑦] " x"', ""],
    ],
    [
      "beside a field",
      `<a:p>${run("Page ")}<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>7</a:t></a:fld>${run(" of Q")}</a:p>`,
      "Q",
      ['"Page " <fld> " of " [𝑦]'],
    ],
    [
      "with a space kept by xml:space",
      `<a:p><a:r><a:rPr lang="en-US"/><a:t xml:space="preserve">  a Q  b </a:t></a:r></a:p>`,
      "Q",
      ['"  a " [𝑦] "  b "'],
    ],
    [
      "from right to left",
      `<a:p><a:pPr algn="r" rtl="1"/><a:r><a:rPr lang="ar-SA" dirty="0"/><a:t>العدد Q هنا</a:t></a:r></a:p>`,
      "Q",
      ['"العدد " [𝑦] " هنا"'],
    ],
    [
      "in a character data section",
      `<a:p><a:r><a:t><![CDATA[a < Q & b]]></a:t></a:r></a:p>`,
      "Q",
      ['"a < " [𝑦] " & b"'],
    ],
    [
      "over a line break, which may be typed as a space",
      `<a:p>${run("one Q")}<a:br/>${run("R two")}</a:p>`,
      "Q R",
      ['"one " [𝑦] " two"'],
    ],
    [
      "over a line break, typed as one",
      `<a:p>${run("one Q")}<a:br><a:rPr lang="en-US"/></a:br>${run("R two")}</a:p>`,
      "Q\nR",
      ['"one " [𝑦] " two"'],
    ],
  ])("%s", (_, paragraphs, text, expected) => {
    const pkg = written(box(paragraphs));
    expect(find(pkg, text)).toMatchObject({ ok: true });
    expect(linesOf(pkg, "2")).toEqual(expected);
    wellFormed(pkg.text(SLIDE));
  });

  test("a typed space is a line break only where the text stands nowhere else", () => {
    const pkg = written(box(`<a:p>${run("Q R")}</a:p><a:p>${run("Q")}<a:br/>${run("R")}</a:p>`));
    expect(find(pkg, "Q R")).toMatchObject({ ok: true, paragraph: 0 });
  });

  test("the frame's way to fit stays, in the Fallback too", () => {
    const fit = '<a:bodyPr><a:normAutofit fontScale="92500" lnSpcReduction="20000"/></a:bodyPr>';
    const pkg = written(box(`<a:p>${run("a Q b")}</a:p>`, fit));
    find(pkg, "Q");
    expect(pkg.text(SLIDE).split(fit)).toHaveLength(3);
  });
});

describe("alternatives that are there", () => {
  const alternatives = (requires: string, content: string, fallback = "<mc:Fallback/>"): string =>
    box("<a:p/>").replace(
      /<p:sp>[^]*<\/p:sp>/,
      `<mc:AlternateContent xmlns:mc="${MC}" xmlns:a14="${A14}" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><mc:Choice Requires="${requires}">${content}</mc:Choice>${fallback}</mc:AlternateContent>`,
    );
  const Q = "<a:p><a:r><a:t>a Q b</a:t></a:r></a:p>";

  test("for mathematics, without a Fallback: one is added", () => {
    const pkg = written(alternatives("a14", shape(Q), ""));
    expect(find(pkg, "Q")).toMatchObject({ ok: true });
    expect(pkg.root(SLIDE).descendants("mc", "Fallback")[0]?.text).toBe("a 𝑦 b");
    expect(pkg.root(SLIDE).descendants("mc", "AlternateContent")).toHaveLength(1);
  });

  test("for mathematics round a whole group", () => {
    const group = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shape(Q)}${shape("<a:p><a:r><a:t>other</a:t></a:r></a:p>", "<a:bodyPr/>", 3)}</p:grpSp>`;
    const pkg = written(alternatives("a14", group));
    expect(find(pkg, "Q")).toMatchObject({ ok: true });
    expect(pkg.root(SLIDE).descendants("mc", "Fallback")[0]?.text).toBe("a 𝑦 bother");
    expect(linesOf(pkg, "3")).toEqual(['"other"']);
  });

  test("for something else: refused, nothing changes", () => {
    const xml = alternatives("p14", shape(Q));
    const pkg = written(xml);
    expect(find(pkg, "Q")).toMatchObject({ ok: false, refusal: { code: "otherAlternative" } });
    expect(pkg.text(SLIDE)).toBe(xml);
  });

  test("text in a Fallback only is not found", () => {
    const pkg = written(
      alternatives("a14", shape("<a:p/>"), `<mc:Fallback>${shape(Q)}</mc:Fallback>`),
    );
    expect(find(pkg, "Q")).toMatchObject({ ok: false, refusal: { code: "notFound" } });
  });
});

test.each([
  ["an a14:m inside an equation", "<a14:m/>"],
  ["an m:oMath inside an equation", `<m:oMath>${mathRun("𝑧")}</m:oMath>`],
])("%s is a part of it, in the text for other programs too", (_, inner) => {
  const pkg = slideOf(
    textBox(paragraph(run("See "), equation(`<m:r><m:t>𝑎</m:t></m:r>${inner}`), run(" §Q§"))),
  );
  expect(find(pkg)).toMatchObject({ ok: true });
  const xml = pkg.text(SLIDE);
  wellFormed(xml);
  const fallback = xml.slice(xml.indexOf("Fallback"));
  expect(fallback).not.toContain("oMath");
  expect(fallback.match(/typeface="Cambria Math"/g)).toHaveLength(2);
});
