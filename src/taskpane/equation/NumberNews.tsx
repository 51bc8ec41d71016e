import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import type { InsertResult } from "../../actions/insert";
import { assertNever } from "../../math/ast";
import { mayHaveNumbers } from "../../session/numbers-of";
import { numbersWatch } from "../../session/numbers-watch";
import type { Services } from "../../session/services";
import { fill } from "../../text/say";
import type { Message } from "../shared/message";
import { MessageRow } from "../shared/StatusArea";
import { useTexts } from "../shared/texts";
import type { Texts } from "../shared/texts-en";
import type { Finished } from "../shared/use-work";
import { useNumberingTexts } from "./numbering-texts";
import type { NumberingTexts } from "./numbering-texts";
import type { Writing } from "./use-writing";

const useStyles = makeStyles({
  news: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":empty": { display: "none" },
  },
});

/** Says that a line has lost a number, or that numbers are no longer in order, and offers to renumber. */
export function NumberNews({
  services,
  writing: { work, following },
  onRenumber,
}: {
  readonly services: Services;
  readonly writing: Pick<Writing, "work" | "following">;
  readonly onRenumber: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const texts = useNumberingTexts();
  const { hostFailures } = useTexts().host;
  const watch = numbersWatch(services);
  const { outOfOrder } = useSyncExternalStore(watch.subscribe, watch.current);
  const { finished } = work;
  const { slide, visit } = following;
  const [readFinished, setRead] = useState<Finished>();
  useEffect(() => {
    if (watch.isNumbered || (finished && isAboutNumbers(finished))) void watch.look(slide);
  }, [watch, finished, slide, visit]);
  if (texts === undefined) return null;
  const message =
    finished === undefined || finished === readFinished
      ? undefined
      : messageOf(finished.result, texts, hostFailures);
  return (
    <div role="status" className={styles.news} data-testid="number-news">
      {message && (
        <MessageRow
          message={message}
          onDismiss={() => {
            setRead(finished);
          }}
        />
      )}
      {outOfOrder && (
        <MessageRow
          message={{ intent: "info", text: texts.outOfOrder }}
          onDismiss={() => {
            watch.putAway();
          }}
          choices={
            <Button size="small" data-testid="offer-renumber" onClick={onRenumber}>
              {texts.renumber}
            </Button>
          }
        />
      )}
    </div>
  );
}

const WENT = { inline: "wentInline", lines: "wentLines", right: "wentRight" } as const;

/** What there is to say about numbers and references. */
function messageOf(
  result: InsertResult,
  texts: NumberingTexts,
  hostFailures: Texts["host"]["hostFailures"],
): Message | undefined {
  if (result.kind === "inserted")
    return result.numbers && { intent: "info", text: texts[WENT[result.numbers]] };
  if (result.kind !== "reference") return undefined;
  const { referred } = result;
  switch (referred.kind) {
    case "referred": {
      const { text, follows, emptyLines } = referred;
      const said = fill(follows ? texts.referred : texts.referredOnce, { text });
      return {
        intent: follows && !emptyLines ? "success" : "warning",
        text: emptyLines ? `${said} ${texts.emptyLines}` : said,
      };
    }
    case "noLabel":
      return { intent: "warning", text: fill(texts.noLabel, { label: referred.label }) };
    case "noCaret":
      return { intent: "info", text: texts.noCursor };
    case "failed": {
      const { failure, text } = referred;
      const why = hostFailures[failure.code];
      const may = failure.landed === "no" ? "" : ` ${fill(texts.mayStand, { text })}`;
      return { intent: "error", text: why + may };
    }
    default:
      return assertNever(referred);
  }
}

/** Can the change have brought the deck its first number? */
function isAboutNumbers({ job, result }: Finished): boolean {
  if (result.kind !== "inserted") return false;
  switch (job.does) {
    case "insert":
      return mayHaveNumbers(job.input);
    case "update":
      return mayHaveNumbers(job.input, job.input.target);
    case "remove":
      return job.input.target.omml?.includes("#") === true;
    case "undo":
      return false;
  }
}
