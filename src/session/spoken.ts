import type { Spoken } from "../deck/alt-text";
import type { Services } from "./services";
import { loadWords } from "./words";

const LANGUAGES = ["en", "de"];

/** Says equations in `language`; texts of ours in the other languages are known too. */
export async function loadSpoken(language: string): Promise<Spoken> {
  const others = LANGUAGES.filter((other) => other !== language);
  const [{ speak }, first, ...rest] = await Promise.all([
    import(/* webpackChunkName: "speech" */ "../speech/speak"),
    loadWords(language),
    ...others.map(loadWords),
  ]);
  return (body) => [speak(body, first), ...rest.map((words) => speak(body, words))];
}

/** What says equations; undefined where it cannot be loaded: an equation is worth more than its words. */
export async function spokenOf(services: Pick<Services, "spoken">): Promise<Spoken | undefined> {
  try {
    return await services.spoken();
  } catch {
    return undefined;
  }
}
