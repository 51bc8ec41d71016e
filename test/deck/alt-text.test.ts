import type { Spoken } from "../../src/deck/alt-text";
import { insertEquation } from "../../src/deck/insert";
import type { Place } from "../../src/deck/place";
import { removeEquation } from "../../src/deck/replace";
import { readLatex } from "../../src/latex/read";
import type { Package } from "../../src/pptx/package";
import { writeUnicodeMath } from "../../src/unicodemath/write";
import {
  equation,
  group,
  lineBreak,
  mathRun,
  paragraph,
  run,
  table,
  textBox,
} from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

/** Words that can be told apart: the equation in UnicodeMath, with a word in front. */
const plain = (body: Parameters<Spoken>[0]): string => writeUnicodeMath(body).normalize("NFKC");
const english: Spoken = (body) => [`en ${plain(body)}`, `de ${plain(body)}`];
const german: Spoken = (body) => [`de ${plain(body)}`, `en ${plain(body)}`];

function insert(pkg: Package, place: Place, latex: string, spoken?: Spoken): void {
  const { body } = readLatex(latex);
  expect(insertEquation(pkg, SLIDE, place, { body, mode: "auto", spoken })).toMatchObject({
    ok: true,
  });
}
const there = (shapeId: string, index = 0): Place => ({
  kind: "equation",
  frame: { shapeId },
  index,
});

/** The alternative texts of all shapes with this id: in the Choice and in the Fallback. */
function altTexts(pkg: Package, id: string): readonly (string | undefined)[] {
  return pkg
    .root(SLIDE)
    .descendants("p", "cNvPr")
    .filter((e) => e.attr("id") === id)
    .map((e) => e.attr("descr"));
}

test("a new text box says its equation, in the Choice and in the Fallback", () => {
  const pkg = slideOf(textBox("x"));
  insert(pkg, { kind: "newTextBox" }, "a<b", english);
  expect(altTexts(pkg, "3")).toEqual(["en a<b", "en a<b"]);
  expect(altTexts(pkg, "2")).toEqual([undefined]);
});

test("without words nothing is written", () => {
  const pkg = slideOf(textBox("x"));
  insert(pkg, { kind: "newTextBox" }, "a");
  expect(altTexts(pkg, "3")).toEqual([undefined, undefined]);
});

test("a text that becomes an equation gets words; one beside text does not", () => {
  const alone = slideOf(textBox("XY"));
  insert(alone, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(alone, "2")).toEqual(["en a", "en a"]);
  const broken = slideOf(textBox(paragraph(run("XY "), lineBreak())));
  insert(broken, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(broken, "2")).toEqual(["en a", "en a"]);
  const beside = slideOf(textBox("see XY"));
  insert(beside, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(beside, "2")).toEqual([undefined, undefined]);
});

test("an update says the new equation, in the language that is asked for now", () => {
  const pkg = slideOf(textBox("XY"));
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  insert(pkg, there("2"), "b", english);
  expect(altTexts(pkg, "2")).toEqual(["en b", "en b"]);
  insert(pkg, there("2"), "c", german);
  expect(altTexts(pkg, "2")).toEqual(["de c", "de c"]);
});

test.each([
  ["with another equation", "Somebody's words", "Somebody's words"],
  ["that says the same as we do about another equation", "en z", "en z"],
])("a text that a person wrote stays: %s", (_, written, after) => {
  const pkg = slideOf(textBox(paragraph(equation(mathRun("a")))));
  const source = pkg.text(SLIDE);
  pkg.write(SLIDE, source.replace(/ name="([^"]*)"/g, ` name="$1" descr="${written}"`));
  insert(pkg, there("2"), "b", english);
  expect(altTexts(pkg, "2").filter((text) => text !== undefined)).toEqual([after, after]);
});

test("one that a person has written over ours stays", () => {
  const pkg = slideOf(textBox("XY"));
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  pkg.write(SLIDE, pkg.text(SLIDE).replaceAll('descr="en a"', "descr='The letter “a”'"));
  insert(pkg, there("2"), "b", english);
  expect(altTexts(pkg, "2")).toEqual(["The letter “a”", "The letter “a”"]);
});

test("ours goes when a second equation comes beside the first, and when the equation goes", () => {
  const pkg = slideOf(textBox("XY"));
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  insert(pkg, { kind: "afterEquation", frame: { shapeId: "2" }, index: 0 }, "b", english);
  expect(altTexts(pkg, "2")).toEqual([undefined, undefined]);

  const one = slideOf(textBox("XY"));
  insert(one, { kind: "text", text: "XY" }, "a", english);
  expect(removeEquation(one, SLIDE, { frame: { shapeId: "2" }, index: 0 }, german).ok).toBe(true);
  expect(altTexts(one, "2")).toEqual([undefined]);
});

test("a decorative shape stays without words", () => {
  const pkg = slideOf(textBox("XY"));
  const mark =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  const source = pkg.text(SLIDE);
  const marked = source.replace(/(<p:cNvPr id="2"[^>]*?)\/>/, `$1>${mark}</p:cNvPr>`);
  expect(marked).not.toBe(source);
  pkg.write(SLIDE, marked);
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(pkg, "2")).toEqual([undefined, undefined]);
});

test("a cell is part of its table, which keeps its own words", () => {
  const pkg = slideOf(table([["XY"]], { id: 7 }));
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(pkg, "7")).toEqual([undefined, undefined]);
});

test("inside a group", () => {
  const pkg = slideOf(group([textBox({ id: 9 }, paragraph(run("XY")))]));
  insert(pkg, { kind: "text", text: "XY" }, "a", english);
  expect(altTexts(pkg, "9")).toEqual(["en a", "en a"]);
});
