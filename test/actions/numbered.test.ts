/** Equations with labels that are inserted and updated in the pane, on a stand-in PowerPoint. */
import { changeAll } from "../../src/actions/change-all";
import { insert } from "../../src/actions/insert";
import { setNumberSettings } from "../../src/actions/number-settings";
import { review } from "../../src/actions/review";
import { update } from "../../src/actions/update";
import { NUMBERS_NAMESPACE } from "../../src/deck/numbers/namespace";
import { readNumbersPart } from "../../src/deck/numbers/part";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import { numbersWatch } from "../../src/session/numbers-watch";
import type { Services } from "../../src/session/services";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, slide, textBox, title } from "../support/deck";
import { openDesk, type Desk } from "../exchange/support";
import { servicesOn } from "../support/services";
import { open } from "../support/slides";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const ONE = deck({ slides: [slide(title("One"), textBox("", { name: "Box" }))] });

async function room(
  bytes = ONE,
  profile: ProfileName = "windows",
): Promise<{ readonly on: Desk; readonly services: Services }> {
  const on = await openDesk({ deck: bytes, profile });
  desk = on;
  const services = servicesOn(on);
  return { on, services };
}

function numbers(on: Desk): readonly (readonly string[])[] {
  const pkg = open(on.host.deckBytes());
  return pkg.slides.flatMap(({ part }) =>
    mathOf(pkg.root(part)).map(({ math }) => numbersIn(math).map(({ text }) => text)),
  );
}

