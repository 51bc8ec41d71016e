/** The small parts of the exchange, by themselves. */
import fc from "fast-check";
import { setCreationId } from "../../src/pptx/creation-id";
import { fromBase64, toBase64 } from "../../src/exchange/base64";
import { fingerprint, sameExtras, sameSlide } from "../../src/exchange/fingerprint";
import {
  Journal,
  parseJournal,
  type JournalStorage,
  type MarkerEntry,
} from "../../src/exchange/journal";
import { lossesOf } from "../../src/exchange/losses";
import { findMarker, makeMarker, withoutMarker } from "../../src/exchange/marker";
import { Queue } from "../../src/exchange/queue";
import { mergeExport } from "../../src/exchange/merge";
import { fromExport, type SlideCopy } from "../../src/exchange/slide-copy";
import { virtualClock } from "../../src/standin/clock";
import { deck, paragraph, run, slide, textBox, title, type ShapeBuilder } from "../support/deck";
import { open } from "./judge";
import { MemoryJournal, openDesk, seeded } from "./support";

function copyOf(bytes: Uint8Array): SlideCopy {
  const pkg = open(bytes);
  return { pkg, part: pkg.slides[0]?.part ?? "", route: "export" };
}

const oneSlide = (...shapes: readonly ShapeBuilder[]): SlideCopy =>
  copyOf(deck({ slides: [slide(...shapes)] }));

test("base64 goes there and back, and what is none is refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
  const long = Uint8Array.from({ length: 100_000 }, (_, i) => i & 255);
  expect(fromBase64(toBase64(long))).toEqual(long);
  expect(fromBase64("§§")).toBeUndefined();
});

describe("a slide is the same", () => {
  const base = oneSlide(title("Sums"), textBox("We see the sum."));
  test("when proofing split its runs and marked them", () => {
    const proofed = oneSlide(
      title("Sums"),
      textBox(
        paragraph(
          run("We ", 'lang="en-US" dirty="0"'),
          run("see", 'lang="en-US" err="1"'),
          run(" the sum.", 'lang="en-US"'),
        ),
      ),
    );
    expect(sameSlide(base, proofed)).toBe(true);
    expect(fingerprint(base)).toBe(fingerprint(proofed));
  });
  test("under another creation id, with another spelling of the same XML", () => {
    const other = oneSlide(title("Sums"), textBox("We see the sum."));
    setCreationId(other.pkg, other.part, 99);
    const { pkg, part } = other;
    const xml = pkg
      .text(part)
      .replace(/<([\w:]+)([^<>]*)\/>/g, "<$1$2 ></$1>")
      .replace(/(<a:off) (x="\d+") (y="\d+")/g, "$1  $3 $2");
    expect(xml).not.toBe(pkg.text(part));
    pkg.write(part, xml);
    expect(sameSlide(base, other)).toBe(true);
  });
  test("but not when a letter, a format or the notes differ", () => {
    for (const other of [
      oneSlide(title("Sums"), textBox("We see the sun.")),
      oneSlide(title("Sums"), textBox(paragraph(run("We see the sum.", 'lang="en-US" b="1"')))),
      copyOf(
        deck({ slides: [{ ...slide(title("Sums"), textBox("We see the sum.")), notes: "new" }] }),
      ),
      copyOf(
        deck({ slides: [{ ...slide(title("Sums"), textBox("We see the sum.")), hidden: true }] }),
      ),
    ]) {
      expect(sameSlide(base, other)).toBe(false);
      expect(fingerprint(base)).not.toBe(fingerprint(other));
    }
  });
});

