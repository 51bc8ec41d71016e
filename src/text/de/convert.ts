/** Die Durchsicht von Formeln, bevor viele geändert werden. */
import type * as english from "../en/convert";
import type { Translation } from "../say";

export const convert: Translation<typeof english.convert> = {
  task: "Was geschehen soll",
  scope: "Durchsehen",
  selection: "Ausgewählter Text",
  shapes: "Ausgewählte Formen",
  slide: "Diese Folie",
  slides: "Ausgewählte Folien",
  deck: "Ganze Präsentation",
  again: "Noch einmal durchsehen",
  reading: "Formeln werden gesucht …",

  summary: "{found} gefunden, {ready} bereit, {left} {left:braucht|brauchen} Sie",
  numbersSummary:
    "{found} {found:Nummer oder Verweis ändert sich|Nummern und Verweise ändern sich}",
  formulas: "Formeln auf Folie {slide}",
  slideTitle: "Folie {slide}",
  goTo: "Folie {slide} zeigen",
  inline: "In der Zeile",
  display: "In einer eigenen Zeile",
  asItIs: "Wie es jetzt auf der Folie ist",
  correct: "Berichtigen",
  corrected: "LaTeX von {text}",
  close: "Fertig",
  more: "{count} weitere zeigen",
  leftAlone: "{count} nicht angerührt",
  tickAll: "Alle lesbaren ankreuzen",
  tickNone: "Keine ankreuzen",
  undoLimit:
    "„Alles rückgängig machen“ behält die Folien, wie sie waren, bis der Bereich geschlossen wird, zusammen bis {limit} MB; was darüber ist, nimmt PowerPoint zurück.",

  converting: "Die Folien werden geändert …",
  timeLeft: "{percent} % fertig, noch etwa {seconds} s",
  cancelling: "Nach dieser Folie ist Schluss …",
  unticked: "Kreuzen Sie an, was geändert werden soll.",
  slow: "Dieses PowerPoint kann keine Folien ausgeben: Für jede Folie wird die Datei neu gelesen, das dauert bei großen Präsentationen.",
  noStyle: "Wählen Sie Größe, Farbe oder Stärke.",

  cancelled: "Abgebrochen: {slides} {slides:Folie wurde|Folien wurden} nicht begonnen.",
  undoAll: "Alles rückgängig machen",
  undone: "{count} {count:Folie ist|Folien sind} wie zuvor.",
  notUndone:
    "{count} {count:Folie wurde|Folien wurden} seither geändert und {count:bleibt|bleiben} so.",
  notKept:
    "{count} {count:Folie ist|Folien sind} zu groß für „Alles rückgängig machen“: Dort hilft das Rückgängigmachen von PowerPoint.",
  failedSlide: "Folie {slide}: {what}",
  goOn: "Dort trotzdem ändern",
  unseen:
    "PowerPoint hat in dem Augenblick nicht geantwortet, in dem die alte Folie ging. Wenn Sie gerade darauf geschrieben haben, sehen Sie nach, ob es da ist.",
};

/** Wozu die Ansicht da ist. */
export const tasks: Translation<typeof english.tasks> = {
  convert: "Formeln im Text werden echt",
  revert: "Echte Formeln werden LaTeX-Text",
  restyle: "Echte Formeln sehen anders aus",
  replace: "Ein Zeichen wird in Formeln ersetzt",
  moveIn: "Formeln anderer Werkzeuge werden echt",
  renumber: "Nummern und Verweise in Ordnung bringen",
};

export const starts: Translation<typeof english.starts> = {
  convert: "{count} {count:Formel|Formeln} umwandeln",
  revert: "{count} {count:Formel|Formeln} zu Text machen",
  restyle: "{count} {count:Formel|Formeln} umgestalten",
  replace: "In {count} {count:Formel|Formeln} ersetzen",
  moveIn: "{count} {count:Formel|Formeln} echt machen",
  renumber: "Neu nummerieren: {count} {count:Änderung|Änderungen}",
};

export const ticks: Translation<typeof english.ticks> = {
  convert: "{text} in {shape} umwandeln",
  revert: "{text} in {shape} zu Text machen",
  restyle: "{text} in {shape} umgestalten",
  replace: "{text} in {shape} einsetzen",
  moveIn: "{text} in {shape} echt machen",
};

export const nothings: Translation<typeof english.nothings> = {
  convert:
    "Hier wurde keine Formel gefunden. Formeln stehen zwischen Dollarzeichen ($x^2$, $$x^2$$), \\(…\\), \\[…\\] oder als \\begin{align}…\\end{align}.",
  revert: "Hier ist keine echte Formel.",
  restyle: "Hier ist keine echte Formel.",
  replace: "Keine Formel hier hat es.",
  moveIn:
    "Nichts hier hat eine Quelle, die andere Werkzeuge hinterlassen haben (IguanaTex, LaTeXiT, Formel-Editor, MathType …).",
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
};

/** Warum eine Formel nicht angekreuzt ist. */
export const doubts: Translation<typeof english.doubts> = {
  number: "Eine Zahl, und daneben ist keine Mathematik: ein Preis?",
  word: "Ein Wort, und daneben ist keine Mathematik.",
  sentence: "Es liest sich wie ein Satz.",
  aboutLatex: "Der Text scheint LaTeX selbst zu zeigen.",
  unknownCommand:
    "Ein Befehl ist unbekannt. Vielleicht fehlt eine Definition in den Einstellungen.",
  error: "Ein Fehler ist darin. Berichtigen Sie ihn hier.",
  spaces: "Innen an den Dollarzeichen ist Leerraum.",
  unfinished: "Es scheint unfertig zu sein.",
};

/** Warum etwas nicht angerührt wurde. */
export const reasons: Translation<typeof english.reasons> = {
  code: "Code, ein Pfad oder eine Variable.",
  text: "Ein Preis, oder ein Satz zwischen zwei Zeichen.",
  unclosed: "Das zweite Zeichen fehlt.",
};

export { notes as numberNotes } from "./numbers";
