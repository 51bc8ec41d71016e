import type { CopyResult } from "../actions/copy";
import type { InsertResult } from "../actions/insert";
import type { SaveResult } from "../actions/save-to-library";
import type { Connection } from "../host/surroundings";
import { assertNever } from "../math/ast";
import { fill, reasonOf } from "../text/say";
import type { Message } from "./message";
import { failureSentence, keptSentence } from "./host-sentences";
import type { LaterSentences, Texts } from "./texts";

/** What a change of a slide has to say; undefined for a question, which is asked instead. */
export function insertMessage(
  result: InsertResult,
  texts: Texts,
  later: LaterSentences | undefined,
  does: "insert" | "update" | "remove" | "undo" = "insert",
): Message | undefined {
  const { actions, pane } = texts;
  switch (result.kind) {
    case "inserted": {
      const slide = result.changed.slideNumber;
      const done = {
        insert: actions.insertedHere,
        update: actions.updated,
        remove: actions.removed,
        undo: actions.undone,
      };
      return {
        intent: "success",
        text: fill(done[does], { slide }),
        ...(does === "undo" ? {} : { undo: result.changed.undo }),
      };
    }
    case "empty":
      return { intent: "info", text: actions.empty };
    case "unreadable":
      return { intent: "warning", text: actions.unreadable };
    case "asked":
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
      return {
        intent: result.kept.kind === "unchanged" ? "error" : "warning",
        title: failureSentence(result.failure, texts, later?.refusals),
        text: keptSentence(result.kept, texts),
        offerCopy: does !== "remove" && does !== "undo" && result.failure.code !== "oldSlideStays",
      };
    }
    default:
      return assertNever(result);
  }
}

/** What saving to the library has to say. */
export function saveMessage(result: SaveResult, { actions }: Texts): Message {
  switch (result.kind) {
    case "saved":
      return result.stored.ok
        ? { intent: "success", text: actions.saved }
        : { intent: "warning", text: actions.savedOnlyHere };
    case "known":
      return { intent: "info", text: actions.savedAlready };
    case "empty":
      return { intent: "info", text: actions.saveEmpty };
    default:
      return assertNever(result);
  }
}

/** That something went wrong that should not have: a fault of ours, or no network for what loads late. */
export function unexpectedMessage(error: unknown, { actions }: Texts): Message {
  return { intent: "error", text: fill(actions.unexpected, { detail: reasonOf(error) }) };
}

/** What copying has to say. `mathml` is shown for copying by hand where the browser refuses. */
export function copyMessage(
  result: CopyResult,
  texts: Texts,
  options: { readonly web: boolean; readonly mathml?: string | undefined },
): Message {
  const { actions } = texts;
  switch (result.kind) {
    case "copied":
      return { intent: "success", text: options.web ? actions.copiedWeb : actions.copied };
    case "empty":
      return { intent: "info", text: actions.emptyCopy };
    case "unreadable":
      return { intent: "warning", text: actions.unreadable };
    case "refused":
      return {
        intent: "warning",
        text: actions.copyRefused,
        ...(options.mathml === undefined ? {} : { copyByHand: options.mathml }),
      };
    default:
      return assertNever(result);
  }
}

/** Why the pane cannot insert; undefined while it can, or while nobody knows. */
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
