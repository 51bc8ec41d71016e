import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { numbersToCome, type NumbersToCome } from "../../actions/coming-numbers";
import { mayHaveNumbers } from "../../session/numbers-of";
import { numbersWatch } from "../../session/numbers-watch";
import type { SeenNumbers } from "../../session/numbers-watch";
import type { Services } from "../../session/services";
import { fill } from "../../text/say";
import { ReferenceList } from "./ReferenceList";
import { useNumberingTexts } from "./numbering-texts";
import type { NumberingTexts } from "./numbering-texts";
import type { Writing } from "./use-writing";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  hint: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface NumberSectionProps {
  readonly services: Services;
  readonly writing: Writing;
}

/**
 * Whether the equation gets a number, and which one (what its LaTeX says takes precedence); and references to
 * others.
 */
export function NumberSection({ services, writing }: NumberSectionProps): ReactElement | null {
  const styles = useStyles();
  const texts = useNumberingTexts();
  const { draft, editing, numbered, preamble } = writing;
  const before = editing.opened?.equation.target;
  const source = useDeferredValue(draft.source);
  const coming = useComing(services, source, preamble, numbered, before);
  const [referring, setReferring] = useState(false);
  const { parts, labels } = useSeen(services);
  if (texts === undefined) return null;
  return (
    <div className={styles.part} data-testid="number">
      <div className={styles.row}>
        <Checkbox
          label={texts.switch}
          checked={coming !== undefined || numbered === true}
          disabled={coming?.isSaid === true}
          onChange={(_, { checked }) => {
            writing.setNumbered(checked === true);
          }}
        />
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={referring}
          data-testid="refer"
          onClick={() => {
            if (!referring) void numbersWatch(services).look();
            setReferring(!referring);
          }}
        >
          {texts.refer}
        </Button>
      </div>
      {coming && (
        <p className={styles.hint} data-testid="number-hint">
          {writing.willDisplay === false
            ? texts.inline
            : numberSentence(coming, before !== undefined, texts)}
        </p>
      )}
      {referring && parts && (
        <ReferenceList
          labels={labels}
          translator={writing.live.translator}
          texts={texts}
          disabled={writing.busy || !writing.canInsert}
          onPick={(reference) => {
            const input = { source: reference, mode: "auto" } as const;
            void writing.start({ does: "insert", input });
          }}
        />
      )}
    </div>
  );
}

function numberSentence(
  { numbers, isSaid }: NumbersToCome,
  isThere: boolean,
  texts: NumberingTexts,
): string {
  const sentence = isSaid ? texts.said : isThere ? texts.has : texts.gets;
  return fill(sentence, { numbers: numbers.map((text) => `(${text})`).join(", ") });
}

/** What is known of the deck's numbers. */
function useSeen(services: Services): SeenNumbers {
  const watch = numbersWatch(services);
  return useSyncExternalStore(watch.subscribe, watch.current);
}

/** The numbers that the equation in the field will have; what finds them loads when there are some. */
function useComing(
  services: Services,
  source: string,
  preamble: string,
  asked: boolean | undefined,
  before: { readonly omml: string } | undefined,
): NumbersToCome | undefined {
  const watch = numbersWatch(services);
  const { parts, section } = useSeen(services);
  const [coming, setComing] = useState<NumbersToCome>();
  const isWanted =
    source.trim() !== "" && mayHaveNumbers({ source, preamble, numbered: asked }, before);
  const isKnown = parts !== undefined;
  useEffect(() => {
    if (isWanted && !isKnown) void watch.look();
  }, [watch, isWanted, isKnown]);
  useEffect(() => {
    if (!isWanted || parts === undefined) return;
    let wanted = true;
    void numbersToCome({ parts, section }, { source, preamble, asked }, before).then((found) => {
      if (wanted) setComing(found);
    });
    return () => {
      wanted = false;
    };
  }, [isWanted, parts, section, source, preamble, asked, before]);
  return isWanted ? coming : undefined;
}
