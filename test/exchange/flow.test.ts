/**
 * Everything around an insertion: the next one, undo, somebody else in the deck, losses, cancel, recovery.
 */
import type { InsertRequest } from "../../src/exchange/api";
import { isAsked, type Progress, type Stage } from "../../src/exchange/outcome";
import type { ProfileName } from "../../src/standin/profiles";
import { body, deck, equation, paragraph, run, slide, textBox, title } from "../support/deck";
import { differences, factsOf, texts } from "./judge";
import { done, math, openDesk, type Desk, type DeskOptions } from "./support";

const PROFILES = ["windows", "mac", "web"] as const;
const TEXT = "We see the sum here.";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const SIMPLE = deck({
  slides: [slide(title("First")), slide(title("Second"), textBox(TEXT)), slide(title("Third"))],
});

/** A slide with a modern comment and a tag, and one that is the target of a link on another slide. */
const PRECIOUS = deck({
  slides: [
    slide(title("First")),
    slide(title("Second"), textBox(TEXT)),
    slide(title("Third"), textBox("Linked to.")),
  ],
  parts: {
    "ppt/slides/_rels/slide1.xml.rels": rels(
      `<Relationship Id="rId1" Type="${R}/slideLayout" Target="../slideLayouts/slideLayout2.xml"/>`,
      `<Relationship Id="rId2" Type="${R}/slide" Target="slide3.xml"/>`,
    ),
    "ppt/slides/_rels/slide2.xml.rels": rels(
      `<Relationship Id="rId1" Type="${R}/slideLayout" Target="../slideLayouts/slideLayout2.xml"/>`,
      `<Relationship Id="rId2" Type="${R}/tags" Target="../tags/tag1.xml"/>`,
      `<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2018/10/relationships/comments" Target="../comments/modernComment_101_0.xml"/>`,
    ),
    "ppt/tags/tag1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:tagLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:tag name="KEY" val="value"/></p:tagLst>`,
    "ppt/comments/modernComment_101_0.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"/>`,
  },
});

function rels(...entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
}

function inline(latex: string): InsertRequest {
  return {
    equation: { body: math(latex), mode: "inline" },
    answers: { mathLocksText: "inText" },
  };
}

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function at(
  profile: ProfileName,
  bytes: Uint8Array = SIMPLE,
  options: Partial<DeskOptions> = {},
): Promise<Desk> {
  desk = await openDesk({ deck: bytes, profile, ...options });
  desk.host.goToSlide(2);
  return desk;
}

describe.each(PROFILES)("on %s", (profile) => {
  test("a second insertion goes on after the first, a third after that", async () => {
    const { host, exchange } = await at(profile);
    host.caretAfter("We see ");
    for (const latex of ["a", "b", "c"]) done(await exchange.insert(inline(latex)));
    expect(texts(host.deckBytes(), 2)[1]).toBe("We see ￼\u2009￼\u2009￼the sum here.");
    const order = [...host.slideXml(2).matchAll(/<m:t>([^<]*)<\/m:t>/g)].map((m) => m[1]);
    expect(order.join("")).toBe("𝑎𝑏𝑐");
  });

  test("insert, undo, and the deck is as it was", async () => {
    const { host, exchange } = await at(profile);
    const before = host.deckBytes();
    host.caretAfter("We see ");
    const first = done(await exchange.insert(inline("a")));
    const second = done(await exchange.insert(inline("b")));
    // Undone in reverse order, each on the slide that the other left.
    done(await exchange.undo(second.undo));
    expect(texts(host.deckBytes(), 2)[1]).toBe("We see ￼the sum here.");
    done(await exchange.undo(first.undo));
    expect(differences(factsOf(before), factsOf(host.deckBytes()))).toEqual([]);
    expect(host.currentSlide()).toBe(2);
  });

  test("undo is refused when the slide has changed since", async () => {
    const { host, exchange } = await at(profile);
    host.caretAfter("We see ");
    const { undo } = done(await exchange.insert(inline("a")));
    host.editText(2, "Second", "2nd");
    const after = host.deckBytes();
    expect(await exchange.undo(undo)).toMatchObject({
      ok: false,
      failure: { code: "changedSince" },
      kept: { kind: "unchanged" },
    });
    expect(differences(factsOf(after), factsOf(host.deckBytes()))).toEqual([]);
  });

  test("what somebody else writes meanwhile stays", async () => {
    const { host, exchange, journal } = await at(profile);
    host.caretAfter("We see ");
    host.onCall("insertSlidesFromBase64", () => {
      host.editText(2, "Second", "2nd");
    });
    done(await exchange.insert(inline("x")));
    expect(host.slideCount()).toBe(3);
    expect(texts(host.deckBytes(), 2)).toEqual(["2nd", "We see ￼the sum here."]);
    expect(journal.entries).toEqual([]);
  });

  test("a slide that keeps changing is left alone", async () => {
    const { host, exchange, journal } = await at(profile);
    host.caretAfter("We see ");
    let edits = 0;
    const edit = (): void => {
      edits += 1;
      host.editText(2, edits === 1 ? "Second" : `Second${edits - 1}`, `Second${edits}`);
      host.onCall("insertSlidesFromBase64", edit);
    };
    host.onCall("insertSlidesFromBase64", edit);
    expect(await exchange.insert(inline("x"))).toMatchObject({
      ok: false,
      failure: { code: "keepsChanging" },
      kept: { kind: "unchanged" },
    });
    expect(host.slideCount()).toBe(3);
    expect(texts(host.deckBytes(), 2)).toEqual(["Second3", TEXT]);
    expect(journal.entries).toEqual([]);
  });

  test("an equation is replaced, by an id from before another insertion", async () => {
    const bytes = deck({
      slides: [slide(title("1")), slide(textBox(paragraph(run("See "), equation(), run(" now"))))],
    });
    const { host, exchange } = await at(profile, bytes);
    const read = await exchange.readSlideEquations();
    if (!read.ok) throw new Error(read.failure.code);
    const [found] = read.equations;
    if (!found) throw new Error("no equation");
    expect(found).toMatchObject({ index: 0, display: false, frame: { shapeId: "2" } });
    host.selectNothing();
    done(await exchange.insert(inline("y")));
    done(await exchange.replace(found, { body: math("z"), mode: "auto" }));
    expect(host.slideXml(2)).not.toContain("<m:t>𝑥</m:t>");
    expect(texts(host.deckBytes(), 2)[0]).toBe("See ￼ now");
    // The equation has changed: what was read before is no longer valid.
    expect(await exchange.replace(found, { body: math("w"), mode: "auto" })).toMatchObject({
      ok: false,
      failure: { code: "equationMoved" },
    });
  });

  test("comments and tags of the slide stay", async () => {
    const { host, exchange } = await at(profile, PRECIOUS);
    host.caretAfter("We see ");
    const { undo } = done(await exchange.insert(inline("x")));
    const is = (): readonly string[] =>
      [...factsOf(host.deckBytes()).keys()]
        .filter((k) => /^slide 2 (tags|comments)$/.test(k))
        .sort();
    expect(is()).toEqual(["slide 2 comments", "slide 2 tags"]);
    done(await exchange.undo(undo));
    expect(is()).toEqual(["slide 2 comments", "slide 2 tags"]);
  });

  test("a comment that somebody writes meanwhile stays", async () => {
    const { host, exchange } = await at(profile, PRECIOUS);
    host.caretAfter("We see ");
    host.onCall("insertSlidesFromBase64", () => {
      host.editPart("ppt/comments/modernComment_101_0.xml", (xml) =>
        xml.replace("/>", `><p188:cm id="of this moment"/></p188:cmLst>`),
      );
    });
    done(await exchange.insert(inline("x")));
    const parts = host.partNames().filter((name) => /comments\/modernComment/.test(name));
    expect(parts.map((name) => host.partText(name) ?? "").join()).toContain("of this moment");
    expect(host.slideCount()).toBe(3);
  });

  test("links to the slide are spoken of first", async () => {
    const { host, exchange } = await at(profile, PRECIOUS);
    host.goToSlide(3);
    host.caretAfter("Linked ");
    const before = host.deckBytes();
    const outcome = await exchange.insert(inline("x"));
    expect(outcome).toEqual({
      ok: false,
      needsConfirmation: { kind: "wouldLose", losses: ["links"], choices: ["goOn"] },
    });
    expect(differences(factsOf(before), factsOf(host.deckBytes()))).toEqual([]);
    done(
      await exchange.insert({
        ...inline("x"),
        answers: { mathLocksText: "inText", wouldLose: "goOn" },
      }),
    );
    expect(texts(host.deckBytes(), 3)[1]).toBe("Linked ￼to.");
  });

  test("two at once wait for each other", async () => {
    const { host, exchange } = await at(profile);
    host.selectNothing();
    const both = await Promise.all([exchange.insert(inline("a")), exchange.insert(inline("b"))]);
    both.forEach(done);
    expect(exchange.busy).toBe(false);
    expect(host.slideXml(2).match(/<m:t>[𝑎𝑏]<\/m:t>/gu)).toHaveLength(2);
    expect(host.slideCount()).toBe(3);
  });

  test.each(["looking", "marking", "reading", "editing"] as const)(
    "cancelled while %s, the deck is as it was",
    async (stage: Stage) => {
      const { host, exchange, journal } = await at(profile);
      host.caretAfter("We see ");
      const before = texts(host.deckBytes(), 2);
      const abort = new AbortController();
      const seen: Progress[] = [];
      const outcome = await exchange.insert(inline("x"), {
        signal: abort.signal,
        onProgress: (progress) => {
          seen.push(progress);
          if (progress.stage === stage) abort.abort();
        },
      });
      if (!seen.some((p) => p.stage === stage)) {
        // This host does not have that stage.
        expect([stage, profile]).toEqual(["marking", "web"]);
        return;
      }
      expect(outcome).toMatchObject({
        ok: false,
        failure: { code: "cancelled" },
        kept: { kind: "unchanged" },
      });
      expect(texts(host.deckBytes(), 2)).toEqual(before);
      expect(host.slideCount()).toBe(3);
      expect(journal.entries).toEqual([]);
    },
  );

  test("from the insert on nothing can be cancelled", async () => {
    const { host, exchange } = await at(profile);
    host.selectNothing();
    const abort = new AbortController();
    done(
      await exchange.insert(inline("x"), {
        signal: abort.signal,
        onProgress: ({ cancellable }) => {
          if (!cancellable) abort.abort();
        },
      }),
    );
    expect(host.slideCount()).toBe(3);
  });

  test("in the notes and on the master nothing is written", async () => {
    const bytes = deck({
      slides: [slide(title("1")), { ...slide(title("2"), body("text")), notes: "Notes here." }],
    });
    const { host, exchange } = await at(profile, bytes);
    const before = host.deckBytes();
    for (const view of ["notes", "master"] as const) {
      host.goToSlide(2);
      host.setView(view);
      host.caretAfter(view === "notes" ? "Notes" : "Click");
      const outcome = await exchange.insert(inline("x"));
      expect(isAsked(outcome)).toBe(false);
      expect(outcome).toMatchObject({ ok: false, kept: { kind: "unchanged" } });
      if (!outcome.ok && "failure" in outcome)
        expect(["notOnSlide", "noSlide"]).toContain(outcome.failure.code);
      host.setView("normal");
    }
    expect(differences(factsOf(before), factsOf(host.deckBytes()))).toEqual([]);
  });
});

describe("what an interrupted run left", () => {
  test.each(["windows", "mac"] as const)(
    "a marker, found at the next start on %s",
    async (profile) => {
      const { host, exchange, journal, restart } = await at(profile);
      host.caretAfter("We see ");
      await exchange.scan();
      // The pane dies while the marker is in the text: no later call is answered.
      host.onCall("setSelectedDataAsync", () => {
        for (let n = 2; n < 60; n++) host.faults.at(n, "hang");
      });
      const outcome = await exchange.insert(inline("x"));
      expect(outcome).toMatchObject({ ok: false });
      expect(JSON.stringify(host.texts(2))).toContain("§");
      host.faults.clear();
      expect(await restart().recover()).toEqual({ cleaned: 1, left: [] });
      expect(texts(host.deckBytes(), 2)).toEqual(["Second", TEXT]);
      expect(journal.entries).toEqual([]);
    },
  );

  test("a marker in a table's cell, by an exchange of the slide", async () => {
    const { table } = await import("../support/deck");
    const bytes = deck({ slides: [slide(title("1")), slide(table([["alpha", "beta"]]))] });
    const { host, exchange, journal, restart } = await at("windows", bytes);
    await exchange.scan();
    host.caretInCell({ row: 0, column: 1, offset: 2 });
    host.onCall("setSelectedDataAsync", () => {
      for (let n = 2; n < 60; n++) host.faults.at(n, "hang");
    });
    await exchange.insert(inline("x"));
    host.faults.clear();
    expect(await restart().recover()).toEqual({ cleaned: 1, left: [] });
    expect(texts(host.deckBytes(), 2)).toEqual(["alpha", "beta"]);
    expect(journal.entries).toEqual([]);
  });

  test("a slide that lands after its insert was given up", async () => {
    const { host, clock, exchange, journal, restart } = await at("windows");
    host.selectNothing();
    host.faults.next("insertSlidesFromBase64", { slow: 300_000 });
    expect(await exchange.insert(inline("x"))).toMatchObject({ ok: false });
    await new Promise<void>((resolve) => {
      clock.setTimeout(resolve, 400_000);
    });
    expect(host.slideCount()).toBe(4);
    expect(await restart().recover()).toEqual({ cleaned: 1, left: [] });
    expect(host.slideCount()).toBe(3);
    expect(texts(host.deckBytes(), 2)).toEqual(["Second", TEXT]);
    expect(journal.entries).toEqual([]);
  });
});

describe("older hosts", () => {
  test("without an export the file does it all", async () => {
    const { host, exchange } = await at("windows", SIMPLE, {
      requirementSets: { PowerPointApi: "1.5" },
    });
    host.caretAfter("We see ");
    const { undo } = done(await exchange.insert(inline("x")));
    expect(texts(host.deckBytes(), 2)[1]).toBe("We see ￼the sum here.");
    expect(host.counts.methods["exportAsBase64"]).toBeUndefined();
    done(await exchange.undo(undo));
    expect(texts(host.deckBytes(), 2)).toEqual(["Second", TEXT]);
  });

  test("without the selection a new text box is asked for", async () => {
    const { host, exchange } = await at("windows", SIMPLE, {
      requirementSets: { PowerPointApi: "1.2" },
    });
    host.caretAfter("We see ");
    expect(await exchange.insert(inline("x"))).toMatchObject({
      needsConfirmation: { kind: "noPlace" },
    });
    done(await exchange.insert({ ...inline("x"), answers: { noPlace: "newTextBox" } }));
    expect(texts(host.deckBytes(), 2)).toEqual(["Second", TEXT, "￼"]);
  });

  test("without slide insertion it says so", async () => {
    const { host, exchange } = await at("windows", SIMPLE, {
      requirementSets: { PowerPointApi: "1.1" },
    });
    host.caretAfter("We see ");
    expect(await exchange.insert(inline("x"))).toMatchObject({
      failure: { code: "notSupported" },
      kept: { kind: "unchanged" },
    });
  });
});
