import type * as english from "../en/numbers-instead";
import type { Translation } from "../say";

export const numbersInstead: Translation<typeof english.numbersInstead> = {
  lines: "Dieses PowerPoint behält die Nummern mehrerer Zeilen nicht: Sie fehlen.",
  right: "Die Nummern mehrerer Zeilen stehen rechts.",
};