async function remembered(on: Desk) {
  const answer = await on.port.readXmlParts(NUMBERS_NAMESPACE);
  const [part] = answer.ok ? answer.value : [];
  return part && readNumbersPart(part.xml);
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test("an equation with a label gets the next number, and keeps it when it is changed", async () => {
  const { on, services } = await room();
  const put = (source: string) =>
    insert.perform(services, { source, mode: "display", target: "newTextBox" });
  const first = await put("a = b \\label{eq:a}");
  await settled();
  const second = await put("\\begin{align} c &= d \\label{eq:c} \\\\ e &= f \\end{align}");
  await settled();
  await put("g = h");
  expect([first.kind, second.kind]).toEqual(["inserted", "inserted"]);
  expect(numbers(on)).toEqual([["1"], ["2", "3"], []]);
  const labels = (await remembered(on))?.equations.map((one) =>
    one.numbers.map(({ text, labels: names }) => [text, ...names]),
  );
  expect(labels).toEqual([[["2", "eq:c"], ["3"]], [["1", "eq:a"]]]);
  if (first.kind !== "inserted" || !first.changed.equation || !first.changed.placed) return;
  const { frame, index } = first.changed.equation;
  const { omml } = first.changed.placed;
  const target = {
    slideId: on.exchange.currentSlideId(first.changed.slideId),
    ...{ frame, index, omml },
  };
  const changed = await update.perform(services, {
    source: "a = b + 1 \\label{eq:a}",
    mode: "auto",
    target,
  });
  await settled();
  expect(changed.kind).toBe("inserted");
  expect(numbers(on)).toEqual([["1"], ["2", "3"], []]);
  const first2 = (await remembered(on))?.equations[0];
  expect([first2?.key, first2?.numbers[0]?.labels]).toEqual(["a = b + 1", ["eq:a"]]);
});

test("a number that is asked for stays when the equation is changed, and goes when it is not wanted", async () => {
  const { on, services } = await room();
  const first = await insert.perform(services, {
    source: "a = b",
    mode: "display",
    target: "newTextBox",
    numbered: true,
  });
  await settled();
  expect(numbers(on)).toEqual([["1"]]);
  const second = await change(first, "a = b + 1");
  expect(numbers(on)).toEqual([["1"]]);
  expect((await remembered(on))?.equations).toHaveLength(1);
  await change(second, "a = b + 2", false);
  expect(numbers(on)).toEqual([[]]);

  async function change(
    result: Awaited<ReturnType<typeof insert.perform>>,
    source: string,
    numbered?: boolean,
  ) {
    if (result.kind !== "inserted" || !result.changed.equation || !result.changed.placed)
      throw new Error(result.kind);
    const { equation, placed } = result.changed;
    const target = { ...equation, omml: placed.omml };
    const done = await update.perform(services, { source, mode: "auto", target, numbered });
    await settled();
    return done;
  }
});

test("LaTeX that was read from the slide says a number of ours as a tag: it stays ours, with its label", async () => {
  const { on, services } = await room();
  const source = "\\begin{align} a &= b \\label{eq:a} \\\\ c &= d \\end{align}";
  const first = await insert.perform(services, { source, mode: "display", target: "newTextBox" });
  await settled();
  if (first.kind !== "inserted" || !first.changed.equation || !first.changed.placed)
    throw new Error(first.kind);
  const target = { ...first.changed.equation, omml: first.changed.placed.omml };
  const now = "\\begin{align} a &= b + 1 \\tag{1} \\\\ c &= d \\tag{2} \\end{align}";
  await update.perform(services, { source: now, mode: "auto", target });
  await settled();
  expect(numbers(on)).toEqual([["1", "2"]]);
  expect((await remembered(on))?.equations.map((one) => one.numbers)).toEqual([
    [
      { text: "1", number: { kind: "automatic" }, labels: ["eq:a"] },
      { text: "2", number: { kind: "automatic" }, labels: [] },
    ],
  ]);
});

test("in a line there is no number, which is said", async () => {
  const { on, services } = await room(
    deck({ slides: [slide(title("One"), textBox("Some words here."))] }),
  );
  on.host.caretAfter("Some ");
  const inLine = await insert.perform(services, {
    source: "a = b",
    mode: "inline",
    numbered: true,
  });
  expect(inLine).toMatchObject({ kind: "inserted", numbers: "inline" });
  const plain = await insert.perform(services, { source: "c", mode: "inline" });
  expect(plain.kind === "inserted" && plain.numbers).toBeUndefined();
  await settled();
  expect(await remembered(on)).toBeUndefined();
});

test("formulas in texts get numbers where they have labels, and the next ones others", async () => {
  const { on, services } = await room(
    deck({
      slides: [
        slide(textBox("\\begin{equation} a=b \\label{a} \\end{equation}"), textBox("$$c=d$$")),
        slide(textBox("\\begin{align} e &= f \\label{e} \\\\ g &= h \\end{align}")),
      ],
    }),
    "web",
  );
  await convertAll(services);
  await settled();
  expect(numbers(on)).toEqual([["1"], [], ["2", "3"]]);
  const labels = (await remembered(on))?.equations.flatMap((one) =>
    one.numbers.map(({ text, labels: names }) => [text, ...names]),
  );
  expect(labels).toEqual([["1", "a"], ["2", "e"], ["3"]]);
  expect(numbersWatch(services).current().outOfOrder).toBe(false);
});

async function convertAll(services: Services): Promise<void> {
  await changeWhole(services, "convert");
}

/** Reviews the deck and does what was found. */
async function changeWhole(services: Services, kind: "convert" | "renumber"): Promise<void> {
  const found = await review.perform(services, { task: { kind }, scope: "deck", preamble: "" });
  if (found.kind !== "found") throw new Error(found.kind);
  const { items } = found.review.found;
  const done = await changeAll.perform(services, { review: found.review, items });
  if (done.kind !== "changed") throw new Error(done.kind);
}

test("where PowerPoint keeps no data of ours, numbers are those that stand in the file", async () => {
  const { on, services } = await room(
    deck({ slides: [slide(title("One")), slide(title("Two"))] }),
    "ltsc2024",
  );
  const put = async (at: number, source: string): Promise<void> => {
    on.host.goToSlide(at);
    await insert.perform(services, {
      source,
      mode: "display",
      target: "newTextBox",
      numbered: true,
    });
    await settled();
  };
  await put(2, "a = b");
  await put(1, "c = d");
  await put(1, "e = f \\tag{X}");
  expect(numbers(on)).toEqual([["2"], ["X"], ["1"]]);
  const watch = numbersWatch(services);
  await watch.look();
  expect([watch.current().outOfOrder, watch.isNumbered]).toEqual([true, false]);
  await changeWhole(services, "renumber");
  expect(numbers(on)).toEqual([["1"], ["X"], ["2"]]);
});

describe("renumbering is offered", () => {
  const texts = (n: number): string =>
    `\\begin{equation} a_${n} = b \\label{eq:${n}} \\end{equation}`;

  async function numberedRoom() {
    const slides = [1, 2, 3].map((n) => slide(title(`Slide ${n}`), textBox(texts(n))));
    const { on, services } = await room(deck({ slides }), "web");
    await convertAll(services);
    await settled();
    const watch = numbersWatch(services);
    return { on, services, isOffered: () => watch.current().outOfOrder, watch };
  }

  test("after an insertion that is not in the order, until it is done", async () => {
    const { on, services, isOffered, watch } = await numberedRoom();
    expect(isOffered()).toBe(false);
    on.host.goToSlide(2);
    await insert.perform(services, {
      source: "x = y \\label{x}",
      mode: "display",
      target: "newTextBox",
    });
    await watch.look();
    expect(isOffered()).toBe(true);
    await changeWhole(services, "renumber");
    expect(isOffered()).toBe(false);
    expect(numbers(on)).toEqual([["1"], ["2"], ["3"], ["4"]]);
  });

  test("when slides were moved, or one with an equation was deleted", async () => {
    const { on, services, isOffered, watch } = await numberedRoom();
    await watch.look();
    on.host.moveSlide(1, 3);
    await watch.look();
    expect(isOffered()).toBe(true);
    on.host.moveSlide(3, 1);
    await watch.look();
    expect(isOffered()).toBe(false);
    on.host.deleteSlide(2);
    await watch.look();
    expect(isOffered()).toBe(true);
    watch.putAway();
    expect(isOffered()).toBe(false);
    await changeWhole(services, "renumber");
    expect(numbers(on)).toEqual([["1"], ["2"]]);
  });

  test("not after changes that shift no number", async () => {
    const { on, services, isOffered, watch } = await numberedRoom();
    on.host.goToSlide(1);
    await insert.perform(services, { source: "x = y", mode: "display", target: "newTextBox" });
    on.host.moveSlide(3, 3);
    await watch.look();
    expect(isOffered()).toBe(false);
  });

  test("when the deck is opened, also for references that nobody has filled in yet", async () => {
    const { on, services, isOffered, watch } = await numberedRoom();
    await watch.sawDeck(open(on.host.deckBytes()));
    expect(isOffered()).toBe(false);
    on.host.editText(3, "Slide 3", "By \\eqref{eq:1}");
    await watch.sawDeck(open(on.host.deckBytes()));
    expect(isOffered()).toBe(true);
    await changeWhole(services, "renumber");
    expect(isOffered()).toBe(false);
    expect(on.host.texts(3)[0]).toBe("By (1)");
  });

  test("when they are to begin elsewhere", async () => {
    const { on, services, isOffered, watch } = await numberedRoom();
    await setNumberSettings(services, { style: "plain", start: 5, side: "right" });
    await watch.look();
    expect(isOffered()).toBe(true);
    await changeWhole(services, "renumber");
    expect(numbers(on)).toEqual([["5"], ["6"], ["7"]]);
    expect(isOffered()).toBe(false);
  });
});
