/**
 * Removes a marker from the deck, wherever it is: if the person went to another slide at that moment it is
 * there, and the slide may have been exchanged since.
 */
import { hasMarker } from "../deck/marker";
import { refusing } from "../pptx/refusal";
import { exchangeSlide, type ChangeRequest, type Edited } from "./change";
import { cleaned, eraseMarker, findMarker, type StandingMarker } from "./marker";
import type { Kept } from "./outcome";
import { chooseWay, readPackage, readSlide } from "./reader";
import { SlideRescue } from "./rescue";
import { stopByHost, stopWith, type Run, type Step } from "./run";
import { currentSlideId, failedWith, type Session } from "./session";
import { fromFile, type SlideCopy } from "./slide-copy";

export interface LostMarker {
  readonly marker: string;
  /** The slide it was put on. */
  readonly slideId: string;
  /** The text that it replaced. */
  readonly replaced: string;
  /** The number of line feeds after it, where known. */
  readonly lineFeeds?: number;
}

export type Swept =
  /** It is in no text that can be read; `cleaned`: it was there and has been removed. */
  | { readonly kind: "gone"; readonly cleaned: boolean }
  /** It could not be removed, or not without leaving something else. */
  | { readonly kind: "left"; readonly kept: Kept }
  /** The deck cannot be read. */
  | { readonly kind: "unknown" };

export async function sweepMarker(session: Session, run: Run, lost: LostMarker): Promise<Swept> {
  const quiet: Run = { ...run, signal: undefined, stage: () => undefined };
  const state = await session.host.deckState();
  if (!state.ok) return { kind: "unknown" };
  const { slideIds } = state.value;
  const found = await findSlide(session, quiet, slideIds, lost);
  if (found === "unknown") return { kind: "unknown" };
  if (!found) return { kind: "gone", cleaned: false };
  const tail = lost.lineFeeds ?? (session.host.capabilities.platform === "mac" ? 2 : 0);
  const number = slideIds.indexOf(found.slideId) + 1;
  const left: Swept = {
    kind: "left",
    kept: { kind: "markerLeft", marker: lost.marker, number },
  };
  const standing = findMarker(found.copy, undefined, lost.marker, "", tail);
  if (!standing) return left;
  const marker = { ...standing, replaced: lost.replaced };
  const taken = await takeMarkerOut(session, quiet, found.slideId, marker);
  if (taken === "gone") return { kind: "gone", cleaned: true };
  return taken === "stays" ? left : { kind: "left", kept: taken };
}

/** The slide that has the marker: the one it was put on, else any other. */
async function findSlide(
  session: Session,
  run: Run,
  slideIds: readonly string[],
  { slideId: then, marker }: LostMarker,
): Promise<{ readonly slideId: string; readonly copy: SlideCopy } | undefined | "unknown"> {
  const { host, knowledge } = session;
  const has = (copy: SlideCopy): boolean => {
    const found = refusing(() => ({ ok: true, has: hasMarker(copy.pkg, copy.part, marker) }));
    return found.ok && found.has;
  };
  const slideId = currentSlideId(session, then);
  if (slideIds.includes(slideId) && host.capabilities.exportSlide) {
    const copy = await readSlide(run, knowledge, slideId, "export");
    if (copy.ok && has(copy.copy)) return { slideId, copy: copy.copy };
  }
  if (host.capabilities.readFile) {
    const file = await readPackage(run, knowledge);
    if (file.ok) {
      for (const id of slideIds) {
        const copy = fromFile(file.pkg, id);
        if (copy.ok && has(copy.copy)) return { slideId: id, copy: copy.copy };
      }
      return undefined;
    }
  }
  if (!host.capabilities.exportSlide) return "unknown";
  for (const id of slideIds) {
    const copy = await readSlide(run, knowledge, id, "export");
    if (!copy.ok) return "unknown";
    if (has(copy.copy)) return { slideId: id, copy: copy.copy };
  }
  return undefined;
}

/**
 * By text range; in a table cell or a group by an exchange of the slide. "gone": it was removed; "stays":
 * it could not be removed; else what the exchange left behind.
 */
async function takeMarkerOut(
  session: Session,
  run: Run,
  slideId: string,
  marker: StandingMarker,
): Promise<"gone" | "stays" | Kept> {
  if ((await eraseMarker(session.host, slideId, marker)) !== "stays") return "gone";
  const own: Run = { ...run, rescue: new SlideRescue(session) };
  const read = async (): Promise<Step<{ readonly request: ChangeRequest }>> => {
    const state = await session.host.deckState();
    if (!state.ok) return stopByHost(state.failure);
    if (!state.value.slideIds.includes(slideId)) return stopWith({ code: "slideGone" });
    const way = await chooseWay(own, session.knowledge, slideId, { wouldLose: "goOn" });
    if (!way.ok) return way;
    const { route } = way;
    const now = await readSlide(own, session.knowledge, slideId, route);
    if (!now.ok) return now;
    const { copy } = now;
    const before = cleaned(copy, marker);
    if (!before) return stopWith({ code: "placeNotProved" });
    const edit = (work: SlideCopy): Edited => {
      const clean = cleaned(work, marker);
      if (!clean) return { ok: false, refusal: { code: "notFound" } };
      work.pkg.adopt(clean.pkg);
      return { ok: true, shapeId: marker.frame.shapeId };
    };
    return {
      ok: true,
      request: { slideId, deck: state.value, base: copy, old: copy, before, edit },
    };
  };
  const first = await read();
  if (!first.ok) return "stays";
  const result = await exchangeSlide(session, own, first.request, (meanwhile) =>
    meanwhile.kind === "changed" ? read() : Promise.resolve({ ok: true, ...meanwhile }),
  );
  const outcome = await own.rescue.settle(
    own,
    result.kind === "done" ? result.changed : failedWith(result.stop),
  );
  if (outcome.ok) return "gone";
  return "failure" in outcome && outcome.kept.kind !== "unchanged" ? outcome.kept : "stays";
}
