import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Services } from "../../session/services";
import { historyKind } from "../../kept/history";
import type { SavedEquation, Use } from "../../library/entry";
import { FollowingIndex } from "../../library/follow";
import { foldersOf, tagsOf } from "../../library/library";
import type { LibraryState, OpenLibrary } from "../../library/open-library";
import { find, type Query } from "../../library/search";
import { starterEntries } from "../../library/starter-entries";
import { symbolWordsIn } from "../../library/symbol-words";
import { useCommandWords } from "../shared/use-commands";
import { useKept } from "../shared/use-kept";
import { libraryViewKind, type LibraryViewSettings } from "../../library/view-settings";

export type Scope = "saved" | "history" | "deck";

/** What the person looks for. */
export interface Filter {
  readonly scope: Scope;
  readonly text: string;
  readonly folder: string;
  readonly tag: string;
  readonly favourites: boolean;
}

export const NO_FILTER: Filter = {
  scope: "saved",
  text: "",
  folder: "",
  tag: "",
  favourites: false,
};

export interface LibraryModel {
  /** Undefined until it has loaded. */
  readonly open: OpenLibrary | undefined;
  /** Set if the part of the add-in that reads the library did not load: tries once more. */
  readonly again: (() => void) | undefined;
  readonly state: LibraryState | undefined;
  readonly view: LibraryViewSettings;
  readonly setView: (change: Partial<LibraryViewSettings>) => void;
  /** What matches the filter, in order. */
  readonly rows: readonly SavedEquation[];
  /** All entries of the scope. */
  readonly all: readonly SavedEquation[];
  readonly folders: readonly string[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** The search text that `rows` are the answer to; undefined until there is an index. */
  readonly answered: string | undefined;
}

const REFRESH_MS = 1000;
const NO_ENTRIES: readonly SavedEquation[] = [];
const NO_USES: ReadonlyMap<string, Use> = new Map();

/** The open library, and what of it to show. */
export function useLibrary(
  services: Services,
  filter: Filter,
  starterName: string,
  language: string,
  deckEntries: readonly SavedEquation[],
): LibraryModel {
  const { open, missing, again } = useOpenLibrary(services);
  const state = useSyncExternalStore(open?.subscribe ?? nothing, open?.current ?? noState);
  const { value: view, change } = useKept(services.libraryView, libraryViewKind.empty);
  const setView = useCallback(
    (part: Partial<LibraryViewSettings>) => {
      change((old) => ({ ...old, ...part }));
    },
    [change],
  );
  const history = useHistory(services);

  const { scope } = filter;
  const all = useMemo(() => {
    if (scope === "history") return history;
    if (scope === "deck") return deckEntries;
    const own = state?.entries ?? NO_ENTRIES;
    return view.starter && state !== undefined && !state.loading
      ? [...own, ...starterEntries(language, starterName)]
      : own;
  }, [scope, history, deckEntries, state, view.starter, language, starterName]);

  const { index, indexed } = useIndex(all, scope);
  const { text } = filter;
  const uses = state?.uses ?? NO_USES;
  const sort = scope === "history" ? "manual" : view.sort;
  const { folder, tag, favourites } = filter;
  const rows = useMemo(() => {
    // Until there is an index, everything is shown.
    const answered = indexed === undefined ? "" : text;
    const query: Query = {
      text: answered,
      folder,
      tags: tag === "" ? [] : [tag],
      favourites,
      sort: answered.trim() === "" ? sort : "relevance",
    };
    return find(all, uses, index.search, query);
  }, [all, uses, index, indexed, text, folder, tag, favourites, sort]);

  const folders = useMemo(() => foldersOf(all), [all]);
  const tags = useMemo(() => tagsOf(all), [all]);
  return {
    open,
    again: missing ? again : undefined,
    state,
    view,
    setView,
    rows,
    all,
    folders,
    tags,
    answered: indexed === undefined ? undefined : text,
  };
}

const nothing = (): (() => void) => () => undefined;
const noState = (): undefined => undefined;

function useOpenLibrary(services: Pick<Services, "library">): {
  readonly open: OpenLibrary | undefined;
  readonly missing: boolean;
  readonly again: () => void;
} {
  const [open, setOpen] = useState<OpenLibrary>();
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (missing) return;
    let wanted = true;
    let later: ReturnType<typeof setTimeout> | undefined;
    services.library().then(
      (library) => {
        if (!wanted) return;
        setOpen(library);
        // Changes made in other windows may have been missed meanwhile; this waits until the first rows are
        // shown.
        later = setTimeout(() => void library.refresh(), REFRESH_MS);
      },
      () => {
        if (wanted) setMissing(true);
      },
    );
    return () => {
      wanted = false;
      clearTimeout(later);
    };
  }, [services, missing]);
  const again = useCallback(() => {
    setMissing(false);
  }, []);
  return { open, missing, again };
}

/** The index of a scope; `indexed`: the entries that it covers, undefined while it is being built. */
function useIndex(
  all: readonly SavedEquation[],
  scope: Scope,
): { readonly index: FollowingIndex; readonly indexed: readonly SavedEquation[] | undefined } {
  const words = useCommandWords(true);
  const indexes = useMemo(() => {
    const wordsOf = symbolWordsIn(
      typeof words === "object"
        ? (name, row) =>
            `${row === undefined ? "" : words.docOf(row)} ${words.calledOf(name) ?? ""}`
        : undefined,
    );
    return {
      saved: new FollowingIndex(wordsOf),
      history: new FollowingIndex(wordsOf),
      deck: new FollowingIndex(wordsOf),
    };
  }, [words]);
  const index = indexes[scope];
  const [done, setDone] = useState<ReadonlyMap<FollowingIndex, readonly SavedEquation[]>>(NOTHING);
  useEffect(() => {
    if (words === undefined) return;
    let wanted = true;
    // The first rows are shown before the index is built.
    const timer = setTimeout(() => {
      void index.follow(all).then(() => {
        if (wanted) setDone((old) => new Map(old).set(index, all));
      });
    }, 0);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [index, all, words]);
  return { index, indexed: done.get(index) };
}

const NOTHING: ReadonlyMap<FollowingIndex, readonly SavedEquation[]> = new Map();

/** The history as rows; their ids are made from their indices. */
function useHistory(services: Services): readonly SavedEquation[] {
  const { value: history } = useKept(services.history, historyKind.empty);
  return useMemo(
    () =>
      history.map(({ source, preamble, mode, time }): SavedEquation => {
        return {
          id: `history:${time}:${source}`,
          name: "",
          latex: source,
          preamble,
          folder: "",
          tags: [],
          note: "",
          favourite: false,
          mode,
          rank: "a0",
          created: time,
          stamp: { at: time, by: "" },
        };
      }),
    [history],
  );
}
