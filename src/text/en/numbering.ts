import { numbersInstead } from "./numbers-instead";

/** The number of the equation in the field. */
export const numbering = {
  switch: "Number this equation",
  /** `numbers`: (3), or several. */
  gets: "Number {numbers}",
  has: "Number {numbers}, as on the slide",
  said: "Number {numbers}, from the LaTeX",
  inline: "Inline equations have no number.",
  wentInline: "Inline equations have no number, so it was inserted without one.",
  wentLines: numbersInstead.lines,
  wentRight: numbersInstead.right,
  outOfOrder: "Numbers or references no longer follow the order of the equations.",
  renumber: "Renumber …",

  refer: "Insert reference …",
  labels: "Equations with a label",
  look: "Reference as",
  lookEqref: "(3)",
  lookRef: "3",
  /** A row of the list. */
  label: "{text} to {label}",
  noLabels:
    "No equation has a label. Add \\label{name} to the LaTeX of an equation to refer to it.",
  referred: "Inserted {text}. It follows when numbers change.",
  referredOnce:
    "Inserted {text} as plain text: it could not be kept as a reference and stays when numbers change.",
  emptyLines: "PowerPoint added two empty lines after it.",
  noLabel: "No numbered equation has the label “{label}”. Nothing was changed.",
  mayStand: "Check whether {text} is in the text.",
  noCursor: "Put the cursor in a text, and insert the reference again.",
};
