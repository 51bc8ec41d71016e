import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useMemo, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Services } from "../../session/services";
import type { Surroundings } from "../../host/surroundings";
import type { Problem } from "../../math/problem";
import { ActionButtons } from "./ActionButtons";
import { Announcements } from "./Announcements";
import { useArrivals } from "./use-arrivals";
import type { Arrivals } from "./use-arrivals";
import { useWriting } from "./use-writing";
import type { Writing } from "./use-writing";
import { onWritingKey } from "./writing-keys";
import { askFor } from "../shared/host-sentences";
import { LatexField } from "../editor/LatexField";
import type { LatexFieldHandle } from "../editor/LatexField";
import { ModePicker } from "./ModePicker";
import { PaletteSection } from "../palette/PaletteSection";
import { Preview } from "./Preview";
import type { PreviewHandle } from "./Preview";
import { ProblemList } from "./ProblemList";
import { connectionMessage } from "../shared/sentences";
import { StatusArea } from "../shared/StatusArea";
import { late } from "../shared/late";
import { useTexts } from "../shared/texts";
import { useMarks } from "../editor/use-marks";
import { useSettings } from "../shared/use-settings";
import { useSources } from "./use-sources";
import { answered } from "../shared/use-work";

const OtherWays = late(
  async () => (await import(/* webpackChunkName: "copy-as" */ "./OtherWays")).OtherWays,
  { quiet: true },
);
const FormatSection = late(
  async () => (await import(/* webpackChunkName: "above-field" */ "./FormatSection")).FormatSection,
  { quiet: true },
);
const AboveField = late(
  async () => (await import(/* webpackChunkName: "above-field" */ "./AboveField")).AboveField,
  { quiet: true },
);
const NumberSection = late(
  async () => (await import(/* webpackChunkName: "numbering" */ "./NumberSection")).NumberSection,
  { quiet: true },
);
const NumberNews = late(
  async () => (await import(/* webpackChunkName: "numbering" */ "./NumberNews")).NumberNews,
  { quiet: true },
);
const RecoveryNotice = late(
  async () =>
    (await import(/* webpackChunkName: "copy-as" */ "../recovery/RecoveryNotice")).RecoveryNotice,
  { quiet: true },
);
const Strip = late(
  async () => (await import(/* webpackChunkName: "strip" */ "../palette/Strip")).Strip,
  { quiet: true },
);
const Welcome = late(
  async () => (await import(/* webpackChunkName: "welcome" */ "../welcome/Welcome")).Welcome,
  { quiet: true },
);

/** A text with several formulas between delimiters: each may become an equation in its place. */
const SEVERAL = /\$[^$]+\$[^$]+\$|\\[([][^]*\\[)\]]/;

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
  // As high as its content, so that nothing moves when that appears.
  strip: { minHeight: "32px" },
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
});

/** Whether there is something to show above the field. */
function isSomethingHere({ editing, draft, asking, following }: Writing): boolean {
  return (
    (asking ?? editing.opened ?? draft.aside) !== undefined ||
    following.here.length > 0 ||
    following.selectedText !== ""
  );
}

export interface EquationViewProps extends Arrivals {
  readonly services: Services;
  readonly surroundings: Surroundings;
  /** Whether this is the view that is shown. */
  readonly active: boolean;
  /** Calls back when the pane comes into view, until the returned function is called. */
  readonly onShown: (listener: () => void) => () => void;
  /** Opens the list of equations. */
  readonly onList: () => void;
  readonly onHelp: () => void;
  /** A question to the person, apart from what the actions say. */
  readonly notice: ReactNode;
  /** Opens the library to name an entry. */
  readonly onName: (id: string) => void;
}

