import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import { fill } from "../../text/say";
import { useTexts } from "../shared/texts";

/** How the next equation looks and where it goes, where that is not as the text around it says. */
export interface Format {
  /** Hundredths of a point. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits. */
  readonly color?: string | undefined;
  readonly target?: "newTextBox" | undefined;
}

/** Points. */
const SIZES = [10, 12, 14, 16, 18, 20, 24, 28, 32, 36, 40, 44, 48, 54, 60, 72, 80, 96];

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  part: { display: "flex", flexDirection: "column", gap: "2px", flex: "1 1 96px", minWidth: 0 },
  box: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flex: "1 0 100%" },
  row: { display: "flex", gap: tokens.spacingHorizontalXS },
  control: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    height: "26px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  color: { flex: "0 0 36px", width: "36px", padding: "2px" },
});

/** Size and colour (as the text around, or set), and a text box of its own. */
export function FormatSection({
  format,
  onChange,
}: {
  readonly format: Format;
  readonly onChange: (format: Format) => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const id = useId();
  return (
    <fieldset className={styles.group} aria-label={pane.format} data-testid="format">
      <span className={styles.part}>
        <label htmlFor={`${id}size`}>{pane.size}</label>
        <select
          id={`${id}size`}
          className={styles.control}
          value={format.size ?? ""}
          onChange={({ currentTarget: { value } }) => {
            onChange({ ...format, size: value === "" ? undefined : Number(value) });
          }}
        >
          <option value="">{pane.asText}</option>
          {SIZES.map((points) => (
            <option key={points} value={points * 100}>
              {fill(pane.points, { points })}
            </option>
          ))}
        </select>
      </span>
      <span className={styles.part}>
        <label htmlFor={`${id}color`}>{pane.color}</label>
        <span className={styles.row}>
          <select
            id={`${id}color`}
            className={styles.control}
            value={format.color === undefined ? "" : "own"}
            onChange={({ currentTarget: { value } }) => {
              onChange({ ...format, color: value === "" ? undefined : "C00000" });
            }}
          >
            <option value="">{pane.asText}</option>
            <option value="own">{pane.ownColor}</option>
          </select>
          {format.color !== undefined && (
            <input
              type="color"
              className={`${styles.control} ${styles.color}`}
              aria-label={pane.chooseColor}
              value={`#${format.color.toLowerCase()}`}
              onChange={({ currentTarget: { value } }) => {
                onChange({ ...format, color: value.slice(1).toUpperCase() });
              }}
            />
          )}
        </span>
      </span>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={format.target === "newTextBox"}
          onChange={({ currentTarget: { checked } }) => {
            onChange({ ...format, target: checked ? "newTextBox" : undefined });
          }}
        />
        {pane.newTextBox}
      </label>
    </fieldset>
  );
}
