/** What a person sees who opens the pane for the first time. */
export const welcome = {
  title: "Welcome",
  text: "Write LaTeX above, then choose Insert: it becomes an equation of PowerPoint’s own at the cursor. Try one of these:",
  quadratic: "Quadratic formula",
  integral: "Integral",
  matrix: "Matrix",
  help: "How it works",
  dismiss: "Close the welcome",
} as const;
