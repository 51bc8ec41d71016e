/** The help view; it loads when it is opened. */
export const help = {
  useTitle: "How it works",
  use1: "Put the cursor in a text on the slide, or select the text to replace.",
  use2: "Write LaTeX in the field and look at the preview.",
  use3: "Choose Insert. The equation is PowerPoint’s own: it has the text’s size and colour and stays editable.",
  use4: "Choose Insert again to add another after it.",
  copyTitle: "If inserting is not possible",
  copy: "Copy for Ctrl+V puts the equation on the clipboard. Paste it into PowerPoint or Word for Windows or Mac with Ctrl+V (Mac: ⌘V), and it becomes a native equation.",
  welcome: "Show the examples again",
  keysAll: "All shortcuts (?)",
  keyCancel: "Cancel what is running, or close a message",
  check:
    "Tests on slides of its own what this PowerPoint can do, then removes them. The report helps us when something does not work.",
  checkOpen: "Check this PowerPoint …",
  diagnosticsTitle: "If something goes wrong",
  diagnostics:
    "For a bug report: versions, what this PowerPoint can do, and the latest errors. Nothing from your presentation is in it.",
  diagnosticsCopy: "Copy diagnostics",
  diagnosticsCopied: "Copied. Paste it into your report.",
  diagnosticsRefused: "The browser does not let this pane copy. Copy the text yourself:",
  privacyTitle: "Privacy",
  privacy:
    "Everything happens on this device. Your LaTeX and your slides are sent nowhere; only Microsoft’s Office script is loaded from Microsoft.",
};