describe("a marker", () => {
  test("has six characters, and none that the slide has", () => {
    const slideWith = oneSlide(textBox("§aaaa§"));
    let first = true;
    const random = (): number => {
      // The first four letters are those that are on the slide already.
      const value = first ? 0 : 0.5;
      if (!first) return value;
      calls += 1;
      if (calls === 4) first = false;
      return value;
    };
    let calls = 0;
    const marker = makeMarker(random, slideWith);
    expect(marker).toHaveLength(6);
    expect(marker).not.toBe("§aaaa§");
    expect(makeMarker(seeded(3), slideWith)).toMatch(/^§[a-z2-9]{4}§$/);
  });

  test.each([
    ["a caret", "We see the sum.", "We §abcd§see the sum.", "see", 0, "", 3],
    ["a replaced selection", "We see the sum.", "We §abcd§ the sum.", "see", 0, "see", 3],
    ["a caret on a Mac", "We see the sum.", "We §abcd§\r\rsee the sum.", "see ", 2, "", 3],
    ["at the end on a Mac", "We see", "We see§abcd§\r\r", "see", 2, "", 6],
    ["a replaced start", "See it.", "§abcd§ it.", "See", 0, "See", 0],
    ["replaced signs of XML", "if a<b>&c then", "if §abcd§ then", "a<b>&c", 0, "a<b>&c", 3],
  ])("tells of %s", (_, before, after, selected, tail, replaced, start) => {
    const clean = oneSlide(textBox(...before.split("\r")));
    const marked = oneSlide(textBox(...after.split("\r")));
    const found = findMarker(marked, clean, "§abcd§", selected, tail);
    expect(found).toMatchObject({ start, replaced, lineFeeds: tail, before });
    if (!found) return;
    const cleaned = withoutMarker(marked, found);
    expect(cleaned && sameSlide(cleaned, clean)).toBe(true);
  });

  test("gives the selection back into its own run", () => {
    const bold = (text: string): string => run(text, 'lang="en-US" b="1"');
    const with3 = (text: string): SlideCopy =>
      oneSlide(textBox(paragraph(bold("We "), run(text, 'lang="en-US"'), bold(" now"))));
    const [clean, marked] = [with3("see it"), with3("see §abcd§")];
    const found = findMarker(marked, clean, "§abcd§", "it", 0);
    const cleaned = found && withoutMarker(marked, found);
    expect(cleaned && sameSlide(cleaned, clean)).toBe(true);
  });

  test("that stands twice or nowhere tells nothing", () => {
    expect(findMarker(oneSlide(textBox("We")), undefined, "§abcd§", "", 0)).toBeUndefined();
    const twice = oneSlide(textBox("§abcd§"), textBox("§abcd§"));
    expect(findMarker(twice, undefined, "§abcd§", "", 0)).toBeUndefined();
  });
});

describe("the journal", () => {
  const entry: MarkerEntry = {
    kind: "marker",
    id: "1",
    document: "mine",
    marker: "§abcd§",
    slideId: "256#1",
    replaced: "",
    since: 1,
  };
  test("drops what is no entry, whatever storage holds", () => {
    expect(parseJournal([entry, { ...entry, marker: 3 }, null, "x", { kind: "other" }])).toEqual([
      entry,
    ]);
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Array.isArray(parseJournal(data))).toBe(true);
      }),
    );
  });
  const journalOn = (storage: JournalStorage): Journal =>
    new Journal(storage, () => "mine", virtualClock());
  test("leaves the entries of other decks and windows alone", async () => {
    const storage = new MemoryJournal();
    await storage.save({ ...entry, id: "9", document: "other" });
    const journal = journalOn(storage);
    expect(await journal.load()).toEqual([]);
    await journal.add(entry);
    expect(storage.entries.map((e) => e.id)).toEqual(["9", "1"]);
    await journal.remove("1");
    expect(storage.entries.map((e) => e.id)).toEqual(["9"]);
    expect(journal.pending).toEqual([]);
  });
  test("keeps what two windows write at once", async () => {
    const storage = new MemoryJournal();
    const journals = [journalOn(storage), journalOn(storage)];
    await Promise.all(journals.map((j, i) => j.add({ ...entry, id: `window ${i}` })));
    expect(storage.entries.map((e) => e.id)).toEqual(["window 0", "window 1"]);
  });
  test.each([
    ["blocked", (): Promise<never> => Promise.reject(new Error("blocked"))],
    ["silent", (): Promise<never> => new Promise(() => undefined)],
  ])("works in memory where storage is %s, and counts that", async (_, answer) => {
    const journal = journalOn({ load: answer, save: answer, remove: answer });
    await journal.add(entry);
    expect(journal.pending).toEqual([entry]);
    expect(await journal.load()).toEqual([entry]);
    expect(journal.trouble).toBe(2);
  });
});

