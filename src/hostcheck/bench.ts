import type { Clock } from "../host/clock";
import type { HostResult } from "../host/failure";
import type { PowerPointHost } from "../host/port";
import type { HostProbe } from "../host/probe";
import type {
  CheckFailure,
  Finding,
  FindingData,
  FindingName,
  Reason,
  Seen,
  TimedCall,
} from "./report";

/** What a person is asked while the check waits: to do something on the slide, or what they see. */
export type CheckStep =
  | { readonly kind: "clickCell" }
  | { readonly kind: "undo" }
  /** Whether the check's equation is visible in the picture: a PNG in base64. */
  | { readonly kind: "seeEquation"; readonly picture: string };

/** "no" is an answer to what the person sees. */
export type StepAnswer = "done" | "no" | "skipped";

export interface CheckTools {
  readonly host: PowerPointHost;
  readonly probe: HostProbe;
  readonly clock: Clock;
  readonly random: () => number;
  /** Asks the person. Absent: steps that need a person are skipped. */
  readonly ask?: (step: CheckStep) => Promise<StepAnswer>;
  readonly onFinding?: (finding: Finding) => void;
}

/** A slide of the check: its id in the host, and the creation id that was written into it. */
export interface ScratchSlide {
  readonly slideId: string;
  readonly creationId: number;
}

/** Thrown by `need` and `stop`, caught by `Bench.check`: a call that a check needs has failed. */
class CheckStopped extends Error {
  constructor(readonly failure: CheckFailure) {
    super(JSON.stringify(failure));
  }
}

function same<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Collects the findings of checks; checks call the host through it, so that every call is timed. */
export class Bench {
  readonly findings: Finding[] = [];
  readonly calls: TimedCall[] = [];

  constructor(readonly tools: CheckTools) {}

  /** Adds a finding that compares with an assumption. */
  compare<N extends FindingName>(name: N, found: FindingData[N], assumed: FindingData[N]): void {
    const verdict = same(found, assumed) ? "asAssumed" : "different";
    this.#see({ name, verdict, found, assumed });
  }

  note<N extends FindingName>(name: N, found: FindingData[N]): void {
    this.#see({ name, verdict: "noted", found });
  }

  notTried(name: FindingName, why: Reason): void {
    this.#add({ name, verdict: "notTried", found: why });
  }

  /** Runs a check; if a call that it needs fails, that is its finding. */
  async check(name: FindingName, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CheckStopped)) throw error;
      this.#add({ name, verdict: "failed", found: error.failure });
    }
  }

  /** A timed call whose value the check needs. */
  async need<T>(call: string, work: Promise<HostResult<T>>): Promise<T> {
    const result = await this.call(call, work);
    if (!result.ok) throw new CheckStopped({ call, code: result.failure.code });
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
  stop(reason: Reason): never {
    throw new CheckStopped({ reason });
  }

  #see<N extends FindingName>(seen: Seen<N>): void {
    // The finding belongs to the union by its name (the compiler does not narrow by a type parameter).
    this.#add(seen as unknown as Finding);
  }

  #add(finding: Finding): void {
    this.findings.push(finding);
    this.tools.onFinding?.(finding);
  }
}
