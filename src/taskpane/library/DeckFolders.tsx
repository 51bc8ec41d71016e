import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DeckFolder, DeckShare } from "../../session/deck-share";
import { fill } from "../../text/say";
import { failureOf } from "../shared/failure-of";
import { useTexts } from "../shared/texts";
import { useLibraryTexts } from "./library-texts";
import type { Said } from "./use-changes";
import { deckTrouble, type DeckFolders as Model } from "./use-deck-folders";

const useStyles = makeStyles({
  about: {
    flex: "0 0 auto",
    maxHeight: "40%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& p, & ul": { margin: 0, padding: 0 },
  },
  folder: {
    listStyleType: "none",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: {
    flex: "1 1 120px",
    minWidth: 0,
    overflowWrap: "anywhere",
    "& b": { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  },
  when: { display: "block" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
});

export interface DeckFoldersProps {
  readonly deck: Model;
  /** Shows what would be added to the person's own library. */
  readonly onTake: (folder: DeckFolder) => void;
  readonly say: (said: Said) => void;
}

/** The folders that the deck carries, with buttons to copy or remove each. */
export function DeckFolders({ deck, onTake, say }: DeckFoldersProps): ReactElement | null {
  const styles = useStyles();
  const t = useLibraryTexts();
  const texts = useTexts();
  const { share, seen } = deck;
  if (seen.kind === "failed") {
    return <p className={styles.about}>{texts.host.hostFailures[seen.failure.code]}</p>;
  }
  if (seen.kind !== "read" || share === undefined) return null;

  const remove = async (folder: DeckFolder): Promise<void> => {
    const done = await share.removeFolder(folder).catch(failureOf("removeXmlPart"));
    if (done.kind !== "done") say({ intent: "error", text: deckTrouble(done, t, texts) });
    else {
      say({
        intent: "info",
        text: fill(t.deckRemoved, { folder: folder.path }),
        action: { label: t.undo, run: () => void putBack(share, folder) },
      });
    }
  };
  const putBack = async (into: DeckShare, folder: DeckFolder): Promise<void> => {
    const done = await into.putFolderBack(folder).catch(failureOf("writeXmlPart"));
    if (done.kind === "done") say({ intent: "success", text: t.undone });
    else say({ intent: "error", text: deckTrouble(done, t, texts) });
  };

  return (
    <div className={styles.about} data-testid="deck-folders">
      <ul aria-label={t.deckFolders}>
        {seen.items.map((folder) => {
          const { path, entries, time, part, mine, unread, newer } = folder;
          const name = path === "" ? t.deckNoName : path;
          return (
            <li key={`${part} ${path} ${time}`} className={styles.folder}>
              <span className={styles.name}>
                <b dir="auto">{name}</b>
                <span className={styles.when}>
                  {fill(mine ? t.deckByMe : t.deckByOther, {
                    count: entries.length,
                    date: dateOf(time, texts.language),
                  })}
                  {unread > 0 && ` ${fill(t.importAside, { count: unread })}.`}
                  {newer && ` ${t.importNewer}`}
                </span>
              </span>
              <span className={styles.buttons}>
                {entries.length > 0 && (
                  <Button
                    size="small"
                    aria-label={fill(t.deckTakeNamed, { folder: name })}
                    onClick={() => {
                      onTake(folder);
                    }}
                  >
                    {t.deckTake}
                  </Button>
                )}
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={fill(t.deckRemoveNamed, { folder: name })}
                  onClick={() => void remove(folder)}
                >
                  {t.deckRemove}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {seen.damaged > 0 && <p>{fill(t.deckDamaged, { count: seen.damaged })}</p>}
      {seen.newer > 0 && <p>{fill(t.deckNewer, { count: seen.newer })}</p>}
    </div>
  );
}

function dateOf(time: number, language: string): string {
  return new Date(time).toLocaleDateString(language, { dateStyle: "medium" });
}
