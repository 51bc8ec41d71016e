import * as english from "../../text/en/check";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export interface CheckTexts {
  readonly check: Translation<typeof english.check>;
  readonly findings: Translation<typeof english.findings>;
  readonly answers: Translation<typeof english.answers>;
  readonly reasons: Translation<typeof english.reasons>;
}

const ENGLISH: CheckTexts = {
  check: english.check,
  findings: english.findings,
  answers: english.answers,
  reasons: english.reasons,
};

const loaders = {
  de: async (): Promise<CheckTexts> =>
    import(/* webpackChunkName: "check-de" */ "../../text/de/check"),
};

/** The check's sentences; undefined while another language loads. */
export function useCheckTexts(): CheckTexts | undefined {
  return useTable(ENGLISH, loaders);
}
