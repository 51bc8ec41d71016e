/** Settings survive bad data, newer releases and files of others; recents rank; macros have their arguments counted. */
import fc from "fast-check";
import { arityOf, joinPreambles, ownCommands } from "../../src/session/preamble";
import {
  defaultSettings,
  parseSettings,
  readSettingsFile,
  settingsKind,
  writeSettingsFile,
} from "../../src/kept/settings";
import type { Settings } from "../../src/kept/settings";
import { usageKind, used } from "../../src/kept/usage";
import { readPreamble } from "../../src/latex/preamble";
import { memoryStore } from "../../src/storage/memory";
import { keptValue } from "../../src/storage/value";

const own: Settings = {
  preamble: "\\newcommand{\\R}{\\mathbb{R}}",
  mode: "display",
  editorSize: 18,
  previewSize: "text",
  previewHeight: 240,
  completion: false,
  theme: "contrast",
  language: "de",
  palette: true,
  welcome: false,
};

test("what is written to a file is what is read from it", () => {
  expect(readSettingsFile(writeSettingsFile(own))).toEqual({ ok: true, settings: own });
  expect(readSettingsFile(`\uFEFF${writeSettingsFile(own)}`)).toEqual({ ok: true, settings: own });
});

test("other files are refused, and so are those of a newer release", () => {
  for (const text of ["", "{", "[]", "null", '{"settings":{}}', '{"format":"other","version":1}']) {
    expect(readSettingsFile(text)).toEqual({ ok: false, reason: "notSettings" });
  }
  const newer = writeSettingsFile(own).replace('"version": 1', '"version": 2');
  expect(readSettingsFile(newer)).toEqual({ ok: false, reason: "newer" });
});

test("one bad value costs only itself", () => {
  expect(parseSettings({ ...own, editorSize: 1e9, theme: "pink", mode: 3 })).toEqual({
    ...own,
    editorSize: defaultSettings.editorSize,
    theme: "follow",
    mode: "auto",
  });
});

test.each([
  [240.4, 240],
  [1e9, 2000],
  [112, "auto"],
  [-1, "auto"],
  [NaN, "auto"],
  ["240", "auto"],
  [undefined, "auto"],
])("a preview of %p pixels is %p high", (stored, height) => {
  expect(parseSettings({ ...own, previewHeight: stored })?.previewHeight).toBe(height);
});

test("whatever is stored, there are settings (seed printed on failure)", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const settings = parseSettings(data) ?? defaultSettings;
      expect(parseSettings(settings)).toEqual(settings);
    }),
  );
});

test("damaged settings are put aside, not thrown away", async () => {
  const store = memoryStore();
  await store.set("settings", { version: 1, data: "broken" });
  const kept = keptValue(store, settingsKind);
  expect(await kept.read()).toEqual(defaultSettings);
  await kept.write(own);
  expect(await kept.read()).toEqual(own);
  expect(await store.get("settings.damaged")).toEqual({ version: 1, data: "broken" });
});

test("the last used command comes first, the most used weighs most", () => {
  const usage = ["\\a", "\\b", "\\a", "\\c"].reduce(used, usageKind.empty);
  expect(usage.recent).toEqual(["\\c", "\\a", "\\b"]);
  const weight = new Map(Object.entries(usage.weights));
  expect(weight.get("\\a")).toBeGreaterThan(weight.get("\\c") ?? Infinity);
  expect(usageKind.parse(JSON.parse(JSON.stringify(usage)))).toEqual(usage);
  const many = Array.from({ length: 200 }, (_, i) => `\\x${i}`).reduce(used, usage);
  expect(many.recent).toHaveLength(60);
  expect(Object.keys(many.weights)).toHaveLength(60);
});

test.each([
  ["\\newcommand{\\R}{\\mathbb{R}}", 0],
  ["\\newcommand{\\vek}[1]{\\mathbf{#1}}", 1],
  ["\\newcommand\\inner[2]{\\langle #1,#2\\rangle}", 2],
  ["\\newcommand{\\norm}[2][2]{\\|#2\\|_{#1}}", 1],
  ["\\renewcommand*{\\vec}[1]{\\boldsymbol{#1}}", 1],
  ["\\providecommand{\\E}[1]{\\mathbb{E}[#1]}", 1],
  ["\\def\\half#1{\\frac{#1}{2}}", 1],
  ["\\def\\R{\\mathbb{R}}", 0],
  ["\\DeclareMathOperator*{\\argmax}{arg\\,max}", 0],
  ["\\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert}", 1],
  ["\\NewDocumentCommand{\\dd}{O{} m m}{#2#3}", 2],
])("%s has %i arguments", (source, arity) => {
  expect(arityOf(source)).toBe(arity);
  const [command] = ownCommands(readPreamble(source).preamble);
  expect(command?.arity).toBe(arity);
});

test("preambles are joined without empty lines", () => {
  expect(joinPreambles("a", undefined, " ", "b")).toBe("a\nb");
});
