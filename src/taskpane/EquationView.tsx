import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { cancel } from "../actions/cancel";
import { copy } from "../actions/copy";
import type { Services } from "../actions/action";
import type { EditInput } from "../actions/edit";
import { insert } from "../actions/insert";
import type { TakenEquation } from "../actions/insert-saved";
import type { InsertInput } from "../actions/insert";
import { joinPreambles } from "../actions/preamble";
import { readSlide } from "../actions/read-slide";
import type { PaneRequests } from "../actions/requests";
import { takeSelection } from "../actions/take-selection";
import { update } from "../actions/update";
import type { Surroundings } from "../host/surroundings";
import { assertNever } from "../math/ast";
import type { Problem } from "../math/problem";
import { save } from "../actions/save-to-library";
import { fill } from "../text/say";
import { EditBar, WaitingBar } from "./equations/EditBar";
import { EquationsHere } from "./equations/EquationsHere";
import { useEditing } from "./equations/use-editing";
import { useFollowing } from "./equations/use-following";
import { FormatSection } from "./FormatSection";
import type { Format } from "./FormatSection";
import { askFor } from "./host-sentences";
import { Icon } from "./Icon";
import { pressed, shortcutForAria, shortcutName } from "./keys";
import { LatexField } from "./LatexField";
import type { LatexFieldHandle } from "./LatexField";
import type { Message } from "./message";
import { ModePicker } from "./ModePicker";
import { PaletteSection } from "./palette/PaletteSection";
import { Preview } from "./Preview";
import { ProblemList } from "./ProblemList";
import { connectionMessage, saveMessage } from "./sentences";
import { StatusArea } from "./StatusArea";
import { useTexts } from "./texts";
import { useDraft } from "./use-draft";
import { useMarks } from "./use-marks";
import { useReading } from "./use-reading";
import { useRequests } from "./use-requests";
import { useSettings } from "./use-settings";
import { useSources } from "./use-sources";
import { answered, useWork } from "./use-work";
import type { Job } from "./use-work";

const CopyAs = lazy(async () => ({
  default: (await import(/* webpackChunkName: "copy-as" */ "./CopyAs")).CopyAs,
}));

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
  small: { minWidth: "36px" },
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
  /** An equation of the deck that another view asks to open; a new object each time. */
  readonly opening: EditInput | undefined;
  /** An equation of the library that is to be worked on; a new object each time. */
  readonly taken?: TakenEquation | undefined;
  /** Opens the list of equations. */
  readonly onList: () => void;
}

