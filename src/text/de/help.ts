import type { Translation } from "../say";
import type { help as english } from "../en/help";

export const help: Translation<typeof english> = {
  useTitle: "So geht es",
  use1: "Setzen Sie den Cursor in einen Text auf der Folie, oder markieren Sie den Text, der ersetzt werden soll.",
  use2: "Schreiben Sie LaTeX in das Feld und sehen Sie sich die Vorschau an.",
  use3: "Wählen Sie „Einfügen“. Die Formel ist eine echte PowerPoint-Formel: Sie hat Größe und Farbe des Textes und bleibt bearbeitbar.",
  use4: "Wählen Sie noch einmal „Einfügen“, um dahinter eine weitere einzufügen.",
  copyTitle: "Wenn Einfügen nicht möglich ist",
  copy: "„Kopieren für Strg+V“ legt die Formel in die Zwischenablage. Fügen Sie sie in PowerPoint oder Word für Windows oder Mac mit Strg+V (Mac: ⌘V) ein, und sie wird eine echte Formel.",
  welcome: "Die Beispiele wieder zeigen",
  keysAll: "Alle Tastenkürzel (?)",
  keyCancel: "Laufendes abbrechen oder eine Meldung schließen",
  check:
    "Prüft auf eigenen Folien, was dieses PowerPoint kann, und entfernt sie wieder. Der Bericht hilft uns, wenn etwas nicht funktioniert.",
  checkOpen: "Dieses PowerPoint prüfen …",
  diagnosticsTitle: "Wenn etwas nicht geht",
  diagnostics:
    "Für eine Fehlermeldung: Versionen, was dieses PowerPoint kann, und die letzten Fehler. Aus Ihrer Präsentation ist nichts dabei.",
  diagnosticsCopy: "Diagnose kopieren",
  diagnosticsCopied: "Kopiert. Fügen Sie sie in Ihre Meldung ein.",
  diagnosticsRefused:
    "Der Browser lässt diesen Bereich nicht kopieren. Kopieren Sie den Text selbst:",
  privacyTitle: "Datenschutz",
  privacy:
    "Alles geschieht auf diesem Gerät. Ihr LaTeX und Ihre Folien werden nirgendwohin gesendet; nur das Office-Skript von Microsoft wird von Microsoft geladen.",
};
