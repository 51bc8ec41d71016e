/** Copying an equation in one notation or another, and the other ways of putting it on the slide. */
export const copy = {
  latex: "LaTeX",
  latexHint: "As it stands in the field",
  mathml: "MathML",
  mathmlHint: "For the web, Word and PowerPoint",
  unicodemath: "UnicodeMath",
  unicodemathHint: "The linear format of Office: paste it as text, then press Alt+= and Enter",
  omml: "OMML",
  ommlHint: "Office’s own markup, for programs and scripts",
  svg: "SVG",
  svgHint: "A picture that stays sharp at every size",
  png: "PNG",
  pngHint: "A picture in pixels, for programs that take no SVG",
  copyAs: "Copy as",
  copied: "Copied as {format}.",
  copiedUnicodemath:
    "Copied as UnicodeMath. In PowerPoint for Windows: paste it as text, select it and press Alt+= to build the equation.",
  copiedPicture: "Copied as a picture ({format}).",
  copiedMarkup:
    "This browser copies no SVG as a picture, so its markup is copied as text. As a file it can be inserted as a picture.",
  refused:
    "The browser does not let this pane write to the clipboard. The text is below: copy it yourself.",
  refusedPicture:
    "The browser does not let this pane write to the clipboard. Save the picture as a file instead.",
  refusedPictureWeb:
    "PowerPoint for the web does not let a pane copy pictures. Save the picture as a file, or put it on the slide with “Insert as picture”.",
  saveFile: "Save as {name}",
  savedFile:
    "Saved as {name}. If nothing arrives among your downloads, PowerPoint’s web view blocks them.",
  notDrawn: "The picture could not be drawn: what draws it did not load. ({detail})",

  otherWays: "Other ways to insert",
  asText: "Insert as text",
  asTextHint: "Types the equation in UnicodeMath at the cursor; Alt+= builds it up there",
  asPicture: "Insert as picture",
  asPictureHint:
    "Puts a picture of the equation in the middle of the slide; it cannot be edited there",
  nothingToInsert: "There is no LaTeX to insert yet.",
  typed:
    "The equation is on the slide as text. Select it there and press Alt+=; if it stays in one line, choose Professional on the Equation tab.",
  typedMac:
    "The equation is on the slide as text. Select it there and press Control+=; if it stays in one line, choose Professional on the Equation tab.",
  typedElsewhere:
    "The equation is on the slide as text. PowerPoint for Windows (Alt+=) or Mac (Control+=) makes an equation of it when it is selected.",
  emptyLines: "PowerPoint put two empty lines behind it; delete them.",
  noCaret:
    "Put the cursor in a text on the slide, or click beside everything, and try again. Nothing was changed: with an object selected, the text would take its place.",
  notTyped: "The text could not be put on the slide.",
  inserted: "The picture is in the middle of the slide.",
  notDescribed:
    "This PowerPoint does not let add-ins write alternative text. Right-click the picture, choose View Alt Text and write: {words}",
  notInserted: "The picture could not be put on the slide.",
  selectNothing:
    "Nothing was changed. Click beside everything on the slide, so that nothing is selected, and try again.",
  mayBeThere: "Look whether it is on the slide all the same.",
};
