/** The made-up language: every letter changed, and nothing that a program reads. */
import { languageFor, loadTexts } from "../../src/taskpane/shared/texts";
import { pseudo, pseudoTable } from "../../src/text/pseudo";

test.each([
  ["Insert", "[Íñšéŕť ~~]"],
  ["Copy for Ctrl+V", "[Ćóƥý ƒóŕ Ctrl+V ~~~~~]"],
  ["{count} errors in \\frac{a}{b}", "[{count} éŕŕóŕš íñ \\frac{a}{b} ~~~~~~~~ ~~]"],
  ["", "[ ]"],
])("%s", (english, made) => {
  expect(pseudo(english)).toBe(made);
});

test("tables in tables keep their keys", () => {
  expect(pseudoTable({ a: "b", c: { d: "e" } })).toEqual({ a: "[ƀ ~]", c: { d: "[é ~]" } });
});

test("it is a language of the pane, and only by its whole name", async () => {
  expect(languageFor("qps-ploc")).toBe("qps-ploc");
  expect(languageFor("qps-PLOCM")).toBe("qps-plocm");
  expect(languageFor("qps")).toBe("en");
  expect((await loadTexts("qps-ploc")).pane.title).toMatch(/^\[ĹáŤéẊ/u);
  expect((await loadTexts("qps-plocm")).direction).toBe("rtl");
  expect((await loadTexts("de")).direction).toBeUndefined();
});
