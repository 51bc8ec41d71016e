import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { cancel } from "../../actions/cancel";
import { copyDiagnostics } from "../../actions/diagnostics";
import type { DiagnosticsResult } from "../../actions/diagnostics";
import type { Surroundings } from "../../host/surroundings";
import { help as english } from "../../text/en/help";
import type { Translation } from "../../text/say";
import { WRITING_ACTIONS } from "../equation/writing-actions";
import { Icon } from "../shared/Icon";
import { shortcutName } from "../shared/keys";
import { useTexts } from "../shared/texts";
import { useTable } from "../shared/use-table";

type HelpTexts = Translation<typeof english>;

const loaders = {
  de: async (): Promise<HelpTexts> =>
    (await import(/* webpackChunkName: "help-de" */ "../../text/de/help")).help,
};

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
  /** Opens the check; undefined if there is no PowerPoint to check. */
  readonly onCheck: (() => void) | undefined;
}

/** How the add-in works, keys, privacy, and the way to the check of this PowerPoint. */
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
  const t = useTable<HelpTexts>(english, loaders);
  if (!t) return <p role="status">{pane.loading}</p>;
  const keys = [
    ...WRITING_ACTIONS.map(({ name, shortcut }) => [shortcut, actions[name]] as const),
    [cancel.shortcut, t.keyCancel] as const,
  ];
  return (
    <div className={styles.help}>
      <h2>{t.useTitle}</h2>
      <ol>
        <li>{t.use1}</li>
        <li>{t.use2}</li>
        <li>{t.use3}</li>
        <li>{t.use4}</li>
      </ol>
      <p>
        <Button size="small" data-testid="show-welcome" onClick={onWelcome}>
          {t.welcome}
        </Button>
      </p>
      <h2>{t.copyTitle}</h2>
      <p>{t.copy}</p>
      <h2>{pane.helpKeysTitle}</h2>
      <dl>
        {keys.map(([shortcut, meaning]) =>
          shortcut === undefined ? null : (
            <div key={meaning} style={{ display: "contents" }}>
              <dt>
                <kbd className={styles.key}>{shortcutName(shortcut, mac, pane)}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ),
        )}
      </dl>
      <p>
        <Button size="small" data-testid="shortcuts" aria-keyshortcuts="?" onClick={onShortcuts}>
          {t.keysAll}
        </Button>
      </p>
      {onCheck !== undefined && (
        <>
          <h2>{pane.helpCheckTitle}</h2>
          <p>{t.check}</p>
          <Button icon={<Icon name="check" />} data-testid="open-check" onClick={onCheck}>
            {t.checkOpen}
          </Button>
        </>
      )}
      <Diagnostics services={services} surroundings={surroundings} t={t} />
      <h2>{t.privacyTitle}</h2>
      <p>{t.privacy}</p>
    </div>
  );
}

/** A text for a bug report, copied on request; shown where the clipboard cannot be written. */
function Diagnostics({
  services,
  surroundings,
  t,
}: Pick<HelpViewProps, "services" | "surroundings"> & { readonly t: HelpTexts }): ReactElement {
  const styles = useStyles();
  const { language } = useTexts();
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
      <h2>{t.diagnosticsTitle}</h2>
      <p>{t.diagnostics}</p>
      <Button
        icon={<Icon name={copyDiagnostics.icon} />}
        data-testid="diagnostics"
        onClick={() => void onCopy()}
      >
        {t.diagnosticsCopy}
      </Button>
      <p role="status">
        {result?.kind === "copied" && t.diagnosticsCopied}
        {result?.kind === "refused" && t.diagnosticsRefused}
      </p>
      {result?.kind === "refused" && (
        <textarea
          className={styles.byHand}
          aria-label={t.diagnosticsTitle}
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
