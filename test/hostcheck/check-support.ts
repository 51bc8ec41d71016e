/** "Check this PowerPoint" on the stand-in, with a person who does what is asked. */
import type { CheckStep, StepAnswer } from "../../src/hostcheck/bench";
import type { Finding, HostReport } from "../../src/hostcheck/report";
import { runChecks } from "../../src/hostcheck/run";
import type { PowerPointHost } from "../../src/host/port";
import type { HostProbe } from "../../src/host/probe";
import { createOfficeHost } from "../../src/office/host";
import { officeProbe } from "../../src/office/check/probe";
import type { Host, HostOptions } from "../../src/standin/host";
import { seeded } from "../exchange/support";
import { body, deck, slide, table, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";

const DECK = deck({
  slides: [
    slide(title("A first title of the deck")),
    slide(title("A second title of the deck"), body("Some words of the deck"), table([["a", "b"]])),
    slide(textBox("The last words of the deck")),
  ],
});

export interface Checked {
  readonly report: HostReport;
  readonly host: Host;
  /** Slides before the check. */
  readonly before: readonly string[];
  /** What the person was shown. */
  readonly pictures: readonly string[];
  close(): void;
}

export interface CheckedOptions extends Omit<HostOptions, "deck"> {
  readonly prepare?: (host: Host) => void;
  /** A host that does something otherwise. */
  readonly wrap?: (host: PowerPointHost) => PowerPointHost;
  readonly wrapProbe?: (probe: HostProbe) => HostProbe;
  /** What the person says of the picture. */
  readonly sees?: StepAnswer;
  /** Whether the person undoes something when asked; true when left out. */
  readonly undoes?: boolean;
}

export async function checked({
  prepare,
  wrap = (host) => host,
  wrapProbe = (probe) => probe,
  sees = "done",
  undoes = true,
  ...options
}: CheckedOptions): Promise<Checked> {
  const powerpoint = await openPowerPoint({ deck: DECK, ...options });
  const { host, clock } = powerpoint;
  host.goToSlide(2);
  const before = host.slideIds();
  const pictures: string[] = [];
  prepare?.(host);
  const report = await runChecks({
    host: wrap(createOfficeHost({ clock })),
    probe: wrapProbe({
      ...officeProbe({ clock }),
      clipboardPermission: () => Promise.resolve("prompt"),
    }),
    clock,
    random: seeded(7),
    ask(step: CheckStep): Promise<StepAnswer> {
      switch (step.kind) {
        case "clickCell":
          host.caretInCell({ row: 0, column: 1 });
          return Promise.resolve("done");
        case "undo":
          if (!undoes) return Promise.resolve("skipped");
          host.undo();
          return Promise.resolve("done");
        case "seeEquation":
          pictures.push(step.picture);
          return Promise.resolve(sees);
      }
    },
  });
  return { report, host, before, pictures, close: powerpoint.close };
}

/** The finding with this name; the test fails without one, and with two. */
export function named(report: HostReport, name: Finding["name"]): Finding {
  const [found, ...more] = report.findings.filter((finding) => finding.name === name);
  if (!found || more.length > 0)
    throw new Error(`${name}: ${more.length + (found ? 1 : 0)} findings`);
  return found;
}
