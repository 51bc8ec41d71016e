/**
 * A job of which every call fails in turn: it fails, hangs beyond its limit, answers late or twice, or lands
 * and then reports failure. A run without faults shows how many calls there are. Afterwards the deck must be
 * the old one or the new one, or have one slide too many that the outcome names; no marker may be left
 * anywhere; the next insertion must work.
 */
import { createSourceMemory } from "../../src/session/equations/memory";
import { historyKind } from "../../src/kept/history";
import { writerKind } from "../../src/kept/writer";
import { readSourcesPart, SOURCES_NAMESPACE } from "../../src/deck/sources";
import { insertEquation } from "../../src/deck/insert";
import type { Exchange, SlideEditor } from "../../src/exchange/api";
import { isAsked, type Outcome } from "../../src/exchange/outcome";
import type { Fault } from "../../src/standin/faults";
import type { Host } from "../../src/standin/host";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { withNumbered } from "../support/numbered";
import { deck, equation, paragraph, run, slide, table, textBox, title } from "../support/deck";
import { BACK, changeEquations, OTHER_SYMBOL, renumber } from "./equation-jobs";
import { differences, factsOf, texts } from "./judge";
import { done, math, type Desk } from "./support";

export const FAULTS: Readonly<Record<string, Fault>> = {
  fails: { fail: "GeneralException" },
  hangs: "hang",
  "lands, then fails": "landThenFail",
  "lands, then hangs": "landThenHang",
  "answers late": { late: 20_000 },
  "answers twice": "twice",
};

/** A job, and what the slide is before and after it. */
export interface Situation {
  /** What the person has selected. */
  readonly select: (host: Host) => void;
  /** Runs without faults before the job; the deck that it leaves counts as the old one. */
  readonly before?: (exchange: Exchange) => Promise<Outcome>;
  readonly job: (exchange: Exchange, before: Outcome | undefined) => Promise<Outcome>;
  /** Whether this is the slide after the job, by its XML and its texts. */
  readonly becomes: (slide: { readonly xml: string; readonly texts: readonly string[] }) => boolean;
  /** The shape that may differ even if nothing should have changed: a marker splits its runs. */
  readonly shapeId: string;
}

const SENTENCE = "We see the sum here.";
const CELL = "one two";
const answers = { mathLocksText: "inText", noPlace: "newTextBox", wouldLose: "goOn" } as const;

export const MATRIX_DECK = withNumbered(
  deck({
    slides: [
      slide(title("First")),
      slide(
        title("Second"),
        textBox(SENTENCE),
        textBox(),
        table([[CELL, "b"]]),
        textBox(paragraph(run("with "), equation(), run(" and more"))),
        textBox(paragraph(run("By \\eqref{eq:p}:")), paragraph(run("PLACE"))),
      ),
      slide(title("Third")),
    ],
  }),
);

const insert = (exchange: Exchange): Promise<Outcome> =>
  exchange.insert({
    equation: { body: math("z"), mode: "inline" },
    answers: { mathLocksText: "inText" },
  });

/** An insertion that turns one text of the slide into `text`. */
function insertion(select: (host: Host) => void, shapeId: string, text: string): Situation {
  return {
    select,
    job: insert,
    becomes: (slide) => slide.texts.includes(text) && slide.xml.includes("<m:t>𝑧</m:t>"),
    shapeId,
  };
}

const nothing = (host: Host): void => {
  host.selectNothing();
};
const target = { frame: { shapeId: "6" }, index: 0 } as const;

