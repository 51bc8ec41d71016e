/** Copying an equation in one notation or another, and the other ways of putting it on the slide. */
export const copy = {
  latex: "LaTeX",
  latexHint: "As typed in the field",
  expanded: "LaTeX, expanded",
  expandedHint: "Without your own commands, for people who do not have them",
  mathml: "MathML",
  mathmlHint: "For the web, Word and PowerPoint",
  unicodemath: "UnicodeMath",
  unicodemathHint: "Office’s linear format: paste as text, then press Alt+= and Enter",
  omml: "OMML",
  ommlHint: "Office’s own markup, for programs and scripts",
  svg: "SVG",
  svgHint: "A picture that is sharp at every size",
  png: "PNG",
  pngHint: "A picture for programs that cannot read SVG",
  copyAs: "Copy as",
  copied: "Copied as {format}.",
  copiedUnicodemath:
    "Copied as UnicodeMath. In PowerPoint for Windows: paste it as text, select it and press Alt+= to build the equation.",
  copiedPicture: "Copied as a picture ({format}).",
  copiedMarkup:
    "This browser cannot copy SVG as a picture, so its code is copied as text. Save it as a file to insert it as a picture.",
  refused: "The browser does not let this pane copy. Select the text and copy it yourself.",
  refusedPicture: "The browser does not let this pane copy. Save the picture as a file instead.",
  refusedPictureWeb:
    "PowerPoint for the web does not let a pane copy pictures. Save the picture as a file, or choose “Insert as picture”.",
  saveFile: "Save as {name}",
  savedFile: "Saved as {name}. If it is not in your downloads, PowerPoint blocks them.",
  notDrawn: "The picture could not be drawn. ({detail})",

  otherWays: "Other ways to insert",
  asText: "Insert as text",
  asTextHint: "Types UnicodeMath at the cursor; press Alt+= there to build the equation",
  asPicture: "Insert as picture",
  asPictureHint: "Inserts a picture of the equation; it cannot be edited",
  nothingToInsert: "Type some LaTeX first.",
  typed:
    "The equation is on the slide as text. Select it there and press Alt+=; if it stays in one line, choose Professional on the Equation tab.",
  typedMac:
    "The equation is on the slide as text. Select it there and press Control+=; if it stays in one line, choose Professional on the Equation tab.",
  typedElsewhere:
    "The equation is on the slide as text. PowerPoint for Windows (Alt+=) or Mac (Control+=) makes an equation of it when it is selected.",
  emptyLines: "PowerPoint added two empty lines after it; delete them.",
  noCaret:
    "Put the cursor in text on the slide, or click an empty area, and try again. Nothing was changed: the text would replace the selected object.",
  notTyped: "The text could not be inserted.",
  inserted: "The picture is in the middle of the slide.",
  notDescribed:
    "This PowerPoint does not let add-ins write alternative text. Right-click the picture, choose View Alt Text and write: {words}",
  notInserted: "The picture could not be inserted.",
  selectNothing: "Nothing was changed. Click an empty area of the slide and try again.",
  mayBeThere: "It may be on the slide anyway. Please check.",
};
