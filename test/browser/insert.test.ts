/** Inserting at every kind of place: what a person does, and what the saved file contains then. */
import { describe, expect, test } from "@jest/globals";
import type { PlaygroundPage } from "./pane-page";
import {
  equationsOf,
  faultsElsewhere,
  faultsOfEquation,
  say,
  sayAll,
  type Expected,
} from "./saved-deck";
import { useWindows } from "./window";

const QUADRATIC = String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;
const windows = useWindows();

/** Where the equation goes, and the text on both sides of it. */
const PLACES: readonly (Expected & {
  readonly slide: number;
  readonly goThere: (playground: PlaygroundPage) => Promise<void>;
  readonly latex: string;
})[] = [
  {
    // After the last word of a paragraph.
    slide: 2,
    goThere: (playground) => playground.clickBehind("the equation looks like its neighbours."),
    latex: "a^2+b^2=c^2",
    before: ": the equation looks like its neighbours.",
    after: "",
  },
  {
    // Next to a coloured word, in its colour.
    slide: 2,
    goThere: (playground) => playground.clickBehind("Words may be bold or coloured"),
    latex: String.raw`\alpha`,
    before: "Words may be bold or coloured",
    after: ": the equation looks like its neighbours.",
  },
  {
    // Into a text box, in its size and colour.
    slide: 3,
    goThere: (playground) => playground.clickBehind("The energy of a mass at rest is "),
    latex: "E=mc^2",
    before: "The energy of a mass at rest is ",
    after: " and no less.",
    contains: ["sSup"],
  },
  {
    // Into a shape of a group.
    slide: 3,
    goThere: (playground) => playground.clickBehind("Mass"),
    latex: "m",
    before: "Mass",
    after: "",
  },
  {
    // Into an empty cell of a table.
    slide: 4,
    goThere: (playground) => playground.clickInCell(1, 2),
    latex: String.raw`\vec F = m \vec a`,
    before: "",
    after: "",
    contains: ["acc"],
  },
  {
    // After the text of a cell.
    slide: 4,
    goThere: (playground) => playground.clickBehind("force over area: "),
    latex: String.raw`p=\frac FA`,
    before: "force over area: ",
    after: "",
    contains: ["f"],
  },
  {
    // Into an empty placeholder.
    slide: 5,
    goThere: (playground) => playground.clickInShape("Content Placeholder 3"),
    latex: String.raw`\sum_{k=1}^n k`,
    before: "",
    after: "",
    contains: ["nary"],
  },
];

describe("the equation goes", () => {
  test("into the middle of a sentence", async () => {
    const playground = await windows.open();
    const before = await playground.savedDeck();
    await playground.goToSlide(2);
    await playground.clickBehind("A quadratic equation has the solutions ");
    await playground.pane.insert(QUADRATIC);

    const after = await playground.savedDeck();
    const sentence = {
      slide: 2,
      before: "A quadratic equation has the solutions ",
      after: " whenever a is not zero.",
      contains: ["f", "rad", "sSup"],
    };
    expect(faultsOfEquation(after, sentence)).toEqual([]);
    expect(faultsElsewhere(before, after, 2)).toEqual([]);
    await playground.equations.first().waitFor();
    expect(await playground.pane.message.textContent()).toContain("slide 2");
  });

  test("to where the caret is, place after place", async () => {
    const playground = await windows.open();
    for (const { slide, goThere, latex } of PLACES) {
      await playground.goToSlide(slide);
      await goThere(playground);
      await playground.pane.insert(latex);
    }
    const saved = await playground.savedDeck();
    expect(PLACES.flatMap((place) => faultsOfEquation(saved, place))).toEqual([]);
    expect(saved.slides[3] && sayAll(saved.slides[3])).toContain("Frequency");
  });

  test("into a text box of its own below what the slide shows when nothing is selected", async () => {
    const playground = await windows.open();
    const before = await playground.savedDeck();
    await playground.goToSlide(2);
    await playground.clickBeside();
    expect(await playground.selection()).toBe("Nothing is selected");
    await playground.pane.insert(QUADRATIC);

    const after = await playground.savedDeck();
    expect(
      faultsOfEquation(after, { slide: 2, before: "", after: "", contains: ["f", "rad"] }),
    ).toEqual([]);
    const [old, now] = [before.slides[1], after.slides[1]];
    if (!old || !now) throw new Error("slide 2 is gone");
    expect(sayAll(now).filter((line) => !line.startsWith("["))).toEqual(sayAll(old));
    const box = await playground.host((host) => {
      const shape = host.view().slides[1]?.shapes.at(-1);
      return shape && { ...shape.box, name: shape.name };
    });
    // The host resizes the box to fit its content, so its middle may move a little.
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 6096000)).toBeLessThan(300_000);
    // The last words of the placeholder above end within the upper two thirds.
    expect(box?.y ?? 0).toBeGreaterThan(3_429_000);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(6_858_000);
  });

  test("in place of the selected words", async () => {
    const playground = await windows.open();
    await playground.goToSlide(3);
    await playground.dragOver("a mass at rest");
    expect(await playground.selection()).toBe("14 characters selected in TextBox 2");
    await playground.pane.insert("m_0");
    expect(
      faultsOfEquation(await playground.savedDeck(), {
        slide: 3,
        before: "The energy of ",
        after: " is  and no less.",
        contains: ["sSub"],
      }),
    ).toEqual([]);
  });

  test("between the words of a paragraph that has an equation already", async () => {
    const playground = await windows.open();
    const before = await playground.savedDeck();
    await playground.goToSlide(6);
    await playground.clickBehind(", or in a line of");
    await playground.pane.insert("q");
    const after = await playground.savedDeck();
    expect(
      faultsOfEquation(after, { slide: 6, before: ", or in a line of", after: " its own:" }),
    ).toEqual([]);
    // The equations that were there before are unchanged.
    const [first, ...others] = equationsOf(before)[5] ?? [];
    expect(equationsOf(after)[5]).toEqual([first, "𝑞", ...others]);
  });
});

test("a second insert goes on after the first, and typing behind it", async () => {
  const playground = await windows.open();
  await playground.goToSlide(2);
  await playground.clickBehind("A quadratic equation has the solutions ");
  await playground.pane.insert("x_1");
  await playground.pane.insert("x_2");
  await playground.paper.focus();
  await playground.page.keyboard.type("!");
  const paragraph = (await playground.savedDeck()).slides[1]?.paragraphs[1];
  const line = paragraph ? say(paragraph) : "";
  // A space keeps two equations apart: PowerPoint never puts one directly after another.
  expect(line).toMatch(
    /^A quadratic equation has the solutions \[𝑥1\]\s+\[𝑥2\]! whenever a is not zero\.$/u,
  );
});
