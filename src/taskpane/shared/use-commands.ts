import { useEffect, useMemo, useState } from "react";
import type { Translator } from "../../session/translator";
import type { CommandRow } from "../../latex/commands/row";
import { isPseudo, useTexts } from "./texts";

/** The words for the table of commands in the person's language. */
export interface CommandWords {
  /** A short description of a command. */
  readonly docOf: (row: CommandRow) => string;
  /** What else a command or an example is called: phrases separated by commas (`commands/called.ts`). */
  readonly calledOf: (name: string) => string | undefined;
}

const loaders: ReadonlyMap<string, () => Promise<CommandWords>> = new Map([
  [
    "de",
    async (): Promise<CommandWords> => {
      const [{ commands }, { called }] = await Promise.all([
        import(/* webpackChunkName: "commands-de" */ "../../text/de/commands"),
        import(/* webpackChunkName: "commands-de" */ "../../text/de/called"),
      ]);
      return {
        docOf: (row) => commands[row.names[0]] ?? row.doc,
        calledOf: (name) => called[name],
      };
    },
  ],
]);

async function pseudoWords(): Promise<CommandWords> {
  const { pseudo } = await import(/* webpackChunkName: "pseudo" */ "../../text/pseudo");
  return { docOf: (row) => pseudo(row.doc), calledOf: () => undefined };
}

const NONE: readonly CommandRow[] = [];

/**
 * The words for commands in the person's language: "english" means those in the table of commands itself;
 * undefined until they have loaded.
 * @param needed They load only if this is true.
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
      // If this part cannot be loaded, English is better than nothing.
      take("english");
    });
    return () => {
      wanted = false;
    };
  }, [load, language, needed]);
  if (load === undefined) return "english";
  return loaded?.language === language ? loaded.words : undefined;
}

/** The table of commands with its words in the person's language; English until they have loaded. */
export function useCommands(translator: Translator | undefined): readonly CommandRow[] {
  const words = useCommandWords(translator !== undefined);
  const commands = translator?.commands ?? NONE;
  return useMemo(
    () => (typeof words === "object" ? inWords(commands, words) : commands),
    [commands, words],
  );
}

function inWords(commands: readonly CommandRow[], words: CommandWords): readonly CommandRow[] {
  return commands.map((row) => ({ ...row, doc: words.docOf(row) }));
}
