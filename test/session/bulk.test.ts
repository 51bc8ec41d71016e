/** Formulas of many slides become equations, on a stand-in PowerPoint with the real office.js. */
import type { SlidesRead } from "../../src/exchange/api";
import type { PowerPointHost } from "../../src/host/port";
import { wrapHost } from "../../src/host/recording";
import { TypedSources } from "../../src/deck/convert/typed";
import type { MathStyle } from "../../src/deck/convert/restyle";
import {
  findEquations,
  renaming,
  restyling,
  reversion,
  type EquationItem,
  type EquationTask,
} from "../../src/session/bulk/equations";
import { conversion, findFormulas, Formulas, type Formula } from "../../src/session/bulk/formulas";
import type { Found, Scope } from "../../src/session/bulk/item";
import { runJob, undoAll, type BulkOptions, type BulkResult } from "../../src/session/bulk/run";
import { createSourceMemory } from "../../src/session/equations/memory";
import { historyKind } from "../../src/kept/history";
import { writerKind } from "../../src/kept/writer";
import type { ProfileName } from "../../src/standin/profiles";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, group, slide, table, textBox, title } from "../support/deck";
import { texts } from "../exchange/judge";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo } from "../support/services";

const SLIDES = 10;
const EACH = 5;

const MANY = deck({
  slides: Array.from({ length: SLIDES }, (_, n) =>
    slide(
      title(`Slide ${n + 1}`),
      textBox(`Let $x_{${n}}$ be and $y^{2}$ too.`, `Then $\\frac{a}{b}$ and $\\alpha+${n}$.`),
      textBox(`It costs $5 or $6, and $\\sqrt{${n}}$`),
    ),
  ),
});

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

interface Room {
  readonly desk: Desk;
  readonly found: (scope: Scope) => Promise<readonly Formula[]>;
  readonly convert: (formulas: readonly Formula[], options?: BulkOptions) => Promise<BulkResult>;
  readonly equations: (scope: Scope, task: EquationTask) => Promise<Found<EquationItem>>;
  readonly change: (
    task: EquationTask,
    items: readonly EquationItem[],
    style?: MathStyle,
    options?: BulkOptions,
  ) => Promise<BulkResult>;
  /** Waits until sources are written. */
  readonly settled: () => Promise<void>;
}

async function room(
  profile: ProfileName,
  bytes = MANY,
  wrap?: (port: PowerPointHost) => PowerPointHost,
): Promise<Room> {
  const own = await openDesk({ deck: bytes, profile, ...(wrap ? { wrap } : {}) });
  desk = own;
  const { port, exchange } = own;
  const store = memoryStore();
  const memory = createSourceMemory({
    host: port,
    exchange,
    history: keptValue(store, historyKind),
    writer: keptValue(store, writerKind),
  });
  const reading = new Formulas("");
  const known = async () => ({
    sources: new TypedSources(await memory.partsOfDeck()),
    preamble: "",
  });
  const access = accessTo(exchange, port);
  const remembering = () => Promise.resolve(memory);
  return {
    desk: own,
    async found(scope) {
      const which = scope === "deck" || scope === "slides" ? scope : "slide";
      const read = await exchange.readSlides(which);
      if (!read.ok) throw new Error(read.failure.code);
      const found = await findFormulas(read satisfies SlidesRead, scope, reading, {});
      return found?.items ?? [];
    },
    convert: (formulas, options = {}) =>
      runJob(access, remembering, formulas, conversion(reading, undefined), options),
    async equations(scope, task) {
      const read = await exchange.readSlides(scope === "deck" ? "deck" : "slide");
      if (!read.ok) throw new Error(read.failure.code);
      const found = await findEquations(read, scope, task, await known(), {});
      if (!found) throw new Error("cancelled");
      return found;
    },
    async change(task, items, style = {}, options = {}) {
      const jobs = {
        revert: async () => reversion(await known(), undefined),
        restyle: () => Promise.resolve(restyling(style)),
        replace: async () => {
          if (task.kind !== "replace") throw new Error("no replace");
          return renaming(task, await known(), undefined);
        },
      };
      return runJob(access, remembering, items, await jobs[task.kind](), options);
    },
    settled: async () => void (await memory.partsOfDeck()),
  };
}

function equations(on: Desk, number: number): number {
  return on.host.slideXml(number).match(/<m:oMath[ >]/g)?.length ?? 0;
}

/** Of each slide; an equation is U+FFFC. */
function allTexts(on: Desk): readonly (readonly string[])[] {
  const bytes = on.host.deckBytes();
  return Array.from({ length: on.host.slideCount() }, (_, n) => texts(bytes, n + 1));
}

