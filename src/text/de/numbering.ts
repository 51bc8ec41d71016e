/** Die Nummer der Formel im Feld. */
import type { numbering as english } from "../en/numbering";
import { numbersInstead } from "./numbers-instead";

export const numbering: typeof english = {
  switch: "Formel nummerieren",
  gets: "Nummer {numbers}",
  has: "Nummer {numbers}, wie auf der Folie",
  said: "Nummer {numbers}, aus dem LaTeX",
  inline: "Formeln im Text haben keine Nummer.",
  wentInline: "Im Text hat eine Formel keine Nummer; sie wurde ohne eingefügt.",
  wentLines: numbersInstead.lines,
  wentRight: numbersInstead.right,
  outOfOrder: "Nummern oder Verweise folgen nicht mehr der Reihenfolge der Formeln.",
  renumber: "Neu nummerieren …",

  refer: "Verweis einfügen …",
  labels: "Formeln mit einem Label",
  look: "Verweis als",
  lookEqref: "(3)",
  lookRef: "3",
  label: "{text} auf {label}",
  noLabels:
    "Keine Formel hat ein Label. Mit \\label{name} im LaTeX einer Formel kann auf sie verwiesen werden.",
  referred: "{text} wurde eingefügt und ändert sich mit der Nummer.",
  referredOnce:
    "{text} wurde als Text eingefügt: Als Verweis ließ er sich nicht merken; er bleibt, wenn sich die Nummer ändert.",
  emptyLines: "PowerPoint hat zwei leere Zeilen dahinter gesetzt.",
  noLabel: "Keine nummerierte Formel hat das Label „{label}“. Nichts wurde geändert.",
  mayStand: "Prüfen Sie, ob {text} im Text steht.",
  noCursor: "Setzen Sie den Cursor in einen Text, und fügen Sie den Verweis noch einmal ein.",
};
