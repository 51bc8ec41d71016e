import { systemClock } from "../host/clock";
import type { PowerPointHost } from "../host/port";
import type { HostProbe } from "../host/probe";
import type { Action } from "./action";
import type { CheckStep, StepAnswer } from "../hostcheck/bench";
import type { AnySeen, Finding, HostReport, Verdict } from "../hostcheck/report";
import { reportText, runChecks } from "../hostcheck/run";

export type { AnySeen, CheckStep, Finding, HostReport, StepAnswer, Verdict };
export { reportText };

/** What the check calls; the pane's entry makes it when the check starts. */
export interface CheckedHost {
  readonly host: PowerPointHost;
  readonly probe: HostProbe;
}

export interface CheckOptions {
  /** Asks the person to do something on the slide, or what they see. */
  readonly ask: (step: CheckStep) => Promise<StepAnswer>;
  readonly onFinding: (finding: Finding) => void;
}

/** Tries what this PowerPoint does, on slides of its own, and removes them again. */
export const check: Action<CheckedHost, HostReport, CheckOptions> = {
  icon: "check",
  async perform(services, { host, probe }, options) {
    const tools = { host, probe, clock: systemClock(), random: Math.random, ...options };
    const report = await runChecks(tools);
    const numbered = report.findings.find((one) => one.name === "numbered" && "assumed" in one);
    if (numbered && typeof numbered.found === "boolean")
      await services.foundOut.write({ numbersStay: numbered.found });
    return report;
  },
};
