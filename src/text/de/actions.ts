import type { Translation } from "../say";
import type { actions as english } from "../en/actions";

export const actions: Translation<typeof english> = {
  insert: "Einfügen",
  insertHint: "Setzt die Formel an den Cursor oder an die Stelle des markierten Textes",
  copy: "Kopieren für Strg+V",
  copyHint: "Legt die Formel in die Zwischenablage: in PowerPoint oder Word einfügen",
  takeSelection: "Markierten Text übernehmen",
  takeSelectionHint: "Holt den auf der Folie markierten Text ins Feld",
  update: "Aktualisieren",
  updateHint: "Ersetzt die Formel auf der Folie",
  remove: "Entfernen",
  removeHint: "Löscht die Formel aus ihrem Text",
  edit: "Bearbeiten",
  editHint: "Öffnet die Formel im Feld",
  readSlide: "Formeln auf dieser Folie",
  harvest: "Ganze Präsentation",
  goToSlide: "Zur Folie",
  goToSlideHint: "Zeigt die Folie in PowerPoint",
  updated: "Die Formel auf Folie {slide} ist aktualisiert.",
  removed: "Die Formel ist von Folie {slide} entfernt.",
  undo: "Rückgängig",
  undoHint: "Stellt die Folie wieder her, wenn sie seither nicht geändert wurde",
  undone: "Folie {slide} ist wieder wie zuvor.",
  unseen:
    "PowerPoint hat nicht geantwortet, während die Folie ersetzt wurde. Wenn Sie gerade darauf geschrieben haben, prüfen Sie, ob Ihr Text da ist; „Rückgängig“ von PowerPoint bringt ihn zurück.",
  save: "In der Bibliothek speichern",
  saveHint: "Speichert das LaTeX für später, mit den Definitionen, die es braucht",
  name: "Benennen …",
  saved: "In der Bibliothek gespeichert.",
  savedAlready: "Schon in der Bibliothek.",
  savedOnlyHere:
    "In der Bibliothek, aber nicht gespeichert: Die Formel geht verloren, wenn der Bereich geschlossen wird. Öffnen Sie die Bibliothek, um zu sehen, warum.",
  saveEmpty: "Schreiben Sie zuerst etwas LaTeX.",

  inserted: "Die Formel ist auf Folie {slide}.",
  insertedHere:
    "Die Formel ist auf Folie {slide}. Noch einmal „Einfügen“ fügt dahinter eine weitere ein.",
  empty: "Schreiben Sie zuerst etwas LaTeX.",
  emptyCopy: "Schreiben Sie zuerst etwas LaTeX.",
  unreadable: "Nichts wurde geändert: Das LaTeX hat einen Fehler.",
  copied: "Kopiert. Fügen Sie es mit Strg+V ein, auf dem Mac mit ⌘V.",
  copiedWeb:
    "Kopiert. Klicken Sie in PowerPoint im Web auf eine leere Stelle der Folie, und drücken Sie Strg+V.",
  copyRefused:
    "Der Browser lässt diesen Bereich nicht kopieren. Markieren und kopieren Sie das MathML selbst.",
  cancelled: "Abgebrochen. Nichts wurde geändert.",
  unexpected: "Im Add-in ist etwas schiefgegangen. Ihr LaTeX ist aufgehoben. ({detail})",
  nothingSelected: "Markieren Sie zuerst LaTeX auf der Folie.",
};
