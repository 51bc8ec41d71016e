/** Buttons for what whole packages bring: the examples of the table of commands. */
import { EXAMPLES } from "../../latex/commands/examples";
import type { palette } from "../../text/en/palette";
import type { Translation } from "../../text/say";
import type { PaletteItem } from "./items";

/** The buttons, with their texts in the language of the table. */
export function packageItems(texts: Translation<typeof palette>): readonly PaletteItem[] {
  return EXAMPLES.map(([drawer, name, key, snippet, sample]) => ({
    name,
    drawer,
    glyph: "",
    sample,
    snippet,
    doc: texts[key],
  }));
}
