/**
 * The review before many formulas or equations are changed: what was found in the selection, the slides or
 * the deck, slide by slide. What is certain and readable is ticked at first; only what is ticked is changed.
 */
import { Button, ProgressBar, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { setNumberSettings } from "../../actions/number-settings";
import type { Services } from "../../session/services";
import type { Scope, Task } from "../../session/bulk/item";
import type { MathStyle } from "../../deck/convert/restyle";
import type { Connection } from "../../host/surroundings";
import { failureSentence } from "../shared/host-sentences";
import { connectionMessage } from "../shared/sentences";
import { useLaterSentences, useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";
import { ConvertFooter } from "./ConvertFooter";
import { BySlide, LeftAlone, Summary } from "./ReviewList";
import { NumberFields, RenamingFields, StyleFields } from "./TaskFields";
import { useConvertTexts } from "./convert-texts";
import type { ConvertTexts } from "./convert-texts";
import { useChange } from "./use-change";
import { useReview } from "./use-review";
import type { Reviewing } from "./use-review";

const TASKS: Readonly<Record<Task["kind"], Task>> = {
  convert: { kind: "convert" },
  revert: { kind: "revert" },
  restyle: { kind: "restyle" },
  replace: { kind: "replace", renaming: { from: "", to: "" } },
  moveIn: { kind: "moveIn" },
  renumber: { kind: "renumber" },
};

const SCOPES: readonly Scope[] = ["selection", "shapes", "slide", "slides", "deck"];

/** In a pane as low as this there is no room above and below the list: everything scrolls. */
const LOW = "@media (max-height: 560px)";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    [LOW]: { overflowY: "auto" },
  },
  head: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { flex: "1 1 auto", minWidth: 0 },
  content: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    [LOW]: { flexShrink: 0, overflowY: "visible" },
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ConvertViewProps {
  readonly services: Services;
  readonly connection: Connection;
  /** The task that it opens with; absent: formulas become equations. */
  readonly first?: "renumber" | "moveIn" | undefined;
}

export function ConvertView({
  services,
  connection,
  first = undefined,
}: ConvertViewProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const own = useConvertTexts();
  const { preamble, ready } = useSettings();
  const connected = connection === "powerpoint";
  const reviewing = useReview(services, preamble, connected && ready, TASKS[first ?? "convert"]);
  const changes = useChange(services);
  const [style, setStyle] = useState<MathStyle>({});
  if (own === undefined) return null;
  const { review, items, ticked, task, scope } = reviewing;
  const busy = changes.running !== undefined;
  const over = changes.outcome?.kind === "changed" || changes.outcome?.kind === "undone";
  const chosen = items.filter(({ key }) => ticked.has(key));
  const notice = connectionMessage(connection, texts);
  const look = (wanted: Task, where: Scope | "suggested"): void => {
    changes.dismiss();
    reviewing.look(wanted, where);
  };
  const isStyled = Object.values(style).some((part) => part !== undefined);
  return (
    <div className={styles.view} data-testid="convert-view">
      <div className={styles.head}>
        <Pickers reviewing={reviewing} texts={own} disabled={busy || !connected} onLook={look} />
        {task.kind === "restyle" && (
          <StyleFields style={style} texts={own} disabled={busy} onChange={setStyle} />
        )}
        {task.kind === "replace" && (
          <RenamingFields
            renaming={task.renaming}
            texts={own}
            disabled={busy || !connected}
            onFind={(renaming) => {
              look({ kind: "replace", renaming }, scope ?? "deck");
            }}
          />
        )}
        {review?.kind === "numbers" && review.numbers.known.kept === true && (
          <NumberFields
            look={review.numbers.known.settings}
            texts={own}
            disabled={busy || !connected}
            onChange={(settings) => {
              void setNumberSettings(services, settings).then(() => {
                look(task, "deck");
              });
            }}
          />
        )}
        {review?.kind === "numbers" && review.numbers.known.kept === false && (
          <p className={styles.hint}>{own.numberLook.notKept}</p>
        )}
        {review && items.length > 0 && (
          <Summary reviewing={reviewing} texts={own} disabled={busy} />
        )}
      </div>
      <div className={styles.content}>
        {notice && <p className={styles.hint}>{notice.title}</p>}
        <Looking reviewing={reviewing} texts={own} />
        {review && items.length === 0 && <p className={styles.hint}>{own.nothings[task.kind]}</p>}
        {review && (
          <BySlide services={services} reviewing={reviewing} texts={own} disabled={busy || over} />
        )}
        {review && review.found.left.length > 0 && (
          <LeftAlone left={review.found.left} texts={own} />
        )}
      </div>
      <ConvertFooter
        changes={changes}
        texts={own}
        task={task.kind}
        count={review && items.length > 0 && !over ? chosen.length : undefined}
        slow={reviewing.readsFile && new Set(chosen.map(({ slideId }) => slideId)).size > 1}
        missing={task.kind === "restyle" && !isStyled ? own.convert.noStyle : undefined}
        onStart={() => {
          if (review) changes.start(task.kind, { review, items: chosen, style });
        }}
      />
    </div>
  );
}

/** What to do, and where. */
function Pickers({
  reviewing: { task, scope },
  texts,
  disabled,
  onLook,
}: {
  readonly reviewing: Reviewing;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
  readonly onLook: (task: Task, scope: Scope | "suggested") => void;
}): ReactElement {
  const styles = useStyles();
  const said = texts.convert;
  return (
    <>
      <Select
        size="small"
        aria-label={said.task}
        data-testid="convert-task"
        disabled={disabled}
        value={task.kind}
        onChange={(_event, { value }) => {
          const wanted = Object.values(TASKS).find(({ kind }) => kind === value);
          // A symbol is usually replaced everywhere; numbers and what other tools left always concern the
          // whole deck.
          const isWide =
            wanted?.kind === "replace" || wanted?.kind === "renumber" || wanted?.kind === "moveIn";
          if (wanted) onLook(wanted, isWide ? "deck" : (scope ?? "suggested"));
        }}
      >
        {Object.values(TASKS).map(({ kind }) => (
          <option key={kind} value={kind}>
            {texts.tasks[kind]}
          </option>
        ))}
      </Select>
      <div className={styles.row}>
        <Select
          className={styles.select}
          size="small"
          aria-label={said.scope}
          data-testid="convert-scope"
          disabled={disabled || task.kind === "renumber"}
          value={scope ?? "slide"}
          onChange={(_event, { value }) => {
            const wanted = SCOPES.find((one) => one === value);
            if (wanted) onLook(task, wanted);
          }}
        >
          {SCOPES.map((one) => (
            <option key={one} value={one}>
              {said[one]}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          disabled={disabled}
          onClick={() => {
            onLook(task, scope ?? "slide");
          }}
        >
          {said.again}
        </Button>
      </div>
    </>
  );
}

/** Says that slides are being looked through, or why they cannot be. */
function Looking({
  reviewing: { fraction, failure },
  texts: { convert: said },
}: {
  readonly reviewing: Reviewing;
  readonly texts: ConvertTexts;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const later = useLaterSentences();
  return (
    <>
      {fraction !== undefined && (
        <div>
          <p className={styles.hint} role="status">
            {said.reading}
          </p>
          <ProgressBar aria-label={said.reading} value={fraction} />
        </div>
      )}
      {failure && (
        <p className={styles.hint} role="alert">
          {failure.kind === "failed"
            ? failureSentence(failure.failure, texts, later?.refusals)
            : connectionMessage(failure.connection, texts)?.title}
        </p>
      )}
    </>
  );
}
