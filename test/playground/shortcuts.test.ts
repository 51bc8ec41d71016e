/** The playground presses the add-in's shortcuts by the file that PowerPoint reads. */
import { readFileSync } from "node:fs";
import { commandOf, parseShortcuts } from "../../src/playground/shortcuts";

const file: unknown = JSON.parse(readFileSync("assets/pages/shortcuts.json", "utf8"));
const shortcuts = parseShortcuts(file);
const key = (code: string, held: string) => ({
  code,
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
});

test.each([
  ["KeyM", "csa", "insertLatex"],
  ["KeyM", "msa", "insertLatex"],
  ["KeyJ", "csa", "editEquation"],
  ["KeyH", "csa", "selectionToEquation"],
  ["KeyM", "cs", undefined],
  ["KeyM", "cmsa", undefined],
  ["KeyX", "csa", undefined],
])("%s with %s", (code, held, command) => {
  expect(commandOf(key(code, held), shortcuts)).toBe(command);
});

test("a file that is none has no shortcuts", () => {
  for (const data of [null, 3, [], {}, { shortcuts: 1 }, { shortcuts: [{ action: 1, key: {} }] }]) {
    expect(parseShortcuts(data)).toEqual([]);
  }
});
