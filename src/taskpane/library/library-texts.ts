import { createContext, useContext } from "react";
import { library as english } from "../../text/en/library";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";

export type LibraryTexts = Translation<typeof english>;

const loaders = {
  de: async (): Promise<LibraryTexts> =>
    (await import(/* webpackChunkName: "library-de" */ "../../text/de/library")).library,
};

/** The library's sentences; undefined while another language loads. */
export function useLoadedTexts(): LibraryTexts | undefined {
  return useTable<LibraryTexts>(english, loaders);
}

export const LibraryTextsContext = createContext<LibraryTexts>(english);

export function useLibraryTexts(): LibraryTexts {
  return useContext(LibraryTextsContext);
}
