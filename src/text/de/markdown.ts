import type { markdown as english } from "../en/markdown";
import type { Translation } from "../say";

export const markdown: Translation<typeof english> = {
  copy: "Alles als Markdown kopieren",
  untitled: "Folie {slide}",
  copiedSlide: "Der Text der Folie ist als Markdown kopiert, mit seinen Formeln.",
  copiedDeck:
    "Der Text von {count} {count:Folie|Folien} ist als Markdown kopiert, mit seinen Formeln.",
  met: "{count} {count:Stelle|Stellen} in den Formeln {count:ist|sind} nicht genau so, die erste auf Folie {slide}, „{shape}“: {what}",
};
