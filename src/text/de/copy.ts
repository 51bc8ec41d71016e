import type { copy as english } from "../en/copy";
import type { Translation } from "../say";

export const copy: Translation<typeof english> = {
  latex: "LaTeX",
  latexHint: "Wie es im Feld steht",
  expanded: "LaTeX, aufgelöst",
  expandedHint: "Ohne eigene Befehle, für Leute, die sie nicht haben",
  mathml: "MathML",
  mathmlHint: "Für das Web, Word und PowerPoint",
  unicodemath: "UnicodeMath",
  unicodemathHint:
    "Die lineare Schreibweise von Office: als Text einfügen, dann Alt+= und die Eingabetaste drücken",
  omml: "OMML",
  ommlHint: "Das Format von Office selbst, für Programme und Skripte",
  svg: "SVG",
  svgHint: "Ein Bild, das in jeder Größe scharf bleibt",
  png: "PNG",
  pngHint: "Ein Bild aus Bildpunkten, für Programme ohne SVG",
  copyAs: "Kopieren als",
  copied: "Als {format} kopiert.",
  copiedUnicodemath:
    "Als UnicodeMath kopiert. In PowerPoint für Windows: als Text einfügen, markieren und Alt+= drücken, dann wird die Formel aufgebaut.",
  copiedPicture: "Als Bild kopiert ({format}).",
  copiedMarkup:
    "Dieser Browser kopiert SVG nicht als Bild, darum wurde sein Quelltext als Text kopiert. Als Datei lässt es sich als Bild einfügen.",
  refused:
    "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben. Der Text steht unten: Bitte kopieren Sie ihn selbst.",
  refusedPicture:
    "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben. Speichern Sie das Bild stattdessen als Datei.",
  refusedPictureWeb:
    "PowerPoint für das Web lässt einen Aufgabenbereich keine Bilder kopieren. Speichern Sie das Bild als Datei, oder setzen Sie es mit „Als Bild einfügen“ auf die Folie.",
  saveFile: "Als {name} speichern",
  savedFile:
    "Als {name} gespeichert. Wenn bei Ihren Downloads nichts ankommt, blockiert die Webansicht von PowerPoint sie.",
  notDrawn:
    "Das Bild konnte nicht gezeichnet werden: Was es zeichnet, wurde nicht geladen. ({detail})",

  otherWays: "Andere Wege zum Einfügen",
  asText: "Als Text einfügen",
  asTextHint: "Schreibt die Formel als UnicodeMath an den Cursor; Alt+= baut sie dort auf",
  asPicture: "Als Bild einfügen",
  asPictureHint:
    "Setzt ein Bild der Formel in die Mitte der Folie; dort lässt es sich nicht bearbeiten",
  nothingToInsert: "Es gibt noch kein LaTeX zum Einfügen.",
  typed:
    "Die Formel steht als Text auf der Folie. Markieren Sie ihn dort und drücken Sie Alt+=; bleibt er in einer Zeile, wählen Sie auf der Registerkarte „Formel“ die Darstellung „Professionell“.",
  typedMac:
    "Die Formel steht als Text auf der Folie. Markieren Sie ihn dort und drücken Sie Ctrl+=; bleibt er in einer Zeile, wählen Sie auf der Registerkarte „Formel“ die Darstellung „Professionell“.",
  typedElsewhere:
    "Die Formel steht als Text auf der Folie. PowerPoint für Windows (Alt+=) oder Mac (Ctrl+=) macht daraus eine Formel, wenn er markiert ist.",
  emptyLines: "PowerPoint hat zwei leere Zeilen dahinter gesetzt; löschen Sie sie.",
  noCaret:
    "Setzen Sie den Cursor in einen Text auf der Folie, oder klicken Sie neben alles, und versuchen Sie es noch einmal. Nichts wurde geändert: Der Text käme an die Stelle des ausgewählten Objekts.",
  notTyped: "Der Text konnte nicht auf die Folie gesetzt werden.",
  inserted: "Das Bild ist in der Mitte der Folie.",
  notDescribed:
    "In diesem PowerPoint können Add-Ins keinen Alternativtext schreiben. Klicken Sie mit der rechten Maustaste auf das Bild, wählen Sie „Alternativtext anzeigen“ und schreiben Sie: {words}",
  notInserted: "Das Bild konnte nicht auf die Folie gesetzt werden.",
  selectNothing:
    "Nichts wurde geändert. Klicken Sie auf der Folie neben alles, damit nichts ausgewählt ist, und versuchen Sie es noch einmal.",
  mayBeThere: "Sehen Sie nach, ob es trotzdem auf der Folie ist.",
};
