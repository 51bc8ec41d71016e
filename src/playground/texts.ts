/** The playground's sentences in the person's language. */
import { playground as german } from "../text/de/playground";
import { playground as english } from "../text/en/playground";
import type { Translation } from "../text/say";

export type Texts = Translation<typeof english>;

export interface Language {
  /** The value for the page's `lang`. */
  readonly code: string;
  readonly texts: Texts;
}

/** The first of the person's languages in which there are sentences; otherwise English. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const code = tag.toLowerCase().split("-")[0];
    if (code === "de") return { code, texts: german };
    if (code === "en") break;
  }
  return { code: "en", texts: english };
}
