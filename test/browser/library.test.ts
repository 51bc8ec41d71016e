/** The library: saved from the editor, found, inserted, changed, and the same in two panes at once. */
import { describe, expect, test } from "@jest/globals";
import { actions as actionsDe } from "../../src/text/de/actions";
import { actions } from "../../src/text/en/actions";
import { library as t } from "../../src/text/en/library";
import { axe, paneFrame } from "./axe";
import { LibraryPage } from "./library-page";
import { equationsOf, faultsOfEquation, sayAll } from "./saved-deck";
import { useWindows } from "./window";

const windows = useWindows();

describe("saving and finding", () => {
  test("Ctrl+S keeps the equation; its button inserts it where the caret is", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.save(String.raw`\oint_C f\,dz`);
    expect(await pane.message.textContent()).toContain(actions.saved);
    await pane.field.press("Control+s");
    await pane.message.filter({ hasText: actions.savedAlready }).waitFor();

    await playground.goToSlide(2);
    await playground.clickBehind("A quadratic equation has the solutions ");
    await library.open();
    await library.search("integral contour");
    const name = String.raw`\oint_C f\,dz`;
    expect(await library.names()).toContain(name);
    await library.insertButton(name).click();
    await library.isInserted();
    expect(
      faultsOfEquation(await playground.savedDeck(), {
        slide: 2,
        before: "A quadratic equation has the solutions ",
        after: " whenever a is not zero.",
        contains: ["nary"],
      }),
    ).toEqual([]);
  });

  test("in German the symbols answer to German and English words, the collection has German tags", async () => {
    const playground = await windows.open({ language: "de-DE" });
    const { pane } = playground;
    const library = new LibraryPage(playground);
    const name = String.raw`\iint_D f\,dA`;
    await pane.write(name);
    await pane.field.press("Control+s");
    await pane.message.filter({ hasText: actionsDe.saved }).waitFor();
    await library.open();
    for (const text of ["doppelintegral", "double integral"]) {
      await library.search(text);
      await library.row("Mitternachtsformel").waitFor({ state: "detached" });
      expect(await library.names()).toContain(name);
    }
    await library.search("zahlentheorie");
    await library.show("Kleiner Satz von Fermat");
  });

  test("the library is there when the pane opens again, with order, names and favourites", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.save("a", "b", "c");
    await library.open();
    await library.hideStarter();
    expect(await library.names()).toEqual(["a", "b", "c"]);

    await library.row("a").focus();
    await playground.pane.pressKey("Alt+ArrowDown");
    await library.show("b", "a", "c");
    await playground.pane.pressKey("F2");
    await playground.page.keyboard.type("Alpha");
    await playground.pane.pressKey("Enter");
    await library.show("b", "Alpha", "c");
    expect(await library.focused()).toBe("Alpha");
    await library.row("c").getByRole("button", { name: t.favourite }).click();

    await playground.page.reload();
    await playground.pane.isReady();
    await library.open();
    await library.show("b", "Alpha", "c");
    await playground.pane.frame.getByLabel(t.folder, { exact: true }).selectOption(t.favourites);
    await library.show("c");
  });

  test("dragging puts a row elsewhere", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.save("a", "b", "c");
    await library.open();
    await library.hideStarter();
    await library.row("c").dragTo(library.row("a"), { targetPosition: { x: 100, y: 4 } });
    await library.show("c", "a", "b");
  });

  test("what was said goes with the next thing that is done; what it offers to undo stays for a search", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.save("a+1", "b+2");
    await library.open();
    await library.hideStarter();
    await library.row("b+2").focus();
    await playground.pane.pressKey("Delete");
    await library.notice.filter({ hasText: t.undo }).waitFor();
    await library.search("a");
    await library.show("a+1");
    expect(await library.notice.count()).toBe(1);
    await library.button(t.undo).click();
    await library.notice.filter({ hasText: t.undone }).waitFor();
    await library.search("");
    await library.notice.waitFor({ state: "detached" });
  });

  test("delete can be undone, several at once change folder and tags", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.save("a", "b", "c");
    await library.open();
    await library.hideStarter();
    await library.row("b").focus();
    await pane.pressKey("Delete");
    await library.show("a", "c");
    await library.notice.getByRole("button", { name: t.undo }).click();
    await library.show("a", "b", "c");

    await library.row("a").getByRole("checkbox").click();
    await library.row("c").click({ modifiers: ["Shift"] });
    await library.button(t.change).click();
    const sheet = pane.frame.getByTestId("sheet");
    await sheet.getByLabel(t.folderField, { exact: true }).fill("Algebra / Letters");
    await sheet.getByLabel(t.addTags).fill("first, latin");
    await sheet.getByRole("button", { name: t.save }).click();
    await sheet.waitFor({ state: "detached" });
    await pane.frame.getByLabel(t.folder, { exact: true }).selectOption("Algebra/Letters");
    await library.show("a", "b", "c");
    await pane.frame.getByLabel(t.tag, { exact: true }).selectOption("latin");
    await library.show("a", "b", "c");
  });
});

