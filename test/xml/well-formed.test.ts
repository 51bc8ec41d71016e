/** What a file's XML must be to be edited; every line is refused by XML processors too (tried with libxml2). */
import { MAX_ELEMENTS, parseXml, XmlError } from "../../src/xml/parse";
import { placeOf } from "../../src/xml/well-formed";

const read = (source: string): string => {
  try {
    parseXml(source, { wellFormed: true });
    return "read";
  } catch (error) {
    if (error instanceof XmlError) return error.message;
    throw error;
  }
};

test.each([
  ["a bare ampersand", "<a>x & y</a>", /begins no reference \(at 5\)/],
  ["an ampersand in a value", '<a b="x & y"/>', /begins no reference \(at 8\)/],
  ["an entity of HTML", "<a>&nbsp;</a>", /begins no reference/],
  ["a reference to a control character", "<a>&#1;</a>", /character that XML does not allow/],
  ["a reference to half of a pair", "<a>&#xD800;</a>", /character that XML does not allow/],
  ["a reference beyond Unicode", "<a>&#x110000;</a>", /character that XML does not allow/],
  ["a control character", "<a>\u0001</a>", /character that XML does not allow \(at 3\)/],
  ["half of a pair", "<a>\uD800</a>", /character that XML does not allow/],
  ["an attribute twice", '<a b="1" c="2" b="3"/>', /stands there twice \(at 15\)/],
  [
    "an attribute twice among many",
    `<a ${Array.from({ length: 30 }, (_, i) => `x${i}="1"`).join(" ")} x3="2"/>`,
    /stands there twice/,
  ],
  ["attributes without space", '<a b="1"c="2"/>', /no space in front of an attribute/],
  ["a value without marks", "<a b=1/>", /without quotation marks/],
  ["an attribute without a value", "<a b/>", /without a value/],
  ["a slash inside a tag", '<a /b="1"/>', /"\/" inside a tag/],
  ["a name with a digit first", "<1a/>", /an element without a proper name/],
  ["a name with two colons", '<a xmlns:b="u"><b:c:d/></a>', /an element without a proper name/],
  ["an attribute that is no name", '<a $="1"/>', /an attribute without a proper name/],
  ["an undeclared prefix", "<p:a/>", /prefix "p" is not declared/],
  ["an undeclared prefix of an attribute", '<a r:id="1"/>', /prefix "r" is not declared/],
  ["the end of a CDATA section", "<a>]]></a>", /outside of a CDATA section/],
  ["dashes in a comment", "<a><!-- a -- b --></a>", /"--" inside a comment/],
  [
    "a late declaration",
    '<a><?xml version="1.0"?></a>',
    /XML declaration that is not at the start/,
  ],
  ["white space before the declaration", ' <?xml version="1.0"?><a/>', /not at the start/],
])("refused: %s", (_name, source, reason) => {
  expect(read(source)).toMatch(reason);
});

test.each([
  ["\uFEFF<?xml version='1.0'?>\r\n<a\n\tb = 'x>y' c=\"'\" />"],
  ["<a><![CDATA[ & ]] > ]]>&#x1D465;&amp;<!-- - --><?pi ]]> & ?></a>"],
  ['<élément xmlns:p-1.x="u" p-1.x:ä="1"/>'],
  ['<a xml:space="preserve" xmlns="u" xmlns:b="u" b:c="1" c="2"></a >'],
])("read: %s", (source) => {
  expect(read(source)).toBe("read");
});

test("what people paste need not be all that", () => {
  expect(parseXml("<math><mi>&nbsp;</mi><mml:mo>&</mml:mo></math>").elements).toHaveLength(2);
});

test("a bound for elements, whoever reads", () => {
  const most = MAX_ELEMENTS - 1;
  expect(parseXml(`<a>${"<b/>".repeat(most)}</a>`).first).toBeDefined();
  expect(() => parseXml(`<a>${"<b/>".repeat(most + 1)}</a>`)).toThrow("too many elements");
});

test("places are lines and columns from 1", () => {
  const source = "ab\r\ncd\ref\ngh";
  expect([0, 1, 4, 7, 10, 12].map((at) => Object.values(placeOf(source, at)).join(":"))).toEqual([
    "1:1",
    "1:2",
    "2:1",
    "3:1",
    "4:1",
    "4:3",
  ]);
});
