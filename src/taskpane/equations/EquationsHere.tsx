import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { edit } from "../../actions/edit";
import { keyOfFound } from "../../session/equations/found";
import type { FoundEquation } from "../../session/equations/found";
import { takeSelection } from "../../actions/take-selection";
import { fill } from "../../text/say";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";
import { MathView } from "../shared/MathView";
import { visuallyHidden } from "../shared/visually-hidden";

/** How many are shown here; the list has all. */
const SHOWN = 3;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { flex: "1 0 auto" },
  text: {
    flex: "1 1 80px",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
  },
  equation: {
    flex: "0 1 auto",
    minWidth: 0,
    maxWidth: "100%",
    gap: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    justifyContent: "start",
    fontWeight: tokens.fontWeightRegular,
  },
  // A tall or wide equation shows its beginning: enough to know it again.
  math: {
    display: "flex",
    flex: "0 1 auto",
    minWidth: 0,
    maxHeight: "44px",
    overflow: "hidden",
    fontSize: "14px",
    color: tokens.colorNeutralForeground1,
    "& math": { flex: "0 0 auto", mathStyle: "compact" },
  },
  hidden: visuallyHidden,
});

export interface EquationsHereProps {
  /** Of what is selected on the slide. */
  readonly equations: readonly FoundEquation[];
  /** The text that is selected on the slide; "" for none. */
  readonly selectedText: string;
  readonly onEdit: (equation: FoundEquation) => void;
  readonly onTake: () => void;
  /** Opens the list. */
  readonly onMore: () => void;
}

/** Quietly above the field: the equations where the caret is, and the text that is selected. */
export function EquationsHere(props: EquationsHereProps): ReactElement | null {
  const { equations, selectedText, onEdit, onTake, onMore } = props;
  const styles = useStyles();
  const { actions, equations: texts } = useTexts();
  const count = equations.length;
  const more = count - SHOWN;
  if (count === 0 && selectedText === "") return null;
  return (
    <>
      {count > 0 && (
        <section
          className={styles.bar}
          aria-label={count === 1 ? texts.here : fill(texts.hereSeveral, { count })}
          data-testid="equations-here"
        >
          <span className={styles.label}>
            {count === 1 ? texts.here : fill(texts.hereSeveral, { count })}
          </span>
          {equations.slice(0, SHOWN).map((equation) => (
            <Button
              key={keyOfFound(equation)}
              className={styles.equation}
              size="small"
              title={equation.latex}
              icon={<Icon name={edit.icon} />}
              iconPosition="after"
              onClick={() => {
                onEdit(equation);
              }}
            >
              <span className={styles.hidden}>{actions.edit}</span>
              <MathView mathml={equation.mathml} className={styles.math} />
            </Button>
          ))}
          {more > 0 && (
            <Button size="small" appearance="subtle" onClick={onMore}>
              {fill(texts.more, { count: more })}
            </Button>
          )}
        </section>
      )}
      {selectedText !== "" && (
        <section className={styles.bar} aria-label={texts.selected} data-testid="selected-text">
          <span className={styles.text}>{selectedText}</span>
          <Button
            size="small"
            icon={<Icon name={takeSelection.icon} />}
            title={actions.takeSelectionHint}
            onClick={onTake}
          >
            {actions.takeSelection}
          </Button>
        </section>
      )}
    </>
  );
}
