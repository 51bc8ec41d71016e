/** The review of formulas in texts, before they become equations. */

export const convert = {
  scope: "Look through",
  selection: "Selected text",
  shapes: "Selected shapes",
  slide: "This slide",
  slides: "Selected slides",
  deck: "Whole presentation",
  again: "Look again",
  reading: "Looking for formulas …",

  summary: "{found} found, {ready} ready, {left} {left:needs|need} you",
  nothing:
    "No formula was found here. Formulas stand between dollar signs ($x^2$, $$x^2$$), \\(…\\), \\[…\\], or as \\begin{align}…\\end{align}.",
  formulas: "Formulas on slide {slide}",
  slideTitle: "Slide {slide}",
  goTo: "Show slide {slide}",
  tick: "Convert {text}, in {shape}",
  inline: "In the line",
  display: "On a line of its own",
  correct: "Correct",
  corrected: "LaTeX of {text}",
  close: "Done",
  more: "Show {count} more",
  leftAlone: "{count} left alone",
  tickAll: "Tick all that can be read",
  tickNone: "Tick none",
  undoLimit:
    "“Undo all” keeps the slides as they were in the pane until it is closed, up to {limit} MB; what is more has to be undone in PowerPoint.",

  convertOne: "Convert 1 formula",
  convert: "Convert {count} formulas",
  converting: "Converting …",
  timeLeft: "{percent} % done, about {seconds} s left",
  cancelling: "Cancelling after this slide …",
  unticked: "Tick what is to become an equation.",

  done: "{count} {count:formula is an equation now|formulas are equations now}, on {slides} {slides:slide|slides}.",
  notDone: "{count} {count:formula stays|formulas stay} as text.",
  cancelled: "Cancelled: {slides} {slides:slide was|slides were} not begun.",
  undoAll: "Undo all",
  undone: "{count} {count:slide is|slides are} as before.",
  notUndone:
    "{count} {count:slide|slides} changed since and {count:stays|stay} as {count:it is|they are}.",
  notKept:
    "{count} {count:slide is|slides are} too large for “Undo all”: use PowerPoint’s own Undo there.",
  failedSlide: "Slide {slide}: {what}",
  goOn: "Convert there all the same",
  unseen:
    "PowerPoint did not answer in the moment in which the old slide went. If you typed on it just then, look whether that is there.",
};

/** Why a formula is not ticked. */
export const doubts = {
  number: "A number, and nothing near is mathematics: a price?",
  word: "A word, and nothing near is mathematics.",
  sentence: "It reads as a sentence.",
  aboutLatex: "The text seems to show LaTeX itself.",
  unknownCommand: "A command is not known. Perhaps a definition is missing in the settings.",
  error: "It has an error. Correct it here.",
  spaces: "There is space inside the dollar signs.",
  unfinished: "It seems to be unfinished.",
};

/** Why something was left alone. */
export const reasons = {
  code: "Code, a path, or a variable.",
  text: "A price, or a sentence between two signs.",
  unclosed: "The second sign is missing.",
};
