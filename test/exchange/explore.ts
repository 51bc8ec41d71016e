/**
 * Interleavings: while the exchange works, a person types, deletes, undoes, moves, goes elsewhere, closes and
 * reopens the deck; a co-author types; other panes insert; PowerPoint fails. Everything is drawn from a seed
 * and runs on virtual time, so a schedule that fails can be run again, reduced and printed.
 */
import { insertEquation } from "../../src/deck/insert";
import { createExchange } from "../../src/exchange/exchange";
import type { Exchange, InsertRequest, Recovered } from "../../src/exchange/api";
import { isAsked, type Kept, type Outcome } from "../../src/exchange/outcome";
import { wait, type Clock } from "../../src/host/clock";
import { memoryLocks, type Locks } from "../../src/host/locks";
import type { PowerPointHost } from "../../src/host/port";
import { wrapHost } from "../../src/host/recording";
import type { Fault } from "../../src/standin/faults";
import type { Host } from "../../src/standin/host";
import {
  deck,
  equation,
  paragraph,
  run as textRun,
  slide,
  table,
  textBox,
  title,
} from "../support/deck";
import { withNumbered } from "../support/numbered";
import { BACK, changeEquations, OTHER_SYMBOL, renumber } from "./equation-jobs";
import { math, seeded, type Desk } from "./support";

const SENTENCE = "We see the sum here.";

export const EXPLORE_DECK = withNumbered(
  deck({
    slides: [
      slide(title("First"), textBox("Start here.")),
      {
        ...slide(
          title("Second"),
          textBox(SENTENCE),
          textBox("Other box."),
          textBox(paragraph(textRun("with "), equation(), textRun(" and more"))),
          table([["one two", "b"]]),
          textBox(paragraph(textRun("Numbered:")), paragraph(textRun("PLACE"))),
        ),
        notes: "What to say",
      },
      slide(title("Third"), textBox("Elsewhere."), textBox("By \\eqref{eq:p}.")),
    ],
  }),
);

const PASTED = deck({ slides: [slide(title("Pasted"))] });

/** What the pane is asked for. */
const JOBS = [
  "insert",
  "insertInCell",
  "newTextBox",
  "replace",
  "remove",
  "undo",
  "several",
  "backToText",
  "otherSymbol",
  "renumber",
  "numbersToTheLeft",
] as const;
export type Job = (typeof JOBS)[number];

/** What somebody does meanwhile. Every text that is typed is unique, so that its loss is noticed. */
const ACTS = [
  "typeInOldBox",
  "typeAtOldCaret",
  "typeInOldTitle",
  "typeInNewBox",
  "typeElsewhere",
  "coauthorTypesInOld",
  "coauthorTypesInNew",
  "coauthorTypesElsewhere",
  "deleteOld",
  "deleteNew",
  "undo",
  "moveOld",
  "goElsewhere",
  "paste",
  "reopen",
  "secondPaneInserts",
  "secondPaneStarts",
] as const;
export type Act = (typeof ACTS)[number];

export interface Schedule {
  readonly job: Job;
  /** `at`: milliseconds of virtual time after the job began. */
  readonly acts: readonly { readonly at: number; readonly act: Act }[];
  /** `call`: counted from the job's first call to the host. */
  readonly faults: readonly { readonly call: number; readonly fault: Fault }[];
}

/** What went wrong. */
export interface Violation {
  readonly what: string;
  /**
   * "wrong": not reported to the person. "unseen": text lost in a deletion that PowerPoint did not answer,
   * and reported. "gap": text lost between the last reading and the deletion, on a host without the export.
   */
  readonly kind: "wrong" | "unseen" | "gap";
}

function draw<T>(random: () => number, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to draw from");
  return item;
}

const FAULTS: readonly ((random: () => number) => Fault)[] = [
  () => ({ fail: "GeneralException" }),
  () => "hang",
  () => "landThenFail",
  () => "landThenHang",
  () => ({ late: 20_000 }),
  (random) => ({ slow: Math.floor(random() * 5000) }),
];

