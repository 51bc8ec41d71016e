import { useEffect, useMemo, useState } from "react";
import type { Translator } from "../actions/translate";
import type { CommandRow } from "../latex/commands/row";
import { isPseudo, useTexts } from "./texts";

type Words = (row: CommandRow) => string;

const loaders: ReadonlyMap<string, () => Promise<Words>> = new Map([
  [
    "de",
    async (): Promise<Words> => {
      const { commands } = await import(
        /* webpackChunkName: "commands-de" */ "../text/de/commands"
      );
      const words = new Map(Object.entries(commands));
      return (row) => words.get(row.names[0]) ?? row.doc;
    },
  ],
]);

async function pseudoWords(): Promise<Words> {
  const { pseudo } = await import(/* webpackChunkName: "pseudo" */ "../text/pseudo");
  return (row) => pseudo(row.doc);
}

const NONE: readonly CommandRow[] = [];

/**
 * The table of commands with its words in the person's language; English until they have loaded. The
 * English words stay to search by: people learned the names from English manuals.
 */
export function useCommands(translator: Translator | undefined): readonly CommandRow[] {
  const { language } = useTexts();
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly words: Words }>();
  const load = isPseudo(language) ? pseudoWords : loaders.get(language);
  const needed = translator !== undefined;
  useEffect(() => {
    if (load === undefined || !needed) return;
    let wanted = true;
    void load().then((words) => {
      if (wanted) setLoaded({ language, words });
    });
    return () => {
      wanted = false;
    };
  }, [load, language, needed]);
  const commands = translator?.commands ?? NONE;
  const words = loaded?.language === language ? loaded.words : undefined;
  return useMemo(
    () => (words === undefined ? commands : inWords(commands, words)),
    [commands, words],
  );
}

function inWords(commands: readonly CommandRow[], words: Words): readonly CommandRow[] {
  return commands.map((row) => ({
    ...row,
    doc: words(row),
    search: row.search === undefined ? row.doc : `${row.search} ${row.doc}`,
  }));
}
