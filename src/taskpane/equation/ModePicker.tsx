import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Mode } from "../../deck/place";
import { Choices } from "../shared/Choices";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  hint: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    // Two lines, so that nothing below moves when the cursor moves.
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface ModePickerProps {
  readonly mode: Mode;
  /** Whether it will be on a line of its own, where that is known. */
  readonly display: boolean | undefined;
  readonly onChange: (mode: Mode) => void;
}

/** Automatic, inline or on a line of its own. */
export function ModePicker({ mode, display, onChange }: ModePickerProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  return (
    <fieldset className={styles.group} data-testid="mode">
      <legend className={styles.legend}>{pane.placement}</legend>
      <Choices
        choices={[
          { value: "auto", label: pane.placementAuto, hint: pane.placementAutoHint },
          { value: "inline", label: pane.placementInline, hint: pane.placementInlineHint },
          { value: "display", label: pane.placementDisplay, hint: pane.placementDisplayHint },
        ]}
        chosen={mode}
        onChange={onChange}
      />
      {mode === "auto" && (
        <p className={styles.hint} data-testid="placement">
          {display === undefined
            ? pane.placementAutoHint
            : display
              ? pane.placementHereDisplay
              : pane.placementHereInline}
        </p>
      )}
    </fieldset>
  );
}
