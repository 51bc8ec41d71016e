import fc from "fast-check";
import { rememberNumbers } from "../../src/deck/numbers/renumber";
import { sourcesIn, rememberSources } from "../../src/deck/source-parts";
import { MAX_PART_XML } from "../../src/deck/part-size";
import { TypedSources } from "../../src/deck/convert/typed";
import { likeness, SourceIndex } from "../../src/deck/source-index";
import {
  MAX_PART_TEXT,
  readSourcesPart,
  withSources,
  writeSourcesPart,
  type Source,
  type SourcesPart,
} from "../../src/deck/sources";
import { readLatex } from "../../src/latex/read";
import { readOmml } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { parseXml } from "../../src/xml/parse";
import { deck, slide, textBox } from "../support/deck";
import { open } from "../support/slides";
import { work } from "../support/work";

const WRITER = "6F0B5D0C-0000-4000-8000-000000000001";
const source = (latex: string, more: Partial<Source> = {}): Source => ({
  latex,
  display: false,
  time: 1,
  ...more,
});
/** The equation as it comes from a slide. */
const onSlide = (latex: string) =>
  readOmml(parseXml(writeOmml(readLatex(latex).body, { display: false }))).body;

test("what is written can be read", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 }).map((s) => s.replace(/\p{C}/gu, ""));
  const lines = fc.array(text, { maxLength: 3 });
  const joint = fc.record({ text: lines.map((l) => l.join("\r")), split: fc.boolean() });
  const typed = fc.record(
    {
      text: fc.tuple(lines, lines).map((parts) => parts.map((l) => l.join("\v")).join("\r")),
      before: joint,
      after: joint,
      properties: fc.constantFrom("", "<a:pPr/>", '<a:pPr lvl="1"><a:buNone/></a:pPr>'),
    },
    { requiredKeys: ["text", "before", "after"] },
  );
  fc.assert(
    fc.property(
      fc.array(
        fc.record(
          {
            latex: text,
            preamble: text,
            display: fc.boolean(),
            time: fc.nat(),
            place: fc.record({ slide: text, shape: text }),
            typed,
          },
          { requiredKeys: ["latex", "display", "time"] },
        ),
        {
          maxLength: 5,
        },
      ),
      (sources) => {
        expect(readSourcesPart(writeSourcesPart({ writer: WRITER, sources }))).toEqual({
          writer: WRITER,
          sources,
        });
      },
    ),
  );
});

test("a line separator in a text is no line end of it", () => {
  const joint = { text: "\uE000\uFFFD", split: false };
  const typed = { text: "a\u2028b\vc\r\u2029", before: joint, after: joint };
  const part = writeSourcesPart({ writer: WRITER, sources: [source("x", { typed })] });
  const inFile = new TextDecoder().decode(new TextEncoder().encode(part));
  expect(readSourcesPart(inFile)?.sources[0]?.typed).toEqual(typed);
});

test("other XML is none of ours, and a broken entry does not spoil the others", () => {
  expect(readSourcesPart("<a/>")).toBeUndefined();
  expect(readSourcesPart("no xml")).toBeUndefined();
  const part = readSourcesPart(
    '<sources xmlns="urn:latex-for-powerpoint:sources:1" writer="w"><new/><preamble>y</preamble><preamble id="">z</preamble><source time="?">x</source></sources>',
  );
  expect(part?.sources).toEqual([{ latex: "x", display: false, time: 0 }]);
});

test("the same source is kept once, with its new time", () => {
  const part = { writer: WRITER, sources: [source("x"), source("y")] };
  expect(withSources(part, [source("x", { time: 5 })]).sources).toEqual([
    source("y"),
    source("x", { time: 5 }),
  ]);
});

