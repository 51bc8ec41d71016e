import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import type { Mode } from "../../deck/place";
import { useTexts } from "../shared/texts";

const useStyles = makeStyles({
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "flex",
    padding: "2px",
    gap: "2px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: {
    position: "relative",
    flex: "1 1 auto",
    display: "flex",
    justifyContent: "center",
    alignItems: "center",
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusSmall,
    border: "1px solid transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  input: {
    position: "absolute",
    inset: 0,
    margin: 0,
    opacity: 0,
    cursor: "pointer",
  },
});

export interface ModePickerProps {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}

/** Automatic, inline or on a line of its own: three radio buttons that look like one switch. */
export function ModePicker({ mode, onChange }: ModePickerProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const name = useId();
  const choices: readonly (readonly [Mode, string, string])[] = [
    ["auto", pane.placementAuto, pane.placementAutoHint],
    ["inline", pane.placementInline, pane.placementInlineHint],
    ["display", pane.placementDisplay, pane.placementDisplayHint],
  ];
  return (
    <fieldset className={styles.group} data-testid="mode">
      <legend className={styles.legend}>{pane.placement}</legend>
      <div className={styles.row}>
        {choices.map(([value, label, hint]) => (
          <label
            key={value}
            title={hint}
            className={mergeClasses(styles.choice, value === mode && styles.chosen)}
          >
            <input
              type="radio"
              className={styles.input}
              name={name}
              value={value}
              checked={value === mode}
              onChange={() => {
                onChange(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
