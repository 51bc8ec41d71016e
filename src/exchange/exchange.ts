/**
 * PowerPoint has no equation API: a slide goes out, is edited as a file, and comes back.
 *
 * A run reads what is selected and the slide (`session.ts`, `reader.ts`), proves where the equation
 * goes (`decide.ts`; at a desktop caret with a marker, `marker.ts`), edits a copy (`deck/insert.ts`),
 * puts it behind the old slide, reads the old one again and compares, and only then deletes the old
 * one (`swap.ts`). Nothing is deleted before what replaces it was seen, nothing is tried again before
 * the deck was looked at, and what may be left behind is written down first (`journal.ts`,
 * `recover.ts`). Runs wait for each other (`queue.ts`). A round trip costs up to a second on the web:
 * what can be asked together is.
 */
import { systemClock, type Clock } from "../host/clock";
import { locksOf } from "../host/locks";
import type { Look } from "../host/port";
import { assertNever } from "../math/ast";
import { refusing } from "../pptx/refusal";
import type { DeckRead, Exchange, ExchangeOptions, Recovered, RunOptions, SlideRead } from "./api";
import { Anchor } from "./anchor";
import { editBy, editSlide, removeEquation, replaceEquation } from "./edit";
import { equationsOn } from "./equations";
import { hereOn, type Here } from "./here";
import { insertAtSelection } from "./insert";
import { Journal } from "./journal";
import type { Failed, Outcome } from "./outcome";
import { Queue } from "./queue";
import { newKnowledge, readPackage, readSlide } from "./reader";
import { recoverEntries } from "./recover";
import { stopByHost, stopByRefusal, stopWith, type Run, type Stop } from "./run";
import { currentSlideId, failedWith, startRun, type Session } from "./session";
import { lookAround } from "./look-around";
import { fromExport, type SlideCopy } from "./slide-copy";
import { undoChange } from "./undo";

/** How long another pane is waited for: longer than its longest call (`host/limits.ts`). */
const LOCK_WAIT_MS = 90_000;

const NOTHING_LEFT: Recovered = { cleaned: 0, left: [] };

/** Has a recovery something to say to the person? */
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
  /** Runs that change slides and with them the selection; reading changes nothing. */
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

  /** In its turn, after what an earlier run may have left was cleaned up. */
  function enqueue(
    runOptions: RunOptions | undefined,
    work: (run: Run) => Promise<Outcome>,
  ): Promise<Outcome> {
    const run = startRun(session, runOptions);
    run.stage("waiting");
    changing += 1;
    return queue
      .run(async () => {
        if (run.signal?.aborted) return failedWith(stopWith({ code: "cancelled" }).stop);
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
            return failedWith(stopWith({ code: "otherPane" }).stop);
          case "cancelled":
            return failedWith(stopWith({ code: "cancelled" }).stop);
          default:
            return assertNever(done);
        }
      })
      .finally(() => {
        changing -= 1;
      });
  }

  const deckLock = (): string => `deck ${host.documentName}`;

  async function inLock(run: Run, work: (run: Run) => Promise<Outcome>): Promise<Outcome> {
    // What this pane has left itself; what others left is cleaned up at the start.
    if (session.journal.pending.length > 0) await recoverPending(quiet(run));
    return run.rescue.settle(quiet(run), await work(run));
  }

  async function recoverPending(run: Run): Promise<void> {
    await session.journal.load();
    const recovered = await recoverEntries(session, run, session.journal.pending);
    if (hasNews(recovered)) options.onRecovered?.(recovered);
  }

  return {
    insert: (request, runOptions) =>
      enqueue(runOptions, (run) => insertAtSelection(session, run, request)),

    replace: (target, equation, runOptions) =>
      enqueue(runOptions, (run) =>
        replaceEquation(session, run, target, equation, runOptions?.answers ?? {}),
      ),

    remove: (target, runOptions) =>
      enqueue(runOptions, (run) =>
        removeEquation(session, run, target, runOptions?.answers ?? {}, runOptions?.spoken),
      ),

    edit: (slideId, editor, runOptions) =>
      enqueue(runOptions, (run) =>
        editSlide(session, run, slideId, editBy(editor), runOptions?.answers ?? {}),
      ),

    undo: (data, runOptions) => enqueue(runOptions, (run) => undoChange(session, run, data)),

    recover: (recovery) =>
      queue.run(async (): Promise<Recovered> => {
        if ((await session.journal.load()).length === 0) return NOTHING_LEFT;
        const work = async (): Promise<Recovered> => {
          session.journal.take(await session.journal.load());
          const { pending } = session.journal;
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

    readDeck: (runOptions) => {
      const run = startRun(session, runOptions);
      run.stage("waiting");
      return queue.run(() => readDeck(session, run));
    },

    scan: () =>
      queue.run(async () => {
        if (session.knowledge.losses || !host.capabilities.readFile) return;
        await readPackage(startRun(session, undefined), session.knowledge);
      }),

    inTurn: (work) =>
      queue.run(async () => {
        const done = await locks.hold(deckLock(), LOCK_WAIT_MS, work);
        // What is written this way is merged by who writes it: better late than not at all.
        return done.kind === "held" ? done.value : work();
      }),

    currentSlideId: (slideId) => currentSlideId(session, slideId),

    get busy() {
      return queue.busy;
    },
  };
}

/** The same run without progress and cancel: for what is done before the run proper. */
function quiet(run: Run): Run {
  return { ...run, signal: undefined, stage: () => undefined };
}

function hereAround(
  { host, anchor }: Session,
  look: Look,
  readId: string | undefined,
  read: SlideCopy | undefined,
): Here {
  const [slideId] = look.selectedSlideIds;
  return hereOn({
    look,
    // The person may be on another slide by now.
    slide: readId === slideId ? read : undefined,
    capabilities: host.capabilities,
    anchor: slideId === undefined ? undefined : anchor.on(slideId),
  });
}

async function readEquations(session: Session, run: Run): Promise<SlideRead | Failed> {
  const seen = await lookAround(session, run);
  if (!seen.ok) return failed(seen.stop);
  const { look } = seen;
  const [slideId] = look.selectedSlideIds;
  if (slideId === undefined) return failed(stopWith({ code: "noSlide" }).stop);
  const read =
    look.exported === undefined
      ? await readSlide(run, session.knowledge, slideId, "file")
      : fromExport(look.exported);
  if (!read.ok) return failed("stop" in read ? read.stop : stopByRefusal(read.refusal).stop);
  const equations = refusing(() => ({
    ok: true,
    list: equationsOn(read.copy, slideId),
  }));
  if (!equations.ok) return failed(stopByRefusal(equations.refusal).stop);
  return {
    ok: true,
    slideId,
    slideNumber: look.slideIds.indexOf(slideId) + 1,
    equations: equations.list,
    here: hereAround(session, look, slideId, read.copy),
    ...read.copy,
  };
}

async function readDeck(session: Session, run: Run): Promise<DeckRead | Failed> {
  run.stage("reading");
  const state = await session.host.deckState();
  if (!state.ok) return failed(stopByHost(state.failure).stop);
  const read = await readPackage(run, session.knowledge);
  if (!read.ok) return failed(read.stop);
  return { ok: true, pkg: read.pkg, slideIds: state.value.slideIds };
}

/** Reading asks nothing. */
function failed(stop: Stop): Failed {
  const outcome = failedWith(stop);
  if ("failure" in outcome) return outcome;
  return { ok: false, failure: { code: "notSupported" }, kept: { kind: "unchanged" } };
}
