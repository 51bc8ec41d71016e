import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openPackage } from "../../src/pptx/package";
import { pruneToSlide } from "../../src/pptx/prune";
import { readCreationId, setCreationId } from "../../src/pptx/creation-id";
import { NS } from "../../src/xml/namespaces";
import { deck, slide, textBox, title } from "../support/deck";
import { open, SLIDE } from "../support/slides";

const bytes = deck({
  slides: [
    slide(title("one")),
    { ...slide(textBox("two")), hidden: true, creationId: 7 },
    slide(textBox("three")),
  ],
});
const refusal = (file: Uint8Array): string => {
  const opened = openPackage(file);
  return opened.ok ? "opened" : opened.refusal.code;
};
/** The deck with one part changed. */
const edited = (part: string, change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(bytes);
  files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  return zipSync(files);
};

test("slides in the order of the presentation, with ids and hidden flag", () => {
  const pkg = open(
    edited("ppt/presentation.xml", (x) =>
      x.replace(/(<p:sldId id="256"[^>]*>)(<p:sldId id="257"[^>]*>)/, "$2$1"),
    ),
  );
  expect(pkg.slides.map((s) => [s.number, s.id, s.part, pkg.isHidden(s.part)])).toEqual([
    [1, "257", "ppt/slides/slide2.xml", true],
    [2, "256", "ppt/slides/slide1.xml", false],
    [3, "258", "ppt/slides/slide3.xml", false],
  ]);
});

test("saved without a change, the file is the same", () => {
  expect(open(bytes).save()).toEqual(bytes);
});

test("a copy's changes are its own until they are adopted", () => {
  const pkg = open(bytes);
  const copy = pkg.copy();
  copy.write(SLIDE, "<changed/>");
  expect(pkg.text(SLIDE)).toContain("one");
  pkg.adopt(copy);
  expect(pkg.text(SLIDE)).toBe("<changed/>");
});

test("a byte order mark and CRLF survive a write of the same text", () => {
  const pkg = open(edited(SLIDE, (x) => `\uFEFF${x}`));
  pkg.write(SLIDE, pkg.text(SLIDE));
  expect(pkg.bytes(SLIDE).slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]));
  expect(pkg.text(SLIDE)).toContain("?>\r\n<p:sld");
});

test("a part that is added gets its content type where its extension does not say it", () => {
  const pkg = open(bytes);
  const types = (): string => pkg.text("[Content_Types].xml");
  expect(types()).toMatch(/<Default Extension="xml" ContentType="application\/xml"\/>/);
  const before = types();
  pkg.addPart("customXml/item1.xml", "<a/>", "application/xml");
  pkg.addPart("customXml/ITEM2.XML", "<a/>", "application/xml");
  expect(types()).toBe(before);
  pkg.addPart("ppt/a & b.xml", "<a/>", "application/other+xml");
  pkg.addPart("ppt/c.new", "<a/>", "application/xml");
  expect(types().replace(before.slice(0, -"</Types>".length), "")).toBe(
    '<Override PartName="/ppt/a &amp; b.xml" ContentType="application/other+xml"/>' +
      '<Override PartName="/ppt/c.new" ContentType="application/xml"/></Types>',
  );
  const again = open(pkg.save());
  expect(again.text("ppt/a & b.xml")).toBe("<a/>");
});

test("a part that is removed leaves neither relationships nor a content type", () => {
  const pkg = open(bytes);
  const [, second] = pkg.slides;
  const part = second?.part ?? "";
  const rels = part.replace("slides/", "slides/_rels/") + ".rels";
  expect([pkg.has(part), pkg.has(rels)]).toEqual([true, true]);
  pkg.write(part, `${pkg.text(part)} `);
  pkg.removePart(part);
  const saved = open(pkg.save()).parts;
  expect([pkg.has(part), pkg.has(rels), pkg.changed.includes(part)]).toEqual([false, false, false]);
  expect(saved).toEqual(open(bytes).parts.filter((one) => one !== part && one !== rels));
  expect(pkg.text("[Content_Types].xml")).not.toContain(part);
});

describe("refused", () => {
  const compound = (name: string): Uint8Array => {
    const file = new Uint8Array(2048);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...name].forEach((c, i) => (file[1024 + 2 * i] = c.charCodeAt(0)));
    return file;
  };
  test.each<[string, Uint8Array]>([
    ["encrypted", compound("EncryptedPackage")],
    ["oldFormat", compound("PowerPoint Document")],
    ["damaged", strToU8("PK nothing")],
    ["damaged", bytes.slice(0, bytes.length - 100)],
    ["notPresentation", zipSync({ "hello.txt": strToU8("hello") })],
    [
      "strict",
      edited("ppt/presentation.xml", (x) =>
        x.replace(
          /http:\/\/schemas\.openxmlformats\.org\/presentationml\/2006\/main/g,
          "http://purl.oclc.org/ooxml/presentationml/main",
        ),
      ),
    ],
    ["illFormed", edited("ppt/presentation.xml", (x) => x.slice(0, 200))],
    ["tooDeep", edited("ppt/presentation.xml", () => "<a>".repeat(3000))],
  ])("%s", (code, file) => {
    expect(refusal(file)).toBe(code);
  });
});