describe("found by what the equation says", () => {
  const index = new SourceIndex([
    {
      writer: "a",
      sources: [
        source("\\frac12 + x^{2}"),
        source("\\R", { preamble: "\\newcommand{\\R}{\\mathbb{R}}" }),
      ],
    },
    {
      writer: "b",
      sources: [
        source("\\frac{1}{2}+x^2", { time: 9 }),
        source("\\frac{1}{2}+x^2", { display: true }),
      ],
    },
  ]);
  test("the newest, of the same kind", () => {
    expect(index.find({ body: onSlide("\\frac 1 2+x^2"), display: false })).toMatchObject({
      latex: "\\frac{1}{2}+x^2",
      time: 9,
    });
    expect(index.find({ body: onSlide("\\frac 1 2+x^2"), display: true })).toMatchObject({
      display: true,
    });
  });
  test("with its preamble", () => {
    expect(index.find({ body: onSlide("\\mathbb{R}"), display: false })).toMatchObject({
      latex: "\\R",
    });
  });
  test("not when the equation was changed in PowerPoint", () => {
    expect(index.find({ body: onSlide("\\frac{1}{3}+x^2"), display: false })).toBeUndefined();
  });
});

describe("changed in PowerPoint since", () => {
  const place = { slide: "257#12", shape: "4" };
  const index = new SourceIndex([
    {
      sources: [
        source("\\frac{a}{b} + c", { place }),
        source("x = y", { place }),
        source("\\int f", { place: { slide: "257", shape: "5" } }),
        source("E=mc^2"),
      ],
    },
  ]);
  const changed = (latex: string, at = place, others: readonly string[] = []) =>
    index.findEdited({ body: onSlide(latex), display: false }, at, others.map(onSlide));
  test("a similar one of the same shape is its source", () => {
    expect(changed("\\frac{a}{b} + d")?.latex).toBe("\\frac{a}{b} + c");
    expect(changed("x = z")?.latex).toBe("x = y");
  });
  test("by the slide's number alone, as the command line notes it", () => {
    expect(changed("\\int g", { slide: "257#99", shape: "5" })?.latex).toBe("\\int f");
  });
  test("not one that another equation there has, nor in another place, nor one unlike it", () => {
    expect(changed("x = z", place, ["x=y"])).toBeUndefined();
    expect(changed("x = z", { ...place, shape: "9" })).toBeUndefined();
    expect(changed("x = z", { ...place, slide: "258#1" })).toBeUndefined();
    expect(changed("\\alpha\\beta\\gamma")).toBeUndefined();
    expect(changed("E=mc^3")).toBeUndefined();
  });
});

test.each([
  ["", "", 1],
  ["x", "", 0],
  ["x", "y", 0],
  ["x^{2}", "x ^ 2", 1],
  ["x+y", "y+x", 1],
  ["\\alpha", "\\beta", 0],
  ["\\alpha+b", "\\alpha+c", 2 / 3],
  ["x", "xxx", 1 / 2],
  ["xxx", "x", 1 / 2],
])("%j and %j: the share of common signs", (one, other, share) => {
  expect(likeness(one, other)).toBe(share);
});

describe("of the sources of a shape, the one of an equation", () => {
  const put = (time: number, spots: readonly string[], slide = "257", shape = "4"): Source =>
    source("x", { time, place: { slide, shape, spots } });
  const timeOf = (sources: readonly Source[], cell?: { row: number; column: number }) => {
    const frame = { shapeId: "4", ...(cell ? { cell } : {}) };
    return new TypedSources([{ sources }]).find(onSlide("x"), "257#12", frame, 0)?.time;
  };
  test.each<[string, readonly Source[], number | undefined]>([
    ["in its spot, before a later one", [put(9, ["1"]), put(1, ["1", "0"])], 1],
    ["of two in its spot the later", [put(1, ["0"]), put(2, ["0"])], 2],
    ["in whatever order", [put(2, ["0"]), put(1, ["0"])], 2],
    ["of none in its spot the later", [put(1, ["1"]), put(2, ["2"])], 2],
    ["by the number of the slide", [put(1, ["0"], "257#99")], 1],
    ["not of another slide", [put(1, ["0"], "258#12")], undefined],
    ["nor of another shape", [put(1, ["0"], "257", "5")], undefined],
  ])("%s", (_, sources, time) => {
    expect(timeOf(sources)).toBe(time);
  });
  test("in a cell of a table", () => {
    expect(timeOf([put(9, ["0"]), put(1, ["1,2,0"])], { row: 1, column: 2 })).toBe(1);
  });
});

