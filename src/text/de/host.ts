import type { Translation } from "../say";
import type * as english from "../en/host";

export const stages: Translation<typeof english.stages> = {
  waiting: "Warten, bis der laufende Vorgang fertig ist …",
  looking: "Der Cursor wird gesucht …",
  marking: "Die Stelle wird markiert …",
  reading: "Die Folie wird gelesen …",
  editing: "Die Formel wird geschrieben …",
  inserting: "Die Folie wird zurückgesetzt …",
  finishing: "Wird abgeschlossen …",
};

export const exchangeFailures: Translation<typeof english.exchangeFailures> = {
  host: "PowerPoint konnte es nicht.",
  notSupported: "Dieses PowerPoint kann mit einem Add-in keine Folien austauschen.",
  cancelled: "Abgebrochen.",
  noSlide:
    "Es ist keine Folie geöffnet. Öffnen Sie eine Folie in der Normalansicht und versuchen Sie es noch einmal.",
  notOnSlide:
    "Der Cursor ist nicht auf einer Folie, sondern in den Notizen, auf einem Layout oder auf dem Master. Setzen Sie ihn in einen Text auf einer Folie.",
  objectWithoutText:
    "Das ausgewählte Objekt enthält keinen Text. Setzen Sie den Cursor in einen Text, oder klicken Sie auf eine leere Stelle, um ein neues Textfeld zu bekommen.",
  placeNotProved:
    "Derselbe Text steht dort mehrmals, und PowerPoint sagt nicht, welcher gemeint ist. Bewegen Sie den Cursor, oder markieren Sie Text.",
  refused: "Diese Stelle kann keine Formel aufnehmen.",
  keepsChanging:
    "Die Folie wurde immer wieder geändert. Warten Sie, bis niemand sie bearbeitet, und versuchen Sie es noch einmal.",
  equationMoved:
    "Die Formel ist nicht mehr dort, wo sie war. Öffnen Sie sie neu und versuchen Sie es noch einmal.",
  notInserted: "PowerPoint hat die Folie nicht wieder angenommen.",
  equationLost: "PowerPoint hat die Folie ohne ihre Formel wieder angenommen.",
  masterAdded: "PowerPoint hätte einen weiteren Folienmaster hinzugefügt.",
  oldSlideStays: "Die Formel ist eingefügt, aber die alte Folie konnte nicht entfernt werden.",
  changedSince:
    "Die Folie hat sich seitdem geändert, darum wurde das Einfügen nicht rückgängig gemacht.",
  newSlideGone: "Die neue Folie wurde entfernt, bevor sie an ihrem Platz war.",
  otherPane:
    "Ein anderes Fenster ändert gerade diese Präsentation. Versuchen Sie es noch einmal, wenn es fertig ist.",
  slideGone: "Die Folie ist nicht mehr da.",
};

export const hostFailures: Translation<typeof english.hostFailures> = {
  notSupported: "Dieses PowerPoint ist dafür zu alt, oder das Gerät unterstützt es nicht.",
  timedOut: "PowerPoint hat nicht rechtzeitig geantwortet.",
  accessDenied:
    "PowerPoint erlaubt hier keine Änderungen: Die Präsentation ist vielleicht schreibgeschützt, in der geschützten Ansicht oder als abgeschlossen gekennzeichnet.",
  busy: "PowerPoint ist beschäftigt: Schließen Sie seine Dialoge oder beenden Sie die Bildschirmpräsentation, und versuchen Sie es noch einmal.",
  notFound: "PowerPoint findet die Folie oder den Text nicht mehr.",
  noSelection: "Es ist nichts ausgewählt. Setzen Sie den Cursor in einen Text auf der Folie.",
  invalid: "PowerPoint hat die Folie nicht angenommen.",
  tooLarge: "Die Präsentation ist zu groß, um gelesen zu werden.",
  unreadable:
    "PowerPoint gibt die Datei nicht heraus: Eine Vertraulichkeitsbezeichnung oder das Netz kann der Grund sein.",
  disconnected:
    "Die Verbindung zu PowerPoint ist abgebrochen. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.",
  cancelled: "Abgebrochen.",
  failed: "PowerPoint hat einen Fehler gemeldet.",
};

export const kept: Translation<typeof english.kept> = {
  unchanged: "Nichts wurde geändert.",
  extraSlideWithEquation:
    "Die Folie ist jetzt zweimal da. Löschen Sie Folie {number}: Es ist die mit der neuen Formel.",
  extraSlideOriginal:
    "Die Folie ist jetzt zweimal da. Löschen Sie Folie {number}: Es ist die ohne die Formel.",
  bothSlides:
    "Die Folie wurde genau dann geändert, als die neue an ihre Stelle kam, darum sind beide da: Folie {equation} ist die neue, Folie {other} die alte. Behalten Sie von beiden, was Sie brauchen.",
  slideKept:
    "Die Folie wurde genau dann geändert, als die neue an ihre Stelle kam. Sie ist aufgehoben und kommt beim nächsten Einfügen wieder, oder wenn der Bereich wieder geöffnet wird.",
  markerLeft: "Auf Folie {number} ist der Text „{marker}“ stehen geblieben. Bitte löschen Sie ihn.",
  unknown:
    "Was mit der Folie geschehen ist, ist noch nicht bekannt. Wenn der Bereich wieder geöffnet wird, sieht er nach und räumt auf.",
};

export const questions: Translation<typeof english.questions> = {
  mathLocksTextTitle: "In diesen Text einfügen?",
  mathLocksText:
    "PowerPoint im Web kann ein Textfeld nicht mehr bearbeiten, sobald es eine Formel enthält; PowerPoint für Windows und Mac können es. Mit einem neuen Textfeld bleibt dieser Text hier bearbeitbar.",
  newTextBox: "Neues Textfeld",
  inText: "In diesen Text",
  wholeTextTitle: "Den Text ersetzen?",
  wholeText:
    "PowerPoint sagt nicht, ob der ganze Text oder nur sein Textfeld ausgewählt ist. Die Formel kann hinter dem Text stehen oder ihn ersetzen.",
  append: "Hinter den Text",
  replace: "Text ersetzen",
  noPlaceTitle: "Ein neues Textfeld verwenden?",
  caretNotTold:
    "Dieses PowerPoint sagt Add-ins nicht, wo der Cursor ist; darum bekommt die Formel ein eigenes Textfeld. Soll sie in einen Text, nehmen Sie „Kopieren für Strg+V“ und fügen sie dort ein.",
  noPlace: "PowerPoint sagt nicht genau, wo der Cursor ist.",
  wouldLoseTitle: "Etwas würde verloren gehen",
  wouldLose: "Von der Folie würde entfernt: {losses}. „Kopieren für Strg+V“ lässt alles da.",
  goOn: "Trotzdem einfügen",
  comments: "Kommentare",
  tags: "Daten anderer Add-ins",
  links: "Verknüpfungen anderer Folien zu dieser",
  linksOut: "ihre Verknüpfungen zu anderen Folien",
  contentAddIns: "Inhalts-Add-ins",
  unknown: "etwas, das von hier nicht zu sehen ist, zum Beispiel Kommentare",
};
