/**
 * The library as a .json file: a versioned envelope around the records, described in docs/library-format.md.
 * Reading migrates older versions step by step and reads what it can of a newer one; it never throws.
 */
import type { SavedEquation } from "./entry";
import { asObject, restoreRecord, type SetAside } from "./restore";

export const LIBRARY_FILE_TYPE = "latex-for-powerpoint/library";
export const LIBRARY_FILE_VERSION = 1;

/** What could be read of a file. */
export interface ReadFile {
  readonly entries: readonly SavedEquation[];
  readonly aside: readonly SetAside[];
  /** The file is from a newer version of the add-in: fields that we do not know were left out. */
  readonly newer: boolean;
}

export type ReadFileResult =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly reason: "notJson" | "notALibrary" | "tooLarge" };

/** A larger file is not a library: 10,000 equations are about 5 MB. UTF-16 units. */
export const MAX_FILE = 40_000_000;

/** Writes entries to a file's text. */
export function writeLibraryFile(entries: readonly SavedEquation[], exported: Date): string {
  const envelope = {
    type: LIBRARY_FILE_TYPE,
    version: LIBRARY_FILE_VERSION,
    exported: exported.toISOString(),
    entries,
  };
  return JSON.stringify(envelope, null, 1) + "\n";
}

/** Reads a file's text. Accepts a bare array of entries too, because people edit files by hand. */
export function readLibraryFile(text: string): ReadFileResult {
  if (text.length > MAX_FILE) return { ok: false, reason: "tooLarge" };
  if (isDeep(text)) return { ok: false, reason: "notALibrary" };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, reason: "notJson" };
  }
  const envelope = asObject(value);
  const list = Array.isArray(value) ? value : envelope?.get("entries");
  const typed = Array.isArray(value) || envelope?.get("type") === LIBRARY_FILE_TYPE;
  if (!typed || !Array.isArray(list)) return { ok: false, reason: "notALibrary" };

  const version = envelope?.get("version");
  const entries = new Map<string, SavedEquation>();
  const aside: SetAside[] = [];
  for (const item of migrate(list, typeof version === "number" ? version : LIBRARY_FILE_VERSION)) {
    const restored = restoreRecord(item);
    if (!restored.ok) aside.push(restored.aside);
    else if (!("deleted" in restored.record)) entries.set(restored.record.id, restored.record);
  }
  return {
    ok: true,
    file: {
      entries: [...entries.values()],
      aside,
      newer: typeof version === "number" && version > LIBRARY_FILE_VERSION,
    },
  };
}

/**
 * A library has four levels of nesting. With tens of millions, which a file may have, JSON.parse takes
 * minutes.
 */
function isDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22 /* " */) inString = !inString;
    else if (inString) {
      if (code === 0x5c /* \ */) i++;
    } else if (code === 0x5b /* [ */ || code === 0x7b /* { */) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === 0x5d /* ] */ || code === 0x7d /* } */) depth--;
  }
  return false;
}

const MAX_DEPTH = 100;

/** One step per version: MIGRATIONS[n] turns items of version n + 1 into items of version n + 2. */
const MIGRATIONS: readonly ((item: unknown) => unknown)[] = [];

function migrate(items: readonly unknown[], version: number): readonly unknown[] {
  return MIGRATIONS.slice(Math.max(0, version - 1)).reduce<readonly unknown[]>(
    (list, step) => list.map(step),
    items,
  );
}
