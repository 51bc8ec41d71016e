/**
 * What an interrupted run left in this deck is found by the journal and put right: a slide that has to
 * come back comes back, a new slide whose old one stayed goes unless somebody worked on it, a marker is
 * taken out. Only who holds the deck's lock may do this: then no run is under way.
 */
import type { Recovered } from "./api";
import { workPrint } from "./fingerprint";
import type { InsertEntry, JournalEntry } from "./journal";
import { readSlide } from "./reader";
import { bringBack, Rescue } from "./rescue";
import { currentSlideId, failedWith, type Session } from "./session";
import { stopWith, type Run } from "./run";
import { fromExport } from "./slide-copy";
import { removeSurely } from "./swap";
import { sweepMarker } from "./sweep";

/** A slide whose insertion was given up may still land, for so long at the most. */
const MAY_LAND_MS = 600_000;

export async function recoverEntries(
  session: Session,
  run: Run,
  entries: readonly JournalEntry[],
): Promise<Recovered> {
  const recovered: Mutable = { cleaned: 0, left: [], both: [], back: [], unseen: [] };
  if (entries.length === 0) return recovered;
  for (const entry of entries) {
    if (entry.kind !== "slide") continue;
    const back = await bringBack(session, run, entry);
    if (back) recovered.back.push(back.slideIds.indexOf(back.slideId) + 1);
  }
  for (const entry of entries)
    if (entry.kind === "insert") await recoverInsert(session, run, entry, recovered);
  for (const entry of entries) {
    if (entry.kind !== "marker") continue;
    const swept = await sweepMarker(session, run, entry);
    if (swept.kind === "unknown") continue;
    if (swept.kind === "left") {
      if (swept.kept.kind === "markerLeft")
        recovered.left.push({ marker: swept.kept.marker, number: swept.kept.number });
      if (swept.kept.kind === "bothSlides") recovered.both.push(swept.kept);
      continue;
    }
    await session.journal.remove(entry.id);
    if (swept.cleaned) recovered.cleaned += 1;
  }
  const { both, back, unseen, ...rest } = recovered;
  return {
    ...rest,
    ...(both.length > 0 ? { both } : {}),
    ...(back.length > 0 ? { back } : {}),
    ...(unseen.length > 0 ? { unseen } : {}),
  };
}

interface Mutable {
  cleaned: number;
  left: { marker: string; number: number }[];
  both: { equation: number; other: number }[];
  back: number[];
  unseen: number[];
}

/** A new slide that landed while its old one stayed: it goes, unless somebody worked on it. */
async function recoverInsert(
  session: Session,
  run: Run,
  entry: InsertEntry,
  recovered: Mutable,
): Promise<void> {
  const { journal, host } = session;
  const state = await host.deckState();
  if (!state.ok) return;
  const { slideIds } = state.value;
  const landed = slideIds.find((id) => id.endsWith(`#${entry.creationId}`));
  if (landed === undefined) {
    // It may land still: this pane looks again.
    if (journal.age(entry.id) > MAY_LAND_MS) await journal.remove(entry.id);
    else await journal.strike(entry.id);
    return;
  }
  const old = currentSlideId(session, entry.oldSlideId);
  if (!slideIds.includes(old)) {
    // The old slide went, and who took it out did not see any more what it was like then.
    if (host.capabilities.exportSlide) recovered.unseen.push(slideIds.indexOf(landed) + 1);
    await journal.remove(entry.id);
    return;
  }
  const route = host.capabilities.exportSlide ? "export" : "file";
  const read = await readSlide(run, session.knowledge, landed, route);
  if (!read.ok) return;
  const worked = entry.print === undefined || workPrint(read.copy) !== entry.print;
  if (!worked) {
    const removal = await removeSurely(run, landed);
    if (removal.kind !== "gone") return;
    const { exported } = removal.removed ?? {};
    const gone = exported === undefined ? undefined : fromExport(exported);
    if (!gone?.ok || workPrint(gone.copy) === entry.print) {
      recovered.cleaned += 1;
      await journal.remove(entry.id);
      return;
    }
    const rescue = new Rescue(session);
    await rescue.keep({ copy: gone.copy, beside: old, has: "equation" });
    const stop = failedWith(stopWith({ code: "changedSince" }).stop);
    const outcome = await rescue.settle(run, stop);
    if (!outcome.ok && "kept" in outcome && outcome.kept.kind === "bothSlides")
      recovered.both.push(outcome.kept);
  } else {
    recovered.both.push({
      equation: slideIds.indexOf(landed) + 1,
      other: slideIds.indexOf(old) + 1,
    });
  }
  await journal.remove(entry.id);
}
