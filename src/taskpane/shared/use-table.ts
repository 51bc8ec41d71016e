import { useEffect, useMemo, useState } from "react";
import { isPseudo, useTexts } from "./texts";

async function pseudoOf<T>(english: T): Promise<T> {
  const { pseudoTable } = await import(/* webpackChunkName: "pseudo" */ "../../text/pseudo");
  return pseudoTable(english);
}

/**
 * The sentences of a part of the pane that loads later, in the pane's language; undefined while another
 * language loads. `loaders` has the languages other than English.
 */
export function useTable<T>(
  english: T,
  loaders: Readonly<Record<string, () => Promise<T>>>,
): T | undefined {
  const { language } = useTexts();
  const load = useMemo(() => {
    if (isPseudo(language)) return () => pseudoOf(english);
    return Object.hasOwn(loaders, language) ? loaders[language] : undefined;
  }, [language, english, loaders]);
  const [found, setFound] = useState<{ readonly language: string; readonly table: T }>();
  useEffect(() => {
    if (load === undefined) return;
    let wanted = true;
    void load().then((table) => {
      if (wanted) setFound({ language, table });
    });
    return () => {
      wanted = false;
    };
  }, [load, language]);
  if (load === undefined) return english;
  return found?.language === language ? found.table : undefined;
}
