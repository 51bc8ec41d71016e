import type { shortcuts as english } from "../en/shortcuts";
import type { Translation } from "../say";

/** Die Liste der Tastenkürzel. */
export const shortcuts: Translation<typeof english> = {
  intro: "? zeigt diese Liste überall, wo kein Textfeld den Fokus hat.",

  powerpoint: "In PowerPoint",
  insertLatex: "Den Bereich öffnen und LaTeX schreiben",
  editEquation: "Die Formel am Cursor bearbeiten",
  selectionToEquation: "Das markierte LaTeX in eine Formel verwandeln",
  convertToEquations:
    "Das LaTeX in den ausgewählten Texten oder auf der Folie in Formeln umwandeln",
  powerpointNote: "Wo PowerPoint Add-Ins Tasten gibt. In PowerPoint lassen sie sich ändern.",

  equation: "Eine Formel schreiben",
  cancel: "Abbrechen, was läuft; eine Meldung schließen; die geöffnete Formel verlassen",

  field: "Im LaTeX-Feld",
  complete: "Passende Befehle zeigen",
  choose: "Den Befehl übernehmen, der in der Liste gewählt ist",
  nextPlace: "Nächste Stelle eines Befehls, sonst aus dem Feld",
  previousPlace: "Vorige Stelle",
  nextProblem: "Nächstes Problem",
  previousProblem: "Voriges Problem",
  undo: "Eingabe rückgängig machen",
  redo: "Eingabe wiederholen",
  indent: "Zeile mehr oder weniger einrücken",
  tabLeaves: "Tab das Feld immer verlassen lassen",

  preview: "In der Vorschau",
  larger: "Größer",
  smaller: "Kleiner",
  original: "Zurück auf 100 %",

  lists: "In der Palette und in Listen",
  move: "Von einem zum nächsten",
  ends: "Zum ersten oder letzten",
  pages: "Eine Seite nach oben oder unten",
  use: "Verwenden",

  library: "In der Bibliothek",
  insertOther: "Öffnen statt einfügen, oder einfügen statt öffnen",
  select: "Auswählen, mit Umschalt bis hierher",
  reorder: "Nach oben oder unten verschieben",
  rename: "Umbenennen",
  remove: "Löschen",
  menu: "Das Menü öffnen",
  selectAll: "Alle auswählen",

  shortcuts: "Diese Liste",

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
