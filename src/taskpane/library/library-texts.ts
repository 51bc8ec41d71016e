import { createContext, useContext, useEffect, useState } from "react";
import { library as english } from "../../text/en/library";
import type { Translation } from "../../text/say";

export type LibraryTexts = Translation<typeof english>;

/** The library's sentences; undefined while another language loads. */
export function useLoadedTexts(language: string): LibraryTexts | undefined {
  const [texts, setTexts] = useState<LibraryTexts | undefined>(
    language === "de" ? undefined : english,
  );
  useEffect(() => {
    if (language !== "de") return;
    let wanted = true;
    void import(/* webpackChunkName: "library-de" */ "../../text/de/library").then((german) => {
      if (wanted) setTexts(german.library);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

export const LibraryTextsContext = createContext<LibraryTexts>(english);

export function useLibraryTexts(): LibraryTexts {
  return useContext(LibraryTextsContext);
}
