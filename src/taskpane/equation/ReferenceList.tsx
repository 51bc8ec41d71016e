import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { KnownLabel } from "../../session/labels";
import type { Translator } from "../../session/translator";
import { fill } from "../../text/say";
import { MathView } from "../shared/MathView";
import type { NumberingTexts } from "./numbering-texts";

/** At most this many are drawn; with more than that, a person knows the label. */
const DRAWN = 200;

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  look: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "220px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(32px, max-content) minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "start",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled },
  },
  label: {
    gridColumn: "2",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
  },
  math: { display: "flex", overflow: "hidden", fontSize: "14px", maxHeight: "56px" },
});

export interface ReferenceListProps {
  readonly labels: readonly KnownLabel[];
  readonly translator: Translator | undefined;
  readonly texts: NumberingTexts;
  readonly disabled: boolean;
  /** `source`: the reference as LaTeX. */
  readonly onPick: (source: string) => void;
}

/**
 * Everything that can be referred to: number, equation and label; a click inserts the reference at the
 * cursor.
 */
export function ReferenceList(props: ReferenceListProps): ReactElement {
  const { labels, texts, disabled, onPick } = props;
  const styles = useStyles();
  const lookId = useId();
  const [command, setCommand] = useState<"eqref" | "ref">("eqref");
  if (labels.length === 0)
    return (
      <p className={styles.hint} role="status">
        {texts.noLabels}
      </p>
    );
  return (
    <div className={styles.area} data-testid="references">
      <div className={styles.look}>
        <label htmlFor={lookId} className={styles.hint}>
          {texts.look}
        </label>
        <Select
          id={lookId}
          size="small"
          value={command}
          onChange={(_, { value }) => {
            setCommand(value === "ref" ? "ref" : "eqref");
          }}
        >
          <option value="eqref">{texts.lookEqref}</option>
          <option value="ref">{texts.lookRef}</option>
        </Select>
      </div>
      <ul className={styles.list} aria-label={texts.labels}>
        {labels.slice(0, DRAWN).map((one) => (
          <ReferenceRow
            key={one.label}
            known={one}
            text={command === "ref" ? one.number : `(${one.number})`}
            translator={props.translator}
            texts={texts}
            disabled={disabled}
            onPick={() => {
              onPick(`\\${command}{${one.label}}`);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

function ReferenceRow({
  known: { label, latex },
  text,
  translator,
  texts,
  disabled,
  onPick,
}: Pick<ReferenceListProps, "translator" | "texts" | "disabled"> & {
  readonly known: KnownLabel;
  readonly text: string;
  readonly onPick: () => void;
}): ReactElement {
  const styles = useStyles();
  // Nothing is awaited for the drawing: number and label say enough.
  const mathml = useMemo(
    () => translator?.readNow(latex, "display", () => undefined)?.preview,
    [translator, latex],
  );
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-label={fill(texts.label, { text, label })}
        disabled={disabled}
        onClick={onPick}
      >
        <span>{text}</span>
        {mathml !== undefined && <MathView mathml={mathml} className={styles.math ?? ""} fits />}
        <span className={styles.label} dir="ltr">
          {label}
        </span>
      </button>
    </li>
  );
}
