/** What the runs of one exchange share, from the pane's start to its end. */
import type { Clock } from "../host/clock";
import type { PowerPointHost } from "../host/port";
import type { RunOptions } from "./api";
import type { Anchor } from "./anchor";
import type { Journal } from "./journal";
import type { Failed, Progress, Stage } from "./outcome";
import type { StandingMarker } from "./marker";
import type { Knowledge } from "./reader";
import { SlideRescue } from "./rescue";
import { slideNumberOf } from "./slide-copy";
import type { Run, Stop } from "./run";

export interface Session {
  readonly host: PowerPointHost;
  readonly clock: Clock;
  readonly random: () => number;
  readonly journal: Journal;
  readonly knowledge: Knowledge;
  readonly anchor: Anchor;
  readonly proven: { has(build: string): boolean; add(build: string): void };
  /** Old slide id → the id it has become. */
  readonly became: Map<string, string>;
  /** Slides that were deleted with a marker in them: Ctrl+Z brings slide and marker back. */
  readonly marked: Map<string, StandingMarker>;
}

const CANCELLABLE: ReadonlySet<Stage> = new Set<Stage>([
  "waiting",
  "looking",
  "marking",
  "reading",
  "editing",
]);

export function startRun(session: Session, options: RunOptions | undefined): Run {
  let last: Progress | undefined;
  return {
    host: session.host,
    clock: session.clock,
    random: session.random,
    signal: options?.signal,
    rescue: new SlideRescue(session),
    stage(stage, fraction) {
      if (last?.stage === stage && last.fraction === fraction) return;
      last = {
        stage,
        cancellable: CANCELLABLE.has(stage),
        ...(fraction === undefined ? {} : { fraction }),
      };
      options?.onProgress?.(last);
    },
  };
}

/** The id that this slide has now. */
export function currentSlideId(session: Session, slideId: string): string {
  let id = slideId;
  for (let next = session.became.get(id); next !== undefined; next = session.became.get(id))
    id = next;
  // Makes the next lookup one step for a slide that is exchanged often.
  if (session.became.has(slideId)) session.became.set(slideId, id);
  return id;
}

/** Remembers that a slide has a new id: for callers that hold the old one, and for what is known of it. */
export function rename(session: Session, from: string, to: string): void {
  // Undo can bring back an id that a slide had earlier.
  session.became.delete(to);
  session.became.set(from, to);
  const { knowledge } = session;
  const known = knowledge.losses?.get(slideNumberOf(from));
  if (!known || !knowledge.losses) return;
  const losses = new Map(knowledge.losses);
  // What pointed at the old slide from elsewhere no longer points at anything.
  losses.set(slideNumberOf(to), { ...known, always: [] });
  knowledge.losses = losses;
}

/** A stop as an outcome: the question, or the failure and the state of the deck. */
export function failedWith(
  stop: Stop,
): Failed | { ok: false; needsConfirmation: Extract<Stop, { kind: "ask" }>["question"] } {
  return stop.kind === "ask"
    ? { ok: false, needsConfirmation: stop.question }
    : { ok: false, failure: stop.failure, kept: stop.kept };
}
