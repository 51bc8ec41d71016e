/** What a person sees on opening the pane for the first time. */
export const welcome = {
  title: "Welcome",
  text: "Type LaTeX, then choose Insert: it becomes a PowerPoint equation at the cursor. Try one:",
  quadratic: "Quadratic formula",
  integral: "Integral",
  matrix: "Matrix",
  help: "How it works",
  dismiss: "Close welcome",
} as const;
