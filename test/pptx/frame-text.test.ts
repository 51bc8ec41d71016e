import { alignOffset, equationSpans, readText } from "../../src/pptx/frame-text";
import { framesOf, shapesOf } from "../../src/pptx/slide";
import { NS } from "../../src/xml/namespaces";
import {
  autoshape,
  chart,
  connector,
  equation,
  field,
  group,
  lineBreak,
  paragraph,
  picture,
  raw,
  run,
  smartArt,
  table,
  textBox,
  title,
} from "../support/deck";
import { SLIDE, slideOf } from "../support/slides";

/** Names of its own: what says id and name is not in the namespace of slides. */
const INK = `<mc:AlternateContent xmlns:mc="${NS.mc}"><mc:Choice xmlns:p14="${NS.p14}" Requires="p14"><p:contentPart r:id="rId9"><p14:nvContentPartPr><p14:cNvPr id="9" name="Ink"/></p14:nvContentPartPr></p:contentPart></mc:Choice></mc:AlternateContent>`;

test("shapes of every kind, groups before what is in them", () => {
  const pkg = slideOf(
    title("t"),
    group([textBox("in"), group([autoshape("deep")], { name: "Inner" })], { name: "Outer" }),
    picture(),
    connector(),
    chart("c"),
    smartArt("s"),
    table([["a"]]),
    raw(INK),
  );
  const shapes = shapesOf(pkg.root(SLIDE));
  expect(shapes.map((s) => [s.kind, s.groups.join("/")])).toEqual([
    ["shape", ""],
    ["group", ""],
    ["shape", "Outer"],
    ["group", "Outer"],
    ["shape", "Outer/Inner"],
    ["picture", ""],
    ["connector", ""],
    ["chart", ""],
    ["smartArt", ""],
    ["table", ""],
    ["embedded", ""],
  ]);
  expect(shapes[0]?.placeholder).toEqual({ type: "title", idx: "0" });
  expect(shapes.at(-1)).toMatchObject({ id: "", name: "", alternatives: { forMath: false } });
});

test.each<[string, boolean]>([
  ['Requires="a14"', true],
  ['Requires="p14 a14"', true],
  ['Requires="a14  p14"', true],
  ['Requires="p14"', false],
  ['Requires=""', false],
  ["", false],
])("%s: may there be equations? %s", (asks, expected) => {
  const pkg = slideOf(textBox(paragraph(equation())));
  pkg.write(SLIDE, pkg.text(SLIDE).replace('Requires="a14"', `xmlns:p14="${NS.p14}" ${asks}`));
  expect(framesOf(pkg.root(SLIDE))[0]?.shape.alternatives?.forMath).toBe(expected);
});

test("text as TextRange has it: \\r, \\v, fields, an equation as one character", () => {
  const pkg = slideOf(
    textBox(
      paragraph(run("a & b "), equation(), lineBreak(), run("𝒞")),
      "",
      paragraph(field("7"), run("!")),
    ),
  );
  const [frame] = framesOf(pkg.root(SLIDE));
  if (!frame) throw new Error("no frame");
  const text = readText(frame);
  expect(text.text).toBe("a & b \uFFFC\v𝒞\r\r7!");
  expect(text.paragraphs.map((p) => [p.from, p.to])).toEqual([
    [0, 10],
    [11, 11],
    [12, 14],
  ]);
  expect(frame.shape.alternatives?.forMath).toBe(true);
});

test("cells have a row and a column; hidden ones of merged cells are left out", () => {
  const pkg = slideOf(
    table([
      ["a", "b"],
      ["c", "d"],
    ]),
  );
  pkg.write(
    SLIDE,
    pkg
      .text(SLIDE)
      .replace(
        '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>b',
        '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>b',
      ),
  );
  expect(framesOf(pkg.root(SLIDE)).map((f) => f.cell)).toEqual([
    { row: 0, column: 0 },
    { row: 1, column: 0 },
    { row: 1, column: 1 },
  ]);
});

describe("equationSpans", () => {
  test.each<
    [ours: string, host: string, spans: readonly (readonly [number, number])[] | undefined]
  >([
    ["abc", "abc", []],
    ["abc", "abd", undefined],
    ["a ￼ b", "a x+y b", [[2, 5]]],
    ["a ￼ b", "a  b", [[2, 2]]],
    ["a ￼ b", "a x", undefined],
    ["￼", "", [[0, 0]]],
    ["￼", "x+y", [[0, 3]]],
    ["ab￼b", "ab", undefined],
    [
      "￼ and ￼",
      "x and y+z",
      [
        [0, 1],
        [6, 9],
      ],
    ],
    [
      "￼ and ￼ or ￼!",
      "xx and y or !",
      [
        [0, 2],
        [7, 8],
        [12, 12],
      ],
    ],
    ["￼ and ￼", "x and y and z", undefined],
    ["￼￼", "xy", undefined],
    ["￼ and ￼", "x or y", undefined],
  ])("%j as %j", (ours, host, spans) => {
    expect(equationSpans(ours, host)?.map(({ from, to }) => [from, to])).toEqual(spans);
  });
});

describe("alignOffset", () => {
  test.each<[ours: string, host: string, offset: number, found: number | undefined]>([
    ["abc", "abc", 2, 2],
    ["abc", "abd", 2, undefined],
    ["a ￼ b", "a x+y b", 1, 1],
    ["a ￼ b", "a x+y b", 6, 4],
    ["a ￼ b", "a x+y b", 3, undefined],
    // counted as nothing: in front of it or behind it?
    ["a ￼ b", "a  b", 2, undefined],
    ["a ￼ b", "a  b", 3, 4],
    // two ways to read " and ": nothing is proved
    ["￼ and ￼", "x and y and z", 6, undefined],
    ["￼ and ￼ or ￼!", "x and y or z!", 4, 4],
  ])("%j as %j at %d", (ours, host, offset, found) => {
    expect(alignOffset(ours, host, offset)).toBe(found);
  });
});
