/** The list of keyboard shortcuts. */
export const shortcuts = {
  intro: "Press ? anywhere outside of a text field to see this list.",

  powerpoint: "In PowerPoint",
  insertLatex: "Open the pane and write LaTeX",
  editEquation: "Edit the equation at the cursor",
  selectionToEquation: "Turn the selected LaTeX into an equation",
  convertToEquations: "Convert the LaTeX in the selected texts, or on the slide, to equations",
  powerpointNote: "Where PowerPoint lets add-ins have keys. You can change them in PowerPoint.",

  equation: "Writing an equation",
  cancel: "Cancel what runs, close a message, leave the open equation",

  field: "In the LaTeX field",
  complete: "Show commands that fit",
  choose: "Take the command that is chosen in the list",
  nextPlace: "Next place of a command, else out of the field",
  previousPlace: "Previous place",
  nextProblem: "Next problem",
  previousProblem: "Previous problem",
  undo: "Undo typing",
  redo: "Redo typing",
  indent: "Indent the line more or less",
  tabLeaves: "Let Tab always leave the field",

  preview: "In the preview",
  larger: "Larger",
  smaller: "Smaller",
  original: "Back to 100 %",

  lists: "In the palette and in lists",
  move: "From one to the next",
  ends: "To the first or last",
  pages: "A page up or down",
  use: "Use it",

  library: "In the library",
  insertOther: "Open instead of insert, or insert instead of open",
  select: "Select, with Shift up to here",
  reorder: "Move up or down",
  rename: "Rename",
  remove: "Delete",
  menu: "Open its menu",
  selectAll: "Select all",

  shortcuts: "This list",

  keySpace: "Space",
  keyDelete: "Del",
  keyHome: "Home",
  keyEnd: "End",
  keyPageUp: "Page up",
  keyPageDown: "Page down",
  keyShift: "Shift",
  keyCtrl: "Ctrl",
  keyMenu: "Menu",
} as const;
