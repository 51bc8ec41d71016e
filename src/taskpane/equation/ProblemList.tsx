import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import { useId } from "react";
import type { ReactElement } from "react";
import type { Problem, Severity } from "../../math/problem";
import { fill } from "../../text/say";
import { excerpt } from "./excerpt";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";

/** Beyond this many, problems are only counted: nobody reads a longer list. */
const SHOWN = 6;

const useStyles = makeStyles({
  // Constant height, so that nothing below moves while somebody types.
  strip: { height: "60px", overflowY: "auto", flex: "0 0 auto" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    border: "1px solid transparent",
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  approximated: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
  },
  icon: { fontSize: "16px", lineHeight: 1, paddingTop: "1px" },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  approximatedIcon: { color: tokens.colorStatusWarningForeground3 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  body: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    minWidth: 0,
  },
  sentence: { color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  place: {
    justifySelf: "start",
    alignSelf: "start",
    maxWidth: "100%",
    padding: 0,
    margin: 0,
    border: "none",
    background: "none",
    cursor: "pointer",
    textAlign: "start",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  mark: {
    color: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: "transparent",
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  errorMark: { textDecorationColor: tokens.colorStatusDangerForeground1 },
  approximatedMark: { textDecorationColor: tokens.colorStatusWarningForeground3 },
  infoMark: { textDecorationColor: tokens.colorNeutralForeground3 },
  point: {
    display: "inline-block",
    width: 0,
    height: "1em",
    verticalAlign: "text-bottom",
    borderLeft: `2px solid ${tokens.colorStatusDangerForeground1}`,
  },
  apply: { minHeight: "20px" },
  code: { fontFamily: tokens.fontFamilyMonospace },
  more: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  hidden: visuallyHidden,
});

const drawings = { error: ErrorCircleFilled, approximated: WarningFilled, info: InfoFilled };

export interface ProblemListProps {
  readonly id: string;
  readonly source: string;
  readonly problems: readonly Problem[];
  /** Selects the problem's place in the field. */
  readonly onShow: (problem: Problem) => void;
  /** Replaces the problem's span by the suggestion. */
  readonly onApply: (problem: Problem, suggestion: string) => void;
}

/**
 * Below the field: what is wrong or only approximated, where, and what to do; errors first. A strip of
 * constant height that scrolls if there is more.
 */
export function ProblemList(props: ProblemListProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const order: readonly Severity[] = ["error", "approximated", "info"];
  const sorted = order.flatMap((severity) =>
    props.problems.filter((problem) => problem.severity === severity),
  );
  const shown = sorted.slice(0, SHOWN);
  return (
    <div id={props.id} className={styles.strip} data-testid="problems">
      {sorted.length > 0 && (
        <ul className={styles.list} aria-label={pane.problems}>
          {shown.map((problem) => (
            <ProblemItem
              key={`${problem.code} ${String(problem.span.from)} ${String(problem.span.to)}`}
              {...props}
              problem={problem}
            />
          ))}
        </ul>
      )}
      {sorted.length > shown.length && (
        <span className={styles.more}>
          {fill(pane.problemsMore, { count: sorted.length - shown.length })}
        </span>
      )}
    </div>
  );
}

function ProblemItem({
  problem,
  source,
  onShow,
  onApply,
}: ProblemListProps & { readonly problem: Problem }): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const sentences = useLaterSentences()?.problems;
  const sentenceId = useId();
  const Drawing = drawings[problem.severity];
  const kind = {
    error: pane.problemError,
    approximated: pane.problemApproximated,
    info: pane.problemInfo,
  }[problem.severity];
  const sentence = fill(
    sentenceOf(sentences ?? {}, problem.code) ??
      (sentences === undefined ? pane.loading : pane.problemUnknown),
    { code: problem.code, ...problem.args },
  );
  const { before, marked, after } = excerpt(source, problem.span);
  const { suggestion } = problem;
  return (
    <li
      className={mergeClasses(styles.item, styles[problem.severity])}
      data-severity={problem.severity}
      data-code={problem.code}
    >
      <Drawing
        className={mergeClasses(styles.icon, styles[`${problem.severity}Icon`])}
        aria-hidden
      />
      <div className={styles.body}>
        <span id={sentenceId} className={styles.sentence}>
          <span className={styles.hidden}>{kind}: </span>
          {sentence}
        </span>
        <button
          type="button"
          className={styles.place}
          dir="ltr"
          title={pane.problemShow}
          aria-describedby={sentenceId}
          onClick={() => {
            onShow(problem);
          }}
        >
          <span className={styles.hidden}>{pane.problemShow}: </span>
          {before}
          {marked === "" ? (
            <span className={styles.point} />
          ) : (
            <mark className={mergeClasses(styles.mark, styles[`${problem.severity}Mark`])}>
              {marked}
            </mark>
          )}
          {after}
        </button>
        {suggestion !== undefined && (
          <Button
            size="small"
            className={styles.apply}
            onClick={() => {
              onApply(problem, suggestion);
            }}
          >
            {fill(pane.problemApply, { suggestion: suggestion === "" ? "∅" : suggestion })}
          </Button>
        )}
      </div>
    </li>
  );
}
