import { useMemo } from "react";
import type { Problem } from "../../math/problem";
import { fill } from "../../text/say";
import type { Mark } from "./marks";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";

/**
 * The problems as the field underlines them; undefined while they belong to an earlier text (`current` is
 * false): until the new ones are there the field moves its marks along by itself.
 */
export function useMarks(
  problems: readonly Problem[],
  current: boolean,
): readonly Mark[] | undefined {
  const { editor, pane } = useTexts();
  const sentences = useLaterSentences()?.problems;
  return useMemo(
    () =>
      current
        ? problems.map(({ code, severity, span, args, suggestion }) => ({
            span,
            severity,
            message: fill(sentenceOf(sentences ?? {}, code) ?? pane.problemUnknown, {
              code,
              ...args,
            }),
            fixes:
              suggestion === undefined
                ? []
                : [
                    {
                      label: fill(editor.fix, { suggestion: suggestion || "∅" }),
                      text: suggestion,
                    },
                  ],
          }))
        : undefined,
    [problems, current, sentences, editor, pane],
  );
}
