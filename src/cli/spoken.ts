/** Equations in words, for the alternative texts of shapes that contain nothing else. */
import type { Spoken } from "../deck/alt-text";
import { speak } from "../speech/speak";
import type { Words } from "../speech/words";
import { cli } from "../text/en/cli";
import { fill } from "../text/say";
import { CommandError } from "./files";

const WORDS: ReadonlyMap<string, () => Promise<Words>> = new Map([
  [
    "en",
    async () => ({
      speech: (await import("../text/en/speech")).speech,
      symbols: (await import("../text/en/symbols")).symbols,
    }),
  ],
  [
    "de",
    async () => ({
      speech: (await import("../text/de/speech")).speech,
      symbols: (await import("../text/de/symbols")).symbols,
    }),
  ],
]);

/** The words in this language, then those in the others, by which we recognize alternative texts of our own. */
export async function spokenIn(language: string): Promise<Spoken> {
  if (!WORDS.has(language)) {
    const args = { option: "--language", value: language };
    throw new CommandError(fill(cli.noSuchLanguage, args));
  }
  const languages = [language, ...[...WORDS.keys()].filter((other) => other !== language)];
  const [first, ...others] = await Promise.all(
    languages.flatMap((name) => WORDS.get(name)?.() ?? []),
  );
  return (body) => [first ? speak(body, first) : "", ...others.map((words) => speak(body, words))];
}
