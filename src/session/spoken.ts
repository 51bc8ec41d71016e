import type { Spoken } from "../deck/alt-text";
import type { Services } from "./services";
import { loadWords } from "./words";

const LANGUAGES = ["en", "de"];

/**
 * Puts equations into words: in `language` first, then in the other languages, so that our own texts in
 * those are recognised.
 */
export async function loadSpoken(language: string): Promise<Spoken> {
  const others = LANGUAGES.filter((other) => other !== language);
  const [{ speak }, first, ...rest] = await Promise.all([
    import(/* webpackChunkName: "speech" */ "../speech/speak"),
    loadWords(language),
    ...others.map(loadWords),
  ]);
  return (body) => [speak(body, first), ...rest.map((words) => speak(body, words))];
}

/**
 * The function that puts equations into words; undefined where it cannot be loaded, which must not stop an
 * equation.
 */
export async function spokenOf(services: Pick<Services, "spoken">): Promise<Spoken | undefined> {
  try {
    return await services.spoken();
  } catch {
    return undefined;
  }
}
