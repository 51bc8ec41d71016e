import type { equations as en } from "../en/equations";
import type { Translation } from "../say";

export const equations: Translation<typeof en> = {
  title: "Gleichungen",
  open: "Gleichungen der Folie und der Präsentation",
  convert: "Umwandeln, umgestalten, ersetzen",

  here: "Gleichung hier",
  hereSeveral: "{count} Gleichungen hier",
  more: "{count} weitere",
  atCursor: "Am Cursor",
  which: "Welche Gleichung möchten Sie bearbeiten?",

  editingNow: "In Arbeit:",
  editing: "Gleichung in {shape}, Folie {slide}",
  new: "Neu",
  waits: "Ihr Entwurf wartet.",
  back: "Dorthin zurück",
  newHint: "Lässt die Gleichung, wie sie ist, und geht zu Ihrem Entwurf zurück",
  formLegend: "Diese Gleichung wurde in PowerPoint geändert, seit Sie sie geschrieben haben.",
  formTyped: "Wie geschrieben",
  formNow: "Wie sie jetzt ist",

  selected: "Markierter Text",
  noneHere:
    "Es ist keine Gleichung ausgewählt. Setzen Sie den Cursor in einen Text mit einer Gleichung, oder wählen Sie sein Feld aus.",
  selectionNotTold:
    "Dieses PowerPoint sagt Add-ins nicht, was ausgewählt ist. Wählen Sie die Gleichung aus der Liste der Gleichungen dieser Folie.",
  nothingSelected: "Auf der Folie ist kein Text markiert.",

  scope: "Gleichungen zeigen von",
  thisSlide: "Dieser Folie",
  wholeDeck: "Der ganzen Präsentation",
  search: "Im LaTeX und in Namen von Formen suchen",
  clearSearch: "Suche leeren",
  reading: "Die Gleichungen werden gelesen …",
  readingDeck: "Die Präsentation wird gelesen …",
  none: "Auf dieser Folie ist keine Gleichung.",
  noneInDeck: "In dieser Präsentation ist keine Gleichung.",
  noneFound: "Keine Gleichung enthält „{text}“.",
  countOne: "1 Gleichung",
  count: "{count} Gleichungen",
  countOnSlides: "{count} Gleichungen auf {slides} Folien",
  countFound: "{found} von {count} Gleichungen",
  where: "Folie {slide}, {shape}",
  showMore: "{count} weitere zeigen",
  copyAll: "Alle kopieren",
  save: "Als .tex speichern",
  copyOne: "LaTeX kopieren",
  copiedOne: "Das LaTeX ist kopiert.",
  copiedAll: "Das LaTeX von {count} Gleichungen ist kopiert.",
  saveAll: "Alle in der Bibliothek speichern",
  choose: "Auswählen",
  chosen: "{count} ausgewählt",
  copyChosen: "Auswahl kopieren",
  saveChosen: "Auswahl in der Bibliothek speichern",
  chooseNothing: "Nichts auswählen",
  saved:
    "{name} ist unterwegs. Erscheint keine Datei, sperrt dieses PowerPoint Downloads: Kopieren Sie dann alle.",
  copyRefused: "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben.",
  fileTitle: "Gleichungen einer Präsentation",
};
