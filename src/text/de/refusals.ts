import type { refusals as en } from "../en/refusals";
import type { Translation } from "../say";

/** Warum eine Formel nicht in die Präsentation kam. */
export const refusals: Translation<typeof en> = {
  damaged:
    "Die Datei ist beschädigt oder keine PowerPoint-Datei ({why}). Öffnen Sie sie in PowerPoint, lassen Sie sie reparieren, speichern Sie sie und versuchen Sie es noch einmal.",
  encrypted:
    "Die Datei ist mit einem Kennwort geschützt. Speichern Sie eine Kopie ohne Kennwort und versuchen Sie es noch einmal.",
  oldFormat:
    "Die Datei hat das Format von PowerPoint 97 bis 2003. Speichern Sie sie in PowerPoint als .pptx und versuchen Sie es noch einmal.",
  notPresentation:
    "Die Datei ist keine Präsentation. Gebraucht wird eine .pptx-, .pptm- oder .potx-Datei.",
  strict:
    "Die Datei ist eine Strict-Open-XML-Präsentation, in der Formeln andere Namen haben. Speichern Sie sie als „PowerPoint-Präsentation (.pptx)“ und versuchen Sie es noch einmal.",
  zip64:
    "Die Datei hat ein Zip-Format für sehr große Archive (Zip64), das dieses Programm nicht liest. Speichern Sie sie in PowerPoint neu und versuchen Sie es noch einmal.",
  tooLarge:
    "Ein Teil der Datei ({why}) ist zu groß, um gelesen zu werden: Ein Teil darf {part} MB haben, alle gelesenen zusammen {all} MB.",
  tooManyElements:
    "Ein Teil der Datei ({why}) hat mehr als {limit} Elemente oder eines mit mehr als {attributes} Attributen, zu viele, um sicher gelesen zu werden.",
  illFormed:
    "Die Datei ist beschädigt: Ein Teil ({why}) ist in Zeile {line}, Spalte {column} kein wohlgeformtes XML. Öffnen Sie sie in PowerPoint, lassen Sie sie reparieren, speichern Sie sie und versuchen Sie es noch einmal.",
  encoding:
    "Ein Teil der Datei ({why}) hat die Kodierung {encoding} oder nennt sie, und dieses Programm kann sie nicht zurückschreiben. Speichern Sie die Datei in PowerPoint neu und versuchen Sie es noch einmal.",

  noSuchSlide: "Eine Folie {slide} gibt es nicht.",
  noSuchShape: "Die Form ist nicht mehr auf der Folie.",
  noSuchCell: "Die Tabelle „{shape}“ hat keine Zelle in Zeile {row}, Spalte {column}.",
  noSuchEquation: "Die Formel ist nicht mehr in „{shape}“.",
  noText:
    "„{shape}“ enthält keinen Text. Setzen Sie den Cursor in ein Textfeld, einen Platzhalter oder eine Tabellenzelle.",
  lockedText:
    "Der Text von „{shape}“ ist gesperrt. Entsperren Sie ihn zuerst im Auswahlbereich von PowerPoint.",
  otherAlternative:
    "„{shape}“ ist in zwei Fassungen für verschiedene PowerPoint-Versionen gespeichert und lässt sich nicht sicher ändern.",
  tooDeep: "Die Folie ist zu tief verschachtelt, um sicher gelesen zu werden.",

  notFound: "„{text}“ wurde im Text der Folien nicht gefunden.",
  foundOften:
    "„{text}“ wurde {count}-mal gefunden. Geben Sie mehr vom Text ringsum oder die Folie an, damit eine einzige Stelle gemeint ist.",
  textChanged:
    "Der Text von „{shape}“ hat sich inzwischen geändert. Setzen Sie den Cursor noch einmal dorthin.",
  unprovable:
    "PowerPoint sagt nicht genau, wo der Cursor in „{shape}“ ist, weil Formeln daneben stehen. Setzen Sie den Cursor hinter ein Wort, oder markieren Sie den Text, der ersetzt werden soll.",
  field:
    "Der Text gehört zu einem Feld, etwa einer Foliennummer oder einem Datum, das PowerPoint immer wieder neu schreibt. Setzen Sie den Cursor an eine andere Stelle.",
  unknownContent: "Der Text enthält etwas, das dieses Programm nicht kennt; er blieb, wie er ist.",
  emptyText: "Der gesuchte Text ist leer.",

  inNotes:
    "„{text}“ steht in den Notizen. PowerPoint öffnet keine Dateien mit Formeln in den Notizen.",
  inLayout: "„{text}“ steht auf einem Folienlayout. Formeln kommen nur auf Folien.",
  inMaster: "„{text}“ steht auf dem Folienmaster. Formeln kommen nur auf Folien.",
  inSmartArt:
    "„{text}“ steht in einer SmartArt-Grafik, die keine Formeln enthalten kann. Wandeln Sie sie zuerst in Formen um (SmartArt-Design, Konvertieren).",
  inChart:
    "„{text}“ steht in einem Diagramm, das keine Formeln enthalten kann. Legen Sie ein Textfeld darüber.",
  inComment: "„{text}“ steht in einem Kommentar, der keine Formeln enthalten kann.",

  smartArt:
    "„{shape}“ ist eine SmartArt-Grafik, die keine Formeln enthalten kann. Wandeln Sie sie zuerst in Formen um (SmartArt-Design, Konvertieren).",
  chart:
    "„{shape}“ ist ein Diagramm, das keine Formeln enthalten kann. Legen Sie ein Textfeld darüber.",
  picture: "„{shape}“ ist ein Bild und enthält keinen Text. Legen Sie ein Textfeld darüber.",
  connector: "„{shape}“ ist eine Linie und enthält keinen Text.",
  group: "„{shape}“ ist eine Gruppe. Wählen Sie das Textfeld darin aus.",
  embedded: "„{shape}“ ist ein Objekt eines anderen Programms und lässt sich hier nicht ändern.",

  animatedCharacters:
    "Die Buchstaben von „{shape}“ sind einzeln animiert, und eine Formel würde die Animation verschieben. Entfernen Sie zuerst diese Animation.",
};
