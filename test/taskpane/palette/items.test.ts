import { COMMANDS } from "../../../src/latex/commands/index";
import { CALLED } from "../../../src/latex/commands/called";
import { DRAWERS, paletteItems } from "../../../src/taskpane/palette/items";
import { PaletteSearch } from "../../../src/taskpane/palette/search";
import { palette } from "../../../src/text/en/palette";

const items = paletteItems(COMMANDS, palette);
const search = new PaletteSearch(items, (name) => [CALLED[name]]);
const first = (text: string): string | undefined => search.find(text)[0]?.name;

test.each([
  ["union", "\\cup"],
  ["∪", "\\cup"],
  ["\\cup", "\\cup"],
  ["cup", "\\cup"],
  ["\\frac", "\\frac"],
  ["integral", "\\int"],
  ["∑", "\\sum"],
  ["pmatrix", "pmatrix"],
])("%s finds %s", (text, name) => {
  expect(
    search
      .find(text)
      .slice(0, 3)
      .map((i) => i.name),
  ).toContain(name);
});

test("a name typed in full comes first", () => {
  for (const name of ["\\alpha", "\\in", "\\sum", "\\sqrt", "\\to"]) expect(first(name)).toBe(name);
});

test("each button has a name of its own, something to show and something to insert", () => {
  expect(new Set(items.map((i) => i.name)).size).toBe(items.length);
  for (const item of items) {
    expect(DRAWERS).toContain(item.drawer);
    expect(item.glyph !== "" || item.sample !== "").toBe(true);
    expect(item.snippet).not.toBe("");
    expect(item.doc).not.toBe("");
  }
});

test("recent ones come in their order, forgotten names are left out", () => {
  expect(search.named(["\\sum", "\\nosuch", "\\alpha"]).map((i) => i.name)).toEqual([
    "\\sum",
    "\\alpha",
  ]);
});
