/** Equations with labels that are inserted and updated in the pane, on a stand-in PowerPoint. */
import { insert } from "../../src/actions/insert";
import { update } from "../../src/actions/update";
import { NUMBERS_NAMESPACE, readNumbersPart } from "../../src/deck/numbers/part";
import { historyKind } from "../../src/kept/history";
import { writerKind } from "../../src/kept/writer";
import { mathOf } from "../../src/pptx/equation";
import { numbersIn } from "../../src/pptx/equation-number";
import { createSourceMemory } from "../../src/session/equations/memory";
import type { Services } from "../../src/session/services";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";
import { deck, slide, textBox, title } from "../support/deck";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo, testServices } from "../support/services";
import { open } from "../support/slides";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

async function room(): Promise<{ readonly on: Desk; readonly services: Services }> {
  const on = await openDesk({
    deck: deck({ slides: [slide(title("One"), textBox("", { name: "Box" }))] }),
    profile: "windows",
  });
  desk = on;
  const store = memoryStore();
  const memory = createSourceMemory({
    host: on.port,
    exchange: on.exchange,
    history: keptValue(store, historyKind),
    writer: keptValue(store, writerKind),
  });
  const services = testServices({
    powerPoint: () => Promise.resolve(accessTo(on.exchange, on.port)),
    memory: () => Promise.resolve(memory),
  });
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
