import type { reasons as english, sourceProblems as englishProblems } from "../en/movein";
import type { Translation } from "../say";

export const reasons: Translation<typeof english> = {
  noSource: "{tool} hat das gemacht, aber die Quelle ist nicht in der Datei.",
  damagedSource: "{tool} hat das gemacht, aber die Quelle in der Datei ist beschädigt.",
  typst:
    "{tool} schreibt Typst, kein LaTeX: Die Quelle kann kopiert werden, umgewandelt wird sie nicht.",
  pending: "{tool} ist damit noch nicht fertig. Bitte zuerst dort abschließen.",
  unknownFormat: "{tool} hat das in einem Format gemacht, das hier nicht bekannt ist.",
};

export const sourceProblems: Translation<typeof englishProblems> = {
  notInTextBox: "{command} hat in einem Textfeld keinen Platz.",
  mtefSign: "Das Zeichen {code} dieser Formel ist hier nicht bekannt.",
  mtefEmbellishment:
    "Ein Zusatz an einem Buchstaben dieser Formel ({code}) ist hier nicht bekannt.",
  mtefLines: "Die Linien zwischen den Zellen wurden weggelassen.",
  mtefLongDivision: "Eine schriftliche Division wird mit Klammer und Linie gezeichnet.",
  mtefArrow:
    "Für einen Pfeil dieser Formel hat PowerPoint nichts Gleiches: Der nächste wurde genommen.",
};
