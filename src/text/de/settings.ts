import type { settings as english } from "../en/settings";
import type { Translation } from "../say";

export const settings: Translation<typeof english> = {
  preambleTitle: "Eigene Befehle",
  preamble: "Präambel",
  preambleHint: "\\newcommand{\\R}{\\mathbb{R}}",
  preambleHelp:
    "Definitionen wie in der Präambel eines LaTeX-Dokuments. Sie gelten in jeder Formel und werden beim Schreiben vorgeschlagen.",
  preambleNone: "Es sind keine Befehle definiert.",
  preambleOne: "1 Befehl ist definiert: {names}",
  preambleSome: "{count} Befehle sind definiert: {names}",
  preambleMore: "{names} …",
  preambleLine: "Zeile {line}: {sentence}",
  preambleShow: "Zu Zeile {line} der Präambel gehen",

  deckTitle: "Befehle dieser Präsentation",
  deckOutside:
    "In PowerPoint kann eine Präsentation Definitionen enthalten, für alle, die daran arbeiten.",
  deckUnsupported:
    "Dieses PowerPoint kann keine Daten von Add-ins in einer Präsentation speichern; Microsoft 365 und PowerPoint im Web können es.",
  deckTooLarge: "Die Definitionen sind zu groß für eine Präsentation.",
  deckBrings: "Diese Präsentation hat eigene Definitionen. Bei gleichen Namen ersetzen sie Ihre.",
  deckByMe: "Von Ihnen abgelegt am {date}:",
  deckByOther: "Abgelegt am {date}:",
  deckShow: "Definitionen zeigen",
  deckRemove: "Aus der Präsentation entfernen",
  deckRemoved: "Aus der Präsentation entfernt.",
  deckPutBack: "Wiederhergestellt.",
  deckStore: "Meine Befehle in der Präsentation ablegen",
  deckStoreAgain: "Meine aktuellen Befehle ablegen",
  deckStored:
    "Ihre Befehle sind in der Präsentation, für alle, die daran arbeiten. Speichern Sie die Präsentation, damit sie darin bleiben.",
  deckDamaged:
    "{count} Definitionen der Präsentation sind beschädigt und nicht lesbar. Sie bleiben erhalten.",
  deckNewer:
    "{count} Definitionen stammen von einer neueren Version dieses Add-ins. Sie bleiben erhalten; öffnen Sie den Bereich neu, um zu aktualisieren.",

  writingTitle: "Schreiben",
  mode: "Neue Formeln",
  modeAuto: "Automatisch",
  modeInline: "Im Text",
  modeDisplay: "In eigener Zeile",
  editorSize: "Schriftgröße im LaTeX-Feld",
  pixels: "{size} Pixel",
  previewSize: "Größe der Vorschau",
  points: "{size} Punkt",
  likeText: "Wie der Text",
  completion: "Beim Schreiben Befehle vorschlagen",

  lookTitle: "Aussehen und Sprache",
  theme: "Farben",
  themeFollow: "Wie Office",
  themeLight: "Hell",
  themeDark: "Dunkel",
  themeContrast: "Hoher Kontrast",

  language: "Sprache",
  languageFollow: "Wie PowerPoint",

  filesTitle: "Einstellungen sichern",
  filesHelp:
    "Eine Datei mit allem auf dieser Seite: als Sicherung oder für einen anderen Computer.",
  save: "In Datei speichern",
  open: "Aus Datei laden",
  opened: "Einstellungen geladen.",
  notSettings: "Diese Datei enthält keine Einstellungen dieses Add-ins. Nichts wurde geändert.",
  newer:
    "Diese Datei stammt von einer neueren Version des Add-ins. Nichts wurde geändert; öffnen Sie den Bereich neu, um zu aktualisieren.",
  unreadableFile: "Die Datei konnte nicht gelesen werden. Nichts wurde geändert.",
  back: "Rückgängig",
  takenBack: "Wiederhergestellt.",
  notKept:
    "Der Browser lässt den Bereich keine Einstellungen speichern: Sie gehen verloren, wenn er geschlossen wird. Speichern Sie sie in eine Datei, um sie zu behalten.",
  reset: "Einstellungen zurücksetzen",
  resetDone: "Einstellungen zurückgesetzt. Ihre Befehle bleiben.",
};
