import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { cancel } from "../actions/cancel";
import { copy } from "../actions/copy";
import type { Services } from "../actions/action";
import { insert } from "../actions/insert";
import type { InsertInput } from "../actions/insert";
import type { PaneRequests } from "../actions/requests";
import type { Surroundings } from "../host/surroundings";
import { assertNever } from "../math/ast";
import type { Problem } from "../math/problem";
import { fill } from "../text/say";
import type { CompletionSources } from "./editor/completions";
import { askFor } from "./host-sentences";
import { Icon } from "./Icon";
import { pressed, shortcutForAria, shortcutName } from "./keys";
import { LatexField } from "./LatexField";
import type { LatexFieldHandle } from "./LatexField";
import { ModePicker } from "./ModePicker";
import { Preview } from "./Preview";
import { ProblemList } from "./ProblemList";
import { connectionMessage } from "./sentences";
import { StatusArea } from "./StatusArea";
import { useTexts } from "./texts";
import { useDraft } from "./use-draft";
import { useMarks } from "./use-marks";
import { useReading } from "./use-reading";
import { useRequests } from "./use-requests";
import { useWork } from "./use-work";

const NO_PROBLEMS: readonly Problem[] = [];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  content: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  notice: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  noticeTitle: {
    display: "block",
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    maxHeight: "60%",
    overflowY: "auto",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  insert: { flex: "1 1 96px" },
  copy: { flex: "1 1 auto" },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export interface EquationViewProps {
  readonly services: Services;
  readonly surroundings: Surroundings;
  /** Whether this view is the one that is shown. */
  readonly active: boolean;
  /** Calls back when the pane comes into view, until the returned function is called. */
  readonly onShown: (listener: () => void) => () => void;
  /** What ribbon, menus and shortcuts ask. */
  readonly requests: PaneRequests;
}

/** Writing an equation: field, problems, preview, where it goes, Insert and Copy. */
export function EquationView(props: EquationViewProps): ReactElement {
  const { services, surroundings } = props;
  const styles = useStyles();
  const texts = useTexts();
  const field = useRef<LatexFieldHandle>(null);
  const problemsId = useId();
  const draft = useDraft(services.draft);
  const live = useReading(services.translator, draft.source, draft.mode);
  const work = useWork(services);
  const mac = surroundings.platform === "mac";
  const busy = work.running !== undefined;
  const canInsert =
    surroundings.connection === "powerpoint" || surroundings.connection === "connecting";
  const notice = connectionMessage(surroundings.connection, texts);
  const input: InsertInput = useMemo(
    () => ({ source: draft.source, mode: draft.mode }),
    [draft.source, draft.mode],
  );

  const { onShown, active } = props;
  useEffect(() => {
    if (active) field.current?.focus();
  }, [active]);
  useEffect(() => onShown(() => field.current?.focus()), [onShown]);

  const startInsert = useCallback(
    async (wanted: InsertInput) => {
      const result = await work.insert(wanted);
      if (result === undefined || result.kind === "asked") return;
      if (!document.hasFocus()) return;
      // Typing replaces what was inserted, and Insert once more repeats it behind the equation.
      if (result.kind === "inserted") field.current?.selectAll();
      else field.current?.focus();
    },
    [work],
  );
  const startCopy = useCallback(
    () => work.copy(input, surroundings.platform === "web"),
    [work, input, surroundings.platform],
  );
  const dismiss = useCallback(() => {
    work.dismiss();
    field.current?.focus();
  }, [work]);
  useRequests(props.requests, (request) => {
    switch (request.kind) {
      case "write":
      case "edit":
        break;
      case "nothingSelected":
        work.say({ intent: "info", text: texts.actions.nothingSelected });
        break;
      case "notInserted":
        draft.change({ source: request.input.source, mode: request.input.mode });
        work.takeOver(request.input, request.result);
        break;
      default:
        assertNever(request);
    }
    field.current?.focus();
  });

  const { pending } = work;
  const ask = useMemo(
    () => (pending === undefined ? undefined : askFor(pending.question, texts)),
    [pending, texts],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    // The field has taken the key for itself, or an input method is at work.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (pressed(insert.shortcut, event) && canInsert) void startInsert(input);
    else if (pressed(copy.shortcut, event)) void startCopy();
    else if (pressed(cancel.shortcut, event) && busy) work.cancel();
    else if (pressed(cancel.shortcut, event) && (work.message ?? work.pending)) dismiss();
    else return;
    event.preventDefault();
  };

  const problems = live.reading?.problems ?? NO_PROBLEMS;
  const marks = useMarks(problems, live.reading?.source === draft.source);
  const { translator } = live;
  const sources: CompletionSources = useMemo(
    () => ({
      rows: () => translator?.commands ?? [],
      macros: () => [],
      usage: () => new Map(),
    }),
    [translator],
  );
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <div className={styles.view} onKeyDown={onKeyDown}>
      <div className={styles.content}>
        {notice !== undefined && (
          <p className={styles.notice} data-testid="connection">
            <span className={styles.noticeTitle}>{notice.title}</span>
            {notice.text}
          </p>
        )}
        <LatexField
          ref={field}
          label={texts.pane.field}
          hint={texts.pane.fieldHint}
          value={draft.source}
          onChange={(source) => {
            draft.change({ source });
          }}
          invalid={errors > 0}
          marks={marks}
          sources={sources}
          {...(problems.length > 0 ? { describedBy: problemsId } : {})}
        />
        <ProblemList
          id={problemsId}
          source={live.reading?.source ?? draft.source}
          problems={problems}
          onShow={(problem: Problem) => field.current?.select(problem.span)}
          onApply={(problem, suggestion) => field.current?.replace(problem.span, suggestion)}
        />
        <Preview
          mathml={live.mathml}
          stale={live.stale}
          waiting={live.waiting}
          stylesheet={live.stylesheet}
        />
        <ModePicker
          mode={draft.mode}
          onChange={(mode) => {
            draft.change({ mode });
          }}
        />
      </div>
      <div className={styles.footer}>
        <StatusArea
          running={work.running}
          message={work.message}
          ask={ask}
          onAnswer={(answers) => {
            if (pending === undefined) return;
            const all = { ...pending.answers, ...answers };
            void startInsert({ ...pending.input, answers: all });
          }}
          onCancel={work.cancel}
          onDismiss={dismiss}
          onCopy={() => void startCopy()}
        />
        <div className={styles.buttons}>
          <Button
            className={styles.insert}
            appearance="primary"
            icon={<Icon name={insert.icon} />}
            disabledFocusable={busy || !canInsert}
            title={hint(texts.actions.insertHint, insert.shortcut, mac)}
            aria-keyshortcuts={ariaKeys(insert.shortcut, mac)}
            data-testid="insert"
            onClick={() => void startInsert(input)}
          >
            {texts.actions.insert}
          </Button>
          <Button
            className={styles.copy}
            icon={<Icon name={copy.icon} />}
            title={hint(texts.actions.copyHint, copy.shortcut, mac)}
            aria-keyshortcuts={ariaKeys(copy.shortcut, mac)}
            data-testid="copy"
            onClick={() => void startCopy()}
          >
            {texts.actions.copy}
          </Button>
        </div>
      </div>
      <Announcer errors={errors} reading={live.reading !== undefined} />
      <div className={styles.hidden} role="status" data-testid="announcement">
        {busy ? texts.pane.working : spoken(work.message)}
      </div>
    </div>
  );
}

function spoken(message: { title?: string; text: string } | undefined): string {
  return message === undefined ? "" : [message.title, message.text].filter(Boolean).join(" ");
}

function hint(text: string, shortcut: Parameters<typeof pressed>[0], mac: boolean): string {
  return shortcut === undefined ? text : `${text} (${shortcutName(shortcut, mac)})`;
}

function ariaKeys(shortcut: Parameters<typeof pressed>[0], mac: boolean): string | undefined {
  return shortcut === undefined ? undefined : shortcutForAria(shortcut, mac);
}

/** Says the number of errors to screen readers, once typing pauses: every keystroke would be noise. */
function Announcer({
  errors,
  reading,
}: {
  readonly errors: number;
  readonly reading: boolean;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const [said, setSaid] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid((before) => {
        if (!reading) return "";
        if (errors === 0) return before === "" ? "" : pane.problemsNone;
        return errors === 1 ? pane.problemsOneError : fill(pane.problemsErrors, { count: errors });
      });
    }, 900);
    return () => {
      clearTimeout(timer);
    };
  }, [errors, reading, pane]);
  return (
    <div className={styles.hidden} role="status">
      {said}
    </div>
  );
}
