import { useEffect, useMemo, useState } from "react";
import type { Translator } from "../../session/translator";
import type { CommandRow } from "../../latex/commands/row";
import { isPseudo, useTexts } from "./texts";

/** What a command is, in few words of the person's language. */
export type CommandWords = (row: CommandRow) => string;

const loaders: ReadonlyMap<string, () => Promise<CommandWords>> = new Map([
  [
    "de",
    async (): Promise<CommandWords> => {
      const { commands } = await import(
        /* webpackChunkName: "commands-de" */ "../../text/de/commands"
      );
      const words = new Map(Object.entries(commands));
      return (row) => words.get(row.names[0]) ?? row.doc;
    },
  ],
]);

async function pseudoWords(): Promise<CommandWords> {
  const { pseudo } = await import(/* webpackChunkName: "pseudo" */ "../../text/pseudo");
  return (row) => pseudo(row.doc);
}

const NONE: readonly CommandRow[] = [];

/**
 * The words of commands in the person's language: "english", which are in the table of commands itself;
 * undefined until they have loaded.
 * @param needed Loads them only then.
 */
export function useCommandWords(needed: boolean): CommandWords | "english" | undefined {
  const { language } = useTexts();
  const [loaded, setLoaded] = useState<{
    readonly language: string;
    readonly words: CommandWords | "english";
  }>();
  const load = isPseudo(language) ? pseudoWords : loaders.get(language);
  useEffect(() => {
    if (load === undefined || !needed) return;
    let wanted = true;
    const take = (words: CommandWords | "english"): void => {
      if (wanted) setLoaded({ language, words });
    };
    load().then(take, () => {
      // Without a network for this part English is better than nothing.
      take("english");
    });
    return () => {
      wanted = false;
    };
  }, [load, language, needed]);
  if (load === undefined) return "english";
  return loaded?.language === language ? loaded.words : undefined;
}

/**
 * The table of commands with its words in the person's language; English until they have loaded. The
 * English words stay to search by: people learned the names from English manuals.
 */
export function useCommands(translator: Translator | undefined): readonly CommandRow[] {
  const words = useCommandWords(translator !== undefined);
  const commands = translator?.commands ?? NONE;
  return useMemo(
    () => (typeof words === "function" ? inWords(commands, words) : commands),
    [commands, words],
  );
}

function inWords(commands: readonly CommandRow[], words: CommandWords): readonly CommandRow[] {
  return commands.map((row) => ({
    ...row,
    doc: words(row),
    search: row.search === undefined ? row.doc : `${row.search} ${row.doc}`,
  }));
}
