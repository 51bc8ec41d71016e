/** What one run of the exchange carries with it. */
import type { Clock } from "../host/clock";
import type { HostFailure } from "../host/failure";
import type { PowerPointHost } from "../host/port";
import type { Refusal } from "../pptx/refusal";
import type { Rescue } from "./rescue";
import type { ExchangeFailure, Kept, Question, Stage } from "./outcome";

export interface Run {
  readonly host: PowerPointHost;
  readonly clock: Clock;
  readonly random: () => number;
  /** Tells the person; from "inserting" on the run cannot be cancelled. */
  stage(stage: Stage, fraction?: number): void;
  readonly signal: AbortSignal | undefined;
  /** A slide that was taken out and holds what somebody did meanwhile. */
  readonly rescue: Rescue;
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
