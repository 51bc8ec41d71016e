/**
 * A slide that was removed although it differed from the expected version, because somebody typed on it at
 * that moment. It is kept, in the journal too, until its content is in the deck again: in the slide that
 * the run makes of it or, if the run ends otherwise, as a separate slide next to the other one.
 */
import type { Failed, Kept, Outcome } from "./outcome";
import { findNew } from "./find-new";
import type { SlideEntry } from "./journal";
import { cleaned, type StandingMarker } from "./marker";
import { freshId, type Rescue, type Rescued, type Run } from "./run";
import { rename, type Session } from "./session";
import { fromExport, toInsert } from "./slide-copy";

export class SlideRescue implements Rescue {
  #kept: { readonly rescued: Rescued; readonly entry: SlideEntry } | undefined;

  constructor(private readonly session: Session) {}

  async keep(rescued: Rescued): Promise<void> {
    const { journal, random } = this.session;
    const before = this.#kept;
    const creationId = freshId(random);
    const insertable = toInsert(rescued.copy, creationId);
    if (!insertable.ok) return;
    const entry: SlideEntry = {
      kind: "slide",
      id: `slide-${creationId}`,
      document: journal.document(),
      since: Date.now(),
      creationId: String(creationId),
      beside: rescued.beside,
      base64: insertable.base64,
    };
    this.#kept = { rescued, entry };
    await journal.add(entry);
    if (before) await journal.remove(before.entry.id);
  }

  get holds(): boolean {
    return this.#kept !== undefined;
  }

  async takeOut(marker: StandingMarker): Promise<void> {
    const copy = this.#kept && cleaned(this.#kept.rescued.copy, marker);
    if (this.#kept && copy) await this.keep({ ...this.#kept.rescued, copy });
  }

  async done(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) await this.session.journal.remove(kept.entry.id);
  }

  async settle(run: Run, outcome: Outcome): Promise<Outcome> {
    const kept = this.#kept;
    if (!kept) return outcome;
    if (outcome.ok) {
      await this.done();
      return outcome;
    }
    this.#kept = undefined;
    const { session } = this;
    const failed: Pick<Failed, "ok" | "failure"> =
      "failure" in outcome ? outcome : { ok: false, failure: { code: "keepsChanging" } };
    const back = await bringBack(session, run, kept.entry);
    return { ...failed, kept: back ? keptAs(session, kept.rescued, back) : { kind: "slideKept" } };
  }
}

function keptAs(session: Session, { beside, has }: Rescued, back: BroughtBack): Kept {
  const other = back.slideIds.indexOf(beside) + 1;
  const own = back.slideIds.indexOf(back.slideId) + 1;
  if (other === 0) {
    rename(session, beside, back.slideId);
    return { kind: "unchanged" };
  }
  return has === "changes"
    ? { kind: "bothSlides", equation: other, other: own }
    : { kind: "bothSlides", equation: own, other };
}

interface BroughtBack {
  readonly slideId: string;
  readonly slideIds: readonly string[];
}

/**
 * Puts the slide back where it was, unless it is there already. Undefined: PowerPoint did not take it,
 * and the entry stays in the journal.
 */
export async function bringBack(
  session: Session,
  run: Run,
  { id, creationId, beside, base64 }: SlideEntry,
): Promise<BroughtBack | undefined> {
  const { host, journal, knowledge } = session;
  const state = await host.deckState();
  if (!state.ok) return undefined;
  const { slideIds } = state.value;
  const there = slideIds.find((slideId) => slideId.endsWith(`#${creationId}`));
  if (there !== undefined) {
    await journal.remove(id);
    return { slideId: there, slideIds };
  }
  const after = slideIds.includes(beside) ? beside : slideIds.at(-1);
  const slide = fromExport(base64);
  if (after === undefined || !slide.ok) return undefined;
  const answer = await host.insertSlide({ base64, after });
  const wanted = {
    knowledge,
    before: slideIds,
    creationId: Number(creationId),
    slide: slide.copy,
  };
  const found = await findNew(run, wanted, answer.ok ? answer.value : undefined);
  if (found.kind !== "there") return undefined;
  await journal.remove(id);
  return { slideId: found.newId, slideIds: found.state.slideIds };
}
