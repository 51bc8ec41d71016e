import type { SavedEquation } from "./entry";
import { STARTER } from "./starter/collection";
import { TAGS_DE } from "./starter/tags-de";

/** Prefix of the ids of the collection; no entry of a person's own has it (`bring-in.ts`). */
const STARTER_PREFIX = "starter:";

/** Does it belong to the starter collection, which is read-only? */
export function isStarter(entry: Pick<SavedEquation, "id">): boolean {
  return entry.id.startsWith(STARTER_PREFIX);
}

const made = new Map<string, readonly SavedEquation[]>();

/** The starter collection as entries in a folder of their own, named in the person's language. */
export function starterEntries(language: string, top: string): readonly SavedEquation[] {
  const key = `${language}\0${top}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const german = language === "de";
  const entries = STARTER.flatMap((folder) =>
    folder.rows.map((row): SavedEquation => {
      return {
        id: STARTER_PREFIX + row.id,
        name: german ? row.nameDe : row.name,
        latex: row.latex,
        preamble: "",
        folder: `${top}/${german ? folder.nameDe : folder.name}`,
        tags: german ? row.tags.map((tag) => TAGS_DE[tag] ?? tag) : row.tags,
        note: "",
        favourite: false,
        mode: "auto",
        rank: "a0",
        created: 0,
        stamp: { at: 0, by: "" },
      };
    }),
  );
  made.set(key, entries);
  return entries;
}
