import type { editor as english } from "../en/editor";
import type { Translation } from "../say";

export const editor: Translation<typeof english> = {
  completions: "Befehle zur Auswahl",
  selectionDeleted: "Auswahl gelöscht",
  controlCharacter: "Steuerzeichen",
  fix: "{suggestion} einsetzen",
  keys: "Tab geht zum nächsten Platzhalter, Esc verlässt die Platzhalter; danach verlässt Tab das Feld.",
};
