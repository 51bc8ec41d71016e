import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { cancel } from "../../actions/cancel";
import { copy } from "../../actions/copy";
import { copyDiagnostics } from "../../actions/diagnostics";
import type { DiagnosticsResult } from "../../actions/diagnostics";
import { insert } from "../../actions/insert";
import type { Surroundings } from "../../host/surroundings";
import { Icon } from "../shared/Icon";
import { shortcutName } from "../shared/keys";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  help: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& h2": {
      margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& h2:first-child": { marginTop: 0 },
    "& p": { margin: `0 0 ${tokens.spacingVerticalS}` },
    "& ol": { margin: 0, paddingInlineStart: "20px" },
    "& li": { marginBottom: tokens.spacingVerticalXS },
    "& dl": {
      display: "grid",
      gridTemplateColumns: "auto 1fr",
      columnGap: tokens.spacingHorizontalM,
      rowGap: tokens.spacingVerticalXS,
      margin: 0,
    },
    "& dd": { margin: 0 },
  },
  byHand: { width: "100%", boxSizing: "border-box", fontSize: tokens.fontSizeBase200 },
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    whiteSpace: "nowrap",
  },
});

export interface HelpViewProps {
  readonly services: Services;
  readonly surroundings: Surroundings;
  readonly mac: boolean;
  readonly onShortcuts: () => void;
  /** Shows the welcome again. */
  readonly onWelcome: () => void;
  /** Opens the check; undefined where there is no PowerPoint to check. */
  readonly onCheck: (() => void) | undefined;
}

/** How it works, keys, privacy, and the way to the check of this PowerPoint. */
export function HelpView({
  services,
  surroundings,
  mac,
  onShortcuts,
  onWelcome,
  onCheck,
}: HelpViewProps): ReactElement {
  const styles = useStyles();
  const { pane, actions } = useTexts();
  const keys = [
    [insert.shortcut, pane.helpKeyInsert],
    [copy.shortcut, actions.copy],
    [cancel.shortcut, pane.helpKeyCancel],
  ] as const;
  return (
    <div className={styles.help}>
      <h2>{pane.helpUseTitle}</h2>
      <ol>
        <li>{pane.helpUse1}</li>
        <li>{pane.helpUse2}</li>
        <li>{pane.helpUse3}</li>
        <li>{pane.helpUse4}</li>
      </ol>
      <p>
        <Button size="small" data-testid="show-welcome" onClick={onWelcome}>
          {pane.helpWelcome}
        </Button>
      </p>
      <h2>{pane.helpCopyTitle}</h2>
      <p>{pane.helpCopy}</p>
      <h2>{pane.helpKeysTitle}</h2>
      <dl>
        {keys.map(([shortcut, meaning]) =>
          shortcut === undefined ? null : (
            <div key={meaning} style={{ display: "contents" }}>
              <dt>
                <kbd className={styles.key}>{shortcutName(shortcut, mac)}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <Button size="small" data-testid="shortcuts" aria-keyshortcuts="?" onClick={onShortcuts}>
          {pane.helpKeysAll}
        </Button>
      </p>
      {onCheck !== undefined && (
        <>
          <h2>{pane.helpCheckTitle}</h2>
          <p>{pane.helpCheck}</p>
          <Button icon={<Icon name="check" />} data-testid="open-check" onClick={onCheck}>
            {pane.helpCheckOpen}
          </Button>
        </>
      )}
      <Diagnostics services={services} surroundings={surroundings} />
      <h2>{pane.helpPrivacyTitle}</h2>
      <p>{pane.helpPrivacy}</p>
    </div>
  );
}

/** A text for a report of a fault, copied when asked for; shown where nobody may write to the clipboard. */
function Diagnostics({
  services,
  surroundings,
}: Pick<HelpViewProps, "services" | "surroundings">): ReactElement {
  const styles = useStyles();
  const { pane, language } = useTexts();
  const [result, setResult] = useState<DiagnosticsResult>();
  const version =
    document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content ?? "unknown";
  const onCopy = async (): Promise<void> => {
    const browser = navigator.userAgent;
    const input = { version, browser, language, surroundings };
    setResult(await copyDiagnostics.perform(services, input));
  };
  return (
    <>
      <h2>{pane.helpDiagnosticsTitle}</h2>
      <p>{pane.helpDiagnostics}</p>
      <Button
        icon={<Icon name={copyDiagnostics.icon} />}
        data-testid="diagnostics"
        onClick={() => void onCopy()}
      >
        {pane.helpDiagnosticsCopy}
      </Button>
      <p role="status">
        {result?.kind === "copied" && pane.helpDiagnosticsCopied}
        {result?.kind === "refused" && pane.helpDiagnosticsRefused}
      </p>
      {result?.kind === "refused" && (
        <textarea
          className={styles.byHand}
          aria-label={pane.helpDiagnosticsTitle}
          readOnly
          rows={8}
          value={result.text}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </>
  );
}
