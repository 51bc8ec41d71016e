import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  InfoFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Answers } from "../../actions/insert";
import type { UndoData } from "../../actions/undo";
import { Icon } from "./Icon";
import { stageSentence } from "./host-sentences";
import type { Ask, Message } from "./message";
import { useTexts } from "./texts";
import type { Running } from "./use-running";
import { card } from "./card";

const useStyles = makeStyles({
  area: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  running: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  track: {
    gridColumn: "1 / -1",
    height: "2px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  done: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
  // The duration is unknown: the bar moves from side to side.
  waiting: {
    width: "33%",
    animationName: { from: { marginInlineStart: "-33%" }, to: { marginInlineStart: "100%" } },
    animationDuration: "1.5s",
    animationIterationCount: "infinite",
  },
  message: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  info: {},
  icon: { fontSize: "20px", lineHeight: 1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  body: { overflowWrap: "anywhere", minWidth: 0 },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  actions: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "end",
    gap: tokens.spacingHorizontalS,
  },
  byHand: {
    boxSizing: "border-box",
    width: "100%",
    height: "5em",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  ask: card,
  askTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  askText: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const drawings = {
  success: CheckmarkCircleFilled,
  info: InfoFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
};

export interface StatusAreaProps {
  readonly running: Running | undefined;
  readonly message: Message | undefined;
  readonly ask: Ask | undefined;
  readonly onAnswer: (answers: Answers) => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
  readonly onCopy: () => void;
  /** What is offered beside Copy if inserting failed. */
  readonly otherWays?: ReactNode;
  /** Absent: no Undo is offered. */
  readonly onUndo?: (data: UndoData) => void;
  /** Names an entry of the library; absent: this is not offered. */
  readonly onName?: (id: string) => void;
}

/** Above the buttons: progress, the result, and a question that must be answered first. */
export function StatusArea(props: StatusAreaProps): ReactElement {
  const styles = useStyles();
  const { running, message, ask } = props;
  return (
    <div className={styles.area} data-testid="status">
      {running !== undefined && <RunningRow running={running} onCancel={props.onCancel} />}
      {ask !== undefined && (
        <AskBox ask={ask} onAnswer={props.onAnswer} onDismiss={props.onDismiss} />
      )}
      {message !== undefined && <MessageRow {...props} message={message} />}
    </div>
  );
}

function RunningRow({
  running,
  onCancel,
}: {
  readonly running: Running;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { progress, cancelling } = running;
  const cancellable = progress?.cancellable ?? true;
  const sentence = cancelling
    ? texts.pane.cancelling
    : progress === undefined
      ? texts.pane.working
      : stageSentence(progress.stage, texts);
  const fraction = progress?.fraction;
  return (
    <div className={styles.running}>
      <span>{sentence}</span>
      <Button size="small" disabledFocusable={cancelling || !cancellable} onClick={onCancel}>
        {texts.pane.cancel}
      </Button>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={sentence}
        {...(fraction === undefined
          ? {}
          : { "aria-valuemin": 0, "aria-valuemax": 1, "aria-valuenow": fraction })}
      >
        <div
          className={mergeClasses(styles.done, fraction === undefined && styles.waiting)}
          style={fraction === undefined ? undefined : { width: `${String(fraction * 100)}%` }}
        />
      </div>
    </div>
  );
}

interface MessageRowProps
  extends
    Pick<StatusAreaProps, "onDismiss" | "otherWays" | "onUndo" | "onName">,
    Partial<Pick<StatusAreaProps, "onCopy">> {
  readonly message: Message;
  /** Buttons of the message's own. */
  readonly choices?: ReactNode;
}

/** One message. */
export function MessageRow({
  message,
  onDismiss,
  onCopy,
  onUndo,
  onName,
  choices,
  otherWays,
}: MessageRowProps): ReactElement {
  const styles = useStyles();
  const { pane, actions } = useTexts();
  const { undo: data, unnamed } = message;
  const Drawing = drawings[message.intent];
  return (
    <>
      <div
        role="group"
        className={mergeClasses(styles.message, styles[message.intent])}
        data-testid="message"
        data-intent={message.intent}
      >
        <Drawing
          className={mergeClasses(styles.icon, styles[`${message.intent}Icon`])}
          aria-hidden
        />
        <span className={styles.body}>
          {message.title !== undefined && <span className={styles.title}>{message.title} </span>}
          {message.text}
        </span>
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="dismiss" />}
          aria-label={pane.dismiss}
          title={pane.dismiss}
          onClick={onDismiss}
        />
        {data !== undefined && onUndo !== undefined && (
          <span className={styles.actions}>
            <Button
              size="small"
              icon={<Icon name="undo" />}
              title={actions.undoHint}
              data-testid="undo"
              onClick={() => {
                onUndo(data);
              }}
            >
              {actions.undo}
            </Button>
          </span>
        )}
        {unnamed !== undefined && onName !== undefined && (
          <span className={styles.actions}>
            <Button
              size="small"
              data-testid="name"
              onClick={() => {
                onName(unnamed);
              }}
            >
              {actions.name}
            </Button>
          </span>
        )}
        {choices !== undefined && <span className={styles.actions}>{choices}</span>}
        {message.offerCopy === true && (
          <span className={styles.actions}>
            {otherWays}
            <Button size="small" icon={<Icon name="copy" />} onClick={onCopy}>
              {pane.copyInstead}
            </Button>
          </span>
        )}
      </div>
      {message.copyByHand !== undefined && (
        <textarea
          className={styles.byHand}
          readOnly
          dir="ltr"
          aria-label="MathML"
          value={message.copyByHand}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </>
  );
}

/** The question is part of the pane instead of a dialog over it, so that its subject stays visible. */
function AskBox({
  ask,
  onAnswer,
  onDismiss,
}: {
  readonly ask: Ask;
  readonly onAnswer: (answers: Answers) => void;
  readonly onDismiss: () => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.focus();
  }, [ask]);
  return (
    <div
      ref={box}
      className={styles.ask}
      role="alertdialog"
      aria-labelledby="ask-title"
      aria-describedby="ask-text"
      data-testid="question"
    >
      <h2 id="ask-title" className={styles.askTitle}>
        {ask.title}
      </h2>
      <p id="ask-text" className={styles.askText}>
        {ask.text}
      </p>
      <div className={styles.choices}>
        {ask.choices.map(({ label, answers }, index) => (
          <Button
            key={label}
            appearance={index === 0 ? "primary" : "secondary"}
            onClick={() => {
              onAnswer(answers);
            }}
          >
            {label}
          </Button>
        ))}
        <Button onClick={onDismiss}>{pane.no}</Button>
      </div>
    </div>
  );
}
