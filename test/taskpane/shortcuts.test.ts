/** The list of keys: as the keyboards have them, and the ribbon's as the manifest's file says them. */
import { closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { historyKeymap, standardKeymap } from "@codemirror/commands";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Shortcut } from "../../src/actions/action";
import { tableKeys } from "../../src/taskpane/editor/table-keys";
import { WRITING_ACTIONS } from "../../src/taskpane/equation/writing-actions";
import { shortcutName } from "../../src/taskpane/shared/keys";
import { SHORTCUTS, nameOfKeys } from "../../src/taskpane/shortcuts/shortcuts";
import { pane as paneDe } from "../../src/text/de/pane";
import { shortcuts as de } from "../../src/text/de/shortcuts";
import { pane as paneEn } from "../../src/text/en/pane";
import { shortcuts as en } from "../../src/text/en/shortcuts";

const rows = SHORTCUTS.flatMap((group) => group.rows);
const keysOf = (meaning: string, mac: boolean, texts: Parameters<typeof nameOfKeys>[2] = en) => {
  const row = rows.find(
    (one) => (typeof one.meaning === "string" ? one.meaning : one.meaning.action) === meaning,
  );
  return ((mac ? row?.mac : undefined) ?? row?.keys ?? []).map((k) => nameOfKeys(k, mac, texts));
};

test("names on buttons and in the help are those of the list", () => {
  for (const [texts, names] of [
    [paneEn, en],
    [paneDe, de],
  ] as const) {
    for (const { shortcut } of WRITING_ACTIONS) {
      if (shortcut === undefined) continue;
      expect(shortcutName(shortcut, false, texts)).toBe(nameOfKeys(shortcut, false, names));
    }
  }
});

test.each([
  ["insert", ["Ctrl+Enter"], ["⌘↩"], ["Strg+Eingabe"]],
  ["update", ["Ctrl+Enter"], ["⌘↩"], ["Strg+Eingabe"]],
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

const RIBBON = ["insertLatex", "editEquation", "selectionToEquation", "convertToEquations"];

test("the ribbon's keys are those that Office is told", () => {
  const file = join(__dirname, "../../assets/pages/shortcuts.json");
  const told = JSON.parse(readFileSync(file, "utf8")) as {
    shortcuts: { action: string; key: { default: string; mac: string } }[];
  };
  expect(told.shortcuts.map(({ action }) => action)).toEqual(RIBBON);
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

/** Keys that are called the same on every keyboard that is not a Mac's. */
const SAME = /^(?:.|Tab|F\d+)$/u;

test("every key has a name", () => {
  const keys = new Set(rows.flatMap((row) => [...row.keys, ...(row.mac ?? [])].map((k) => k.key)));
  // What is said as the browser calls it: add it to the names in shortcuts.ts, and to both languages.
  const unnamed = [...keys].filter(
    (key) => !SAME.test(key) && nameOfKeys({ key }, false, de) === key,
  );
  expect(unnamed).toEqual([]);
});

/** Actions that are offered instead of each other, as Insert and Update are. */
const INSTEAD = new Set<string>(
  WRITING_ACTIONS.filter(({ offered }) => offered).map(({ name }) => name),
);

test("no key of the writing view does two things", () => {
  const taken = new Map<string, string>();
  const twice: string[] = [];
  for (const { meaning, keys } of SHORTCUTS.find(({ title }) => title === "equation")?.rows ?? []) {
    const name = typeof meaning === "string" ? meaning : meaning.action;
    for (const key of keys.map((k) => nameOfKeys(k, false, en))) {
      const before = taken.get(key);
      if (before !== undefined && !(INSTEAD.has(before) && INSTEAD.has(name)))
        twice.push(`${key}: ${before}, ${name}`);
      taken.set(key, name);
    }
  }
  expect(taken.size).toBeGreaterThan(3);
  expect(twice).toEqual([]);
});

/** Keys of the editor itself, in CodeMirror's notation. */
const EDITOR_KEYS = [
  ...[standardKeymap, historyKeymap, completionKeymap, closeBracketsKeymap]
    .flat()
    .flatMap(({ key, win, shift }) =>
      [key, win].flatMap((name) =>
        name === undefined ? [] : [name, ...(shift ? [`Shift-${name}`] : [])],
      ),
    ),
  ...tableKeys.flatMap(({ key }) => key ?? []),
  ...(SHORTCUTS.find(({ title }) => title === "field")?.rows ?? []).flatMap(({ keys }) =>
    keys.map((press) => codeMirrorName(press)),
  ),
].map((name) => name.toLowerCase());

function codeMirrorName({ key, mod, alt, shift }: Shortcut): string {
  return `${mod ? "Mod-" : ""}${alt ? "Alt-" : ""}${shift ? "Shift-" : ""}${key}`;
}

test("no action has a key that the editor takes", () => {
  const taken = WRITING_ACTIONS.filter(
    ({ shortcut }) => shortcut && EDITOR_KEYS.includes(codeMirrorName(shortcut).toLowerCase()),
  );
  expect(EDITOR_KEYS).toContain("mod-z");
  expect(taken.map(({ name }) => name)).toEqual([]);
});

/**
 * Ctrl+Alt is AltGr on Windows, and Ctrl+Shift+Alt is AltGr with Shift: the letter keys that type a
 * sign with it, by layout. Where layouts have variants, all keys that one of them uses.
 */
const ALTGR_SHIFT: Readonly<Record<string, string>> = {
  "Polish (Programmers)": "ACELNOSUXZ",
  "US-International": "ACDEILNOPQSTUWYZ",
  "US-International, Dutch": "ACDEILNOPQSTUWYZ",
  "United Kingdom": "AEIOU",
  "United Kingdom Extended": "ACEIOUWY",
  Irish: "AEIOU",
  German: "S",
  "German (Swiss)": "",
  French: "",
  "French (Swiss)": "",
  Spanish: "",
  "Latin American": "",
  Italian: "",
  Portuguese: "",
  "Portuguese (Brazil)": "",
  Czech: "",
  Slovak: "",
  Hungarian: "",
  "Croatian, Slovenian, Bosnian": "",
  "Serbian (Latin)": "",
  "Romanian (Standard)": "DLPS",
  "Romanian (Programmers)": "ACDILPQSTW",
  "Turkish Q": "AIS",
  "Turkish F": "",
  "Swedish, Finnish": "",
  Danish: "",
  Norwegian: "",
  "Swedish, Finnish and Norwegian with Sami": "ABCDEGIKNOQRSTUVXYZ",
  Icelandic: "",
  Estonian: "SZ",
  Latvian: "ACEGIKLNORSUZ",
  Lithuanian: "",
  "Canadian Multilingual": "DEGLNORTYZ",
};

test.each(Object.entries(ALTGR_SHIFT))("the ribbon's keys type nothing on %s", (_, taken) => {
  for (const action of RIBBON) {
    const [keys = ""] = keysOf(action, false);
    const letter = keys.split("+").at(-1) ?? "";
    expect(letter).toMatch(/^[A-Z]$/);
    expect(taken).not.toContain(letter);
  }
});

test("nor do they take one key for two things", () => {
  expect(new Set(RIBBON.flatMap((action) => keysOf(action, false))).size).toBe(RIBBON.length);
});
