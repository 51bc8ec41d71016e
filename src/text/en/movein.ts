/** Equations that other tools left in a deck. */

/** Why an object of another tool is not converted. */
export const reasons = {
  noSource: "{tool} made this, but its source is not in the file.",
  damagedSource: "{tool} made this, but its source in the file is damaged.",
  typst: "{tool} writes Typst, not LaTeX: the source can be copied, and is not converted.",
  pending: "{tool} has not finished this. Finish it there first.",
  unknownFormat: "{tool} made this in a format that is not known here.",
};

/** What is met in their sources; beside `problems` of formulas. */
export const sourceProblems = {
  notInTextBox: "{command} has no place in a text box.",
  mtefSign: "The sign {code} of this equation is not known here.",
  mtefEmbellishment: "A mark on a letter of this equation ({code}) is not known here.",
  mtefLines: "The lines between the cells were left out.",
  mtefLongDivision: "A long division is drawn with a parenthesis and a line.",
  mtefArrow: "An arrow of this equation has no equal in PowerPoint: the nearest one was taken.",
};