test.each(["web", "windows"] as const)(
  "on %s all formulas of a deck are converted",
  async (profile) => {
    const { desk: on, found, convert, settled } = await room(profile);
    const formulas = await found("deck");
    expect(formulas).toHaveLength(SLIDES * EACH);
    const methods = (name: string): number => on.host.counts.methods[name] ?? 0;
    on.host.resetCounts();
    const result = await convert(formulas);
    await settled();
    expect(result.slides.map(({ kind }) => kind)).toEqual(Array(SLIDES).fill("done"));
    expect(on.host.slideCount()).toBe(SLIDES);
    for (let n = 1; n <= SLIDES; n++) expect(equations(on, n)).toBe(EACH);
    expect(allTexts(on)[3]).toEqual([
      "Slide 4",
      "Let ￼ be and ￼ too.\rThen ￼ and ￼.",
      "It costs $5 or $6, and ￼",
    ]);
    // A call is a message from the client; reading a file is one with many.
    if (profile === "web") {
      expect(on.host.counts.calls).toBeLessThanOrEqual(4 * SLIDES + 6);
      expect(methods("getFileAsync")).toBe(0);
    } else expect(methods("getFileAsync")).toBeLessThanOrEqual(2);
    expect(on.journal.entries).toEqual([]);
  },
);

const FEW = deck({
  slides: Array.from({ length: 4 }, (_, n) =>
    slide(title(`Slide ${n + 1}`), textBox(`Let $x_{${n}}$ be.`), textBox("Beside.")),
  ),
});
const CONVERTED = "Let ￼ be.";

/** What stands in the box with the formula, slide by slide. */
const boxes = (on: Desk): readonly (string | undefined)[] => allTexts(on).map((all) => all[1]);

describe.each(["web", "windows"] as const)("on %s", (profile) => {
  test("a slide that PowerPoint does not take stays as it was, and the others go on", async () => {
    let inserts = 0;
    const {
      desk: on,
      found,
      convert,
    } = await room(profile, FEW, (port) =>
      wrapHost(port, async (call, perform) => {
        if (call === "insertSlide" && ++inserts === 3)
          desk?.host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
        return perform();
      }),
    );
    const formulas = await found("deck");
    const result = await convert(formulas);
    const kinds = result.slides.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "failed")).toHaveLength(1);
    const failed = kinds.indexOf("failed");
    expect(boxes(on)).toEqual(
      [0, 1, 2, 3].map((n) => (n === failed ? `Let $x_{${n}}$ be.` : CONVERTED)),
    );
    expect(on.host.slideCount()).toBe(4);
  });

  test("cancelling leaves what is done and begins no other slide", async () => {
    const { desk: on, found, convert } = await room(profile, FEW);
    const formulas = await found("deck");
    const controller = new AbortController();
    const result = await convert(formulas, {
      signal: controller.signal,
      onDone: () => {
        controller.abort();
      },
    });
    expect(result.slides.map(({ kind }) => kind)).toEqual([
      "done",
      ...Array<string>(3).fill("cancelled"),
    ]);
    expect(boxes(on)).toEqual([CONVERTED, "Let $x_{1}$ be.", "Let $x_{2}$ be.", "Let $x_{3}$ be."]);
    expect(on.host.slideCount()).toBe(4);
    expect(on.journal.entries).toEqual([]);
  });

  test("all of it is taken back, but for a slide that somebody has changed since", async () => {
    const { desk: on, found, convert } = await room(profile, FEW);
    const before = boxes(on);
    const result = await convert(await found("deck"));
    expect(result.notKept).toBe(0);
    on.host.editText(2, "Beside.", "Besides.");
    const undone = await undoAll(accessTo(on.exchange, on.port), result.undo, {});
    expect(undone.undone).toBe(3);
    expect(undone.failed.map(({ failure }) => failure.code)).toEqual(["changedSince"]);
    expect(boxes(on)).toEqual([before[0], CONVERTED, before[2], before[3]]);
    expect(allTexts(on)[1]).toEqual(["Slide 2", CONVERTED, "Besides."]);
  });

  test("what is typed meanwhile on any slide stays, and PowerPoint stays on the slide in view", async () => {
    const { desk: on, found, convert } = await room(profile, FEW);
    const formulas = (await found("deck")).filter(({ slideNumber }) => slideNumber !== 4);
    on.host.goToSlide(4);
    // Each time the new slide of one comes in, the slides behind it are typed on.
    let typed = 0;
    on.host.onCall("insertSlidesFromBase64", () => {
      typed += 1;
      on.host.editText(on.host.slideCount(), "Beside.", "Typed here.");
      on.host.editText(3, "Beside.", "And here.");
    });
    // And when the first old one goes, the third is typed on once more.
    on.host.onCall("delete", () => {
      typed += 1;
      for (let n = on.host.slideCount(); n > 0; n--)
        if (on.host.texts(n)[0] === "Slide 3" && !on.host.slideXml(n).includes("<m:oMath"))
          on.host.editText(n, "And here.", "And here, late.");
    });
    const result = await convert(formulas);
    expect(typed).toBe(2);
    expect(result.slides.map(({ kind }) => kind)).toEqual(["done", "done", "done"]);
    expect(allTexts(on)).toEqual([
      ["Slide 1", CONVERTED, "Beside."],
      ["Slide 2", CONVERTED, "Beside."],
      ["Slide 3", CONVERTED, "And here, late."],
      ["Slide 4", "Let $x_{3}$ be.", "Typed here."],
    ]);
    const seen = await on.exchange.readSlides("slide");
    expect(seen.ok && seen.slides.map(({ number }) => number)).toEqual([4]);
  });
});

