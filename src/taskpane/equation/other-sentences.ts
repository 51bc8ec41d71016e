/** What there is to say after the other ways of putting an equation on the slide. */
import type { CopyPictureResult } from "../../actions/copy-picture";
import type { InsertPictureResult } from "../../actions/insert-picture";
import type { InsertTextResult } from "../../actions/insert-text";
import type { HostFailure } from "../../host/failure";
import { assertNever } from "../../math/ast";
import type { copy as english } from "../../text/en/copy";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import type { Message } from "../shared/message";
import { connectionMessage } from "../shared/sentences";
import type { Texts } from "../shared/texts-en";

export type CopyTexts = Translation<typeof english>;

export function typedMessage(result: InsertTextResult, copy: CopyTexts, texts: Texts): Message {
  switch (result.kind) {
    case "typed": {
      const forms = { windows: copy.typed, web: copy.typedElsewhere, mac: copy.typedMac };
      const text = result.platform === "other" ? copy.typedElsewhere : forms[result.platform];
      return result.emptyLines
        ? { intent: "warning", text: `${text} ${copy.emptyLines}` }
        : { intent: "success", text };
    }
    case "noCaret":
      return { intent: "warning", text: copy.noCaret };
    case "failed":
      return failureMessage(copy.notTyped, result.failure, copy, texts);
    default:
      return notReadMessage(result, copy, texts);
  }
}

export function pictureMessage(
  result: InsertPictureResult,
  copy: CopyTexts,
  texts: Texts,
): Message {
  switch (result.kind) {
    case "inserted":
      return result.described
        ? { intent: "success", text: copy.inserted }
        : {
            intent: "info",
            title: copy.inserted,
            text: fill(copy.notDescribed, { words: result.words }),
          };
    case "failed":
      return failureMessage(copy.notInserted, result.failure, copy, texts);
    default:
      return notReadMessage(result, copy, texts);
  }
}

export function copiedMessage(
  result: CopyPictureResult,
  format: string,
  copy: CopyTexts,
  texts: Texts,
  web: boolean,
): Message {
  switch (result.kind) {
    case "copied":
      return { intent: "success", text: fill(copy.copiedPicture, { format }) };
    case "copiedAsText":
      return { intent: "info", text: copy.copiedMarkup };
    case "refused":
      return { intent: "warning", text: web ? copy.refusedPictureWeb : copy.refusedPicture };
    case "empty":
      return { intent: "info", text: texts.actions.emptyCopy };
    default:
      return notReadMessage(result, copy, texts);
  }
}

/** What these ways have in common: empty, not readable, not drawable, no PowerPoint. */
function notReadMessage(
  result: Extract<
    InsertTextResult | InsertPictureResult,
    { readonly kind: "empty" | "unreadable" | "notDrawn" | "noPowerPoint" }
  >,
  copy: CopyTexts,
  texts: Texts,
): Message {
  switch (result.kind) {
    case "empty":
      return { intent: "info", text: copy.nothingToInsert };
    case "unreadable":
      return { intent: "warning", text: texts.actions.unreadable };
    case "notDrawn":
      return { intent: "error", text: fill(copy.notDrawn, { detail: result.detail }) };
    case "noPowerPoint": {
      const said = connectionMessage(result.connection, texts);
      return { intent: "warning", text: said?.title ?? texts.pane.outsideTitle };
    }
    default:
      return assertNever(result);
  }
}

function failureMessage(
  what: string,
  failure: HostFailure,
  copy: CopyTexts,
  { host }: Texts,
): Message {
  // While something is selected, PowerPoint for the web takes no picture (office-js#3698), and gives no other
  // reason.
  const kept =
    failure.landed === "unknown"
      ? copy.mayBeThere
      : failure.call === "insertPicture" && failure.code === "noSelection"
        ? copy.selectNothing
        : host.kept.unchanged;
  const why = kept === copy.selectNothing ? "" : `${host.hostFailures[failure.code]} `;
  return { intent: "error", title: what, text: `${why}${kept}` };
}
