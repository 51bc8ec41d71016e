/** Objects of other tools become text boxes with native equations: place, order, animations, texts, sources. */
import { speak } from "../../src/speech/speak";
import { speech } from "../../src/text/en/speech";
import { symbols } from "../../src/text/en/symbols";
import { equationsAsText } from "../../src/deck/convert/revert";
import { TypedSources } from "../../src/deck/convert/typed";
import { deck, group, raw, slide, textBox, type ShapeBuilder } from "../support/deck";
import { leftGroup, leftPicture, type LeftOptions } from "../support/leftovers";
import { boxes, foundIn, moveAll } from "../support/moving";
import { slideAt } from "../support/conversion";
import { open, SLIDE, slideOf } from "../support/slides";

const spoken = (body: Parameters<typeof speak>[0]) => [speak(body, { speech, symbols })] as const;

const igt = (body: string): string =>
  `\\documentclass{article}\\begin{document}${body}\\end{document}`;
const formula = (latex: string, options: LeftOptions = {}): ShapeBuilder =>
  leftPicture({ ...options, tags: { LATEXADDIN: igt(latex), IGUANATEXSIZE: "20" } });

const xml = (shape: ShapeBuilder): string => {
  const pkg = slideOf(shape);
  moveAll(pkg);
  return pkg.text(SLIDE);
};
const tagOf = (text: string, name: string): string =>
  new RegExp(`<${name}\\b[^>]*>`).exec(text)?.[0] ?? "";

test("place, size, turn, id, name and the place in the order are those of the picture", () => {
  const pkg = slideOf(
    textBox("before"),
    formula("$x^2$", {
      name: "My formula",
      box: [100, 200, 3000, 4000],
      turn: 'rot="5400000" flipH="1"',
    }),
    textBox("behind"),
  );
  moveAll(pkg);
  expect(boxes(pkg)).toEqual(['TextBox 1: "before"', "My formula: [𝑥2]", 'TextBox 3: "behind"']);
  const text = pkg.text(SLIDE);
  expect(text).toContain('<p:cNvPr id="3" name="My formula"/><p:cNvSpPr txBox="1"/>');
  expect(text).toContain(
    '<a:xfrm rot="5400000"><a:off x="100" y="200"/><a:ext cx="3000" cy="4000"/></a:xfrm>',
  );
  expect(text).not.toContain("p:pic");
  // A second time there is nothing left.
  expect(foundIn(pkg)).toEqual([]);
});

test("a display, in size and colour of the source, in words for who cannot see it", () => {
  const pkg = slideOf(
    formula("\\color{red}\\[\\sqrt x\\]", { descr: "picture1.png" }),
    formula("$y$", { descr: "written by a person" }),
  );
  moveAll(pkg, spoken);
  expect(boxes(pkg)).toEqual(["Picture 1: [[𝑥]]", "Picture 2: [𝑦]"]);
  const text = pkg.text(SLIDE);
  expect(text).toMatch(
    /<m:r><a:rPr lang="en-US" sz="2000"[^>]*><a:solidFill><a:srgbClr val="FF0000"\/>/,
  );
  expect(text).toContain('name="Picture 1" descr="the square root of x"');
  expect(text).toContain('name="Picture 2" descr="written by a person"');
});

test("a document of several paragraphs keeps text, formulas and their styles", () => {
  const pkg = slideOf(
    formula(
      'Let \\textbf{$a$ be} big, \\emph{say} 5\\,\\%:\n\n\\[a > b\\]\n{\\Large so} $c$\\\\ \\begin{itemize}\\item G\\"odel \\item $d$\\end{itemize}',
    ),
  );
  moveAll(pkg);
  expect(boxes(pkg)).toEqual([
    'Picture 1: "Let " [𝑎] " be" " big, " "say" " 5 %:" | [[𝑎>𝑏]] | "so" " " [𝑐] | "• Gödel" | "• " [𝑑]',
  ]);
  const text = pkg.text(SLIDE);
  expect(text).toMatch(/b="1"[^>]*>(?:(?!<a:t>).)*<a:t> be</);
  expect(text).toMatch(/i="1"[^>]*>(?:(?!<a:t>).)*<a:t>say</);
  expect(text).toMatch(/sz="2880"[^>]*>(?:(?!<a:t>).)*<a:t>so</);
  expect(tagOf(text, "a:bodyPr")).toContain('wrap="square"');
});

test("definitions of the document are read, and remembered as far as they are needed", () => {
  const latex =
    "\\documentclass{article}\\newcommand{\\R}{\\mathbb R}\\newcommand{\\unused}{1}\\begin{document}$\\R^n$\\end{document}";
  const pkg = slideOf(leftPicture({ tags: { LATEXADDIN: latex } }));
  const sources = moveAll(pkg);
  expect(boxes(pkg)).toEqual(["Picture 1: [ℝ𝑛]"]);
  expect(sources).toEqual([
    {
      ...{ latex: "\\R^n", display: false, time: 1, preamble: "\\newcommand{\\R}{\\mathbb R}" },
      place: { slide: "256", shape: "2", spots: ["0"] },
    },
  ]);
  const found = equationsAsText(pkg, slideAt(pkg, SLIDE), new TypedSources([{ sources }]));
  expect(found.ok && found.equations.map(({ typed }) => typed.text)).toEqual(["$\\R^n$"]);
});

