/**
 * An insertion of which every call goes wrong in turn: it fails, hangs past its limit, answers late,
 * or lands and then reports failure. Afterwards the deck is the old one or the new one, or has one
 * slide too many that the outcome names; no marker stands anywhere; the next insertion works.
 */
import { isAsked } from "../../src/exchange/outcome";
import type { Fault } from "../../src/standin/faults";
import type { Host } from "../../src/standin/host";
import { deck, slide, table, textBox, title } from "../support/deck";
import { differences, factsOf, texts } from "./judge";
import { done, math, type Desk } from "./support";

export const FAULTS: Readonly<Record<string, Fault>> = {
  fails: { fail: "GeneralException" },
  hangs: "hang",
  "lands, then fails": "landThenFail",
  "lands, then hangs": "landThenHang",
  "answers late": { late: 20_000 },
};

/** What is selected, and what the text is afterwards. */
export interface Situation {
  readonly select: (host: Host) => void;
  /** Texts of the slide's frames with the equation; the texts before are those of the deck. */
  readonly becomes: (text: string) => boolean;
  /** The shape that may differ where nothing was to be changed: a marker splits its runs. */
  readonly shapeId: string;
}

const SENTENCE = "We see the sum here.";
const CELL = "one two";

export const MATRIX_DECK = deck({
  slides: [
    slide(title("First")),
    slide(title("Second"), textBox(SENTENCE), textBox(), table([[CELL, "b"]])),
    slide(title("Third")),
  ],
});

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  "a caret in a sentence": {
    select: (host) => {
      host.caretAfter("We see ");
    },
    becomes: (text) => text === "We see ￼the sum here.",
    shapeId: "3",
  },
  "a caret in a cell": {
    select: (host) => {
      host.caretInCell({ row: 0, column: 0, offset: 4 });
    },
    becomes: (text) => text === "one ￼two",
    shapeId: "5",
  },
  "selected words": {
    select: (host) => {
      host.selectText("the sum");
    },
    becomes: (text) => text === "We see ￼ here.",
    shapeId: "3",
  },
  "an empty shape": {
    select: (host) => {
      host.selectShapes(["4"]);
    },
    becomes: (text) => text === "￼",
    shapeId: "4",
  },
  "nothing selected": {
    select: (host) => {
      host.selectNothing();
    },
    becomes: (text) => text === "￼",
    shapeId: "",
  },
};

const insertion = {
  equation: { body: math("x"), mode: "inline" },
  answers: { mathLocksText: "inText" },
} as const;

/** "1", "2 old", "2 new", "3" by the slides' texts. */
function stateOf(host: Host, situation: Situation, old: readonly string[]): readonly string[] {
  const bytes = host.deckBytes();
  return Array.from({ length: host.slideCount() }, (_, i) => {
    const list = texts(bytes, i + 1);
    if (list.join() === old.join()) return "2 old";
    if (list.some((text) => situation.becomes(text))) return "2 new";
    return list[0] ?? "";
  });
}

/** What is wrong after each call in turn met the fault; and how many calls there were. */
export async function runMatrix(
  desk: Desk,
  situation: Situation,
  fault: Fault,
): Promise<{ readonly wrong: readonly string[]; readonly calls: number }> {
  const wrong: string[] = [];
  const old = texts(MATRIX_DECK, 2);
  let n = 1;
  // How many calls there are shows when all goes well.
  for (; n <= 60; n++) {
    const exchange = desk.open(MATRIX_DECK);
    await exchange.scan();
    desk.host.goToSlide(2);
    situation.select(desk.host);
    const before = desk.host.deckBytes();
    desk.host.resetCounts();
    desk.host.faults.at(n, fault);
    const outcome = await exchange.insert(insertion);
    const made = desk.host.calls.map((c) => c.methods.join("+"));
    if (desk.host.counts.calls < n) break;
    desk.host.faults.clear();
    const say = (what: string): void => {
      wrong.push(
        `call ${n} (${made[n - 1] ?? ""}): ${what}; ${JSON.stringify(outcome).slice(0, 300)}`,
      );
    };

    const is = stateOf(desk.host, situation, old);
    const all = JSON.stringify(is.map((_, i) => desk.host.texts(i + 1)));
    if (all.includes("§")) say(`a marker stands: ${all}`);
    if (isAsked(outcome)) {
      // Nothing can be known of the slide, or of the caret: asked before anything is written.
      if (differences(factsOf(before), factsOf(desk.host.deckBytes())).length > 0)
        say("asked, and changed");
    } else if (outcome.ok) {
      if (is.join() !== "First,2 new,Third") say(`not the new deck: ${is.join()}`);
    } else if (outcome.kept.kind === "unchanged") {
      // Where a marker was taken out again the text may be in two runs, its box fitted anew.
      const shape = { slide: 2, shapeId: situation.shapeId };
      const found = differences(factsOf(before, shape), factsOf(desk.host.deckBytes(), shape));
      if (found.length > 0 || is[1] !== "2 old")
        say(`not the old deck: ${is.join()} ${found.join().slice(0, 200)}`);
    } else if (outcome.kept.kind === "extraSlide") {
      const { number, has } = outcome.kept;
      if (is.length !== 4 || is[number - 1] !== (has === "equation" ? "2 new" : "2 old"))
        say(`the slide is not the one: ${is.join()}`);
    } else say(`kept ${outcome.kept.kind}: ${is.join()}`);

    // The next insertion works.
    desk.host.goToSlide(is.indexOf("2 old") + 1 || 2);
    desk.host.caretAfter("Second");
    const next = await exchange.insert({
      ...insertion,
      answers: { ...insertion.answers, wouldLose: "goOn" },
    });
    if (isAsked(next) || !next.ok) say(`the next one fails: ${JSON.stringify(next).slice(0, 200)}`);
    else done(next);
    const left = is.map((_, i) => desk.host.texts(i + 1)).flat();
    if (left.join().includes("§")) say("a marker stands after the next one");
    if (desk.journal.entries.length > 0) say(`journal: ${JSON.stringify(desk.journal.entries)}`);
  }
  return { wrong, calls: n - 1 };
}
