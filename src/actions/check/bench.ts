import type { Clock } from "../../host/clock";
import type { HostResult } from "../../host/failure";
import type { PowerPointHost } from "../../host/port";
import type { HostProbe } from "../../host/probe";
import type { Data, Finding, FindingName, TimedCall } from "./report";

/** What a person is asked to do in the slide while the check waits. */
export type CheckStep = "clickCell" | "undo";

export interface CheckTools {
  readonly host: PowerPointHost;
  readonly probe: HostProbe;
  readonly clock: Clock;
  readonly random: () => number;
  /** Asks the person; true when it was done. Absent: steps that need a person are not tried. */
  readonly ask?: (step: CheckStep) => Promise<boolean>;
  readonly onFinding?: (finding: Finding) => void;
}

/** The slide under test: its id in the host, and where its shapes are. */
export interface ScratchSlide {
  readonly slideId: string;
  readonly creationId: number;
}

/** Thrown by `Bench.need` and caught by `Bench.check`: a call that a check needs has failed. */
class CallFailed extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

function same(a: Data, b: Data): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where checks leave what they found, and through which they call the host, so that every call is timed. */
export class Bench {
  readonly findings: Finding[] = [];
  readonly calls: TimedCall[] = [];

  constructor(readonly tools: CheckTools) {}

  /** Compares with an assumption. */
  compare(name: FindingName, found: Data, assumed: Data): void {
    const verdict = same(found, assumed) ? "asAssumed" : "different";
    this.#add({ name, verdict, found, assumed });
  }

  note(name: FindingName, found: Data): void {
    this.#add({ name, verdict: "noted", found });
  }

  notTried(name: FindingName, why: string): void {
    this.#add({ name, verdict: "notTried", found: why });
  }

  /** Runs a check; a call of it that fails is its finding. */
  async check(name: FindingName, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      this.#add({ name, verdict: "failed", found: error.reason });
    }
  }

  /** A timed call whose value the check needs. */
  async need<T>(call: string, work: Promise<HostResult<T>>): Promise<T> {
    const result = await this.call(call, work);
    if (!result.ok) throw new CallFailed(`${call}: ${result.failure.code}`);
    return result.value;
  }

  /** A timed call. */
  async call<T>(call: string, work: Promise<HostResult<T>>): Promise<HostResult<T>> {
    const began = this.tools.clock.now();
    const result = await work;
    const milliseconds = Math.round(this.tools.clock.now() - began);
    this.calls.push({
      call,
      milliseconds,
      ok: result.ok,
      ...(result.ok ? {} : { failure: `${result.failure.code}: ${result.failure.detail}` }),
    });
    return result;
  }

  /** Ends a check because of something that is not a failed call. */
  stop(reason: string): never {
    throw new CallFailed(reason);
  }

  #add(finding: Finding): void {
    this.findings.push(finding);
    this.tools.onFinding?.(finding);
  }
}
