import * as english from "../../text/en/convert";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export interface ConvertTexts {
  readonly convert: Translation<typeof english.convert>;
  readonly doubts: Translation<typeof english.doubts>;
  readonly reasons: Translation<typeof english.reasons>;
}

const ENGLISH: ConvertTexts = {
  convert: english.convert,
  doubts: english.doubts,
  reasons: english.reasons,
};

const loaders = {
  de: async (): Promise<ConvertTexts> =>
    import(/* webpackChunkName: "convert-de" */ "../../text/de/convert"),
};

/** The review's sentences; undefined while another language loads. */
export function useConvertTexts(): ConvertTexts | undefined {
  return useTable(ENGLISH, loaders);
}
