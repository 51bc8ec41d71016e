import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Reviewed } from "../../actions/review";
import { hasErrors } from "../../math/problem";
import { fill } from "../../text/say";
import { MathView } from "../shared/MathView";
import { checkbox } from "../shared/checkbox";
import { useMoveInTexts } from "../shared/move-in-texts";
import { sentenceOf, useLaterSentences } from "../shared/texts";
import type { ConvertTexts } from "./convert-texts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    // In a long list only the visible rows are drawn.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 88px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  box: { ...checkbox, margin: `${tokens.spacingVerticalXS} 0 0` },
  math: {
    display: "flex",
    minWidth: 0,
    // Formulas are drawn a few per frame, and the rows must not move when the letters arrive.
    minHeight: "24px",
    maxHeight: "120px",
    overflow: "hidden",
    fontSize: "18px",
    "& math, & svg": { flex: "0 0 auto" },
  },
  picture: {
    gridColumn: "2 / -1",
    justifySelf: "start",
    maxWidth: "100%",
    maxHeight: "72px",
    objectFit: "contain",
    border: `1px dashed ${tokens.colorNeutralStroke2}`,
    // Slides are mostly light, and so are pictures of them.
    backgroundColor: "#fff",
  },
  wide: { gridColumn: "2 / -1", minWidth: 0, overflowWrap: "anywhere" },
  place: {
    gridColumn: "2 / -1",
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  problems: {
    gridColumn: "2 / -1",
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorStatusWarningForeground3 },
  field: { gridColumn: "2 / -1", fontFamily: tokens.fontFamilyMonospace },
});

export interface ItemRowProps {
  readonly item: Reviewed;
  /** The address of a picture of how it looks on the slide now. */
  readonly picture: string | undefined;
  readonly ticked: boolean;
  readonly disabled: boolean;
  /** The label of its checkbox, with {text} and {shape} to be filled in. */
  readonly label: string;
  readonly texts: ConvertTexts;
  readonly onTick: (item: Reviewed, on: boolean) => void;
  readonly onCorrect: (item: Reviewed, source: string) => void;
}

/** One item that was found: typeset, with the text at and around it, and what there is to say about it. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps): ReactElement {
  const { item, picture, ticked, disabled, label, texts, onTick, onCorrect } = props;
  const styles = useStyles();
  const sentences = useLaterSentences()?.problems;
  const others = useMoveInTexts()?.sourceProblems;
  const said = texts.convert;
  const [correcting, setCorrecting] = useState(false);
  const { source, text, shapeName, display, problems, doubt } = item;
  const mathml = useMemo(() => item.mathml(), [item]);
  const unreadable = hasErrors(problems);
  return (
    <li className={styles.row} data-testid="formula">
      <input
        type="checkbox"
        className={styles.box}
        checked={ticked}
        disabled={disabled || unreadable}
        aria-label={fill(label, { text, shape: shapeName })}
        onChange={(event) => {
          onTick(item, event.target.checked);
        }}
      />
      {unreadable ? (
        // Of what could not be read a drawing would say no more than its source.
        <code>{source}</code>
      ) : (
        <MathView mathml={mathml} className={styles.math} fits />
      )}
      {item.kind !== "equation" && (
        <Button
          size="small"
          appearance="subtle"
          disabled={disabled}
          aria-expanded={correcting}
          onClick={() => {
            setCorrecting(!correcting);
          }}
        >
          {correcting ? said.close : said.correct}
        </Button>
      )}
      {picture !== undefined && <img className={styles.picture} src={picture} alt={said.asItIs} />}
      {correcting && (
        <Textarea
          className={styles.field}
          size="small"
          resize="vertical"
          dir="ltr"
          spellCheck={false}
          aria-label={fill(said.corrected, { text })}
          value={source}
          onChange={(_event, { value }) => {
            onCorrect(item, value);
          }}
        />
      )}
      {(problems.length > 0 || (doubt !== undefined && doubt !== "error")) && (
        <ul className={styles.problems}>
          {doubt !== undefined && doubt !== "error" && (
            <li className={styles.note}>{texts.doubts[doubt]}</li>
          )}
          {problems.map(({ code, args, severity, span }) => (
            <li
              key={`${code} ${String(span.from)}`}
              className={severity === "error" ? styles.error : styles.note}
            >
              {fill(
                sentenceOf(sentences ?? {}, code) ?? sentenceOf(others ?? {}, code) ?? code,
                args,
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.place}>
        <bdi>{item.before}</bdi>
        <code className={styles.text}>{text.replace(/[\r\v]/g, " ")}</code>
        <bdi>{item.after}</bdi>
      </div>
      <div className={styles.place}>
        {shapeName} · {item.kind === "object" ? item.tool : display ? said.display : said.inline}
      </div>
    </li>
  );
});
