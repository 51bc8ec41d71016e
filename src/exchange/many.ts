/**
 * One change on each of many slides (decision many-slides). What is the same for all is asked once: the
 * selection and the slides of the deck at the beginning, and for the file route one reading for all.
 *
 * Slides are handled in groups, each in steps: the new slides are inserted after the old ones; the deck is
 * read to see whether they are there and what the old ones are like now; then the old ones are deleted one
 * by one, each read once more in the batch that deletes it. One group is all slides on the file route, so
 * that one reading compares them all. On the export route a group is one slide, or a few where the slide
 * list lags, so that the wait happens once for all of them. A slide that somebody has changed meanwhile is
 * done once more by itself; one that fails stays as it was, and the others go on. PowerPoint without export
 * cannot read a slide in the batch that deletes it: there each slide is exchanged by itself, so that what
 * is typed meanwhile is seen.
 */
import type { DeckState, Look } from "../host/port";
import type { Package } from "../pptx/package";
import type { RunOptions, SlideEdit, SlideResult } from "./api";
import {
  concludeChange,
  exchangeSlide,
  prepareChange,
  type ChangeRequest,
  type ChangeResult,
  type Prepared,
} from "./change";
import { editBy, editSlide, exportedCopy } from "./edit";
import { lookAround } from "./look-around";
import type { Answers, Outcome } from "./outcome";
import { asStep, chooseWay, readPackage, readSlide } from "./reader";
import { stopWith, type Run, type Step, type Stop } from "./run";
import { currentSlideId, failedWith, startRun, type Session } from "./session";
import { fromFile, type SlideCopy } from "./slide-copy";
import { seeIn, sendIn, type Arrival, type Sent } from "./put-in";
import { takeOver } from "./swap";

export interface ManyOptions extends RunOptions {
  readonly answers?: Answers;
  /** Called whenever a step is done: 0…1. */
  readonly onDone?: (fraction: number) => void;
}

/** Edits slides; returns the outcomes in the order of `edits`. */
export async function editSlides(
  session: Session,
  run: Run,
  edits: readonly SlideEdit[],
  options: ManyOptions,
  recover: (run: Run) => Promise<void>,
): Promise<readonly SlideResult[]> {
  return new ManySlides(session, run, options, recover).edit(edits);
}

/** This many new slides are inserted before waiting for a slide list that lags. */
const LAGGING_GROUP = 8;

type Read = (slideId: string) => Promise<Step<{ readonly copy: SlideCopy }>>;

/** A slide whose replacement PowerPoint was asked to insert. */
interface OnItsWay {
  readonly edit: SlideEdit;
  readonly run: Run;
  readonly request: ChangeRequest;
  readonly prepared: Prepared;
  readonly sent: Sent;
}

class ManySlides {
  readonly #results = new Map<SlideEdit, Outcome>();
  #deck: DeckState = { slideIds: [] };
  #steps = 0;
  #allSteps = 1;
  /** PowerPoint does not answer: nothing more is started. */
  #hung: Stop | undefined;

  constructor(
    private readonly session: Session,
    private readonly run: Run,
    private readonly options: ManyOptions,
    private readonly recover: (run: Run) => Promise<void>,
  ) {}

  async edit(edits: readonly SlideEdit[]): Promise<readonly SlideResult[]> {
    const stop = await this.#begin(edits);
    return edits.map((edit) => ({
      slideId: edit.slideId,
      outcome:
        this.#results.get(edit) ??
        failedWith(stop ?? this.#hung ?? stopWith({ code: "cancelled" }).stop),
    }));
  }

  async #begin(edits: readonly SlideEdit[]): Promise<Stop | undefined> {
    const { session, run } = this;
    const { capabilities } = session.host;
    if (!capabilities.insertSlide) return stopWith({ code: "notSupported" }).stop;
    const seen = await lookAround(session, run);
    if (!seen.ok) return seen.stop;
    this.#deck = seen.look;
    const byFile: SlideEdit[] = [];
    const forThemselves: SlideEdit[] = [];
    let file: Package | undefined;
    for (const edit of edits) {
      const slideId = currentSlideId(session, edit.slideId);
      const way = await chooseWay(run, session.knowledge, slideId, this.#answers);
      if (!way.ok) this.#end(edit, failedWith(way.stop));
      else if (way.route === "file" && capabilities.exportSlide) byFile.push(edit);
      else forThemselves.push(edit);
      file = (way.ok ? way.pkg : undefined) ?? file;
    }
    this.#allSteps = Math.max(1, 2 * edits.length);
    if (!capabilities.exportSlide) {
      for (const edit of forThemselves) {
        if (this.#isOver) break;
        this.#end(edit, await this.#forItself(edit));
      }
      return undefined;
    }
    const size = capabilities.slideListLags ? LAGGING_GROUP : 1;
    for (let n = 0; n < forThemselves.length && !this.#isOver; n += size)
      await this.#group(forThemselves.slice(n, n + size), (slideId) =>
        this.#exported(slideId, seen.look),
      );
    if (byFile.length === 0 || this.#isOver) return undefined;
    const before = file
      ? { ok: true as const, pkg: file }
      : await readPackage(this.run, session.knowledge);
    if (!before.ok) return before.stop;
    const { pkg } = before;
    await this.#group(byFile, (slideId) => Promise.resolve(asStep(fromFile(pkg, slideId))), true);
    return undefined;
  }

  get #answers(): Answers {
    return this.options.answers ?? {};
  }

  get #isOver(): boolean {
    return this.run.signal?.aborted === true || this.#hung !== undefined;
  }

  #end(edit: SlideEdit, outcome: Outcome): void {
    this.#results.set(edit, outcome);
    if (outcome.ok || !("kept" in outcome)) return;
    const { failure, kept } = outcome;
    if (kept.kind === "unknown")
      this.#hung = { kind: "failed", failure, kept: { kind: "unchanged" } };
  }

