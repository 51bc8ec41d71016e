/** Size, colour and weight of equations, and letters in bold and not. */
import { restyleOnSlide } from "../../src/deck/convert/restyle";
import { inWeight } from "../../src/deck/convert/weight";
import type { MathStyle } from "../../src/pptx/restyle-math";
import { equation, paragraph, run, textBox } from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

test.each([
  ["an italic letter", "x", "𝒙"],
  ["an italic letter that Unicode has", "𝑥", "𝒙"],
  ["a Greek one", "𝛼", "𝜶"],
  ["script", "𝒜", "𝓐"],
  ["Fraktur", "𝔄", "𝕬"],
  ["sans serif", "𝖠", "𝗔"],
  ["sans serif, italic", "𝘈", "𝘼"],
  ["a digit", "1", "𝟏"],
  ["several, and signs between them", "𝑥+1", "𝒙+𝟏"],
])("bold and back: %s", (_, plain, bold) => {
  expect(inWeight(plain, true, false)).toBe(bold);
  expect(inWeight(bold, true, false)).toBe(bold);
  const back = inWeight(bold, false, false);
  expect(inWeight(back, true, false)).toBe(bold);
  expect(inWeight(back, false, false)).toBe(back);
});

test("a letter that its run sets upright becomes bold upright", () => {
  expect(inWeight("x1", true, true)).toBe("𝐱𝟏");
  expect(inWeight("𝐱𝟏", false, true)).toBe("x1");
});

test.each(["+", "∫", "𝔸", "日", "→"])("%s has no bold form and stays", (char) => {
  expect(inWeight(char, true, false)).toBe(char);
  expect(inWeight(char, false, false)).toBe(char);
});

