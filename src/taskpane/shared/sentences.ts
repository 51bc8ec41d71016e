import type { SavedEquation } from "../../library/entry";
import type { CopyResult } from "../../actions/copy";
import type { ExchangeFailure, InsertResult, Kept } from "../../actions/insert";
import type { SaveResult } from "../../actions/save-to-library";
import type { Connection } from "../../host/surroundings";
import { assertNever } from "../../math/ast";
import { fill, reasonOf } from "../../text/say";
import type { Message } from "./message";
import { failureSentence, keptSentence } from "./host-sentences";
import type { LaterSentences } from "./texts";
import type { Texts } from "./texts-en";

/** The message after a change of a slide; undefined for a question, which is asked instead. */
export function insertMessage(
  result: InsertResult,
  texts: Texts,
  later: LaterSentences | undefined,
  does: "insert" | "update" | "remove" | "undo" = "insert",
): Message | undefined {
  const { actions, pane } = texts;
  switch (result.kind) {
    case "inserted": {
      const { slideNumber: slide, unseen = false, undo } = result.changed;
      const done = {
        insert: unseen ? actions.inserted : actions.insertedHere,
        update: actions.updated,
        remove: actions.removed,
        undo: actions.undone,
      };
      const text = fill(done[does], { slide });
      // An Undo button of ours beside it would be mistaken for PowerPoint's Undo, which the sentence means.
      if (unseen) return { intent: "warning", title: text, text: actions.unseen };
      return { intent: "success", text, ...(does === "undo" ? {} : { undo }) };
    }
    case "empty":
      return { intent: "info", text: actions.empty };
    case "unreadable":
      return { intent: "warning", text: actions.unreadable };
    case "asked":
      return undefined;
    case "reference":
      // The message loads together with references (`equation/NumberNews.tsx`).
      return undefined;
    case "noPowerPoint": {
      const said = connectionMessage(result.connection, texts);
      return {
        intent: "warning",
        text: said?.title ?? pane.outsideTitle,
        offerCopy: true,
      };
    }
    case "failed": {
      if (result.failure.code === "cancelled" && result.kept.kind === "unchanged") {
        return { intent: "info", text: actions.cancelled };
      }
      const { failure, kept } = result;
      // "Try again" would add a second equation beside the one that is in the deck or comes back.
      const again = failure.code === "keepsChanging" && isEquationIn(failure, kept);
      return {
        intent: kept.kind === "unchanged" ? "error" : "warning",
        ...(again ? {} : { title: failureSentence(failure, texts, later?.refusals) }),
        text: keptSentence(kept, texts),
        offerCopy: does !== "remove" && does !== "undo" && !isEquationIn(failure, kept),
      };
    }
    default:
      return assertNever(result);
  }
}

/** Whether the deck has the equation although the change failed, or gets it with a slide that is kept. */
function isEquationIn({ code }: ExchangeFailure, kept: Kept): boolean {
  switch (kept.kind) {
    case "bothSlides":
      return true;
    case "slideKept":
      return code !== "newSlideGone";
    case "extraSlide":
      return kept.has === "original";
    case "unchanged":
    case "markerLeft":
    case "unknown":
      return code === "oldSlideStays";
    default:
      return assertNever(kept);
  }
}

/** The message after saving to the library. */
export function saveMessage(result: SaveResult, { actions }: Texts): Message {
  switch (result.kind) {
    case "saved":
      return result.stored.ok
        ? { intent: "success", text: actions.saved, ...unnamedIn(result.entries) }
        : { intent: "warning", text: actions.savedOnlyHere };
    case "known":
      return { intent: "info", text: actions.savedAlready };
    case "empty":
      return { intent: "info", text: actions.saveEmpty };
    default:
      return assertNever(result);
  }
}

/** The id of the entry, if it is a single one without a name. */
function unnamedIn(entries: readonly SavedEquation[]): Pick<Message, "unnamed"> {
  const [one, ...others] = entries;
  return one !== undefined && others.length === 0 && one.name === "" ? { unnamed: one.id } : {};
}

/** The message for an unexpected error: a fault of ours, or no network for what loads late. */
export function unexpectedMessage(error: unknown, { actions }: Texts): Message {
  return { intent: "error", text: fill(actions.unexpected, { detail: reasonOf(error) }) };
}

/** The message after copying. */
export function copyMessage(result: CopyResult, { actions }: Texts, web: boolean): Message {
  switch (result.kind) {
    case "copied":
      return { intent: "success", text: web ? actions.copiedWeb : actions.copied };
    case "empty":
      return { intent: "info", text: actions.emptyCopy };
    case "unreadable":
      return { intent: "warning", text: actions.unreadable };
    case "refused":
      return { intent: "warning", text: actions.copyRefused, copyByHand: result.text };
    default:
      return assertNever(result);
  }
}

/** Why the pane cannot insert; undefined while it can, or while that is not known yet. */
export function connectionMessage(
  connection: Connection,
  { pane }: Texts,
): (Message & { readonly title: string }) | undefined {
  switch (connection) {
    case "connecting":
    case "powerpoint":
      return undefined;
    case "outside":
      return { intent: "info", title: pane.outsideTitle, text: pane.outside };
    case "silent":
      return { intent: "warning", title: pane.silentTitle, text: pane.silent };
    case "wrongHost":
      return { intent: "info", title: pane.wrongHostTitle, text: pane.wrongHost };
    case "tooOld":
      return { intent: "warning", title: pane.tooOldTitle, text: pane.tooOld };
    default:
      return assertNever(connection);
  }
}
