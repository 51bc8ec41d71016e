import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";

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
  input: { position: "absolute", inset: 0, margin: 0, opacity: 0, cursor: "pointer" },
});

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps<Value extends string> {
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}

/** Radio buttons that look like one switch; the element around them has the group's name. */
export function Choices<Value extends string>({
  choices,
  chosen,
  onChange,
}: ChoicesProps<Value>): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <div className={styles.row}>
      {choices.map(({ value, label, hint }) => (
        <label
          key={value}
          title={hint}
          className={mergeClasses(styles.choice, value === chosen && styles.chosen)}
        >
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={value}
            checked={value === chosen}
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
