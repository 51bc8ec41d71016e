/** Existing equations: opened, updated, remembered, listed; and mathematics from other programs. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { actions } from "../../src/text/en/actions";
import { equations as said } from "../../src/text/en/equations";
import { markdown } from "../../src/text/en/markdown";
import { problems } from "../../src/text/en/problems";
import { fill } from "../../src/text/say";
import { deck, equation, mathRun, paragraph, run, slide, textBox } from "../support/deck";
import { axe, paneFrame } from "./axe";
import { LibraryPage } from "./library-page";
import type { PlaygroundPage } from "./pane-page";
import {
  equationsAsWritten,
  equationsOf,
  faultsElsewhere,
  faultsOfEquation,
  say,
} from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();
const folder = mkdtempSync(join(tmpdir(), "equations-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const SENTENCE = {
  slide: 2,
  before: "A quadratic equation has the solutions ",
  after: " whenever a is not zero.",
};
const NEAR_ENERGY = ", or in a line of";

/** Goes to another slide and back, so that the selection is set anew. */
async function comeBack(playground: PlaygroundPage, slide: number): Promise<void> {
  await playground.goToSlide(slide === 1 ? 2 : 1);
  await playground.goToSlide(slide);
}

/** Waits until the deck remembers a source. */
async function isRemembered(playground: PlaygroundPage, latex: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const parts = await playground.host((host) =>
      host
        .partNames()
        .filter((name) => name.startsWith("customXml/"))
        .map((name) => host.partText(name) ?? ""),
    );
    if (parts.some((text) => text.includes(latex))) return;
    await playground.page.waitForTimeout(100);
  }
  throw new Error(`the deck does not remember “${latex}”`);
}

/** Somebody changes a letter of an equation in PowerPoint itself. */
async function editNatively(playground: PlaygroundPage, letter: string, to: string): Promise<void> {
  const changed = await playground.host(
    (host, [from, into]) => {
      const part = host
        .partNames()
        .find(
          (name) =>
            /slides\/slide\d+\.xml$/.test(name) && host.partText(name)?.includes(`<m:t>${from}`),
        );
      if (part !== undefined)
        host.editPart(part, (xml) => xml.replaceAll(`<m:t>${from}`, `<m:t>${into}`));
      return part;
    },
    [letter, to] as const,
  );
  if (changed === undefined) throw new Error(`no equation has ${letter}`);
}

/** The current deck, opened in another window with a pane that remembers nothing. */
async function elsewhere(playground: PlaygroundPage): Promise<PlaygroundPage> {
  const { bytes } = await playground.save();
  const path = join(folder, "deck.pptx");
  writeFileSync(path, bytes);
  const other = await windows.open();
  await other.openDeck(path);
  return other;
}