describe("using", () => {
  test("a click opens, Enter and a double click insert, and what was inserted can be taken back there", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.save("u^2", "v^2");
    await playground.goToSlide(3);
    await playground.clickBehind("The energy of a mass at rest is ");
    await library.open();
    await library.hideStarter();
    await library.row("u^2").locator("[dir=auto]").click();
    await pane.field.waitFor();
    expect(await pane.latex()).toBe("u^2");
    await library.open();
    await library.row("v^2").locator("[dir=auto]").dblclick();
    await library.isInserted();
    expect(await playground.host((host) => host.slideXml(3))).toContain("𝑣");
    const view = pane.frame.getByTestId("library-view");
    await view.getByTestId("undo").click();
    await view.getByTestId("message").filter({ hasText: "as it was" }).waitFor();
    expect(await playground.host((host) => host.slideXml(3))).not.toContain("𝑣");
    await library.row("u^2").focus();
    await pane.pressKey("Enter");
    await view.getByTestId("undo").waitFor();
    expect(await playground.host((host) => host.slideXml(3))).toContain("𝑢");
  });

  test("what was saved without a name can be named at once", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.save("w^2");
    await pane.frame.getByTestId("name").click();
    await pane.frame.getByRole("textbox", { name: t.nameField }).waitFor();
    await playground.page.keyboard.type("Square of w");
    await pane.pressKey("Enter");
    await library.row("Square of w").waitFor();
  });

  test("several go in one behind the other, in the order of the list", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.save("u", "v", "w");
    await library.open();
    await library.hideStarter();
    await playground.goToSlide(3);
    await playground.clickBehind("The energy of a mass at rest is ");
    for (const name of ["w", "u", "v"]) await library.row(name).getByRole("checkbox").click();
    await library.button(t.insertInOrder).click();
    await library.isInserted();
    expect(equationsOf(await playground.savedDeck())[2]?.join("")).toContain("𝑢𝑣𝑤");
  });

  test("a template asks what to fill in", async () => {
    const playground = await windows.open();
    const library = new LibraryPage(playground);
    await library.save(String.raw`\frac{\placeholder{above}}{\placeholder{below}}`);
    await playground.goToSlide(3);
    await playground.clickBehind("The energy of a mass at rest is ");
    await library.open();
    await library.rows.first().getByTestId("row-insert").click();
    const sheet = playground.pane.frame.getByTestId("sheet");
    await sheet.getByLabel("above").fill("p");
    await sheet.getByLabel("below").fill("q");
    await playground.pane.pressKey("Enter");
    await library.isInserted();
    const saved = await playground.savedDeck();
    expect(
      faultsOfEquation(saved, {
        slide: 3,
        before: "The energy of a mass at rest is ",
        after: " and no less.",
        contains: ["f"],
      }),
    ).toEqual([]);
    expect(equationsOf(saved)[2]).toContain("𝑝𝑞");
  });

  test("Alt+Enter opens it in the editor, and what waits there is not lost", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await library.save("x+1");
    await pane.write("unfinished");
    await library.open();
    await library.row("x+1").focus();
    await pane.pressKey("Alt+Enter");
    await pane.previewShows("x+1");
    await pane.field.press("Escape");
    await pane.previewShows("unfinished");
  });

  test("what was inserted is in the history, and can be saved from there", async () => {
    const playground = await windows.open();
    const { pane } = playground;
    const library = new LibraryPage(playground);
    await playground.goToSlide(2);
    await pane.insert("h+i");
    await library.open();
    await pane.frame.getByRole("tab", { name: t.scopeHistory }).click();
    await library.show("h+i");
    await library.rows
      .first()
      .getByRole("button", { name: /^More for/ })
      .click();
    await pane.frame.getByRole("menuitem", { name: t.saveCopy }).click();
    await library.notice.filter({ hasText: t.savedCopy }).waitFor();
    await pane.frame.getByRole("tab", { name: t.scopeSaved }).click();
    await library.hideStarter();
    await library.show("h+i");
  });

  test("all by keyboard: find, insert, and go on", async () => {
    const playground = await windows.open();
    const { pane, page } = playground;
    const library = new LibraryPage(playground);
    await playground.goToSlide(3);
    await playground.clickBehind("The energy of a mass at rest is ");
    await library.open();
    await page.keyboard.type("pythagorean");
    await library.show("Pythagorean theorem", "Trigonometric Pythagoras");
    await pane.pressKey("ArrowDown");
    expect(await library.focused()).toBe("Pythagorean theorem");
    await pane.pressKey("Enter");
    await library.isInserted();
    const [, , third] = (await playground.savedDeck()).slides;
    expect(third === undefined ? [] : sayAll(third).join("\n")).toContain("[𝑎2+𝑏2=𝑐2]");
    await library.rows.first().focus();
    await pane.pressKey("Shift+F10");
    await pane.frame.getByRole("menuitem", { name: t.insert, exact: true }).waitFor();
    await pane.pressKey("Escape");
    expect(await library.focused()).toBe("Pythagorean theorem");
  });
});