test("the same source in two places is kept twice", () => {
  const at = (shape: string): Source => source("x", { place: { slide: "1", shape } });
  const once = withSources({ writer: WRITER, sources: [at("4")] }, [at("5")]);
  expect(once.sources).toHaveLength(2);
  expect(withSources(once, [at("5")]).sources).toHaveLength(2);
  expect(withSources(once, [source("x")]).sources).toHaveLength(3);
  expect(withSources({ writer: WRITER, sources: [source("x")] }, [at("4")]).sources).toHaveLength(
    1,
  );
});

test("remembered in a file: a part with properties, related from the presentation", () => {
  const pkg = open(deck({ slides: [slide(textBox("a"))] }));
  rememberSources(pkg, WRITER, [source("x")]);
  rememberSources(pkg, WRITER, [source("y & z")]);
  rememberSources(pkg, WRITER.replace(/1$/, "2"), [source("w")]);
  const saved = open(pkg.save());
  const found = sourcesIn(saved);
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.parts.map((p) => [p.part, p.sources.map((s) => s.latex)])).toEqual([
    ["customXml/item1.xml", ["x", "y & z"]],
    ["customXml/item2.xml", ["w"]],
  ]);
  expect(saved.text("customXml/_rels/item1.xml.rels")).toContain('Target="itemProps1.xml"');
  expect(saved.text("ppt/_rels/presentation.xml.rels")).toContain(
    'Target="../customXml/item2.xml"',
  );
  expect(saved.text("[Content_Types].xml")).toContain('PartName="/customXml/itemProps2.xml"');
});

test("of a part with more entries than we write the last ones are read", () => {
  const sources = Array.from({ length: 5001 }, (_, i) => source("x", { time: i }));
  const read = readSourcesPart(writeSourcesPart({ writer: WRITER, sources }))?.sources;
  expect(read).toEqual(sources.slice(1));
});

test("a part that is larger than any of ours is not inflated", () => {
  const read = (length: number): number => {
    const pkg = open(deck({ slides: [slide(textBox("a"))] }));
    rememberSources(pkg, WRITER, [source("x")]);
    pkg.write("customXml/item1.xml", `<a>${"x".repeat(length - 7)}</a>`);
    const saved = open(pkg.save());
    return work(() => expect(sourcesIn(saved)).toEqual({ ok: true, parts: [] }));
  };
  expect(read(MAX_PART_XML + 1)).toBeLessThan(read(MAX_PART_XML / 1000) * 2);
});

test("other programs' parts that cannot be read do not hide ours, and nothing is refused for them", () => {
  const pkg = open(deck({ slides: [slide(textBox("a"))] }));
  rememberSources(pkg, WRITER.replace(/1$/, "2"), [source("w")]);
  pkg.write("customXml/item1.xml", '<?xml version="1.0" encoding="UTF-7"?><a/>');
  const saved = open(pkg.save());
  expect(rememberSources(saved, WRITER, [source("x")])).toEqual({ ok: true });
  expect(sourcesIn(saved)).toMatchObject({ ok: true, parts: [{ part: "customXml/item2.xml" }] });
});

test("an index translates so much at a time, the newest first, and the next one goes on", () => {
  const long = (i: number): string => `m_${i}%`.padEnd(12_000, "-");
  const sources = Array.from({ length: 6 }, (_, i) => source(long(i), { time: i }));
  const known = (index: SourceIndex): readonly boolean[] =>
    sources.map(({ latex }) => index.find({ body: onSlide(latex), display: false }) !== undefined);
  expect(known(new SourceIndex([{ sources }]))).toEqual([false, false, false, false, true, true]);
  expect(known(new SourceIndex([{ sources }]))).toEqual([false, false, true, true, true, true]);
  expect(known(new SourceIndex([{ sources }]))).toEqual([true, true, true, true, true, true]);
});

