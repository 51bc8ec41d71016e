/** The LaTeX field: what it says to screen readers while somebody types. */
export const editor = {
  completions: "Commands to choose from",
  selectionDeleted: "Selection deleted",
  controlCharacter: "Control character",
  fix: "Use {suggestion}",
  keys: "Tab goes to the next placeholder, Escape leaves the placeholders; then Tab leaves the field.",
};
