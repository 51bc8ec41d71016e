import type { Translation } from "../say";
import type * as english from "../en/check";

export const check: Translation<typeof english.check> = {
  intro:
    "Hinter die aktuelle Folie kommt eine eigene; auf ihr wird ausprobiert, worauf sich das Add-In verlässt, und sie wird wieder entfernt. Das dauert etwa eine halbe Minute, im Web bis zu zwei.",
  start: "Prüfung starten",
  again: "Noch einmal prüfen",
  running: "Wird geprüft … Bitte ändern Sie die Präsentation so lange nicht.",
  failed: "Die Prüfung selbst ist gescheitert: {detail}",
  doneSame: "Fertig. Dieses PowerPoint tut, was das Add-In annimmt.",
  doneDifferent:
    "Fertig. {count} Antworten sind anders als angenommen. Bitte senden Sie den Bericht.",

  askTitle: "Jetzt Sie",
  askClickCell:
    "Klicken Sie in die Zelle „two“ der Tabelle auf der Prüffolie. Kommen Sie dann hierher zurück und wählen Sie „Erledigt“.",
  askUndo:
    "Klicken Sie auf die Folie und drücken Sie einmal Strg+Z (Mac: ⌘Z). Kommen Sie dann hierher zurück und wählen Sie „Erledigt“.",
  askDone: "Erledigt",
  askSkip: "Überspringen",

  tableCaption: "Was dieses PowerPoint tut",
  columnCheck: "Prüfung",
  columnVerdict: "Ergebnis",
  verdictSame: "Wie angenommen",
  verdictDifferent: "Anders",
  verdictNoted: "Notiert",
  verdictNotTried: "Nicht versucht",
  verdictFailed: "Gescheitert",
  found: "Gefunden: {found}",
  assumed: "Angenommen: {assumed}",

  copyReport: "Bericht kopieren",
  saveReport: "Bericht speichern",
  copied: "Der Bericht ist in der Zwischenablage.",
  copyRefused:
    "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben. Der Bericht steht unten.",
  report: "Der Bericht",
  reportAbout:
    "Er enthält Versionen, Zeiten und die Antworten oben, und nichts aus Ihrer Präsentation.",
};

export const findings: Translation<typeof english.findings> = {
  slideInserted: "Eine Folie lässt sich einfügen",
  creationId: "Eine neue Folie behält ihre Erstellungs-ID",
  listLag: "Wie bald die Folie in der Liste steht",
  masters: "Es kommt kein Master mit",
  equation: "Formeln bleiben Formeln",
  fallback: "Der Text für andere Programme bleibt",
  numbered: "Nummern von Zeilen bleiben",
  shapeIds: "Formen behalten ihre IDs",
  animation: "Animationen bleiben",
  notes: "Notizen bleiben",
  tagsInserted: "Tags überstehen das Einfügen",
  tagsExported: "Was ein Export mit Tags macht",
  tagsInFile: "Die Datei behält Tags",
  equationInText: "Wie eine Formel in einem Text zählt",
  caret: "Wo eine Schreibmarke stehen soll",
  marker: "Ein Text kommt an die Schreibmarke",
  dollars: "$…$ als Text",
  mathmlText: "MathML als Text",
  cell: "Ein Text in einer Tabellenzelle",
  undo: "Was ein Rückgängig zurücknimmt",
  clipboard: "In die Zwischenablage schreiben",
  cleanedUp: "Die Prüffolie ist weg",
};
