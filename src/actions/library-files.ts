/** The library as files: exporting, reading a file, and importing its equations. */
import { carryOut, planImport, type PlanItem } from "../library/bring-in";
import type { SavedEquation } from "../library/entry";
import { readIncoming, type Incoming, type IncomingResult } from "../library/incoming";
import { MAX_FILE, writeLibraryFile } from "../library/json-file";
import type { OpenLibrary, Stored } from "../library/open-library";
import type { SetAside } from "../library/restore";
import { writeLatex } from "../latex/write";
import { writeTexFile } from "../library/tex-file";
import type { WriteOptions } from "../storage/records";
import type { Services } from "../session/services";
import type { Reading } from "../session/translator";

export type { Incoming, IncomingResult, PlanItem };

export type LibraryFormat = "json" | "tex";

/** A file to save. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

const TYPES: Readonly<Record<LibraryFormat, string>> = {
  json: "application/json",
  tex: "application/x-tex",
};

/** Writes entries in their order; the file name has the date, so that backups do not replace each other. */
export async function exportLibrary(
  services: Services,
  entries: readonly SavedEquation[],
  format: LibraryFormat,
  now: Date,
): Promise<SavedFile> {
  const name = `equations-${now.toISOString().slice(0, 10)}.${format}`;
  if (format === "json") {
    return { name, type: TYPES.json, text: writeLibraryFile(entries, now) };
  }
  const translator = await services.translator();
  const readings = new Map<SavedEquation, Reading>();
  for (const entry of entries)
    readings.set(entry, await translator.read(entry.latex, "auto", entry.preamble));
  const text = writeTexFile(entries, (entry) => {
    const reading = readings.get(entry);
    return reading?.ok ? writeLatex(reading.body) : undefined;
  });
  return { name, type: TYPES.tex, text };
}

/** Entries that could not be understood, unchanged, for somebody who can repair them. */
export function exportAside(aside: readonly SetAside[], now: Date): SavedFile {
  return {
    name: `damaged-equations-${now.toISOString().slice(0, 10)}.json`,
    type: TYPES.json,
    text: `${JSON.stringify(aside, null, 1)}\n`,
  };
}

/** A file as the browser provides it. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export type ReadFileOutcome =
  | IncomingResult
  /** The browser could not read it (it was moved, or access is denied). */
  | { readonly ok: false; readonly reason: "unreadable" };

/** Reads a chosen file. One that is far too large is not even opened. */
export async function readLibraryFrom(
  file: GivenFile,
  library: OpenLibrary,
): Promise<ReadFileOutcome> {
  // One UTF-16 unit takes up to three bytes in UTF-8.
  if (file.size > 3 * MAX_FILE) return { ok: false, reason: "tooLarge" };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, reason: "unreadable" };
  }
  return readIncoming(file.name, text, library.origin);
}

/** What importing the file would do, one item for each of its equations. */
export function planFor(library: OpenLibrary, incoming: Incoming): readonly PlanItem[] {
  return planImport(library.current().library, incoming.entries);
}

/** Imports the new and clashing equations of a plan, all or nothing. Returns how many entries changed. */
export async function bringIn(
  library: OpenLibrary,
  plan: readonly PlanItem[],
  options: WriteOptions = {},
): Promise<{ readonly count: number; readonly stored: Stored }> {
  const { changed, stored } = await library.bringIn(
    (all, origin) => carryOut(all, plan, origin),
    options,
  );
  return { count: changed.length, stored };
}
