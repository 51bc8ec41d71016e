import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useRef } from "react";
import type { ReactElement } from "react";
import type { Translator } from "../../session/translator";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import type { settings as english } from "../../text/en/settings";
import { LatexField } from "../editor/LatexField";
import type { LatexFieldHandle } from "../editor/LatexField";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { useMarks } from "../editor/use-marks";
import { useTranslator } from "../shared/use-translator";
import { usePreamble } from "./use-preamble";

/** Beyond this many, names are only counted. */
const NAMES_SHOWN = 12;
const PROBLEMS_SHOWN = 6;

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  problem: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    marginBottom: tokens.spacingVerticalXXS,
    textAlign: "start",
    font: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface PreambleFieldProps {
  readonly value: string;
  readonly onChange: (preamble: string) => void;
  readonly translator: () => Promise<Translator>;
  readonly texts: Translation<typeof english>;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The person's definitions: an editor for them, what they define, and what cannot be read. */
export function PreambleField(props: PreambleFieldProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const sentences = useLaterSentences()?.problems;
  const { texts, value, onChange, translator: load } = props;
  const field = useRef<LatexFieldHandle>(null);
  const id = useId();
  const translator = useTranslator(load);
  const read = useDeferredValue(value);
  const { commands, problems } = usePreamble(translator, read);
  const names = commands.map(({ name }) => name);
  const marks = useMarks(problems, read === value);
  const shown = names.slice(0, NAMES_SHOWN).join(" ");
  const said = names.length > NAMES_SHOWN ? fill(texts.preambleMore, { names: shown }) : shown;
  return (
    <div className={styles.field}>
      <LatexField
        ref={field}
        label={texts.preamble}
        hint={texts.preambleHint}
        value={value}
        onChange={onChange}
        invalid={problems.length > 0}
        describedBy={id}
        marks={marks}
        testId="preamble"
      />
      <div id={id} data-testid="preamble-state">
        {problems.length > 0 && (
          <ul className={styles.list} aria-label={pane.problems}>
            {problems.slice(0, PROBLEMS_SHOWN).map(({ code, args, span }) => {
              const line = lineOf(read, span.from);
              const sentence = fill(sentenceOf(sentences ?? {}, code) ?? pane.problemUnknown, {
                code,
                ...args,
              });
              return (
                <li key={`${code} ${String(span.from)}`}>
                  <button
                    type="button"
                    className={styles.problem}
                    title={fill(texts.preambleShow, { line })}
                    onClick={() => field.current?.select(span)}
                  >
                    {fill(texts.preambleLine, { line, sentence })}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
        <p className={styles.note}>
          {names.length === 0
            ? texts.preambleNone
            : fill(names.length === 1 ? texts.preambleOne : texts.preambleSome, {
                count: names.length,
                names: said,
              })}
        </p>
      </div>
    </div>
  );
}
