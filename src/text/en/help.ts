/** The help view; it loads when it is opened. */
export const help = {
  useTitle: "How it works",
  use1: "Put the cursor in a text on the slide, or select the text to replace.",
  use2: "Write LaTeX in the field and look at the preview.",
  use3: "Choose Insert. The equation is PowerPoint’s own: it has the text’s size and colour and stays editable.",
  use4: "Choose Insert again to go on after the equation.",
  copyTitle: "If inserting is not possible",
  copy: "Copy for Ctrl+V puts the equation on the clipboard. Paste it into PowerPoint or Word for Windows or Mac with Ctrl+V (Mac: ⌘V), and it becomes a native equation.",
  welcome: "Show the examples of the welcome",
  keysAll: "All shortcuts (?)",
  keyCancel: "Cancel what is running, or close a message",
  check:
    "Tries on slides of its own what this PowerPoint can do, and removes them again. The report helps us when something does not work.",
  checkOpen: "Check this PowerPoint …",
  diagnosticsTitle: "If something goes wrong",
  diagnostics:
    "Diagnostics tell versions, what this PowerPoint can do and the last failures, for a report of a fault. There is nothing of your presentation in them.",
  diagnosticsCopy: "Copy diagnostics",
  diagnosticsCopied: "Copied. Paste them into your report.",
  diagnosticsRefused: "The browser does not let the pane copy. Copy the text here yourself:",
  privacyTitle: "Privacy",
  privacy:
    "Everything happens on this device. Your LaTeX and your slides are sent nowhere; only Microsoft’s Office script is loaded from Microsoft.",
};
