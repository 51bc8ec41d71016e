/** The task pane. */
export const pane = {
  title: "LaTeX for PowerPoint",
  equation: "Equation",
  back: "Back to the equation",
  help: "Help",
  library: "Library",
  settings: "Settings",
  loading: "Loading …",
  notLoaded: "This part of the pane did not load. Your LaTeX is kept; check the network.",
  again: "Try again",

  field: "LaTeX",
  fieldHint: "Write LaTeX here, for example \\frac{a}{b}",

  palette: "Symbols and structures",

  preview: "Preview",
  previewEmpty: "The equation appears here as you write.",
  previewStale: "The last equation that could be read. Correct the LaTeX to see the new one.",
  zoomIn: "Larger preview",
  zoomOut: "Smaller preview",
  zoomReset: "Preview at {percent} %, back to the size at first",
  previewWaiting: "The preview is loading.",

  placement: "Place in the slide",
  placementAuto: "Automatic",
  placementAutoHint:
    "In a line with other text: inline. Alone in its paragraph: on a line of its own.",
  placementHereInline: "At the cursor: inline, as a part of the line.",
  placementHereDisplay: "At the cursor: on a line of its own.",
  placementInline: "Inline",
  placementInlineHint: "In the line, at the cursor.",
  placementDisplay: "Own line",
  placementDisplayHint: "Centred on a line of its own.",

  format: "Size, colour and text box",
  size: "Size",
  color: "Colour",
  asText: "as the text",
  asIs: "as it is",
  points: "{points} points",
  ownColor: "own colour",
  chooseColor: "Choose the colour",
  newTextBox: "In a new text box",

  problems: "What to look at",
  problemError: "Error",
  problemApproximated: "Approximated",
  problemInfo: "Note",
  problemShow: "Show in the field",
  problemApply: "Use {suggestion}",
  problemUnknown: "This part of the LaTeX cannot be read ({code}).",
  problemsMore: "… and {count} more",
  problemsErrors: "{count} errors in the LaTeX",
  problemsOneError: "1 error in the LaTeX",
  problemsNone: "The LaTeX can be read.",

  working: "Working …",
  cancel: "Cancel",
  cancelling: "Cancelling …",
  yes: "Continue",
  no: "Not now",
  dismiss: "Close this message",
  copyAs: "Other ways to copy and insert",
  copyInstead: "Copy for Ctrl+V",

  connecting: "Waiting for PowerPoint …",
  outsideTitle: "This is not inside PowerPoint.",
  outside:
    "You can write and copy equations here. To insert them directly, open the add-in from PowerPoint’s Insert tab.",
  silentTitle: "PowerPoint does not answer.",
  silent:
    "Its script could not be loaded or started: you may be offline, or a network may block it. You can write and copy equations; reopen the pane to try again.",
  wrongHostTitle: "This add-in is for PowerPoint.",
  wrongHost: "Here you can write and copy equations.",
  tooOldTitle: "This PowerPoint is too old to insert equations directly.",
  tooOld:
    "Copy for Ctrl+V works: copy here, then paste at the cursor. PowerPoint 2021 or newer, Microsoft 365 or PowerPoint for the web can insert directly.",

  helpTitle: "Help",
  helpKeysTitle: "Keyboard shortcuts",
  helpCheckTitle: "Check this PowerPoint",
};