const SCOPES = deck({
  slides: [
    slide(
      title("With $t$ and $t^2$"),
      textBox("First $a_1$, then $a_2$, last $a_3$."),
      table([["$c_1$", "$c_2$"]]),
      group([textBox("In $g_1$")]),
    ),
    slide(title("Second"), textBox("There $b_1$")),
  ],
});

test("the scope is what is selected", async () => {
  const { desk: on, found } = await room("windows", SCOPES);
  const sources = async (scope: Scope): Promise<readonly string[]> =>
    (await found(scope)).map(({ source }) => source);
  on.host.selectText("$a_2$, last");
  expect(await sources("selection")).toEqual(["a_2"]);
  on.host.selectShapes(["3"]);
  expect(await sources("shapes")).toEqual(["a_1", "a_2", "a_3"]);
  expect(await sources("slide")).toEqual(["t", "t^2", "a_1", "a_2", "a_3", "c_1", "c_2", "g_1"]);
  expect(await sources("deck")).toHaveLength(9);
});

describe.each(["web", "windows"] as const)("equations of a deck, on %s", (profile) => {
  const kinds = ({ slides }: BulkResult): readonly string[] => slides.map(({ kind }) => kind);

  test("convert, then back: the texts as they were, with few calls", async () => {
    const all = await room(profile);
    const { desk: on } = all;
    const before = allTexts(on);
    await all.convert(await all.found("deck"));
    await all.settled();
    const { items, left } = await all.equations("deck", { kind: "revert" });
    expect([items.length, left]).toEqual([SLIDES * EACH, []]);
    expect(items[1]).toMatchObject({ slideNumber: 1, text: "$y^{2}$", source: "y^{2}" });
    expect(items[1]?.before).toBe("Let \uFFFC be and ");
    on.host.resetCounts();
    expect(kinds(await all.change({ kind: "revert" }, items))).toEqual(Array(SLIDES).fill("done"));
    if (profile === "web") expect(on.host.counts.calls).toBeLessThanOrEqual(4 * SLIDES + 6);
    else expect(on.host.counts.methods["getFileAsync"] ?? 0).toBeLessThanOrEqual(2);
    expect(allTexts(on)).toEqual(before);
    expect(on.journal.entries).toEqual([]);
  });

  test("another look, and all of it taken back", async () => {
    const all = await room(profile, FEW);
    const { desk: on } = all;
    await all.convert(await all.found("deck"));
    const before = [1, 2, 3, 4].map((n) => on.host.slideXml(n));
    const { items } = await all.equations("deck", { kind: "restyle" });
    const style = { size: 3200, color: "C00000", weight: "bold" } as const;
    const result = await all.change({ kind: "restyle" }, items.slice(0, 3), style);
    expect(kinds(result)).toEqual(["done", "done", "done"]);
    for (const n of [1, 2, 3])
      expect(on.host.slideXml(n)).toMatch(/sz="3200"[^>]*b="1"[^]*C00000[^]*𝒙/);
    expect(on.host.slideXml(4)).toBe(before[3]);
    await undoAll(accessTo(on.exchange, on.port), result.undo, {});
    expect([1, 2, 3, 4].map((n) => on.host.slideXml(n).includes("3200"))).toEqual(
      Array(4).fill(false),
    );
  });

  test("a symbol in all that have it; its source is known afterwards, in its delimiters", async () => {
    const all = await room(
      profile,
      deck({
        slides: [
          slide(textBox("a \\(x+1\\) b and $y$")),
          slide(textBox("no $y$")),
          slide(textBox("$$x$$")),
        ],
      }),
    );
    const { desk: on } = all;
    await all.convert(await all.found("deck"));
    await all.settled();
    const task = { kind: "replace", renaming: { from: "x", to: "\\hat{u}" } } as const;
    const { items } = await all.equations("deck", task);
    expect(items.map(({ slideNumber, text }) => [slideNumber, text])).toEqual([
      [1, "\\hat{u}+1"],
      [3, "\\hat{u}"],
    ]);
    const second = on.host.slideXml(2);
    expect(kinds(await all.change(task, items))).toEqual(["done", "done"]);
    await all.settled();
    expect(on.host.slideXml(2)).toBe(second);
    const back = await all.equations("deck", { kind: "revert" });
    expect(back.items.map(({ text }) => text)).toEqual([
      "\\(\\hat{u}+1\\)",
      "$y$",
      "$y$",
      "$$\\hat{u}$$",
    ]);
  });

  test("an equation that was changed since is told of, and the others of its slide go on", async () => {
    const all = await room(profile, deck({ slides: [slide(textBox("a $x$ and $y$ b"))] }));
    const { desk: on } = all;
    await all.convert(await all.found("deck"));
    await all.settled();
    const { items } = await all.equations("deck", { kind: "revert" });
    const [target] = items;
    if (!target) throw new Error("no equation");
    const [asBefore, ...others] = items;
    const stale = { ...asBefore, target: { ...target.target, omml: "<m:oMath/>" } } as EquationItem;
    const result = await all.change({ kind: "revert" }, [stale, ...others]);
    const [only] = result.slides;
    expect(only?.kind === "done" && [...only.results.values()]).toEqual([
      { ok: false, refusal: { code: "noSuchEquation", args: { shape: "TextBox 1" } } },
      { ok: true },
    ]);
    expect(allTexts(on)).toEqual([["a \uFFFC and $y$ b"]]);
  });

  test("a slide that fails stays as it was, and cancelling begins no other", async () => {
    const all = await room(profile, FEW);
    const { desk: on } = all;
    await all.convert(await all.found("deck"));
    await all.settled();
    const { items } = await all.equations("deck", { kind: "revert" });
    on.host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    const result = await all.change({ kind: "revert" }, items);
    const failed = kinds(result).indexOf("failed");
    expect(kinds(result).filter((kind) => kind === "done")).toHaveLength(3);
    expect(boxes(on)).toEqual(
      [0, 1, 2, 3].map((n) => (n === failed ? CONVERTED : `Let $x_{${n}}$ be.`)),
    );
    expect(on.host.slideCount()).toBe(4);
    expect(on.journal.entries).toEqual([]);
  });
});

