import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { copyMarkdown, type CopyMarkdownResult } from "../../actions/copy-markdown";
import type { Services } from "../../session/services";
import { assertNever } from "../../math/ast";
import * as english from "../../text/en/markdown";
import { fill, type Table } from "../../text/say";
import { failureSentence } from "../shared/host-sentences";
import { connectionMessage, unexpectedMessage } from "../shared/sentences";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import type { Texts } from "../shared/texts-en";
import { useTable } from "../shared/use-table";
import type { Scope } from "./ScopePicker";

const german = { de: () => import(/* webpackChunkName: "copy-de" */ "../../text/de/markdown") };

export interface CopyMarkdownProps {
  readonly services: Services;
  readonly scope: Scope;
  readonly className: string;
  readonly onSay: (news: string) => void;
}

/** The button that copies the slide or the deck as Markdown; renders nothing while its words load. */
export function CopyMarkdown(props: CopyMarkdownProps): ReactElement | null {
  const { services, scope, className, onSay } = props;
  const texts = useTexts();
  const later = useLaterSentences();
  const said = useTable(english, german)?.markdown;
  const [running, setRunning] = useState(false);
  if (said === undefined) return null;
  const copy = async (): Promise<void> => {
    setRunning(true);
    onSay(texts.pane.working);
    try {
      const result = await copyMarkdown.perform(services, { scope, untitled: said.untitled });
      onSay(sentence(result, scope, said, texts, later));
    } catch (error) {
      onSay(unexpectedMessage(error, texts).text);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button
      className={className}
      size="small"
      disabled={running}
      data-testid="copy-markdown"
      onClick={() => void copy()}
    >
      {said.copy}
    </Button>
  );
}

function sentence(
  result: CopyMarkdownResult,
  scope: Scope,
  said: typeof english.markdown,
  texts: Texts,
  later: ReturnType<typeof useLaterSentences>,
): string {
  switch (result.kind) {
    case "copied": {
      const done = fill(scope === "deck" ? said.copiedDeck : said.copiedSlide, {
        count: result.slides,
      });
      const [first] = result.problems;
      if (first === undefined) return done;
      const { slide, shape, problem } = first;
      const problems: Table = later?.problems ?? {};
      const what = fill(sentenceOf(problems, problem.code) ?? problem.code, problem.args);
      return `${done} ${fill(said.met, { count: result.problems.length, slide, shape, what })}`;
    }
    case "refused":
      return texts.equations.copyRefused;
    case "failed":
      return failureSentence(result.failure, texts, later?.refusals);
    case "noPowerPoint":
      return connectionMessage(result.connection, texts)?.title ?? "";
    default:
      return assertNever(result);
  }
}
