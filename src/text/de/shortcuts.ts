import type { shortcuts as english } from "../en/shortcuts";
import type { Translation } from "../say";

/** Die Liste der Tastenkürzel. */
export const shortcuts: Translation<typeof english> = {
  intro: "Drücken Sie ? außerhalb eines Textfelds, um diese Liste zu sehen.",

  powerpoint: "In PowerPoint",
  insertLatex: "Den Bereich öffnen und LaTeX schreiben",
  editEquation: "Die Formel am Cursor bearbeiten",
  selectionToEquation: "Das markierte LaTeX in eine Formel umwandeln",
  convertToEquations:
    "Das LaTeX in den ausgewählten Texten oder auf der Folie in Formeln umwandeln",
  powerpointNote:
    "Wo PowerPoint Tastenkürzel von Add-ins unterstützt. In PowerPoint lassen sie sich ändern.",

  equation: "Eine Formel schreiben",
  cancel: "Die aktuelle Aktion abbrechen",

  field: "Im LaTeX-Feld",
  complete: "Passende Befehle zeigen",
  choose: "Den gewählten Befehl einfügen",
  nextPlace: "Nächster Platzhalter, oder das Feld verlassen",
  previousPlace: "Voriger Platzhalter",
  nextProblem: "Nächstes Problem",
  previousProblem: "Voriges Problem",
  undo: "Eingabe rückgängig machen",
  redo: "Eingabe wiederholen",
  indent: "Zeile mehr oder weniger einrücken",
  tabLeaves: "Mit Tab das Feld verlassen",

  preview: "In der Vorschau",
  larger: "Größer",
  smaller: "Kleiner",
  original: "Auf 100 % zurücksetzen",
  taller: "Höher",
  lower: "Niedriger",

  lists: "In Zeichen und Listen",
  move: "Nächstes oder voriges",
  ends: "Erstes oder letztes",
  pages: "Eine Seite nach oben oder unten",
  use: "Auswählen",

  library: "In der Bibliothek",
  insertOther: "Öffnen statt einfügen",
  select: "Auswählen, mit Umschalt bis hierher",
  reorder: "Nach oben oder unten verschieben",
  rename: "Umbenennen",
  remove: "Löschen",
  menu: "Das Menü öffnen",
  selectAll: "Alle auswählen",

  shortcuts: "Diese Liste",

  keyEnter: "Eingabe",
  keySpace: "Leertaste",
  keyDelete: "Entf",
  keyHome: "Pos1",
  keyEnd: "Ende",
  keyPageUp: "Bild auf",
  keyPageDown: "Bild ab",
  keyShift: "Umschalt",
  keyCtrl: "Strg",
  keyMenu: "Menü",
};
