import * as english from "../../text/en/check";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export type CheckTexts = {
  readonly [Name in keyof typeof english]: Translation<(typeof english)[Name]>;
};

const loaders = {
  de: async (): Promise<CheckTexts> =>
    import(/* webpackChunkName: "check-de" */ "../../text/de/check"),
};

/** The check's sentences; undefined while another language loads. */
export function useCheckTexts(): CheckTexts | undefined {
  return useTable<CheckTexts>(english, loaders);
}
