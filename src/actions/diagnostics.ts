import type { HostCallRecord } from "../host/recording";
import type { Surroundings } from "../host/surroundings";
import type { Action } from "./action";

export interface DiagnosticsInput {
  /** The add-in's own version. */
  readonly version: string;
  /** The browser's description of itself (user agent). */
  readonly browser: string;
  readonly language: string;
  readonly surroundings: Surroundings;
}

export interface DiagnosticsResult {
  /** "refused": the browser does not allow writing to the clipboard; the person can copy `text` by hand. */
  readonly kind: "copied" | "refused";
  readonly text: string;
}

/** How many of the last failures are included. */
const FAILURES = 20;

/**
 * Versions, what this PowerPoint can do and the last failures, as text for a bug report. It contains
 * nothing of a deck: no names, no text, no LaTeX; the host's own words are left out, because they may quote
 * it.
 */
export const copyDiagnostics: Action<DiagnosticsInput, DiagnosticsResult> = {
  icon: "copy",
  async perform(services, input) {
    const access = await services.powerPoint();
    const report = {
      addIn: input.version,
      language: input.language,
      browser: input.browser,
      connection: input.surroundings.connection,
      platform: input.surroundings.platform ?? "unknown",
      capabilities: access.ok ? access.host.capabilities : "none",
      journalNotKept: access.ok ? access.exchange.journalTrouble : 0,
      failures: failuresOf(services.calls()),
    };
    const text = `${JSON.stringify(report, undefined, 2)}\n`;
    const copied = await services.clipboard.write(Promise.resolve({ plain: text }));
    return { kind: copied ? "copied" : "refused", text };
  },
};

/** The newest last, with the time before the last call instead of a time of day. */
function failuresOf(calls: readonly HostCallRecord[]): readonly unknown[] {
  const newest = calls.at(-1);
  const end = newest === undefined ? 0 : newest.started + newest.took;
  return calls
    .flatMap(({ call, started, took, failure }) =>
      failure === undefined
        ? []
        : [
            {
              call,
              code: failure.code,
              landed: failure.landed,
              tookMs: Math.round(took),
              secondsBeforeTheLastCall: Math.round((end - started) / 1000),
            },
          ],
    )
    .slice(-FAILURES);
}
