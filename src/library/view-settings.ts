import type { ValueKind } from "../storage/value";
import type { SortOrder } from "./search";

/** How a person looks at the library. */
export interface LibraryViewSettings {
  /** The order without a search text; with one, the best match comes first. */
  readonly sort: Exclude<SortOrder, "relevance">;
  /** The starter collection is shown. */
  readonly starter: boolean;
}

const SORTS: ReadonlyMap<unknown, LibraryViewSettings["sort"]> = new Map<
  unknown,
  LibraryViewSettings["sort"]
>([
  ["recent", "recent"],
  ["used", "used"],
  ["name", "name"],
  ["manual", "manual"],
]);

export const libraryViewKind: ValueKind<LibraryViewSettings> = {
  name: "library-view",
  version: 1,
  empty: { sort: "manual", starter: true },
  parse(data) {
    if (typeof data !== "object" || data === null) return undefined;
    return {
      sort: SORTS.get("sort" in data ? data.sort : undefined) ?? "manual",
      starter: !("starter" in data && data.starter === false),
    };
  },
};