export const SITUATIONS: Readonly<Record<string, Situation>> = {
  "a caret in a sentence": insertion(
    (host) => {
      host.caretAfter("We see ");
    },
    "3",
    "We see ￼the sum here.",
  ),
  "a caret in a cell": insertion(
    (host) => {
      host.caretInCell({ row: 0, column: 0, offset: 4 });
    },
    "5",
    "one ￼two",
  ),
  "selected words": insertion(
    (host) => {
      host.selectText("the sum");
    },
    "3",
    "We see ￼ here.",
  ),
  "an empty shape": insertion(
    (host) => {
      host.selectShapes(["4"]);
    },
    "4",
    "￼",
  ),
  "nothing selected": {
    ...insertion(nothing, "", "￼"),
    // PowerPoint LTSC 2021 does not tell that nothing is selected.
    job: (exchange) => exchange.insert({ equation: { body: math("z"), mode: "inline" }, answers }),
  },
  update: {
    select: nothing,
    job: (exchange) =>
      exchange.replace(
        { slideId: slideTwo(exchange), ...target },
        { body: math("z"), mode: "auto" },
        { answers },
      ),
    becomes: ({ xml }) => xml.includes("<m:t>𝑧</m:t>"),
    shapeId: "6",
  },
  remove: {
    select: nothing,
    job: (exchange) => exchange.remove({ slideId: slideTwo(exchange), ...target }, { answers }),
    becomes: (slide) => slide.texts.includes("with  and more"),
    shapeId: "6",
  },
  "one of several slides": {
    select: nothing,
    job: async (exchange) => {
      const [result] = await exchange.editSlides(
        [{ slideId: slideTwo(exchange), editor: replaceFirst("z") }],
        { answers },
      );
      return result?.outcome ?? fail("no result");
    },
    becomes: ({ xml }) => xml.includes("<m:t>𝑧</m:t>"),
    shapeId: "6",
  },
  "back to text": {
    select: nothing,
    job: (exchange) => changeEquations(exchange, BACK, answers),
    becomes: (slide) => slide.texts.includes("with $x$ and more"),
    shapeId: "6",
  },
  "another symbol": {
    select: nothing,
    job: (exchange) => changeEquations(exchange, OTHER_SYMBOL, answers),
    becomes: ({ xml }) => xml.includes("<m:t>𝑧</m:t>"),
    shapeId: "6",
  },
  renumber: {
    select: nothing,
    job: (exchange) => renumber(exchange, MATRIX_DECK, answers),
    becomes: (slide) => slide.texts.includes("By (7):\r￼") && slide.xml.includes("<m:t>7</m:t>"),
    shapeId: "7",
  },
  "numbers to the left": {
    select: nothing,
    job: (exchange) => renumber(exchange, MATRIX_DECK, answers, "left"),
    becomes: (slide) => slide.texts.includes("By (7):\r(7)\t￼"),
    shapeId: "7",
  },
  undo: {
    select: nothing,
    before: (exchange) =>
      exchange.insert({
        equation: { body: math("z"), mode: "inline" },
        target: "newTextBox",
        answers,
      }),
    job: (exchange, before) => exchange.undo(done(before ?? fail("nothing to undo")).undo),
    becomes: (slide) => !slide.xml.includes("<m:t>𝑧</m:t>") && !slide.texts.includes("￼"),
    shapeId: "",
  },
};

/** Replaces the equation of the slide by another one. */
function replaceFirst(latex: string): SlideEditor {
  return (pkg, part) => {
    const place = { kind: "equation", ...target } as const;
    const result = insertEquation(pkg, part, place, { body: math(latex), mode: "auto" });
    return result.ok ? { ok: true, shapeId: result.shapeId } : result;
  };
}

function fail(why: string): never {
  throw new Error(why);
}

/** The current id of the second slide in the deck. */
function slideTwo(exchange: Exchange): string {
  return exchange.currentSlideId("257#");
}

