import fc from "fast-check";
import { NS, child, parseXml, rootOf, serializeXml } from "../../src/standin/deck/xml";
import { frameText, wordAt } from "../../src/standin/text/characters";
import type { EquationCount } from "../../src/standin/text/characters";
import { replaceRange } from "../../src/standin/text/edit";

const M = NS.m;

function body(paragraphs: string) {
  return rootOf(
    parseXml(
      `<p:txBody xmlns:p="${NS.p}" xmlns:a="${NS.a}" xmlns:a14="${NS.a14}" xmlns:m="${M}"><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody>`,
    ),
  );
}

/** The paragraphs' XML without namespaces, for comparison. */
function inner(element: ReturnType<typeof body>): string {
  return serializeXml(element)
    .replace(/\sxmlns:\w+="[^"]*"/g, "")
    .replace(/^.*<a:lstStyle\/>/, "")
    .replace("</p:txBody>", "");
}

function replaced(
  paragraphs: string,
  start: number,
  length: number,
  text: string,
  count: EquationCount = "letters",
): string {
  const element = body(paragraphs);
  replaceRange(element, { start, length }, text, count);
  return inner(element);
}

const BOLD = '<a:r><a:rPr b="1"/><a:t>bold</a:t></a:r>';
const PLAIN = "<a:r><a:rPr/><a:t>plain</a:t></a:r>";
const EQUATION = "<a14:m><m:oMath><m:r><m:t>xyz</m:t></m:r></m:oMath></a14:m>";

describe("characters of a frame", () => {
  const content = `<a:p>${BOLD}<a:br/>${PLAIN}</a:p><a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p><a:p/>`;

  test("paragraphs end with \\r, lines with \\v, a field counts its text", () => {
    expect(frameText(body(content), "letters")).toBe("bold\vplain\r7\r");
  });

  test.each([
    ["letters", "plainxyzbold"],
    ["one", "plain\uFFFCbold"],
    ["none", "plainbold"],
  ] as const)("an equation counts as %s", (count, text) => {
    expect(frameText(body(`<a:p>${PLAIN}${EQUATION}${BOLD}</a:p>`), count)).toBe(text);
  });

  test.each([
    ["one two three", 5, "two"],
    ["one two three", 4, "two"],
    ["one two three", 7, "two"],
    ["a  b", 2, ""],
    ["", 0, ""],
    ["don't", 3, "don't"],
  ])("the word in %j at %i is %j", (text, offset, word) => {
    const { start, length } = wordAt(text, offset);
    expect(text.slice(start, start + length)).toBe(word);
    if (length === 0) expect(start).toBe(offset);
  });
});

describe("new text takes the format on its left", () => {
  test("behind a run", () => {
    expect(replaced(`<a:p>${BOLD}${PLAIN}</a:p>`, 4, 0, "X")).toBe(
      `<a:p><a:r><a:rPr b="1"/><a:t>boldX</a:t></a:r>${PLAIN}</a:p>`,
    );
  });

  test("at the start of a paragraph, that of the right", () => {
    expect(replaced(`<a:p>${BOLD}</a:p>`, 0, 0, "X")).toBe(
      `<a:p><a:r><a:rPr b="1"/><a:t>X</a:t></a:r>${BOLD}</a:p>`,
    );
  });

  test("inside a run, which is split", () => {
    expect(replaced(`<a:p>${BOLD}</a:p>`, 2, 0, "X")).toBe(
      '<a:p><a:r><a:rPr b="1"/><a:t>boX</a:t></a:r><a:r><a:rPr b="1"/><a:t>ld</a:t></a:r></a:p>',
    );
  });

  test("in an empty paragraph, that of its end", () => {
    expect(replaced('<a:p><a:endParaRPr sz="2400" dirty="0"/></a:p>', 0, 0, "X")).toBe(
      '<a:p><a:r><a:rPr sz="2400"/><a:t>X</a:t></a:r><a:endParaRPr sz="2400" dirty="0"/></a:p>',
    );
  });

  test("over a selection, that of its first character", () => {
    expect(replaced(`<a:p>${PLAIN}${BOLD}</a:p>`, 5, 4, "X")).toBe(
      `<a:p>${PLAIN}<a:r><a:rPr b="1"/><a:t>X</a:t></a:r></a:p>`,
    );
  });

  test("never inside an equation", () => {
    expect(replaced(`<a:p>${PLAIN}${EQUATION}</a:p>`, 5, 0, "X", "one")).toBe(
      `<a:p><a:r><a:rPr/><a:t>plainX</a:t></a:r>${EQUATION}</a:p>`,
    );
  });
});

