import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { MathList, MathNode } from "../../src/math/ast";
import { equalLists } from "../../src/math/walk";
import { readOmml } from "../../src/omml/read";
import { writeOmml } from "../../src/omml/write";
import { parseXml } from "../../src/xml/parse";
import { trees } from "../support/trees";

const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const SEED = 20261123;

test("a tree written as OMML is read back as the same tree", () => {
  fc.assert(
    fc.property(trees({ canonical: "omml" }), fc.boolean(), (body, display) => {
      const xml = writeOmml(body, { display });
      const root = parseXml(`<x ${A}>${xml}</x>`);
      const reading = readOmml(root);
      expect(reading.problems).toEqual([]);
      expect(reading.display).toBe(display);
      if (!equalLists(reading.body, body)) expect(reading.body).toEqual(body);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test("signs that part the cells of a line come back as signs, struck through or not", () => {
  for (const char of ["&", "#", "&\u0338", "#\u0338"]) {
    const sign: MathNode = { type: "symbol", char, variant: "upright" };
    const body: MathList = [
      { type: "equationArray", rows: [{ cells: [[sign], [sign]], tag: [sign] }] },
    ];
    const root = parseXml(`<x ${A}>${writeOmml(body, { display: true })}</x>`);
    expect(readOmml(root).body).toEqual(body);
  }
});

test("a cell of nothing but a space without width comes back between others", () => {
  const letter: MathNode = { type: "symbol", char: "x", variant: "italic" };
  const zero: MathNode = { type: "space", width: "zero" };
  const rows = [{ cells: [[letter], [zero], [zero], [letter]] }];
  const body: MathList = [{ type: "equationArray", rows }];
  const root = parseXml(`<x ${A}>${writeOmml(body, { display: true })}</x>`);
  expect(readOmml(root).body).toEqual(body);
});

test("dotless letters in bold italics come back as they were", () => {
  const body = ["ı", "ȷ"].map((char): MathNode => ({
    type: "symbol",
    char,
    variant: "boldItalic",
  }));
  const root = parseXml(`<x ${A}>${writeOmml(body, { display: false })}</x>`);
  expect(readOmml(root).body).toEqual(body);
});
