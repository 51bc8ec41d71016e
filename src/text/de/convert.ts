/** Die Durchsicht von Formeln, bevor viele geändert werden. */
import type * as english from "../en/convert";
import type { Translation } from "../say";

export const convert: Translation<typeof english.convert> = {
  task: "Aufgabe",
  scope: "Suchen in",
  selection: "Ausgewählter Text",
  shapes: "Ausgewählte Formen",
  slide: "Diese Folie",
  slides: "Ausgewählte Folien",
  deck: "Ganze Präsentation",
  again: "Noch einmal suchen",
  reading: "Formeln werden gesucht …",

  summary: "{found} gefunden, {ready} bereit, {left} zu prüfen",
  numbersSummary:
    "{found} {found:Nummer oder Verweis ändert sich|Nummern und Verweise ändern sich}",
  formulas: "Formeln auf Folie {slide}",
  slideTitle: "Folie {slide}",
  goTo: "Folie {slide} zeigen",
  inline: "In der Zeile",
  display: "In einer eigenen Zeile",
  asItIs: "Wie sie jetzt auf der Folie ist",
  correct: "Korrigieren",
  corrected: "LaTeX von {text}",
  close: "Fertig",
  more: "{count} weitere zeigen",
  leftAlone: "{count} ausgelassen",
  tickAll: "Alle gültigen auswählen",
  tickNone: "Auswahl aufheben",
  undoLimit:
    "„Alles rückgängig machen“ geht, bis der Bereich geschlossen wird, für bis zu {limit} MB an Folien; darüber hinaus nehmen Sie „Rückgängig“ von PowerPoint.",

  converting: "Die Folien werden geändert …",
  timeLeft: "{percent} % fertig, noch etwa {seconds} s",
  cancelling: "Wird nach dieser Folie abgebrochen …",
  unticked: "Wählen Sie aus, was geändert werden soll.",
  slow: "Dieses PowerPoint liest für jede Folie die ganze Datei. Bei einer großen Präsentation dauert das.",
  noStyle: "Wählen Sie eine Größe, eine Farbe oder eine Stärke.",

  cancelled: "Abgebrochen. {slides} {slides:Folie wurde|Folien wurden} nicht bearbeitet.",
  undoAll: "Alles rückgängig machen",
  undone: "{count} {count:Folie|Folien} wiederhergestellt.",
  notUndone:
    "{count} {count:Folie wurde|Folien wurden} seither geändert und {count:bleibt|bleiben} so.",
  notKept:
    "{count} {count:Folie ist|Folien sind} zu groß für „Alles rückgängig machen“: Nehmen Sie „Rückgängig“ von PowerPoint.",
  failedSlide: "Folie {slide}: {what}",
  goOn: "Trotzdem ändern",
  unseen:
    "PowerPoint hat nicht geantwortet, während die Folie ersetzt wurde. Wenn Sie gerade darauf geschrieben haben, prüfen Sie, ob Ihr Text da ist.",
};

/** Wozu die Ansicht da ist. */
export const tasks: Translation<typeof english.tasks> = {
  convert: "Formeln im Text umwandeln",
  revert: "Formeln wieder zu LaTeX-Text machen",
  restyle: "Formeln umgestalten",
  replace: "Ein Zeichen in Formeln ersetzen",
  moveIn: "Formeln anderer Programme umwandeln",
  renumber: "Formeln und Verweise neu nummerieren",
};

export const starts: Translation<typeof english.starts> = {
  convert: "{count} {count:Formel|Formeln} umwandeln",
  revert: "{count} {count:Formel|Formeln} zu Text machen",
  restyle: "{count} {count:Formel|Formeln} umgestalten",
  replace: "In {count} {count:Formel|Formeln} ersetzen",
  moveIn: "{count} {count:Formel|Formeln} umwandeln",
  renumber: "Neu nummerieren: {count} {count:Änderung|Änderungen}",
};

export const ticks: Translation<typeof english.ticks> = {
  convert: "{text} in {shape} umwandeln",
  revert: "{text} in {shape} zu Text machen",
  restyle: "{text} in {shape} umgestalten",
  replace: "Durch {text} ersetzen, in {shape}",
  moveIn: "{text} in {shape} umwandeln",
};

