/** Equations that other tools left in a deck. */

export const moveIn = {
  summary: "Converts {ready} of {found}.",
  unread: "{left} to review.",
  without: "{without} {without:has|have} no source to convert.",
  offer:
    "This presentation has {count} {count:equation|equations} from {tools}. Convert {count:it|them} to native equations?",
  look: "Show {count:it|them}",
};

/** Why an object of another tool is not converted. */
export const reasons = {
  noSource: "{tool} made this, but its source is not in the file.",
  damagedSource: "{tool} made this, but its source in the file is damaged.",
  typst: "{tool} writes Typst, not LaTeX. You can copy its source, but not convert it.",
  pending: "{tool} has not finished this. Finish it there first.",
  unknownFormat: "{tool} made this in an unknown format.",
};

/** Problems of their sources, in addition to the `problems` of formulas. */
export const sourceProblems = {
  notInTextBox: "A text box cannot hold {command}.",
  mtefSign: "This equation has an unknown sign: {code}.",
  mtefEmbellishment: "This equation has an unknown mark on a letter: {code}.",
  mtefLines: "The lines between the cells were left out.",
  mtefLongDivision: "A long division is drawn with a parenthesis and a line.",
  mtefArrow: "PowerPoint has no such arrow; the nearest one is used.",
};
