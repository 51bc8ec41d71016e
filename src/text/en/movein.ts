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
};
