import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { takeSelection } from "../../actions/take-selection";
import { Icon } from "../shared/Icon";
import { useTexts } from "../shared/texts";
import { bar } from "./bar";

const useStyles = makeStyles({
  bar,
  text: {
    flex: "1 1 80px",
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
  },
});

/** The text that is selected on the slide, to be taken into the field. */
export function SelectedText({
  text,
  onTake,
}: {
  readonly text: string;
  readonly onTake: () => void;
}): ReactElement {
  const styles = useStyles();
  const { actions, equations: texts } = useTexts();
  return (
    <section className={styles.bar} aria-label={texts.selected} data-testid="selected-text">
      <span className={styles.text}>{text}</span>
      <Button
        size="small"
        icon={<Icon name={takeSelection.icon} />}
        title={actions.takeSelectionHint}
        onClick={onTake}
      >
        {actions.takeSelection}
      </Button>
    </section>
  );
}
