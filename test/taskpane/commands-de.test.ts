/** Every command that is explained in English is explained in German, and nothing else is. */
import { COMMANDS } from "../../src/latex/commands/index";
import { commands } from "../../src/text/de/commands";

const german = new Map(Object.entries(commands));

test("every row has German words", () => {
  const explained = COMMANDS.filter((row) => row.doc !== "").map((row) => row.names[0]);
  expect(explained.filter((name) => !german.has(name))).toEqual([]);
  const known = new Set<string>(explained);
  expect([...german.keys()].filter((name) => !known.has(name))).toEqual([]);
});

test("German words are short, without a full stop, and begin with a capital letter", () => {
  const wrong = [...german].filter(
    ([, text]) => !/^[\p{Lu}ijad]/u.test(text) || /\.$/.test(text) || text.length > 60,
  );
  expect(wrong).toEqual([]);
});