export const nothings: Translation<typeof english.nothings> = {
  convert:
    "Hier wurde keine Formel gefunden. Formeln stehen zwischen Dollarzeichen ($x^2$, $$x^2$$), \\(…\\), \\[…\\] oder als \\begin{align}…\\end{align}.",
  revert: "Keine Formeln hier.",
  restyle: "Keine Formeln hier.",
  replace: "Keine Formel hier enthält es.",
  moveIn:
    "Nichts hier hat eine Quelle, die andere Programme hinterlassen haben (IguanaTex, LaTeXiT, Formel-Editor, MathType …).",
  renumber:
    "Alle Nummern stimmen. Formeln haben Nummern, wo ihr LaTeX ein \\label hat; \\ref{…} und \\eqref{…} in Texten verweisen auf sie.",
};

export const results: Translation<typeof english.results> = {
  convert:
    "{count} {count:Formel ist|Formeln sind} jetzt echt, auf {slides} {slides:Folie|Folien}.",
  revert: "{count} {count:Formel ist|Formeln sind} jetzt Text, auf {slides} {slides:Folie|Folien}.",
  restyle: "{count} {count:Formel|Formeln} umgestaltet, auf {slides} {slides:Folie|Folien}.",
  replace: "In {count} {count:Formel|Formeln} ersetzt, auf {slides} {slides:Folie|Folien}.",
  moveIn: "{count} {count:Formel ist|Formeln sind} jetzt echt, auf {slides} {slides:Folie|Folien}.",
  renumber:
    "{count} {count:Nummer oder Verweis|Nummern und Verweise} geändert, auf {slides} {slides:Folie|Folien}.",
};

export const remains: Translation<typeof english.remains> = {
  convert: "{count} {count:bleibt|bleiben} Text.",
  revert: "{count} {count:Formel bleibt|Formeln bleiben}.",
  restyle: "{count} {count:bleibt|bleiben}, wie {count:sie ist|sie sind}.",
  replace: "{count} {count:bleibt|bleiben}, wie {count:sie ist|sie sind}.",
  moveIn: "{count} {count:bleibt|bleiben}, wie {count:sie war|sie waren}.",
  renumber: "{count} {count:bleibt, wie es ist|bleiben, wie sie sind}.",
};

export const settings: Translation<typeof english.settings> = {
  weight: "Stärke",
  plain: "Mager",
  bold: "Fett",
  from: "Ersetzen",
  to: "Durch",
  hint: "LaTeX: ein Buchstabe, \\epsilon, \\vec{x} … Ein Befehl wird unter allen seinen Namen gefunden.",
  find: "Suchen",
};

/** Wie Nummern aussehen, und womit sie beginnen. */
export const numberLook: Translation<typeof english.numberLook> = {
  style: "Nummern",
  plain: "(1)",
  section: "(2.3), nach Abschnitt",
  start: "Beginnen mit",
  side: "Seite",
  right: "Rechts",
  left: "Links",
  notKept:
    "Dieses PowerPoint behält keine Labels und keine Seite in der Präsentation: Verweise, die schon Nummern sind, folgen nicht.",
  leftHint:
    "Links steht die Nummer im Text vor der Formel, die dann wie in einer Textzeile gesetzt wird.",
};

/** Warum eine Formel nicht angekreuzt ist. */
export const doubts: Translation<typeof english.doubts> = {
  number: "Eine Zahl ohne Mathematik in der Nähe: ein Preis?",
  word: "Ein Wort ohne Mathematik in der Nähe.",
  sentence: "Es liest sich wie ein Satz.",
  aboutLatex: "Der Text scheint LaTeX selbst zu zeigen.",
  unknownCommand: "Unbekannter Befehl. Vielleicht fehlt seine Definition in den Einstellungen.",
  error: "Es hat einen Fehler. Korrigieren Sie ihn hier.",
  spaces: "Innerhalb der Dollarzeichen steht ein Leerzeichen.",
  unfinished: "Es scheint unfertig zu sein.",
};

/** Warum etwas nicht angerührt wurde. */
export const reasons: Translation<typeof english.reasons> = {
  code: "Code, ein Pfad oder eine Variable.",
  text: "Ein Preis, oder ein Satz zwischen zwei Zeichen.",
  unclosed: "Das zweite Zeichen fehlt.",
};

export { notes as numberNotes } from "./numbers";

export { numbersInstead } from "./numbers-instead";
