/** Equations that are there, on a stand-in PowerPoint: followed, read, opened, remembered, harvested. */
import { edit } from "../../src/actions/edit";
import type { FoundEquation, FoundOnSlide } from "../../src/session/equations/found";
import { followSelection, type Followed } from "../../src/session/equations/follow";
import { createSourceMemory, type SourceMemory } from "../../src/session/equations/memory";
import { equationReader } from "../../src/session/equations/read";
import { itemsToSave } from "../../src/actions/items-to-save";
import { harvest } from "../../src/actions/harvest";
import { historyKind, withEntry, type HistoryEntry } from "../../src/kept/history";
import { insert } from "../../src/actions/insert";
import { readSlide } from "../../src/actions/read-slide";
import { remove } from "../../src/actions/remove";
import { takeSelection } from "../../src/actions/take-selection";
import { update } from "../../src/actions/update";
import { writerKind } from "../../src/kept/writer";
import type { Services } from "../../src/session/services";
import { SOURCES_NAMESPACE } from "../../src/deck/sources";
import { recordHost } from "../../src/host/recording";
import type { ProfileName } from "../../src/standin/profiles";
import { memoryStore } from "../../src/storage/memory";
import type { Store } from "../../src/storage/port";
import { keptValue } from "../../src/storage/value";
import { deck, equation, mathRun, paragraph, run, slide, textBox, title } from "../support/deck";
import { openDesk, type Desk, type DeskOptions } from "../exchange/support";
import { accessTo, testServices } from "../support/services";

const DECK = deck({
  slides: [
    slide(title("First"), textBox("No equation.")),
    slide(
      textBox(paragraph(run("One "), equation(mathRun("𝑎")), run(" two "), equation(mathRun("𝑏")))),
      textBox("Beside."),
    ),
  ],
});

interface Room {
  readonly desk: Desk;
  readonly services: Services;
  readonly memory: SourceMemory;
}

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function room(
  profile: ProfileName = "windows",
  { store = memoryStore(), ...options }: Partial<DeskOptions> & { store?: Store } = {},
): Promise<Room> {
  desk = await openDesk({ deck: DECK, profile, ...options });
  desk.host.goToSlide(2);
  return enter(desk, store);
}

/** A pane on the deck; with another store it is another person's. */
function enter(on: Desk, store: Store): Room {
  const { port, exchange } = on;
  let time = 1000;
  const memory = createSourceMemory({
    host: port,
    exchange,
    history: keptValue(store, historyKind),
    writer: keptValue(store, writerKind),
    now: () => time++,
  });
  const services = testServices(
    {
      powerPoint: () => Promise.resolve(accessTo(exchange, port)),
      memory: () => Promise.resolve(memory),
    },
    store,
  );
  return { desk: on, services, memory };
}

async function read({ services }: Room): Promise<FoundOnSlide> {
  const result = await readSlide.perform(services, undefined);
  if (result.kind !== "read") throw new Error(result.kind);
  return result.slide;
}

function first(slideRead: FoundOnSlide): FoundEquation {
  const [found] = slideRead.equations;
  if (!found) throw new Error("no equation");
  return found;
}

/** Inserts behind "Beside" and waits until that is remembered. */
async function type(r: Room, source: string, preamble = ""): Promise<FoundEquation> {
  r.desk.host.caretAfter("Beside");
  const result = await insert.perform(r.services, {
    source,
    mode: "inline",
    preamble,
    answers: { mathLocksText: "inText" },
  });
  if (result.kind !== "inserted") throw new Error(result.kind);
  const slideRead = await read(r);
  const found = slideRead.equations.at(-1);
  if (!found) throw new Error("not there");
  // What is remembered in the background comes before what is looked up.
  await r.memory.find(found, slideRead.equations);
  return found;
}

const wait = (d: Desk, ms: number): Promise<void> =>
  new Promise((resolve) => {
    d.clock.setTimeout(resolve, ms);
  });

