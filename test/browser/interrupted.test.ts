/** An insertion that the pane did not live to finish, and two windows at the same time. */
import { expect, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { recovery as t } from "../../src/text/en/recovery";
import { fill } from "../../src/text/say";
import { paneFrame } from "./axe";
import type { PlaygroundPage } from "./pane-page";
import { faultsOfEquation, sayAll, type SavedDeck } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();
const SENTENCE = {
  slide: 2,
  before: "A quadratic equation has the solutions ",
  after: " whenever a is not zero.",
};

/** All text that people read on the slides. */
const wording = (deck: SavedDeck): string[][] => deck.slides.map(sayAll);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look++) {
    if (await holds()) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error("it does not become true");
}

async function startInserting({ pane }: PlaygroundPage): Promise<void> {
  await pane.write("x^2");
  await pane.previewShows("x^2");
  await pane.insertButton.click();
}

/** Stops when the new slide is in the deck beside the old one: from then on PowerPoint answers nothing. */
async function interrupt(playground: PlaygroundPage): Promise<void> {
  await playground.goToSlide(2);
  await playground.clickBehind(SENTENCE.before);
  await playground.host((host) => {
    host.onCall("insertSlidesFromBase64", () => {
      for (let n = 2; n < 60; n++) host.faults.at(n, "hang");
    });
  });
  await startInserting(playground);
  await until(async () => (await playground.host((host) => host.slideCount())) === 8);
}

/** Reloads the pane's page, on the same deck. */
async function reopen(playground: PlaygroundPage): Promise<void> {
  await playground.host((host) => {
    host.faults.clear();
  });
  await paneFrame(playground).evaluate(() => {
    location.reload();
  });
  await playground.pane.isReady();
}

const notice = ({ pane }: PlaygroundPage): Locator =>
  pane.frame.getByTestId("recovery").getByTestId("message");

test("what is left of it is cleaned up when the pane opens again, and the pane says so", async () => {
  const playground = await windows.open();
  const before = wording(await playground.savedDeck());
  await interrupt(playground);
  await reopen(playground);
  await notice(playground).waitFor();
  expect(await notice(playground).textContent()).toContain(t.cleaned);
  expect(await notice(playground).getAttribute("data-intent")).toBe("info");
  expect(wording(await playground.savedDeck())).toEqual(before);

  // The next insertion works, and the message stays until it is dismissed.
  await playground.clickBehind(SENTENCE.before);
  await playground.pane.insert("y");
  expect(faultsOfEquation(await playground.savedDeck(), SENTENCE)).toEqual([]);
  await notice(playground).getByRole("button").click();
  await notice(playground).waitFor({ state: "detached" });
});

test("work in the new slide is not thrown away: both stay, and the pane says which is which", async () => {
  const playground = await windows.open();
  await interrupt(playground);
  await playground.host((host) => {
    host.editText(3, "whenever", "as long as");
  });
  await reopen(playground);
  await notice(playground).waitFor();
  const said = await notice(playground).textContent();
  expect(said).toContain(fill(t.both, { equation: 3, other: 2 }));
  expect(await notice(playground).getAttribute("data-intent")).toBe("warning");
  const slides = wording(await playground.savedDeck());
  expect(slides).toHaveLength(8);
  expect(JSON.stringify(slides[1])).toContain("whenever a is not zero");
  expect(JSON.stringify(slides[2])).toContain("as long as");
});

test("without Web Locks the person is asked before anything is touched", async () => {
  const playground = await windows.open();
  const before = wording(await playground.savedDeck());
  await interrupt(playground);
  await playground.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "locks", { value: undefined });
  });
  await reopen(playground);
  await notice(playground).getByText(t.askTitle).waitFor();
  expect(await playground.host((host) => host.slideCount())).toBe(8);
  await notice(playground).getByRole("button", { name: t.recover }).click();
  await notice(playground).getByText(t.cleaned).waitFor();
  expect(wording(await playground.savedDeck())).toEqual(before);
});

test("two windows do not change a deck at the same time", async () => {
  const first = await windows.open();
  const second = await first.openBeside();
  for (const [name, window] of Object.entries({ first, second })) {
    await window.goToSlide(2);
    await window.clickBehind(SENTENCE.before);
    await window.host((host, key) => {
      host.onCall("insertSlidesFromBase64", () => {
        localStorage.setItem(`${key} in`, String(Date.now()));
      });
      host.onCall("delete", () => {
        localStorage.setItem(`${key} out`, String(Date.now()));
      });
    }, name);
  }
  await first.host((host) => {
    host.faults.next("insertSlidesFromBase64", { slow: 5000 });
  });
  await startInserting(first);
  // The pane may still be reading the slide; the second window begins once the first has its turn.
  await until(() =>
    first.page.evaluate(async () => {
      const { held } = await navigator.locks.query();
      return (held ?? []).some(({ name }) => name?.includes("deck"));
    }),
  );
  await startInserting(second);
  await Promise.all([first.pane.isInserted(), second.pane.isInserted()]);
  const times = await first.page.evaluate(() => ({
    out: Number(localStorage.getItem("first out")),
    in: Number(localStorage.getItem("second in")),
  }));
  expect(times.out).toBeGreaterThan(0);
  expect(times.in).toBeGreaterThanOrEqual(times.out);
  for (const window of [first, second])
    expect(faultsOfEquation(await window.savedDeck(), SENTENCE)).toEqual([]);
});