/** A schedule for a host on which the job takes about `duration` milliseconds. */
export function drawSchedule(seed: number, duration: number): Schedule {
  const random = seeded(seed * 7919 + 17);
  for (let i = 0; i < 5; i++) random();
  const count = 1 + Math.floor(random() * 3);
  const acts = Array.from({ length: count }, () => ({
    at: Math.floor(random() * duration * 1.1),
    act: draw(random, ACTS),
  })).sort((a, b) => a.at - b.at);
  const faulty = random() < 0.4 ? 1 + Math.floor(random() * 2) : 0;
  const faults = Array.from({ length: faulty }, () => ({
    call: 1 + Math.floor(random() * 14),
    fault: draw(random, FAULTS)(random),
  }))
    // A call that is still pending when PowerPoint is closed never takes effect.
    .filter(
      ({ fault }) =>
        !acts.some((a) => a.act === "reopen") || typeof fault !== "object" || !("slow" in fault),
    );
  return { job: draw(random, JOBS), acts, faults };
}

const answers = {
  mathLocksText: "inText",
  wholeText: "append",
  noPlace: "newTextBox",
  wouldLose: "goOn",
} as const;

function insertion(latex: string, target: InsertRequest["target"] = "selection"): InsertRequest {
  return { equation: { body: math(latex), mode: "inline" }, target, answers };
}

/** A pane that can die: after that nothing it does reaches PowerPoint. */
interface Pane {
  readonly exchange: Exchange;
  die(): void;
}

function openPane(
  desk: Desk,
  port: PowerPointHost,
  locks: Locks,
  seed: number,
  hear: (recovered: Recovered) => void,
): Pane {
  let alive = true;
  let die = (): void => undefined;
  const death = new Promise<never>((_, reject) => {
    die = () => {
      alive = false;
      reject(new Error("the pane is closed"));
    };
  });
  death.catch(() => undefined);
  const never = new Promise<never>(() => undefined);
  const mortal = wrapHost(port, async (_, ask) => {
    if (!alive) return never;
    const answer = await ask();
    return alive ? answer : never;
  });
  const own: Locks = {
    hold: (name, ms, work, signal) =>
      locks.hold(name, ms, () => Promise.race([work(), death]), signal),
  };
  const exchange = createExchange({
    host: mortal,
    journal: desk.journal,
    clock: desk.clock,
    locks: own,
    random: seeded(seed),
    provenBuilds: desk.builds,
    onRecovered: hear,
  });
  return { exchange, die };
}

/** When the port read the file, and when it deleted slides, for the gap of hosts without export. */
interface Times {
  reads: number[];
  removals: { from: number; to: number }[];
}

function timed(port: PowerPointHost, clock: Clock, times: Times): PowerPointHost {
  return wrapHost(port, async (call, ask) => {
    const removal = { from: clock.now(), to: Infinity };
    if (call === "readFile") times.reads.push(removal.from);
    if (call === "settle" || call === "removeSlide") times.removals.push(removal);
    const answer = await ask();
    removal.to = clock.now();
    return answer;
  });
}

/** Every text of the deck, by slide. */
function texts(host: Host): readonly (readonly string[])[] {
  return Array.from({ length: host.slideCount() }, (_, i) => host.texts(i + 1));
}