test("in a group it stays in the group; a drawing of shapes goes as a whole", () => {
  const pkg = slideOf(
    group([textBox("a"), formula("$x$")]),
    leftGroup({ tags: { LATEXADDIN: igt("$y$"), IGUANATEXSIZE: "20" } }),
  );
  moveAll(pkg);
  expect(boxes(pkg)).toEqual(['TextBox 2: "a"', "Picture 3: [𝑥]", "Group 4: [𝑦]"]);
  expect(pkg.text(SLIDE).match(/<p:grpSp>/g)).toHaveLength(1);
});

const effect = (id: number): string =>
  `<p:set><p:cBhvr><p:cTn id="9" dur="1"/><p:tgtEl><p:spTgt spid="${id}"/></p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr></p:set>`;
const timing = (ids: readonly number[], builds = ""): string =>
  `<p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst>${ids.map(effect).join("")}</p:childTnLst></p:cTn></p:par></p:tnLst>${builds}</p:timing>`;

test("animations go on: of the picture by its id, of a drawing's shapes as those of the box", () => {
  const animated = (shape: ShapeBuilder, ids: readonly number[], builds = "") =>
    open(deck({ slides: [{ ...slide(shape), timing: timing(ids, builds) }] }));
  const one = animated(formula("$x$"), [2]);
  moveAll(one);
  expect(one.text(SLIDE)).toContain(timing([2]));
  const drawn = animated(
    leftGroup({ tags: { LATEXADDIN: igt("$y$") } }),
    [2, 3, 4],
    '<p:bldLst><p:bldP spid="3" grpId="0" animBg="1"/></p:bldLst>',
  );
  moveAll(drawn);
  expect(drawn.text(SLIDE)).toContain(timing([2, 2, 2]));
});

test("a frame of its own stays; a link stays, a verb of the object goes; mirrored ones stand upright", () => {
  const link = '<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>';
  const verb = '<a:hlinkClick r:id="" action="ppaction://ole?verb=0"/>';
  expect(xml(formula("$x$", { inDrawing: link }))).toContain(`name="Picture 1">${link}</p:cNvPr>`);
  expect(xml(formula("$x$", { inDrawing: verb }))).not.toContain("ppaction");
  expect(xml(formula("$x$", { turn: 'flipV="1"' }))).toContain("<a:xfrm><a:off");
  const RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
  const SHAPE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  for (const [own, kept] of [
    ["", "<a:noFill/>"],
    [RED, RED],
    [
      `<a:ln w="9525">${RED}</a:ln><a:effectLst/>`,
      `<a:noFill/><a:ln w="9525">${RED}</a:ln><a:effectLst/>`,
    ],
    ['<a:scene3d/><a:extLst><a:ext uri="{1}"/></a:extLst>', "<a:noFill/>"],
  ] as const) {
    const framed = xml((build) => formula("$x$")(build).replace("</p:spPr>", `${own}</p:spPr>`));
    expect(/<p:spPr><a:xfrm>.*?<\/a:xfrm>(.*?)<\/p:spPr>/.exec(framed)?.[1]).toBe(SHAPE + kept);
  }
});

test("one in a placeholder without a place of its own gets the placeholder's place", () => {
  const text = xml((build) =>
    formula("$x$", { placeholder: '<p:ph idx="1"/>' })(build).replace(/<a:xfrm.*?<\/a:xfrm>/, ""),
  );
  expect(text).not.toContain("<p:ph");
  expect(text).toMatch(
    /<p:spPr><a:xfrm><a:off x="\d+" y="\d+"\/><a:ext cx="[1-9]\d+" cy="[1-9]\d+"\/>/,
  );
});

test("alternatives round the picture alone go with it; what cannot stand there stays as it was", () => {
  const alternatives =
    (shape: ShapeBuilder): ShapeBuilder =>
    (build) =>
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:ma="http://schemas.microsoft.com/office/mac/drawingml/2008/main" Requires="ma">${shape(build)}</mc:Choice><mc:Fallback><p:pic/></mc:Fallback></mc:AlternateContent>`;
  const pkg = slideOf(alternatives(formula("$x$")));
  moveAll(pkg);
  expect(boxes(pkg)).toEqual(["Picture 1: [𝑥]"]);
  expect(pkg.text(SLIDE)).not.toContain('Requires="ma"');

  const inside = slideOf(formula("$y$"), alternatives(group([formula("$x$")])));
  const before = inside.text(SLIDE);
  expect(() => moveAll(inside)).toThrow("otherAlternative");
  const after = inside.text(SLIDE);
  expect(boxes(inside)).toEqual(["Picture 1: [𝑦]"]);
  const kept =
    /<mc:AlternateContent xmlns:mc="[^"]*"><mc:Choice xmlns:ma.*$/.exec(before)?.[0] ?? "-";
  expect(after).toContain(kept.slice(0, kept.indexOf("</p:spTree>")));
});

test("with other prefixes than Office's", () => {
  const pkg = slideOf(
    (build) =>
      `<q:pic xmlns:q="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/main">${formula(
        "$x$",
      )(build)
        .replace(/^<p:pic>|<\/p:pic>$/g, "")
        .replace(/(<\/?)p:/g, "$1q:")
        .replace(/(<\/?)a:/g, "$1d:")}</q:pic>`,
  );
  moveAll(pkg);
  expect(boxes(pkg)).toEqual(["Picture 1: [𝑥]"]);
});

test("two objects of one id are both moved", () => {
  const pkg = slideOf(formula("$x$", { id: 7 }), formula("$y$", { id: 7 }), raw(""));
  moveAll(pkg);
  expect(boxes(pkg)).toEqual(["Picture 6: [𝑥]", "Picture 6: [𝑦]"]);
});
