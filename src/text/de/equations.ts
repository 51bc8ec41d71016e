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

  editingNow: "In Arbeit:",
  editing: "Formel in {shape}, Folie {slide}",
  new: "Neu",
  waits: "Ihr Entwurf wartet.",
  back: "Dorthin zurück",
  newHint: "Lässt die Formel, wie sie ist, und geht zu Ihrem Entwurf zurück",
  formLegend: "Diese Formel wurde in PowerPoint geändert, seit Sie sie geschrieben haben.",
  formTyped: "Wie geschrieben",
  formNow: "Wie sie jetzt ist",

  selected: "Markierter Text",
  noneHere:
    "Es ist keine Formel ausgewählt. Setzen Sie den Cursor in einen Text mit einer Formel, oder wählen Sie sein Feld aus.",
  selectionNotTold:
    "Dieses PowerPoint sagt Add-ins nicht, was ausgewählt ist. Wählen Sie die Formel aus der Liste der Formeln dieser Folie.",
  nothingSelected: "Auf der Folie ist kein Text markiert.",

  scope: "Formeln zeigen von",
  thisSlide: "Dieser Folie",
  wholeDeck: "Der ganzen Präsentation",
  search: "Im LaTeX und in Namen von Formen suchen",
  clearSearch: "Suche leeren",
  reading: "Die Formeln werden gelesen …",
  readingDeck: "Die Präsentation wird gelesen …",
  none: "Auf dieser Folie ist keine Formel.",
  noneInDeck: "In dieser Präsentation ist keine Formel.",
  noneFound: "Keine Formel enthält „{text}“.",
  countOne: "1 Formel",
  count: "{count} Formeln",
  countOnSlides: "{count} Formeln auf {slides} Folien",
  countFound: "{found} von {count} Formeln",
  where: "Folie {slide}, {shape}",
  showMore: "{count} weitere zeigen",
  copyAll: "Alle kopieren",
  save: "Als .tex speichern",
  copyOne: "LaTeX kopieren",
  copiedOne: "Das LaTeX ist kopiert.",
  copiedAll: "Das LaTeX von {count} Formeln ist kopiert.",
  saveAll: "Alle in der Bibliothek speichern",
  choose: "Auswählen",
  chosen: "{count} ausgewählt",
  copyChosen: "Auswahl kopieren",
  saveChosen: "Auswahl in der Bibliothek speichern",
  chooseNothing: "Nichts auswählen",
  saved:
    "{name} ist unterwegs. Erscheint keine Datei, sperrt dieses PowerPoint Downloads: Kopieren Sie dann alle.",
  copyRefused: "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben.",
  fileTitle: "Formeln einer Präsentation",
};