/** Runs a schedule and returns what went wrong. */
export async function explore(desk: Desk, schedule: Schedule): Promise<readonly Violation[]> {
  desk.open(EXPLORE_DECK);
  const { host, clock } = desk;
  const times: Times = { reads: [], removals: [] };
  const port = timed(desk.port, clock, times);
  const locks = memoryLocks(clock);
  let panes = 0;

  const said: string[] = [];
  const told = { double: false, unseen: false, unknown: false, kept: false };
  const markers = new Map<string, number>();
  const hear = (kept: Kept | undefined): void => {
    if (!kept || kept.kind === "unchanged") return;
    if (kept.kind === "markerLeft") markers.set(kept.marker, kept.number);
    else if (kept.kind === "unknown") told.unknown = true;
    else told.double = true;
    if (kept.kind === "slideKept") told.kept = true;
  };
  const hearOutcome = (who: string, outcome: Outcome): Outcome => {
    said.push(
      `${who}: ${outcome.ok ? `ok ${outcome.slideNumber}` : isAsked(outcome) ? `asked ${outcome.needsConfirmation.kind}` : `${outcome.failure.code} ${JSON.stringify(outcome.kept)}`}`,
    );
    if (outcome.ok && outcome.unseen) told.unseen = true;
    if (!outcome.ok && "kept" in outcome) hear(outcome.kept);
    return outcome;
  };
  const hearRecovery = (recovered: Recovered): void => {
    said.push(`recovered ${JSON.stringify(recovered)}`);
    for (const { marker, number } of recovered.left) markers.set(marker, number);
    if (recovered.both || recovered.back) told.double = true;
    if (recovered.unseen) told.unseen = true;
    if (recovered.unknown) told.unknown = true;
  };
  const pane = (): Pane => openPane(desk, port, locks, 11 + panes++, hearRecovery);
  let first = pane();
  await first.exchange.scan();

  // ── what must be there in the end, and what need not
  const typed = new Map<string, number>();
  const excused = new Set<string>();
  let deletedOld = false;
  /** Ctrl+Z after a deletion brings the old slide back: whoever pressed it sees both slides. */
  let takenBack = false;
  let pasted = 0;

  const before = host.slideIds();
  const oldId = before[1] ?? "";
  const place = (id: string): number => host.slideIds().indexOf(id) + 1;
  let oldNow = oldId;
  const isSecond = (number: number): boolean =>
    host.texts(number).some((t) => t.includes("Second"));
  const newNumber = (): number => {
    const known = new Set([...before, oldNow]);
    return host.slideIds().findIndex((id, i) => !known.has(id) && isSecond(i + 1)) + 1;
  };

  // ── the job
  host.goToSlide(2);
  const job = async (): Promise<Outcome> => {
    const { exchange } = first;
    switch (schedule.job) {
      case "insert":
        return exchange.insert(insertion("x"));
      case "insertInCell":
        return exchange.insert(insertion("x"));
      case "newTextBox":
        return exchange.insert(insertion("x", "newTextBox"));
      case "replace":
        return exchange.replace(
          { slideId: oldNow, frame: { shapeId: "5" }, index: 0 },
          { body: math("z"), mode: "auto" },
          { answers },
        );
      case "remove":
        return exchange.remove({ slideId: oldNow, frame: { shapeId: "5" }, index: 0 }, { answers });
      case "several": {
        const ids = [oldNow, before[2] ?? ""];
        const place = { kind: "end" as const };
        const [result] = await exchange.editSlides(
          ids.map((slideId, n) => ({
            slideId,
            editor: (pkg, part) => {
              const frame = { shapeId: n === 0 ? "5" : "3" };
              const input = { body: math("x"), mode: "inline" } as const;
              const done = insertEquation(pkg, part, { ...place, frame }, input);
              return done.ok ? { ok: true } : done;
            },
          })),
          { answers },
        );
        if (!result) throw new Error("no result");
        return result.outcome;
      }
      case "backToText":
        return changeEquations(exchange, BACK, answers);
      case "otherSymbol":
        return changeEquations(exchange, OTHER_SYMBOL, answers);
      case "renumber":
        return renumber(exchange, EXPLORE_DECK, answers);
      case "numbersToTheLeft":
        return renumber(exchange, EXPLORE_DECK, answers, "left");
      case "undo": {
        if (!undo) throw new Error("nothing to undo");
        return exchange.undo(undo);
      }
    }
  };
  let undo: Parameters<Exchange["undo"]>[0] | undefined;
  if (schedule.job === "undo") {
    host.caretAfter("We see ");
    const done = await first.exchange.insert(insertion("u"));
    if (!done.ok) return [{ kind: "wrong", what: `the first insertion: ${JSON.stringify(done)}` }];
    ({ undo } = done);
    oldNow = done.slideId;
  }
  if (schedule.job === "insertInCell") host.caretInCell({ row: 0, column: 0, offset: 4 });
  else if (schedule.job === "insert") host.caretAfter("We see ");
  else host.selectNothing();

  const running: Promise<unknown>[] = [];
  const run = (work: Promise<unknown>): void => {
    // A rejection of what a pane was doing when it died is ignored.
    running.push(work.catch(() => undefined));
  };
  let word = 0;
  const type = (find: string, number: number, byPerson: boolean): void => {
    if (number < 1 || number > host.slideCount()) return;
    if (!host.texts(number).some((t) => t.includes(find))) return;
    const text = `‹${++word}›`;
    try {
      if (byPerson) {
        host.goToSlide(number);
        host.caretAfter(find, { slide: number });
        host.typeText(text);
      } else host.editText(number, find, find + text);
    } catch {
      // On the web it is impossible to type into a text with mathematics.
      return;
    }
    if (JSON.stringify(host.texts(number)).includes(text)) typed.set(text, clock.now());
  };
  const excuse = (present: string): void => {
    const now = JSON.stringify(texts(host));
    for (const text of typed.keys())
      if (present.includes(text) && !now.includes(text)) excused.add(text);
  };
  const remove = (number: number): void => {
    if (number < 1 || host.slideCount() < 2) return;
    const present = JSON.stringify(texts(host));
    host.deleteSlide(number);
    excuse(present);
  };
  const perform = (act: Act): void => {
    const old = place(oldNow);
    switch (act) {
      case "typeInOldBox":
        return type("Other box.", old, true);
      case "typeAtOldCaret":
        return type("We see ", old, true);
      case "typeInOldTitle":
        return type("Second", old, true);
      case "typeInNewBox":
        return type("Other box.", newNumber(), true);
      case "typeElsewhere":
        return type("Elsewhere.", place(before[2] ?? ""), true);
      case "coauthorTypesInOld":
        return type("Other box.", old, false);
      case "coauthorTypesInNew":
        return type("Other box.", newNumber(), false);
      case "coauthorTypesElsewhere":
        return type("Elsewhere.", place(before[2] ?? ""), false);
      case "deleteOld":
        if (old > 0) deletedOld = true;
        return remove(old);
      case "deleteNew":
        // If the old slide is gone, the new one is the slide to delete.
        if (old === 0 && newNumber() > 0) deletedOld = true;
        return remove(newNumber());
      case "undo": {
        const present = JSON.stringify(texts(host));
        if (times.removals.length > 0) takenBack = true;
        host.undo();
        return excuse(present);
      }
      case "moveOld":
        if (old > 0) host.moveSlide(old, 1);
        return;
      case "goElsewhere":
        host.goToSlide(place(before[2] ?? "") || 1);
        try {
          host.caretAfter("Elsewhere.");
        } catch {
          // Its text is gone: deleted or undone.
        }
        return;
      case "paste":
        pasted += 1;
        host.pasteSlides(PASTED, Math.max(1, old));
        return;
      case "reopen": {
        const bytes = host.deckBytes();
        first.die();
        for (const other of others) other.die();
        host.openDeck(bytes);
        host.goToSlide(1);
        first = pane();
        run(first.exchange.recover().then(hearRecovery));
        return;
      }
      case "secondPaneInserts":
      case "secondPaneStarts": {
        const other = pane();
        others.push(other);
        run(
          act === "secondPaneStarts"
            ? other.exchange.recover().then(hearRecovery)
            : other.exchange.insert(insertion("y")).then((o) => hearOutcome("second pane", o)),
        );
        return;
      }
    }
  };
  const others: Pane[] = [];
  host.resetCounts();
  for (const { call, fault } of schedule.faults) host.faults.at(call, fault);
  const over = schedule.acts.map(
    ({ at, act }) =>
      new Promise<void>((resolve) => {
        clock.setTimeout(() => {
          perform(act);
          resolve();
        }, at);
      }),
  );
  run(job().then((outcome) => hearOutcome(schedule.job, outcome)));

  const hanging = await settled(clock, running, over);
  const wrong: Violation[] = [];
  const say = (what: string, kind: Violation["kind"] = "wrong"): void => {
    wrong.push({ kind, what: `${what}; ${JSON.stringify(texts(host))}; ${said.join("; ")}` });
  };
  if (hanging && !schedule.acts.some(({ act }) => act === "reopen")) say("it hangs");
  const look = (when: string): void => {
    const all = texts(host);
    const flat = JSON.stringify(all);
    for (const [text, at] of typed) {
      if (flat.includes(text) || excused.has(text) || told.kept) continue;
      if (deletedOld && !flat.includes("Second")) continue;
      const inGap =
        !desk.port.capabilities.exportSlide &&
        times.removals.some(
          ({ from, to }) =>
            at <= to && at >= Math.max(0, ...times.reads.filter((read) => read < from)),
        );
      say(`${when}: ${text} is lost`, told.unseen ? "unseen" : inGap ? "gap" : "wrong");
    }
    for (const name of ["First", "Third"])
      if (!flat.includes(`"${name}`)) say(`${when}: slide ${name} is gone`);
    const seconds = all.filter((t) => t.some((x) => x.includes("Second"))).length;
    if (seconds === 0 && !deletedOld && !undone()) say(`${when}: slide Second is gone`);
    if (seconds > 1 && !told.double && !told.unknown && !takenBack) say(`${when}: doubled`);
    for (const [marker] of flat.matchAll(/§[a-z2-9]{4}§/g)) {
      const number = markers.get(marker);
      if (
        number === undefined
          ? !told.unknown && !(takenBack && when === "after it")
          : !(all[number - 1] ?? []).join().includes(marker)
      )
        say(`${when}: ${marker} stands`);
    }
    const there = all.filter((t) => t.some((x) => x.includes("Pasted"))).length;
    if (there < pasted && !undone()) say(`${when}: a pasted slide is gone`);
  };
  const undone = (): boolean => schedule.acts.some(({ act }) => act === "undo");
  look("after it");

  // ── the next insertion works, and cleans up
  host.faults.clear();
  const start = texts(host).findIndex((t) => t.some((x) => x.includes("Start here.")));
  if (start >= 0) {
    host.goToSlide(start + 1);
    host.caretAfter("Start ");
    told.unknown = false;
    told.kept = false;
    const next = first.exchange.insert(insertion("n"));
    if (await settled(clock, [next], [])) say("the next insertion hangs");
    else {
      const outcome = hearOutcome("next", await next);
      if (!outcome.ok) say("the next insertion fails");
      look("after the next");
    }
  }
  first.die();
  for (const other of others) other.die();
  // Late answers must arrive before the next schedule begins.
  await wait(clock, 100_000);
  return wrong;
}

