/** What a small file may make of itself: bounds for a part and for all, kept while inflating, and refusals that name them. */
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { harvest } from "../../src/deck/harvest";
import { insertEquation } from "../../src/deck/insert";
import { writeMathml } from "../../src/mathml/write";
import { readOmml } from "../../src/omml/read";
import { BOUNDS, inflateTo, MEGABYTE } from "../../src/pptx/inflate";
import { openPackage } from "../../src/pptx/package";
import { RefusedError, type Refusal } from "../../src/pptx/refusal";
import { Zip } from "../../src/pptx/zip";
import { NS } from "../../src/xml/namespaces";
import { MAX_ELEMENTS, parseXml } from "../../src/xml/parse";
import { MAX_ATTRIBUTES } from "../../src/xml/well-formed";
import { deck, slide, textBox } from "../support/deck";
import { open, SLIDE, Y } from "../support/slides";
import { work } from "../support/work";

const bytes = deck({ slides: [slide(textBox("§Q§"))] });
const withSlide = (change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes);
  files[SLIDE] = strToU8(change(strFromU8(files[SLIDE] ?? new Uint8Array())));
  return zipSync(files);
};
const inserted = (file: Uint8Array): Refusal | undefined => {
  const opened = openPackage(file);
  if (!opened.ok) return opened.refusal;
  const place = { kind: "text", text: "§Q§" } as const;
  const result = insertEquation(opened.pkg, SLIDE, place, { body: Y, mode: "auto" });
  return result.ok ? undefined : result.refusal;
};
const refusal = (read: () => unknown): Refusal | undefined => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
};

test("a part may have 64 MB, one of relationships 4 MB, and all parts that are read 256 MB", () => {
  expect(BOUNDS).toEqual({
    part: 64 * MEGABYTE,
    all: 256 * MEGABYTE,
    relationships: 4 * MEGABYTE,
  });
});

test("bounds for a part and for all that are read, whatever lies unread beside them", () => {
  const part = MEGABYTE / 4;
  const zip = Zip.open(
    zipSync({
      ...Object.fromEntries([1, 2, 3, 4].map((n) => [`part ${n}`, new Uint8Array(part)])),
      more: new Uint8Array(1),
      large: new Uint8Array(part + 1),
      "few.rels": new Uint8Array(1),
      "many.rels": new Uint8Array(2),
    }),
    { part, all: 4 * part + 1, relationships: 1 },
  );
  const read = (name: string): Refusal | undefined =>
    refusal(() => {
      const entry = zip.entries.get(name);
      if (entry) zip.inflate(entry);
    });
  const all = String(4 * 0.25 + 1 / MEGABYTE);
  const args = { part: "0.25", all };
  expect(read("large")).toEqual({ code: "tooLarge", args: { ...args, why: "large" } });
  expect(read("few.rels")).toBeUndefined();
  expect(read("many.rels")).toEqual({
    code: "tooLarge",
    args: { part: String(1 / MEGABYTE), all, why: "many.rels" },
  });
  // Read again, a part counts once.
  for (const n of [1, 1, 2, 3, 4]) expect(read(`part ${n}`)).toBeUndefined();
  expect(read("more")).toEqual({ code: "tooLarge", args: { ...args, why: "more" } });
});

test("data that holds more than it claims is left as soon as that is known", () => {
  // Nothing that could be made smaller: more than thirty pieces.
  let state = 1;
  const noise = Uint8Array.from(
    { length: MEGABYTE },
    () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24,
  );
  const data = deflateSync(noise, { level: 1 });
  // Jest's own comparison takes a minute over so many bytes.
  expect(Buffer.compare(inflateTo(data, noise.length) ?? new Uint8Array(), noise)).toBe(0);
  expect(inflateTo(data, noise.length - 1)).toBeUndefined();
  expect(inflateTo(data, noise.length + 1)).toBeUndefined();
  expect(inflateTo(data, 1000)).toBeUndefined();
  const pieces = (size: number): number => work(() => inflateTo(data, size));
  expect(pieces(1000)).toBeLessThan(pieces(noise.length) / 8);
});

test("a slide of more elements than any has is refused, and the refusal says how many", () => {
  const many = (n: number): Uint8Array =>
    withSlide((xml) => xml.replace("</p:spTree>", `${"<p:x/>".repeat(n)}</p:spTree>`));
  expect(inserted(many(MAX_ELEMENTS))).toEqual({
    code: "tooManyElements",
    args: { why: SLIDE, limit: "200000", attributes: "10000" },
  });
  expect(inserted(many(1000))).toBeUndefined();
});

test.each([
  ["attributes", (i: number) => ` b${i}=""`],
  ["namespaces", (i: number) => ` xmlns:b${i}="urn:b"`],
])("an element of more %s than any has is refused before more is done with them", (_, one) => {
  const many = (n: number): Uint8Array =>
    withSlide((xml) =>
      xml.replace(
        "</p:spTree>",
        `<p:x${Array.from({ length: n }, (__, i) => one(i)).join("")}/></p:spTree>`,
      ),
    );
  const args = { why: SLIDE, limit: "200000", attributes: "10000" };
  expect(inserted(many(MAX_ATTRIBUTES + 1))).toEqual({ code: "tooManyElements", args });
  expect(inserted(many(MAX_ATTRIBUTES))).toBeUndefined();
});

test("equations are read as deep as a slide may be nested, in every form, and refused beyond", () => {
  const tables = (n: number): Uint8Array =>
    withSlide((xml) =>
      xml.replace(
        "</a:p>",
        `<a14:m xmlns:a14="${NS.a14}"><m:oMath xmlns:m="${NS.m}">${"<m:m><m:mr><m:e>".repeat(n)}${"</m:e></m:mr></m:m>".repeat(n)}</m:oMath></a14:m></a:p>`,
      ),
    );
  const read = (file: Uint8Array): string => {
    const opened = openPackage(file);
    const found = opened.ok ? harvest(opened.pkg) : opened;
    if (!found.ok) return found.refusal.code;
    for (const math of parseXml(open(file).text(SLIDE)).descendants("m", "oMath"))
      writeMathml(readOmml(math).body, { display: true, drawn: true });
    return found.equations.length === 1 ? "read" : "none";
  };
  expect(read(tables(300))).toBe("read");
  expect(read(tables(600))).toBe("tooDeep");
});

test("what is not well-formed is refused with its line", () => {
  expect(inserted(withSlide((xml) => xml.replace("§Q§", "§Q§\n & more")))).toMatchObject({
    code: "illFormed",
    args: { why: SLIDE, line: "3", column: "2" },
  });
});

test("an end record and a directory that do not agree are refused", () => {
  const end = bytes.length - 22;
  const changed = (change: (view: DataView) => void): Uint8Array => {
    const copy = bytes.slice();
    change(new DataView(copy.buffer));
    return copy;
  };
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint16(end + 10, true);
  const counted = (n: number): Uint8Array =>
    changed((view) => {
      view.setUint16(end + 8, n, true);
      view.setUint16(end + 10, n, true);
    });
  const damaged = { code: "damaged", args: { why: "directory" } };
  expect(inserted(counted(count))).toBeUndefined();
  expect(inserted(counted(count - 2))).toEqual(damaged);
  expect(inserted(counted(count + 1))).toEqual(damaged);
  expect(inserted(changed((view) => view.setUint16(end + 8, count - 1, true)))).toEqual(damaged);
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(end + 12, true);
  expect(inserted(changed((view) => view.setUint32(end + 12, size - 1, true)))).toEqual(damaged);
});
