/**
 * PowerPoint has no equation API: a slide goes out, is edited as a file, and comes back.
 *
 * A run reads the selection and the slide (`session.ts`, `reader.ts`), proves where the equation goes
 * (`decide.ts`; at a desktop caret with a marker, `marker.ts`), edits a copy (`deck/insert.ts`), inserts it
 * after the old slide, reads the old one again and compares, and only then deletes the old one (`swap.ts`).
 * Nothing is deleted before its replacement was seen, nothing is retried before the deck was read, and what
 * may be left behind is written down first (`journal.ts`, `recover.ts`). Runs wait for each other
 * (`queue.ts`). A round trip takes up to a second on the web, so questions are batched where possible.
 */
import { systemClock, type Clock } from "../host/clock";
import { locksOf } from "../host/locks";
import { assertNever } from "../math/ast";
import type { Exchange, ExchangeOptions, Recovered, RunOptions } from "./api";
import { Anchor } from "./anchor";
import { editBy, editSlide, removeEquation, replaceEquation } from "./edit";
import { insertAtSelection } from "./insert";
import { Journal } from "./journal";
import type { Outcome } from "./outcome";
import { Queue } from "./queue";
import { hereAround, readEquations } from "./read";
import { newKnowledge, readPackage } from "./reader";
import { stopWith, type Run, type Stop } from "./run";
import { currentSlideId, failedWith, startRun, type Session } from "./session";

/** How long a run waits for another pane: longer than any single call may take (`host/limits.ts`). */
const LOCK_WAIT_MS = 90_000;

/** Code that few runs need is loaded on demand. */
const recovering = () => import(/* webpackChunkName: "recover" */ "./recover");
const undoing = () => import(/* webpackChunkName: "undo" */ "./undo");
const readingMany = () => import(/* webpackChunkName: "many" */ "./read-many");
const many = () => import(/* webpackChunkName: "many" */ "./many");

const NOTHING_LEFT: Recovered = { cleaned: 0, left: [] };

/** Does the person have to be told about this recovery? */
function hasNews({ left, both, back, unseen, unknown }: Recovered): boolean {
  return (
    unknown === true ||
    left.length > 0 ||
    both !== undefined ||
    back !== undefined ||
    unseen !== undefined
  );
}

