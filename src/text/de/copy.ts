import type { copy as english } from "../en/copy";
import type { Translation } from "../say";

export const copy: Translation<typeof english> = {
  latex: "LaTeX",
  latexHint: "Wie es im Feld steht",
  mathml: "MathML",
  mathmlHint: "Für das Web, Word und PowerPoint",
  unicodemath: "UnicodeMath",
  unicodemathHint:
    "Die lineare Schreibweise von Office: als Text einfügen, dann Alt+= und die Eingabetaste drücken",
  omml: "OMML",
  ommlHint: "Das Format von Office selbst, für Programme und Skripte",
  copied: "Als {format} kopiert.",
  copiedUnicodemath:
    "Als UnicodeMath kopiert. In PowerPoint für Windows: als Text einfügen, markieren und Alt+= drücken, dann wird die Formel aufgebaut.",
  refused:
    "Der Browser lässt diesen Bereich nicht in die Zwischenablage schreiben. Der Text steht unten: Bitte kopieren Sie ihn selbst.",
};
