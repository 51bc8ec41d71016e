/** Sentences with placeholders, and words that depend on a number. */
import { library as german } from "../../src/text/de/library";
import { library as english } from "../../src/text/en/library";
import { pseudo } from "../../src/text/pseudo";
import { fill } from "../../src/text/say";

test("placeholders are filled; without a value they stay", () => {
  expect(fill("{name}: {count} of {all}", { name: "{count}", count: 2 })).toBe(
    "{count}: 2 of {all}",
  );
});

test("words follow their number", () => {
  const sentence = "{count} {count:equation is|equations are} here.";
  expect(fill(sentence, { count: 1 })).toBe("1 equation is here.");
  expect(fill(sentence, { count: 0 })).toBe("0 equations are here.");
  expect(fill(sentence, { count: 2 })).toBe("2 equations are here.");
  expect(fill(sentence)).toBe(sentence);
});

test("in the made-up language, too, and with other letters", () => {
  const sentence = pseudo("{count} {count:entry is|entries are} here");
  const [one, two] = [fill(sentence, { count: 1 }), fill(sentence, { count: 2 })];
  expect(one).toMatch(/^\[1 /);
  expect(two).toMatch(/^\[2 /);
  expect(one).not.toMatch(/[a-z|{}]/i);
  expect(two.length).toBeGreaterThan(one.length);
});

test.each(Object.keys(english) as (keyof typeof english)[])(
  "library, %s: the German sentence has the English one's placeholders",
  (key) => {
    const placeholders = (sentence: string): string[] =>
      [...new Set([...sentence.matchAll(/\{(\w+)[:}]/g)].map(([, name = ""]) => name))].sort();
    expect(placeholders(german[key])).toEqual(placeholders(english[key]));
  },
);