describe("the look of an equation that stands on a slide", () => {
  const LATIN =
    '<a:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>';
  const RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>';
  const letter = (text: string, attributes = "", fill = ""): string =>
    `<m:r><a:rPr${attributes}>${fill}${LATIN}</a:rPr><m:t>${text}</m:t></m:r>`;
  const said = (sty: string, text: string, attributes = ""): string =>
    letter(text, attributes).replace("<m:r>", `<m:r>${sty}`);
  const sty = (value: string): string => `<m:rPr><m:sty m:val="${value}"/></m:rPr>`;

  /** The content of the equation, beside the text "so ", once it has the look. */
  function restyled(content: string, style: MathStyle, text = 'lang="en-US"'): string {
    const pkg = slideOf(textBox(paragraph(run("so ", text), equation(content))));
    const done = restyleOnSlide(pkg, SLIDE, style);
    if (!done.ok) throw new Error(done.refusal.code);
    expect(done.equations.map(({ result }) => result.ok)).toEqual([true]);
    const [math] = pkg.root(SLIDE).descendants("m", "oMath");
    return (math?.elements ?? []).map((e) => e.outerXml).join("");
  }

  const BOLD = { weight: "bold" } as const;
  const PLAIN = { weight: "plain" } as const;
  test.each<[string, MathStyle, string, string]>([
    ["size", { size: 2000 }, letter("𝑥", ' sz="1800" i="1"'), letter("𝑥", ' i="1" sz="2000"')],
    ["colour", { color: "ff0000" }, letter("𝑥", "", ""), letter("𝑥", "", RED)],
    [
      "colour, but for what has one of its own",
      { color: "00FF00" },
      letter("𝑥") + letter("𝑦") + letter("𝑧", "", RED),
      [letter("𝑥"), letter("𝑦")]
        .map((one) => one.replace("<a:latin", `${RED.replace("FF0000", "00FF00")}<a:latin`))
        .join("") + letter("𝑧", "", RED),
    ],
    [
      "a run without properties",
      { size: 2000, color: "FF0000" },
      "<m:r><m:t>x</m:t></m:r>",
      `<m:r><a:rPr sz="2000" i="1">${RED}${LATIN}</a:rPr><m:t>x</m:t></m:r>`,
    ],
    ["bold", BOLD, letter("𝑥", ' i="1"'), letter("𝒙", ' i="1" b="1"')],
    ["bold that is bold", BOLD, letter("𝒙", ' b="1"'), letter("𝒙", ' b="1"')],
    ["plain", PLAIN, letter("𝒙", ' b="1" i="1"'), letter("𝑥", ' i="1"')],
    ["plain that is plain", PLAIN, letter("𝑥", ' i="1"'), letter("𝑥", ' i="1"')],
    [
      "what alone is bold stays so",
      PLAIN,
      letter("𝒙", ' b="1"') + letter("𝑦+𝑧"),
      letter("𝒙", ' b="1"') + letter("𝑦+𝑧"),
    ],
    [
      "half of it is not most of it",
      PLAIN,
      letter("𝒙", ' b="1"') + letter("𝑦"),
      letter("𝒙", ' b="1"') + letter("𝑦"),
    ],
    [
      "a run without text counts nothing",
      PLAIN,
      `${letter("𝒙", ' b="1"')}${letter("𝑦")}<m:r><a:rPr b="1"/></m:r>`,
      `${letter("𝒙", ' b="1"')}${letter("𝑦")}<m:r><a:rPr b="1"/></m:r>`,
    ],
    ["most of it is", PLAIN, letter("𝒙+𝒛", ' b="1"') + letter("𝑦"), letter("𝑥+𝑧") + letter("𝑦")],
    ["bold by its style", PLAIN, said(sty("bi"), "x"), said(sty("i"), "x")],
    ["bold and upright by its style", PLAIN, said(sty("b"), "x"), said(sty("p"), "x")],
    ["italic by its style", BOLD, said(sty("i"), "x"), said(sty("bi"), "𝒙", ' b="1"')],
    ["upright by its style", BOLD, said(sty("p"), "x"), said(sty("b"), "𝐱", ' b="1"')],
    [
      "upright letters that are plain again say so",
      PLAIN,
      letter("𝐱", ' b="1" i="0"'),
      said(sty("p"), "x", ' i="0"'),
    ],
    [
      "beside what else is said of them",
      PLAIN,
      said("<m:rPr><m:brk/></m:rPr>", "𝐱", ' b="1" i="0"'),
      said(`<m:rPr><m:brk/><m:sty m:val="p"/></m:rPr>`, "x", ' i="0"'),
    ],
    [
      "where nothing else is",
      PLAIN,
      said("<m:rPr/>", "𝐱", ' b="1" i="0"'),
      said(sty("p"), "x", ' i="0"'),
    ],
    ["signs need not", PLAIN, letter("+", ' b="1" i="0"'), letter("+", ' i="0"')],
    [
      "words by their font alone",
      BOLD,
      said("<m:rPr><m:nor/></m:rPr>", "if"),
      said("<m:rPr><m:nor/></m:rPr>", "if", ' b="1"'),
    ],
  ])("%s", (_, style, before, after) => {
    expect(restyled(before, style)).toBe(after);
  });

  const CONTROL = `<m:ctrlPr><a:rPr sz="2000" i="1">${LATIN}</a:rPr></m:ctrlPr>`;
  test.each([
    ["<m:fPr/>", `<m:fPr>${CONTROL}</m:fPr>`],
    ["", `<m:fPr>${CONTROL}</m:fPr>`],
    ['<m:fPr><m:type m:val="lin"/></m:fPr>', `<m:fPr><m:type m:val="lin"/>${CONTROL}</m:fPr>`],
    ["<m:fPr><m:ctrlPr/></m:fPr>", `<m:fPr>${CONTROL}</m:fPr>`],
    [
      `<m:fPr><m:ctrlPr><a:rPr sz="1800"/></m:ctrlPr></m:fPr>`,
      `<m:fPr><m:ctrlPr><a:rPr sz="2000"/></m:ctrlPr></m:fPr>`,
    ],
  ])("objects have it too: %s", (before, after) => {
    const parts = "<m:num/><m:den/>";
    expect(restyled(`<m:f>${before}${parts}</m:f>`, { size: 2000 })).toBe(
      `<m:f>${after}${parts}</m:f>`,
    );
  });

  test.each(
    (
      "acc bar box borderBox d eqArr f func groupChr limLow limUpp m nary phant rad sPre sSub " +
      "sSubSup sSup"
    ).split(" "),
  )("each object: m:%s", (name) => {
    expect(restyled(`<m:${name}><m:e/></m:${name}>`, { size: 2000 })).toBe(
      `<m:${name}><m:${name}Pr>${CONTROL}</m:${name}Pr><m:e/></m:${name}>`,
    );
  });

  test.each<[string, MathStyle, string]>([
    ['lang="en-US" sz="3200"', { size: "text" }, ' sz="3200"'],
    ['lang="en-US"', { size: "text" }, ""],
    ['lang="en-US" b="1"', { weight: "text" }, ' b="1"'],
    ['lang="en-US"', { weight: "text" }, ""],
  ])("that of the text %s", (text, style, attributes) => {
    const [before, after] = attributes.includes("b=") ? ["𝑥", "𝒙"] : ["𝑥", "𝑥"];
    const size = "size" in style ? ' sz="1800"' : "";
    expect(restyled(letter(before, size), style, text)).toBe(letter(after, attributes));
  });
});
