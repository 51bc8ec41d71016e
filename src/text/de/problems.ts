import type { problems as en } from "../en/problems";
import type { Translation } from "../say";

/** Was ein Leser über eine Quelle zu sagen hat, nach Code. */
export const problems: Translation<typeof en> = {
  // Fehler
  unknownCommand: "Den Befehl {name} gibt es nicht.",
  unknownEnvironment: "Die Umgebung „{name}“ gibt es nicht.",
  missingBrace: "Eine schließende Klammer } fehlt.",
  extraBrace: "Zu dieser schließenden Klammer } gibt es keine öffnende.",
  missingArgument: "Hier fehlt etwas: Der Befehl davor braucht ein Argument.",
  missingArgumentEnd: "Das Argument, das hier beginnt, endet nicht: {close} fehlt.",
  missingScript: "Nach {mark} kommt nichts.",
  doubleSuperscript:
    "Zwei Hochstellungen an einer Basis. Setzen Sie Klammern um das, wozu die zweite gehört, etwa {x^a}^b.",
  doubleSubscript:
    "Zwei Tiefstellungen an einer Basis. Setzen Sie Klammern um das, wozu die zweite gehört, etwa {x_a}_b.",
  ampersandOutsideTable:
    "Ein & steht außerhalb einer Tabelle. Es gehört in eine Matrix, in Fallunterscheidungen oder ausgerichtete Zeilen; als Zeichen schreibt man \\&.",
  leftWithoutRight: "Zu diesem \\left fehlt \\right. \\right. schließt es mit nichts.",
  rightWithoutLeft: "Vor diesem \\right fehlt \\left. \\left. öffnet es mit nichts.",
  middleWithoutLeft: "\\middle muss zwischen \\left und \\right stehen.",
  notADelimiter: "„{delimiter}“ ist kein Begrenzer. Verwenden Sie einen wie ( oder |.",
  endWithoutBegin: "Vor \\end{{name}} fehlt \\begin.",
  missingEnd: "Zu \\begin{{name}} fehlt \\end{{name}}.",
  environmentMismatch: "\\begin{{begin}} braucht \\end{{begin}}, nicht \\end{{end}}.",
  twoInfixOperators:
    "Zweimal \\over (oder \\choose, \\atop) in einer Gruppe. Setzen Sie Klammern um einen der Brüche.",
  dollarInFormula:
    "Ein $ steht mitten in der Formel. Fügen Sie Formeln einzeln ein; das Zeichen selbst ist \\$.",
  doubledBackslashes: "Jeder Backslash steht doppelt, wie in Programmcode. Verwenden Sie einfache.",
  strayDelimiters:
    "Die Formel beginnt oder endet mit Zeichen, die Mathematik im Text begrenzen. Lassen Sie sie weg.",
  textInMath: "{name} gehört nicht in eine Formel.",
  unexpectedCharacter: "Das Zeichen „{char}“ kann nicht in einer Formel stehen.",
  tooManyExpansions:
    "Das Makro endet nie. Wahrscheinlich ruft es sich selbst auf, direkt oder über ein anderes.",
  badPlaceholder:
    "In der Definition des Makros steht ein # ohne Nummer oder mit einer Nummer, zu der es kein Argument gibt.",
  macroUse: "Das Makro ist nicht so verwendet, wie es definiert wurde.",
  tooDeep: "Die Formel ist zu tief verschachtelt: mehr als {limit} Gruppen ineinander.",
  tooLong: "Der Text ist zu lang für eine Formel: mehr als {limit} Zeichen.",
  notLoaded:
    "Dieser Teil konnte nicht geladen werden. Prüfen Sie das Netzwerk und versuchen Sie es noch einmal.",
  chemistry:
    "Die chemische Formel wurde nicht verstanden. Suchen Sie nach einer fehlenden Klammer oder einem falsch gesetzten ^ oder _.",
  picture: "Ein Bild kann nicht in einer Formel von PowerPoint stehen.",
  notAMacroName: "Das kann kein Name eines Befehls sein.",
  badNumber: "„{number}“ ist nicht die Nummer eines Zeichens.",
  // Angenähert
  negativeSpace: "Formeln in PowerPoint kennen keinen negativen Abstand: Er wurde weggelassen.",
  exactSpace:
    "Formeln in PowerPoint kennen keine genauen Längen: Die nächsten Abstände werden verwendet.",
  ruleInTable:
    "Matrizen in PowerPoint haben keine Linien zwischen Zeilen und Spalten: Sie wurden weggelassen.",
  cellOverColumns:
    "Matrizen in PowerPoint haben keine verbundenen Zellen: Der Inhalt steht in der ersten davon.",
  borderedMatrix:
    "Die Beschriftungen neben der Matrix wurden eigene Matrizen: Sie können etwas neben ihren Zeilen und Spalten stehen.",
  blockFences:
    "PowerPoint kann nur einen Block einer Tabelle in Klammern setzen: die dieser Blöcke wurden weggelassen.",
  unknownColumn: "Die Spaltenart „{letter}“ ist hier unbekannt und wurde übersprungen.",
  decimalColumn:
    "Matrizen in PowerPoint richten Zahlen nicht am Dezimalzeichen aus: Sie stehen rechts.",
  lineSides:
    "PowerPoint setzt diese Zeilen in die Mitte: Es kann nicht die erste links und die letzte rechts setzen.",
  ownBox: "Dieser Rahmen ist anderswo definiert: Stattdessen wird ein einfacher gezeichnet.",
  stretchedDots:
    "Die Punkte dehnen sich nicht über die Zellen zwischen ihnen: Sie stehen dort, wo sie beginnen.",
  takesRoom:
    "Es nimmt seine ganze Breite ein: In PowerPoint kann es nicht über dem stehen, was davor kommt.",
  proofTree:
    "Der Beweis wurde zu Brüchen: Seine oberen Schritte sind vielleicht kleiner, und jede Linie ist so lang wie das, was sie trennt.",
  longArrow: "Ein Pfeil des Diagramms, der nicht zum nächsten Objekt führt, wurde weggelassen.",
  textBetweenLines: "Die Worte zwischen den Zeilen wurden zu einer eigenen Zeile.",
  background: "Formeln in PowerPoint haben keine Hintergrundfarbe: Sie wurde weggelassen.",
  unknownColor: "Die Farbe „{color}“ gibt es nicht: Der Text behält seine eigene.",
  ruleThickness: "PowerPoint bestimmt, wie dick die Linie ist.",
  rule: "Ein schwarzes Rechteck fester Größe lässt sich in einer Formel nicht zeichnen: Es wurde weggelassen.",
  raised:
    "Formeln in PowerPoint können nichts um eine Länge heben oder senken: Es steht auf der Grundlinie.",
  sizedFence:
    "Diese Klammer mit Größe hat kein Gegenstück: PowerPoint zeichnet sie so hoch wie einen Buchstaben.",
  transformed:
    "Formeln in PowerPoint können nichts drehen, spiegeln oder dehnen: Es steht so da, wie es ist.",
  enclosure:
    "Einen Rahmen wie „{name}“ hat PowerPoint nicht: Der ähnlichste wird verwendet oder keiner.",
  cancelTo: "Der Pfeil des Strichs wird nicht gezeichnet: Sein Wert steht oben rechts.",
  lineEnds: "Die Linie darüber oder darunter hat keine Enden.",
  phaseAngle: "Der Winkel der Phase wurde zu einer Ecke aus zwei Linien.",
  link: "Ein Link kann nicht in einer Formel stehen: Sein Text wurde behalten.",
  size: "Die Größe wurde zur nächsten Stufe, die PowerPoint hat.",
  style: "In einer Textzeile zeichnet PowerPoint den Bruch in seiner eigenen Größe.",
  sideset: "Nur ein Paar Indizes an jeder Seite wurde behalten.",
  twoSeparators:
    "Klammern in PowerPoint haben eine Art von Trennstrich: Alle wurden wie der erste.",
  diagram: "Das Diagramm wurde zu einer Matrix: Seine Pfeile dehnen sich nicht.",
  definitionNotRead:
    "{command} in Zeile {line} der Präambel wurde nicht verstanden und übersprungen.",
  // Wissenswert
  drawing:
    "Zeichnungen über einer Matrix können nicht in einer Formel stehen: Sie wurden weggelassen.",
  alignedBox:
    "Der Rahmen steht hinter der Ausrichtungsstelle: PowerPoint zeichnet keinen darüber hinweg.",
  systemUnknowns:
    "Die Gleichungen sind an ihren Gleichheitszeichen ausgerichtet: PowerPoint richtet nicht jede Unbekannte aus.",
  columnRoom: "Der Abstand zwischen den Spalten ist der von PowerPoint.",
  settingNotRead:
    "„{setting}“ in Zeile {line} der Präambel wurde nicht verstanden und wird ignoriert.",
  noEffect: "Dieser Teil hat in PowerPoint keine Wirkung.",
  notANumber: "siunitx kann „{number}“ nicht als Zahl lesen: Es bleibt, wie es geschrieben ist.",
  unitOption: "Die siunitx-Option „{option}“ wird ignoriert.",
  length: "„{length}“ ist keine Länge: Es wird ignoriert.",
  limitsWithoutOperator: "{name} bewirkt hier nichts: Es muss auf einen Operator folgen.",
  mathInText:
    "{name} ist Mathematik zwischen Worten: Es wurde gelesen, als stünde es zwischen Dollarzeichen.",
  scriptInText:
    "Zwischen Worten ist {char} ein gewöhnliches Zeichen. TeX verlangt einen Backslash davor.",
  secondLabel: "Das Label „{name}“ steht zweimal in dieser Formel: Das erste zählt.",
  emptyLineNumbered:
    "Das letzte \\\\ beginnt eine leere Zeile, die wie in LaTeX eine Nummer hat. Ohne es gibt es keine.",
  secondTag: "Es gibt zwei Nummern: Die letzte zählt.",
  reference: "Es ist nicht bekannt, worauf „{key}“ verweist: Der Name wird gezeigt.",
  placeholder: "Setzen Sie {name} ein. Bis dahin steht ein leeres Quadrat.",
  // Eine Formel von einer Folie lesen
  readLooseText: "Loser Text in der Formel wurde als Worte behalten.",
  readUnknownElement:
    "„{name}“ in der Formel ist hier unbekannt. Der Text darin wurde als Worte behalten.",
  readFormatLost:
    "Formatierung einzelner Zeichen (unterstrichen, durchgestrichen) gibt es in LaTeX nicht: Sie wurde weggelassen.",
  readLinear:
    "Diese Formel war noch nicht aufgebaut: Sie wurde so gelesen, wie ihre Zeile es sagt.",
  readDamaged: "Das ist kein wohlgeformtes XML, sodass sich keine Formel daraus lesen lässt.",
};
