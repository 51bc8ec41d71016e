import type { settings as english } from "../en/settings";
import type { Translation } from "../say";

export const settings: Translation<typeof english> = {
  preambleTitle: "Eigene Befehle",
  preamble: "Präambel",
  preambleHint: "\\newcommand{\\R}{\\mathbb{R}}",
  preambleHelp:
    "Definitionen wie in der Präambel eines LaTeX-Dokuments. Sie gelten in jeder Formel und werden beim Schreiben angeboten.",
  preambleNone: "Es ist kein Befehl definiert.",
  preambleOne: "1 Befehl ist definiert: {names}",
  preambleSome: "{count} Befehle sind definiert: {names}",
  preambleMore: "{names} …",
  preambleLine: "Zeile {line}: {sentence}",
  preambleShow: "Zeile {line} der Präambel zeigen",

  deckTitle: "Befehle dieser Präsentation",
  deckOutside:
    "In PowerPoint kann eine Präsentation Definitionen enthalten, für alle, die daran arbeiten.",
  deckUnsupported:
    "Dieses PowerPoint kann keine Daten von Add-ins in einer Präsentation aufbewahren. PowerPoint von Microsoft 365 und im Web können es.",
  deckTooLarge: "Die Definitionen sind zu groß für eine Präsentation.",
  deckBrings:
    "Diese Präsentation bringt eigene Definitionen mit. Sie gelten hinter Ihren: Von zweien mit einem Namen zählt die der Präsentation.",
  deckByMe: "Von Ihnen abgelegt am {date}:",
  deckByOther: "Abgelegt am {date}:",
  deckShow: "Definitionen zeigen",
  deckRemove: "Aus der Präsentation entfernen",
  deckRemoved: "Aus der Präsentation entfernt.",
  deckPutBack: "Wiederhergestellt.",
  deckStore: "Meine Befehle in der Präsentation ablegen",
  deckStoreAgain: "Meine Befehle ablegen, wie sie jetzt sind",
  deckStored:
    "Ihre Befehle sind in der Präsentation, für alle, die daran arbeiten. Speichern Sie die Präsentation, damit sie darin bleiben.",
  deckDamaged:
    "{count} Definitionen der Präsentation sind beschädigt und nicht lesbar. Sie bleiben, wie sie sind.",
  deckNewer:
    "{count} Definitionen stammen von einer neueren Version dieses Add-ins. Sie bleiben, wie sie sind; öffnen Sie den Bereich neu, um diese Version zu erhalten.",

  writingTitle: "Schreiben",
  mode: "Neue Formeln",
  modeAuto: "Automatisch",
  modeInline: "Im Text",
  modeDisplay: "In eigener Zeile",
  editorSize: "Schriftgröße im LaTeX-Feld",
  pixels: "{size} Pixel",
  previewSize: "Größe der Vorschau",
  points: "{size} Punkt",
  likeText: "wie der Text",
  completion: "Beim Schreiben Befehle anbieten",

  lookTitle: "Aussehen und Sprache",
  theme: "Farben des Bereichs",
  themeFollow: "wie in Office",
  themeLight: "hell",
  themeDark: "dunkel",
  themeContrast: "hoher Kontrast",

  language: "Sprache",
  languageFollow: "wie in PowerPoint",

  filesTitle: "Einstellungen sichern",
  filesHelp: "Eine Datei mit allem auf dieser Seite, für einen anderen Rechner oder als Sicherung.",
  save: "In Datei speichern",
  open: "Aus Datei laden",
  opened: "Einstellungen geladen.",
  notSettings: "Diese Datei enthält keine Einstellungen dieses Add-ins. Nichts wurde geändert.",
  newer:
    "Diese Datei stammt von einer neueren Version des Add-ins. Nichts wurde geändert; öffnen Sie den Bereich neu, um die neueste zu erhalten.",
  unreadableFile: "Die Datei konnte nicht gelesen werden. Nichts wurde geändert.",
  back: "Rückgängig",
  takenBack: "Wiederhergestellt.",
  notKept:
    "Dieser Browser lässt den Bereich nichts aufbewahren: Die Einstellungen gelten, bis er geschlossen wird. Speichern Sie sie in eine Datei, um sie zu behalten.",
  reset: "Einstellungen zurücksetzen",
  resetDone: "Einstellungen zurückgesetzt. Ihre Befehle sind noch da.",
};
