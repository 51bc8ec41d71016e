/** The settings of the pane. */
export const settings = {
  preambleTitle: "Your own commands",
  preamble: "Preamble",
  preambleHint: "\\newcommand{\\R}{\\mathbb{R}}",
  preambleHelp:
    "Definitions as in the preamble of a LaTeX document. You can use them in every equation; they are suggested as you type.",
  preambleNone: "No commands are defined.",
  preambleOne: "1 command is defined: {names}",
  preambleSome: "{count} commands are defined: {names}",
  preambleMore: "{names} …",
  preambleLine: "Line {line}: {sentence}",
  preambleShow: "Go to line {line} of the preamble",

  deckTitle: "Commands of this presentation",
  deckOutside: "In PowerPoint, a presentation can hold definitions for everyone who works on it.",
  deckUnsupported:
    "This PowerPoint cannot store add-in data in a presentation; Microsoft 365 and PowerPoint for the web can.",
  deckTooLarge: "The definitions are too large for a presentation.",
  deckBrings:
    "This presentation has its own definitions. Where names are the same, they replace yours.",
  deckByMe: "Stored by you on {date}:",
  deckByOther: "Stored on {date}:",
  deckShow: "Show definitions",
  deckRemove: "Remove from the presentation",
  deckRemoved: "Removed from the presentation.",
  deckPutBack: "Restored.",
  deckStore: "Store my commands in the presentation",
  deckStoreAgain: "Store my current commands",
  deckStored:
    "Your commands are in the presentation for everyone who works on it. Save the presentation to keep them.",
  deckDamaged:
    "{count} definitions in the presentation are damaged and cannot be read. They are kept.",
  deckNewer:
    "{count} definitions are from a newer version of this add-in. They are kept; reopen the pane to update.",

  writingTitle: "Writing",
  mode: "New equations",
  modeAuto: "Automatic",
  modeInline: "Inline",
  modeDisplay: "On their own line",
  editorSize: "Text size in the LaTeX field",
  pixels: "{size} pixels",
  previewSize: "Preview size",
  points: "{size} points",
  likeText: "Same as text",
  completion: "Suggest commands as you type",

  lookTitle: "Look and language",
  theme: "Colours",
  themeFollow: "Same as Office",
  themeLight: "Light",
  themeDark: "Dark",
  themeContrast: "High contrast",

  language: "Language",
  languageFollow: "Same as PowerPoint",

  filesTitle: "Back up settings",
  filesHelp: "One file with everything on this page: a backup, or for another computer.",
  save: "Save to file",
  open: "Load from file",
  opened: "Settings loaded.",
  notSettings: "This file has no settings of this add-in. Nothing was changed.",
  newer:
    "This file is from a newer version of the add-in. Nothing was changed; reopen the pane to update.",
  unreadableFile: "The file could not be read. Nothing was changed.",
  back: "Undo",
  takenBack: "Restored.",
  notKept:
    "The browser does not let the pane store settings: they are lost when it closes. Save them to a file to keep them.",
  reset: "Reset settings",
  resetDone: "Settings reset. Your commands are kept.",
};
