/** Die Durchsicht der Formeln in Texten, bevor sie echte Formeln werden. */
import type * as english from "../en/convert";
import type { Translation } from "../say";

export const convert: Translation<typeof english.convert> = {
  scope: "Durchsehen",
  selection: "Ausgewählter Text",
  shapes: "Ausgewählte Formen",
  slide: "Diese Folie",
  slides: "Ausgewählte Folien",
  deck: "Ganze Präsentation",
  again: "Noch einmal durchsehen",
  reading: "Formeln werden gesucht …",

  summary: "{found} gefunden, {ready} bereit, {left} {left:braucht|brauchen} Sie",
  nothing:
    "Hier wurde keine Formel gefunden. Formeln stehen zwischen Dollarzeichen ($x^2$, $$x^2$$), \\(…\\), \\[…\\] oder als \\begin{align}…\\end{align}.",
  formulas: "Formeln auf Folie {slide}",
  slideTitle: "Folie {slide}",
  goTo: "Folie {slide} zeigen",
  tick: "{text} in {shape} umwandeln",
  inline: "In der Zeile",
  display: "In einer eigenen Zeile",
  correct: "Berichtigen",
  corrected: "LaTeX von {text}",
  close: "Fertig",
  more: "{count} weitere zeigen",
  leftAlone: "{count} nicht angerührt",
  tickAll: "Alle lesbaren ankreuzen",
  tickNone: "Keine ankreuzen",
  undoLimit:
    "„Alles zurücknehmen“ behält die Folien, wie sie waren, bis der Bereich geschlossen wird, zusammen bis {limit} MB; was darüber ist, nimmt PowerPoint zurück.",

  convertOne: "1 Formel umwandeln",
  convert: "{count} Formeln umwandeln",
  converting: "Es wird umgewandelt …",
  timeLeft: "{percent} % fertig, noch etwa {seconds} s",
  cancelling: "Nach dieser Folie ist Schluss …",
  unticked: "Kreuzen Sie an, was eine Formel werden soll.",

  done: "{count} {count:Formel ist|Formeln sind} jetzt echt, auf {slides} {slides:Folie|Folien}.",
  notDone: "{count} {count:bleibt|bleiben} Text.",
  cancelled: "Abgebrochen: {slides} {slides:Folie wurde|Folien wurden} nicht begonnen.",
  undoAll: "Alles zurücknehmen",
  undone: "{count} {count:Folie ist|Folien sind} wie zuvor.",
  notUndone:
    "{count} {count:Folie wurde|Folien wurden} seither geändert und {count:bleibt|bleiben} so.",
  notKept:
    "{count} {count:Folie ist|Folien sind} zu groß für „Alles zurücknehmen“: Dort hilft das Rückgängigmachen von PowerPoint.",
  failedSlide: "Folie {slide}: {what}",
  goOn: "Dort trotzdem umwandeln",
  unseen:
    "PowerPoint hat in dem Augenblick nicht geantwortet, in dem die alte Folie ging. Wenn Sie gerade darauf geschrieben haben, sehen Sie nach, ob es da ist.",
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
