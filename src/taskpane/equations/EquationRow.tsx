import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { ReactElement } from "react";
import { copy } from "../../actions/copy";
import type { FoundEquation } from "../../session/equations/found";
import { goToSlide } from "../../actions/go-to-slide";
import { save } from "../../actions/save-to-library";
import { fill } from "../../text/say";
import { checkbox } from "../shared/checkbox";
import { Icon } from "../shared/Icon";
import { MathView } from "../shared/MathView";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexDirection: "column",
    // In a long list only the visible rows are drawn.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 96px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  equation: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    minWidth: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: "start",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  math: {
    display: "flex",
    maxHeight: "120px",
    // Equations are drawn a few per frame, and the rows must not move when the letters arrive.
    minHeight: "24px",
    overflow: "hidden",
    fontSize: "18px",
    // All are aligned left, display equations too.
    "& math, & svg": { flex: "0 0 auto" },
  },
  latex: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  note: { fontSize: tokens.fontSizeBase200, whiteSpace: "normal" },
  foot: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  where: {
    flex: "1 1 auto",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  box: {
    ...checkbox,
    margin: 0,
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: "text-bottom",
  },
  hidden: visuallyHidden,
});

export interface EquationRowProps {
  readonly equation: FoundEquation;
  readonly chosen: boolean;
  readonly onChoose: (equation: FoundEquation) => void;
  readonly onOpen: (equation: FoundEquation) => void;
  readonly onCopy: (equation: FoundEquation) => void;
  readonly onSave: (equation: FoundEquation) => void;
  /** Absent if its slide is shown already. */
  readonly onGo?: ((equation: FoundEquation) => void) | undefined;
}

/** An equation of the list: typeset, with its LaTeX below, and where it is. */
export const EquationRow = memo(function EquationRow(props: EquationRowProps): ReactElement {
  const { equation, onChoose, onOpen, onCopy, onSave, onGo } = props;
  const styles = useStyles();
  const { actions, equations: texts } = useTexts();
  const sentences = useLaterSentences()?.problems;
  const { latex, mathml, shapeName, slideNumber, problems } = equation;
  const notes = problems.map(({ code, args }) =>
    fill(sentenceOf(sentences ?? {}, code) ?? "", args),
  );
  const where = onGo ? fill(texts.where, { slide: slideNumber, shape: shapeName }) : shapeName;
  return (
    <li className={styles.row} data-testid="equation">
      <button
        type="button"
        className={styles.equation}
        title={actions.editHint}
        onClick={() => {
          onOpen(equation);
        }}
      >
        <span className={styles.hidden}>{actions.edit}</span>
        <MathView mathml={mathml} className={styles.math} fits />
        <code className={styles.latex}>{latex}</code>
        {[...new Set(notes)].map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </button>
      <div className={styles.foot}>
        <label className={styles.where} title={texts.choose}>
          <input
            type="checkbox"
            className={styles.box}
            checked={props.chosen}
            aria-label={`${texts.choose}: ${where}, ${latex}`}
            onChange={() => {
              onChoose(equation);
            }}
          />
          {where}
        </label>
        {onGo && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name={goToSlide.icon} />}
            aria-label={`${actions.goToSlide} ${slideNumber}`}
            title={actions.goToSlideHint}
            data-testid="go"
            onClick={() => {
              onGo(equation);
            }}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name={save.icon} />}
          aria-label={actions.save}
          title={actions.save}
          data-testid="save-one"
          onClick={() => {
            onSave(equation);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Icon name={copy.icon} />}
          aria-label={texts.copyOne}
          title={texts.copyOne}
          data-testid="copy-one"
          onClick={() => {
            onCopy(equation);
          }}
        />
      </div>
    </li>
  );
});