/** Waits for all, at most half an hour of virtual time; resolves to true if something is still unfinished. */
async function settled(
  clock: Clock,
  running: readonly Promise<unknown>[],
  acts: readonly Promise<void>[],
): Promise<boolean> {
  await Promise.all(acts);
  let late = false;
  const end = new Promise<void>((resolve) => {
    clock.setTimeout(() => {
      late = true;
      resolve();
    }, 1_800_000);
  });
  await Promise.race([Promise.allSettled(running), end]);
  return late;
}

/** The smallest schedule that still fails in the same way. */
export async function shrink(desk: Desk, schedule: Schedule): Promise<Schedule> {
  const fails = async (s: Schedule): Promise<boolean> =>
    (await explore(desk, s)).some((v) => v.kind === "wrong");
  let smallest = schedule;
  for (let smaller = true; smaller;) {
    smaller = false;
    const without = [
      ...smallest.acts.map((_, i) => ({
        ...smallest,
        acts: smallest.acts.filter((__, k) => k !== i),
      })),
      ...smallest.faults.map((_, i) => ({
        ...smallest,
        faults: smallest.faults.filter((__, k) => k !== i),
      })),
    ];
    for (const candidate of without) {
      if (await fails(candidate)) {
        smallest = candidate;
        smaller = true;
        break;
      }
    }
  }
  return smallest;
}

/** How long a job takes on a host, in milliseconds of virtual time: what is drawn is spread over this. */
export function durationOn(host: Host): number {
  return host.profile.latency < 100 ? 400 : 7000;
}
