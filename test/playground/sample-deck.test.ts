/** The sample deck is a sound package: what it names is there, and it is the same every time. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

let folder: string;
let parts: Record<string, Uint8Array>;
let bytes: Buffer;

function make(name: string): Buffer {
  const file = join(folder, name);
  execFileSync(process.execPath, ["tools/sample-deck.mjs", file]);
  return readFileSync(file);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sample-deck-"));
  bytes = make("one.pptx");
  parts = unzipSync(bytes);
});
afterAll(() => rmSync(folder, { recursive: true }));

function parse(name: string) {
  const part = parts[name];
  if (!part) throw new Error(`${name} is missing`);
  return new DOMParser().parseFromString(strFromU8(part), "text/xml");
}

function elements(name: string, tag: string): Element[] {
  return [...parse(name).getElementsByTagName(tag)];
}

test("the same bytes every time", () => {
  expect(make("two.pptx").equals(bytes)).toBe(true);
});

test("every part is well-formed, has a content type, and every relation leads to a part", () => {
  const typed = elements("[Content_Types].xml", "Override").map((e) => e.getAttribute("PartName"));
  for (const name of Object.keys(parts)) {
    expect(parse(name).documentElement).toBeTruthy();
    if (!name.endsWith(".rels") && name !== "[Content_Types].xml")
      expect(typed).toContain(`/${name}`);
    if (!name.endsWith(".rels")) continue;
    const base = posix.dirname(posix.dirname(name));
    for (const relation of elements(name, "Relationship")) {
      const target = posix.join(base, relation.getAttribute("Target") ?? "");
      expect(Object.keys(parts)).toContain(target);
    }
  }
  expect(typed.length).toBe(new Set(typed).size);
});

test("shape ids are unique on each slide, and the creation ids tell the slides apart", () => {
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThanOrEqual(6);
  const creations = slides.map((name) => {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    // The fallback of a shape with equations is the same shape again.
    const shown = xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, "");
    const ids = [...shown.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    return /creationId [^>]*val="(\d+)"/.exec(xml)?.[1];
  });
  expect(new Set(creations).size).toBe(slides.length);
  for (const id of creations) expect(Number(id)).toBeLessThan(2 ** 32);
});

test("there is something of everything that an equation can go to", () => {
  const all = Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join("");
  for (const needed of [
    "<a:tbl>",
    "<p:grpSp>",
    'txBox="1"',
    "<a14:m>",
    "<p:timing>",
    "<p:bldP ",
    'lvl="1"',
  ]) {
    expect(all).toContain(needed);
  }
  expect(Object.keys(parts).some((name) => name.startsWith("ppt/notesSlides/"))).toBe(true);
  expect(all).toContain("A quadratic equation has the solutions  whenever a is not zero.");
});
