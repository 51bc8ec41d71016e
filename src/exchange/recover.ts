/** At the start: what an interrupted run left in this deck is found by the journal and cleaned up. */
import { hasMarker } from "../deck/marker";
import { refusing } from "../pptx/refusal";
import { takeMarkerOut } from "./insert";
import type { LeftMarker, Recovered } from "./api";
import type { InsertEntry, JournalEntry, MarkerEntry } from "./journal";
import { findMarker } from "./marker";
import { readPackage, readSlide } from "./reader";
import type { Run } from "./run";
import { currentSlideId, type Session } from "./session";
import { fromFile, type SlideCopy } from "./slide-copy";

export async function recoverEntries(
  session: Session,
  run: Run,
  entries: readonly JournalEntry[],
): Promise<Recovered> {
  let cleaned = 0;
  const left: LeftMarker[] = [];
  if (entries.length === 0) return { cleaned, left };
  const state = await session.host.deckState();
  if (!state.ok) return { cleaned, left };
  let { slideIds } = state.value;
  for (const entry of entries) {
    if (entry.kind !== "insert") continue;
    const removed = await recoverInsert(session, slideIds, entry);
    if (removed !== undefined) {
      cleaned += 1;
      slideIds = slideIds.filter((id) => id !== removed);
    }
  }
  for (const entry of entries) {
    if (entry.kind !== "marker") continue;
    const result = await recoverMarker(session, run, slideIds, entry);
    if (result === "cleaned") cleaned += 1;
    else if (result !== "notThere") left.push(result);
  }
  return { cleaned, left };
}

/** A new slide that landed while its old one stayed: the new one goes. Gives its id if it was removed. */
async function recoverInsert(
  session: Session,
  slideIds: readonly string[],
  entry: InsertEntry,
): Promise<string | undefined> {
  const { journal, host } = session;
  const landed = slideIds.find((id) => id.endsWith(`#${entry.creationId}`));
  if (landed === undefined || !slideIds.includes(entry.oldSlideId)) {
    await journal.remove(entry.id);
    return undefined;
  }
  const removed = await host.removeSlide(landed);
  if (!removed.ok) return undefined;
  await journal.remove(entry.id);
  return landed;
}

async function recoverMarker(
  session: Session,
  run: Run,
  slideIds: readonly string[],
  entry: MarkerEntry,
): Promise<"cleaned" | "notThere" | LeftMarker> {
  const { journal, host } = session;
  const found = await findSlide(session, run, slideIds, entry);
  if (found === "unknown") return "notThere";
  if (!found) {
    await journal.remove(entry.id);
    return "notThere";
  }
  const tail = host.capabilities.platform === "mac" ? 2 : 0;
  const standing = findMarker(found.copy, undefined, entry.marker, "", tail);
  if (
    standing &&
    (await takeMarkerOut(session, run, found.slideId, { ...standing, replaced: entry.replaced }))
  ) {
    await journal.remove(entry.id);
    return "cleaned";
  }
  return { marker: entry.marker, number: slideIds.indexOf(found.slideId) + 1 };
}

/** The slide on which the marker stands: the one it was put on, or by the file any other. */
async function findSlide(
  { host, knowledge, ...rest }: Session,
  run: Run,
  slideIds: readonly string[],
  { slideId: then, marker }: MarkerEntry,
): Promise<{ readonly slideId: string; readonly copy: SlideCopy } | undefined | "unknown"> {
  const has = (copy: SlideCopy): boolean => {
    const found = refusing(() => ({ ok: true, has: hasMarker(copy.pkg, copy.part, marker) }));
    return found.ok && found.has;
  };
  const slideId = currentSlideId({ host, knowledge, ...rest }, then);
  let read = false;
  if (slideIds.includes(slideId) && host.capabilities.exportSlide) {
    const copy = await readSlide(run, knowledge, slideId, "export");
    read = copy.ok;
    if (copy.ok && has(copy.copy)) return { slideId, copy: copy.copy };
  }
  if (!host.capabilities.readFile) return read ? undefined : "unknown";
  const file = await readPackage(run, knowledge);
  if (!file.ok) return read ? undefined : "unknown";
  for (const id of slideIds) {
    const copy = fromFile(file.pkg, id);
    if (copy.ok && has(copy.copy)) return { slideId: id, copy: copy.copy };
  }
  return undefined;
}
