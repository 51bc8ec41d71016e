/**
 * Finds by the journal what an interrupted run left in this deck, and puts it right: a slide that has to
 * come back is inserted, a new slide whose old one stayed is deleted unless somebody worked on it, a marker
 * is removed. Only the holder of the deck's lock may do this, because then no run is under way.
 */
import type { LeftMarker, Recovered } from "./api";
import { workPrint } from "./fingerprint";
import type { InsertEntry, JournalEntry } from "./journal";
import { readSlide } from "./reader";
import { bringBack, SlideRescue } from "./rescue";
import { currentSlideId, failedWith, type Session } from "./session";
import { stopWith, type Run } from "./run";
import { fromExport } from "./slide-copy";
import { removeSurely } from "./removal";
import { sweepMarker } from "./sweep";

/** A slide whose insertion was given up may still land for at most this long. */
const MAY_LAND_MS = 600_000;

export async function recoverEntries(
  session: Session,
  run: Run,
  entries: readonly JournalEntry[],
): Promise<Recovered> {
  const found: Found = { cleaned: 0, left: [], both: [], back: [], unseen: [], unknown: false };
  for (const entry of entries) {
    if (entry.kind !== "slide") continue;
    const back = await bringBack(session, run, entry);
    if (back) found.back.push(back.slideId);
    else found.unknown = true;
  }
  for (const entry of entries)
    if (entry.kind === "insert") await recoverInsert(session, run, entry, found);
  for (const entry of entries) {
    if (entry.kind !== "marker") continue;
    const swept = await sweepMarker(session, run, entry);
    if (swept.kind === "unknown") found.unknown = true;
    else if (swept.kind === "gone") {
      await session.journal.remove(entry.id);
      if (swept.cleaned) found.cleaned += 1;
    } else if (swept.kept.kind === "markerLeft") found.left.push(swept.kept);
    // The slide restored next to the cleaned one holds the changes made in between.
    else if (swept.kept.kind === "bothSlides") found.back.push(swept.kept.other);
  }
  return inNumbers(session, found);
}

/** What was found; slides by their ids, because numbers change while it is put right. */
interface Found {
  cleaned: number;
  left: LeftMarker[];
  both: { readonly equation: string; readonly other: string }[];
  back: (string | number)[];
  unseen: string[];
  unknown: boolean;
}

async function inNumbers(session: Session, found: Found): Promise<Recovered> {
  const { cleaned, both, back, unseen } = found;
  const left = found.left.map(({ marker, number }) => ({ marker, number }));
  const known = { cleaned, left, ...(found.unknown ? { unknown: true as const } : {}) };
  if (both.length + back.length + unseen.length === 0) return known;
  const state = await session.host.deckState();
  const slideIds = state.ok ? state.value.slideIds : [];
  const numbers = (ids: readonly (string | number)[]): readonly number[] =>
    ids
      .map((id) =>
        typeof id === "number" ? id : slideIds.indexOf(currentSlideId(session, id)) + 1,
      )
      .filter((number) => number > 0);
  const pairs = both.flatMap(({ equation, other }) => {
    const [first, second] = numbers([equation, other]);
    return first !== undefined && second !== undefined ? [{ equation: first, other: second }] : [];
  });
  return {
    ...known,
    ...(pairs.length > 0 ? { both: pairs } : {}),
    ...(back.length > 0 ? { back: numbers(back) } : {}),
    ...(unseen.length > 0 ? { unseen: numbers(unseen) } : {}),
  };
}

/** A new slide that landed while its old one stayed: it is deleted, unless somebody worked on it. */
async function recoverInsert(
  session: Session,
  run: Run,
  entry: InsertEntry,
  found: Found,
): Promise<void> {
  const { journal, host } = session;
  const state = await host.deckState();
  if (!state.ok) {
    found.unknown = true;
    return;
  }
  const { slideIds } = state.value;
  const landed = slideIds.find((id) => id.endsWith(`#${entry.creationId}`));
  if (landed === undefined) {
    // It may still land: this pane looks again.
    if (journal.age(entry.id) > MAY_LAND_MS) await journal.remove(entry.id);
    else await journal.strike(entry.id);
    return;
  }
  const old = currentSlideId(session, entry.oldSlideId);
  if (!slideIds.includes(old)) {
    // The old slide is gone, and the run that removed it ended before it could read its last state.
    if (host.capabilities.exportSlide) found.unseen.push(landed);
    await journal.remove(entry.id);
    return;
  }
  const route = host.capabilities.exportSlide ? "export" : "file";
  const read = await readSlide(run, session.knowledge, landed, route);
  if (!read.ok) {
    found.unknown = true;
    return;
  }
  const worked = entry.print === undefined || workPrint(read.copy) !== entry.print;
  if (!worked) {
    const removal = await removeSurely(run, landed);
    if (removal.kind !== "gone") {
      found.unknown = true;
      return;
    }
    const { exported } = removal.removed ?? {};
    const gone = exported === undefined ? undefined : fromExport(exported);
    if (!gone?.ok || workPrint(gone.copy) === entry.print) {
      found.cleaned += 1;
      await journal.remove(entry.id);
      return;
    }
    const rescue = new SlideRescue(session);
    await rescue.keep({ copy: gone.copy, beside: old, has: "equation" });
    const stop = failedWith(stopWith({ code: "changedSince" }).stop);
    await rescue.settle(run, stop);
    found.back.push(landed);
  } else found.both.push({ equation: landed, other: old });
  await journal.remove(entry.id);
}
