/**
 * Explores interleavings of the exchange with a person, a co-author, other panes and faults of the host
 * (`test/exchange/explore.ts`). A schedule that fails is reduced and printed.
 *
 *     tsx tools/exchange-explore.ts [--seed N] [--runs N] [--profile NAME]
 */
// What loads on demand is loaded beforehand: the clock of a run is virtual and does not wait for files.
import "../src/exchange/many";
import "../src/exchange/read-many";
import "../src/exchange/recover";
import "../src/exchange/undo";
import type { ProfileName } from "../src/standin/profiles";
import { drawSchedule, durationOn, explore, EXPLORE_DECK, shrink } from "../test/exchange/explore";
import { openDesk } from "../test/exchange/support";

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const seed = Number(option("seed") ?? 1);
const runs = Number(option("runs") ?? 1000);
const only = option("profile");
const profiles = (
  ["windows", "mac", "web", "ltsc2024", "ltsc2021"] as const satisfies readonly ProfileName[]
).filter((profile) => only === undefined || profile === only);
let failed = 0;
console.log(`seed ${seed}, ${runs} schedules for each profile`);
for (const profile of profiles) {
  let desk = await openDesk({ deck: EXPLORE_DECK, profile });
  const counts = { wrong: 0, unseen: 0, gap: 0 };
  let shown = 0;
  for (let run = 0; run < runs; run++) {
    // A new window now and then: a call that hangs may leave the file open.
    if (run % 200 === 199) {
      desk.close();
      desk = await openDesk({ deck: EXPLORE_DECK, profile });
    }
    const schedule = drawSchedule(seed + run, durationOn(desk.host));
    const violations = await explore(desk, schedule);
    for (const { kind } of violations) counts[kind] += 1;
    if (violations.every((v) => v.kind !== "wrong")) continue;
    failed += 1;
    if (shown++ < 5) {
      const smallest = await shrink(desk, schedule);
      console.log(`✗ ${profile}, seed ${seed + run}: ${JSON.stringify(smallest)}`);
      for (const { what } of await explore(desk, smallest)) console.log(`    ${what}`);
    }
  }
  desk.close();
  console.log(
    `${profile}: ${runs} schedules, ${counts.wrong} violations; text lost in a deletion that PowerPoint did not answer, and told: ${counts.unseen}; lost between the last reading and the deletion, without the export: ${counts.gap}`,
  );
}
process.exitCode = failed > 0 ? 1 : 0;