test("pruned to a slide, the list of slides has one entry and the parts stay", () => {
  const pkg = open(bytes);
  expect(pruneToSlide(pkg, "257").ok).toBe(true);
  const pruned = open(pkg.save());
  expect(pruned.slides.map((s) => s.part)).toEqual(["ppt/slides/slide2.xml"]);
  expect(pruned.parts).toEqual(open(bytes).parts);
  expect(pruneToSlide(pkg, "999")).toEqual({
    ok: false,
    refusal: { code: "noSuchSlide", args: { slide: "999" } },
  });
});

test("pruning takes the other slides out of the sections", () => {
  const sections =
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="A" id="{1}"><p14:sldIdLst><p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>';
  const pkg = open(
    edited("ppt/presentation.xml", (x) =>
      x.replace("</p:presentation>", `${sections}</p:presentation>`),
    ),
  );
  pruneToSlide(pkg, "256");
  expect(pkg.text(pkg.presentation)).toContain(
    '<p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst>',
  );
});

test("creation ids are read, replaced and added", () => {
  const pkg = open(bytes);
  expect(readCreationId(pkg, "ppt/slides/slide2.xml")).toBe(7);
  expect(readCreationId(pkg, SLIDE)).toBeUndefined();
  setCreationId(pkg, "ppt/slides/slide2.xml", 4000000000);
  setCreationId(pkg, SLIDE, 5);
  const saved = open(pkg.save());
  expect(readCreationId(saved, "ppt/slides/slide2.xml")).toBe(4000000000);
  expect(readCreationId(saved, SLIDE)).toBe(5);
  expect(saved.text("ppt/slides/slide2.xml").match(/creationId /g)).toHaveLength(1);
});

test.each([
  ["in an empty list", "<p:extLst/>"],
  ["beside other extensions", '<p:extLst><p:ext uri="{1}"/></p:extLst>'],
  ["where nothing is", ""],
])("a creation id is put %s, and is replaced there", (_, list) => {
  const pkg = open(edited(SLIDE, (x) => x.replace("</p:cSld>", `${list}</p:cSld>`)));
  const others = pkg.text(SLIDE).replace(list, "");
  setCreationId(pkg, SLIDE, 5);
  setCreationId(pkg, SLIDE, 6);
  expect(readCreationId(pkg, SLIDE)).toBe(6);
  const uri = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}";
  const ext = `<p:ext uri="${uri}"><p14:creationId xmlns:p14="${NS.p14}" val="6"/></p:ext>`;
  const kept = list.includes("uri") ? '<p:ext uri="{1}"/>' : "";
  const written = `<p:extLst>${kept}${ext}</p:extLst>`;
  expect(pkg.text(SLIDE)).toContain(`${written}</p:cSld>`);
  expect(pkg.text(SLIDE).replace(written, "")).toBe(others);
});

test("a creation id that stands behind the slide's content is one too", () => {
  const id = (value: string): string =>
    `<p:extLst><p:ext uri="{2}"/><p:ext uri="{1}"><p14:creationId xmlns:p14="${NS.p14}" val="${value}"/></p:ext></p:extLst></p:sld>`;
  const read = (value: string): number | undefined =>
    readCreationId(open(edited(SLIDE, (x) => x.replace("</p:sld>", id(value)))), SLIDE);
  expect(["0", "17", "-1", "1.5", "x"].map(read)).toEqual([0, 17, undefined, undefined, undefined]);
});

test.each([
  ['<pc:sldMk cId="7" sldId="257"/>', '<pc:sldMk cId="9" sldId="257"/>'],
  ["<pc:sldMk cId='7' sldId='257'/>", "<pc:sldMk cId=\"9\" sldId='257'/>"],
  ['<pc:sldMk sldId="257"/>', '<pc:sldMk cId="9" sldId="257"/>'],
  ['<pc:sldMk cId="8" sldId="258"/>', undefined],
  ["<pc:docMk/>", undefined],
])("a modern comment with %s, where the slide gets another creation id", (mark, after) => {
  const pkg = open(bytes);
  const part = "ppt/slides/slide2.xml";
  const comments = (marks: string): string =>
    `<c:cmLst xmlns:c="urn:c" xmlns:pc="${NS.pc}">${marks}</c:cmLst>`;
  pkg.addPart("ppt/comments/c1.xml", comments(mark), "application/vnd.ms-powerpoint.comments+xml");
  const type = "http://schemas.microsoft.com/office/2018/10/relationships/comments";
  pkg.addRelationship(part, type, "../comments/c1.xml");
  pkg.addRelationship(part, type, "../comments/missing.xml");
  const work = open(pkg.save());
  setCreationId(work, part, 9);
  expect(work.text("ppt/comments/c1.xml")).toBe(comments(after ?? mark));
  expect(work.changed.includes("ppt/comments/c1.xml")).toBe(after !== undefined);
});
