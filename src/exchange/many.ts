/**
 * One change on each of many slides (decision many-slides). What is the same for all is asked once: the
 * selection and the slides of the deck at the beginning, and by the file route one reading for all.
 *
 * Slides that go by export are exchanged one after another, each as always. Those that go by file, where
 * PowerPoint can export too, go in steps: all new slides in behind the old ones, the file again, all old
 * ones compared with it, and then one after another they go, each read once more in the batch that deletes
 * it. A slide that somebody has changed meanwhile is done once more for itself; one that fails stays as it
 * was, and the others go on. PowerPoint without export cannot read a slide in the batch that deletes it:
 * there each slide goes for itself, so that what is typed meanwhile is seen.
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
import { fromFile } from "./slide-copy";
import { putIn, takeOver, type Arrival } from "./swap";

export interface ManyOptions extends RunOptions {
  readonly answers?: Answers;
  /** Told whenever slides are done: 0…1. */
  readonly onDone?: (fraction: number) => void;
}

/** Edits slides; what came of each, in the order of `edits`. */
export async function editSlides(
  session: Session,
  run: Run,
  edits: readonly SlideEdit[],
  options: ManyOptions,
  recover: (run: Run) => Promise<void>,
): Promise<readonly SlideResult[]> {
  return new ManySlides(session, run, options, recover).edit(edits);
}

/** A slide whose new one is in the deck already. */
interface Waiting {
  readonly edit: SlideEdit;
  readonly run: Run;
  readonly request: ChangeRequest;
  readonly prepared: Prepared;
  readonly arrival: Arrival;
}

class ManySlides {
  readonly #results = new Map<SlideEdit, Outcome>();
  #deck: DeckState = { slideIds: [] };
  #steps = 0;
  #allSteps = 1;
  /** PowerPoint does not answer: nothing more is begun. */
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
    this.#allSteps = Math.max(1, forThemselves.length + 2 * byFile.length);
    for (const edit of forThemselves) {
      if (this.#isOver) break;
      this.#end(edit, await this.#exchangeOne(edit, seen.look));
    }
    return byFile.length > 0 && !this.#isOver ? this.#allByFile(byFile, file) : undefined;
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

  #step(): void {
    this.#steps += 1;
    this.options.onDone?.(Math.min(1, this.#steps / this.#allSteps));
  }

  /** A slide has a run of its own, with its own rescue; cancelling is for between the slides. */
  #runOfSlide(): Run {
    return { ...startRun(this.session, undefined), stage: this.run.stage.bind(this.run) };
  }

  /** The whole exchange of one slide. `look`: what is known of the deck; undefined: it is asked. */
  async #exchangeOne(edit: SlideEdit, look: Look): Promise<Outcome> {
    const { session } = this;
    if (session.journal.pending.length > 0) await this.recover(this.#runOfSlide());
    const run = this.#runOfSlide();
    const outcome = session.host.capabilities.exportSlide
      ? await this.#byExport(edit, look, run)
      : await this.#again(edit, run);
    this.#step();
    return run.rescue.settle(run, outcome);
  }

  /** As for one slide that is named. */
  #again(edit: SlideEdit, run: Run): Promise<Outcome> {
    return editSlide(this.session, run, edit.slideId, editBy(edit.editor), this.#answers, true);
  }

  async #byExport(edit: SlideEdit, look: Look, run: Run): Promise<Outcome> {
    const { session } = this;
    const slideId = currentSlideId(session, edit.slideId);
    if (!this.#deck.slideIds.includes(slideId)) return this.#again(edit, run);
    // What was selected at the beginning was exported then; it is compared as always.
    const read =
      exportedCopy(look, slideId, "export") ??
      (await readSlide(run, session.knowledge, slideId, "export"));
    if (!read.ok) return failedWith(read.stop);
    return this.#finish(edit, run, this.#requestOf(edit, slideId, read.copy));
  }

  #requestOf(edit: SlideEdit, slideId: string, copy: ChangeRequest["base"]): ChangeRequest {
    const deck = this.#deck;
    const same = { base: copy, old: copy, before: copy };
    return { slideId, deck, ...same, edit: editBy(edit.editor), aside: true };
  }

  /** Exchanges; `started`: what came of the first attempt. */
  async #finish(
    edit: SlideEdit,
    run: Run,
    request: ChangeRequest,
    started?: ChangeResult,
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
    // The deck has changed since it was looked at: this slide begins anew.
    if (changed) return this.#again(edit, run).finally(() => this.#lookAgain());
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

  /** All new slides, one comparison, and then the old ones go. */
  async #allByFile(
    edits: readonly SlideEdit[],
    known: Package | undefined,
  ): Promise<Stop | undefined> {
    const { session } = this;
    const before = known
      ? { ok: true as const, pkg: known }
      : await readPackage(this.run, session.knowledge);
    if (!before.ok) return before.stop;
    const waiting: Waiting[] = [];
    for (const edit of edits) {
      if (this.#isOver) break;
      const arrived = await this.#bringIn(edit, before.pkg);
      if (arrived.ok) waiting.push(arrived);
      else {
        this.#end(edit, failedWith(arrived.stop));
        await this.#lookAgain();
      }
      this.#step();
    }
    if (waiting.length === 0) return undefined;
    const now = await readPackage({ ...this.run, signal: undefined }, session.knowledge);
    for (const one of waiting) {
      // Without the file each is compared for itself, or taken back.
      this.#end(one.edit, await this.#takeOver(one, now.ok ? now.pkg : undefined));
      this.#step();
    }
    return undefined;
  }

  async #bringIn(edit: SlideEdit, pkg: Package): Promise<Step<Waiting>> {
    const { session } = this;
    const run = this.#runOfSlide();
    const slideId = currentSlideId(session, edit.slideId);
    const read = asStep(fromFile(pkg, slideId));
    if (!read.ok) return read;
    const request = this.#requestOf(edit, slideId, read.copy);
    const prepared = await prepareChange(session, run, request);
    if (!prepared.ok) return prepared;
    const arrival = await putIn(run, prepared.swap);
    if (arrival.kind === "stopped") return { ok: false, stop: arrival.stop };
    this.#deck = arrival.state;
    return { ok: true, edit, run, request, prepared, arrival };
  }

  async #takeOver(one: Waiting, file: Package | undefined): Promise<Outcome> {
    const { session } = this;
    const { run, prepared, arrival } = one;
    const { newId } = arrival;
    const state = this.#deck.slideIds.includes(newId) ? this.#deck : arrival.state;
    const swapped = await takeOver(run, prepared.swap, { ...arrival, state }, file);
    const started = concludeChange(session, prepared, swapped);
    const outcome = await this.#finish(one.edit, run, one.request, started);
    return run.rescue.settle(run, outcome);
  }
}
