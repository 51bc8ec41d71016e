import type { editor as english } from "../en/editor";
import type { Translation } from "../say";

export const editor: Translation<typeof english> = {
  completions: "Befehle zur Auswahl",
  selectionDeleted: "Auswahl gelöscht",
  controlCharacter: "Steuerzeichen",
  fix: "{suggestion} einsetzen",
  keys: "Tab springt zur nächsten Stelle zum Ausfüllen, Esc verlässt sie; danach verlässt Tab das Feld.",
};
