/**
 * The judge of saved decks can say no: each way in which an equation may be wrong is put into a good
 * deck and must be named.
 */
import { strToU8, zipSync } from "fflate";
import {
  equationsOf,
  type Expected,
  faultsElsewhere,
  faultsOfEquation,
  readSavedDeck,
  sayAll,
} from "../browser/saved-deck";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FILL = '<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>';
const SLIDE = `<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${R}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree>
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" Requires="a14"><p:sp><p:txBody><a:p><a:r><a:rPr sz="2800">${FILL}</a:rPr><a:t>so </a:t></a:r><a14:m><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><a:rPr sz="2800">${FILL}<a:latin typeface="Cambria Math"/></a:rPr><m:t>𝑎</m:t></m:r></m:num><m:den/></m:f></m:oMath></a14:m><a:r><a:rPr sz="2800">${FILL}</a:rPr><a:t> it is</a:t></a:r></a:p></p:txBody></p:sp></mc:Choice><mc:Fallback><p:sp><p:txBody><a:p><a:r><a:t>so 𝑎/ it is</a:t></a:r></a:p></p:txBody></p:sp></mc:Fallback></mc:AlternateContent>
</p:spTree></p:cSld></p:sld>`;
const EXPECTED: Expected = { slide: 1, before: "so ", after: " it is", contains: ["f"] };

function deck(...slides: readonly string[]): Uint8Array {
  const parts: Record<string, string> = {
    "ppt/presentation.xml": `<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:r="${R}"><p:sldIdLst>${slides.map((_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 1}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": `<Relationships>${slides.map((_, i) => `<Relationship Id="rId${i + 1}" Target="slides/slide${i + 1}.xml"/>`).join("")}</Relationships>`,
  };
  slides.forEach((slide, i) => (parts[`ppt/slides/slide${i + 1}.xml`] = slide));
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The faults of the good deck after a change that must really change it. */
function faultsWith(find: string | RegExp, replace: string, expected = EXPECTED): string[] {
  const changed = SLIDE.replace(find, replace);
  expect(changed).not.toBe(SLIDE);
  return faultsOfEquation(readSavedDeck(deck(changed)), expected);
}

test("a good deck has no faults", () => {
  const saved = readSavedDeck(deck(SLIDE));
  expect(faultsOfEquation(saved, EXPECTED)).toEqual([]);
  expect(saved.slides.map(sayAll)).toEqual([["so [𝑎] it is"]]);
  expect(equationsOf(saved)).toEqual([["𝑎"]]);
});

test.each([
  ["in another place", /so (?=<)/, "well, so "],
  ["not there", /<a14:m>.*<\/a14:m>/, ""],
])("an equation that is %s is missed", (_what, find, replace) => {
  expect(faultsWith(find, replace)).toEqual(["there is no equation between “so ” and “ it is”"]);
});

test.each([
  ["without a fallback", /<mc:Fallback>.*<\/mc:Fallback>/, "", "there is no mc:Fallback"],
  ["with an empty fallback", "so 𝑎/ it is", "", "the fallback has lost the text “so”"],
  ["without a choice", /mc:Choice/g, "mc:Other", "the shape is not in an mc:Choice"],
  [
    "with another requirement",
    'Requires="a14"',
    'Requires="a15"',
    "mc:Choice does not require a14",
  ],
  [
    "of another size",
    'sz="2800"><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill><a:latin',
    'sz="2000"><a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill><a:latin',
    "its size is 2000, its neighbour's 2800",
  ],
  [
    "of another colour",
    `${FILL}<a:latin`,
    "<a:latin",
    'its colour is inherited, its neighbour\'s <a:srgbClr val="1F4E79"/>',
  ],
  ["in another font", "Cambria Math", "Arial", "a run of the equation is not in Cambria Math"],
  [
    "with two m:oMath",
    "</m:oMath>",
    '</m:oMath><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>',
    "a14:m does not hold exactly one m:oMath or m:oMathPara",
  ],
])("an equation %s is found fault with", (_what, find, replace, fault) => {
  expect(faultsWith(find, replace)).toContain(fault);
});

test("what the equation must contain is looked for", () => {
  const expected = { ...EXPECTED, contains: ["f", "rad"] };
  expect(faultsOfEquation(readSavedDeck(deck(SLIDE)), expected)).toEqual([
    "the equation has no m:rad",
  ]);
});

test("the same equation twice is found fault with", () => {
  const twice = deck(SLIDE, SLIDE);
  expect(faultsOfEquation(readSavedDeck(twice), { before: "so ", after: " it is" })).toEqual([
    "the equation is there 2 times",
  ]);
});

test("a change on another slide, or a slide more, is found", () => {
  const before = readSavedDeck(deck(SLIDE, SLIDE));
  const after = readSavedDeck(deck(SLIDE, SLIDE.replace("so ", "and so ")));
  expect(faultsElsewhere(before, before, 1)).toEqual([]);
  expect(faultsElsewhere(before, after, 1)).toEqual(["slide 2 is not as it was"]);
  expect(faultsElsewhere(before, after, 2)).toEqual([]);
  expect(faultsElsewhere(before, readSavedDeck(deck(SLIDE)), 1)).toEqual([
    "the deck had 2 slides and has 1",
  ]);
});

test("damaged decks are refused", () => {
  expect(() => readSavedDeck(strToU8("no zip"))).toThrow();
  expect(() => readSavedDeck(deck(SLIDE.replace("</p:sld>", "")))).toThrow();
});
