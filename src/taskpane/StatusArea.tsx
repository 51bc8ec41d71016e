import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { Answers } from "../actions/insert";
import { Icon } from "./Icon";
import { stageSentence } from "./host-sentences";
import type { Ask, Message } from "./message";
import { useTexts } from "./texts";
import type { Running } from "./use-work";

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
  bar: { gridColumn: "1 / -1" },
  message: { alignItems: "start", paddingBlock: tokens.spacingVerticalS, minHeight: 0 },
  body: { overflowWrap: "anywhere", whiteSpace: "normal" },
  title: { display: "block" },
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
  ask: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
  askTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  askText: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface StatusAreaProps {
  readonly running: Running | undefined;
  readonly message: Message | undefined;
  readonly ask: Ask | undefined;
  readonly onAnswer: (answers: Answers) => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
  readonly onCopy: () => void;
}

/** Above the buttons: what is under way, what came of it, and what must be answered first. */
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
      <ProgressBar
        className={styles.bar}
        aria-label={sentence}
        {...(fraction === undefined ? {} : { value: fraction })}
      />
    </div>
  );
}

function MessageRow({
  message,
  onDismiss,
  onCopy,
}: StatusAreaProps & { readonly message: Message }): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <>
      <MessageBar
        intent={message.intent}
        layout="multiline"
        className={styles.message}
        data-testid="message"
        data-intent={message.intent}
      >
        <MessageBarBody className={styles.body}>
          {message.title !== undefined && (
            <MessageBarTitle className={styles.title}>{message.title}</MessageBarTitle>
          )}
          {message.text}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<Icon name="dismiss" />}
              aria-label={pane.dismiss}
              title={pane.dismiss}
              onClick={onDismiss}
            />
          }
        >
          {message.offerCopy === true && (
            <Button size="small" icon={<Icon name="copy" />} onClick={onCopy}>
              {pane.copyInstead}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
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

/** The question stands in the pane, not over it: what it is about stays in view. */
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
