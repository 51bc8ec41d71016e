import type { RecoverResult } from "../../actions/recover";
import { assertNever } from "../../math/ast";
import * as english from "../../text/en/recovery";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import type { Message } from "../shared/message";
import { connectionMessage } from "../shared/sentences";
import type { Texts } from "../shared/texts-en";
import { useTable } from "../shared/use-table";

export type RecoveryTexts = Translation<typeof english.recovery>;

const loaders = {
  de: () => import(/* webpackChunkName: "copy-de" */ "../../text/de/recovery"),
};

/** The sentences of what was left; undefined while another language loads. */
export function useRecoveryTexts(): RecoveryTexts | undefined {
  return useTable<{ readonly recovery: RecoveryTexts }>(english, loaders)?.recovery;
}

/** What was left of interrupted insertions and what became of it: one sentence for each thing. */
export function recoveryMessage(
  result: RecoverResult,
  recovery: RecoveryTexts,
  texts: Texts,
): Message {
  const { kept } = texts.host;
  switch (result.kind) {
    case "nothing":
      return { intent: "info", text: recovery.nothing };
    case "asked":
      return { intent: "warning", title: recovery.askTitle, text: recovery.ask };
    case "noPowerPoint":
      return {
        intent: "warning",
        text: connectionMessage(result.connection, texts)?.title ?? texts.pane.outsideTitle,
      };
    case "found": {
      const {
        cleaned,
        left,
        both = [],
        back = [],
        unseen = [],
        unknown = false,
      } = result.recovered;
      const sentences = [
        ...(cleaned > 0 ? [recovery.cleaned] : []),
        ...(back.length > 0
          ? [fill(recovery.back, { count: back.length, numbers: back.join(", ") })]
          : []),
        ...both.map((numbers) => fill(recovery.both, numbers)),
        ...(unseen.length > 0
          ? [fill(recovery.unseen, { count: unseen.length, numbers: unseen.join(", ") })]
          : []),
        ...(unknown ? [kept.unknown] : []),
        ...left.map(({ marker, number }) => fill(kept.markerLeft, { marker, number })),
      ];
      // It is a warning only if it asks something of the person.
      const done = left.length + both.length + back.length + unseen.length === 0 && !unknown;
      return { intent: done ? "info" : "warning", text: sentences.join(" ") };
    }
    default:
      return assertNever(result);
  }
}
