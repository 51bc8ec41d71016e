/** Nummern von Formeln und Verweise auf sie. */
import type { notes as english } from "../en/numbers";

export const notes: typeof english = {
  noLabel: "Keine nummerierte Formel hat das Label „{label}“; der Verweis bleibt, wie er ist.",
  referenceChanged:
    "Ein Verweis auf „{label}“ hieß {from} und wurde zu „{to}“ geändert; er bleibt, wie er ist.",
  referenceLost:
    "Ein Verweis auf „{label}“ hieß {from}; er ist von anderem Text nicht mehr zu unterscheiden und bleibt, wie er ist.",
  labelTwice: "Das Label „{label}“ wird mehrmals verwendet; Verweise meinen die erste Formel.",
  labelCopied:
    "Die Formel mit dem Label „{label}“ hat Kopien (Folie {slides}); Verweise meinen die auf Folie {original}.",
  notOurs: "Die Nummer ({number}) ist nicht von LaTeX für PowerPoint; sie bleibt, wie sie ist.",
  numberChanged: "Die Nummer ({from}) wurde zu ({to}) geändert; sie bleibt, wie sie ist.",
  numberTwice: "Zwei Formeln haben die Nummer ({number}).",
  staysRight:
    "Die Nummer ({number}) bleibt rechts: Sie gehört zu mehreren Zeilen, enthält mehr als Text oder hat in ihrem Absatz Gesellschaft. Geben Sie jeder Zeile eine eigene Formel, um sie zu versetzen.",
  noSections: "Die Präsentation hat keine Abschnitte; die Formeln sind ab {start} nummeriert.",
};
