/** What the command line does not do: exit code 2, a reason that names the thing, and no file. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run as runCli } from "../../src/cli/run";
import {
  appear,
  autoshape,
  chart,
  deck,
  field,
  paragraph,
  raw,
  run,
  slide,
  smartArt,
  textBox,
} from "../support/deck";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cli-refusals-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (s: string) => void out.push(s), err: (s: string) => void err.push(s) };
  const code = await runCli(args, terminal, new Map());
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const DECK = deck({
  slides: [
    {
      ...slide(
        textBox("Plain words"),
        textBox(paragraph(run("page "), field("77"), run(" of many"))),
        chart("Sales in chart"),
        smartArt("Process step"),
        autoshape({ locks: 'noTextEdit="1"' }, "locked text"),
        textBox({ id: 30 }, "flying letters"),
        raw(
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><mc:Choice Requires="p14"><p:sp><p:nvSpPr><p:cNvPr id="%ID%" name="Two ways"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>stored twice</a:t></a:r></a:p></p:txBody></p:sp></mc:Choice><mc:Fallback/></mc:AlternateContent>',
        ),
      ),
      notes: "spoken words",
      timing: appear(30, [[0, 13]], "charRg"),
    },
  ],
});

/** The deck with a part changed. */
function changed(part: string, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(DECK);
  return zipSync({ ...files, [part]: strToU8(edit(strFromU8(files[part] ?? new Uint8Array()))) });
}

const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(1024).fill(0),
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);

const PRESENTATION = "ppt/presentation.xml";
const SLIDE = "ppt/slides/slide1.xml";
const strict = (xml: string): string =>
  xml.replace(
    /http:\/\/schemas\.openxmlformats\.org\/(presentationml|drawingml)\/2006\/main/g,
    "http://purl.oclc.org/ooxml/$1/main",
  );

test.each<[string, string, RegExp, Uint8Array?]>([
  ["a field", "77", /part of a field/],
  ["a field within other text", "page 77 of", /part of a field/],
  ["notes", "spoken", /stands in the notes/],
  ["a layout", "Some content", /stands on a slide layout/],
  ["a master", "Click to edit the text", /stands on the slide master/],
  ["SmartArt", "Process", /stands in SmartArt/],
  ["a chart", "Sales in chart", /stands in a chart/],
  ["locked text", "locked", /“Oval \d+” is locked/],
  ["letters animated one by one", "flying", /animated one by one/],
  ["a shape that is stored in two versions", "stored", /“Two ways” is stored in two versions/],
  ["nothing but spaces", " ", /is empty/],
  ["a Strict presentation", "Plain", /Strict Open XML/, changed(PRESENTATION, strict)],
  ["an encrypted file", "Plain", /password/, compound("EncryptedPackage")],
  ["a file of PowerPoint 97", "Plain", /PowerPoint 97 to 2003/, compound("PowerPoint Document")],
  ["half a file", "Plain", /damaged/, DECK.slice(0, DECK.length / 2)],
  ["an empty file", "Plain", /damaged/, new Uint8Array()],
  ["a slide that is no XML", "Plain", /damaged/, changed(SLIDE, (x) => x.slice(0, -30))],
  [
    "a file whose content types are damaged",
    "Plain",
    /damaged/,
    changed("[Content_Types].xml", (x) => x.slice(0, 50)),
  ],
  [
    "a document of Word",
    "Plain",
    /not a presentation/,
    changed("_rels/.rels", (x) => x.replace(PRESENTATION, "word/document.xml")),
  ],
])("%s", async (_, text, reason, bytes = DECK) => {
  const input = join(folder, "in.pptx");
  const output = join(folder, "out.pptx");
  writeFileSync(input, bytes);
  const { code, out, err } = await call("insert", input, output, "--find", text, "--latex", "x^2");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^Nothing was written\. /);
  expect(err).toMatch(reason);
  expect(err).not.toMatch(/\{\w+\}|undefined/);
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(folder)).toEqual(["in.pptx"]);
});

test("a file that was there stays when the command is refused", async () => {
  const input = join(folder, "in.pptx");
  const output = join(folder, "out.pptx");
  writeFileSync(input, DECK);
  writeFileSync(output, "mine");
  expect((await call("insert", input, output, "--find", "77", "--latex", "x")).code).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(["in.pptx", "out.pptx"]);
});

test("extract says too what it cannot read", async () => {
  const input = join(folder, "in.pptx");
  writeFileSync(input, compound("EncryptedPackage"));
  const { code, out, err } = await call("extract", input, "--jsonl");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/password/);
});
