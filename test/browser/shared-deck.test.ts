/** What a deck carries for everybody who works on it: folders of the library, and definitions. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { library as t } from "../../src/text/en/library";
import { settings } from "../../src/text/en/settings";
import { fill } from "../../src/text/say";
import { axe, paneFrame } from "./axe";
import { LibraryPage } from "./library-page";
import type { PlaygroundPage } from "./pane-page";
import { faultsOfEquation } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

const FILE = JSON.stringify({
  type: "latex-for-powerpoint/library",
  version: 1,
  entries: [
    { id: "1", name: "Area", latex: String.raw`\area{r} = \pi r^2`, folder: "Shapes/Round", preamble: String.raw`\newcommand{\area}[1]{A(#1)}` }, // prettier-ignore
    { id: "2", name: "Square", latex: "a^2", folder: "Shapes" },
    { id: "3", name: "Elsewhere", latex: "e", folder: "Other" },
  ],
});

/** Opens the deck of one window in another person's window. */
async function pass(from: PlaygroundPage, to: PlaygroundPage): Promise<void> {
  const { bytes } = await from.save();
  const path = join(mkdtempSync(join(tmpdir(), "shared-deck-")), "shared.pptx");
  writeFileSync(path, bytes);
  await to.openDeck(path);
  await to.pane.isReady();
}

test("a folder goes with the deck: another person uses it, takes it over, removes it", async () => {
  const ann = await windows.open();
  const hers = new LibraryPage(ann);
  await hers.open();
  await hers.hideStarter();
  await hers.import("shapes.json", FILE);
  await ann.pane.frame.getByTestId("import-go").click();
  await hers.show("Area", "Square", "Elsewhere");
  await ann.pane.frame.getByLabel(t.folder, { exact: true }).selectOption("Shapes");
  await hers.menu(t.deckStore);
  const sheet = ann.pane.frame.getByTestId("sheet");
  expect(await sheet.getByRole("combobox").inputValue()).toBe("Shapes");
  await sheet.getByRole("button", { name: t.deckStoreGo }).click();
  await hers.notice.getByText(fill(t.deckStored, { folder: "Shapes" })).waitFor();

  const bob = await windows.open();
  await pass(ann, bob);
  const his = new LibraryPage(bob);
  await bob.goToSlide(3);
  await bob.clickBehind("The energy of a mass at rest is ");
  await his.open();
  await his.hideStarter();
  const tab = bob.pane.frame.getByRole("tab", { name: t.scopeDeck });
  await tab.click();
  await his.show("Area", "Square");
  expect(await axe(paneFrame(bob))).toEqual([]);
  await his.insertButton("Area").click();
  await his.isInserted();
  expect(
    faultsOfEquation(await bob.savedDeck(), {
      slide: 3,
      before: "The energy of a mass at rest is ",
      after: " and no less.",
      contains: [],
    }),
  ).toEqual([]);

  await bob.pane.frame.getByRole("button", { name: fill(t.deckTakeNamed, { folder: "Shapes" }) }).click(); // prettier-ignore
  await bob.pane.frame.getByTestId("import-go").click();
  await his.show("Area", "Square");
  await bob.pane.frame.getByLabel(t.folder, { exact: true }).selectOption("Shapes/Round");
  await his.show("Area");

  await tab.click();
  await bob.pane.frame.getByRole("button", { name: fill(t.deckRemoveNamed, { folder: "Shapes" }) }).click(); // prettier-ignore
  await bob.pane.frame.getByText(t.emptyDeck).waitFor();
  await his.notice.getByRole("button", { name: t.undo }).click();
  await his.show("Area", "Square");
});

test("definitions go with the deck: in force for everybody, shown, and removed", async () => {
  const ann = await windows.open();
  const annsSettings = await openSettings(ann);
  await annsSettings.getByTestId("preamble").fill(String.raw`\newcommand{\Real}{\mathbb{R}}`); // prettier-ignore
  await annsSettings.getByTestId("store-preamble").click();
  await annsSettings.getByTestId("deck-said").getByText(settings.deckStored).waitFor();

  const bob = await windows.open();
  await pass(ann, bob);
  const { pane } = bob;
  await bob.goToSlide(3);
  await bob.clickBehind("The energy of a mass at rest is ");
  await pane.insert(String.raw`\Real^n`);
  const saved = await bob.savedDeck();
  expect(
    faultsOfEquation(saved, {
      slide: 3,
      before: "The energy of a mass at rest is ",
      after: " and no less.",
      contains: [],
    }),
  ).toEqual([]);

  const view = await openSettings(bob);
  const brought = view.getByTestId("deck-preamble");
  await brought
    .getByText(String.raw`\Real`)
    .first()
    .waitFor();
  expect(await axe(paneFrame(bob))).toEqual([]);
  await brought.getByRole("button", { name: settings.deckRemove }).click();
  await brought.waitFor({ state: "detached" });
  await pane.frame.getByTestId("back").click();
  await pane.write(String.raw`\Real`);
  await pane.problems.first().waitFor();
});

async function openSettings(playground: PlaygroundPage) {
  const { frame } = playground.pane;
  await frame.getByTestId("settings").click();
  const view = frame.getByTestId("settings-view");
  await view.waitFor();
  return view;
}
