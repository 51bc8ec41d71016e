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
  notLoaded:
    "Dieser Teil des Bereichs wurde nicht geladen. Ihr LaTeX ist aufgehoben; prüfen Sie das Netzwerk.",
  again: "Noch einmal versuchen",

  field: "LaTeX",
  fieldHint: "Schreiben Sie hier LaTeX, zum Beispiel \\frac{a}{b}",

  palette: "Zeichen und Strukturen",

  preview: "Vorschau",
  previewEmpty: "Die Formel erscheint hier, während Sie schreiben.",
  previewStale:
    "Die letzte Formel, die gelesen werden konnte. Korrigieren Sie das LaTeX, um die neue zu sehen.",
  zoomIn: "Vorschau größer",
  zoomOut: "Vorschau kleiner",
  zoomReset: "Vorschau mit {percent} %, zurück zur Größe am Anfang",
  previewWaiting: "Die Vorschau wird geladen.",

  placement: "Platz auf der Folie",
  placementAuto: "Automatisch",
  placementAutoHint:
    "In einer Zeile mit anderem Text: im Text. Allein in ihrem Absatz: in einer eigenen Zeile.",
  placementHereInline: "Am Cursor: im Text, als Teil der Zeile.",
  placementHereDisplay: "Am Cursor: in einer eigenen Zeile.",
  placementInline: "Im Text",
  placementInlineHint: "In der Zeile, am Cursor.",
  placementDisplay: "Eigene Zeile",
  placementDisplayHint: "Zentriert in einer eigenen Zeile.",

  format: "Größe, Farbe und Textfeld",
  size: "Größe",
  color: "Farbe",
  asIs: "wie sie ist",
  asText: "wie der Text",
  points: "{points} Punkt",
  ownColor: "eigene Farbe",
  chooseColor: "Farbe wählen",
  newTextBox: "In ein neues Textfeld",

  problems: "Bitte ansehen",
  problemError: "Fehler",
  problemApproximated: "Angenähert",
  problemInfo: "Hinweis",
  problemShow: "Im Feld zeigen",
  problemApply: "{suggestion} verwenden",
  problemUnknown: "Dieser Teil des LaTeX kann nicht gelesen werden ({code}).",
  problemsMore: "… und {count} weitere",
  problemsErrors: "{count} Fehler im LaTeX",
  problemsOneError: "1 Fehler im LaTeX",
  problemsNone: "Das LaTeX kann gelesen werden.",

  working: "In Arbeit …",
  cancel: "Abbrechen",
  cancelling: "Wird abgebrochen …",
  yes: "Weiter",
  no: "Jetzt nicht",
  dismiss: "Diese Meldung schließen",
  copyAs: "Andere Wege zum Kopieren und Einfügen",
  copyInstead: "Kopieren für Strg+V",

  connecting: "Warten auf PowerPoint …",
  outsideTitle: "Dies ist nicht in PowerPoint geöffnet.",
  outside:
    "Sie können hier Formeln schreiben und kopieren. Um sie direkt einzufügen, öffnen Sie das Add-In in PowerPoint auf der Registerkarte „Einfügen“.",
  silentTitle: "PowerPoint antwortet nicht.",
  silent:
    "Sein Skript konnte nicht geladen oder gestartet werden: Vielleicht sind Sie offline, oder ein Netzwerk sperrt es. Sie können Formeln schreiben und kopieren; öffnen Sie den Bereich neu, um es noch einmal zu versuchen.",
  wrongHostTitle: "Dieses Add-In ist für PowerPoint.",
  wrongHost: "Hier können Sie Formeln schreiben und kopieren.",
  tooOldTitle: "Dieses PowerPoint ist zu alt, um Formeln direkt einzufügen.",
  tooOld:
    "„Kopieren für Strg+V“ funktioniert: hier kopieren, dann am Cursor einfügen. PowerPoint 2021 oder neuer, Microsoft 365 und PowerPoint im Web können direkt einfügen.",

  helpTitle: "Hilfe",
  helpKeysTitle: "Tastenkürzel",
  helpCheckTitle: "Dieses PowerPoint prüfen",
};
