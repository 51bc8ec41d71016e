import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { check, reportText } from "../../actions/check";
import type {
  CheckStep,
  CheckedHost,
  Finding,
  HostReport,
  StepAnswer,
  Verdict,
} from "../../actions/check";
import { fill, reasonOf } from "../../text/say";
import { useCheckTexts } from "./check-texts";
import type { CheckTexts } from "./check-texts";
import { assumptionOf, wordsOf } from "./check-words";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";
import { card } from "../shared/card";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& p": { margin: 0 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  ask: {
    ...card,
    "& h2": { margin: 0, fontSize: tokens.fontSizeBase300 },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& caption": {
      textAlign: "start",
      fontWeight: tokens.fontWeightSemibold,
      fontSize: tokens.fontSizeBase300,
      paddingBottom: tokens.spacingVerticalXS,
    },
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& th": { fontWeight: tokens.fontWeightRegular },
    "& thead th": {
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground2,
    },
  },
  detail: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  // The background of a slide, in the dark theme too.
  picture: { maxWidth: "100%", maxHeight: "240px", objectFit: "contain", backgroundColor: "white" },
  asAssumed: { color: tokens.colorStatusSuccessForeground1 },
  different: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  failed: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  noted: {},
  notTried: { color: tokens.colorNeutralForeground3 },
  report: {
    boxSizing: "border-box",
    width: "100%",
    height: "9em",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface CheckViewProps {
  readonly services: Services;
  readonly checkedHost: () => Promise<CheckedHost>;
}

interface Waiting {
  readonly step: CheckStep;
  readonly answer: (answer: StepAnswer) => void;
}

/**
 * Tries out what this PowerPoint does, shows the answers as a table, and offers the report to copy or save.
 */
export function CheckView({ services, checkedHost }: CheckViewProps): ReactElement | null {
  const styles = useStyles();
  const texts = useCheckTexts();
  const [running, setRunning] = useState(false);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [report, setReport] = useState<HostReport>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [said, setSaid] = useState<string>();
  if (texts === undefined) return null;
  const { check: t } = texts;

  const start = async (): Promise<void> => {
    setRunning(true);
    setFindings([]);
    setReport(undefined);
    setSaid(undefined);
    try {
      const made = await check.perform(services, await checkedHost(), {
        ask: (step) =>
          new Promise((resolve) => {
            setWaiting({
              step,
              answer(answer) {
                setWaiting(undefined);
                resolve(answer);
              },
            });
          }),
        onFinding: (finding) => {
          setFindings((old) => [...old, finding]);
        },
      });
      setReport(made);
    } catch (error) {
      const detail = reasonOf(error);
      setSaid(fill(t.failed, { detail }));
    } finally {
      setRunning(false);
    }
  };
  const copy = async (text: string): Promise<void> => {
    const html = `<pre>${text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)}</pre>`;
    const written = await services.clipboard.write(Promise.resolve({ html, plain: text }));
    setSaid(written ? t.copied : t.copyRefused);
  };

  return (
    <div className={styles.view} data-testid="check" data-running={running}>
      <p>{t.intro}</p>
      {running ? (
        <Spinner size="tiny" labelPosition="after" label={t.running} />
      ) : (
        <div>
          <Button
            appearance="primary"
            icon={<Icon name={check.icon} />}
            data-testid="start-check"
            onClick={() => void start()}
          >
            {report === undefined ? t.start : t.again}
          </Button>
        </div>
      )}
      {waiting !== undefined && <AskStep waiting={waiting} texts={texts} />}
      <div role="status">
        {(said ?? (report === undefined ? undefined : summary(report, texts))) !== undefined && (
          <MessageBar
            intent={report === undefined && said !== undefined ? "error" : "info"}
            layout="multiline"
          >
            <MessageBarBody>
              {said ?? (report === undefined ? "" : summary(report, texts))}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {report !== undefined && (
        <div className={styles.buttons}>
          <Button
            icon={<Icon name="copy" />}
            data-testid="copy-report"
            onClick={() => void copy(reportText(report))}
          >
            {t.copyReport}
          </Button>
          <Button
            data-testid="save-report"
            onClick={() => {
              save(reportText(report));
            }}
          >
            {t.saveReport}
          </Button>
        </div>
      )}
      {findings.length > 0 && <Findings findings={findings} texts={texts} />}
      {report !== undefined && (
        <label>
          {t.report}
          <span className={styles.detail}>{t.reportAbout}</span>
          <textarea className={styles.report} readOnly dir="ltr" value={reportText(report)} />
        </label>
      )}
    </div>
  );
}

function AskStep({
  waiting,
  texts: { check: t },
}: {
  readonly waiting: Waiting;
  readonly texts: CheckTexts;
}): ReactElement {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const { step } = waiting;
  const asked: Readonly<Record<CheckStep["kind"], string>> = {
    clickCell: t.askClickCell,
    undo: t.askUndo,
    seeEquation: t.askSeeEquation,
  };
  useEffect(() => {
    box.current?.focus();
  }, [waiting]);
  return (
    <div
      ref={box}
      className={styles.ask}
      role="alertdialog"
      aria-labelledby="check-ask"
      aria-describedby="check-ask-text"
      tabIndex={-1}
      data-testid="check-ask"
    >
      <h2 id="check-ask">{t.askTitle}</h2>
      {step.kind === "seeEquation" && (
        <img
          className={styles.picture}
          src={`data:image/png;base64,${step.picture}`}
          alt={t.pictureAlt}
          data-testid="check-picture"
        />
      )}
      <p id="check-ask-text">{asked[step.kind]}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            waiting.answer("done");
          }}
        >
          {step.kind === "seeEquation" ? t.askYes : t.askDone}
        </Button>
        {step.kind === "seeEquation" && (
          <Button
            onClick={() => {
              waiting.answer("no");
            }}
          >
            {t.askNo}
          </Button>
        )}
        <Button
          onClick={() => {
            waiting.answer("skipped");
          }}
        >
          {t.askSkip}
        </Button>
      </div>
    </div>
  );
}

function Findings({
  findings,
  texts,
}: {
  readonly findings: readonly Finding[];
  readonly texts: CheckTexts;
}): ReactElement {
  const styles = useStyles();
  const { check: t } = texts;
  const { host } = useTexts();
  const words: Readonly<Record<Verdict, string>> = {
    asAssumed: t.verdictSame,
    different: t.verdictDifferent,
    noted: t.verdictNoted,
    notTried: t.verdictNotTried,
    failed: t.verdictFailed,
  };
  return (
    <table className={styles.table} data-testid="findings">
      <caption>{t.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columnCheck}</th>
          <th scope="col">{t.columnVerdict}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => {
          const { name, verdict } = finding;
          const assumed = verdict === "different" && assumptionOf(finding, texts, host);
          return (
            <tr key={name} data-finding={name} data-verdict={verdict}>
              <th scope="row">
                {texts.findings[name]}
                <span className={styles.detail}>{wordsOf(finding, texts, host)}</span>
                {assumed && <span className={styles.detail}>{fill(t.assumed, { assumed })}</span>}
              </th>
              <td className={styles[verdict]}>{words[verdict]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function summary({ findings }: HostReport, { check: t }: CheckTexts): string {
  const count = findings.filter(
    ({ verdict }) => verdict === "different" || verdict === "failed",
  ).length;
  return count === 0 ? t.doneSame : fill(t.doneDifferent, { count });
}

/** Some webviews block downloads; the pane shows the report as well. */
function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "powerpoint-check.json";
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
