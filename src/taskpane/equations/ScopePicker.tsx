import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import { useTexts } from "../shared/texts";

/** Of what the equations are listed. */
export type Scope = "slide" | "deck";

const useStyles = makeStyles({
  row: {
    display: "flex",
    minWidth: 0,
    margin: 0,
    padding: "2px",
    gap: "2px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: {
    position: "relative",
    flex: "1 1 0",
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
  input: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
});

/** This slide or the whole deck: two radio buttons that look like one switch. */
export function ScopePicker({
  scope,
  onChange,
}: {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}): ReactElement {
  const styles = useStyles();
  const { equations } = useTexts();
  const name = useId();
  const choices: readonly (readonly [Scope, string])[] = [
    ["slide", equations.thisSlide],
    ["deck", equations.wholeDeck],
  ];
  return (
    <div className={styles.row} role="radiogroup" aria-label={equations.scope}>
      {choices.map(([value, label]) => (
        <label
          key={value}
          className={mergeClasses(styles.choice, value === scope && styles.chosen)}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={value}
            checked={value === scope}
            onChange={() => {
              onChange(value);
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