export function createExchange(options: ExchangeOptions): Exchange {
  const clock: Clock = options.clock ?? systemClock();
  const queue = new Queue();
  const { host } = options;
  const builds = new Set<string>();
  /**
   * The number of runs that may change slides, and the selection with them; plain reading does not count.
   */
  let changing = 0;
  const locks = options.locks ?? locksOf(host, clock);
  const session: Session = {
    host,
    clock,
    random: options.random ?? Math.random,
    journal: new Journal(options.journal, () => host.documentName, clock),
    knowledge: newKnowledge(options.fileLimit),
    anchor: new Anchor(host, clock, () => changing > 0),
    proven: options.provenBuilds ?? {
      has: (build) => builds.has(build),
      add: (build) => builds.add(build),
    },
    became: new Map(),
    marked: new Map(),
  };

  /**
   * Runs `work` in its turn, after cleaning up what this pane left. `failed`: the result if its turn never
   * came.
   */
  function enqueue<T>(
    runOptions: RunOptions | undefined,
    work: (run: Run) => Promise<T>,
    failed: (stop: Stop) => T,
  ): Promise<T> {
    const run = startRun(session, runOptions);
    run.stage("waiting");
    changing += 1;
    return queue
      .run(async () => {
        if (run.signal?.aborted) return failed(stopWith({ code: "cancelled" }).stop);
        const done = await locks.hold(
          deckLock(),
          LOCK_WAIT_MS,
          () => inLock(run, work),
          run.signal,
        );
        switch (done.kind) {
          case "held":
            return done.value;
          case "unavailable":
            return inLock(run, work);
          case "busy":
            return failed(stopWith({ code: "otherPane" }).stop);
          case "cancelled":
            return failed(stopWith({ code: "cancelled" }).stop);
          default:
            return assertNever(done);
        }
      })
      .finally(() => {
        changing -= 1;
      });
  }

  /** A change of one slide. */
  function change(
    runOptions: RunOptions | undefined,
    work: (run: Run) => Promise<Outcome>,
  ): Promise<Outcome> {
    return enqueue(
      runOptions,
      async (run) => run.rescue.settle(quiet(run), await work(run)),
      failedWith,
    );
  }

  const deckLock = (): string => `deck ${host.documentName}`;

  async function inLock<T>(run: Run, work: (run: Run) => Promise<T>): Promise<T> {
    // What this pane itself left; what other panes left is cleaned up at the start.
    if (session.journal.pending.length > 0) await recoverPending(quiet(run));
    return work(run);
  }

  async function recoverPending(run: Run): Promise<void> {
    await session.journal.load();
    const { recoverEntries } = await recovering();
    const recovered = await recoverEntries(session, run, session.journal.pending);
    if (hasNews(recovered)) options.onRecovered?.(recovered);
  }

  return {
    insert: (request, runOptions) =>
      change(runOptions, (run) => insertAtSelection(session, run, request)),

    replace: (target, equation, runOptions) =>
      change(runOptions, (run) =>
        replaceEquation(session, run, target, equation, runOptions?.answers ?? {}),
      ),

    remove: (target, runOptions) =>
      change(runOptions, (run) =>
        removeEquation(session, run, target, runOptions?.answers ?? {}, runOptions?.spoken),
      ),

    edit: (slideId, editor, runOptions) =>
      change(runOptions, (run) =>
        editSlide(session, run, slideId, editBy(editor), runOptions?.answers ?? {}),
      ),

    async editSlides(edits, runOptions = {}) {
      const { editSlides } = await many();
      return enqueue(
        runOptions,
        (run) => editSlides(session, run, edits, runOptions, recoverPending),
        (stop) => edits.map(({ slideId }) => ({ slideId, outcome: failedWith(stop) })),
      );
    },

    async undo(data, runOptions) {
      const { undoChange } = await undoing();
      return change(runOptions, (run) => undoChange(session, run, data));
    },

    recover: (recovery) =>
      queue.run(async (): Promise<Recovered> => {
        if ((await session.journal.load()).length === 0) return NOTHING_LEFT;
        const work = async (): Promise<Recovered> => {
          session.journal.take(await session.journal.load());
          const { pending } = session.journal;
          const { recoverEntries } = await recovering();
          return recoverEntries(session, startRun(session, undefined), pending);
        };
        const done = await locks.hold(deckLock(), LOCK_WAIT_MS, work);
        if (done.kind === "held") return done.value;
        if (done.kind === "busy" || done.kind === "cancelled") return NOTHING_LEFT;
        return recovery?.alone ? work() : { ...NOTHING_LEFT, ask: true };
      }),

    get journalTrouble() {
      return session.journal.trouble;
    },

    readSlideEquations: () => queue.run(() => readEquations(session, startRun(session, undefined))),

    hereOn: (look, read) => hereAround(session, look, read?.slideId, read),

    readSlides: (which, runOptions) => {
      const run = startRun(session, runOptions);
      run.stage("waiting");
      return queue.run(async () =>
        (await readingMany()).readSlides(session, run, which, runOptions?.whole === true),
      );
    },

    readDeck: (runOptions) => {
      const run = startRun(session, runOptions);
      run.stage("waiting");
      return queue.run(async () => (await readingMany()).readDeck(session, run));
    },

    scan: () =>
      queue.run(async () => {
        if (session.knowledge.losses || !host.capabilities.readFile) return undefined;
        const read = await readPackage(startRun(session, undefined), session.knowledge);
        return read.ok ? read.pkg : undefined;
      }),

    inTurn: (work) =>
      queue.run(async () => {
        const done = await locks.hold(deckLock(), LOCK_WAIT_MS, work);
        // Callers merge with what is stored, so running late without the lock is better than not running.
        return done.kind === "held" ? done.value : work();
      }),

    currentSlideId: (slideId) => currentSlideId(session, slideId),

    get busy() {
      return queue.busy;
    },
  };
}

/** The same run without progress and cancel: for cleaning up before and after the actual work. */
function quiet(run: Run): Run {
  return { ...run, signal: undefined, stage: () => undefined };
}
