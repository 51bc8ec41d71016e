import { numbering as english } from "../../text/en/numbering";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export type NumberingTexts = Translation<typeof english>;

const loaders = {
  de: async (): Promise<NumberingTexts> =>
    (await import(/* webpackChunkName: "numbering-de" */ "../../text/de/numbering")).numbering,
};

/** The sentences; undefined while another language loads. */
export function useNumberingTexts(): NumberingTexts | undefined {
  return useTable<NumberingTexts>(english, loaders);
}
