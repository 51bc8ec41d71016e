import type { Translation } from "../say";
import type { recovery as english } from "../en/recovery";

export const recovery: Translation<typeof english> = {
  cleaned:
    "Was ein unterbrochenes Einfügen in dieser Präsentation übrig gelassen hatte, ist aufgeräumt.",
  back: "Was geändert wurde, während eine Formel eingefügt wurde, war aufgehoben und ist wieder da: {count:Folie|Folien} {numbers}. Wenn {count:sie wie ein Doppel der Folie daneben aussieht|sie wie Doppel der Folien daneben aussehen}, behalten Sie von beiden, was Sie brauchen.",
  both: "Jemand hat an der neuen Folie eines unterbrochenen Einfügens gearbeitet, darum sind beide da: Folie {equation} ist die mit der Formel, Folie {other} die von vorher. Nichts ist verloren; behalten Sie von beiden, was Sie brauchen.",
  unseen:
    "Ein Einfügen wurde im letzten Schritt unterbrochen: {count:Folie|Folien} {numbers}. Wenn Sie in diesem Augenblick darauf getippt haben, sehen Sie nach, ob es da ist.",
  nothing: "Es gab nichts aufzuräumen.",
  working: "Die Präsentation wird durchgesehen …",
  askTitle: "Von einem früheren Einfügen ist vielleicht noch etwas in dieser Präsentation.",
  ask: "Ist LaTeX for PowerPoint noch in einem anderen Fenster geöffnet? Wenn ja, lassen Sie es dort fertig werden; wenn nicht, räumen Sie auf.",
  recover: "Aufräumen",
  recoverHint: "Entfernt, was ein unterbrochenes Einfügen in der Präsentation übrig gelassen hat",
};
