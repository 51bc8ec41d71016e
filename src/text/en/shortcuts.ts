/** The list of keyboard shortcuts. */
export const shortcuts = {
  intro: "Press ? outside a text field to see this list.",

  powerpoint: "In PowerPoint",
  insertLatex: "Open the pane and write LaTeX",
  editEquation: "Edit the equation at the cursor",
  selectionToEquation: "Make the selected LaTeX an equation",
  convertToEquations: "Convert the LaTeX in the selected texts, or on the slide, to equations",
  powerpointNote:
    "Where PowerPoint supports shortcuts of add-ins. You can change them in PowerPoint.",

  equation: "Writing an equation",
  cancel: "Cancel the current action",

  field: "In the LaTeX field",
  complete: "Show matching commands",
  choose: "Insert the chosen command",
  nextPlace: "Next placeholder, or leave the field",
  previousPlace: "Previous placeholder",
  nextProblem: "Next problem",
  previousProblem: "Previous problem",
  undo: "Undo typing",
  redo: "Redo typing",
  indent: "Indent the line more or less",
  tabLeaves: "Use Tab to leave the field",

  preview: "In the preview",
  larger: "Larger",
  smaller: "Smaller",
  original: "Reset to 100 %",
  taller: "Taller",
  lower: "Less tall",

  lists: "In symbols and lists",
  move: "Next or previous",
  ends: "First or last",
  pages: "Page up or down",
  use: "Choose it",

  library: "In the library",
  insertOther: "Open instead of inserting",
  select: "Select; with Shift, up to here",
  reorder: "Move up or down",
  rename: "Rename",
  remove: "Delete",
  menu: "Open its menu",
  selectAll: "Select all",

  shortcuts: "This list",

  keyEnter: "Enter",
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
