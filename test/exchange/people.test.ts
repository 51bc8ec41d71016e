/** People, panes and PowerPoint interfering with an exchange: nothing is lost, doubled or left unreported. */
import { createExchange } from "../../src/exchange/exchange";
import { fromBase64, toBase64 } from "../../src/exchange/base64";
import type { Exchange, InsertRequest } from "../../src/exchange/api";
import type { Outcome } from "../../src/exchange/outcome";
import { noLocks } from "../../src/host/locks";
import { failed } from "../../src/host/failure";
import type { PowerPointHost } from "../../src/host/port";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, equation, paragraph, run, slide, textBox, title } from "../support/deck";
import { drawSchedule, durationOn, explore, EXPLORE_DECK } from "./explore";
import { open } from "./judge";
import { done, math, openDesk, seeded, type Desk, type DeskOptions } from "./support";

const PROFILES = ["windows", "mac", "web"] as const;
const OTHER = "Other box.";

const DECK = deck({
  slides: [
    slide(title("First")),
    slide(title("Second"), textBox("We see the sum here."), textBox(OTHER)),
    slide(title("Third")),
  ],
});

const inline: InsertRequest = {
  equation: { body: math("x"), mode: "inline" },
  answers: { mathLocksText: "inText" },
};

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

/** A desk with the caret in the sentence of the second slide. */
async function at(profile: ProfileName, options: Partial<DeskOptions> = {}): Promise<Desk> {
  desk = await openDesk({ deck: DECK, profile, ...options });
  await desk.exchange.scan();
  desk.host.goToSlide(2);
  desk.host.caretAfter("We see ");
  return desk;
}

/** The titles of all slides, and all texts on the slides called "Second". */
function seen({ host }: Desk): { readonly titles: readonly string[]; readonly second: string } {
  const all = Array.from({ length: host.slideCount() }, (_, i) => host.texts(i + 1));
  const second = all.filter(([first]) => first === "Second");
  return { titles: all.map(([first]) => first ?? ""), second: JSON.stringify(second) };
}

const AS_BEFORE = ["First", "Second", "Third"];

function another(on: Desk, more: Partial<Parameters<typeof createExchange>[0]> = {}): Exchange {
  const { port, journal, clock, builds } = on;
  return createExchange({
    host: port,
    journal,
    clock,
    random: seeded(99),
    provenBuilds: builds,
    ...more,
  });
}

function code(outcome: Outcome): string {
  if (outcome.ok) return "ok";
  return "failure" in outcome ? outcome.failure.code : "asked";
}

