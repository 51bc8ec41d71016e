import { systemClock } from "../host/clock";
import type { PowerPointHost } from "../host/port";
import type { HostProbe } from "../host/probe";
import type { Action } from "./action";
import type { CheckStep } from "./check/bench";
import type { Data, Finding, FindingName, HostReport, Verdict } from "./check/report";
import { reportText, runChecks } from "./check/run";

export type { CheckStep, Data, Finding, FindingName, HostReport, Verdict };
export { reportText };

/** What the check talks to; the pane's entry makes it when the check begins. */
export interface CheckedHost {
  readonly host: PowerPointHost;
  readonly probe: HostProbe;
}

export interface CheckOptions {
  /** Asks the person to do something in the slide; true when it was done, false to skip it. */
  readonly ask: (step: CheckStep) => Promise<boolean>;
  readonly onFinding: (finding: Finding) => void;
}

/** Tries on a slide of its own what this PowerPoint does, and removes the slide again. */
export const check: Action<CheckedHost, HostReport, CheckOptions> = {
  name: "check",
  icon: "check",
  perform: (_services, { host, probe }, options) =>
    runChecks({ host, probe, clock: systemClock(), random: Math.random, ...options }),
};