/** Writing an equation: field, problems, preview, where it goes, Insert and Copy. */
export function EquationView(props: EquationViewProps): ReactElement {
  const { services, surroundings, onShown, active } = props;
  const styles = useStyles();
  const texts = useTexts();
  const field = useRef<LatexFieldHandle>(null);
  const preview = useRef<PreviewHandle>(null);
  const problemsId = useId();
  const { settings, ready, change: changeSettings } = useSettings();
  const writing = useWriting(services, surroundings, active, field);
  const { draft, editing, live, work, following, preamble, busy, start } = writing;
  const { opened } = editing;
  const { size: chosenSize } = writing.format;
  useEffect(() => {
    if (active) field.current?.focus();
  }, [active]);
  useEffect(() => onShown(() => field.current?.focus()), [onShown]);
  useArrivals(props, writing, field);

  const { pending } = work;
  const ask = useMemo(
    () => (pending === undefined ? undefined : askFor(pending.question, texts)),
    [pending, texts],
  );
  const otherWays = writing.canUseOtherWays && <OtherWays {...writing.otherWays} />;
  const notice = connectionMessage(surroundings.connection, texts);
  const { problems } = writing.calm;
  const marks = useMarks(problems, live.reading?.source === draft.source);
  const { sources, recent, commands, onUse } = useSources(services, live.translator, preamble);
  const pick = useCallback((snippet: string, name: string) => {
    field.current?.insertSnippet(snippet, name);
  }, []);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <div
      className={styles.view}
      onKeyDown={(event) => {
        onWritingKey(event, writing);
      }}
    >
      <div className={styles.content}>
        {notice !== undefined && (
          <p className={styles.notice} data-testid="connection">
            <span className={styles.noticeTitle}>{notice.title}</span>
            {notice.text}
          </p>
        )}
        {notice !== undefined && otherWays}
        {isSomethingHere(writing) && <AboveField writing={writing} onList={props.onList} />}
        <LatexField
          ref={field}
          label={texts.pane.field}
          hint={texts.pane.fieldHint}
          value={draft.source}
          onChange={(source, caret) => {
            writing.calm.typed(source, caret);
            work.fade(false);
            draft.change({ source });
          }}
          onSelect={(selection, typed) => preview.current?.mark(selection, typed)}
          invalid={errors > 0}
          marks={marks}
          sources={sources}
          onUse={onUse}
          describedBy={problemsId}
        />
        <div className={styles.strip}>
          {live.translator !== undefined && (
            <Strip translator={live.translator} commands={commands} onPick={pick} />
          )}
        </div>
        {errors > 0 && SEVERAL.test(draft.source) && (
          <Button
            size="small"
            data-testid="convert-several"
            onClick={() => {
              props.onConvert();
            }}
          >
            {texts.equations.convert}
          </Button>
        )}
        <ProblemList
          id={problemsId}
          source={live.reading?.source ?? draft.source}
          problems={opened?.form === "now" ? [...opened.equation.problems, ...problems] : problems}
          onShow={(problem: Problem) => field.current?.select(problem.span)}
          onApply={(problem, suggestion) => field.current?.replace(problem.span, suggestion)}
        />
        <Preview
          ref={preview}
          onPart={(source) => field.current?.select(source)}
          mathml={live.mathml}
          stale={live.stale && errors > 0}
          current={!live.stale && live.reading?.source === draft.source}
          waiting={live.waiting}
          textSize={chosenSize === undefined ? following.textSize : chosenSize / 100}
        />
        {settings.welcome && ready && draft.aside === undefined && (
          <Welcome
            source={draft.source}
            translator={live.translator}
            onExample={(latex) => {
              field.current?.replace({ from: 0, to: draft.source.length }, latex);
              field.current?.focus();
            }}
            onHelp={props.onHelp}
            onDismiss={() => {
              changeSettings({ welcome: false });
              field.current?.focus();
            }}
          />
        )}
        <PaletteSection
          translator={live.translator}
          commands={commands}
          recent={recent}
          onPick={pick}
        />
        <ModePicker
          mode={draft.mode}
          display={writing.willDisplay}
          onChange={(mode) => {
            draft.change({ mode });
          }}
        />
        <FormatSection
          format={writing.format}
          editing={opened !== undefined}
          onChange={writing.setFormat}
        />
        <NumberSection services={services} writing={writing} />
      </div>
      <div className={styles.footer}>
        {props.notice}
        <NumberNews
          services={services}
          writing={writing}
          onRenumber={() => {
            props.onConvert("renumber");
          }}
        />
        {writing.recovered !== undefined && (
          <RecoveryNotice
            services={services}
            result={writing.recovered}
            onResult={writing.tellRecovered}
            onLeave={() => field.current?.focus()}
          />
        )}
        <StatusArea
          running={work.running}
          message={work.message}
          ask={ask}
          onAnswer={(answers) => {
            if (pending !== undefined) void start(answered(pending, answers));
          }}
          onCancel={work.cancel}
          onDismiss={writing.dismiss}
          onCopy={writing.startCopy}
          otherWays={otherWays}
          onName={props.onName}
          onUndo={(data) => void start({ does: "undo", input: data })}
        />
        <ActionButtons writing={writing} mac={surroundings.platform === "mac"} />
      </div>
      <Announcements
        errors={errors}
        reading={live.reading !== undefined}
        busy={busy}
        message={work.message}
      />
    </div>
  );
}
