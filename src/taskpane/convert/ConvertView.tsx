/**
 * The review before anything changes: what was found in the texts of the selection, the slides or the deck,
 * slide by slide. What is certain and can be read is ticked; what is ticked becomes equations.
 */
import { Button, ProgressBar, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { isReady } from "../../session/bulk/formulas";
import type { Formula } from "../../session/bulk/formulas";
import type { Left, Scope } from "../../session/bulk/item";
import { goToSlide } from "../../actions/go-to-slide";
import type { Connection } from "../../host/surroundings";
import { hasErrors } from "../../math/problem";
import { fill } from "../../text/say";
import { Icon } from "../shared/Icon";
import { failureSentence } from "../shared/host-sentences";
import { connectionMessage } from "../shared/sentences";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";
import { ConvertFooter } from "./ConvertFooter";
import { FormulaRow } from "./FormulaRow";
import { useConvertTexts } from "./convert-texts";
import type { ConvertTexts } from "./convert-texts";
import { useConversion } from "./use-conversion";
import { useFormulas } from "./use-formulas";
import type { Formulas } from "./use-formulas";

/** So many rows are shown at first, and more each time when asked. */
const PAGE = 60;

const SCOPES: readonly Scope[] = ["selection", "shapes", "slide", "slides", "deck"];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { flex: "1 1 auto", minWidth: 0 },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  content: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  slide: {
    display: "flex",
    alignItems: "center",
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
  },
  more: { marginTop: tokens.spacingVerticalS, width: "100%" },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  left: {
    marginTop: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "& summary": { cursor: "pointer" },
    "& ul": { margin: 0, paddingInlineStart: "18px" },
  },
});

export interface ConvertViewProps {
  readonly services: Services;
  readonly connection: Connection;
}

