import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { BulkResult } from "../../actions/change-all";
import type { Task } from "../../session/bulk/item";
import { UNDO_MEGABYTES } from "../../session/bulk/run";
import { assertNever } from "../../math/ast";
import { fill } from "../../text/say";
import { askFor, failureSentence, keptSentence } from "../shared/host-sentences";
import { connectionMessage } from "../shared/sentences";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import type { LaterSentences } from "../shared/texts";
import type { Texts } from "../shared/texts-en";
import type { ConvertTexts } from "./convert-texts";
import type { Changes, Changing, Outcome } from "./use-change";

const useStyles = makeStyles({
  footer: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "45%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  running: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  bar: { gridColumn: "1 / -1" },
  lines: { margin: 0, paddingInlineStart: "18px", color: tokens.colorNeutralForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { flex: "1 1 auto" },
  hint: { margin: 0 },
});

export interface ConvertFooterProps {
  readonly changes: Changes;
  readonly texts: ConvertTexts;
  readonly task: Task["kind"];
  /** How many are ticked; undefined while nothing can be started. */
  readonly count: number | undefined;
  /** PowerPoint reads its file once for each of several slides. */
  readonly slow: boolean;
  /** What the person still has to choose before it can begin. */
  readonly missing: string | undefined;
  readonly onStart: () => void;
}

/** What will be done, what is under way, and how it ended. */
export function ConvertFooter(props: ConvertFooterProps): ReactElement {
  const { changes, texts, task, count, slow, missing, onStart } = props;
  const styles = useStyles();
  const said = texts.convert;
  const { running, outcome } = changes;
  const hint = count === 0 ? said.unticked : missing;
  return (
    <div className={styles.footer}>
      {running && <Progress running={running} said={said} onCancel={changes.cancel} />}
      {outcome && <OutcomeArea outcome={outcome} changes={changes} texts={texts} />}
      {!running && count !== undefined && (
        <>
          <Button
            appearance="primary"
            className={styles.button}
            disabledFocusable={hint !== undefined}
            data-testid="convert-start"
            onClick={() => {
              if (hint === undefined) onStart();
            }}
          >
            {hint ?? fill(texts.starts[task], { count })}
          </Button>
          {slow && <p className={styles.hint}>{said.slow}</p>}
          <p className={styles.hint}>{fill(said.undoLimit, { limit: UNDO_MEGABYTES })}</p>
        </>
      )}
    </div>
  );
}

function Progress({
  running: { fraction, took, cancelling },
  said,
  onCancel,
}: {
  readonly running: Changing;
  readonly said: ConvertTexts["convert"];
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const seconds = Math.ceil((took * (1 - fraction)) / Math.max(fraction, 0.001) / 1000);
  const sentence = cancelling
    ? said.cancelling
    : fraction === 0
      ? said.converting
      : fill(said.timeLeft, { percent: Math.floor(fraction * 100), seconds });
  return (
    <div className={styles.running} data-testid="converting">
      <span role="status">{sentence}</span>
      <Button size="small" disabledFocusable={cancelling} onClick={onCancel}>
        {pane.cancel}
      </Button>
      <ProgressBar className={styles.bar} aria-label={said.converting} value={fraction} />
    </div>
  );
}

function OutcomeArea({
  outcome,
  changes,
  texts,
}: {
  readonly outcome: Outcome;
  readonly changes: Changes;
  readonly texts: ConvertTexts;
}): ReactElement {
  const styles = useStyles();
  const all = useTexts();
  const later = useLaterSentences();
  const lines = linesOf(outcome, texts, all, later);
  const [first = "", ...rest] = lines;
  return (
    <div role="group" data-testid="converted">
      <p role="status" className={styles.hint}>
        {first}
      </p>
      {rest.length > 0 && (
        <ul className={styles.lines}>
          {rest.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {outcome.kind === "changed" && (
        <div className={styles.buttons}>
          {outcome.result.undo.length > 0 && (
            <Button
              size="small"
              data-testid="undo-all"
              onClick={() => {
                changes.undo(outcome.result);
              }}
            >
              {texts.convert.undoAll}
            </Button>
          )}
          <GoOn outcome={outcome} changes={changes} texts={texts} />
        </div>
      )}
    </div>
  );
}

/** Slides that would lose something are changed only when the person says so. */
function GoOn({
  outcome: { task, result, input },
  changes,
  texts,
}: {
  readonly outcome: Extract<Outcome, { kind: "changed" }>;
  readonly changes: Changes;
  readonly texts: ConvertTexts;
}): ReactElement | null {
  const asked = new Set(
    result.slides.filter(({ kind }) => kind === "asked").map(({ slideId }) => slideId),
  );
  if (asked.size === 0) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        const items = input.items.filter(({ slideId }) => asked.has(slideId));
        changes.start(task, { ...input, items }, { wouldLose: "goOn" });
      }}
    >
      {texts.convert.goOn}
    </Button>
  );
}

/** What there is to say, most important first. */
function linesOf(
  outcome: Outcome,
  own: ConvertTexts,
  texts: Texts,
  later: LaterSentences | undefined,
): readonly string[] {
  switch (outcome.kind) {
    case "changed":
      return changedLines(outcome, own, texts, later);
    case "undone": {
      const { undone, failed } = outcome.result;
      return [
        fill(own.convert.undone, { count: undone }),
        ...(failed.length > 0 ? [fill(own.convert.notUndone, { count: failed.length })] : []),
      ];
    }
    case "noPowerPoint":
      return [connectionMessage(outcome.connection, texts)?.title ?? ""];
    case "unexpected":
      return [outcome.message.text];
    default:
      return assertNever(outcome);
  }
}

function changedLines(
  {
    task,
    result: { slides, notKept },
  }: { readonly task: Task["kind"]; readonly result: BulkResult },
  { convert: said, results, remains, numbersInstead }: ConvertTexts,
  texts: Texts,
  later: LaterSentences | undefined,
): readonly string[] {
  const lines: string[] = [];
  let [count, on, stays, cancelled] = [0, 0, 0, 0];
  const tell = (slide: number, what: string): void => {
    const line = fill(said.failedSlide, { slide, what });
    if (!lines.includes(line)) lines.push(line);
  };
  for (const slide of slides) {
    const { slideNumber: number } = slide;
    switch (slide.kind) {
      case "done":
      case "refused":
        if (slide.kind === "done") on += 1;
        if (slide.kind === "done" && slide.unseen) tell(number, said.unseen);
        for (const result of slide.results.values()) {
          if (result.ok) {
            count += 1;
            if (result.numbers) tell(number, numbersInstead[result.numbers]);
            continue;
          }
          stays += 1;
          const { code, args } = result.refusal;
          tell(number, fill(sentenceOf(later?.refusals ?? {}, code) ?? code, args));
        }
        break;
      case "asked":
        tell(number, askFor(slide.question, texts).text);
        break;
      case "cancelled":
        cancelled += 1;
        break;
      case "failed":
        tell(
          number,
          `${failureSentence(slide.failure, texts, later?.refusals)} ${keptSentence(slide.kept, texts)}`,
        );
        break;
      default:
        assertNever(slide);
    }
  }
  return [
    fill(results[task], { count, slides: on }),
    ...(stays > 0 ? [fill(remains[task], { count: stays })] : []),
    ...(cancelled > 0 ? [fill(said.cancelled, { slides: cancelled })] : []),
    ...lines,
    ...(notKept > 0 ? [fill(said.notKept, { count: notKept })] : []),
  ];
}
