import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import type { DeckPreamble, DeckShare, Done, Seen } from "../../session/deck-share";
import type { Translator } from "../../session/translator";
import type { Connection } from "../../host/surroundings";
import type { settings as english } from "../../text/en/settings";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import { failureOf } from "../shared/failure-of";
import { sentenceOf, useLaterSentences, useTexts } from "../shared/texts";
import { useDeckShare } from "../shared/use-deck-share";
import { useTranslator } from "../shared/use-translator";
import { usePreamble } from "./use-preamble";

const PROBLEMS_SHOWN = 6;

const UNREAD: Seen<DeckPreamble> = { kind: "unread" };
const lookAtPreambles = (share: DeckShare): Promise<void> => share.readPreambles();

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    "& ul": { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: "12em",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    fontFamily: tokens.fontFamilyMonospace,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    ":empty": { display: "none" },
  },
});

type SettingsTexts = Translation<typeof english>;

export interface DeckDefinitionsProps {
  readonly services: Pick<Services, "deckShare" | "translator">;
  readonly connection: Connection;
  /** The person's own definitions. */
  readonly preamble: string;
  readonly texts: SettingsTexts;
}

/** Definitions that the deck carries for everybody who works on it: shows, stores and removes them. */
export function DeckDefinitions(props: DeckDefinitionsProps): ReactElement | null {
  const { services, connection, preamble, texts } = props;
  const styles = useStyles();
  const { host } = useTexts();
  const { share, state } = useDeckShare(services, connection, lookAtPreambles);
  const seen = state?.preambles ?? UNREAD;
  const [said, setSaid] = useState<{ readonly text: string; readonly undo?: () => void }>();
  const translator = useTranslator(services.translator);

  const title = <h2>{texts.deckTitle}</h2>;
  const onlySaid = (text: string): ReactElement => (
    <>
      {title}
      <p>{text}</p>
    </>
  );
  if (share === undefined) return onlySaid(texts.deckOutside);
  if (seen.kind === "unsupported") return onlySaid(texts.deckUnsupported);

  const troubleOf = (done: Exclude<Done, { readonly kind: "done" }>): string => {
    switch (done.kind) {
      case "unsupported":
        return texts.deckUnsupported;
      case "tooLarge":
        return texts.deckTooLarge;
      case "failed":
        return host.hostFailures[done.failure.code];
    }
  };
  const store = async (to: DeckShare, text: string, good: string): Promise<void> => {
    const done = await to.storePreamble(text).catch(failureOf("writeXmlPart"));
    setSaid({ text: done.kind === "done" ? good : troubleOf(done) });
  };
  const remove = async (from: DeckShare, one: DeckPreamble): Promise<void> => {
    const done = await from.removePreamble(one).catch(failureOf("removeXmlPart"));
    if (done.kind !== "done") setSaid({ text: troubleOf(done) });
    else {
      setSaid({
        text: texts.deckRemoved,
        undo: () => void store(from, one.text, texts.deckPutBack),
      });
    }
  };

  const parts = seen.kind === "read" ? seen.items : [];
  const own = parts.find(({ mine }) => mine);
  const canStore = preamble.trim() !== "" && own?.text !== preamble;
  const read = seen.kind === "read" ? seen : { damaged: 0, newer: 0 };
  // No heading without content below it.
  if (
    !canStore &&
    said === undefined &&
    seen.kind !== "failed" &&
    parts.length + read.damaged + read.newer === 0
  )
    return null;
  return (
    <>
      {title}
      {seen.kind === "failed" && <p>{host.hostFailures[seen.failure.code]}</p>}
      {parts.length > 0 && <p>{texts.deckBrings}</p>}
      {parts.map((part) => (
        <Definitions
          key={part.part}
          part={part}
          translator={translator}
          texts={texts}
          onRemove={() => void remove(share, part)}
        />
      ))}
      {read.damaged > 0 && <p>{fill(texts.deckDamaged, { count: read.damaged })}</p>}
      {read.newer > 0 && <p>{fill(texts.deckNewer, { count: read.newer })}</p>}
      {canStore && (
        <div className={styles.buttons}>
          <Button
            data-testid="store-preamble"
            onClick={() => void store(share, preamble, texts.deckStored)}
          >
            {own === undefined ? texts.deckStore : texts.deckStoreAgain}
          </Button>
        </div>
      )}
      <div className={styles.said} role="status" data-testid="deck-said">
        {said !== undefined && <span>{said.text}</span>}
        {said?.undo !== undefined && (
          <Button size="small" onClick={said.undo}>
            {texts.back}
          </Button>
        )}
      </div>
    </>
  );
}

/** What one author's part defines, and what in it cannot be read. */
function Definitions({
  part,
  translator,
  texts,
  onRemove,
}: {
  readonly part: DeckPreamble;
  readonly translator: Translator | undefined;
  readonly texts: SettingsTexts;
  readonly onRemove: () => void;
}): ReactElement {
  const styles = useStyles();
  const { pane, language } = useTexts();
  const sentences = useLaterSentences()?.problems;
  const { text, time, mine } = part;
  const { commands, problems } = usePreamble(translator, text);
  const names = commands.map(({ name }) => name);
  const date = new Date(time).toLocaleDateString(language, { dateStyle: "medium" });
  return (
    <div className={styles.part} data-testid="deck-preamble">
      <span>
        {fill(mine ? texts.deckByMe : texts.deckByOther, { date })}{" "}
        <span dir="ltr">{names.join(" ")}</span>
      </span>
      {problems.length > 0 && (
        <ul aria-label={pane.problems}>
          {problems.slice(0, PROBLEMS_SHOWN).map(({ code, args, span }) => {
            const line = text.slice(0, span.from).split("\n").length;
            const sentence = fill(sentenceOf(sentences ?? {}, code) ?? pane.problemUnknown, {
              code,
              ...args,
            });
            return (
              <li key={`${code} ${String(span.from)}`}>
                {fill(texts.preambleLine, { line, sentence })}
              </li>
            );
          })}
        </ul>
      )}
      <details>
        <summary>{texts.deckShow}</summary>
        <pre className={styles.text} dir="ltr" tabIndex={0}>
          {text}
        </pre>
      </details>
      <div className={styles.buttons}>
        <Button size="small" onClick={onRemove}>
          {texts.deckRemove}
        </Button>
      </div>
    </div>
  );
}
