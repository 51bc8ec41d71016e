import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { foldersOf } from "../../library/library";
import { fill } from "../../text/say";
import { failureOf } from "../shared/failure-of";
import { useTexts } from "../shared/texts";
import { useLibraryTexts } from "./library-texts";
import { Sheet } from "./Sheet";
import type { Said } from "./use-changes";
import { deckTrouble, type DeckFolders } from "./use-deck-folders";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface StoreFormProps {
  readonly deck: DeckFolders;
  /** The person's own equations. */
  readonly entries: readonly SavedEquation[];
  /** The folder that is shown; "" for all. */
  readonly folder: string;
  readonly onDone: (said: Said) => void;
  readonly onCancel: () => void;
}

/** Asks which folder to store in the deck; if none can be, says why. */
export function StoreForm({
  deck,
  entries,
  folder,
  onDone,
  onCancel,
}: StoreFormProps): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const texts = useTexts();
  const folders = foldersOf(entries);
  const [chosen, setChosen] = useState(folders.includes(folder) ? folder : (folders[0] ?? ""));
  const [storing, setStoring] = useState(false);
  const { share, seen } = deck;

  const impossible =
    share === undefined
      ? t.deckOutside
      : seen.kind === "unsupported"
        ? t.deckUnsupported
        : folders.length === 0
          ? t.deckNoFolders
          : undefined;
  if (share === undefined || impossible !== undefined) {
    return (
      <Sheet title={t.deckStoreTitle} onCancel={onCancel}>
        <p className={styles.text} role="status">
          {impossible}
        </p>
      </Sheet>
    );
  }

  const inside = entries.filter((e) => e.folder === chosen || e.folder.startsWith(`${chosen}/`));
  const there = seen.kind === "read" ? seen.items.filter(({ path }) => path === chosen) : [];
  const hint = there.some(({ mine }) => mine)
    ? t.deckStoreAgain
    : there.length > 0
      ? t.deckStoreBeside
      : fill(t.deckStoreCount, { count: inside.length });
  const store = async (): Promise<void> => {
    if (storing) return;
    setStoring(true);
    const done = await share.storeFolder(chosen, inside).catch(failureOf("writeXmlPart"));
    onDone(
      done.kind === "done"
        ? { intent: "success", text: fill(t.deckStored, { folder: chosen }) }
        : { intent: "error", text: deckTrouble(done, t, texts) },
    );
  };
  return (
    <Sheet
      title={t.deckStoreTitle}
      submit={storing ? t.deckStoring : t.deckStoreGo}
      onSubmit={() => void store()}
      onCancel={onCancel}
    >
      <p className={styles.text}>{t.deckStoreHelp}</p>
      <Field label={t.folder} size="small" hint={hint}>
        <Select
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {folders.map((path) => (
            <option key={path} value={path}>
              {path}
            </option>
          ))}
        </Select>
      </Field>
    </Sheet>
  );
}
