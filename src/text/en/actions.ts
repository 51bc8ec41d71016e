/** Names of the actions, and what they do. */
export const actions = {
  insert: "Insert",
  insertHint: "Puts the equation at the cursor, or in place of the selected text",
  copy: "Copy for Ctrl+V",
  copyHint: "Puts the equation on the clipboard: paste it into PowerPoint or Word",
  cancel: "Cancel",
  cancelHint: "Stops what is under way",
  takeSelection: "Take selected text",
  takeSelectionHint: "Puts the text that is selected on the slide into the field",
  check: "Start the check",
  checkHint: "Tries on a slide of its own what this PowerPoint can do",
  save: "Save to the library",
  saveHint: "Keeps the LaTeX with the definitions it needs, to be found and inserted again",
  saved: "Saved to the library.",
  savedAlready: "It is in the library already.",
  savedOnlyHere:
    "It is in the library, but it could not be stored: it is gone when the pane closes. Open the library to see why.",
  saveEmpty: "There is no LaTeX to save yet.",

  inserted: "The equation is on slide {slide}.",
  insertedHere: "The equation is on slide {slide}. Insert again goes on after it.",
  empty: "There is no LaTeX to insert yet.",
  emptyCopy: "There is no LaTeX to copy yet.",
  unreadable: "The LaTeX has an error, so nothing was changed. It is marked below the field.",
  copied: "Copied. Paste it with Ctrl+V, on a Mac ⌘V.",
  copiedWeb:
    "Copied. PowerPoint for the web takes it with Ctrl+V when nothing on the slide is selected.",
  copyRefused:
    "The browser does not let this pane write to the clipboard. The MathML is below: select it and copy it yourself.",
  cancelled: "Cancelled. Nothing was changed.",
  noPowerPoint: "There is no PowerPoint to insert into. Copy for Ctrl+V works.",
  unexpected: "Something went wrong in the add-in itself. Your LaTeX is kept. ({detail})",
  nothingSelected: "Select the LaTeX on the slide first; it becomes an equation in its place.",
};
