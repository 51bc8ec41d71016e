/** What each run of the exchange carries with it. */
import type { Clock } from "../host/clock";
import type { HostFailure } from "../host/failure";
import type { PowerPointHost } from "../host/port";
import type { Refusal } from "../pptx/refusal";
import type { StandingMarker } from "./marker";
import type { ExchangeFailure, Kept, Outcome, Question, Stage } from "./outcome";
import type { SlideCopy } from "./slide-copy";

export interface Run {
  readonly host: PowerPointHost;
  readonly clock: Clock;
  readonly random: () => number;
  /** Reports progress to the person; from "inserting" on the run cannot be cancelled. */
  stage(stage: Stage, fraction?: number): void;
  readonly signal: AbortSignal | undefined;
  /** Keeps a slide that was removed with changes that somebody made meanwhile. */
  readonly rescue: Rescue;
}

/** A slide that was removed although it differed from the expected version. */
export interface Rescued {
  readonly copy: SlideCopy;
  /** The slide in its place, or the one it was next to. */
  readonly beside: string;
  /** What this slide has and that one lacks. */
  readonly has: "changes" | "equation";
}

/** Keeps such a slide until its content is in the deck again. */
export interface Rescue {
  readonly holds: boolean;
  /** Keeps a slide; it must contain everything that one kept before contained. */
  keep(rescued: Rescued): Promise<void>;
  /** Replaces the kept slide by itself without this marker. */
  takeOut(marker: StandingMarker): Promise<void>;
  /** Its content is in the deck again. */
  done(): Promise<void>;
  /** At the end of a run: a slide whose content the run did not bring into the deck is inserted again. */
  settle(run: Run, outcome: Outcome): Promise<Outcome>;
}

/** How a step that did not succeed ends the run. */
export type Stop =
  | { readonly kind: "failed"; readonly failure: ExchangeFailure; readonly kept: Kept }
  | { readonly kind: "ask"; readonly question: Question };

export type Step<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly stop: Stop };

const UNCHANGED: Kept = { kind: "unchanged" };

export function stopWith(
  failure: ExchangeFailure,
  kept: Kept = UNCHANGED,
): { ok: false; stop: Stop } {
  return { ok: false, stop: { kind: "failed", failure, kept } };
}

export function stopByHost(host: HostFailure, kept: Kept = UNCHANGED): { ok: false; stop: Stop } {
  return stopWith(hostFailure(host), kept);
}

export function stopByRefusal(refusal: Refusal): { ok: false; stop: Stop } {
  return stopWith({ code: "refused", refusal });
}

export function stopAsking(question: Question): { ok: false; stop: Stop } {
  return { ok: false, stop: { kind: "ask", question } };
}

export function hostFailure(host: HostFailure): ExchangeFailure {
  return host.code === "cancelled" ? { code: "cancelled" } : { code: "host", host };
}

/** An unsigned 32-bit number, never 0. */
export function freshId(random: () => number): number {
  return 1 + Math.floor(random() * 0xfffffffe);
}