/** What is wrong after each call in turn had the fault, and how many calls there were. */
export async function runMatrix(
  desk: Desk,
  situation: Situation,
  fault: Fault,
): Promise<{ readonly wrong: readonly string[]; readonly calls: number }> {
  const wrong: string[] = [];
  const { host } = desk;
  let n = 1;
  // The loop ends at the first run that makes too few calls to meet the fault.
  for (; n <= 60; n++) {
    const exchange = desk.open(MATRIX_DECK);
    await exchange.scan();
    host.goToSlide(2);
    const prepared = await situation.before?.(exchange);
    if (prepared) done(prepared);
    situation.select(host);
    const before = host.deckBytes();
    const old = texts(before, 2).join();
    const was = host.slideXml(2);
    /** "First", "2 old", "2 new" or "Third" for each slide, by its content. */
    const slides = (bytes: Uint8Array): readonly string[] =>
      Array.from({ length: host.slideCount() }, (_, i) => {
        const slide = { xml: host.slideXml(i + 1), texts: texts(bytes, i + 1) };
        if (slide.texts[0] !== "Second") return slide.texts[0] ?? "";
        if (situation.becomes(slide)) return "2 new";
        return slide.texts.join() === old || slide.xml === was ? "2 old" : "2 ?";
      });
    host.resetCounts();
    host.faults.at(n, fault);
    const outcome = await situation.job(exchange, prepared);
    const made = host.calls.map((c) => c.methods.join("+"));
    if (host.counts.calls < n) break;
    host.faults.clear();
    const say = (what: string): void => {
      wrong.push(
        `call ${n} (${made[n - 1] ?? ""}): ${what}; ${JSON.stringify(outcome).slice(0, 300)}`,
      );
    };

    const after = host.deckBytes();
    const is = slides(after);
    const all = JSON.stringify(is.map((_, i) => host.texts(i + 1)));
    if (all.includes("§")) say(`a marker stands: ${all}`);
    if (isAsked(outcome)) {
      // Nothing can be found out about the slide or the caret: the question must come before anything is
      // written.
      if (differences(factsOf(before), factsOf(after)).length > 0) say("asked, and changed");
    } else if (outcome.ok) {
      if (is.join() !== "First,2 new,Third") say(`not the new deck: ${is.join()}`);
    } else if (outcome.kept.kind === "unchanged") {
      // If a marker was taken out again, the text may be in two runs and its box resized.
      const shape = { slide: 2, shapeId: situation.shapeId };
      const found = differences(factsOf(before, shape), factsOf(after, shape));
      if (found.length > 0 || is[1] !== "2 old")
        say(`not the old deck: ${is.join()} ${found.join().slice(0, 200)}`);
    } else if (outcome.kept.kind === "extraSlide") {
      const { number, has } = outcome.kept;
      if (is.length !== 4 || is[number - 1] !== (has === "equation" ? "2 new" : "2 old"))
        say(`the slide is not the one: ${is.join()}`);
    } else say(`kept ${outcome.kept.kind}: ${is.join()}`);

    // The next insertion must work.
    host.goToSlide(is.indexOf("2 old") + 1 || 2);
    host.caretAfter("Second");
    const next = await exchange.insert({ equation: { body: math("n"), mode: "inline" }, answers });
    if (isAsked(next) || !next.ok) say(`the next one fails: ${JSON.stringify(next).slice(0, 200)}`);
    const left = is.map((_, i) => host.texts(i + 1)).flat();
    if (left.join().includes("§")) say("a marker stands after the next one");
    if (desk.journal.entries.length > 0) say(`journal: ${JSON.stringify(desk.journal.entries)}`);
  }
  return { wrong, calls: n - 1 };
}

/**
 * The same for the store of sources: a source is stored while every call in turn fails, then another one.
 * Afterwards that one is there, so are the earlier ones, and a co-author's part is untouched.
 */
export async function runSourceMatrix(
  desk: Desk,
  fault: Fault,
): Promise<{ readonly wrong: readonly string[]; readonly calls: number }> {
  const wrong: string[] = [];
  const { host, port } = desk;
  let n = 1;
  for (; n <= 30; n++) {
    const exchange = desk.open(MATRIX_DECK);
    let time = 1;
    const pane = (writer: string): ReturnType<typeof createSourceMemory> => {
      const store = memoryStore();
      return createSourceMemory({
        host: port,
        exchange,
        history: keptValue(store, historyKind),
        writer: keptValue(store, writerKind),
        now: () => time++,
        newId: () => writer,
      });
    };
    const typed = (source: string) => ({ source, preamble: "", mode: "inline" as const });
    const memory = pane("me");
    await pane("other").remember(typed("theirs"), { slideId: "" });
    await memory.remember(typed("a"), { slideId: "" });
    host.resetCounts();
    host.faults.at(n, fault);
    await memory.remember(typed("b"), { slideId: "" });
    if (host.counts.calls < n) break;
    host.faults.clear();
    await memory.remember(typed("c"), { slideId: "" });
    const parts = await port.readXmlParts(SOURCES_NAMESPACE);
    const kept = (writer: string): readonly string[] =>
      parts.ok
        ? parts.value
            .flatMap(({ xml }) => readSourcesPart(xml) ?? [])
            .filter((part) => part.writer === writer)
            .flatMap(({ sources }) => sources.map(({ latex }) => latex))
        : [];
    const mine = kept("me");
    if (!mine.includes("a") || !mine.includes("c"))
      wrong.push(`call ${n}: sources are lost: ${mine.join()}`);
    if (new Set(mine).size !== mine.length) wrong.push(`call ${n}: twice: ${mine.join()}`);
    if (kept("other").join() !== "theirs") wrong.push(`call ${n}: another's part is changed`);
  }
  return { wrong, calls: n - 1 };
}
