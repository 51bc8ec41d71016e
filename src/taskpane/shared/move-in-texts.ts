import * as english from "../../text/en/movein";
import type { Translation } from "../../text/say";
import { useTable } from "./use-table";

/** Sentences about equations that other tools left. */
export type MoveInTexts = {
  readonly [Name in keyof typeof english]: Translation<(typeof english)[Name]>;
};

const loaders = {
  de: async (): Promise<MoveInTexts> =>
    import(/* webpackChunkName: "convert-de" */ "../../text/de/movein"),
};

/** The sentences; undefined while another language loads. */
export function useMoveInTexts(): MoveInTexts | undefined {
  return useTable<MoveInTexts>(english, loaders);
}
