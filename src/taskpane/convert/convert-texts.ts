import * as english from "../../text/en/convert";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export type ConvertTexts = {
  readonly [Name in keyof typeof english]: Translation<(typeof english)[Name]>;
};

const loaders = {
  de: async (): Promise<ConvertTexts> =>
    import(/* webpackChunkName: "convert-de" */ "../../text/de/convert"),
};

/** The review's sentences; undefined while another language loads. */
export function useConvertTexts(): ConvertTexts | undefined {
  return useTable<ConvertTexts>(english, loaders);
}