describe("sources", () => {
  test.each(["windows", "web"] as const)("come back as typed, with their macros: %s", async (p) => {
    const r = await room(p);
    const preamble = "\\newcommand{\\half}{\\frac12}\n\\newcommand{\\unused}{x}";
    const found = await type(r, "  \\half   + x", preamble);
    const opened = await edit.perform(r.services, { equation: found, others: [], again: true });
    expect(opened).toMatchObject({
      form: "typed",
      mode: "inline",
      typed: {
        source: "  \\half   + x",
        preamble: "\\newcommand{\\half}{\\frac12}",
        edited: false,
      },
    });
  });

  test("on another machine the deck remembers, in a part of each writer", async () => {
    const r = await room();
    await type(r, "x  +  y");
    const other = enter(r.desk, memoryStore());
    const found = (await read(other)).equations.at(-1);
    expect(found && (await other.memory.find(found, []))?.source).toBe("x  +  y");
    await type(other, "z  +  w");
    const parts = await r.desk.port.readXmlParts(SOURCES_NAMESPACE);
    if (!parts.ok) throw new Error("no parts");
    const writers = parts.value.map(({ xml }) => /writer="([^"]+)"/.exec(xml)?.[1]);
    expect(new Set(writers).size).toBe(2);
    expect(parts.value.map(({ xml }) => xml.match(/<source /g)?.length)).toEqual([1, 1]);
  });

  test("go into the library as they were typed, the others as they are", async () => {
    const r = await room();
    const found = await type(r, "\\half  +  x", "\\newcommand{\\half}{\\frac12}");
    const { equations } = await read(r);
    expect(equations).toHaveLength(3);
    expect(await itemsToSave(r.services, equations)).toEqual([
      { source: "a", mode: "inline" },
      { source: "b", mode: "inline" },
      { source: "\\half  +  x", preamble: "\\newcommand{\\half}{\\frac12}", mode: "inline" },
    ]);
    const without = testServices();
    expect(await itemsToSave(without, [found])).toEqual([{ source: found.latex, mode: "inline" }]);
  });

  test("before PowerPointApi 1.7 the history serves, and without it the equation itself", async () => {
    const wrap: NonNullable<DeskOptions["wrap"]> = (port) => ({
      ...port,
      capabilities: { ...port.capabilities, xmlParts: false },
    });
    const r = await room("windows", { wrap });
    const found = await type(r, "x  +  y");
    expect((await r.memory.find(found, []))?.source).toBe("x  +  y");
    expect([...(await r.services.history.read())].map((e) => e.source)).toEqual(["x  +  y"]);
    const other = enter(r.desk, memoryStore());
    const opened = await edit.perform(other.services, {
      equation: found,
      others: [],
      again: false,
    });
    expect(opened).toMatchObject({ typed: undefined, form: "now" });
  });

  test("a native edit is noticed, also after the slide was exchanged again", async () => {
    const r = await room();
    await type(r, "x  +  q");
    const [other] = (await read(r)).equations;
    if (!other) throw new Error("no other");
    // Another change gives the slide another id; what is remembered follows it.
    await update.perform(r.services, { source: "c", mode: "inline", target: other.target });
    const part = r.desk.host
      .partNames()
      .find((n) => n.startsWith("ppt/slides/slide") && r.desk.host.partText(n)?.includes("𝑞"));
    r.desk.host.editPart(part ?? "", (xml) => xml.replace("𝑞", "𝑟"));
    const now = await read(r);
    const changed = now.equations.at(-1);
    if (!changed) throw new Error("gone");
    const opened = await edit.perform(r.services, {
      equation: changed,
      others: now.equations,
      again: false,
    });
    expect(opened).toMatchObject({
      form: "now",
      typed: { source: "x  +  q", edited: true },
      equation: { latex: "x + r" },
    });
  });

  test("an equation goes in although its source cannot be kept", async () => {
    const r = await room();
    const broken = { ...r.services, memory: () => Promise.reject(new Error("no")) };
    r.desk.host.caretAfter("Beside");
    expect((await insert.perform(broken, { source: "x", mode: "inline" })).kind).toBe("inserted");
  });
});