describe("paragraphs", () => {
  test("\\r, \\n and \\r\\n make paragraphs with the properties of the first", () => {
    expect(replaced(`<a:p><a:pPr lvl="1"/>${PLAIN}</a:p>`, 5, 0, "\r\nb")).toBe(
      '<a:p><a:pPr lvl="1"/><a:r><a:rPr/><a:t>plain</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r><a:rPr/><a:t>b</a:t></a:r></a:p>',
    );
  });

  test("deleting \\r joins, with the properties of the first", () => {
    expect(replaced(`<a:p>${PLAIN}</a:p><a:p><a:pPr lvl="1"/>${BOLD}</a:p>`, 5, 1, "")).toBe(
      `<a:p>${PLAIN}${BOLD}</a:p>`,
    );
  });

  test("deleting over several paragraphs keeps what is outside", () => {
    const three = `<a:p>${PLAIN}</a:p><a:p>${BOLD}</a:p><a:p>${PLAIN}</a:p>`;
    expect(replaced(three, 2, 12, "")).toBe(
      "<a:p><a:r><a:rPr/><a:t>pl</a:t></a:r><a:r><a:rPr/><a:t>in</a:t></a:r></a:p>",
    );
  });

  test("\\v makes a line break in the format of the text", () => {
    expect(replaced(`<a:p>${BOLD}</a:p>`, 4, 0, "\vb")).toBe(
      `<a:p>${BOLD}<a:br><a:rPr b="1"/></a:br><a:r><a:rPr b="1"/><a:t>b</a:t></a:r></a:p>`,
    );
  });
});

test("a text can be of its own run, or of several", () => {
  const own = body(`<a:p>${BOLD}</a:p>`);
  replaceRange(own, { start: 4, length: 0 }, "§EQ1§", "letters", "own");
  expect(inner(own)).toBe(`<a:p>${BOLD}<a:r><a:rPr b="1"/><a:t>§EQ1§</a:t></a:r></a:p>`);
  const split = body(`<a:p>${BOLD}</a:p>`);
  replaceRange(split, { start: 4, length: 0 }, "§EQ1§", "letters", "split");
  expect(frameText(split, "letters")).toBe("bold§EQ1§");
  expect(split.getElementsByTagName("a:r").length).toBe(4);
});

test("any edit does to the text what it does to a string", () => {
  const words = fc.stringMatching(/^[a-z ]{0,6}$/);
  const segment = fc.oneof(
    words.map((text) => `<a:r><a:rPr b="1"/><a:t>${text}</a:t></a:r>`),
    words.map((text) => `<a:r><a:rPr/><a:t>${text}</a:t></a:r>`),
    fc.constant("<a:br/>"),
    fc.constant(EQUATION),
  );
  const paragraph = fc
    .array(segment, { maxLength: 4 })
    .map((list) => `<a:p>${list.join("")}</a:p>`);
  const content = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((list) => list.join(""));
  fc.assert(
    fc.property(
      content,
      fc.nat(),
      fc.nat(),
      fc.stringMatching(/^[A-Z\r\v]{0,5}$/),
      (xml, from, size, text) => {
        const element = body(xml);
        const before = frameText(element, "one");
        const start = from % (before.length + 1);
        const length = size % (before.length - start + 1);
        replaceRange(element, { start, length }, text, "one");
        expect(frameText(element, "one")).toBe(
          before.slice(0, start) + text + before.slice(start + length),
        );
        expect(child(element, NS.a, "p")).toBeDefined();
      },
    ),
    { seed: 20261123, numRuns: 400 },
  );
});
