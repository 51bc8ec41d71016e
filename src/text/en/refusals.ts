/** Why an equation was not put into the deck; keys are the codes of `src/pptx/refusal.ts`. */
export const refusals = {
  damaged:
    "The file is damaged, or is not a PowerPoint file ({why}). Let PowerPoint repair it, save it and try again.",
  encrypted: "The file has a password. Save a copy without one and try again.",
  oldFormat:
    "The file has the format of PowerPoint 97 to 2003. Save it as .pptx in PowerPoint and try again.",
  notPresentation: "The file is not a presentation. A .pptx, .pptm or .potx file is needed.",
  strict:
    "The file is a Strict Open XML presentation, where equations have other names. Save it as “PowerPoint Presentation (.pptx)” and try again.",
  zip64:
    "The file uses a zip format for very large archives (zip64) that cannot be read. Save it again in PowerPoint and try again.",
  tooLarge:
    "A part of the file ({why}) is too large: a part may have {part} MB, and all that are read {all} MB.",
  tooManyElements:
    "A part of the file ({why}) has more than {limit} elements, or one with more than {attributes} attributes: too many to read safely.",
  illFormed:
    "The file is damaged: a part ({why}) is not well-formed XML at line {line}, column {column}. Let PowerPoint repair it, save it and try again.",
  encoding:
    "A part of the file ({why}) has the encoding {encoding}, which cannot be written back. Save it again in PowerPoint and try again.",

  noSuchSlide: "There is no slide {slide}.",
  noSuchShape: "The shape is no longer on the slide.",
  noSuchCell: "The table “{shape}” has no cell in row {row}, column {column}.",
  noSuchEquation: "The equation is no longer in “{shape}”.",
  noText: "“{shape}” holds no text. Put the cursor into a text box, a placeholder or a table cell.",
  lockedText: "The text of “{shape}” is locked. Unlock it in PowerPoint’s selection pane first.",
  otherAlternative:
    "“{shape}” is stored in two versions for different PowerPoints, and cannot be changed safely.",
  tooDeep: "The slide is nested too deeply to be read safely.",

  notFound: "“{text}” was not found in the text of the slides.",
  foundOften: "“{text}” was found {count} times. Give more of the text around it, or the slide.",
  textChanged: "The text of “{shape}” has changed meanwhile. Put the cursor there again.",
  unprovable:
    "PowerPoint does not say exactly where the cursor is in “{shape}”. Put it after a word, or select the text to replace.",
  field:
    "The text is part of a field, such as a slide number or a date, which PowerPoint keeps rewriting. Put the cursor elsewhere.",
  unknownContent: "The text holds something unknown and was left as it is.",
  emptyText: "The text to look for is empty.",

  inNotes: "“{text}” stands in the notes. PowerPoint does not open files with equations in notes.",
  inLayout: "“{text}” stands on a slide layout. Equations go on slides only.",
  inMaster: "“{text}” stands on the slide master. Equations go on slides only.",
  inSmartArt:
    "“{text}” stands in SmartArt, which cannot hold equations. Convert it to shapes first (SmartArt Design, Convert).",
  inChart: "“{text}” stands in a chart, which cannot hold equations. Put a text box over it.",
  inComment: "“{text}” stands in a comment, which cannot hold equations.",

  smartArt:
    "“{shape}” is SmartArt, which cannot hold equations. Convert it to shapes first (SmartArt Design, Convert).",
  chart: "“{shape}” is a chart, which cannot hold equations. Put a text box over it.",
  picture: "“{shape}” is a picture and holds no text. Put a text box over it.",
  connector: "“{shape}” is a line and holds no text.",
  group: "“{shape}” is a group. Select the text box inside it.",
  embedded: "“{shape}” is an object of another program, and cannot be changed here.",

  animatedCharacters:
    "The letters of “{shape}” are animated one by one. Remove that animation first: an equation would shift it.",
};
