import { actions } from "../../text/en/actions";
import { editor } from "../../text/en/editor";
import { equations } from "../../text/en/equations";
import * as host from "../../text/en/host";
import { pane } from "../../text/en/pane";
import type { Translation } from "../../text/say";

/** The sentences of one language that are loaded with the pane. */
export interface Texts {
  /** As in `<html lang>`. */
  readonly language: string;
  readonly direction?: "rtl";
  readonly pane: Translation<typeof pane>;
  readonly actions: Translation<typeof actions>;
  readonly editor: Translation<typeof editor>;
  readonly equations: Translation<typeof equations>;
  readonly host: {
    readonly stages: Translation<typeof host.stages>;
    readonly exchangeFailures: Translation<typeof host.exchangeFailures>;
    readonly hostFailures: Translation<typeof host.hostFailures>;
    readonly kept: Translation<typeof host.kept>;
    readonly questions: Translation<typeof host.questions>;
  };
}

export const english: Texts = { language: "en", pane, actions, editor, equations, host };
