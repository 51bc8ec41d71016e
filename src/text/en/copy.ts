/** Copying an equation in one notation or another. */
export const copy = {
  latex: "LaTeX",
  latexHint: "As it stands in the field",
  mathml: "MathML",
  mathmlHint: "For the web, Word and PowerPoint",
  unicodemath: "UnicodeMath",
  unicodemathHint: "The linear format of Office: paste it as text, then press Alt+= and Enter",
  omml: "OMML",
  ommlHint: "Office’s own markup, for programs and scripts",
  copied: "Copied as {format}.",
  copiedUnicodemath:
    "Copied as UnicodeMath. In PowerPoint for Windows: paste it as text, select it and press Alt+= to build the equation.",
  refused:
    "The browser does not let this pane write to the clipboard. The text is below: copy it yourself.",
};
