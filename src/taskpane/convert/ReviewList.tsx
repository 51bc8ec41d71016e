/** What was found, for the person to look through before anything changes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { goToSlide } from "../../actions/go-to-slide";
import type { Reviewed } from "../../actions/review";
import { hasErrors } from "../../math/problem";
import { isReady } from "../../session/bulk/formulas";
import type { Left } from "../../session/bulk/item";
import type { Services } from "../../session/services";
import { fill } from "../../text/say";
import { Icon } from "../shared/Icon";
import { moreButton, PAGE, plainList } from "../shared/list";
import { useMoveInTexts } from "../shared/move-in-texts";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { ItemRow } from "./ItemRow";
import type { ConvertTexts } from "./convert-texts";
import { usePictures } from "./use-pictures";
import type { Reviewing } from "./use-review";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  slide: {
    display: "flex",
    alignItems: "center",
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: plainList,
  number: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: moreButton,
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

/** How many were found, and a box that ticks all or none. */
export function Summary({
  reviewing: { items, review, task, tickAll },
  texts: { convert: said },
  disabled,
}: {
  readonly reviewing: Reviewing;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
}): ReactElement {
  const styles = useStyles();
  const moveIn = useMoveInTexts()?.moveIn;
  const ready = items.filter(isReady).length;
  const left = items.length - ready;
  const without = review?.kind === "objects" ? review.found.left.length : 0;
  const found = items.length + without;
  return (
    <>
      <p className={styles.summary} role="status" data-testid="convert-summary">
        {review?.kind === "objects"
          ? moveIn &&
            fill(moveIn.summary, { found, ready }) +
              (left > 0 ? ` ${fill(moveIn.unread, { left })}` : "") +
              (without > 0 ? ` ${fill(moveIn.without, { without })}` : "")
          : fill(task.kind === "renumber" ? said.numbersSummary : said.summary, {
              found,
              ready,
              left,
            })}
      </p>
      {task.kind !== "renumber" && (
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
      )}
    </>
  );
}

/** What was found, slide by slide. */
export function BySlide({
  services,
  reviewing: { task, items, review, ticked, tick, correct },
  texts,
  disabled,
}: {
  readonly services: Services;
  readonly reviewing: Reviewing;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
}): ReactElement {
  const styles = useStyles();
  const { actions } = useTexts();
  const [shown, setShown] = useState(PAGE);
  const bySlide = useMemo(() => {
    const map = new Map<number, Reviewed[]>();
    for (const item of items.slice(0, shown)) {
      const list = map.get(item.slideNumber);
      if (list) list.push(item);
      else map.set(item.slideNumber, [item]);
    }
    return [...map];
  }, [items, shown]);
  // Pictures are of the items as found: a correction changes nothing on the slide.
  const pictures = usePictures(services, review?.found.items ?? items);
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
            {list.map((item) =>
              task.kind === "renumber" ? (
                // Numbers are put in order all together or not at all: there is nothing to choose.
                <li key={item.key} className={styles.number} data-testid="formula">
                  {item.text}
                  <div className={styles.place}>{item.shapeName}</div>
                </li>
              ) : (
                <ItemRow
                  key={item.key}
                  item={item}
                  picture={pictures.get(item.key)}
                  ticked={ticked.has(item.key)}
                  label={texts.ticks[task.kind]}
                  disabled={disabled}
                  texts={texts}
                  onTick={tick}
                  onCorrect={correct}
                />
              ),
            )}
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

/** What was left alone, and why. */
export function LeftAlone({
  left,
  texts,
}: {
  readonly left: readonly Left[];
  readonly texts: ConvertTexts;
}): ReactElement {
  const styles = useStyles();
  const { equations } = useTexts();
  const refusals = useLaterSentences()?.refusals ?? {};
  const reasons = useMoveInTexts()?.reasons;
  return (
    <details className={styles.left} data-testid="left-alone">
      <summary>{fill(texts.convert.leftAlone, { count: left.length })}</summary>
      <ul>
        {left.slice(0, PAGE).map(({ slideNumber: slide, shapeName: shape, text, why }, n) => (
          // The index can be the key: the list never changes while it is shown.
          <li key={n}>
            {shape === ""
              ? fill(texts.convert.slideTitle, { slide })
              : fill(equations.where, { slide, shape })}
            : {text !== "" && <code>{why.kind === "tool" ? text : text.slice(0, 80)}</code>}{" "}
            {why.kind === "notMathematics"
              ? texts.reasons[why.reason]
              : why.kind === "tool"
                ? fill(reasons?.[why.reason] ?? "", { tool: why.tool })
                : why.kind === "numbers"
                  ? fill(texts.numberNotes[why.code], why.args)
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