describe("an open equation", () => {
  test("is read again: as it is now, or gone", async () => {
    const r = await room();
    const was = await read(r);
    r.desk.host.editPart("ppt/slides/slide2.xml", (xml) => xml.replaceAll("𝑎", "𝑐"));
    const input = { equation: first(was), others: was.equations, again: true };
    expect((await edit.perform(r.services, input))?.equation.latex).toBe("c");
    const now = await read(r);
    for (const { target } of [...now.equations].reverse())
      expect((await remove.perform(r.services, { target })).kind).toBe("inserted");
    expect(await edit.perform(r.services, input)).toBeUndefined();
  });
});

describe("the selection is followed", () => {
  async function follow(
    r: Room,
    wants: "selection" | "slide" = "selection",
  ): Promise<{ seen: Followed[]; counts: () => ReadonlyMap<string, number>; stop: () => void }> {
    const recording = recordHost(r.desk.port, r.desk.clock);
    const seen: Followed[] = [];
    const follower = followSelection({
      access: accessTo(r.desk.exchange, recording.host),
      clock: r.desk.clock,
      wants,
      toFound: (slideRead) => Promise.resolve(equationReader.slide(slideRead)),
      onChange: (followed) => seen.push(followed),
    });
    await wait(r.desk, 1500);
    return { seen, counts: () => recording.counts(), stop: follower.stop };
  }

  test("to the equations of the text where the caret is, and away from them", async () => {
    const r = await room();
    const { seen, stop } = await follow(r);
    expect(seen.at(-1)?.here).toEqual([]);
    r.desk.host.caretAfter("One ");
    await wait(r.desk, 3000);
    expect(seen.at(-1)?.here.map((e) => e.latex)).toEqual(["a", "b"]);
    r.desk.host.caretAfter("Beside");
    await wait(r.desk, 3000);
    expect(seen.at(-1)?.here).toEqual([]);
    stop();
  });

  test("to the size of the text where the caret is", async () => {
    const r = await room();
    const { seen, stop } = await follow(r);
    expect(seen.at(-1)?.textSize).toBeUndefined();
    r.desk.host.caretAfter("One ");
    await wait(r.desk, 3000);
    const size = seen.at(-1)?.textSize ?? 0;
    expect(size).toBeGreaterThan(0);
    const grown = String((size + 7) * 100);
    r.desk.host.editPart("ppt/slides/slide2.xml", (xml) =>
      xml.replaceAll(/<a:rPr(?=[^>]*>)(?: sz="\d+")?/g, `<a:rPr sz="${grown}"`),
    );
    r.desk.host.caretAfter("One");
    await wait(r.desk, 3000);
    expect(seen.at(-1)?.textSize).toBe(size + 7);
    stop();
  });

  test("with one cheap question for each rest of the caret; the slide is read once", async () => {
    const r = await room();
    let reads = 0;
    const inner = r.desk.exchange.readSlideEquations;
    Object.assign(r.desk.exchange, {
      readSlideEquations: () => {
        reads += 1;
        return inner();
      },
    });
    const { counts, stop } = await follow(r);
    const before = counts().get("look") ?? 0;
    for (const place of ["One ", " two", "One", "One "]) {
      r.desk.host.caretAfter(place);
      await wait(r.desk, 100);
    }
    await wait(r.desk, 2000);
    expect((counts().get("look") ?? 0) - before).toBe(1);
    expect(reads).toBe(1);
    r.desk.host.caretAfter("One");
    await wait(r.desk, 2000);
    expect(reads).toBe(1);
    // What holds no text, and nothing, need not be read.
    r.desk.host.selectNothing();
    await wait(r.desk, 2000);
    expect(reads).toBe(1);
    stop();
    r.desk.host.caretAfter("One ");
    await wait(r.desk, 2000);
    expect(reads).toBe(1);
  });

  test("to the slide, for the list", async () => {
    const r = await room();
    const { seen, stop } = await follow(r, "slide");
    expect(seen.at(-1)?.slide?.equations).toHaveLength(2);
    r.desk.host.goToSlide(1);
    await wait(r.desk, 3000);
    expect(seen.at(-1)?.slide).toMatchObject({ slideNumber: 1, equations: [] });
    stop();
  });

  test("to the text that is selected, and not to the word at a bare caret", async () => {
    const r = await room();
    const { seen, stop } = await follow(r);
    r.desk.host.caretAfter("Besi");
    await wait(r.desk, 2000);
    expect(seen.at(-1)?.selectedText).toBe("");
    r.desk.host.selectText("Beside");
    await wait(r.desk, 2000);
    expect(seen.at(-1)?.selectedText).toBe("Beside");
    expect(await takeSelection.perform(r.services, undefined)).toEqual({
      kind: "taken",
      text: "Beside",
    });
    stop();
  });

  test("a failure is told where the slide was asked for, and nowhere else", async () => {
    const r = await room();
    Object.assign(r.desk.exchange, {
      readSlideEquations: () =>
        Promise.resolve({ ok: false, failure: { code: "noSlide" }, kept: { kind: "unchanged" } }),
    });
    const list = await follow(r, "slide");
    expect(list.seen.at(-1)?.failure).toEqual({ code: "noSlide" });
    list.stop();
    r.desk.host.caretAfter("One ");
    const bar = await follow(r);
    expect(bar.seen.at(-1)).toMatchObject({ here: [] });
    expect(bar.seen.at(-1)).not.toHaveProperty("failure");
    bar.stop();
  });
});

