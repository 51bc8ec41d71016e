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
  missingScript: "Hinter {mark} fehlt, was hoch- oder tiefgestellt werden soll.",
  doubleSuperscript:
    "Zwei Hochstellungen an einer Basis. Setzen Sie Klammern um das, wozu die zweite gehört, etwa {x^a}^b.",
  doubleSubscript:
    "Zwei Tiefstellungen an einer Basis. Setzen Sie Klammern um das, wozu die zweite gehört, etwa {x_a}_b.",
  ampersandOutsideTable:
    "Ein & steht außerhalb einer Tabelle. Es gehört in eine Matrix, in Fallunterscheidungen oder ausgerichtete Zeilen; als Zeichen schreibt man \\&.",
  leftWithoutRight: "Zu diesem \\left fehlt \\right. \\right. schließt es mit nichts.",
  rightWithoutLeft: "Vor diesem \\right fehlt \\left. \\left. öffnet es mit nichts.",
  middleWithoutLeft: "\\middle muss zwischen \\left und \\right stehen.",
  notADelimiter:
    "Hierher gehört eine Klammer oder ein Strich, etwa ( oder |. „{delimiter}“ ist keins von beiden.",
  endWithoutBegin: "Vor \\end{{name}} fehlt \\begin.",
  missingEnd: "Zu \\begin{{name}} fehlt \\end{{name}}.",
  environmentMismatch: "\\end{{end}} beendet, was \\begin{{begin}} begonnen hat.",
  twoInfixOperators:
    "Zweimal \\over (oder \\choose, \\atop) in einer Gruppe. Setzen Sie Klammern um einen der Brüche.",
  dollarInFormula:
    "Ein $ steht mitten in der Formel. Fügen Sie Formeln einzeln ein; das Zeichen selbst ist \\$.",
  doubledBackslashes:
    "Jeder Backslash steht hier doppelt, wie Programme ihn schreiben: Gemeint ist je einer.",
  strayDelimiters:
    "An den Enden der Formel stehen Zeichen, mit denen Mathematik in einem Text beginnt oder endet: Sie gehören nicht dazu.",
  textInMath: "{name} gehört nicht in eine Formel.",
  unexpectedCharacter: "Das Zeichen „{char}“ kann nicht in einer Formel stehen.",
  tooManyExpansions:
    "Das Makro kommt zu keinem Ende. Wahrscheinlich ruft es sich selbst auf, direkt oder über ein anderes.",
  badPlaceholder:
    "In der Definition des Makros steht ein # ohne Nummer oder mit einer Nummer, zu der es kein Argument gibt.",
  macroUse: "Das Makro ist nicht so verwendet, wie es definiert wurde.",
  tooDeep: "Die Formel ist zu tief verschachtelt: mehr als {limit} Gruppen ineinander.",
  tooLong: "Der Text ist zu lang für eine Formel: mehr als {limit} Zeichen.",
  notLoaded:
    "Was diesen Teil liest, wurde noch nie geladen, und jetzt fehlt die Verbindung dazu. Versuchen Sie es mit einer noch einmal.",
  chemistry:
    "Die chemische Formel wurde nicht verstanden. Suchen Sie nach einer fehlenden Klammer oder einem falsch gesetzten ^ oder _.",
  picture: "Ein Bild kann nicht in einer Formel von PowerPoint stehen.",
  notAMacroName: "Hier wird ein Befehl definiert, und was sein Name sein soll, ist keiner.",
  badNumber: "„{number}“ ist nicht die Nummer eines Zeichens.",
  // Angenähert
  negativeSpace: "Formeln in PowerPoint kennen keinen negativen Abstand: Er wurde weggelassen.",
  exactSpace:
    "Formeln in PowerPoint kennen keine genauen Längen: Die nächsten Abstände wurden genommen.",
  ruleInTable:
    "Matrizen in PowerPoint haben keine Linien zwischen Zeilen und Spalten: Sie wurden weggelassen.",
  cellOverColumns:
    "Matrizen in PowerPoint haben keine Zellen über mehrere Spalten oder Zeilen: Der Inhalt steht in der ersten davon.",
  borderedMatrix:
    "Die Beschriftungen neben der Matrix wurden eigene Matrizen: Sie können etwas neben ihren Zeilen und Spalten stehen.",
  blockFences:
    "PowerPoint kann nur einen Block einer Tabelle in Klammern setzen: die dieser Blöcke wurden weggelassen.",
  unknownColumn: "„{letter}“ ist hier keine Art von Spalte: Es wurde übergangen.",
  decimalColumn:
    "Matrizen in PowerPoint richten Zahlen nicht am Dezimalzeichen aus: Sie stehen rechts.",
  lineSides:
    "PowerPoint setzt diese Zeilen in die Mitte: Es kann nicht die erste links und die letzte rechts setzen.",
  ownBox: "Der Rahmen ist anderswo definiert: Er wurde zu einem einfachen.",
  stretchedDots:
    "Die Punkte dehnen sich nicht über die Zellen zwischen ihnen: Sie stehen dort, wo sie beginnen.",
  takesRoom:
    "Es nimmt hier seine ganze Breite ein: PowerPoint kann es nicht über das setzen, was davor steht.",
  proofTree:
    "Der Beweis wurde zu Brüchen: Jede Linie ist so lang wie das, was über oder unter ihr steht.",
  longArrow: "Ein Pfeil des Diagramms, der nicht zum nächsten Objekt führt, wurde weggelassen.",
  textBetweenLines: "Die Worte zwischen den Zeilen wurden zu einer eigenen Zeile.",
  background: "Formeln in PowerPoint haben keine Hintergrundfarbe: Sie wurde weggelassen.",
  unknownColor: "Die Farbe „{color}“ gibt es nicht: Der Text behält seine eigene.",
  ruleThickness: "Die Linie hat die Stärke, die PowerPoint ihr gibt.",
  rule: "Ein schwarzes Rechteck fester Größe lässt sich in einer Formel nicht zeichnen: Es wurde weggelassen.",
  raised:
    "Formeln in PowerPoint können nichts um eine Länge heben oder senken: Es steht auf der Grundlinie.",
  sizedFence:
    "Diese Klammer mit Größe hat kein Gegenstück: PowerPoint zeichnet sie so hoch wie einen Buchstaben.",
  transformed:
    "Formeln in PowerPoint können nichts drehen, spiegeln oder dehnen: Es steht so da, wie es ist.",
  enclosure:
    "Einen Rahmen wie „{name}“ hat PowerPoint nicht: Der ähnlichste wurde genommen oder keiner.",
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
    "{command} in Zeile {line} der Präambel wurde nicht verstanden und übergangen.",
  // Wissenswert
  drawing:
    "Zeichnungen über einer Matrix können nicht in einer Formel stehen: Sie wurden weggelassen.",
  alignedBox:
    "Der Rahmen steht ganz hinter der Ausrichtungsstelle: PowerPoint zeichnet keinen darüber hinweg.",
  systemUnknowns:
    "Die Gleichungen sind an ihren Gleichheitszeichen ausgerichtet: PowerPoint richtet nicht jede Unbekannte aus.",
  columnRoom: "Der Abstand zwischen den Spalten ist der von PowerPoint.",
  settingNotRead:
    "„{setting}“ in Zeile {line} der Präambel wurde nicht verstanden und wird nicht befolgt.",
  noEffect: "Dieser Teil hat in PowerPoint keine Wirkung.",
  notANumber:
    "„{number}“ ist keine Zahl, die siunitx liest: Es steht so da, wie es geschrieben ist.",
  unitOption: "Die Option „{option}“ von siunitx wird nicht befolgt.",
  length: "„{length}“ ist keine Länge: Es zählt als nichts.",
  limitsWithoutOperator: "{name} bewirkt hier nichts: Es muss auf einen Operator folgen.",
  mathInText:
    "{name} ist Mathematik zwischen Worten: Es wurde gelesen, als stünde es zwischen Dollarzeichen.",
  scriptInText:
    "Zwischen Worten ist {char} ein gewöhnliches Zeichen. TeX verlangt einen Backslash davor.",
  secondLabel: "Den Namen „{name}“ gibt es in dieser Formel schon: Er gilt für die erste Stelle.",
  emptyLineNumbered:
    "Das letzte \\\\ beginnt eine leere Zeile, die wie in LaTeX eine Nummer hat. Ohne es gibt es keine.",
  secondTag: "Es gibt eine zweite Nummer: Die letzte gilt.",
  reference: "Worauf „{key}“ verweist, ist nicht bekannt: Der Name wurde behalten.",
  placeholder: "Hier ist etwas einzusetzen: {name}. Bis dahin steht ein leeres Quadrat.",
  // Eine Formel von einer Folie lesen
  readLooseText: "Text, der lose in der Formel steht, wurde als Worte behalten.",
  readUnknownElement:
    "„{name}“ in der Formel ist hier nicht bekannt. Der Text darin wurde als Worte behalten.",
  readFormatLost:
    "Formatierung einzelner Zeichen (unterstrichen, durchgestrichen) gibt es in LaTeX nicht: Sie wurde weggelassen.",
  readLinear: "Diese Formel war linear geblieben: Sie wurde so gelesen, wie die Zeile es sagt.",
  readDamaged: "Das ist kein wohlgeformtes XML, sodass sich keine Formel daraus lesen lässt.",
};
