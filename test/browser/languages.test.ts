/** In every language: no sentence is missing from the tables, and nothing works only from left to right. */
import { expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { COMMANDS } from "../../src/latex/commands/index";
import { actions as actionsDe } from "../../src/text/de/actions";
import { settings as settingsDe } from "../../src/text/de/settings";
import { settings as settingsEn } from "../../src/text/en/settings";
import { paneFrame } from "./axe";
import { faultsInEveryView, type Check } from "./every-view";
import { leaving } from "./looks";
import { useWindows } from "./window";

const windows = useWindows();

/**
 * Texts, labels and tooltips in plain letters: with the pseudo-language, these are missing from the tables.
 */
function plainTexts(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    /**
     * Formulas, what people type, names of keys, of LaTeX and of languages, text of the deck, and what is
     * saved in the library.
     */
    const skipped =
      'math, script, style, svg, option[lang], kbd, code, bdi, textarea, [contenteditable="true"], .cm-completionLabel, .cm-completionDetail';
    const names =
      /\\[A-Za-z]+|[A-Za-z]*[{}^_&][^\s]*|(?:Ctrl|Alt|Shift|Control|Meta)\+\S+|\.[a-z]+\b/g;
    const found = new Set<string>();
    const check = (where: string, text: string | null): void => {
      const left = (text ?? "").replace(names, "");
      if (/[A-Za-z]{2,}/.test(left)) found.add(`${where}: ${(text ?? "").trim()}`);
    };
    const walk = (element: Element): void => {
      if (element.matches('script, style, [role="row"]') || !element.checkVisibility()) return;
      for (const name of ["title", "aria-label", "aria-description", "placeholder", "alt"]) {
        if (element.hasAttribute(name)) check(`@${name}`, element.getAttribute(name));
      }
      if (element.matches(skipped)) return;
      for (const child of element.childNodes) {
        if (child instanceof Element) walk(child);
        else if (child instanceof Text) check(element.tagName.toLowerCase(), child.data);
      }
    };
    check("title of the page", document.title);
    walk(document.body);
    return [...found];
  });
}

/** Names from the deck that appear in sentences. */
const FROM_THE_DECK = /Content Placeholder 2|Title 1|TextBox \d+/g;

/** Names in LaTeX without a backslash, and the name of a key. */
const NAMES = new RegExp(
  `\\b(?:${COMMANDS.filter((row) => row.kind === "environment")
    .flatMap((row) => row.names)
    .filter((name) => /^\w+$/.test(name))
    .join("|")}|sin|Esc)\\b`,
  "g",
);

/** LaTeX that appears in a sentence. */
const LATEX = /\\[A-Za-z]+|[A-Za-z]*[{}^_&][^\s]*/g;

const inNoTable: Check = async (frame) =>
  (await plainTexts(frame)).filter((text) =>
    /: .*[A-Za-z]{2,}/.test(text.replace(FROM_THE_DECK, "").replace(NAMES, "").replace(LATEX, "")),
  );

const turnedRound: Check = (frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll("math, .cm-content")]
      .filter((element) => getComputedStyle(element).direction !== "ltr")
      .map((element) => element.outerHTML.slice(0, 80)),
  );

test("every sentence of every view is in a table; from right to left nothing leaves the pane, and LaTeX and formulas stay as they are", async () => {
  const playground = await windows.open({ language: "qps-plocm" });
  await paneFrame(playground).locator('html[dir="rtl"]').waitFor();
  const checks = [inNoTable, turnedRound, leaving];
  expect(await faultsInEveryView(playground, "pseudo", checks)).toEqual({});
}, 120_000);

test("the language can be chosen, and stays when the pane opens again", async () => {
  const { pane, page } = await windows.open();
  await pane.frame.getByTestId("settings").click();
  await pane.frame.getByRole("combobox", { name: settingsEn.language }).selectOption("de");
  await pane.frame.getByRole("combobox", { name: settingsDe.language }).waitFor();
  // With nothing to list below it, the heading of the deck's definitions must be missing.
  expect(await pane.frame.getByRole("heading", { name: settingsDe.deckTitle }).count()).toBe(0);
  await page.reload();
  await pane.isReady();
  await pane.frame.getByRole("button", { name: actionsDe.insert, exact: true }).waitFor();
});
