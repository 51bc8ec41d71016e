import type { Translation } from "../say";
import type { recovery as english } from "../en/recovery";

export const recovery: Translation<typeof english> = {
  cleaned: "Reste eines unterbrochenen Einfügens wurden entfernt.",
  back: "Was geändert wurde, während eine Formel eingefügt wurde, war aufgehoben und ist wieder da: {count:Folie|Folien} {numbers}. Wenn {count:sie wie eine Kopie der Folie daneben aussieht|sie wie Kopien der Folien daneben aussehen}, behalten Sie von beiden, was Sie brauchen.",
  both: "Jemand hat an der neuen Folie eines unterbrochenen Einfügens gearbeitet, darum sind beide da: Folie {equation} ist die mit der Formel, Folie {other} die von vorher. Nichts ist verloren; behalten Sie von beiden, was Sie brauchen.",
  unseen:
    "Ein Einfügen wurde im letzten Schritt unterbrochen: {count:Folie|Folien} {numbers}. Wenn Sie in diesem Augenblick darauf geschrieben haben, prüfen Sie, ob Ihr Text da ist.",
  nothing: "Nichts aufzuräumen.",
  working: "Die Präsentation wird durchgesehen …",
  askTitle: "Ein früheres Einfügen hat vielleicht etwas in dieser Präsentation zurückgelassen.",
  ask: "Ist LaTeX für PowerPoint in einem anderen Fenster geöffnet? Wenn ja, lassen Sie es dort fertig werden; wenn nicht, räumen Sie auf.",
  recover: "Aufräumen",
  recoverHint: "Entfernt, was ein unterbrochenes Einfügen zurückgelassen hat",
};