test("the queue goes on after a failure, one at a time", async () => {
  const queue = new Queue();
  const order: string[] = [];
  const work = (name: string, fails: boolean) => async (): Promise<string> => {
    order.push(`${name} starts`);
    await Promise.resolve();
    order.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  };
  const first = queue.run(work("a", true)).catch(() => "failed");
  const second = queue.run(work("b", false));
  expect(queue.busy).toBe(true);
  expect(await first).toBe("failed");
  expect(await second).toBe("b");
  await Promise.resolve();
  expect(order).toEqual(["a starts", "a ends", "b starts", "b ends"]);
  expect(queue.busy).toBe(false);
});

test("a custom show is a loss whichever way the slide goes", () => {
  const bytes = deck({ slides: [slide(title("1")), slide(title("2"))] });
  const pkg = open(bytes);
  const list = pkg.text(pkg.presentation);
  const rel = pkg.relationships(pkg.presentation).find((r) => r.target === pkg.slides[1]?.part)?.id;
  pkg.write(
    pkg.presentation,
    list.replace(
      /<p:notesSz[^>]*>/,
      (tag) =>
        `${tag}<p:custShowLst><p:custShow name="s" id="0"><p:sldLst><p:sld r:id="${rel}"/></p:sldLst></p:custShow></p:custShowLst>`,
    ),
  );
  const losses = lossesOf(pkg);
  expect(losses?.get("256")).toEqual({ byExport: [], always: [] });
  expect(losses?.get("257")).toEqual({ byExport: [], always: ["links"] });
});

test.each([
  ["comments", ["comments"]],
  ["tags", ["tags"]],
  ["customXml", ["tags"]],
  ["webextension", ["contentAddIns"]],
  ["hyperlink", []],
])("what an export loses of a slide with %s", (type, byExport) => {
  const with1 = oneSlide(title("1"));
  const without = { ...with1, pkg: with1.pkg.copy() };
  // The target is a part that every deck has.
  with1.pkg.addRelationship(with1.part, type, "../presProps.xml");
  expect(lossesOf(with1.pkg)?.get("256")).toEqual({ byExport, always: [] });
  expect(sameExtras(with1, without)).toBe(!/^(comments|tags|customXml)$/.test(type));
});

