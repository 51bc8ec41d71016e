/** Sets up the exchange on a stand-in PowerPoint through the real office.js, in one line. */
import type { Exchange } from "../../src/exchange/api";
import { createExchange } from "../../src/exchange/exchange";
import { parseJournal, type JournalEntry, type JournalStorage } from "../../src/exchange/journal";
import { isAsked, type Changed, type Outcome } from "../../src/exchange/outcome";
import { createOfficeHost } from "../../src/office/host";
import type { PowerPointHost } from "../../src/host/port";
import { readLatex } from "../../src/latex/read";
import type { MathList } from "../../src/math/ast";
import type { Clock } from "../../src/host/clock";
import type { Host, HostOptions } from "../../src/standin/host";
import { openPowerPoint } from "../support/powerpoint";

/** A journal in memory, which, like storage, returns copies instead of the same objects. */
export class MemoryJournal implements JournalStorage {
  text = "[]";
  load(): Promise<unknown> {
    return Promise.resolve(JSON.parse(this.text));
  }
  save(entry: JournalEntry): Promise<void> {
    this.text = JSON.stringify([...this.entries.filter((e) => e.id !== entry.id), entry]);
    return Promise.resolve();
  }
  remove(id: string): Promise<void> {
    this.text = JSON.stringify(this.entries.filter((e) => e.id !== id));
    return Promise.resolve();
  }
  get entries(): readonly JournalEntry[] {
    return parseJournal(JSON.parse(this.text));
  }
}

export interface Desk {
  readonly host: Host;
  readonly clock: Clock;
  readonly port: PowerPointHost;
  readonly exchange: Exchange;
  readonly journal: MemoryJournal;
  readonly builds: Set<string>;
  /** Starts another pane on the same deck. */
  restart(): Exchange;
  /** Opens another deck in the same window, with a new pane: faster than a new window. */
  open(bytes: Uint8Array): Exchange;
  close(): void;
}

/** Pseudo-random numbers from 0 to below 1, the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface DeskOptions extends HostOptions {
  /** Wraps the port, to make calls fail. */
  readonly wrap?: (port: PowerPointHost) => PowerPointHost;
  /** Builds in which equations were seen to survive; all by default, which saves a call. */
  readonly builds?: Set<string>;
}

export async function openDesk(options: DeskOptions): Promise<Desk> {
  const powerpoint = await openPowerPoint(options);
  const { host, clock } = powerpoint;
  const office = createOfficeHost({ clock });
  const port = options.wrap ? options.wrap(office) : office;
  const journal = new MemoryJournal();
  const builds = options.builds ?? new Set([port.capabilities.build]);
  let seed = options.seed ?? 1;
  const start = (): Exchange =>
    createExchange({ host: port, journal, clock, random: seeded(seed++), provenBuilds: builds });
  const exchange = start();
  return {
    host,
    clock,
    port,
    exchange,
    journal,
    builds,
    restart: start,
    open(bytes) {
      host.openDeck(bytes);
      host.faults.clear();
      host.setView("normal");
      host.showThumbnails(true);
      host.resetCounts();
      journal.text = "[]";
      return start();
    },
    close: () => {
      powerpoint.close();
    },
  };
}

/** The tree of a formula. */
export function math(latex: string): MathList {
  return readLatex(latex).body;
}

/** The outcome of a run that must have succeeded; otherwise throws the outcome as text. */
export function done(outcome: Outcome): Changed {
  if (outcome.ok) return outcome;
  throw new Error(
    isAsked(outcome)
      ? `asked: ${JSON.stringify(outcome.needsConfirmation)}`
      : `failed: ${JSON.stringify(outcome.failure)}, ${JSON.stringify(outcome.kept)}`,
  );
}
