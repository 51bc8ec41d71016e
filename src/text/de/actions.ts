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
  updateHint: "Setzt das LaTeX an die Stelle der Formel auf der Folie",
  remove: "Entfernen",
  removeHint: "Nimmt die Formel aus ihrem Text",
  edit: "Bearbeiten",
  editHint: "Öffnet die Formel im Feld",
  readSlide: "Formeln auf dieser Folie",
  harvest: "Ganze Präsentation",
  goToSlide: "Zur Folie",
  goToSlideHint: "Zeigt die Folie in PowerPoint",
  updated: "Die Formel auf Folie {slide} ist aktualisiert.",
  removed: "Die Formel ist von Folie {slide} entfernt.",
  undo: "Rückgängig",
  undoHint:
    "Stellt die Folie wieder her, wie sie vorher war, wenn sie seither nicht geändert wurde",
  undone: "Folie {slide} ist wieder wie zuvor.",
  unseen:
    "PowerPoint hat in dem Augenblick nicht geantwortet, in dem die alte Folie ging. Wenn Sie gerade darauf geschrieben haben, sehen Sie nach, ob es da ist; „Rückgängig“ von PowerPoint bringt es zurück.",
  save: "In der Bibliothek sichern",
  saveHint: "Behält das LaTeX mit den Definitionen, die es braucht, zum Wiederfinden und Einfügen",
  name: "Benennen …",
  saved: "In der Bibliothek gespeichert.",
  savedAlready: "Sie ist schon in der Bibliothek.",
  savedOnlyHere:
    "Sie ist in der Bibliothek, konnte aber nicht gespeichert werden: Sie geht verloren, wenn der Bereich geschlossen wird. Öffnen Sie die Bibliothek, um zu sehen, warum.",
  saveEmpty: "Es gibt noch kein LaTeX zum Sichern.",

  inserted: "Die Formel ist auf Folie {slide}.",
  insertedHere: "Die Formel ist auf Folie {slide}. Noch einmal „Einfügen“ macht hinter ihr weiter.",
  empty: "Es gibt noch kein LaTeX zum Einfügen.",
  emptyCopy: "Es gibt noch kein LaTeX zum Kopieren.",
  unreadable:
    "Das LaTeX hat einen Fehler, darum wurde nichts geändert. Er ist unter dem Feld markiert.",
  copied: "Kopiert. Fügen Sie es mit Strg+V ein, auf dem Mac mit ⌘V.",
  copiedWeb:
    "Kopiert. PowerPoint im Web nimmt es mit Strg+V an, wenn auf der Folie nichts ausgewählt ist.",
  copyRefused:
    "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben. Das MathML steht unten: Markieren und kopieren Sie es selbst.",
  cancelled: "Abgebrochen. Nichts wurde geändert.",
  unexpected: "Im Add-In selbst ist etwas schiefgegangen. Ihr LaTeX ist sicher. ({detail})",
  nothingSelected: "Wählen Sie zuerst LaTeX auf der Folie aus; an seine Stelle kommt die Formel.",
};