export function ConvertView({ services, connection }: ConvertViewProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const later = useLaterSentences();
  const own = useConvertTexts();
  const { preamble, ready } = useSettings();
  const connected = connection === "powerpoint";
  const formulas = useFormulas(services, preamble, connected && ready);
  const conversion = useConversion(services);
  if (own === undefined) return null;
  const said = own.convert;
  const { found, failure, items, ticked, scope } = formulas;
  const busy = conversion.running !== undefined;
  const over = conversion.outcome?.kind === "converted" || conversion.outcome?.kind === "undone";
  const chosen = items.filter(({ key }) => ticked.has(key));
  const notice = connectionMessage(connection, texts);
  const look = (wanted: Scope): void => {
    conversion.dismiss();
    formulas.look(wanted);
  };
  return (
    <div className={styles.view} data-testid="convert-view">
      <div className={styles.head}>
        <div className={styles.row}>
          <Select
            className={styles.select}
            size="small"
            aria-label={said.scope}
            data-testid="convert-scope"
            disabled={busy || !connected}
            value={scope ?? "slide"}
            onChange={(_event, { value }) => {
              const wanted = SCOPES.find((one) => one === value);
              if (wanted) look(wanted);
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
            disabled={busy || !connected}
            onClick={() => {
              look(scope ?? "slide");
            }}
          >
            {said.again}
          </Button>
        </div>
        {found && items.length > 0 && <Summary formulas={formulas} said={said} disabled={busy} />}
      </div>
      <div className={styles.content}>
        {notice && <p className={styles.hint}>{notice.title}</p>}
        {formulas.fraction !== undefined && (
          <div>
            <p className={styles.hint} role="status">
              {said.reading}
            </p>
            <ProgressBar aria-label={said.reading} value={formulas.fraction} />
          </div>
        )}
        {failure && (
          <p className={styles.hint} role="alert">
            {failure.kind === "failed"
              ? failureSentence(failure.failure, texts, later?.refusals)
              : connectionMessage(failure.connection, texts)?.title}
          </p>
        )}
        {found && items.length === 0 && <p className={styles.hint}>{said.nothing}</p>}
        {found && (
          <BySlide services={services} formulas={formulas} texts={own} disabled={busy || over} />
        )}
        {found && found.found.left.length > 0 && <LeftAlone left={found.found.left} texts={own} />}
      </div>
      <ConvertFooter
        conversion={conversion}
        texts={own}
        chosen={found && items.length > 0 && !over ? chosen : undefined}
        onStart={() => {
          if (found) conversion.start({ formulas: chosen, reader: found.reader });
        }}
      />
    </div>
  );
}

function Summary({
  formulas: { items, tickAll },
  said,
  disabled,
}: {
  readonly formulas: Formulas;
  readonly said: ConvertTexts["convert"];
  readonly disabled: boolean;
}): ReactElement {
  const styles = useStyles();
  const ready = items.filter(isReady).length;
  return (
    <>
      <p className={styles.summary} role="status" data-testid="convert-summary">
        {fill(said.summary, { found: items.length, ready, left: items.length - ready })}
      </p>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="subtle"
          disabled={disabled}
          onClick={() => {
            tickAll(items.filter(({ problems }) => !hasErrors(problems)));
          }}
        >
          {said.tickAll}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabled={disabled}
          onClick={() => {
            tickAll([]);
          }}
        >
          {said.tickNone}
        </Button>
      </div>
    </>
  );
}

function BySlide({
  services,
  formulas: { items, ticked, tick, correct },
  texts,
  disabled,
}: {
  readonly services: Services;
  readonly formulas: Formulas;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
}): ReactElement {
  const styles = useStyles();
  const { actions } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const bySlide = useMemo(() => {
    const map = new Map<number, Formula[]>();
    for (const item of items.slice(0, shown)) {
      const list = map.get(item.slideNumber);
      if (list) list.push(item);
      else map.set(item.slideNumber, [item]);
    }
    return [...map];
  }, [items, shown]);
  const said = texts.convert;
  const more = Math.min(PAGE, items.length - shown);
  return (
    <>
      {bySlide.map(([number, list]) => (
        <section key={number} aria-label={fill(said.formulas, { slide: number })}>
          <h2 className={styles.slide}>
            {fill(said.slideTitle, { slide: number })}
            <Button
              size="small"
              appearance="subtle"
              icon={<Icon name={goToSlide.icon} />}
              aria-label={fill(said.goTo, { slide: number })}
              title={actions.goToSlideHint}
              onClick={() => void goToSlide.perform(services, list[0]?.slideId ?? "")}
            />
          </h2>
          <ul className={styles.list}>
            {list.map((formula) => (
              <FormulaRow
                key={formula.key}
                formula={formula}
                ticked={ticked.has(formula.key)}
                disabled={disabled}
                texts={texts}
                onTick={tick}
                onCorrect={correct}
              />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {fill(said.more, { count: more })}
        </Button>
      )}
    </>
  );
}

function LeftAlone({
  left,
  texts,
}: {
  readonly left: readonly Left[];
  readonly texts: ConvertTexts;
}): ReactElement {
  const styles = useStyles();
  const { equations } = useTexts();
  const refusals = useLaterSentences()?.refusals ?? {};
  return (
    <details className={styles.left} data-testid="left-alone">
      <summary>{fill(texts.convert.leftAlone, { count: left.length })}</summary>
      <ul>
        {left.slice(0, PAGE).map(({ slideNumber: slide, shapeName: shape, text, why }, n) => (
          // They never change while they are shown.
          <li key={n}>
            {shape === ""
              ? fill(texts.convert.slideTitle, { slide })
              : fill(equations.where, { slide, shape })}
            : <code>{text.slice(0, 80)}</code>{" "}
            {why.kind === "notMathematics"
              ? texts.reasons[why.reason]
              : fill(sentenceOf(refusals, why.refusal.code) ?? why.refusal.code, {
                  text: text.slice(0, 80),
                  ...why.refusal.args,
                })}
          </li>
        ))}
      </ul>
    </details>
  );
}
