/**
 * The sentences of one language, for components. English comes with the pane; other languages load
 * when they are asked for, and until then English is shown.
 */
import { createContext, useContext } from "react";
import type { Table } from "../../text/say";
import { english, type Texts } from "./texts-en";

const PSEUDO = "qps-ploc";
const MIRRORED = "qps-plocm";

/** Is the language made up, from the English table? */
export function isPseudo(language: string): boolean {
  return language === PSEUDO || language === MIRRORED;
}

const others = new Map<string, () => Promise<Texts>>([
  ["de", async () => (await import(/* webpackChunkName: "texts-de" */ "./texts-de")).german],
  // Microsoft's names for a made-up language, and for one that runs from right to left.
  [PSEUDO, async () => (await import(/* webpackChunkName: "pseudo" */ "./texts-pseudo")).pseudo],
  [
    MIRRORED,
    async () => (await import(/* webpackChunkName: "pseudo" */ "./texts-pseudo")).mirrored,
  ],
]);

/** The language of ours for a tag like `de-AT`. */
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

/** Sentences by code that are needed only once there is something to say; they load after the pane. */
export interface LaterSentences {
  /** Of the LaTeX reader. */
  readonly problems: Table;
  /** Of the slide editor. */
  readonly refusals: Table;
}

/** Undefined while they load. */
export const LaterSentencesContext = createContext<LaterSentences | undefined>(undefined);

export function useLaterSentences(): LaterSentences | undefined {
  return useContext(LaterSentencesContext);
}

/** The sentence of a code in a table that is only known by name; undefined where there is none. */
export function sentenceOf(table: Table, code: string): string | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
