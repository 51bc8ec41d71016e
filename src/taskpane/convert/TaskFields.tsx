/** What a restyle sets, what is replaced by what, and how numbers look. */
import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { MathStyle } from "../../deck/convert/restyle";
import type { NumberSettings } from "../../deck/numbers/part";
import type { Renaming } from "../../deck/convert/rename";
import { fill } from "../../text/say";
import { colorInput, fieldGroup } from "../shared/fields";
import { SIZES } from "../shared/point-sizes";
import { useTexts } from "../shared/texts";
import type { ConvertTexts } from "./convert-texts";

const useStyles = makeStyles({
  group: fieldGroup,
  part: { flex: "1 1 104px", minWidth: 0 },
  select: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  color: colorInput,
  input: { minWidth: 0, width: "100%", fontFamily: tokens.fontFamilyMonospace },
  hint: {
    flex: "1 0 100%",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Size, colour and weight: unchanged, like the text beside, or set. */
export function StyleFields({
  style,
  texts: { settings: said },
  disabled,
  onChange,
}: {
  readonly style: MathStyle;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
  readonly onChange: (style: MathStyle) => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const { size, color, weight } = style;
  return (
    <fieldset className={styles.group} aria-label={pane.format} disabled={disabled}>
      <Field className={styles.part} size="small" label={pane.size}>
        <Select
          className={styles.select}
          size="small"
          data-testid="restyle-size"
          value={size ?? ""}
          onChange={(_, { value }) => {
            const own = value === "text" ? value : Number(value);
            onChange({ ...style, size: value === "" ? undefined : own });
          }}
        >
          <option value="">{pane.asIs}</option>
          <option value="text">{pane.asText}</option>
          {SIZES.map((points) => (
            <option key={points} value={points * 100}>
              {fill(pane.points, { points })}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.part} size="small" label={pane.color}>
        <Select
          className={styles.select}
          size="small"
          data-testid="restyle-color"
          value={color === undefined || color === "text" ? (color ?? "") : "own"}
          onChange={(_, { value }) => {
            const own = value === "text" ? value : "C00000";
            onChange({ ...style, color: value === "" ? undefined : own });
          }}
        >
          <option value="">{pane.asIs}</option>
          <option value="text">{pane.asText}</option>
          <option value="own">{pane.ownColor}</option>
        </Select>
      </Field>
      {color !== undefined && color !== "text" && (
        <input
          type="color"
          className={styles.color}
          aria-label={pane.chooseColor}
          value={`#${color.toLowerCase()}`}
          onChange={({ currentTarget: { value } }) => {
            onChange({ ...style, color: value.slice(1).toUpperCase() });
          }}
        />
      )}
      <Field className={styles.part} size="small" label={said.weight}>
        <Select
          className={styles.select}
          size="small"
          data-testid="restyle-weight"
          value={weight ?? ""}
          onChange={(_, { value }) => {
            const own = WEIGHTS.find((one) => one === value);
            onChange({ ...style, weight: own });
          }}
        >
          <option value="">{pane.asIs}</option>
          <option value="text">{pane.asText}</option>
          <option value="plain">{said.plain}</option>
          <option value="bold">{said.bold}</option>
        </Select>
      </Field>
    </fieldset>
  );
}

/** What the deck's numbers look like, and where they begin. */
export function NumberFields({
  look,
  texts: { numberLook: said },
  disabled,
  onChange,
}: {
  readonly look: NumberSettings;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
  readonly onChange: (look: NumberSettings) => void;
}): ReactElement {
  const styles = useStyles();
  const take = (value: string): void => {
    const start = Number(value);
    const isNew = value !== "" && Number.isSafeInteger(start) && start >= 0 && start !== look.start;
    if (isNew) onChange({ ...look, start });
  };
  return (
    <fieldset className={styles.group} aria-label={said.style} disabled={disabled}>
      <Field className={styles.part} size="small" label={said.style}>
        <Select
          className={styles.select}
          size="small"
          data-testid="number-style"
          value={look.style}
          onChange={(_, { value }) => {
            onChange({ ...look, style: value === "section" ? value : "plain" });
          }}
        >
          <option value="plain">{said.plain}</option>
          <option value="section">{said.section}</option>
        </Select>
      </Field>
      <Field className={styles.part} size="small" label={said.side}>
        <Select
          className={styles.select}
          size="small"
          data-testid="number-side"
          value={look.side}
          onChange={(_, { value }) => {
            onChange({ ...look, side: value === "left" ? value : "right" });
          }}
        >
          <option value="right">{said.right}</option>
          <option value="left">{said.left}</option>
        </Select>
      </Field>
      <Field className={styles.part} size="small" label={said.start}>
        <Input
          className={styles.input}
          size="small"
          type="number"
          min={0}
          data-testid="number-start"
          defaultValue={String(look.start)}
          onBlur={({ target: { value } }) => {
            take(value);
          }}
          onKeyDown={({ key, currentTarget }) => {
            if (key === "Enter") currentTarget.blur();
          }}
        />
      </Field>
      {look.side === "left" && <p className={styles.hint}>{said.leftHint}</p>}
    </fieldset>
  );
}

const WEIGHTS = ["plain", "bold", "text"] as const;

/** What is replaced, and by what; the search starts when the person says so. */
export function RenamingFields({
  renaming,
  texts: { settings: said },
  disabled,
  onFind,
}: {
  readonly renaming: Renaming;
  readonly texts: ConvertTexts;
  readonly disabled: boolean;
  readonly onFind: (renaming: Renaming) => void;
}): ReactElement {
  const styles = useStyles();
  const [{ from, to }, setTyped] = useState(renaming);
  const isWhole = from.trim() !== "" && to.trim() !== "";
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onFind({ from, to });
      }}
    >
      {(["from", "to"] as const).map((name) => (
        <Field key={name} className={styles.part} size="small" label={said[name]}>
          <Input
            className={styles.input}
            size="small"
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            disabled={disabled}
            data-testid={`replace-${name}`}
            value={name === "from" ? from : to}
            onChange={(_, { value }) => {
              setTyped({ from, to, [name]: value });
            }}
          />
        </Field>
      ))}
      <Button size="small" type="submit" disabled={disabled || !isWhole} data-testid="replace-find">
        {said.find}
      </Button>
      <p className={styles.hint}>{said.hint}</p>
    </form>
  );
}