test("equations of the selection: shapes, and the text that is marked", async () => {
  const all = await room("windows", SCOPES);
  const { desk: on } = all;
  on.host.goToSlide(1);
  await all.convert(await all.found("slide"));
  await all.settled();
  const sources = async (scope: Scope): Promise<readonly string[]> =>
    (await all.equations(scope, { kind: "restyle" })).items.map(({ source }) => source);
  expect(await sources("slide")).toEqual(["t", "t^2", "a_1", "a_2", "a_3", "c_1", "c_2", "g_1"]);
  on.host.selectShapes(["3"]);
  expect(await sources("shapes")).toEqual(["a_1", "a_2", "a_3"]);
});

test("an equation in locked text is left alone, with the reason", async () => {
  const locked = '<p:cNvSpPr><a:spLocks noTextEdit="1"/></p:cNvSpPr>';
  const all = await room("windows", deck({ slides: [slide(textBox("a $x$ b"))] }));
  await all.convert(await all.found("deck"));
  await all.settled();
  const read = await all.desk.exchange.readSlides("deck");
  if (!read.ok) throw new Error("not read");
  const [first] = read.slides;
  if (!first) throw new Error("no slide");
  const xml = first.pkg.text(first.part);
  first.pkg.write(first.part, xml.replaceAll(/<p:cNvSpPr[^>]*(?:\/>|>.*?<\/p:cNvSpPr>)/g, locked));
  const known = { sources: new TypedSources([]), preamble: "" };
  const found = await findEquations(read, "deck", { kind: "revert" }, known, {});
  expect(found).toMatchObject({
    items: [],
    left: [{ slideNumber: 1, text: "$x$", why: { refusal: { code: "lockedText" } } }],
  });
});
