import * as english from "../../text/en/movein";
import type { Translation } from "../../text/say";
import { useTable } from "./use-table";

/** What there is to say of equations that other tools left. */
export interface MoveInTexts {
  readonly moveIn: Translation<typeof english.moveIn>;
  /** Why something that a tool made cannot be converted. */
  readonly reasons: Translation<typeof english.reasons>;
  readonly sourceProblems: Translation<typeof english.sourceProblems>;
}

const ENGLISH: MoveInTexts = {
  moveIn: english.moveIn,
  reasons: english.reasons,
  sourceProblems: english.sourceProblems,
};

const loaders = {
  de: async (): Promise<MoveInTexts> =>
    import(/* webpackChunkName: "convert-de" */ "../../text/de/movein"),
};

/** The sentences; undefined while another language loads. */
export function useMoveInTexts(): MoveInTexts | undefined {
  return useTable(ENGLISH, loaders);
}
