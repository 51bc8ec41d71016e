/**
 * `npm run bench -- exchange`: round trips of an insertion, counted on the stand-in under the real office.js.
 * A round trip is a sync or a call of the common API; polls of a list of slides that lags and slices of the
 * file are counted separately. Fails if a budget is exceeded: by export 5 with a marker and 3 without, by
 * file 4 more.
 */
import { createExchange } from "../src/exchange/exchange";
import { isAsked } from "../src/exchange/outcome";
import { readLatex } from "../src/latex/read";
import { createOfficeHost } from "../src/office/host";
import type { Host } from "../src/standin/host";
import type { ProfileName } from "../src/standin/profiles";
import { deck, slide, textBox, title } from "../test/support/deck";
import { openPowerPoint } from "../test/support/powerpoint";

interface Row {
  readonly name: string;
  readonly select: (host: Host) => void;
  readonly marker: boolean;
  readonly only?: ProfileName;
}

const ROWS: readonly Row[] = [
  {
    name: "caret in a sentence",
    select: (h) => {
      h.caretAfter("We see ");
    },
    marker: true,
  },
  {
    name: "selected words",
    select: (h) => {
      h.selectText("the sum");
    },
    marker: false,
  },
  {
    name: "one empty shape",
    select: (h) => {
      h.selectShapes(["4"]);
    },
    marker: false,
  },
  {
    name: "nothing selected",
    select: (h) => {
      h.selectNothing();
    },
    marker: false,
  },
];

const DECK = deck({
  slides: [
    slide(title("First")),
    slide(title("Second"), textBox("We see the sum here."), textBox()),
  ],
});

export async function run(): Promise<void> {
  const { body } = readLatex("\\frac{a}{b}");
  const table: string[][] = [];
  let kept = true;
  for (const profile of ["windows", "mac", "web"] as const) {
    for (const route of profile === "web" ? (["export"] as const) : (["file", "export"] as const)) {
      for (const row of ROWS) {
        const powerpoint = await openPowerPoint({ deck: DECK, profile });
        const { host, clock } = powerpoint;
        const port = createOfficeHost({ clock });
        const exchange = createExchange({
          host: port,
          clock,
          journal: {
            load: () => Promise.resolve([]),
            save: () => Promise.resolve(),
            remove: () => Promise.resolve(),
          },
          // As with a deck that is too large to be read as a file each time.
          ...(route === "export" ? { fileLimit: 0 } : {}),
          // The check of the first equation in a build is made only once, so it is not counted here.
          provenBuilds: new Set([port.capabilities.build]),
        });
        await exchange.scan();
        host.goToSlide(2);
        row.select(host);
        host.resetCounts();
        const started = clock.now();
        const outcome = await exchange.insert({
          equation: { body, mode: "inline" },
          answers: { mathLocksText: "inText" },
        });
        const took = clock.now() - started;
        const calls = host.calls.map((c) => c.methods.join("+"));
        powerpoint.close();
        if (!outcome.ok)
          throw new Error(
            `${profile}, ${row.name}: ${JSON.stringify(isAsked(outcome) ? outcome.needsConfirmation : outcome.failure)}`,
          );
        const polls = calls.filter((c) => c === "getCount").length;
        const slices = calls.filter((c) => c === "getSliceAsync").length;
        const trips = calls.length - polls - slices;
        const marker = calls.includes("setSelectedDataAsync");
        const budget = (marker ? 5 : 3) + (route === "file" ? 4 : 0);
        if (trips > budget) kept = false;
        table.push([
          profile,
          route,
          row.name,
          marker ? "yes" : "no",
          String(trips),
          String(budget),
          String(slices),
          String(polls),
          `${(took / 1000).toFixed(1)} s`,
        ]);
      }
    }
  }
  const head = [
    "host",
    "route",
    "selection",
    "marker",
    "trips",
    "budget",
    "slices",
    "polls",
    "time",
  ];
  const widths = head.map((h, i) => Math.max(h.length, ...table.map((r) => r[i]?.length ?? 0)));
  for (const line of [head, ...table])
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  console.log(
    kept
      ? "\nEvery budget is kept. Times are the stand-in's, by its profiles (web 0.5 s a call)."
      : "\nA budget is not kept.",
  );
  if (!kept) process.exitCode = 1;
}
