/** Slides in other encodings than Office's: read and written as they are declared, or refused. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { insertEquation } from "../../src/deck/insert";
import { openPackage } from "../../src/pptx/package";
import { framesOf } from "../../src/pptx/slide";
import { readText } from "../../src/pptx/frame-text";
import { deck, slide, textBox } from "../support/deck";
import { open, SLIDE, Y } from "../support/slides";

const bytes = deck({ slides: [slide(textBox("Lösung – #Q#"))] });
const XML = strFromU8(unzipSync(bytes)[SLIDE] ?? new Uint8Array());

/** The deck with its slide's bytes as given. */
const withSlide = (content: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [SLIDE]: content });
const declared = (name: string, xml = XML): string => xml.replace("UTF-8", name);
const wide = (text: string, little: boolean): Uint8Array => {
  const units = new Uint8Array(text.length * 2);
  const view = new DataView(units.buffer);
  [...text].forEach((c, i) => view.setUint16(2 * i, c.charCodeAt(0), little));
  return units;
};
/** One byte a character; `–` is what Windows has at 150. */
const narrow = (text: string): Uint8Array =>
  Uint8Array.from(text.replace("–", "\u0096"), (c) => c.charCodeAt(0));
const ascii = (text: string): Uint8Array => narrow(text.replace(/[–ö]/g, "o"));

const ENCODINGS: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8 with a mark", strToU8(`\uFEFF${XML}`)],
  ["UTF-16, little endian", wide(`\uFEFF${declared("UTF-16")}`, true)],
  ["UTF-16, big endian", wide(`\uFEFF${declared("utf-16")}`, false)],
  ["UTF-16 without a mark", wide(declared("UTF-16"), true)],
  ["UTF-16 big endian without a mark", wide(declared("UTF-16BE"), false)],
  ["UTF-16 by its mark alone", wide(`\uFEFF${XML.replace(' encoding="UTF-8"', "")}`, true)],
  ["ISO 8859-1", narrow(declared("ISO-8859-1"))],
  ["Windows 1252", narrow(declared("windows-1252"))],
  ["ASCII", ascii(declared("US-ASCII"))],
  ["utf8", strToU8(declared("utf8"))],
  ["utf-16le", wide(declared("utf-16le"), true)],
  ["iso8859-1", narrow(declared("iso8859-1"))],
  ["latin1", narrow(declared("latin1"))],
  ["cp1252", narrow(declared("cp1252"))],
  ["ascii", ascii(declared("ascii"))],
];

test.each(ENCODINGS)("%s: saved as it was, but for the equation", (_name, content) => {
  const pkg = open(withSlide(content));
  pkg.write(SLIDE, pkg.text(SLIDE));
  expect(pkg.bytes(SLIDE)).toEqual(content);

  const place = { kind: "text", text: "#Q#" } as const;
  expect(insertEquation(pkg, SLIDE, place, { body: Y, mode: "auto" }).ok).toBe(true);
  const again = open(pkg.save());
  expect(again.bytes(SLIDE).subarray(0, 10)).toEqual(content.subarray(0, 10));
  // The letters of the equation are read as what they are, whatever the encoding has.
  expect(again.root(SLIDE).descendants("m", "t")[0]?.text).toBe("𝑦");
  const [frame] = framesOf(again.root(SLIDE));
  expect(frame && readText(frame).text).toMatch(/^L[öo]sung /);
});

test("Windows' dash is one, and ISO 8859-1's control character stays", () => {
  const textIn = (content: Uint8Array): string => {
    const [frame] = framesOf(open(withSlide(content)).root(SLIDE));
    return frame ? readText(frame).text : "";
  };
  expect(textIn(narrow(declared("windows-1252")))).toBe("Lösung – #Q#");
  expect(textIn(narrow(declared("ISO-8859-1")))).toBe("Lösung \u0096 #Q#");
});

test.each<[string, Uint8Array, string]>([
  ["UTF-7", strToU8(declared("UTF-7")), "encoding"],
  ["Shift_JIS", strToU8(declared("Shift_JIS")), "encoding"],
  ["UTF-8 that says it is UTF-16", strToU8(declared("UTF-16")), "encoding"],
  ["UTF-16 that says it is UTF-8", wide(`\uFEFF${XML}`, true), "encoding"],
  [
    "a mark of UTF-8 that says it is ISO 8859-1",
    strToU8(`\uFEFF${declared("latin1")}`),
    "encoding",
  ],
  ["ASCII with other bytes", narrow(declared("US-ASCII")), "damaged"],
  ["UTF-8 with other bytes", narrow(XML), "damaged"],
  [
    "half a pair in UTF-16",
    wide(`\uFEFF${declared("UTF-16", XML.replace("ö", "\uD800"))}`, true),
    "damaged",
  ],
])("refused: %s", (_name, content, code) => {
  const opened = openPackage(withSlide(content));
  if (!opened.ok) throw new Error("refused too early");
  const place = { kind: "text", text: "#Q#" } as const;
  const result = insertEquation(opened.pkg, SLIDE, place, { body: Y, mode: "auto" });
  expect(result).toMatchObject({ ok: false, refusal: { code } });
});

test("a part that is written anew in UTF-8 is UTF-8, whatever it was", () => {
  const pkg = open(withSlide(wide(`\uFEFF${declared("UTF-16")}`, true)));
  pkg.text(SLIDE);
  pkg.write(SLIDE, XML);
  expect(pkg.bytes(SLIDE)).toEqual(strToU8(XML));
});
