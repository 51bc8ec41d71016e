import { useMemo } from "react";
import { CALLED } from "../../latex/commands/called";
import type { Translator } from "../../session/translator";
import * as english from "../../text/en/palette";
import { useCommandWords } from "../shared/use-commands";
import { paletteItems, type PaletteItem } from "./items";
import { PaletteSearch } from "./search";

/**
 * The search over the buttons: in English, in which people have learned the names, and in the person's
 * language as soon as its words have loaded.
 */
export function usePaletteSearch(
  translator: Translator,
  items: readonly PaletteItem[],
): PaletteSearch {
  const words = useCommandWords(true);
  const { commands, frequent } = translator;
  return useMemo(() => {
    const inEnglish = new Map(
      paletteItems(commands, english.palette).map(({ name, doc }) => [name, doc]),
    );
    return new PaletteSearch(
      items,
      (name) => [CALLED[name], typeof words === "object" ? words.calledOf(name) : undefined],
      (name) => [inEnglish.get(name)],
      frequent,
    );
  }, [items, words, commands, frequent]);
}
