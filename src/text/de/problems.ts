import type { Translation } from "../say";
import type { problems as english } from "../en/problems";

export const problems: Translation<typeof english> = {
  "unknown-command": "{name} ist nicht bekannt.",
  "unknown-environment": "Die Umgebung {name} ist nicht bekannt.",
  "too-many-expansions": "Ein Makro ruft sich endlos selbst auf oder wird zu lang.",
  "too-deep": "Dies ist zu tief verschachtelt; {limit} Ebenen können gelesen werden.",
  "too-long": "Dies ist zu lang für eine Formel.",
  "unexpected-character": "Das Zeichen {char} kann hier nicht stehen.",
  "missing-script": "Auf {mark} muss etwas folgen: ein Zeichen oder eine Gruppe in Klammern.",
  "missing-brace": "Eine schließende Klammer } fehlt.",
  "missing-argument-end": "Das Argument eines Makros endet nicht; {close} fehlt.",
  "extra-brace": "Diese schließende Klammer } hat keine öffnende.",
  "ampersand-outside-table":
    "& steht nur in Matrizen und ausgerichteten Zeilen. Schreiben Sie \\& für das Zeichen.",
  "right-without-left": "\\right hat kein \\left vor sich.",
  "left-without-right": "\\left hat kein \\right hinter sich.",
  "not-a-delimiter": "{delimiter} ist keine Klammer, die {command} verwenden kann.",
  "middle-without-left": "\\middle steht nur zwischen \\left und \\right.",
  "end-without-begin": "\\end{{name}} hat kein \\begin vor sich.",
  "missing-end": "\\end{{name}} fehlt.",
  "environment-mismatch": "\\begin{{begin}} wird mit \\end{{end}} geschlossen.",
  "two-infix-operators":
    "In einer Gruppe kann nur einer von \\over, \\choose und ähnlichen stehen.",
  "text-in-math": "{name} steht nur in Text, zum Beispiel in \\text{…}.",
  "missing-argument": "Hier fehlt ein Argument.",
  "bad-placeholder": "Die Platzhalter dieses Makros müssen #1 bis #9 sein, in dieser Reihenfolge.",
  "macro-use": "Das Makro wird nicht so verwendet, wie es definiert ist.",
  "double-superscript":
    "Zwei Hochstellungen folgen aufeinander. Setzen Sie den ersten Teil in Klammern.",
  "double-subscript":
    "Zwei Tiefstellungen folgen aufeinander. Setzen Sie den ersten Teil in Klammern.",
  chemistry: "Die Formel in \\ce kann nicht gelesen werden.",
  picture: "Bilder können nicht in einer Formel stehen.",
  "not-understood": "Dies kann nicht gelesen werden ({message}).",

  "rule-in-table": "Matrizen haben in PowerPoint keine Linien; sie werden weggelassen.",
  "text-between-lines": "\\intertext wird eine eigene Zeile.",
  "unknown-color": "Die Farbe {color} ist nicht bekannt und wird weggelassen.",
  background: "Formeln haben keine Hintergrundfarbe; sie wird weggelassen.",
  diagram: "Das Diagramm wird eine Matrix.",
  "two-separators":
    "Ein Klammerpaar hat nur eine Art von Trennzeichen; alle werden wie das erste gezeichnet.",
  "line-ends": "Die Enden dieser Linie können nicht wie in LaTeX gezeichnet werden.",
  "rule-thickness": "Ein Bruchstrich hat nur eine Stärke; die angegebene wird weggelassen.",
  style: "PowerPoint wählt die Größe nach dem Platz; dieser Befehl wird weggelassen.",
  size: "Die nächste Größe, die Formeln haben, wird verwendet.",
  raised: "Eine Formel kann einen Teil nicht heben oder senken; er steht auf der Linie.",
  mirrored: "Eine Formel kann einen Teil nicht spiegeln; er steht, wie er ist.",
  rule: "Eine Formel hat keine Linie bestimmter Größe; sie wird weggelassen.",
  link: "Eine Formel enthält keinen Link; sein Text bleibt.",
  "negative-space": "Negativer Abstand kann nicht erhalten werden und wird weggelassen.",
  "exact-space": "Der nächste Abstand, den Formeln haben, wird verwendet.",
  "phase-angle": "Der Winkel wird als Rahmen unten und links gezeichnet.",
  sideset: "\\sideset wird zu Hoch- und Tiefstellungen vor und hinter dem Operator.",
  "definition-not-read":
    "Die Definition in Zeile {line} kann nicht gelesen werden und wird weggelassen ({command}).",

  "second-tag": "Nur das letzte \\tag einer Zeile zählt.",
  reference: "Verweise werden nicht aufgelöst: Der Schlüssel steht da.",
  "math-in-text": "{name} ist Mathematik und steht hier im Text.",
  "script-in-text": "{char} ist im Text ein gewöhnliches Zeichen.",
  "limits-without-operator": "{name} wirkt nur hinter einem Operator.",
  length: "Die Länge konnte nicht gelesen werden und gilt als null.",
};
