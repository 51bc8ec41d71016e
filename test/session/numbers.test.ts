/** Renumbering in the pane, on a stand-in PowerPoint with the real office.js. */
import { NUMBERS_NAMESPACE } from "../../src/deck/numbers/namespace";
import { historyKind } from "../../src/kept/history";
import { writerKind } from "../../src/kept/writer";
import {
  findNumbers,
  knownIn,
  numbersOfDeck,
  rememberNumbers,
  renumbering,
} from "../../src/session/bulk/numbers";
import { runJob, undoAll, type BulkResult } from "../../src/session/bulk/run";
import { createSourceMemory, type SourceMemory } from "../../src/session/equations/memory";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import type { ProfileName } from "../../src/standin/profiles";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { texts } from "../exchange/judge";
import { openDesk, type Desk } from "../exchange/support";
import { deck, slide, textBox, title } from "../support/deck";
import { numberedSlides, putNumbered } from "../support/numbered";
import { accessTo } from "../support/services";
import { open } from "../support/slides";

const SLIDES = 6;
const MANY = numberedSlides(SLIDES);

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

interface Room {
  readonly on: Desk;
  readonly memory: SourceMemory;
  /** What would change, as it is shown. */
  readonly look: () => Promise<NonNullable<Awaited<ReturnType<typeof findNumbers>>>>;
  readonly change: (looked: Awaited<ReturnType<Room["look"]>>) => Promise<BulkResult>;
}

async function room(profile: ProfileName, bytes = MANY): Promise<Room> {
  const on = await openDesk({ deck: bytes, profile });
  desk = on;
  const { port, exchange } = on;
  const store = memoryStore();
  const memory = createSourceMemory({
    host: port,
    exchange,
    history: keptValue(store, historyKind),
    writer: keptValue(store, writerKind),
  });
  return {
    on,
    memory,
    async look() {
      const read = await exchange.readSlides("deck");
      if (!read.ok) throw new Error(read.failure.code);
      const parts = await numbersOfDeck(memory);
      const known = { parts, settings: knownIn(parts).settings, sections: new Map() };
      const looked = await findNumbers(read, known, {});
      if (!looked) throw new Error("cancelled");
      return looked;
    },
    async change({ found, numbers }) {
      const access = accessTo(exchange, port);
      const job = renumbering(numbers, undefined);
      const result = await runJob(access, () => Promise.resolve(memory), found.items, job, {});
      await rememberNumbers(memory, numbers, result, (id) => exchange.currentSlideId(id));
      return result;
    },
  };
}

/** The number and the reference of each slide. */
function standing(on: Desk): readonly (readonly [string | undefined, string | undefined])[] {
  const bytes = on.host.deckBytes();
  const pkg = open(bytes);
  return pkg.slides.map(({ part }, n) => [
    mathOf(pkg.root(part)).flatMap(({ math }) => numbersIn(math).map(({ text }) => text))[0],
    /\((\d+)\)/.exec(texts(bytes, n + 1)[2] ?? "")?.[1],
  ]);
}

describe.each(["web", "windows"] as const)("on %s", (profile) => {
  test("a moved slide is noticed, and the others follow, with few calls", async () => {
    const { on, look, change } = await room(profile);
    expect((await look()).found.items).toEqual([]);
    on.host.moveSlide(1, 3);
    const looked = await look();
    expect(looked.found.left).toEqual([]);
    on.host.resetCounts();
    const changed = new Set(looked.found.items.map(({ slideNumber }) => slideNumber));
    const result = await change(looked);
    expect(result.slides.map(({ kind }) => kind)).toEqual(
      Array.from({ length: changed.size }, () => "done"),
    );
    if (profile === "web") {
      expect(on.host.counts.calls).toBeLessThanOrEqual(4 * changed.size + 6);
      expect(on.host.counts.methods["getFileAsync"] ?? 0).toBe(0);
    }
    // a_2, a_3, a_1, a_4 … say the numbers of a_3, a_4, a_2, a_5 …
    expect(standing(on)).toEqual([
      ["1", "2"],
      ["2", "4"],
      ["3", "1"],
      ["4", "5"],
      ["5", "6"],
      ["6", "3"],
    ]);
    expect(on.journal.entries).toEqual([]);
    // Again there is nothing to do, and the deck's data stay as they are.
    const parts = await on.port.readXmlParts(NUMBERS_NAMESPACE);
    const again = await look();
    expect(again.found.items).toEqual([]);
    await change(again);
    expect(await on.port.readXmlParts(NUMBERS_NAMESPACE)).toEqual(parts);
  });

  test("all of it is taken back", async () => {
    const { on, look, change } = await room(profile);
    on.host.moveSlide(1, 3);
    const before = standing(on);
    const result = await change(await look());
    expect(standing(on)).not.toEqual(before);
    const undone = await undoAll(accessTo(on.exchange, on.port), result.undo, {});
    expect(undone.failed).toEqual([]);
    expect(standing(on)).toEqual(before);
    // And done again.
    await change(await look());
    expect(standing(on)[2]).toEqual(["3", "1"]);
  });
});

test.each(["web", "windows", "mac"] as const)(
  "on %s notes refer as texts of slides do",
  async (profile) => {
    const pkg = open(
      deck({
        slides: [
          slide(title("One"), textBox("PLACE")),
          { ...slide(title("Two")), notes: "See \\eqref{eq:1}." },
        ],
      }),
    );
    const [first, second] = pkg.slides;
    if (!first || !second) throw new Error("no slides");
    putNumbered(pkg, first.part, "PLACE", "a = b \\label{eq:1}");
    const { on, look, change } = await room(profile, pkg.save());
    const looked = await look();
    expect(looked.found.items.map(({ text }) => text)).toEqual(["\\eqref{eq:1} → (1)"]);
    const result = await change(looked);
    expect(result.slides.map(({ kind }) => kind)).toEqual(["done"]);
    const now = open(on.host.deckBytes());
    const notes = now.related(now.slides[1]?.part ?? "", "notesSlide") ?? "";
    expect(now.text(notes)).toContain("See (1).");
    expect((await look()).found).toEqual({ items: [], left: [] });
  },
);

test("slides that do not change are not exchanged", async () => {
  const { on, look, change } = await room("web");
  const id = (n: number): string => on.host.slideXml(n);
  on.host.moveSlide(5, 6);
  const [first, second] = [id(1), id(2)];
  const looked = await look();
  expect(new Set(looked.found.items.map(({ slideNumber }) => slideNumber))).toEqual(
    new Set([4, 5, 6]),
  );
  await change(looked);
  expect([id(1), id(2)]).toEqual([first, second]);
});