describe("an equation is updated", () => {
  test("between two words, in the size and colour of its text; again; then Escape brings the draft back", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await pane.write(String.raw`my \; draft`);
    const before = await playground.savedDeck();
    await playground.goToSlide(6);
    await playground.clickBehind(NEAR_ENERGY);
    await pane.editHere(0);
    expect(await pane.latex()).toBe("E = mc^2");
    await pane.update(String.raw`E = \gamma mc^2`);

    const after = await playground.savedDeck();
    const place = { slide: 6, before: "In the line, as ", after: ", or in a line of its own:" };
    expect(faultsOfEquation(after, { ...place, contains: ["sSup"] })).toEqual([]);
    expect(equationsOf(after)[5]?.[0]).toBe("𝐸=𝛾𝑚𝑐2");
    expect(faultsElsewhere(before, after, 6)).toEqual([]);
    expect(equationsAsWritten(after, 6).slice(1)).toEqual(equationsAsWritten(before, 6).slice(1));
    expect(await pane.message.textContent()).toContain(fill(actions.updated, { slide: 6 }));

    // Once more, without opening it again.
    await pane.update("E = 2");
    expect(equationsOf(await playground.savedDeck())[5]?.[0]).toBe("𝐸=2");
    await pane.field.focus();
    await pane.pressKey("Escape");
    await pane.editing.waitFor({ state: "detached" });
    expect(await pane.latex()).toBe(String.raw`my \; draft`);
    await pane.insertButton.waitFor();
  });

  test("in a table's cell", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(4);
    await playground.clickBehind("force over area: ");
    await pane.insert(String.raw`p=\frac FA`);
    const before = await playground.savedDeck();
    await comeBack(playground, 4);
    await playground.clickBehind("force over area: ");
    await pane.editHere(0);
    await pane.update(String.raw`p=\frac{2F}{A}`);
    const after = await playground.savedDeck();
    const place = { slide: 4, before: "force over area: ", after: "", contains: ["f"] };
    expect(faultsOfEquation(after, place)).toEqual([]);
    expect(equationsOf(after)[3]).toEqual(["𝑝=2𝐹𝐴"]);
    expect(faultsElsewhere(before, after, 4)).toEqual([]);
  });

  test("one of three in a paragraph; the others byte for byte", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    for (const latex of ["x_1", String.raw`\frac{a}{b}`, "x_3"]) await pane.insert(latex);
    const before = await playground.savedDeck();
    await comeBack(playground, 2);
    await playground.clickBehind("A quadratic equation");
    await pane.editHere(1);
    expect(await pane.latex()).toBe(String.raw`\frac{a}{b}`);
    await pane.update(String.raw`\sqrt{b}`);
    const after = await playground.savedDeck();
    const [first, second, third] = equationsAsWritten(before, 2);
    const now = equationsAsWritten(after, 2);
    expect(now).toHaveLength(3);
    expect([now[0], now[2]]).toEqual([first, third]);
    expect(now[1]).not.toBe(second);
    const paragraph = after.slides[1]?.paragraphs[1];
    expect(paragraph && say(paragraph)).toMatch(
      /^A quadratic equation has the solutions \[𝑥1\]\s+\[𝑏\]\s+\[𝑥3\]\s+whenever a is not zero\.$/u,
    );
    expect(faultsElsewhere(before, after, 2)).toEqual([]);
  });

  test("on a line of its own, where it stays", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await playground.clickBehind(NEAR_ENERGY);
    await pane.editHere(1);
    expect(await pane.frame.getByRole("radio", { name: "Own line" }).isChecked()).toBe(true);
    await pane.update("x = 7");
    const saved = await playground.savedDeck();
    const pieces = saved.slides[5]?.paragraphs.flatMap((p) => p.pieces) ?? [];
    expect(pieces.find((p) => p.kind === "equation" && p.text === "𝑥=7")).toMatchObject({
      display: true,
    });
  });

  test("not when it was changed meanwhile: the pane says so, and nothing is lost", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await playground.clickBehind(NEAR_ENERGY);
    await pane.editHere(0);
    await editNatively(playground, "𝐸", "𝑊");
    const before = equationsOf(await playground.savedDeck());
    await pane.write("E = 0");
    await pane.previewShows("E = 0");
    await pane.frame.getByTestId("update").click();
    await pane.message.waitFor();
    expect(await pane.message.getAttribute("data-intent")).toBe("error");
    expect(await pane.latex()).toBe("E = 0");
    expect(equationsOf(await playground.savedDeck())).toEqual(before);
  });

  test("or removed: the others stay", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await playground.clickBehind(NEAR_ENERGY);
    const before = await playground.savedDeck();
    await pane.editHere(0);
    await pane.frame.getByTestId("remove").click();
    await pane.isInserted();
    await pane.editing.waitFor({ state: "detached" });
    const after = await playground.savedDeck();
    expect(equationsAsWritten(after, 6)).toEqual(equationsAsWritten(before, 6).slice(1));
  });
});

