/** Equations as other programs write them: twins of what they leave out, add, or say in another way. */
import { harvest } from "../../src/deck/harvest";
import { NS } from "../../src/xml/namespaces";
import { paragraph, run, textBox } from "../support/deck";
import { slideOf } from "../support/slides";

const r = (text: string, inside = ""): string => `<m:r>${inside}<m:t>${text}</m:t></m:r>`;
const WORD = `<w:rPr xmlns:w="${NS.w}"><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/><w:i/><w:lang w:val="en-GB"/></w:rPr>`;
const WORD_CONTROL = `<m:ctrlPr>${WORD}</m:ctrlPr>`;
const NORMAL = "<m:rPr><m:nor/></m:rPr>";
const PLAIN = '<m:rPr><m:sty m:val="p"/></m:rPr>';

const FORMS: readonly (readonly [name: string, math: string, latex: string])[] = [
  [
    "Word's properties in runs and objects",
    `<m:oMath><m:f><m:fPr>${WORD_CONTROL}</m:fPr><m:num>${r("a", WORD)}</m:num><m:den>${r("b", `${PLAIN}${WORD}`)}</m:den></m:f></m:oMath>`,
    String.raw`\frac{a}{\mathrm{b}}`,
  ],
  [
    "Word's marks of spelling and revision between runs",
    `<m:oMath xmlns:w="${NS.w}"><w:proofErr w:type="spellStart"/><w:ins w:id="1" w:author="x">${r("x")}</w:ins><w:del w:id="2" w:author="x">${r("y")}</w:del>${r("=1")}<w:bookmarkEnd w:id="0"/></m:oMath>`,
    "x = 1",
  ],
  [
    "a paragraph of mathematics without properties",
    `<m:oMathPara><m:oMath><m:sSup><m:e>${r("x")}</m:e><m:sup>${r("2")}</m:sup></m:sSup></m:oMath></m:oMathPara>`,
    "x^2",
  ],
  [
    "words in normal text, parted into runs",
    `<m:oMath>${r("x")}${r(" if ", NORMAL)}${r("it ", NORMAL)}${r("is", NORMAL)}</m:oMath>`,
    String.raw`x\text{ if it is}`,
  ],
  [
    "a name in normal text as an index",
    `<m:oMath><m:sSub><m:e>${r("P")}</m:e><m:sub>${r("max", NORMAL)}</m:sub></m:sSub></m:oMath>`,
    String.raw`P_{\max}`,
  ],
  [
    "LibreOffice: every property said, letters in ASCII, fences with a grow property",
    `<m:oMath><m:d><m:dPr><m:begChr m:val="("/><m:endChr m:val=")"/><m:grow m:val="1"/></m:dPr><m:e><m:f><m:fPr><m:type m:val="bar"/></m:fPr><m:num>${r("a", "<m:rPr/>")}</m:num><m:den>${r("b")}</m:den></m:f></m:e></m:d><m:nary><m:naryPr><m:chr m:val="∑"/><m:subHide m:val="1"/><m:supHide m:val="1"/></m:naryPr><m:sub/><m:sup/><m:e>${r("k")}</m:e></m:nary></m:oMath>`,
    String.raw`\left(\frac{a}{b}\right)\sum k`,
  ],
  [
    "pandoc: no control properties, limits told, functions as plain runs",
    `<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/><m:limLoc m:val="undOvr"/><m:subHide m:val="0"/><m:supHide m:val="0"/></m:naryPr><m:sub>${r("i")}${r("=", PLAIN)}${r("1")}</m:sub><m:sup>${r("n")}</m:sup><m:e>${r("cos", PLAIN)}${r("⁡")}${r("i")}</m:e></m:nary></m:oMath>`,
    String.raw`\sum_{i=1}^{n} \cos i`,
  ],
  [
    "no namespace prefix",
    `<oMath xmlns="${NS.m}"><rad><radPr><degHide xmlns:q="${NS.m}" q:val="1"/></radPr><deg/><e><r><t>z</t></r></e></rad></oMath>`,
    String.raw`\sqrt{z}`,
  ],
];

describe.each([
  ["in a14:m", (math: string) => `<a14:m xmlns:a14="${NS.a14}" xmlns:m="${NS.m}">${math}</a14:m>`],
  [
    "bare in the paragraph",
    (math: string) => math.replace(/^<m:oMath(?:Para)?/, `$& xmlns:m="${NS.m}"`),
  ],
])("%s", (_where, put) => {
  test.each(FORMS)("%s", (_name, math, latex) => {
    const found = harvest(slideOf(textBox(paragraph(run("so "), put(math)))));
    expect(found.ok && found.equations.map((e) => [e.latex, e.problems])).toEqual([[latex, []]]);
  });
});
