/**
 * The playground's self-test (`npm start -- --check`): the main job, done as a person does it, in a headless
 * browser. The saved file is then read with libraries other than the program's.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { PlaygroundPage } from "../test/browser/pane-page";
import { faultsElsewhere, faultsOfEquation, readSavedDeck } from "../test/browser/saved-deck";

const LATEX = String.raw`x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}`;

export interface CheckOptions {
  readonly browser: Browser;
  readonly url: string;
  /** The folder for the deck and the picture. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

interface Sentence {
  /** Counted from 1. */
  readonly slide: number;
  readonly before: string;
  readonly after: string;
}

/** Runs the self-test; resolves to what is wrong, an empty list if all is well. */
export async function check({ browser, url, folder, say }: CheckOptions): Promise<string[]> {
  const playground = await PlaygroundPage.open(browser, { url });
  try {
    const { pane } = playground;
    const sentence = await findSentence(playground);
    if (!sentence) {
      return [
        "no shape of this deck holds plain text: take another deck to try the playground with",
      ];
    }
    const before = readSavedDeck((await playground.save()).bytes);
    say(`Opened the playground; the deck has ${before.slides.length} slides.`);

    await playground.goToSlide(sentence.slide);
    await playground.clickBehind(sentence.before, sentence.before + sentence.after);
    say(`Put the cursor on slide ${sentence.slide}: “${sentence.before}|${sentence.after}”`);

    await pane.write(LATEX);
    await pane.previewShows(LATEX);
    say(`Wrote ${LATEX} in the pane and saw it in the preview.`);

    await pane.insertButton.click();
    await pane.isInserted();
    say(`Inserted it; the pane says: ${(await pane.message.textContent()) ?? ""}`);
    await playground.equations.first().waitFor();

    const { bytes, name } = await playground.save();
    await mkdir(folder, { recursive: true });
    const deckFile = join(folder, `check-${name}`);
    const picture = join(folder, "check.png");
    await writeFile(deckFile, bytes);
    // Playwright hides carets with an inline style, which the page's security policy forbids.
    await playground.page.screenshot({ path: picture, caret: "initial" });
    say(`Saved ${deckFile} and ${picture}.`);

    const after = readSavedDeck(bytes);
    const faults = [
      ...faultsOfEquation(after, { ...sentence, contains: ["f", "rad", "sSup"] }),
      ...faultsElsewhere(before, after, sentence.slide),
      ...playground.outside.map((address) => `a request left this machine: ${address}`),
      ...playground.troubles.map((trouble) => `the page reported: ${trouble}`),
    ];
    if (faults.length === 0) {
      say(
        "Read the saved deck again: the equation stands between these words, native, in their size and colour, with a text for programs that know no equations; the other slides are as they were.",
      );
    }
    return faults;
  } finally {
    await playground.close();
  }
}

/** The sample deck's sentence with a gap; in another deck the first longer text, split between two words. */
async function findSentence(playground: PlaygroundPage): Promise<Sentence | undefined> {
  const paragraphs = await playground.host((host) =>
    host.view().slides.flatMap((slide) =>
      slide.shapes.flatMap((shape) =>
        (shape.text?.paragraphs ?? [])
          .filter(({ runs }) => runs.length > 0 && runs.every((run) => run.type === "text"))
          .map(({ runs }) => ({
            slide: slide.number,
            text: runs.map((run) => run.text).join(""),
          })),
      ),
    ),
  );
  const gap = paragraphs.find(({ text }) => /\S {2}\S/.test(text));
  const found =
    gap ??
    [4, 2, 1].map((words) => paragraphs.find(({ text }) => wordsOf(text) >= words)).find(Boolean);
  if (!found) return undefined;
  const { slide, text } = found;
  const between = gap ? text.indexOf("  ") : text.indexOf(" ", text.trimEnd().length / 3);
  // A paragraph of one word is split after its first letter.
  const cut = between < 0 || between + 1 >= text.trimEnd().length ? 1 : between + 1;
  return { slide, before: text.slice(0, cut), after: text.slice(cut) };
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
