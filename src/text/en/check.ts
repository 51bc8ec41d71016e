/** "Check this PowerPoint": what is tried, and what came of it. */
export const check = {
  intro:
    "This puts a slide of its own behind the current one, tries what the add-in relies on, and removes the slide again. It takes about half a minute, on the web up to two.",
  start: "Start the check",
  again: "Check again",
  running: "Checking … Please leave the presentation alone meanwhile.",
  failed: "The check itself failed: {detail}",
  doneSame: "Done. This PowerPoint does what the add-in assumes.",
  doneDifferent: "Done. {count} answers are other than assumed. Please send the report.",

  askTitle: "Your turn",
  askClickCell:
    "Click into the cell “two” of the table on the check’s slide. Then come back here and choose Done.",
  askUndo:
    "Click on the slide and press Ctrl+Z once (Mac: ⌘Z). Then come back here and choose Done.",
  askDone: "Done",
  askSkip: "Skip",

  tableCaption: "What this PowerPoint does",
  columnCheck: "Check",
  columnVerdict: "Result",
  verdictSame: "As assumed",
  verdictDifferent: "Different",
  verdictNoted: "Noted",
  verdictNotTried: "Not tried",
  verdictFailed: "Failed",
  found: "Found: {found}",
  assumed: "Assumed: {assumed}",

  copyReport: "Copy the report",
  saveReport: "Save the report",
  copied: "The report is on the clipboard.",
  copyRefused: "The browser does not let this pane write to the clipboard. The report is below.",
  report: "The report",
  reportAbout: "It holds versions, times and the answers above, and nothing of your presentation.",
};

/** What was tried, by the name of the finding. */
export const findings = {
  slideInserted: "A slide can be put in",
  creationId: "A new slide keeps its creation id",
  listLag: "How soon the slide is listed",
  masters: "No master comes along",
  equation: "Equations stay equations",
  fallback: "The text for other programs stays",
  numbered: "Numbers of lines stay",
  shapeIds: "Shapes keep their ids",
  animation: "Animations stay",
  notes: "Notes stay",
  tagsInserted: "Tags survive the insertion",
  tagsExported: "What an export does with tags",
  tagsInFile: "The file keeps tags",
  equationInText: "How an equation counts in a text",
  caret: "Where a caret is said to be",
  marker: "A text goes where the caret is",
  dollars: "$…$ typed as text",
  mathmlText: "MathML typed as text",
  cell: "A text in a table’s cell",
  undo: "What one undo takes back",
  clipboard: "Writing to the clipboard",
  cleanedUp: "The check’s slide is gone",
};
