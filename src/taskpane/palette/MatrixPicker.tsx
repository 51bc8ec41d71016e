import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { palette as english } from "../../text/en/palette";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import { matrixSnippet } from "../editor/template";
import { moveBetween } from "./roving";

const SIZE = 6;
const NUMBERS = Array.from({ length: SIZE }, (_, i) => i + 1);
const KINDS: readonly (readonly [environment: string, sign: string])[] = [
  ["pmatrix", "( )"],
  ["bmatrix", "[ ]"],
  ["vmatrix", "| |"],
  ["Vmatrix", "‖ ‖"],
  ["Bmatrix", "{ }"],
  ["matrix", "–"],
];

const useStyles = makeStyles({
  picker: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
  grid: { display: "grid", gridTemplateColumns: `repeat(${String(SIZE)}, 24px)`, gap: "2px" },
  cell: {
    width: "24px",
    height: "24px",
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "2px",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0" },
  },
  within: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  side: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A matrix by its size: a click inserts the rectangle up to the mouse or the focus. */
export function MatrixPicker({
  texts,
  onPick,
}: {
  readonly texts: Translation<typeof english>;
  readonly onPick: (snippet: string, name: string) => void;
}): ReactElement {
  const styles = useStyles();
  const [kind, setKind] = useState("pmatrix");
  const [size, setSize] = useState<Size>();
  const name = ({ rows, columns }: Size): string => fill(texts.sizeCell, { rows, columns });
  return (
    <div className={styles.picker} data-testid="matrix-picker">
      <div
        className={styles.grid}
        role="toolbar"
        aria-label={texts.size}
        onKeyDown={(event) => {
          moveBetween(event, "button");
        }}
        onMouseLeave={() => {
          setSize(undefined);
        }}
      >
        {NUMBERS.flatMap((rows) =>
          NUMBERS.map((columns) => (
            <button
              key={`${String(rows)} ${String(columns)}`}
              type="button"
              aria-label={name({ rows, columns })}
              tabIndex={rows === 2 && columns === 2 ? 0 : -1}
              className={mergeClasses(
                styles.cell,
                size !== undefined && rows <= size.rows && columns <= size.columns && styles.within,
              )}
              onMouseEnter={() => {
                setSize({ rows, columns });
              }}
              onFocus={() => {
                setSize({ rows, columns });
              }}
              onClick={() => {
                onPick(matrixSnippet(kind, rows, columns), kind);
              }}
            />
          )),
        )}
      </div>
      <div className={styles.side}>
        <Select
          size="small"
          value={kind}
          aria-label={texts.sizeKind}
          onChange={(_, { value }) => {
            setKind(value);
          }}
        >
          {KINDS.map(([environment, sign]) => (
            <option key={environment} value={environment}>
              {sign} {environment}
            </option>
          ))}
        </Select>
        <span aria-hidden>{size === undefined ? texts.sizeHint : name(size)}</span>
      </div>
    </div>
  );
}