test("two panes see each other's changes", async () => {
  const playground = await windows.open();
  const here = new LibraryPage(playground);
  await here.save("a");
  await here.open();
  await here.hideStarter();
  const second = await playground.openBeside();
  try {
    const there = new LibraryPage(second);
    await there.save("b");
    await here.show("a", "b");
    await here.row("a").focus();
    await playground.pane.pressKey("Delete");
    await here.show("b");
    await there.open();
    await there.show("b");
    await here.notice.getByRole("button", { name: t.undo }).click();
    await there.show("a", "b");
  } finally {
    expect(second.troubles).toEqual([]);
    await second.page.close();
  }
});

test("names with HTML and script in them are text", async () => {
  const playground = await windows.open();
  const { pane } = playground;
  const library = new LibraryPage(playground);
  const evil = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
  await library.import("evil.json", JSON.stringify([{ id: "e", latex: `\\text{${evil}}`, name: evil, folder: evil, tags: [evil], note: evil }])); // prettier-ignore
  await pane.frame.getByTestId("import-go").click();
  await library.notice.filter({ hasText: "1 equation imported" }).waitFor();
  await library.hideStarter();
  await library.show(evil);
  const hacked = await pane.frame.locator("body").evaluate(() => "hacked" in window);
  expect(hacked).toBe(false);
  const elements = pane.frame.getByTestId("library-view").locator("img, script");
  expect(await elements.count()).toBe(0);
});

test("axe finds nothing in the library, and in the dark texts can be read: list, menus, forms and import", async () => {
  const playground = await windows.open({ viewport: { width: 1000, height: 760 } });
  const { pane } = playground;
  const library = new LibraryPage(playground);
  const found: Record<string, string[]> = {};
  const look = async (state: string): Promise<void> => {
    const faults = await axe(paneFrame(playground));
    // Fluent's menus are outside the page's regions so that nothing covers them.
    const ours = faults.filter((fault) => !/^region: .*fui-MenuPopover/.test(fault));
    await playground.setColorScheme("dark");
    found[state] = [...ours, ...(await axe(paneFrame(playground), ["color-contrast"]))];
    await playground.setColorScheme("light");
  };
  await library.save(String.raw`\frac{a}{b}`);
  await library.open();
  await pane.frame.getByTestId("drawing").locator("svg").first().waitFor();
  await look("list");
  await library.rows
    .first()
    .getByRole("button", { name: /^More for/ })
    .click();
  await pane.frame.getByRole("menuitem", { name: t.details }).waitFor();
  await look("menu");
  await pane.frame.getByRole("menuitem", { name: t.details }).click();
  await pane.frame.getByTestId("sheet").waitFor();
  await look("details");
  await pane.frame.getByTestId("sheet").getByRole("button", { name: t.cancel }).click();
  await library.rows.first().getByRole("checkbox").click();
  await pane.frame.getByTestId("selection").waitFor();
  await look("selection");
  await library.button(t.delete).click();
  await library.notice.waitFor();
  await look("deleted");
  await library.search("nothing like this");
  await pane.frame.getByText(t.emptyFound).waitFor();
  await look("nothing found");
  await library.import("two.json", '[{"id":"a","latex":"a"},{"id":"b","latex":"b"}]');
  await look("import");
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
});