describe("what was typed", () => {
  const TYPED = String.raw`\newcommand{\R}{\mathbb{R}}  f\colon   \R \to\R`;

  test("comes back as it was typed, also on another machine: the deck remembers", async () => {
    const playground = await windows.open();
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await playground.pane.insert(TYPED);
    await isRemembered(playground, TYPED);

    const other = await elsewhere(playground);
    await other.goToSlide(2);
    await other.clickBehind("A quadratic equation");
    await other.pane.editHere(0);
    expect(await other.pane.latex()).toBe(TYPED);
    expect(await other.pane.frame.getByTestId("forms").count()).toBe(0);
  });

  test("and what was changed in PowerPoint since are both offered", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    await pane.insert(String.raw`a  +  \frac{b}{q}`);
    await isRemembered(playground, String.raw`a  +  \frac{b}{q}`);
    await editNatively(playground, "𝑞", "𝑟");
    await comeBack(playground, 2);
    await playground.clickBehind("A quadratic equation");
    await pane.editHere(0);
    expect(await pane.latex()).toBe(String.raw`a + \frac{b}{r}`);
    await pane.frame.getByRole("radio", { name: said.formTyped }).check();
    await pane.previewShows(String.raw`a  +  \frac{b}{q}`);
    await pane.frame.getByRole("radio", { name: said.formNow }).check();
    await pane.previewShows(String.raw`a + \frac{b}{r}`);
    expect(await axe(paneFrame(playground))).toEqual([]);
  });
});

