/**
 * `npm run bench -- long [COUNT]`: COUNT (1,000) insertions, updates and undos in one pane on a deck of 300
 * slides, on the stand-in under the real office.js. Host calls per operation must not increase, memory must
 * not grow, and no listener may be left. Fails if any of these is violated.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { PowerPointHost } from "../src/host/port";
import { deck, slide, textBox, title } from "../test/support/deck";
import { done, math, openDesk } from "../test/exchange/support";

const SLIDES = 300;
/** The run is divided into this many parts; early and late ones are compared. */
const PARTS = 10;
/** Megabytes of growth that are allowed: code that the engine keeps, and differences between collections. */
const ROOM = 24;

type Step = "insert" | "update" | "undo";

export async function run(args: readonly string[]): Promise<void> {
  const count = Math.max(PARTS, Number(args[0] ?? "1000"));
  const collect = garbageCollector();
  let listeners = 0;
  const wrap = (port: PowerPointHost): PowerPointHost =>
    Object.assign(Object.create(port) as PowerPointHost, {
      onSelectionChanged: (listener: () => void) => {
        const stop = port.onSelectionChanged(listener);
        listeners++;
        return () => {
          listeners--;
          stop();
        };
      },
    });
  const slides = Array.from({ length: SLIDES }, (_, i) =>
    slide(title(`Slide ${i + 1}`), textBox("We see the sum here.")),
  );
  const desk = await openDesk({ deck: deck({ slides }), profile: "windows", wrap });
  const { host, exchange } = desk;
  const calls: Record<Step, number[]> = { insert: [], update: [], undo: [] };
  const memory: number[] = [];
  const before = listeners;

  const counted = async <T>(step: Step, work: () => Promise<T>): Promise<T> => {
    host.resetCounts();
    const result = await work();
    // Polls of a list that lags and slices of the file do not count as round trips of the exchange.
    const names = host.calls.map((call) => call.methods.join("+"));
    calls[step].push(names.filter((n) => n !== "getCount" && n !== "getSliceAsync").length);
    return result;
  };
  await exchange.scan();
  for (let i = 0; i < count; i++) {
    if (i % Math.ceil(count / PARTS) === 0) memory.push(collect());
    host.goToSlide((i % SLIDES) + 1);
    host.caretAfter("We see ");
    const equation = { body: math(`x_{${i}}`), mode: "inline" } as const;
    const inserted = done(await counted("insert", () => exchange.insert({ equation })));
    const { equation: at, placed } = inserted;
    if (!at || !placed) throw new Error(`insertion ${i} cannot be found again`);
    const target = { slideId: at.slideId, frame: at.frame, index: at.index, omml: placed.omml };
    const other = { body: math(`y_{${i}}`), mode: "auto" } as const;
    const updated = done(await counted("update", () => exchange.replace(target, other)));
    done(await counted("undo", () => exchange.undo(updated.undo)));
  }
  memory.push(collect());
  const left = listeners - before;
  desk.close();

  let kept = left === 0;
  for (const step of ["insert", "update", "undo"] as const) {
    const list = calls[step];
    // The first part is left out: it includes learning about the deck.
    const part = Math.max(1, Math.floor(list.length / PARTS));
    const [early, late] = [mean(list.slice(part, 2 * part)), mean(list.slice(-part))];
    if (late > early + 0.5) kept = false;
    console.log(`${step}: ${early.toFixed(1)} host calls at first, ${late.toFixed(1)} at the end`);
  }
  const [, early = 0] = memory;
  const late = memory.at(-1) ?? 0;
  if (late > early + ROOM) kept = false;
  console.log(`memory in MB: ${memory.map((mb) => mb.toFixed(0)).join(" ")}`);
  console.log(`listeners left behind: ${left}`);
  console.log(
    `${count} insertions, updates and undos on ${SLIDES} slides: ${kept ? "kept" : "NOT kept"}`,
  );
  if (!kept) process.exitCode = 1;
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, n) => sum + n, 0) / Math.max(1, list.length);
}

/** Returns a function that collects garbage and returns the memory still in use, in megabytes. */
function garbageCollector(): () => number {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  return () => {
    gc();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
}
