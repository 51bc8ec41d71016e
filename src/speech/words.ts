import type { speech } from "../text/en/speech";
import type { symbols } from "../text/en/symbols";
import type { Translation } from "../text/say";

/** The words of one language. */
export interface Words {
  readonly speech: Translation<typeof speech>;
  readonly symbols: Translation<typeof symbols>;
}

/** A key of the sentences. */
export type Sentence = keyof Words["speech"];
