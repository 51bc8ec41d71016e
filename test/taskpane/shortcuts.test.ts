/** The list of keys: as the keyboards have them, and the ribbon's as the manifest's file says them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SHORTCUTS, nameOfKeys } from "../../src/taskpane/shortcuts/shortcuts";
import { shortcuts as de } from "../../src/text/de/shortcuts";
import { shortcuts as en } from "../../src/text/en/shortcuts";

const rows = SHORTCUTS.flatMap((group) => group.rows);
const keysOf = (meaning: string, mac: boolean, texts: Parameters<typeof nameOfKeys>[2] = en) => {
  const row = rows.find(
    (one) => (typeof one.meaning === "string" ? one.meaning : one.meaning.action) === meaning,
  );
  return ((mac ? row?.mac : undefined) ?? row?.keys ?? []).map((k) => nameOfKeys(k, mac, texts));
};

test.each([
  ["insert", ["Ctrl+Enter"], ["⌘↩"], ["Strg+Enter"]],
  ["update", ["Ctrl+Enter"], ["⌘↩"], ["Strg+Enter"]],
  ["copy", ["Ctrl+Shift+C"], ["⇧⌘C"], ["Strg+Umschalt+C"]],
  ["complete", ["Ctrl+Space"], ["⌃Space", "⌥I"], ["Strg+Leertaste"]],
  ["tabLeaves", ["Ctrl+M"], ["⌥⇧M"], ["Strg+M"]],
  ["remove", ["Del"], ["⌦"], ["Entf"]],
  ["shortcuts", ["?"], ["?"], ["?"]],
  ["move", ["↑", "↓", "←", "→"], ["↑", "↓", "←", "→"], ["↑", "↓", "←", "→"]],
])("%s", (meaning, windows, mac, german) => {
  expect(keysOf(meaning, false)).toEqual(windows);
  expect(keysOf(meaning, true)).toEqual(mac);
  expect(keysOf(meaning, false, de)).toEqual(german);
});

test("the ribbon's keys are those that Office is told", () => {
  const file = join(__dirname, "../../assets/pages/shortcuts.json");
  const told = JSON.parse(readFileSync(file, "utf8")) as {
    shortcuts: { action: string; key: { default: string; mac: string } }[];
  };
  expect(told.shortcuts.map(({ action }) => action)).toEqual([
    "insertLatex",
    "editEquation",
    "selectionToEquation",
    "convertToEquations",
  ]);
  for (const { action, key } of told.shortcuts) {
    expect(keysOf(action, false)).toEqual([key.default]);
    const mac = key.mac.replace("Command+Shift+Option+", "⌥⇧⌘");
    expect(keysOf(action, true)).toEqual([mac]);
  }
});

test("no key is said twice in a group, and no row is empty", () => {
  for (const { rows: own } of SHORTCUTS) {
    expect(new Set(own.map(({ meaning }) => meaning)).size).toBe(own.length);
    for (const row of own) expect(row.keys.length).toBeGreaterThan(0);
  }
});
