/** What the pane is told before many formulas or equations are changed, and that change, on a stand-in PowerPoint. */
import { changeAll } from "../../src/actions/change-all";
import { review, type Review } from "../../src/actions/review";
import type { Task } from "../../src/session/bulk/item";
import type { ProfileName } from "../../src/standin/profiles";
import { deck, equation, paragraph, run, slide, textBox, title } from "../support/deck";
import { texts } from "../exchange/judge";
import { openDesk, type Desk } from "../exchange/support";
import { accessTo, testServices } from "../support/services";

let desk: Desk | undefined;
afterEach(() => {
  desk?.close();
  desk = undefined;
});

const DECK = deck({
  slides: [slide(title("One"), textBox(paragraph(run("Let $a_1$ and "), equation(), run(" be."))))],
});

async function reviewOn(profile: ProfileName, task: Task) {
  const own = await openDesk({ deck: DECK, profile });
  desk = own;
  own.host.selectNothing();
  const access = accessTo(own.exchange, own.port);
  const memory = { partsOfDeck: () => Promise.resolve([]), rememberAll: () => Promise.resolve() };
  const services = testServices({
    powerPoint: () => Promise.resolve(access),
    memory: () => Promise.resolve(memory as never),
  });
  const result = await review.perform(services, { task, scope: "slide", preamble: "" });
  if (result.kind !== "found") throw new Error(result.kind);
  const change = (found: Review) =>
    changeAll.perform(services, { review: found, items: found.found.items, style: { size: 3200 } });
  return { ...result, change, texts: () => texts(own.host.deckBytes(), 1), host: own.host };
}

test.each([
  ["web", false],
  ["windows", false],
  ["ltsc2024", true],
] as const)("%s: is the file read for each slide? %s", async (profile, readsFile) => {
  expect((await reviewOn(profile, { kind: "convert" })).readsFile).toBe(readsFile);
});

test.each<[Task, readonly string[], string]>([
  [{ kind: "convert" }, ["a_1"], "Let \uFFFC and \uFFFC be."],
  [{ kind: "revert" }, ["x"], "Let $a_1$ and $x$ be."],
  [{ kind: "restyle" }, ["x"], "Let $a_1$ and \uFFFC be."],
  [{ kind: "replace", renaming: { from: "x", to: "y" } }, ["y"], "Let $a_1$ and \uFFFC be."],
])("%j: what is found is changed, and nothing else", async (task, sources, after) => {
  const on = await reviewOn("web", task);
  expect(on.review.found.items.map(({ source }) => source)).toEqual(sources);
  const result = await on.change(on.review);
  expect(result.kind === "changed" && result.slides.map(({ kind }) => kind)).toEqual(["done"]);
  expect(on.texts()).toEqual(["One", after]);
  const xml = on.host.slideXml(1);
  expect(xml.includes('sz="3200"')).toBe(task.kind === "restyle");
  expect(/𝑦/u.test(xml)).toBe(task.kind === "replace");
});

test("a symbol that no equation has: nothing is found", async () => {
  const task: Task = { kind: "replace", renaming: { from: "\\beta", to: "y" } };
  expect((await reviewOn("web", task)).review.found).toEqual({ items: [], left: [] });
});
