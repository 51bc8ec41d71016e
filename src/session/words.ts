import type { Words } from "../speech/words";

/**
 * The words in which an equation is spoken, in `language` ("de", else English); each language is loaded on
 * first use.
 */
export async function loadWords(language: string): Promise<Words> {
  const [{ speech }, { symbols }] =
    language === "de"
      ? await Promise.all([
          import(/* webpackChunkName: "words-de" */ "../text/de/speech"),
          import(/* webpackChunkName: "words-de" */ "../text/de/symbols"),
        ])
      : await Promise.all([
          import(/* webpackChunkName: "words-en" */ "../text/en/speech"),
          import(/* webpackChunkName: "words-en" */ "../text/en/symbols"),
        ]);
  return { speech, symbols };
}
