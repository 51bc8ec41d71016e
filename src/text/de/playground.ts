import type { playground as english } from "../en/playground";
import type { Translation } from "../say";

/** Der Spielplatz: eine Folie und der Aufgabenbereich, für Leute ohne PowerPoint. */
export const playground: Translation<typeof english> = {
  title: "Spielplatz",
  subtitle: "LaTeX for PowerPoint auf einem Ersatz für PowerPoint",
  about:
    "Diese Seite zeichnet Folien und antwortet dem Add-in, wie PowerPoint es tut. Sie ist nicht PowerPoint: Sehen Sie sich eine gespeicherte Präsentation dort an.",

  open: "Öffnen …",
  openHint: "Eine .pptx-Datei öffnen; Sie können sie auch auf diese Seite ziehen",
  save: ".pptx speichern",
  undo: "Rückgängig",
  redo: "Wiederholen",
  profile: "Verhält sich wie",
  profileWindows: "PowerPoint unter Windows",
  profileMac: "PowerPoint auf dem Mac",
  profileWeb: "PowerPoint im Web",
  profileLtsc2024: "PowerPoint LTSC 2024",
  profileLtsc2021: "PowerPoint LTSC 2021",
  profileOld: "PowerPoint 2019",

  ribbon: "Menüband",
  ribbonTab: "Einfügen",
  ribbonGroup: "LaTeX",
  insertLatex: "LaTeX einfügen",
  insertLatexHint: "Den Aufgabenbereich öffnen und eine Formel in LaTeX schreiben",
  editEquation: "Formel bearbeiten",
  editEquationHint: "Öffnet die Formel am Cursor oder in der ausgewählten Form als LaTeX",
  convertToEquations: "In Formeln umwandeln",
  convertToEquationsHint:
    "Macht Formeln aus dem LaTeX der ausgewählten Texte oder der Folie; was unsicher ist, wird erst gezeigt",
  textMenu: "Menü des ausgewählten Textes",
  pane: "LaTeX for PowerPoint",
  closePane: "Aufgabenbereich schließen",

  slides: "Folien",
  slideNumber: "Folie {number}",
  slideTitled: "Folie {number}: {title}",
  hiddenSlide: "{slide}, ausgeblendet",
  noSlides: "Diese Präsentation hat keine Folien.",
  editor: "Folie {number} von {count}, Bearbeitungsbereich",
  editorHint:
    "Klicken Sie in einen Text, um den Cursor dorthin zu setzen. Mit der Tastatur: Pfeiltasten wählen eine Form, Enter geht in ihren Text, Escape wieder hinaus, Bild auf und Bild ab wechseln die Folie.",
  notes: "Notizen",

  selectionNone: "Nichts ist ausgewählt",
  selectionSlides: "{count} Folien sind ausgewählt",
  selectionOneSlide: "Eine Folie ist ausgewählt",
  selectionShape: "Ausgewählt: {name}",
  selectionShapes: "{count} Formen sind ausgewählt",
  selectionCaret: "Cursor in {name}, Position {start}",
  selectionText: "{length} Zeichen in {name} ausgewählt",
  cellOf: "{name}, Zeile {row}, Spalte {column}",

  calls: "Aufrufe",
  callsCount: "Aufrufe: {count}",
  callsHint:
    "Jede Nachricht des Add-ins an PowerPoint. Jede ist ein Hin und Her: im Web etwa eine Sekunde.",
  callsNone: "Das Add-in hat noch nichts gefragt.",
  callsClear: "Leeren",
  callsLoadsOnly: "liest nur",
  callKindSync: "Stapel",
  callKindCommon: "Einzelaufruf",
  refuseNext: "Das nächste Einfügen einer Folie ablehnen",
  willRefuse: "Das nächste Einfügen einer Folie wird abgelehnt.",
  loseNext: "Die Antwort auf das nächste Einfügen verlieren",
  willLose: "Das nächste Einfügen einer Folie gelingt, aber die Antwort ist ein Fehler.",

  opened: "{name} ist geöffnet.",
  saved: "{name} liegt in Ihren Downloads.",
  notADeck: "{name} konnte nicht geöffnet werden: {reason}",
  dropHere: "Legen Sie eine .pptx-Datei hier ab, um sie zu öffnen",
  loading: "Die Beispielpräsentation wird geöffnet …",
  startFailed: "Der Spielplatz konnte nicht starten: {reason}",
};