describe("the deck is harvested", () => {
  test("with ids that lead to its slides, and as a LaTeX document", async () => {
    const r = await room();
    const fractions: number[] = [];
    const result = await harvest.perform(r.services, undefined, {
      onProgress: (f) => fractions.push(f),
    });
    if (result.kind !== "harvested") throw new Error(result.kind);
    const { equations, tex } = result.found;
    expect(equations.map((e) => [e.slideNumber, e.shapeName, e.latex])).toEqual([
      [2, "TextBox 1", "a"],
      [2, "TextBox 1", "b"],
    ]);
    expect(equations.map((e) => e.target.slideId)).toEqual(
      equations.map(() => r.desk.host.slideIds()[1]),
    );
    expect(tex("Deck")).toContain("% slide 2, TextBox 1\n$a$");
    expect(fractions.every((f) => f >= 0 && f <= 1)).toBe(true);
    // What was harvested can be updated.
    const target = equations[1]?.target;
    if (!target) throw new Error("no target");
    const done = await update.perform(r.services, { source: "z", mode: "inline", target });
    expect(done.kind).toBe("inserted");
    expect(r.desk.host.slideXml(2)).toContain("<m:t>𝑧</m:t>");
  });

  test("unless it is cancelled", async () => {
    const r = await room();
    const controller = new AbortController();
    controller.abort();
    const options = { signal: controller.signal };
    expect(await harvest.perform(r.services, undefined, options)).toEqual({ kind: "cancelled" });
  });
});

test("what was met while an equation was read is told with it", async () => {
  const linear = slide(textBox(paragraph(equation(mathRun("𝑥^2+1")), run(" and "), equation())));
  const r = await room("windows", { deck: deck({ slides: [slide(), linear] }) });
  r.desk.host.goToSlide(2);
  const onSlide = (await read(r)).equations;
  const inDeck = await harvest.perform(r.services, undefined);
  if (inDeck.kind !== "harvested") throw new Error(inDeck.kind);
  for (const equations of [onSlide, inDeck.found.equations])
    expect(equations.map((e) => [e.latex, e.problems.map(({ code }) => code)])).toEqual([
      ["x^2 + 1", ["readLinear"]],
      ["x", []],
    ]);
});

describe("history", () => {
  const entry = (source: string, time = 1): HistoryEntry => ({
    source,
    preamble: "",
    mode: "auto",
    time,
  });

  test("newest first, each formula once, 200 at most", () => {
    expect(withEntry([entry("a"), entry("b")], entry("b", 2))).toEqual([entry("b", 2), entry("a")]);
    const many = Array.from({ length: 200 }, (_, i) => entry(String(i)));
    const more = withEntry(many, entry("new"));
    expect(more).toHaveLength(200);
    expect(more[0]?.source).toBe("new");
  });

  test("a damaged entry does not take the others with it", () => {
    expect(historyKind.parse([entry("a"), { preamble: "x" }, 7, { source: "b" }])).toEqual([
      entry("a"),
      entry("b", 0),
    ]);
    expect(historyKind.parse("no list")).toBeUndefined();
  });
});
