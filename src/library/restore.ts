/**
 * From unknown data to records: storage written by somebody else, files from other machines or from a newer
 * version, hostile files. What can be read is read; what cannot be read is set aside with a reason, so that
 * it can be exported and looked at, and never stops the rest.
 */
import { generateKeyBetween } from "fractional-indexing";
import {
  cleanFolder,
  cleanTags,
  type EntryMode,
  type LibraryRecord,
  type Stamp,
  type Use,
} from "./entry";

/** Longer texts than these are not equations, and would make the pane slow. UTF-16 units. */
export const LIMITS = {
  latex: 100_000,
  preamble: 200_000,
  name: 500,
  note: 20_000,
  folder: 500,
  tag: 100,
  tags: 100,
} as const;

/** The rank of the first entry of a library, and of one whose rank cannot be read. */
const FIRST_RANK = generateKeyBetween(null, null);

/** Something that could not be read, kept unchanged. */
export interface SetAside {
  readonly reason: "notAnObject" | "noId" | "noSource" | "tooLong";
  readonly value: unknown;
}

export type Restored =
  | { readonly ok: true; readonly record: LibraryRecord }
  | { readonly ok: false; readonly aside: SetAside };

/** Reads one record; missing optional fields get their defaults. Never throws. */
export function restoreRecord(value: unknown): Restored {
  const fields = asObject(value);
  if (!fields) return setAside("notAnObject", value);
  const id = text(fields.get("id"));
  if (id === undefined || id === "" || id.length > 200) return setAside("noId", value);
  const stamp = restoreStamp(fields.get("stamp"));
  if (fields.get("deleted") === true) return { ok: true, record: { id, deleted: true, stamp } };

  const latex = text(fields.get("latex"));
  if (latex === undefined || latex.trim() === "") return setAside("noSource", value);
  const preamble = text(fields.get("preamble")) ?? "";
  if (latex.length > LIMITS.latex || preamble.length > LIMITS.preamble)
    return setAside("tooLong", value);
  const tags = fields.get("tags");
  return {
    ok: true,
    record: {
      id,
      latex,
      preamble,
      name: short(fields.get("name"), LIMITS.name),
      folder: cleanFolder(short(fields.get("folder"), LIMITS.folder)),
      tags: cleanTags(
        (Array.isArray(tags) ? tags : [])
          .slice(0, LIMITS.tags)
          .map((tag) => short(tag, LIMITS.tag)),
      ),
      note: short(fields.get("note"), LIMITS.note),
      favourite: fields.get("favourite") === true,
      mode: restoreMode(fields.get("mode")),
      rank: restoreRank(fields.get("rank")),
      created: time(fields.get("created")) ?? stamp.at,
      stamp,
    },
  };
}

/** Reads a use count; undefined if the value is not one. */
export function restoreUse(value: unknown): Use | undefined {
  const fields = asObject(value);
  const count = fields?.get("count");
  const last = time(fields?.get("last"));
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0 || last === undefined)
    return undefined;
  return { count, last };
}

/** The fields of a plain object as a map, so that names from outside never touch a prototype. */
export function asObject(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map<string, unknown>(Object.entries(value));
}

function setAside(reason: SetAside["reason"], value: unknown): Restored {
  return { ok: false, aside: { reason, value } };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function short(value: unknown, limit: number): string {
  return (text(value) ?? "").slice(0, limit);
}

/** A time within the range that Date can show. */
function time(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 && value <= 8.64e15
    ? value
    : undefined;
}

function restoreStamp(value: unknown): Stamp {
  const fields = asObject(value);
  // A record without a stamp is older than any that has one.
  return { at: time(fields?.get("at")) ?? 0, by: short(fields?.get("by"), 200) };
}

function restoreMode(value: unknown): EntryMode {
  return value === "inline" || value === "display" ? value : "auto";
}

/**
 * Accepts only ranks that fractional-indexing can continue from, which throws for any other. Its own check
 * makes a key each time, which would take most of the time that a large library needs to open.
 */
function restoreRank(value: unknown): string {
  return typeof value === "string" && isRank(value) ? value : FIRST_RANK;
}

/**
 * Is it a rank of fractional-indexing: an integer whose first letter gives its length (`a` two digits, `b`
 * three, `Z` two, …), followed by a fraction?
 */
export function isRank(rank: string): boolean {
  if (rank.length > 500 || !/^[A-Za-z][0-9A-Za-z]+$/.test(rank)) return false;
  const head = rank.charCodeAt(0);
  const length = head >= 0x61 ? head - 0x61 + 2 : 0x5a - head + 2;
  if (rank.length < length || (rank.length > length && rank.endsWith("0"))) return false;
  // Nothing sorts before the smallest integer, and nothing after the largest.
  return !/^A0+$/.test(rank.slice(0, length)) && !/^zz+$/.test(rank.slice(0, length));
}