describe.each(PROFILES)("on %s", (profile) => {
  test("a text typed on the old slide when it is about to go comes along", async () => {
    const on = await at(profile);
    on.host.onCall("delete", () => {
      on.host.editText(2, OTHER, `${OTHER} typed`);
    });
    const outcome = done(await on.exchange.insert(inline));
    expect(seen(on).titles).toEqual(AS_BEFORE);
    expect(seen(on).second).toContain("typed");
    expect(on.host.slideXml(2)).toContain("<m:t>𝑥</m:t>");
    expect(seen(on).second).not.toContain("§");
    expect(on.journal.entries).toEqual([]);
    // Undo keeps the text that was typed.
    done(await on.exchange.undo(outcome.undo));
    expect(seen(on).second).toContain("typed");
    expect(on.host.slideXml(2)).not.toContain("<m:t>𝑥</m:t>");
  });

  test("so does one in the very text that the equation goes into", async () => {
    const on = await at(profile);
    on.host.onCall("delete", () => {
      on.host.editText(2, "the sum", "the typed sum");
    });
    done(await on.exchange.insert(inline));
    expect(on.host.texts(2)[1]).toBe("We see 𝑥the typed sum here.");
    expect(seen(on).titles).toEqual(AS_BEFORE);
  });

  test("texts on both slides at once leave both, and it is said which is which", async () => {
    const on = await at(profile);
    on.host.onCall("delete", () => {
      on.host.editText(2, OTHER, `${OTHER} on the old`);
      on.host.editText(3, OTHER, `${OTHER} on the new`);
    });
    const outcome = await on.exchange.insert(inline);
    expect(outcome).toMatchObject({
      ok: false,
      kept: { kind: "bothSlides", equation: 2, other: 3 },
    });
    expect(on.host.texts(2).join()).toContain("on the new");
    expect(on.host.texts(3).join()).toContain("on the old");
    expect(seen(on).second).not.toContain("§");
  });

  test.each(["delete", "undo"] as const)(
    "the new slide taken away before its time (%s) leaves the old one",
    async (how) => {
      const on = await at(profile);
      on.host.onCall("delete", () => {
        if (how === "undo") on.host.undo();
        else on.host.deleteSlide(3);
      });
      expect(code(await on.exchange.insert(inline))).toBe("newSlideGone");
      expect(seen(on)).toEqual({
        titles: AS_BEFORE,
        second: JSON.stringify([["Second", "We see the sum here.", OTHER]]),
      });
      expect(on.journal.entries).toEqual([]);
    },
  );

  test("a slide that somebody adds behind is not taken for ours", async () => {
    const on = await at(profile);
    on.host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    on.host.onCall("insertSlidesFromBase64", () => {
      on.host.pasteSlides(deck({ slides: [slide(title("Pasted"))] }), 2);
    });
    expect(code(await on.exchange.insert(inline))).toBe("host");
    expect(seen(on).titles).toEqual(["First", "Second", "Pasted", "Third"]);
    expect(seen(on).second).not.toContain("§");
  });

  test("a slide that is deleted before the equation goes in is gone, and that is said", async () => {
    const on = await at(profile);
    on.host.onCall("insertSlidesFromBase64", () => {
      on.host.deleteSlide(2);
    });
    expect(await on.exchange.insert(inline)).toMatchObject({
      failure: { code: "slideGone" },
      kept: { kind: "unchanged" },
    });
    expect(seen(on).titles).toEqual(["First", "Third"]);
    expect(on.journal.entries).toEqual([]);
  });

  test("two panes insert into one slide one after the other", async () => {
    const on = await at(profile);
    const other = another(on);
    await other.scan();
    const both = await Promise.all([on.exchange.insert(inline), other.insert(inline)]);
    both.forEach(done);
    expect(seen(on).titles).toEqual(AS_BEFORE);
    expect(on.host.slideXml(2).match(/<m:t>𝑥<\/m:t>/g)).toHaveLength(2);
    expect(seen(on).second).not.toContain("§");
  });

  test("a pane that starts leaves alone what another one is doing", async () => {
    const on = await at(profile);
    const other = another(on);
    let recovery: ReturnType<Exchange["recover"]> | undefined;
    on.host.onCall("insertSlidesFromBase64", () => {
      recovery = other.recover();
    });
    done(await on.exchange.insert(inline));
    expect(await recovery).toEqual({ cleaned: 0, left: [] });
    expect(seen(on).titles).toEqual(AS_BEFORE);
  });

  test("what is typed while an undo is under way stays", async () => {
    const on = await at(profile);
    const { undo } = done(await on.exchange.insert(inline));
    on.host.onCall("delete", () => {
      on.host.editText(2, OTHER, `${OTHER} typed`);
    });
    expect(code(await on.exchange.undo(undo))).toBe("changedSince");
    expect(seen(on).titles).toEqual(AS_BEFORE);
    expect(seen(on).second).toContain("typed");
    expect(on.host.slideXml(2)).toContain("<m:t>𝑥</m:t>");
  });

  test("a journal that does not answer stops nothing", async () => {
    const on = await at(profile);
    on.journal.save = () => new Promise(() => undefined);
    done(await on.exchange.insert(inline));
    expect(on.exchange.journalTrouble).toBeGreaterThan(0);
  });

  test("seeded interleavings of people, panes and faults", async () => {
    const seed = 20261127;
    const on = await openDesk({ deck: EXPLORE_DECK, profile });
    desk = on;
    for (let i = 0; i < 12; i++) {
      const schedule = drawSchedule(seed + i, durationOn(on.host));
      const found = (await explore(on, schedule)).filter(({ kind }) => kind === "wrong");
      expect({ seed: seed + i, schedule, found }).toEqual({ seed: seed + i, schedule, found: [] });
    }
  }, 120_000);
});

describe("a person who goes to another slide", () => {
  test("finds no marker there", async () => {
    const on = await at("windows");
    on.host.onCall("setSelectedDataAsync", () => {
      on.host.goToSlide(3);
      on.host.caretAfter("Third");
    });
    expect(await on.exchange.insert(inline)).toMatchObject({
      failure: { code: "placeNotProved" },
      kept: { kind: "unchanged" },
    });
    expect(on.host.texts(3)).toEqual(["Third"]);
    expect(on.journal.entries).toEqual([]);
  });

  test("is told where it is, if it cannot be taken out", async () => {
    const on = await at("windows");
    on.host.onCall("setSelectedDataAsync", () => {
      on.host.goToSlide(3);
      on.host.caretAfter("Third");
      for (let i = 0; i < 9; i++) {
        on.host.faults.next("text", { fail: "GeneralException" });
        on.host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
      }
    });
    expect(await on.exchange.insert(inline)).toMatchObject({
      kept: { kind: "markerLeft", number: 3 },
    });
  });
});

