/** The review of formulas and equations, before many are changed. */

export const convert = {
  task: "Task",
  scope: "Look in",
  selection: "Selected text",
  shapes: "Selected shapes",
  slide: "This slide",
  slides: "Selected slides",
  deck: "Whole presentation",
  again: "Search again",
  reading: "Looking for formulas and equations …",

  summary: "{found} found, {ready} ready, {left} to review",
  numbersSummary: "{found} {found:number or reference changes|numbers and references change}",
  formulas: "Formulas on slide {slide}",
  slideTitle: "Slide {slide}",
  goTo: "Show slide {slide}",
  inline: "In the line",
  display: "On a line of its own",
  asItIs: "As it is on the slide now",
  correct: "Fix",
  corrected: "LaTeX of {text}",
  close: "Done",
  more: "Show {count} more",
  leftAlone: "{count} left alone",
  tickAll: "Select all valid ones",
  tickNone: "Clear selection",
  undoLimit:
    "“Undo all” works until the pane is closed, for up to {limit} MB of slides; beyond that, use Undo in PowerPoint.",

  converting: "Changing slides …",
  timeLeft: "{percent} % done, about {seconds} s left",
  cancelling: "Cancelling after this slide …",
  unticked: "Select what to change.",
  slow: "This PowerPoint reads the whole file for each slide. In a large presentation this takes a while.",
  noStyle: "Choose a size, a colour or a weight.",

  cancelled: "Cancelled. {slides} {slides:slide was|slides were} not processed.",
  undoAll: "Undo all",
  undone: "{count} {count:slide|slides} restored.",
  notUndone:
    "{count} {count:slide|slides} changed since and {count:stays|stay} as {count:it is|they are}.",
  notKept: "{count} {count:slide is|slides are} too large for “Undo all”: use Undo in PowerPoint.",
  failedSlide: "Slide {slide}: {what}",
  goOn: "Change anyway",
  unseen:
    "PowerPoint did not answer while the slide was being replaced. If you were typing on it just then, check that your text is there.",
};

/** What the view is for. */
export const tasks = {
  convert: "Convert formulas in text to equations",
  revert: "Turn equations back into LaTeX text",
  restyle: "Restyle equations",
  replace: "Replace a symbol in equations",
  moveIn: "Convert equations of other tools",
  renumber: "Renumber equations and references",
};

/** The button that begins. */
export const starts = {
  convert: "Convert {count} {count:formula|formulas}",
  revert: "Turn {count} {count:equation|equations} into text",
  restyle: "Restyle {count} {count:equation|equations}",
  replace: "Replace in {count} {count:equation|equations}",
  moveIn: "Convert {count} {count:equation|equations}",
  renumber: "Renumber: {count} {count:change|changes}",
};

/** The label of each checkbox. */
export const ticks = {
  convert: "Convert {text}, in {shape}",
  revert: "Turn {text} into text, in {shape}",
  restyle: "Restyle {text}, in {shape}",
  replace: "Change to {text}, in {shape}",
  moveIn: "Convert {text}, in {shape}",
};

export const nothings = {
  convert:
    "No formula was found here. Formulas stand between dollar signs ($x^2$, $$x^2$$), \\(…\\), \\[…\\], or as \\begin{align}…\\end{align}.",
  revert: "No equations here.",
  restyle: "No equations here.",
  replace: "No equation here contains it.",
  moveIn:
    "Nothing here has a source that other tools left (IguanaTex, LaTeXiT, Equation Editor, MathType …).",
  renumber:
    "All numbers are in order. Equations have numbers where their LaTeX has a \\label; \\ref{…} and \\eqref{…} in texts refer to them.",
};

/** What was done. */
export const results = {
  convert:
    "{count} {count:formula is an equation now|formulas are equations now}, on {slides} {slides:slide|slides}.",
  revert:
    "{count} {count:equation is text now|equations are text now}, on {slides} {slides:slide|slides}.",
  restyle: "{count} {count:equation|equations} restyled, on {slides} {slides:slide|slides}.",
  replace: "Replaced in {count} {count:equation|equations}, on {slides} {slides:slide|slides}.",
  moveIn:
    "{count} {count:equation is native now|equations are native now}, on {slides} {slides:slide|slides}.",
  renumber:
    "{count} {count:number or reference|numbers and references} changed, on {slides} {slides:slide|slides}.",
};

/** What was not done. */
export const remains = {
  convert: "{count} {count:formula stays|formulas stay} as text.",
  revert: "{count} {count:equation stays|equations stay}.",
  restyle: "{count} {count:equation stays|equations stay} as {count:it is|they are}.",
  replace: "{count} {count:equation stays|equations stay} as {count:it is|they are}.",
  moveIn: "{count} {count:stays|stay} as {count:it was|they were}.",
  renumber: "{count} {count:stays|stay} as {count:it is|they are}.",
};

/** What a restyle sets, and what a symbol is replaced by. */
export const settings = {
  weight: "Weight",
  plain: "Plain",
  bold: "Bold",
  from: "Replace",
  to: "With",
  hint: "LaTeX: a letter, \\epsilon, \\vec{x} … A command is found under all its names.",
  find: "Find",
};

/** How numbers look, and where they begin. */
export const numberLook = {
  style: "Numbers",
  plain: "(1)",
  section: "(2.3), by section",
  start: "Start at",
  side: "Side",
  right: "Right",
  left: "Left",
  notKept:
    "This PowerPoint keeps no labels and no side in the presentation: references that are numbers already do not follow.",
  leftHint:
    "On the left, the number stands in the text before the equation, which is set as in a line of text.",
};

/** Why a formula is not ticked. */
export const doubts = {
  number: "A number, with no mathematics near it: a price?",
  word: "A word, with no mathematics near it.",
  sentence: "It reads as a sentence.",
  aboutLatex: "The text seems to show LaTeX itself.",
  unknownCommand: "Unknown command. Its definition may be missing in the settings.",
  error: "It has an error. Fix it here.",
  spaces: "There is space inside the dollar signs.",
  unfinished: "It looks unfinished.",
};

/** Why something was left alone. */
export const reasons = {
  code: "Code, a path, or a variable.",
  text: "A price, or a sentence between two signs.",
  unclosed: "The second sign is missing.",
};

export { notes as numberNotes } from "./numbers";

export { numbersInstead } from "./numbers-instead";