  #step(steps = 1): void {
    this.#steps += steps;
    this.options.onDone?.(Math.min(1, this.#steps / this.#allSteps));
  }

  /** Each slide has its own run with its own rescue; cancelling takes effect between slides. */
  #runOfSlide(): Run {
    return { ...startRun(this.session, undefined), stage: this.run.stage.bind(this.run) };
  }

  /** The whole exchange of one slide, with its own look at the deck. */
  async #forItself(edit: SlideEdit): Promise<Outcome> {
    if (this.session.journal.pending.length > 0) await this.recover(this.#runOfSlide());
    const run = this.#runOfSlide();
    const outcome = await this.#again(edit, run);
    this.#step(2);
    return run.rescue.settle(run, outcome);
  }

  /** As for a single slide given by id. */
  #again(edit: SlideEdit, run: Run): Promise<Outcome> {
    return editSlide(this.session, run, edit.slideId, editBy(edit.editor), this.#answers, true);
  }

  /** The slide that was selected at the beginning was exported then; it is compared as always. */
  async #exported(slideId: string, look: Look): Promise<Step<{ readonly copy: SlideCopy }>> {
    const known = exportedCopy(look, slideId, "export");
    return known ?? readSlide(this.#runOfSlide(), this.session.knowledge, slideId, "export");
  }

  #requestOf(edit: SlideEdit, slideId: string, copy: ChangeRequest["base"]): ChangeRequest {
    const deck = this.#deck;
    const same = { base: copy, old: copy, before: copy };
    return { slideId, deck, ...same, edit: editBy(edit.editor), aside: true };
  }

  /** Brings a slide to its end after the first attempt. */
  async #finish(
    edit: SlideEdit,
    run: Run,
    request: ChangeRequest,
    started: ChangeResult,
  ): Promise<Outcome> {
    let changed = false;
    const result = await exchangeSlide(
      this.session,
      run,
      request,
      (meanwhile) => {
        if (meanwhile.kind === "late") return Promise.resolve({ ok: true, ...meanwhile });
        changed = true;
        return Promise.resolve(stopWith({ code: "keepsChanging" }));
      },
      started,
    );
    // The deck has changed since it was read: this slide starts again.
    if (changed) {
      try {
        return await this.#again(edit, run);
      } finally {
        await this.#lookAgain();
      }
    }
    if (result.kind === "stopped") {
      await this.#lookAgain();
      return failedWith(result.stop);
    }
    this.#deck = result.deck;
    this.session.anchor.set(undefined);
    return result.changed;
  }

  async #lookAgain(): Promise<void> {
    const state = await this.session.host.deckState();
    if (state.ok) this.#deck = state.value;
  }

  /**
   * Inserts the new slides, looks at all of them, then deletes the old ones. `compare`: by reading the
   * file.
   */
  async #group(edits: readonly SlideEdit[], read: Read, compare = false): Promise<void> {
    const { session } = this;
    if (session.journal.pending.length > 0) await this.recover(this.#runOfSlide());
    const sent: OnItsWay[] = [];
    for (const edit of edits) {
      if (this.#isOver) break;
      const step = await this.#send(edit, read);
      if (step.ok) sent.push(step);
      else this.#end(edit, failedWith(step.stop));
      this.#step();
    }
    const arrived: (OnItsWay & { readonly arrival: Arrival })[] = [];
    let latest: DeckState | undefined;
    for (const one of sent) {
      const arrival = await seeIn(one.run, one.prepared.swap, one.sent, latest);
      if (arrival.kind === "arrived") {
        latest = this.#deck = arrival.state;
        arrived.push({ ...one, arrival });
        continue;
      }
      this.#end(one.edit, await one.run.rescue.settle(one.run, failedWith(arrival.stop)));
      await this.#lookAgain();
    }
    if (arrived.length === 0) return;
    const file = compare
      ? await readPackage({ ...this.run, signal: undefined }, session.knowledge)
      : undefined;
    for (const one of arrived) {
      // Without the file each is compared by itself, or taken back.
      this.#end(one.edit, await this.#takeOver(one, file?.ok ? file.pkg : undefined));
      this.#step();
    }
  }

  async #send(edit: SlideEdit, read: Read): Promise<Step<OnItsWay>> {
    const { session } = this;
    const run = this.#runOfSlide();
    const slideId = currentSlideId(session, edit.slideId);
    const copy = await read(slideId);
    if (!copy.ok) return copy;
    const request = this.#requestOf(edit, slideId, copy.copy);
    const prepared = await prepareChange(session, run, request);
    if (!prepared.ok) return prepared;
    const sent = await sendIn(run, prepared.swap);
    return sent.kind === "sent"
      ? { ok: true, edit, run, request, prepared, sent }
      : { ok: false, stop: sent.stop };
  }

  async #takeOver(
    { edit, run, request, prepared, arrival }: OnItsWay & { readonly arrival: Arrival },
    file: Package | undefined,
  ): Promise<Outcome> {
    const { session } = this;
    const { newId } = arrival;
    const state = this.#deck.slideIds.includes(newId) ? this.#deck : arrival.state;
    const swapped = await takeOver(run, prepared.swap, { ...arrival, state }, file);
    const started = concludeChange(session, prepared, swapped);
    return run.rescue.settle(run, await this.#finish(edit, run, request, started));
  }
}