/** Writing an equation: field, problems, preview, where it goes, Insert and Copy. */
export function EquationView(props: EquationViewProps): ReactElement {
  const { services, surroundings } = props;
  const styles = useStyles();
  const texts = useTexts();
  const field = useRef<LatexFieldHandle>(null);
  const [format, setFormat] = useState<Format>({});
  const [copying, setCopying] = useState(false);
  const problemsId = useId();
  const draft = useDraft(services.draft);
  const { settings } = useSettings();
  const editing = useEditing(services, draft);
  const { opened } = editing;
  const preamble = joinPreambles(settings.preamble, draft.preamble, editing.preamble);
  const live = useReading(services.translator, draft.source, draft.mode, preamble);
  const work = useWork(services);
  const mac = surroundings.platform === "mac";
  const busy = work.running !== undefined;
  const canInsert =
    surroundings.connection === "powerpoint" || surroundings.connection === "connecting";
  const notice = connectionMessage(surroundings.connection, texts);
  const input: InsertInput = useMemo(
    () => ({ source: draft.source, mode: draft.mode, preamble }),
    [draft.source, draft.mode, preamble],
  );
  const primary = opened ? update : insert;

  const { onShown, active } = props;
  useEffect(() => {
    if (active) field.current?.focus();
  }, [active]);
  useEffect(() => onShown(() => field.current?.focus()), [onShown]);

  const following = useFollowing(
    services,
    active && surroundings.connection === "powerpoint",
    "selection",
  );
  const start = useCallback(
    async (job: Job) => {
      const result = await work.run(job);
      following.refresh();
      if (result === undefined || result.kind === "asked") return;
      if (result.kind === "inserted") {
        if (job.does === "update") editing.updated(result.changed, job.input.source);
        if (job.does === "remove") editing.leave();
        // The open equation is as it was before: it is opened as such.
        if (job.does === "undo" && opened)
          await editing.open({ equation: opened.equation, others: [], again: true });
      }
      if (!document.hasFocus()) return;
      // Typing replaces what was inserted, and Insert once more repeats it behind the equation.
      if (result.kind === "inserted" && job.does === "insert") field.current?.selectAll();
      else field.current?.focus();
    },
    [work, editing, following, opened],
  );
  const startPrimary = (): void => {
    const job: Job = opened
      ? { does: "update", input: { ...input, target: opened.equation.target } }
      : { does: "insert", input: { ...input, ...format } };
    void start(job);
  };
  const open = (wanted: EditInput): void => {
    work.dismiss();
    void editing.open(wanted).then((there) => {
      if (!there) {
        work.say({ intent: "info", text: texts.host.exchangeFailures.equationMoved });
        following.refresh();
      }
      field.current?.focus();
    });
  };
  const openHere = async (): Promise<void> => {
    const result = await readSlide.perform(services, undefined);
    const equations = result.kind === "read" ? result.slide.equations : [];
    const here = equations.filter((equation) => equation.selected);
    const [first] = here;
    if (first) open({ equation: first, others: equations, again: false });
    else work.say({ intent: "info", text: texts.equations.noneHere });
  };
  const { opening } = props;
  const openLatest = useRef(open);
  useEffect(() => {
    openLatest.current = open;
  });
  useEffect(() => {
    if (opening) openLatest.current(opening);
  }, [opening]);
  const { taken } = props;
  const takeLatest = useRef((_: TakenEquation) => undefined as void);
  useEffect(() => {
    takeLatest.current = ({ source, mode, preamble: own }) => {
      work.dismiss();
      editing.setAside();
      draft.change({ source, mode, preamble: own });
      field.current?.focus();
    };
  });
  useEffect(() => {
    if (taken) takeLatest.current(taken);
  }, [taken]);
  const saveToLibrary = async (): Promise<void> => {
    try {
      const result = await save.perform(services, [input]);
      work.say(saveMessage(result, texts));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      work.say({ intent: "error", text: fill(texts.actions.unexpected, { detail }) });
    }
  };
  const leave = (): void => {
    work.dismiss();
    editing.leave();
    field.current?.focus();
  };
  const take = async (): Promise<void> => {
    const result = await takeSelection.perform(services, undefined);
    if (result.kind === "taken") {
      editing.setAside();
      draft.change({ source: result.text });
    } else work.say({ intent: "info", text: texts.equations.nothingSelected });
    field.current?.focus();
  };
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
        break;
      case "edit":
        void openHere();
        break;
      case "nothingSelected":
        work.say({ intent: "info", text: texts.actions.nothingSelected });
        break;
      case "notInserted":
        editing.setAside();
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
    if (pressed(primary.shortcut, event) && canInsert) startPrimary();
    else if (pressed(copy.shortcut, event)) void startCopy();
    else if (pressed(save.shortcut, event)) void saveToLibrary();
    else if (pressed(cancel.shortcut, event) && busy) work.cancel();
    else if (pressed(cancel.shortcut, event) && (work.pending ?? mustBeRead(work.message)))
      dismiss();
    else if (pressed(cancel.shortcut, event) && draft.aside) leave();
    else if (pressed(cancel.shortcut, event) && work.message) dismiss();
    else return;
    event.preventDefault();
  };

  const problems = live.reading?.problems ?? NO_PROBLEMS;
  const marks = useMarks(problems, live.reading?.source === draft.source);
  const { sources, recent, onUse } = useSources(services, live.translator, preamble);
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
        {opened ? (
          <EditBar
            opened={opened}
            busy={busy}
            onForm={editing.choose}
            onRemove={() => void start({ does: "remove", input: opened.equation })}
            onLeave={leave}
          />
        ) : draft.aside ? (
          <WaitingBar onBack={leave} />
        ) : (
          <EquationsHere
            equations={following.here}
            selectedText={following.selectedText}
            onEdit={(equation) => {
              open({ equation, others: following.slide?.equations ?? [], again: true });
            }}
            onTake={() => void take()}
            onMore={props.onList}
          />
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
          onUse={onUse}
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
        <PaletteSection
          translator={live.translator}
          recent={recent}
          onPick={(snippet, name) => field.current?.insertSnippet(snippet, name)}
        />
        <ModePicker
          mode={draft.mode}
          onChange={(mode) => {
            draft.change({ mode });
          }}
        />
        {opened === undefined && <FormatSection format={format} onChange={setFormat} />}
      </div>
      <div className={styles.footer}>
        <StatusArea
          running={work.running}
          message={work.message}
          ask={ask}
          onAnswer={(answers) => {
            if (pending !== undefined) void start(answered(pending, answers));
          }}
          onCancel={work.cancel}
          onDismiss={dismiss}
          onCopy={() => void startCopy()}
          onUndo={(data) => void start({ does: "undo", input: data })}
        />
        {copying && (
          <Suspense>
            <CopyAs services={services} input={input} onSay={work.say} />
          </Suspense>
        )}
        <div className={styles.buttons}>
          <Button
            className={styles.insert}
            appearance="primary"
            icon={<Icon name={primary.icon} />}
            disabledFocusable={busy || !canInsert}
            title={hint(
              opened ? texts.actions.updateHint : texts.actions.insertHint,
              primary.shortcut,
              mac,
            )}
            aria-keyshortcuts={ariaKeys(primary.shortcut, mac)}
            data-testid={opened ? "update" : "insert"}
            onClick={startPrimary}
          >
            {opened ? texts.actions.update : texts.actions.insert}
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
          <Button
            aria-label={texts.pane.copyAs}
            title={texts.pane.copyAs}
            aria-expanded={copying}
            className={styles.small}
            data-testid="copy-as"
            onClick={() => {
              setCopying(!copying);
            }}
          >
            …
          </Button>
          <Button
            icon={<Icon name={save.icon} />}
            aria-label={texts.actions.save}
            title={hint(texts.actions.saveHint, save.shortcut, mac)}
            aria-keyshortcuts={ariaKeys(save.shortcut, mac)}
            data-testid="save"
            onClick={() => void saveToLibrary()}
          />
        </div>
      </div>
      <Announcer errors={errors} reading={live.reading !== undefined} />
      <div className={styles.hidden} role="status" data-testid="announcement">
        {busy ? texts.pane.working : spoken(work.message)}
      </div>
    </div>
  );
}

/** A failure stays until it was read; that all is well need not be put away first. */
function mustBeRead(message: Message | undefined): boolean {
  return message !== undefined && message.intent !== "success" && message.intent !== "info";
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
