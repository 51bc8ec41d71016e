/** The part in which a deck remembers numbers, as docs/file-formats.md has it: files that are out there must stay readable. */
import * as fc from "fast-check";
import {
  mergedNumbers,
  readNumbersPart,
  writeNumbersPart,
  type EquationEntry,
  type NumbersPart,
} from "../../src/deck/numbers/part";
import { knownEquations } from "../../src/deck/numbers/known";
import { planNumbers } from "../../src/deck/numbers/plan";
import { beside, besideAfter, findReferences } from "../../src/deck/numbers/references";
import type { StandingSlide } from "../../src/deck/numbers/scan";
import { MAX_PART_XML } from "../../src/deck/part-size";

const part = (attributes: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<numbers xmlns="urn:latex-for-powerpoint:numbers:1"${attributes} xml:space="preserve">${content}</numbers>`;
const WRITER = ' writer="W" time="17"';
const read = (content: string, attributes = WRITER): NumbersPart | undefined =>
  readNumbersPart(part(attributes, content));

const FULL: NumbersPart = {
  writer: "W",
  time: 17,
  settings: { style: "section", start: 0, side: "left" },
  equations: [
    {
      place: { slide: "256#1", shape: "3", index: 2 },
      key: "E < mc^2",
      numbers: [
        { text: "1a", number: { kind: "automatic" }, labels: ["eq:a", "eq:b"], group: 0 },
        { text: "*", number: { kind: "fixed", text: "*", bare: true }, labels: [] },
        { text: "A", number: { kind: "fixed", text: "A", bare: false }, labels: [] },
      ],
      groups: [["eq:g"], []],
      copy: true,
    },
    {
      place: { slide: "257", shape: "4", index: 0 },
      key: "x",
      numbers: [],
      groups: [],
      earlier: true,
    },
  ],
  references: [
    {
      ...{ slide: "257", shape: "5", command: "eqref", label: "eq:a", text: "(1)" },
      ...{ before: "see ", after: " & more" },
    },
    {
      ...{ slide: "258", shape: "6", command: "ref", label: "b", text: "2" },
      ...{ before: "", after: "", earlier: true },
    },
  ],
};
const FULL_XML = part(
  ' writer="W" time="17" style="section" start="0" side="left"',
  '<equation slide="256#1" shape="3" index="2" copy="1"><says>E &lt; mc^2</says>' +
    "<group><label>eq:g</label></group><group></group>" +
    '<number text="1a" group="0"><label>eq:a</label><label>eq:b</label></number>' +
    '<number text="*" fixed="1" bare="1"></number><number text="A" fixed="1"></number></equation>' +
    '<equation slide="257" shape="4" index="0" earlier="1"><says>x</says></equation>' +
    '<reference slide="257" shape="5" command="eqref" label="eq:a" text="(1)" before="see " after=" &amp; more"/>' +
    '<reference slide="258" shape="6" command="ref" label="b" text="2" earlier="1"/>',
);

test("everything that it can hold", () => {
  expect(readNumbersPart(FULL_XML)).toEqual(FULL);
  expect(readNumbersPart(writeNumbersPart(FULL))).toEqual(FULL);
  expect(writeNumbersPart(FULL).replace(/\s+/g, " ")).toBe(FULL_XML.replace(/\s+/g, " "));
});

test.each([
  ["another element", FULL_XML.replace(/numbers(?= xmlns|>)/g, "sources")],
  ["another namespace", FULL_XML.replace("numbers:1", "numbers:2")],
  ["no writer", part(' time="1"', "")],
  ["an empty writer", part(' writer="" time="1"', "")],
  ["no XML", "<numbers"],
])("none of ours: %s", (_, xml) => {
  expect(readNumbersPart(xml)).toBeUndefined();
});

test("a part as long as may be, and a longer one", () => {
  const long = (length: number) => {
    const xml = part(WRITER, "");
    return xml.replace("></numbers>", `>${" ".repeat(length - xml.length)}</numbers>`);
  };
  expect(readNumbersPart(long(MAX_PART_XML))).toMatchObject({ writer: "W", equations: [] });
  expect(readNumbersPart(long(MAX_PART_XML + 1))).toBeUndefined();
});

test.each<[string, NumbersPart["settings"]]>([
  ['style="plain" start="3"', { style: "plain", start: 3, side: "right" }],
  ['style="section" start="0"', { style: "section", start: 0, side: "right" }],
  ['style="plain" start="-1"', { style: "plain", start: 1, side: "right" }],
  ['style="plain" start="1.5"', { style: "plain", start: 1, side: "right" }],
  ['style="plain" start="x"', { style: "plain", start: 1, side: "right" }],
  ['style="plain" start="3" side="left"', { style: "plain", start: 3, side: "left" }],
  ['style="plain" start="3" side="top"', { style: "plain", start: 3, side: "right" }],
  ['style="roman" start="3"', undefined],
  ['start="3"', undefined],
])("settings: %s", (attributes, settings) => {
  expect(read("", `${WRITER} ${attributes}`)?.settings).toEqual(settings);
});

test.each(['style="plain" start="3"', 'style="section" start="0" side="left"'])(
  "settings as they are written: %s",
  (attributes) => {
    const xml = part(`${WRITER} ${attributes}`, "");
    const known = readNumbersPart(xml);
    expect(known && writeNumbersPart(known).replace(/\s+/g, " ")).toBe(xml.replace(/\s+/g, " "));
  },
);

const EQUATION = '<equation slide="1" shape="2" index="1"><says>x</says></equation>';
const REFERENCE = '<reference slide="1" shape="2" command="ref" label="l" text="1"/>';

test.each([
  EQUATION.replace('slide="1"', ""),
  EQUATION.replace('shape="2"', ""),
  EQUATION.replace("<says>x</says>", ""),
  REFERENCE.replace('slide="1"', ""),
  REFERENCE.replace('shape="2"', ""),
  REFERENCE.replace('"ref"', '"cref"'),
  REFERENCE.replace('label="l"', ""),
  REFERENCE.replace('text="1"', ""),
  "<other/>",
])("an entry that cannot be understood does not spoil the others: %s", (broken) => {
  const whole = read(EQUATION + REFERENCE);
  expect([whole?.equations.length, whole?.references.length]).toEqual([1, 1]);
  expect(read(broken + EQUATION + REFERENCE)).toEqual(whole);
});

test.each(["", 'index="x"', 'index=""'])("the first equation, where the index is %j", (index) => {
  const [equation] = read(EQUATION.replace('index="1"', index))?.equations ?? [];
  expect(equation?.place.index).toBe(0);
});

describe("what several writers remember", () => {
  const [one] = FULL.equations;
  const [reference] = FULL.references;
  if (!one || !reference) throw new Error("nothing to remember");
  const by = (time: number, more: Partial<NumbersPart>): NumbersPart => ({
    ...{ writer: `W${time}`, time, equations: [], references: [] },
    ...more,
  });

  test("the newest look of those that have one", () => {
    const settings = { style: "section", start: 1, side: "right" } as const;
    const merged = mergedNumbers([
      by(1, { settings: { ...settings, start: 5 } }),
      by(3, {}),
      by(2, { settings: { ...settings, start: 2 } }),
    ]);
    expect(merged.settings).toEqual({ ...settings, start: 2 });
    expect(mergedNumbers([by(1, {})])).not.toHaveProperty("settings");
  });

  test("each place once, as the newest has it; by the slide's number alone", () => {
    const newer = { ...one, key: "newer", place: { ...one.place, slide: "256" } };
    const merged = mergedNumbers([by(1, { equations: [one] }), by(2, { equations: [newer] })]);
    expect(merged.equations).toEqual([newer]);
  });

  test.each([
    { ...one, place: { ...one.place, slide: "999" } },
    { ...one, place: { ...one.place, shape: "999" } },
    { ...one, place: { ...one.place, index: 0 } },
    { ...one, earlier: true as const },
  ])("another place is another equation", (other) => {
    const merged = mergedNumbers([by(1, { equations: [one] }), by(2, { equations: [other] })]);
    expect(merged.equations).toEqual([other, one]);
  });

  test.each([
    { ...reference, slide: "999" },
    { ...reference, shape: "999" },
    { ...reference, label: "other" },
    { ...reference, before: "other" },
    { ...reference, after: "other" },
    { ...reference, earlier: true as const },
  ])("other words are another reference", (other) => {
    const parts = [by(1, { references: [reference] }), by(2, { references: [other] })];
    expect(mergedNumbers(parts).references).toEqual([other, reference]);
  });

  test("the same words are one, as the newest has them", () => {
    const newer = { ...reference, text: "(2)" };
    const parts = [by(2, { references: [newer] }), by(1, { references: [reference] })];
    expect(mergedNumbers(parts).references).toEqual([newer]);
  });
});

describe("the words beside a reference, by which it is found again", () => {
  const A24 = "abcdefghijklmnopqrstuvwx";
  test.each<[string, string, string, string]>([
    ["see ", " now", "see ", " now"],
    [A24, A24, A24, A24],
    [`y${A24}`, `${A24}z`, A24, A24],
    ["one\rtwo ", " three\rfour", "two ", " three"],
    ["one\vtwo ", " three\vfour", "two ", " three"],
    ["\r", "\v", "", ""],
    ["", "", "", ""],
  ])("%j and %j", (front, behind, before, after) => {
    const text = `${front}(1)${behind}`;
    const range = { from: front.length, to: front.length + 3 };
    expect(beside(text, range)).toEqual({ before, after });
  });

  const slideOf = (text: string): StandingSlide => ({
    ...{ id: "256", part: "s", number: 1, equations: [] },
    texts: [{ n: 0, shape: "5", shapeName: "Box", text }],
  });
  const entry = { slide: "256", shape: "5", command: "eqref", label: "a", text: "(1)" } as const;

  test.each<[string, string, string, string | undefined]>([
    ["see ", " now", "see (7) now", "(7)"],
    ["see ", " now", "so see eq. 7 now on", "eq. 7"],
    ["see ", "", "see (7)", "(7)"],
    ["see ", "", "see (7)\rnow", "(7)"],
    ["", " now", "(7) now", "(7)"],
    // Nothing, and nothing to be seen: it was taken away.
    ["see ", " now", "see  now", undefined],
    ["see ", " now", "see   now", undefined],
    ["see ", " now", "see (7) then", undefined],
    ["see ", " now", "says (7) now", undefined],
    ["see ", " now", `see ${"x".repeat(28)} now`, "x".repeat(28)],
    ["see ", " now", `see ${"x".repeat(29)} now`, undefined],
    // Too little to tell them from other words.
    ["of ", "", "of (7)", undefined],
  ])("what stands between %j and %j in %j is %j", (before, after, text, now) => {
    const { found, changed } = findReferences([slideOf(text)], [{ ...entry, before, after }]);
    expect(found).toEqual([]);
    const said = changed.map((one) => one.now && text.slice(one.now.from, one.now.to));
    expect(said).toEqual(now === undefined ? [] : [now]);
  });

  test("are remembered as they are once all numbers are written", () => {
    const labelled: EquationEntry = {
      ...{ place: { slide: "256", shape: "3", index: 0 }, key: "x", groups: [] },
      numbers: [{ text: "1", number: { kind: "automatic" }, labels: ["a"] }],
    };
    const equation = { n: 0, shape: "3", shapeName: "E", index: 0, key: "x" };
    const slide = {
      ...slideOf("\\ref{a} is \\eqref{a}, not \\ref{b}"),
      equations: [{ ...equation, numbers: [{ text: "1", bare: false }] }],
    };
    const settings = { style: "plain", start: 1, side: "right" } as const;
    const deck = { slides: [slide], sections: [0], settings, references: [] };
    const { references } = planNumbers({ ...deck, equations: [labelled] });
    expect(
      references.map(({ before, after: { text, before: front, after } }) => [
        ...[before, front, text, after],
      ]),
    ).toEqual([
      [undefined, "", "1", " is (1), not \\ref{b}"],
      [undefined, "1 is ", "(1)", ", not \\ref{b}"],
    ]);
  });

  test("an equation is what is remembered of it now, not what was before the last renumbering", () => {
    const now: EquationEntry = {
      ...{ place: { slide: "256", shape: "3", index: 0 }, key: "x", groups: [] },
      numbers: [{ text: "1", number: { kind: "automatic" }, labels: ["now"] }],
    };
    const before: EquationEntry = {
      ...{ ...now, earlier: true },
      numbers: [{ text: "1", number: { kind: "automatic" }, labels: ["before"] }],
    };
    const equation = { n: 0, shape: "3", shapeName: "E", index: 0, key: "x" };
    const slide = {
      ...slideOf(""),
      equations: [{ ...equation, numbers: [{ text: "1", bare: false }] }],
    };
    for (const entries of [
      [now, before],
      [before, now],
    ])
      expect(knownEquations([slide], entries, false)).toMatchObject([
        { copy: false, foreign: false, lines: [{ labels: ["now"] }] },
      ]);
  });

  test("once other words of the text have changed", () => {
    const words = fc.string({ unit: "grapheme-ascii", maxLength: 30 });
    const edits = fc.array(fc.record({ kept: words, old: words, now: words }), { maxLength: 4 });
    fc.assert(
      fc.property(edits, edits, words, (front, behind, end) => {
        let [old, now] = ["", ""];
        const changes: { from: number; to: number; text: string }[] = [];
        const write = (list: typeof front): void => {
          for (const one of list) {
            const from = old.length + one.kept.length;
            changes.push({ from, to: from + one.old.length, text: one.now });
            old += one.kept + one.old;
            now += one.kept + one.now;
          }
        };
        write(front);
        const [from, to] = [old.length, now.length];
        old += "(1)";
        now += "(1)";
        write(behind);
        const range = { from, to: from + 3 };
        expect(besideAfter(old + end, range, changes)).toEqual(
          beside(now + end, { from: to, to: to + 3 }),
        );
      }),
    );
  });
});
