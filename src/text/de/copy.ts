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
  pngHint: "Ein Bild für Programme, die SVG nicht lesen können",
  copyAs: "Kopieren als",
  copied: "Als {format} kopiert.",
  copiedUnicodemath:
    "Als UnicodeMath kopiert. In PowerPoint für Windows: als Text einfügen, markieren und Alt+= drücken, dann wird die Formel aufgebaut.",
  copiedPicture: "Als Bild kopiert ({format}).",
  copiedMarkup:
    "Dieser Browser kann SVG nicht als Bild kopieren, darum wurde der Code als Text kopiert. Als Datei lässt sich das Bild einfügen.",
  refused:
    "Der Browser lässt diesen Bereich nicht kopieren. Markieren und kopieren Sie den Text selbst.",
  refusedPicture:
    "Der Browser lässt diesen Bereich nicht kopieren. Speichern Sie das Bild stattdessen als Datei.",
  refusedPictureWeb:
    "PowerPoint im Web lässt diesen Bereich keine Bilder kopieren. Speichern Sie das Bild als Datei, oder wählen Sie „Als Bild einfügen“.",
  saveFile: "Als {name} speichern",
  savedFile:
    "Als {name} gespeichert. Wenn die Datei nicht bei Ihren Downloads ist, blockiert PowerPoint sie.",
  notDrawn: "Das Bild konnte nicht gezeichnet werden. ({detail})",

  otherWays: "Andere Wege zum Einfügen",
  asText: "Als Text einfügen",
  asTextHint: "Schreibt die Formel als UnicodeMath an den Cursor; Alt+= baut sie dort auf",
  asPicture: "Als Bild einfügen",
  asPictureHint: "Fügt ein Bild der Formel ein; es lässt sich nicht bearbeiten",
  nothingToInsert: "Schreiben Sie zuerst etwas LaTeX.",
  typed:
    "Die Formel steht als Text auf der Folie. Markieren Sie ihn dort und drücken Sie Alt+=; bleibt er in einer Zeile, wählen Sie auf der Registerkarte „Formel“ die Darstellung „Professionell“.",
  typedMac:
    "Die Formel steht als Text auf der Folie. Markieren Sie ihn dort und drücken Sie Ctrl+=; bleibt er in einer Zeile, wählen Sie auf der Registerkarte „Formel“ die Darstellung „Professionell“.",
  typedElsewhere:
    "Die Formel steht als Text auf der Folie. PowerPoint für Windows (Alt+=) oder Mac (Ctrl+=) macht daraus eine Formel, wenn er markiert ist.",
  emptyLines: "PowerPoint hat zwei leere Zeilen dahinter gesetzt; löschen Sie sie.",
  noCaret:
    "Setzen Sie den Cursor in einen Text auf der Folie, oder klicken Sie auf eine leere Stelle, und versuchen Sie es noch einmal. Nichts wurde geändert: Der Text würde das ausgewählte Objekt ersetzen.",
  notTyped: "Der Text konnte nicht eingefügt werden.",
  inserted: "Das Bild ist in der Mitte der Folie.",
  notDescribed:
    "Dieses PowerPoint lässt Add-ins keinen Alternativtext schreiben. Klicken Sie mit der rechten Maustaste auf das Bild, wählen Sie „Alternativtext anzeigen“ und schreiben Sie: {words}",
  notInserted: "Das Bild konnte nicht eingefügt werden.",
  selectNothing:
    "Nichts wurde geändert. Klicken Sie auf eine leere Stelle der Folie und versuchen Sie es noch einmal.",
  mayBeThere: "Vielleicht ist es trotzdem auf der Folie. Bitte prüfen Sie es.",
};
