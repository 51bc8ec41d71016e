import fc from "fast-check";
import { escapeAttribute, escapeText, unescapeXml } from "../../src/xml/escape";
import { parseXml, XmlError, type XmlElement } from "../../src/xml/parse";

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

test("offsets cut out exactly what is written", () => {
  const source = `<?xml version="1.0"?>\r\n<a:p ${A}><a:r  b='1'><a:t>x &amp; y</a:t></a:r><a:br/></a:p>`;
  const root = parseXml(source);
  const [run, br] = root.elements;
  expect(run?.outerXml).toBe("<a:r  b='1'><a:t>x &amp; y</a:t></a:r>");
  expect(run?.innerXml).toBe("<a:t>x &amp; y</a:t>");
  expect(run?.text).toBe("x & y");
  expect(run?.attr("b")).toBe("1");
  expect(br?.selfClosing).toBe(true);
  expect(run?.selfClosing).toBe(false);
});

test("names are compared by namespace, not by prefix", () => {
  const root = parseXml(
    `<q:p xmlns:q="http://schemas.openxmlformats.org/drawingml/2006/main"><q:r/></q:p>`,
  );
  expect(root.child("a", "r")?.name).toBe("q:r");
  expect(root.child("p", "r")).toBeUndefined();
  const inner = parseXml(`<d><a:r ${A}/><a:r/></d>`);
  expect(inner.childrenNamed("a", "r")).toHaveLength(1);
});

test("an attribute is found under any prefix of its namespace", () => {
  const root = parseXml(
    `<x xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships" rel:id="rId3" id="9"/>`,
  );
  expect(root.attrNS("r", "id")).toBe("rId3");
  expect(root.attr("id")).toBe("9");
});

test("comments, processing instructions and CDATA", () => {
  const root = parseXml("<a><!-- <b> --><?x <c>?><![CDATA[<d>&amp;]]></a>");
  expect(root.elements).toHaveLength(0);
  expect(root.text).toBe("<d>&amp;");
});

test.each([
  ["", "there is no element"],
  ["<a>", "not closed"],
  ["<a></b>", "without its start tag"],
  ["<a/><b/>", "second root"],
  ["x<a/>", "outside the root"],
  ["<a b='<'/>", "inside a tag"],
  ["<a", "not closed"],
  ["<!DOCTYPE a []><a/>", "document type"],
  ["<a><!-- </a>", "is missing"],
  ["<a>".repeat(3000) + "</a>".repeat(3000), "too deep"],
])("refuses %p", (source, message) => {
  expect(() => parseXml(source)).toThrow(XmlError);
  expect(() => parseXml(source)).toThrow(message);
});

test("a greater-than sign inside a value does not end the tag", () => {
  expect(parseXml('<a b="x>y"><c/></a>').attr("b")).toBe("x>y");
});

test("escaping and reading back is the identity for all text that XML can hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const root = parseXml(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`);
      // oxlint-disable-next-line no-control-regex -- what XML cannot hold becomes U+FFFD
      const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, "\uFFFD");
      expect(root.text).toBe(clean);
      expect(root.attr("b")).toBe(clean);
    }),
  );
});

test("what XML cannot hold is replaced, not written", () => {
  expect(escapeText("a\u0000b\uD800c\uFFFE")).toBe("a\uFFFDb\uFFFDc\uFFFD");
  expect(escapeText("\u{1D465}")).toBe("\u{1D465}");
  expect(unescapeXml("&#x1D465;&lt;&nope;")).toBe("\u{1D465}<&nope;");
});

test("any damage to a document is an XmlError or a tree whose offsets fit", () => {
  const source = `<a:p ${A}><a:r b="1"><a:t>x &amp; y</a:t></a:r><!-- c --><a:br/></a:p>`;
  const check = (e: XmlElement): void => {
    expect(e.from).toBeLessThan(e.openTo);
    expect(e.openTo).toBeLessThanOrEqual(e.closeFrom);
    expect(e.closeFrom).toBeLessThanOrEqual(e.to);
    e.elements.forEach(check);
  };
  fc.assert(
    fc.property(fc.nat(source.length), fc.nat(6), fc.string({ maxLength: 3 }), (at, cut, put) => {
      const damaged = source.slice(0, at) + put + source.slice(at + cut);
      try {
        check(parseXml(damaged));
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError);
      }
    }),
  );
});
