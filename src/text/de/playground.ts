import type { playground as english } from "../en/playground";
import type { Translation } from "../say";

/** Der Spielplatz: eine Folie und der Aufgabenbereich, für Leute ohne PowerPoint. */
export const playground: Translation<typeof english> = {
  title: "Spielplatz",
  subtitle: "LaTeX für PowerPoint im Browser ausprobieren",
  about:
    "Diese Seite zeichnet Folien und antwortet dem Add-in, wie PowerPoint es tut. Sie ist nicht PowerPoint: Wie Ihre Folien wirklich aussehen, sehen Sie, wenn Sie die gespeicherte Datei dort öffnen.",

  open: "Öffnen …",
  openHint: "Eine .pptx-Datei öffnen; Sie können sie auch auf diese Seite ziehen",
  save: ".pptx speichern",
  undo: "Rückgängig",
  redo: "Wiederholen",

  developer: "Entwickler",
  developerHint:
    "Für Leute, die das Add-in entwickeln oder testen. Zum Ausprobieren brauchen Sie nichts davon.",
  profile: "Nachgeahmtes PowerPoint",
  profileHint:
    "Was Add-ins dürfen, ist nicht in jedem PowerPoint gleich. Ihre Folien bleiben; der Aufgabenbereich startet neu.",
  profileWindows: "PowerPoint unter Windows",
  profileMac: "PowerPoint auf dem Mac",
  profileWeb: "PowerPoint im Web",
  profileLtsc2024: "PowerPoint LTSC 2024",
  profileLtsc2021: "PowerPoint LTSC 2021",
  profileOld: "PowerPoint 2019",

  ribbon: "Menüband",
  ribbonTab: "Einfügen",
  textMenu: "Kontextmenü des ausgewählten Textes",
  closePane: "Aufgabenbereich schließen",

  slides: "Folien",
  slideNumber: "Folie {number}",
  slideTitled: "Folie {number}: {title}",
  hiddenSlide: "{slide}, ausgeblendet",
  noSlides: "Diese Präsentation hat keine Folien.",
  editor: "Folie {number} von {count}, Bearbeitungsbereich",
  editorHint:
    "Klicken Sie in einen Text, um den Cursor dorthin zu setzen. Mit der Tastatur: Pfeiltasten wählen eine Form, die Eingabetaste geht in ihren Text, Esc wieder hinaus, Bild auf und Bild ab wechseln die Folie.",
  slideOf: "Folie {number} von {count}",
  notes: "Notizen",
  promptTitle: "Titel durch Klicken hinzufügen",
  promptSubtitle: "Untertitel durch Klicken hinzufügen",
  promptText: "Text durch Klicken hinzufügen",

  place: "Auswahl",
  placeHint: "Wo die nächste Formel hinkommt. PowerPoint zählt die Zeichen eines Textes von 0 an.",
  selectionNone: "Nichts ist ausgewählt",
  selectionSlides: "{count} Folien sind ausgewählt",
  selectionOneSlide: "Eine Folie ist ausgewählt",
  selectionShape: "Ausgewählt: {name}",
  selectionShapes: "{count} Formen sind ausgewählt",
  selectionCaret: "Cursor in {name}, Position {start}",
  selectionText: "{length} Zeichen in {name} ausgewählt",
  cellOf: "{name}, Zeile {row}, Spalte {column}",

  faults: "Fehler",
  faultsHint: "PowerPoint macht manchmal Fehler. Sehen Sie, was das Add-in dann tut.",
  refuseNext: "Nächstes Einfügen ablehnen",
  willRefuse: "Das nächste Einfügen wird abgelehnt.",
  loseNext: "Nächste Antwort verlieren",
  willLose: "Das nächste Einfügen gelingt, aber dem Add-in wird ein Fehler gemeldet.",

  calls: "Aufrufe an PowerPoint: {count}",
  callsHint: "Was das Add-in von PowerPoint will. Im Web dauert jeder Aufruf etwa eine Sekunde.",
  callsList: "Aufrufe an PowerPoint",
  callsNone: "Noch keine Aufrufe",
  callsClear: "Liste leeren",
  callsLoadsOnly: "liest nur",
  callKindSync: "Stapel",
  callKindCommon: "Einzelaufruf",

  opened: "{name} ist geöffnet.",
  saved: "{name} liegt in Ihren Downloads.",
  notADeck: "{name} konnte nicht geöffnet werden: {reason}",
  dropHere: "Legen Sie eine .pptx-Datei hier ab, um sie zu öffnen",
  loading: "Die Beispielpräsentation wird geöffnet …",
  startFailed: "Der Spielplatz konnte nicht starten: {reason}",
};
