import { Checkbox, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { fill } from "../../text/say";
import { colorInput, fieldGroup } from "../shared/fields";
import { SIZES } from "../shared/point-sizes";
import { useTexts } from "../shared/texts";

/** How the next equation looks and where it goes, where that differs from the text around it. */
export interface Format {
  /** Hundredths of a point. */
  readonly size?: number | undefined;
  /** Six hexadecimal digits. */
  readonly color?: string | undefined;
  readonly target?: "newTextBox" | undefined;
}

const useStyles = makeStyles({
  group: fieldGroup,
  part: { flex: "1 1 96px", minWidth: 0 },
  select: { flex: "1 1 auto", minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  box: { flex: "1 0 100%" },
  row: { display: "flex", gap: tokens.spacingHorizontalXS },
  color: colorInput,
});

/** Size and colour (like the text around, or set), and whether it gets a text box of its own. */
export function FormatSection({
  format,
  editing,
  onChange,
}: {
  readonly format: Format;
  /** An existing equation keeps its place, and its size and colour unless others are chosen. */
  readonly editing: boolean;
  readonly onChange: (format: Format) => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const unchanged = editing ? pane.asIs : pane.asText;
  return (
    <fieldset className={styles.group} aria-label={pane.format} data-testid="format">
      <Field className={styles.part} size="small" label={pane.size}>
        <Select
          className={styles.select}
          size="small"
          value={format.size ?? ""}
          onChange={(_, { value }) => {
            onChange({ ...format, size: value === "" ? undefined : Number(value) });
          }}
        >
          <option value="">{unchanged}</option>
          {SIZES.map((points) => (
            <option key={points} value={points * 100}>
              {fill(pane.points, { points })}
            </option>
          ))}
        </Select>
      </Field>
      <div className={`${styles.part} ${styles.row}`}>
        <Field className={styles.select} size="small" label={pane.color}>
          <Select
            size="small"
            value={format.color === undefined ? "" : "own"}
            onChange={(_, { value }) => {
              onChange({ ...format, color: value === "" ? undefined : "C00000" });
            }}
          >
            <option value="">{unchanged}</option>
            <option value="own">{pane.ownColor}</option>
          </Select>
        </Field>
        {format.color !== undefined && (
          <input
            type="color"
            className={styles.color}
            aria-label={pane.chooseColor}
            value={`#${format.color.toLowerCase()}`}
            onChange={({ currentTarget: { value } }) => {
              onChange({ ...format, color: value.slice(1).toUpperCase() });
            }}
          />
        )}
      </div>
      {!editing && (
        <Checkbox
          className={styles.box}
          label={pane.newTextBox}
          checked={format.target === "newTextBox"}
          onChange={(_, { checked }) => {
            onChange({ ...format, target: checked === true ? "newTextBox" : undefined });
          }}
        />
      )}
    </fieldset>
  );
}