test("links from a slide to another are a loss of both; one to itself is none", () => {
  const bytes = deck({ slides: [slide(title("1")), slide(title("2")), slide(title("3"))] });
  const pkg = open(bytes);
  const link = (from: number, to: number): void => {
    const target = pkg.slides[to]?.part.replace(/^.*\//, "") ?? "";
    pkg.addRelationship(pkg.slides[from]?.part ?? "", "slide", target);
  };
  link(0, 1);
  link(2, 2);
  const losses = lossesOf(pkg);
  expect(losses?.get("256")?.always).toEqual(["linksOut"]);
  expect(losses?.get("257")?.always).toEqual(["links"]);
  expect(losses?.get("258")?.always).toEqual([]);
});

describe("a slide that goes by the file", () => {
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  /** The second slide of a deck with a tag and a modern comment on it, by the file and by an export. */
  async function both(edit: (text: string) => string): Promise<{
    readonly file: SlideCopy;
    readonly before: SlideCopy;
    readonly now: SlideCopy;
  }> {
    const bytes = deck({
      slides: [slide(title("Sums"), textBox("We see."), textBox("Other."))],
      parts: {
        "ppt/slides/_rels/slide1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/slideLayout" Target="../slideLayouts/slideLayout2.xml"/><Relationship Id="rId2" Type="${R}/tags" Target="../tags/tag1.xml"/></Relationships>`,
        "ppt/tags/tag1.xml": `<p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="KEY" val="value"/></p:tagLst>`,
      },
    });
    const pkg = open(bytes);
    const part = pkg.slides[0]?.part ?? "";
    // A shape with a tag of its own.
    pkg.write(
      part,
      pkg
        .text(part)
        .replace(
          /<p:nvPr\/>/,
          '<p:nvPr><p:custDataLst><p:tags r:id="rId2"/></p:custDataLst></p:nvPr>',
        ),
    );
    const desk = await openDesk({ deck: pkg.save() });
    const { port, host } = desk;
    const exported = async (): Promise<SlideCopy> => {
      const answer = await port.exportSlide(host.slideIds()[0] ?? "");
      const copy = answer.ok ? fromExport(answer.value) : undefined;
      if (!copy?.ok) throw new Error("no export");
      return copy.copy;
    };
    const filePkg = open(host.deckBytes());
    const file: SlideCopy = { pkg: filePkg, part: filePkg.slides[0]?.part ?? "", route: "file" };
    const before = await exported();
    host.editPart("ppt/slides/slide1.xml", edit);
    const now = await exported();
    desk.close();
    return { file, before, now };
  }

  test("is equal to its export in what both hold", async () => {
    const { file, before, now } = await both((text) => text);
    expect(file.pkg.text(file.part)).toContain("custDataLst");
    expect(before.pkg.text(before.part)).not.toContain("custDataLst");
    expect(sameSlide(file, before)).toBe(true);
    expect(sameSlide(before, now)).toBe(true);
  });

  test.each([
    ["a text", (text: string) => text.replace("Other.", "Other, typed.")],
    ["the text of the shape with the tag", (text: string) => text.replace("We see.", "We saw.")],
    [
      "a shape more and one less",
      (text: string) =>
        text.replace(/<p:sp>(?:(?!<\/p:sp>).)*Other\.(?:(?!<\/p:sp>).)*<\/p:sp>/, (shape) =>
          shape.replace('id="4"', 'id="9"').replace("Other.", "New."),
        ),
    ],
  ])("takes over %s and keeps its tags", async (_, edit) => {
    const { file, before, now } = await both(edit);
    expect(sameSlide(before, now)).toBe(false);
    const merged = mergeExport(file, before, now);
    if (!merged) throw new Error("not merged");
    expect(sameSlide(merged, now)).toBe(true);
    expect(merged.pkg.text(merged.part)).toContain("custDataLst");
    expect(merged.pkg.related(merged.part, "tags")).toBeDefined();
  });

  test("takes over nothing where that cannot be proved", async () => {
    const { file, before, now } = await both((text) => text.replace("Other.", "Typed."));
    const other = file.pkg.copy();
    other.write(file.part, file.pkg.text(file.part).replace("We see.", "Something else."));
    expect(mergeExport({ ...file, pkg: other }, before, now)).toBeUndefined();
  });
});

test("modern comments name the slide by its new creation id; those of other slides stay", () => {
  const PC = "http://schemas.microsoft.com/office/powerpoint/2013/main/command";
  const comments = (marks: string): string =>
    `<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:pc="${PC}"><p188:cm><pc:sldMkLst><pc:docMk/>${marks}</pc:sldMkLst></p188:cm></p188:cmLst>`;
  const pkg = open(
    deck({
      slides: [{ ...slide(title("Sums")), creationId: 5 }],
      parts: {
        "ppt/slides/_rels/slide1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout2.xml"/><Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2018/10/relationships/comments" Target="../comments/modernComment_1.xml"/></Relationships>`,
        "ppt/comments/modernComment_1.xml": comments(
          '<pc:sldMk cId="5" sldId="256"/><pc:sldMk sldId="256"/><pc:sldMk cId="7" sldId="257"/>',
        ),
      },
    }),
  );
  const copy: SlideCopy = { pkg, part: pkg.slides[0]?.part ?? "", route: "file" };
  const before = { ...copy, pkg: pkg.copy() };
  setCreationId(pkg, copy.part, 99);
  expect(pkg.text("ppt/comments/modernComment_1.xml")).toBe(
    comments(
      '<pc:sldMk cId="99" sldId="256"/><pc:sldMk cId="99" sldId="256"/><pc:sldMk cId="7" sldId="257"/>',
    ),
  );
  // It says nothing beyond where the slide is.
  expect(sameExtras(before, copy)).toBe(true);
});

test("a slide zoom is a link", () => {
  const bytes = deck({ slides: [slide(title("1")), slide(title("2"))] });
  const pkg = open(bytes);
  const part = pkg.slides[0]?.part ?? "";
  pkg.write(
    part,
    pkg
      .text(part)
      .replace(
        "</p:spTree>",
        '<p:extLst><p:ext uri="{x}"><pslz:sldZm xmlns:pslz="http://schemas.microsoft.com/office/powerpoint/2016/slidezoom"><pslz:sldZmObj sldId="257" cId="1"/></pslz:sldZm></p:ext></p:extLst></p:spTree>',
      ),
  );
  expect(lossesOf(pkg)?.get("257")?.always).toEqual(["links"]);
});