describe("how much an index translates", () => {
  const LIMIT = 32_000;
  const known = (sources: readonly Source[]): readonly boolean[] => {
    const index = new SourceIndex([{ sources }]);
    return sources.map(({ latex }) => {
      return index.find({ body: onSlide(latex), display: false })?.latex === latex;
    });
  };
  test("the length of a source, and of its preamble the first time", () => {
    const long = (name: string, length: number): Source => source(`${name}%`.padEnd(length, "-"));
    expect(known([long("o_1", LIMIT + 1)])).toEqual([false]);
    expect(known([long("o_2", LIMIT)])).toEqual([true]);
    const preamble = "%".padEnd(LIMIT - 100, "-");
    const with100 = (name: string): Source => ({ ...long(name, 100), preamble });
    expect(known([{ ...long("o_3", 101), preamble }])).toEqual([false]);
    expect(known([with100("o_4")])).toEqual([true]);
    expect(known([with100("o_5"), { ...source("o_6"), time: 2, preamble: "%" }])).toEqual([
      false,
      true,
    ]);
  });
  test("short ones count forty characters, those that cannot be read two thousand", () => {
    const many = (count: number, latex: (n: number) => string): readonly Source[] =>
      Array.from({ length: count }, (_, n) => source(latex(n), { time: n + 2 }));
    const short = known([source("p_0"), ...many(LIMIT / 40, (n) => `p_{${n}q}`)]);
    expect(short.indexOf(true)).toBe(1);
    expect(known([source("r_0"), ...many(LIMIT / 2000, (n) => `\\frac{${n}`)])[0]).toBe(false);
    expect(known([source("r_0"), ...many(LIMIT / 2000 - 1, (n) => `\\sqrt{${n}`)])[0]).toBe(true);
  });
});

test("each part has an id of its own, the same each time, though one person writes them", () => {
  const ids = (): readonly (string | undefined)[] => {
    const pkg = open(deck({ slides: [slide(textBox("a"))] }));
    rememberSources(pkg, WRITER, [source("x")]);
    const settings = { style: "section", start: 1, side: "right" } as const;
    rememberNumbers(pkg, [], { writer: WRITER, time: 1, settings, equations: [], references: [] });
    return [1, 2].map(
      (n) => /itemID="(\{[\dA-F-]{36}\})"/.exec(pkg.text(`customXml/itemProps${n}.xml`))?.[1],
    );
  };
  const [sources, numbers] = ids();
  expect(sources).toBe(`{${WRITER}}`);
  expect(numbers).toBe(`{${WRITER.replace("6F0B5D0C", "90F4A2F3")}}`);
  expect(ids()).toEqual([sources, numbers]);
});

test("a source that is nested deeper than a slide may be is none of any equation, and does no harm", () => {
  const deep = "\\begin{pmatrix}".repeat(250) + "x" + "\\end{pmatrix}".repeat(250);
  const index = new SourceIndex([{ sources: [source(deep), source("x")] }]);
  expect(index.find({ body: onSlide("x"), display: false })).toEqual(source("x"));
});

test("a part forgets the oldest where it has more text than a deck should carry", () => {
  let part: SourcesPart = { writer: WRITER, sources: [] };
  for (let i = 0; i < 20; i++)
    part = withSources(part, [source(`${"x".repeat(MAX_PART_TEXT / 10 - 10)}${i}`, { time: i })]);
  expect(part.sources.map(({ time }) => time)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  // The newest is kept, however long it is; a preamble that several share counts once.
  part = withSources(part, [source("x".repeat(MAX_PART_TEXT + 1), { time: 20 })]);
  expect(part.sources.map(({ time }) => time)).toEqual([20]);
  const preamble = "%".repeat(MAX_PART_TEXT / 2);
  part = withSources({ writer: WRITER, sources: [source("a", { preamble })] }, [
    source("b", { preamble }),
  ]);
  expect(withSources(part, [source("c", { preamble })]).sources).toHaveLength(3);
});
