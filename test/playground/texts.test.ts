import { describeSelection } from "../../src/playground/describe";
import { languageFor } from "../../src/playground/texts";
import { playground as english } from "../../src/text/en/playground";
import { playground as german } from "../../src/text/de/playground";

test.each([
  [["de-AT", "en"], "de"],
  [["en-GB", "de"], "en"],
  [["fr", "de"], "de"],
  [["fr"], "en"],
  [[], "en"],
])("people who prefer %j read %s", (preferred, code) => {
  expect(languageFor(preferred).code).toBe(code);
});

test("both languages have the same placeholders", () => {
  const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
  for (const key of Object.keys(english) as (keyof typeof english)[]) {
    expect([key, placeholders(german[key])]).toEqual([key, placeholders(english[key])]);
  }
});

test("the status line says what is selected", () => {
  const say = (selection: Parameters<typeof describeSelection>[2]) =>
    describeSelection(english, undefined, selection);
  const text = { type: "text", part: "p", shapeId: "3", start: 4 } as const;
  expect(say({ type: "none" })).toBe("Nothing is selected");
  expect(say({ type: "slides", slideIds: ["256#"] })).toBe("A slide is selected");
  expect(say({ type: "shapes", part: "p", shapeIds: ["3", "4"] })).toBe("2 shapes are selected");
  expect(say({ ...text, length: 0 })).toBe("Cursor in 3, position 4");
  expect(say({ ...text, length: 2, cell: { row: 0, column: 1 } })).toBe(
    "2 characters selected in 3, row 1, column 2",
  );
});
