import { useMemo } from "react";
import type { Services } from "../../session/services";
import type { DeckFolder, DeckShare, Done, Seen } from "../../session/deck-share";
import type { Connection } from "../../host/surroundings";
import { equationKey, type SavedEquation } from "../../library/entry";
import type { Texts } from "../shared/texts-en";
import { useDeckShare } from "../shared/use-deck-share";
import type { LibraryTexts } from "./library-texts";

export interface DeckFolders {
  /** Undefined outside PowerPoint, and until it has loaded. */
  readonly share: DeckShare | undefined;
  readonly seen: Seen<DeckFolder>;
  /** The folders' equations as rows; one that is twice in folders of the same name is shown once. */
  readonly entries: readonly SavedEquation[];
}

const UNREAD: Seen<DeckFolder> = { kind: "unread" };
const PREFIX = /^deck:\d+:/;

/** The folders that the deck carries, read when the library opens. */
export function useDeckFolders(
  services: Pick<Services, "deckShare">,
  connection: Connection,
): DeckFolders {
  const { share, state } = useDeckShare(services, connection, lookAtFolders);
  const seen = state?.folders ?? UNREAD;
  const entries = useMemo(() => (seen.kind === "read" ? rowsOf(seen.items) : []), [seen]);
  return { share, seen, entries };
}

const lookAtFolders = (share: DeckShare): Promise<void> => share.readFolders();

function rowsOf(folders: readonly DeckFolder[]): readonly SavedEquation[] {
  const rows = new Map<string, SavedEquation>();
  for (const [index, { entries }] of folders.entries()) {
    for (const entry of entries) {
      const key = JSON.stringify([equationKey(entry), entry.folder, entry.name]);
      if (!rows.has(key)) rows.set(key, { ...entry, id: `deck:${index}:${entry.id}` });
    }
  }
  return [...rows.values()];
}

/** Whether it is a row of the deck. */
export function isOfDeck({ id }: Pick<SavedEquation, "id">): boolean {
  return PREFIX.test(id);
}

/** An equation of the deck as it was stored there, with its id there. */
export function asStored(row: SavedEquation): SavedEquation {
  return { ...row, id: row.id.replace(PREFIX, "") };
}

/** Why something was not done in the deck. */
export function deckTrouble(
  done: Exclude<Done, { readonly kind: "done" }>,
  t: LibraryTexts,
  { host }: Texts,
): string {
  switch (done.kind) {
    case "unsupported":
      return t.deckUnsupported;
    case "tooLarge":
      return t.deckTooLarge;
    case "failed":
      return host.hostFailures[done.failure.code];
  }
}
