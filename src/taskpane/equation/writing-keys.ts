import type { KeyboardEvent } from "react";
import { cancel } from "../../actions/cancel";
import { pressed } from "../shared/keys";
import type { Message } from "../shared/message";
import type { Writing } from "./use-writing";
import { WRITING_ACTIONS } from "./writing-actions";

/** The shortcuts of the view in which equations are written. Escape closes the innermost thing first. */
export function onWritingKey(event: KeyboardEvent, writing: Writing): void {
  // The field has handled the key, or an input method is active.
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { work, recovered } = writing;
  const action = WRITING_ACTIONS.find(
    ({ shortcut, offered }) => pressed(shortcut, event) && offered?.(writing) !== false,
  );
  if (action) {
    if (action.ready?.(writing) !== false) action.does(writing);
  } else if (pressed(cancel.shortcut, event) && writing.busy) work.cancel();
  else if (pressed(cancel.shortcut, event) && (work.pending ?? mustBeRead(work.message)))
    writing.dismiss();
  else if (pressed(cancel.shortcut, event) && writing.asking) writing.stopAsking();
  else if (pressed(cancel.shortcut, event) && writing.draft.aside) writing.leave();
  else if (pressed(cancel.shortcut, event) && work.message) writing.dismiss();
  else if (pressed(cancel.shortcut, event) && recovered) writing.tellRecovered(undefined);
  else return;
  event.preventDefault();
}

/** A failure stays until it was read; good news need not be dismissed before Escape goes on. */
function mustBeRead(message: Message | undefined): boolean {
  return message !== undefined && message.intent !== "success" && message.intent !== "info";
}
