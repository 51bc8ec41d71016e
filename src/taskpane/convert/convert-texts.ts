import * as english from "../../text/en/convert";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export interface ConvertTexts {
  readonly convert: Translation<typeof english.convert>;
  readonly doubts: Translation<typeof english.doubts>;
  readonly reasons: Translation<typeof english.reasons>;
  readonly tasks: Translation<typeof english.tasks>;
  readonly starts: Translation<typeof english.starts>;
  readonly ticks: Translation<typeof english.ticks>;
  readonly nothings: Translation<typeof english.nothings>;
  readonly results: Translation<typeof english.results>;
  readonly remains: Translation<typeof english.remains>;
  readonly settings: Translation<typeof english.settings>;
  readonly numberLook: Translation<typeof english.numberLook>;
  readonly numberNotes: Translation<typeof english.numberNotes>;
}

const ENGLISH: ConvertTexts = {
  convert: english.convert,
  doubts: english.doubts,
  reasons: english.reasons,
  tasks: english.tasks,
  starts: english.starts,
  ticks: english.ticks,
  nothings: english.nothings,
  results: english.results,
  remains: english.remains,
  settings: english.settings,
  numberLook: english.numberLook,
  numberNotes: english.numberNotes,
};

const loaders = {
  de: async (): Promise<ConvertTexts> =>
    import(/* webpackChunkName: "convert-de" */ "../../text/de/convert"),
};

/** The review's sentences; undefined while another language loads. */
export function useConvertTexts(): ConvertTexts | undefined {
  return useTable(ENGLISH, loaders);
}
