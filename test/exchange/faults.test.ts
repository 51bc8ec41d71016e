/**
 * Every call of an insertion goes wrong in turn: it fails, hangs past its limit, or lands and then
 * reports failure. Afterwards the deck is the old one or the new one, or has one slide too many that
 * the outcome names; no marker stands anywhere; the next insertion works.
 */
import { isAsked } from "../../src/exchange/outcome";
import type { Fault } from "../../src/standin/faults";
import type { Host } from "../../src/standin/host";
import { deck, slide, textBox, title } from "../support/deck";
import { differences, factsOf, texts } from "./judge";
import { done, math, openDesk, type Desk } from "./support";

const DECK = deck({
  slides: [
    slide(title("First")),
    slide(title("Second"), textBox("We see the sum here.")),
    slide(title("Third")),
  ],
});
const FAULTS: Readonly<Record<string, Fault>> = {
  fails: { fail: "GeneralException" },
  hangs: "hang",
  "lands, then fails": "landThenFail",
  "lands, then hangs": "landThenHang",
};
const OLD = "We see the sum here.";
const NEW = "We see ￼the sum here.";

const insertion = {
  equation: { body: math("x"), mode: "inline" },
  answers: { mathLocksText: "inText" },
} as const;

function prepare(desk: Desk): void {
  desk.host.goToSlide(2);
  desk.host.caretAfter("We see ");
}

/**
 * What differs. Where a marker was taken out again, the text is as it was, though it may be in two
 * runs, and the box was fitted to it anew.
 */
function changed(before: Uint8Array, after: Uint8Array): readonly string[] {
  const shape = { slide: 2, shapeId: "3" };
  const found = differences(factsOf(before, shape), factsOf(after, shape));
  return texts(after, 2).join() === texts(before, 2).join() ? found : [...found, "text"];
}

/** The slides by their text: "1", "2 old", "2 new", "3". */
function state(host: Host): readonly string[] {
  const bytes = host.deckBytes();
  return Array.from({ length: host.slideCount() }, (_, i) => {
    const list = texts(bytes, i + 1);
    if (list.includes(OLD)) return "2 old";
    if (list.includes(NEW)) return "2 new";
    return list[0] ?? "";
  });
}

const EVERY = Object.keys(FAULTS);
const MATRIX = [
  ...EVERY.map((fault) => ["windows", fault] as const),
  ...EVERY.map((fault) => ["web", fault] as const),
  // The same calls as on Windows; only the marker is another.
  ["mac", "lands, then fails"] as const,
];

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
});

test.each(MATRIX)(
  "on %s every call in turn %s",
  async (profile, name) => {
    const fault = FAULTS[name] ?? "hang";
    // A window of its own: a call that hangs may leave the file open.
    const here = (desk = await openDesk({ deck: DECK, profile }));
    // How many calls there are, when all goes well and the deck was scanned.
    const wrong: string[] = [];
    for (let n = 1, calls = Infinity; n <= calls; n++) {
      const exchange = here.open(DECK);
      await exchange.scan();
      prepare(here);
      const before = here.host.deckBytes();
      here.host.resetCounts();
      here.host.faults.at(n, fault);
      const outcome = await exchange.insert(insertion);
      const made = here.host.calls.map((c) => c.methods.join("+"));
      if (here.host.counts.calls < n) break;
      calls = Math.max(n + 1, Math.min(calls, 40));
      here.host.faults.clear();
      const say = (what: string): void => {
        wrong.push(
          `call ${n} (${made[n - 1] ?? ""}): ${what}; ${JSON.stringify(outcome).slice(0, 300)}`,
        );
      };

      const is = state(here.host);
      const text = JSON.stringify([1, 2, 3, 4].slice(0, is.length).map((i) => here.host.texts(i)));
      if (text.includes("§")) say(`a marker stands: ${text}`);
      if (isAsked(outcome)) {
        // Nothing can be known of the slide without the file: asked before anything is written.
        if (differences(factsOf(before), factsOf(here.host.deckBytes())).length > 0)
          say("asked, and changed");
      } else if (outcome.ok) {
        if (is.join() !== "First,2 new,Third") say(`not the new deck: ${is.join()}`);
      } else if (outcome.kept.kind === "unchanged") {
        const found = changed(before, here.host.deckBytes());
        if (found.length > 0) say(`not the old deck: ${is.join()} ${found.join().slice(0, 200)}`);
      } else if (outcome.kept.kind === "extraSlide") {
        const { number, has } = outcome.kept;
        if (is.length !== 4 || is[number - 1] !== (has === "equation" ? "2 new" : "2 old"))
          say(`the slide is not the one: ${is.join()}`);
      } else say(`kept ${outcome.kept.kind}: ${is.join()}`);

      // The next insertion works.
      here.host.goToSlide(is.indexOf("2 old") + 1 || 2);
      here.host.caretAfter("sum here.");
      const next = await exchange.insert({
        ...insertion,
        answers: { ...insertion.answers, wouldLose: "goOn" },
      });
      if (isAsked(next) || !next.ok)
        say(`the next one fails: ${JSON.stringify(next).slice(0, 200)}`);
      else done(next);
      if (JSON.stringify(here.host.texts(2)).includes("§"))
        say("a marker stands after the next one");
      if (here.journal.entries.length > 0) say(`journal: ${JSON.stringify(here.journal.entries)}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);