describe("PowerPoint closed between insertion and deletion", () => {
  async function interrupted(): Promise<{ readonly on: Desk; readonly again: Exchange }> {
    const on = await at("windows");
    on.host.faults.next("insertSlidesFromBase64", "landThenHang");
    let saved: Uint8Array | undefined;
    let journal = "";
    on.clock.setTimeout(() => {
      saved = on.host.deckBytes();
      journal = on.journal.text;
    }, 300);
    await on.exchange.insert(inline);
    on.host.faults.clear();
    if (!saved) throw new Error("not saved");
    on.host.openDeck(saved);
    on.journal.text = journal;
    return { on, again: on.restart() };
  }

  test("the new slide goes again where nobody worked on it", async () => {
    const { on, again } = await interrupted();
    expect(on.host.slideCount()).toBe(4);
    expect(await again.recover()).toMatchObject({ cleaned: 2, left: [] });
    expect(seen(on)).toEqual({
      titles: AS_BEFORE,
      second: JSON.stringify([["Second", "We see the sum here.", OTHER]]),
    });
  });

  test.each([
    ["a text", (on: Desk) => on.host.editText(3, OTHER, "An hour of work")],
    [
      "a format",
      (on: Desk) =>
        on.host.editPart(on.host.partNames().find((n) => n.endsWith("slide4.xml")) ?? "", (xml) =>
          xml.replace(/(<a:rPr [^>]*?)(\/?>)(<a:t>Other|(?=.{0,40}Other))/, '$1 b="1"$2$3'),
        ),
    ],
  ])("both stay where somebody worked on it: %s", async (_, work) => {
    const { on, again } = await interrupted();
    const before = on.host.slideXml(3);
    work(on);
    expect(on.host.slideXml(3)).not.toBe(before);
    expect(await again.recover()).toMatchObject({ both: [{ equation: 3, other: 2 }] });
    expect(on.host.slideCount()).toBe(4);
    expect(seen(on).second).not.toContain("§");
  });

  test("without locks the person is asked first, also before an insertion", async () => {
    const { on } = await interrupted();
    const other = another(on, { locks: noLocks });
    expect(await other.recover()).toEqual({ cleaned: 0, left: [], ask: true });
    on.host.goToSlide(1);
    on.host.caretAfter("First");
    done(await other.insert(inline));
    expect(on.host.slideCount()).toBe(4);
    expect(await other.recover({ alone: true })).toMatchObject({ cleaned: 2 });
    expect(on.host.slideCount()).toBe(3);
  });

  test("what another pane has seen to meanwhile is not done again", async () => {
    const { on, again } = await interrupted();
    const other = another(on);
    const both = await Promise.all([again.recover(), other.recover()]);
    expect(both.map(({ cleaned }) => cleaned)).toEqual([2, 0]);
    expect(seen(on).titles).toEqual(AS_BEFORE);
  });
});

describe("guards", () => {
  const failing =
    (call: "settle") =>
    (port: PowerPointHost): PowerPointHost => ({
      ...port,
      get documentName() {
        return port.documentName;
      },
      [call]: (request: Parameters<PowerPointHost["settle"]>[0]) =>
        request.remove === undefined
          ? port.settle(request)
          : Promise.resolve(
              failed({ code: "busy", call, landed: "unknown", retry: "later", detail: "" }),
            ),
    });

  test("a slide that would bring a master along goes again", async () => {
    const on = await at("windows");
    on.host.onCall("insertSlidesFromBase64", () => {
      on.host.editPart("ppt/slideMasters/slideMaster1.xml", (xml) =>
        xml.replace("<p:cSld", '<p:cSld name="changed"'),
      );
    });
    expect(await on.exchange.insert(inline)).toMatchObject({ failure: { code: "masterAdded" } });
    expect(seen(on)).toEqual({
      titles: AS_BEFORE,
      second: JSON.stringify([["Second", "We see the sum here.", OTHER]]),
    });
  });

  test("a host that drops equations is found out at the first one", async () => {
    const on = await at("windows", {
      builds: new Set(),
      wrap: (port) => ({
        ...port,
        get documentName() {
          return port.documentName;
        },
        insertSlide(request) {
          const pkg = open(fromBase64(request.base64) ?? new Uint8Array());
          const part = pkg.slides[0]?.part ?? "";
          pkg.write(part, pkg.text(part).replace(/<a14:m\b.*?<\/a14:m>/g, ""));
          return port.insertSlide({ ...request, base64: toBase64(pkg.save()) });
        },
      }),
    });
    expect(await on.exchange.insert(inline)).toMatchObject({ failure: { code: "equationLost" } });
    expect(seen(on).titles).toEqual(AS_BEFORE);
    expect(on.builds.size).toBe(0);
  });

  test("an old slide that cannot be removed is named", async () => {
    const on = await at("windows", { wrap: failing("settle") });
    expect(await on.exchange.insert(inline)).toMatchObject({
      failure: { code: "oldSlideStays", host: { code: "busy" } },
      kept: { kind: "extraSlide", number: 2, has: "original" },
    });
    expect(on.host.slideCount()).toBe(4);
    expect(on.journal.entries).toEqual([]);
  });

  test("an equation on a slide that is gone is not looked for elsewhere", async () => {
    const bytes = deck({
      slides: [slide(title("1")), slide(textBox(paragraph(run("See "), equation())))],
    });
    const on = await at("windows", { deck: DECK });
    const exchange = on.open(bytes);
    on.host.goToSlide(2);
    const read = await exchange.readSlideEquations();
    const [found] = read.ok ? read.equations : [];
    if (!found) throw new Error("no equation");
    const inserted = done(
      await exchange.insert({ ...inline, target: "newTextBox", answers: { wouldLose: "goOn" } }),
    );
    on.host.deleteSlide(2);
    expect(code(await exchange.replace(found, { body: math("z"), mode: "auto" }))).toBe(
      "slideGone",
    );
    expect(code(await exchange.undo(inserted.undo))).toBe("slideGone");
  });
});
