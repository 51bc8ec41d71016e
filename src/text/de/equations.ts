import type { equations as en } from "../en/equations";
import type { Translation } from "../say";

export const equations: Translation<typeof en> = {
  title: "Formeln",
  open: "Formeln der Folie und der Präsentation",
  convert: "Umwandeln, umgestalten, ersetzen",

  here: "Formel hier",
  hereSeveral: "{count} Formeln hier",
  more: "{count} weitere",
  atCursor: "Am Cursor",
  which: "Welche Formel möchten Sie bearbeiten?",

  editingNow: "Bearbeitet wird:",
  editing: "Die Formel in {shape} auf Folie {slide} wird bearbeitet",
  new: "Neu",
  waits: "Ihr Entwurf ist aufgehoben.",
  back: "Zurück zum Entwurf",
  newHint: "Lässt diese Formel unverändert und geht zu Ihrem Entwurf zurück",
  formLegend: "Diese Formel wurde in PowerPoint geändert, seit Sie sie geschrieben haben.",
  formTyped: "Wie geschrieben",
  formNow: "Wie sie jetzt ist",

  selected: "Markierter Text",
  noneHere:
    "Es ist keine Formel ausgewählt. Setzen Sie den Cursor in einen Text mit einer Formel, oder wählen Sie sein Feld aus.",
  selectionNotTold:
    "Dieses PowerPoint sagt Add-ins nicht, was ausgewählt ist. Wählen Sie die Formel aus der Liste.",
  nothingSelected: "Markieren Sie zuerst Text auf der Folie.",

  scope: "Formeln zeigen",
  thisSlide: "Diese Folie",
  wholeDeck: "Präsentation",
  search: "Im LaTeX und in Namen von Formen suchen",
  clearSearch: "Suche leeren",
  reading: "Die Formeln werden gelesen …",
  readingDeck: "Die Präsentation wird gelesen …",
  none: "Keine Formeln auf dieser Folie.",
  noneInDeck: "Keine Formeln in dieser Präsentation.",
  noneFound: "Keine Treffer",
  countOne: "1 Formel",
  count: "{count} Formeln",
  countOnSlides: "{count} Formeln auf {slides} Folien",
  countFound: "{found} von {count} Formeln",
  where: "Folie {slide}, {shape}",
  showMore: "{count} weitere zeigen",
  copyAll: "Alle kopieren",
  save: "Als .tex speichern",
  copyOne: "LaTeX kopieren",
  copiedOne: "LaTeX kopiert.",
  copiedAll: "LaTeX von {count} Formeln kopiert.",
  saveAll: "Alle in der Bibliothek speichern",
  choose: "Auswählen",
  chosen: "{count} ausgewählt",
  copyChosen: "Auswahl kopieren",
  saveChosen: "Auswahl in der Bibliothek speichern",
  chooseNothing: "Auswahl aufheben",
  saved:
    "{name} wird gespeichert. Erscheint keine Datei, blockiert PowerPoint Downloads: Wählen Sie dann „Alle kopieren“.",
  copyRefused: "Der Browser lässt diesen Bereich nicht kopieren.",
  fileTitle: "Formeln einer Präsentation",
};
