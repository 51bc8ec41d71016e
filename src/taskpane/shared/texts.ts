/**
 * The sentences of one language, for components. English comes with the pane; other languages load on demand,
 * and English is shown until then.
 */
import { createContext, useContext } from "react";
import type { Table } from "../../text/say";
import { english, type Texts } from "./texts-en";

const PSEUDO = "qps-ploc";
const MIRRORED = "qps-plocm";

/** Is it a pseudo-language, made from the English table? */
export function isPseudo(language: string): boolean {
  return language === PSEUDO || language === MIRRORED;
}

const others = new Map<string, () => Promise<Texts>>([
  ["de", async () => (await import(/* webpackChunkName: "texts-de" */ "./texts-de")).german],
  // Microsoft's names for a pseudo-language, and for one that runs from right to left.
  [PSEUDO, async () => (await import(/* webpackChunkName: "pseudo" */ "./texts-pseudo")).pseudo],
  [
    MIRRORED,
    async () => (await import(/* webpackChunkName: "pseudo" */ "./texts-pseudo")).mirrored,
  ],
]);

/** Which of our languages to use for a tag like `de-AT`. */
export function languageFor(tag: string | undefined): string {
  const whole = (tag ?? "en").toLowerCase();
  const language = isPseudo(whole) ? whole : (whole.split("-")[0] ?? "en");
  return others.has(language) ? language : "en";
}

/** The texts of a language that `languageFor` names. */
export function loadTexts(language: string): Promise<Texts> {
  return others.get(language)?.() ?? Promise.resolve(english);
}

export const TextsContext = createContext<Texts>(english);

export function useTexts(): Texts {
  return useContext(TextsContext);
}

/** Sentences by code that are needed only when there is something to say; they load after the pane. */
export interface LaterSentences {
  /** Sentences for problems of the LaTeX reader. */
  readonly problems: Table;
  /** Sentences for refusals of the slide editor. */
  readonly refusals: Table;
}

/** Undefined while they load. */
export const LaterSentencesContext = createContext<LaterSentences | undefined>(undefined);

export function useLaterSentences(): LaterSentences | undefined {
  return useContext(LaterSentencesContext);
}

/**
 * The sentence for a code, in a table whose keys are not known to the compiler; undefined if there is none.
 */
export function sentenceOf(table: Table, code: string): string | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
