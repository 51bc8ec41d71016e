/** The settings of the pane. */
export const settings = {
  preambleTitle: "Your own commands",
  preamble: "Preamble",
  preambleHint: "\\newcommand{\\R}{\\mathbb{R}}",
  preambleHelp:
    "Definitions as in the preamble of a LaTeX document. They hold in every equation and are offered while you type.",
  preambleNone: "No commands are defined.",
  preambleOne: "1 command is defined: {names}",
  preambleSome: "{count} commands are defined: {names}",
  preambleMore: "{names} …",
  preambleLine: "Line {line}: {sentence}",
  preambleShow: "Show line {line} in the preamble",

  deckTitle: "Commands of this presentation",
  deckOutside: "In PowerPoint, a presentation can carry definitions for everybody who works on it.",
  deckUnsupported:
    "This PowerPoint cannot keep data of add-ins in a presentation. PowerPoint of Microsoft 365 and on the web can.",
  deckTooLarge: "The definitions are too large for a presentation.",
  deckBrings:
    "This presentation brings its own definitions. They hold behind yours: of two with one name the presentation’s counts.",
  deckByMe: "Stored by you on {date}:",
  deckByOther: "Stored on {date}:",
  deckShow: "Show the definitions",
  deckRemove: "Remove from the presentation",
  deckRemoved: "Removed from the presentation.",
  deckPutBack: "They are in the presentation again.",
  deckStore: "Store my commands in the presentation",
  deckStoreAgain: "Store my commands as they are now",
  deckStored:
    "Your commands are in the presentation for everybody who works on it. Save the presentation to keep them there.",
  deckDamaged:
    "{count} definitions of the presentation are damaged and cannot be read. They are left as they are.",
  deckNewer:
    "{count} definitions are from a newer version of this add-in. They are left as they are; reopen the pane to get that version.",

  writingTitle: "Writing",
  mode: "A new equation goes",
  modeAuto: "where it fits: inline or on its own line",
  modeInline: "into the line",
  modeDisplay: "on its own line",
  editorSize: "Text size of the LaTeX field",
  pixels: "{size} pixels",
  previewSize: "Size of the preview",
  points: "{size} points",
  likeText: "as the text at the cursor",
  completion: "Offer commands while typing",

  lookTitle: "Look and language",
  theme: "Colours of the pane",
  themeFollow: "as in Office",
  themeLight: "light",
  themeDark: "dark",
  themeContrast: "high contrast",

  language: "Language",
  languageFollow: "As in PowerPoint",

  filesTitle: "Take your settings along",
  filesHelp: "One file with everything on this page, for another computer or as a backup.",
  save: "Save to a file",
  open: "Open from a file",
  opened: "The settings of the file are in force now.",
  notSettings: "This file holds no settings of this add-in. Nothing was changed.",
  newer:
    "This file was written by a newer release of the add-in. Nothing was changed; reopen the pane to get the newest one.",
  unreadableFile: "The file could not be read. Nothing was changed.",
  back: "Take back",
  takenBack: "The settings are as they were before.",
  notKept:
    "This browser does not let the pane keep anything: the settings hold until it is closed. Save them to a file to keep them.",
  reset: "All settings as at first",
  resetDone: "All settings are as at first; your commands are still there.",
};
