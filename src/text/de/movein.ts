import type * as english from "../en/movein";
import type { Translation } from "../say";

export const moveIn: Translation<typeof english.moveIn> = {
  summary: "Wandelt {ready} von {found} um.",
  unread: "{left} zu prüfen.",
  without: "{without} {without:hat|haben} keine Quelle zum Umwandeln.",
  offer:
    "Diese Präsentation hat {count} {count:Formel|Formeln} von {tools}. In PowerPoint-Formeln umwandeln?",
  look: "Ansehen",
};

export const reasons: Translation<typeof english.reasons> = {
  noSource: "{tool} hat das gemacht, aber die Quelle ist nicht in der Datei.",
  damagedSource: "{tool} hat das gemacht, aber die Quelle in der Datei ist beschädigt.",
  typst:
    "{tool} schreibt Typst, nicht LaTeX. Sie können die Quelle kopieren, aber nicht umwandeln.",
  pending: "{tool} ist damit noch nicht fertig. Bitte zuerst dort abschließen.",
  unknownFormat: "{tool} hat das in einem unbekannten Format gemacht.",
};

export const sourceProblems: Translation<typeof english.sourceProblems> = {
  notInTextBox: "Ein Textfeld kann {command} nicht enthalten.",
  mtefSign: "Diese Formel hat ein unbekanntes Zeichen: {code}.",
  mtefEmbellishment: "Diese Formel hat einen unbekannten Zusatz an einem Buchstaben: {code}.",
  mtefLines: "Die Linien zwischen den Zellen wurden weggelassen.",
  mtefLongDivision: "Eine schriftliche Division wird mit Klammer und Linie gezeichnet.",
  mtefArrow: "PowerPoint hat keinen solchen Pfeil; der ähnlichste wird verwendet.",
};
