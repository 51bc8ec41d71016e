/** When something goes wrong, the person is told in plain words, and nothing is lost. */
import { describe, expect, test } from "@jest/globals";
import { actions } from "../../src/text/en/actions";
import { questions } from "../../src/text/en/host";
import { pane as paneTexts } from "../../src/text/en/pane";
import { equationsOf, faultsOfEquation, type SavedDeck, sayAll } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();
const SENTENCE = {
  slide: 2,
  before: "A quadratic equation has the solutions ",
  after: " whenever a is not zero.",
};

/** All text that people read on the slides. */
const wording = (deck: SavedDeck): string[][] => deck.slides.map(sayAll);

describe("wrong LaTeX", () => {
  test("is shown with its place, stays in the field, and goes in once it is corrected", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const before = wording(await playground.savedDeck());
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await pane.write(String.raw`y + \frac{a}{b`);
    await pane.problems.first().waitFor();
    expect(await pane.problems.first().getAttribute("data-severity")).toBe("error");
    expect(await pane.field.getAttribute("aria-invalid")).toBe("true");

    await pane.insertButton.click();
    // The problem says what is wrong, and no message repeats it.
    expect(await pane.problems.first().isVisible()).toBe(true);
    expect(await pane.message.count()).toBe(0);
    expect(await pane.latex()).toBe(String.raw`y + \frac{a}{b`);
    expect(wording(await playground.savedDeck())).toEqual(before);

    await pane.insert(String.raw`y + \frac{a}{b}`);
    expect(await pane.problems.count()).toBe(0);
    const expected = { ...SENTENCE, contains: ["f"] };
    expect(faultsOfEquation(await playground.savedDeck(), expected)).toEqual([]);
  });

  test("an unknown command is named, and its place can be shown in the field", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await pane.write(String.raw`a + \notacommand b`);
    const problem = pane.problems.first();
    await problem.waitFor();
    expect(await problem.textContent()).toContain(String.raw`\notacommand`);
    await problem.getByRole("button").first().click();
    expect(await pane.selected()).toBe(String.raw`\notacommand`);
  });
});

describe("PowerPoint", () => {
  test("refuses: the LaTeX is kept, the deck is as it was, and the next insert works", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const before = wording(await playground.savedDeck());
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await playground.host((host) => {
      host.faults.next("insertSlidesFromBase64", { fail: "GeneralException" });
    });
    await pane.write("x^2");
    await pane.previewShows("x^2");
    await pane.insertButton.click();
    await pane.message.waitFor();
    expect(await pane.message.getAttribute("data-intent")).toBe("error");
    expect(await pane.message.textContent()).not.toMatch(/GeneralException|undefined|\[object/);
    expect(await pane.latex()).toBe("x^2");
    expect(wording(await playground.savedDeck())).toEqual(before);

    await playground.clickBehind(SENTENCE.before);
    await pane.insertButton.click();
    await pane.frame.locator('[data-testid="message"][data-intent="success"]').waitFor();
    expect(faultsOfEquation(await playground.savedDeck(), SENTENCE)).toEqual([]);
  });

  test("is slow: what is under way is said, and can be cancelled", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const before = wording(await playground.savedDeck());
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await playground.host((host) => {
      host.faults.next("exportAsBase64", { slow: 3000 });
    });
    await pane.write("x^2");
    await pane.previewShows("x^2");
    await pane.insertButton.click();
    await pane.frame.getByRole("progressbar").waitFor();
    await pane.frame.getByRole("button", { name: paneTexts.cancel, exact: true }).click();
    await pane.message.waitFor();
    expect(await pane.message.textContent()).toContain(actions.cancelled);
    expect(await pane.latex()).toBe("x^2");
    expect(wording(await playground.savedDeck())).toEqual(before);
  });

  test("does it and then reports an error: the equation is there once", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await playground.host((host) => {
      host.faults.next("insertSlidesFromBase64", "landThenFail");
    });
    await pane.write("x^2");
    await pane.previewShows("x^2");
    await pane.insertButton.click();
    await pane.message.waitFor();
    const saved = await playground.savedDeck();
    expect(saved.slides).toHaveLength(7);
    expect(faultsOfEquation(saved, SENTENCE)).toEqual([]);
    expect(equationsOf(saved)[1]).toEqual(["𝑥2"]);
  });

  test("for the web asks before it puts an equation into a text, and may be told no", async () => {
    const playground = await windows.open({ profile: "web" });
    const { pane } = playground;
    const before = wording(await playground.savedDeck());
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await pane.write("x^2");
    await pane.previewShows("x^2");
    await pane.insertButton.click();
    await pane.question.waitFor();
    await pane.question.getByRole("button", { name: paneTexts.no }).click();
    await pane.question.waitFor({ state: "detached" });
    expect(wording(await playground.savedDeck())).toEqual(before);
    expect(await pane.latex()).toBe("x^2");

    await pane.insertButton.click();
    await pane.question.waitFor();
    await pane.question.getByRole("button", { name: questions.inText }).click();
    await pane.isInserted();
    expect(faultsOfEquation(await playground.savedDeck(), SENTENCE)).toEqual([]);
  });

  test("for the web offers a text box of its own first: the text stays as it was", async () => {
    const playground = await windows.open({ profile: "web" });
    const { pane } = playground;
    const before = wording(await playground.savedDeck());
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await pane.write("x^2");
    await pane.previewShows("x^2");
    await pane.insertButton.click();
    await pane.question.waitFor();
    // The first choice has the focus.
    expect(
      await pane.question
        .getByRole("button", { name: questions.newTextBox })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    await playground.page.keyboard.press("Enter");
    await pane.isInserted();
    const saved = await playground.savedDeck();
    expect(faultsOfEquation(saved, { slide: 2, before: "", after: "" })).toEqual([]);
    expect(wording(saved)[1]?.filter((line) => !line.startsWith("["))).toEqual(before[1]);
  });
});