describe("the list", () => {
  test("has the equations of the slide and follows it", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await pane.listEquations();
    expect(await pane.equations.count()).toBe(3);
    // The commands must be those that people use: the built pane contains less of KaTeX than the tests in
    // Node.
    expect(await pane.equations.locator("code").allTextContents()).toEqual([
      "E = mc^2",
      String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`,
      String.raw`\sum_{k=1}^{n} k^2 = \frac{n(n+1)(2n+1)}{6}`,
    ]);
    await playground.goToSlide(2);
    await pane.frame.getByText(said.none).waitFor();
    await playground.goToSlide(6);
    await pane.equations.first().waitFor();

    await pane.equations.nth(1).getByRole("button").first().click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toContain(String.raw`\frac`);
  });

  test("says of one that was left linear that it was built up, and so does the field", async () => {
    const linear = slide(textBox(paragraph(run("Here "), equation(mathRun("𝑥^2+1")))));
    const path = join(folder, "linear.pptx");
    writeFileSync(path, deck({ slides: [linear] }));
    const playground = await windows.open();
    const { pane } = playground;
    await playground.openDeck(path);
    await pane.listEquations();
    await pane.equations.getByText(problems.readLinear).waitFor();
    expect(await axe(paneFrame(playground))).toEqual([]);
    await pane.equations.first().getByRole("button").first().click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toBe("x^2 + 1");
    await pane.frame.getByTestId("problems").getByText(problems.readLinear).waitFor();
    await pane.update("x^2 + 2");
    await pane.frame
      .getByTestId("problems")
      .getByText(problems.readLinear)
      .waitFor({ state: "detached" });
  });

  test("has those of the whole deck, to be searched, gone to, and saved as .tex", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    await playground.goToSlide(2);
    await playground.clickBehind(SENTENCE.before);
    for (const latex of ["x_1", "x_2", "x_3"]) await pane.insert(latex);
    await pane.frame.getByTestId("equations").click();
    await pane.frame.getByText(said.wholeDeck).click();
    await pane.frame.getByText(fill(said.countOnSlides, { count: 6, slides: 2 })).waitFor();
    expect(await axe(paneFrame(playground))).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane.frame.getByTestId("save-tex").click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const tex = Buffer.concat(chunks).toString("utf8");
    expect(download.suggestedFilename()).toBe("equations.tex");
    expect(tex).toContain("% slide 2, Content Placeholder 2\n$x_1$");
    expect(tex).toContain("% slide 6, Content Placeholder 2\n\\[\nx = \\frac{-b");

    await pane.frame.getByRole("searchbox").fill("mc^2");
    await pane.frame.getByText(fill(said.countFound, { found: 1, count: 6 })).waitFor();
    await pane.equations.first().getByTestId("go").click();
    await page.getByRole("application", { name: /^Slide 6 of/ }).waitFor();
    await pane.equations.first().getByRole("button").first().click();
    await pane.editing.waitFor();
    expect(await pane.latex()).toBe("E = mc^2");
  });

  test("copies the slide and the deck as Markdown", async () => {
    const playground = await windows.open();
    const { pane, page, context } = playground;
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await playground.goToSlide(6);
    await pane.listEquations();
    await pane.frame.getByTestId("copy-markdown").click();
    await pane.frame.getByText(markdown.copiedSlide).waitFor();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const text = await copied();
    expect(text).toContain("In the line, as $E = mc^2$, or in a line of its own:");
    expect(text).toContain("$$x = \\frac{-b");
    expect(text).not.toContain("\n---\n");

    await pane.frame.getByText(said.wholeDeck).click();
    await pane.frame.getByText(fill(said.count, { count: 3 })).waitFor();
    await pane.frame.getByTestId("copy-markdown").click();
    await pane.frame.getByText(/slides is copied as Markdown/).waitFor();
    expect(await copied()).toContain(text.trim());
    expect((await copied()).split("\n---\n").length).toBeGreaterThan(5);
  });

  test("lets some be chosen and saved to the library, in the order of the deck", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await playground.goToSlide(6);
    await pane.listEquations();
    const boxes = pane.equations.getByRole("checkbox");
    const latexOf = (at: number): Promise<string | null> =>
      pane.equations.nth(at).locator("code").textContent();
    const wanted = [await latexOf(0), await latexOf(2)].map((latex) => latex ?? "");
    await boxes.nth(2).check();
    await boxes.nth(0).check();
    await pane.frame.getByText(fill(said.chosen, { count: 2 })).waitFor();
    expect(await axe(paneFrame(playground))).toEqual([]);
    await pane.frame.getByRole("button", { name: said.saveChosen, exact: true }).click();
    await pane.frame.getByText(actions.saved).waitFor();
    await pane.frame.getByRole("button", { name: said.chooseNothing }).click();
    await pane.frame.getByRole("button", { name: said.saveAll }).waitFor();
    await pane.frame.getByTestId("back").click();
    await library.open();
    await library.hideStarter();
    await library.show(...wanted);
  });

  test("of a deck that is read slowly: that can be cancelled", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    await playground.goToSlide(6);
    await pane.listEquations();
    await playground.host((host) => {
      host.faults.next("getFileAsync", { slow: 4000 });
    });
    await pane.frame.getByText(said.wholeDeck).click();
    await pane.frame.getByRole("progressbar").waitFor();
    await pane.frame.getByRole("button", { name: "Cancel" }).click();
    await pane.equations.first().waitFor();
    expect(await pane.equations.count()).toBe(3);
  });
});

test("selected text is taken into the field, and Insert puts the equation in its place", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  await playground.goToSlide(3);
  await playground.dragOver("mass at rest");
  await pane.frame.getByTestId("selected-text").getByRole("button").click();
  await pane.preview.waitFor();
  expect(await pane.latex()).toBe("mass at rest");
  await pane.insertButton.click();
  await pane.isInserted();
  const place = { slide: 3, before: "The energy of a ", after: " is  and no less." };
  expect(faultsOfEquation(await playground.savedDeck(), place)).toEqual([]);
});

test("by keyboard alone: found, opened, updated, and back to the draft", async () => {
  const playground = await windows.open();
  const { page, pane } = playground;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await pane.write("y");
  await playground.goToSlide(6);
  await playground.paper.focus();
  await press("ArrowRight"); // the title
  await press("ArrowRight"); // the text
  await pane.equationsHere.waitFor();
  const first = pane.equationsHere.getByRole("button").first();
  await playground.tabTo(first);
  await press("Enter");
  await pane.editing.waitFor();
  await press("Control+a");
  await page.keyboard.type("E=5");
  await pane.previewShows("E=5");
  await press("Control+Enter");
  await pane.isInserted();
  await press("Escape");
  await pane.editing.waitFor({ state: "detached" });
  expect(await pane.latex()).toBe("y");
  expect(equationsOf(await playground.savedDeck())[5]?.[0]).toBe("𝐸=5");
});

test("pasted MathML becomes LaTeX, and the field's undo takes it back", async () => {
  const { pane } = await windows.open();
  await pane.write("y=");
  await pane.field.press("End");
  await pane.field.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "a b");
    clipboardData.setData("text/html", "<p><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math></p>");
    field.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await pane.preview.locator("mfrac").waitFor();
  expect(await pane.latex()).toBe(String.raw`y=\frac{a}{b}`);
  await pane.field.press("Control+z");
  await pane.preview.locator("mfrac").waitFor({ state: "detached" });
  expect(await pane.latex()).toBe("y=");
});
