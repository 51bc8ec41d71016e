import { useCallback, useState } from "react";
import type { RefObject } from "react";
import type { Services } from "../../session/services";
import { bringIn, planFor } from "../../actions/library-files";
import { joinPreambles } from "../../session/preamble";
import { save } from "../../actions/save-to-library";
import type { EntryFields, SavedEquation } from "../../library/entry";
import { edit, putBack, remove, reorder } from "../../library/library";
import type { OpenLibrary } from "../../library/open-library";
import { isStarter } from "../../library/starter-entries";
import { fill } from "../../text/say";
import type { EntryListHandle } from "./EntryList";
import { useLibraryTexts } from "./library-texts";
import type { NoticeProps } from "./Notice";
import { asStored, isOfDeck } from "./use-deck-folders";

/** What there is to say about the last thing done. */
export type Said = Pick<NoticeProps, "intent" | "text" | "action">;

export interface Changes {
  readonly change: (
    ids: readonly string[],
    make: (entry: SavedEquation) => Partial<EntryFields>,
  ) => Promise<void>;
  /** Deletes entries; the message offers to undo it. */
  readonly takeAway: (entries: readonly SavedEquation[]) => Promise<void>;
  /** Saves equations of the history, the starter collection or the deck as the person's own. */
  readonly copyToLibrary: (entries: readonly SavedEquation[]) => Promise<void>;
  /** Moves entries in front of another one; null: after the last row that is shown. */
  readonly move: (ids: readonly string[], before: string | null) => void;
  /** Where a moved entry is now, for screen readers. */
  readonly spoken: string;
}

export interface ChangesOptions {
  readonly services: Services;
  readonly open: OpenLibrary | undefined;
  /** The definitions in force. */
  readonly preamble: string;
  readonly rows: readonly SavedEquation[];
  readonly list: RefObject<EntryListHandle | null>;
  readonly say: (said: Said) => void;
  /** Called when the selected entries are gone. */
  readonly onGone: () => void;
}

/** Changes of the saved equations, and what there is to say about each. */
export function useChanges(options: ChangesOptions): Changes {
  const { services, open, preamble, rows, list, say, onGone } = options;
  const t = useLibraryTexts();
  const [spoken, setSpoken] = useState("");

  const change: Changes["change"] = useCallback(
    async (ids, make) => {
      await open?.change((library, origin) => edit(library, ids, make, origin));
    },
    [open],
  );

  const takeAway: Changes["takeAway"] = async (entries) => {
    if (open === undefined || entries.length === 0) return;
    const ids = entries.map(({ id }) => id);
    const { removed } = await open.change((library, origin) => remove(library, ids, origin));
    onGone();
    const [one] = removed;
    if (one === undefined) return;
    say({
      intent: "info",
      text:
        removed.length === 1
          ? fill(t.deletedOne, { name: one.name || one.latex })
          : fill(t.deleted, { count: removed.length }),
      action: {
        label: t.undo,
        run: () => {
          void open
            .change((library, origin) => putBack(library, removed, origin))
            .then(() => {
              say({ intent: "success", text: t.undone });
              list.current?.show(one.id);
            });
        },
      },
    });
  };

  /** Copies entries with everything stored with them; entries that are here already stay as they are. */
  const takeFromDeck = async (rowsOfDeck: readonly SavedEquation[]): Promise<void> => {
    if (open === undefined) return;
    await open.loaded;
    const entries = rowsOfDeck.map(asStored);
    const plan = planFor(open, { entries, aside: [], unreadable: 0, newer: false, found: false });
    const { count } = await bringIn(open, plan);
    say({
      intent: "success",
      text: count === 0 ? t.savedAlready : count === 1 ? t.savedCopy : fill(t.imported, { count }),
    });
  };

  const copyToLibrary: Changes["copyToLibrary"] = async (entries) => {
    if (entries.every(isOfDeck)) {
      await takeFromDeck(entries);
      return;
    }
    const items = entries.map((entry) => ({
      source: entry.latex,
      mode: entry.mode,
      preamble: joinPreambles(preamble, entry.preamble),
      name: entry.name,
    }));
    const result = await save.perform(services, items);
    say({
      intent: "success",
      text: result.kind === "saved" ? t.savedCopy : t.savedAlready,
    });
  };

  const move: Changes["move"] = (ids, before) => {
    if (open === undefined) return;
    // After the last visible row means in front of the next entry that is not visible.
    const { entries } = open.current();
    const lastSeen = rows.filter((entry) => !isStarter(entry)).at(-1);
    const next = entries[entries.findIndex(({ id }) => id === lastSeen?.id) + 1];
    const target = before ?? next?.id ?? null;
    void open
      .change((library, origin) => reorder(library, ids, target, origin))
      .then(({ changed }) => {
        const [one] = changed;
        if (one === undefined) return;
        const now = open.current().entries;
        const index = now.findIndex(({ id }) => id === one.id) + 1;
        setSpoken(fill(t.moved, { index, count: now.length }));
      });
  };

  return { change, takeAway, copyToLibrary, move, spoken };
}
