import type { Translation } from "../say";
import type { pane as english } from "../en/pane";

export const pane: Translation<typeof english> = {
  title: "LaTeX für PowerPoint",
  equation: "Formel",
  back: "Zurück zur Formel",
  help: "Hilfe",
  library: "Bibliothek",
  settings: "Einstellungen",
  loading: "Wird geladen …",
  notLoaded: "Dieser Teil wurde nicht geladen. Ihr LaTeX ist aufgehoben; prüfen Sie das Netzwerk.",
  again: "Noch einmal versuchen",

  field: "LaTeX",
  fieldHint: "Schreiben Sie hier LaTeX, zum Beispiel \\frac{a}{b}",

  palette: "Zeichen und Strukturen",

  preview: "Vorschau",
  previewEmpty: "Die Formel erscheint hier, während Sie schreiben.",
  previewStale: "Die letzte gültige Fassung. Korrigieren Sie den Fehler, um sie zu aktualisieren.",
  zoomIn: "Vorschau größer",
  zoomOut: "Vorschau kleiner",
  zoomReset: "Vorschau mit {percent} %, Größe zurücksetzen",
  previewWaiting: "Die Vorschau wird geladen …",

  placement: "Platzierung",
  placementAuto: "Automatisch",
  placementAutoHint: "In einem Satz im Text, in einem leeren Absatz in eigener Zeile.",
  placementHereInline: "Am Cursor: im Text.",
  placementHereDisplay: "Am Cursor: in eigener Zeile.",
  placementInline: "Im Text",
  placementInlineHint: "In der Textzeile, am Cursor.",
  placementDisplay: "Eigene Zeile",
  placementDisplayHint: "Zentriert in eigener Zeile.",

  format: "Größe, Farbe und Textfeld",
  size: "Größe",
  color: "Farbe",
  asIs: "Unverändert",
  asText: "Wie der Text",
  points: "{points} Punkt",
  ownColor: "Eigene",
  chooseColor: "Farbe wählen",
  newTextBox: "In einem neuen Textfeld",

  problems: "Probleme",
  problemError: "Fehler",
  problemApproximated: "Angenähert",
  problemInfo: "Hinweis",
  problemShow: "Im Feld zeigen",
  problemApply: "{suggestion} verwenden",
  problemUnknown: "Dieser Teil des LaTeX wird nicht verstanden ({code}).",
  problemsMore: "… und {count} weitere",
  problemsErrors: "{count} Fehler im LaTeX",
  problemsOneError: "1 Fehler im LaTeX",
  problemsNone: "Keine Fehler im LaTeX.",

  working: "In Arbeit …",
  cancel: "Abbrechen",
  cancelling: "Wird abgebrochen …",
  yes: "Weiter",
  no: "Jetzt nicht",
  dismiss: "Meldung schließen",
  copyAs: "Andere Wege zum Kopieren und Einfügen",
  copyInstead: "Kopieren für Strg+V",

  connecting: "Warten auf PowerPoint …",
  outsideTitle: "Sie sind nicht in PowerPoint.",
  outside:
    "Hier können Sie Formeln schreiben und kopieren. Um sie einzufügen, öffnen Sie das Add-in in PowerPoint auf der Registerkarte „Einfügen“.",
  silentTitle: "PowerPoint antwortet nicht.",
  silent:
    "Das Skript von PowerPoint wurde nicht geladen: Vielleicht sind Sie offline, oder ein Netzwerk blockiert es. Sie können Formeln schreiben und kopieren; öffnen Sie den Bereich neu, um es noch einmal zu versuchen.",
  wrongHostTitle: "Dieses Add-in ist für PowerPoint.",
  wrongHost: "Hier können Sie Formeln schreiben und kopieren.",
  tooOldTitle: "Dieses PowerPoint ist zu alt, um Formeln einzufügen.",
  tooOld:
    "„Kopieren für Strg+V“ funktioniert: hier kopieren, dann am Cursor einfügen. PowerPoint 2021 oder neuer, Microsoft 365 und PowerPoint im Web können einfügen.",

  helpTitle: "Hilfe",
  helpKeysTitle: "Tastenkürzel",
  helpCheckTitle: "Dieses PowerPoint prüfen",

  keyCtrl: "Strg",
  keyShift: "Umschalt",
  keyEnter: "Eingabe",
};
