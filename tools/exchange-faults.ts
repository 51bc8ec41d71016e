/**
 * Every call of every job fails in turn, in every way (`test/exchange/matrix.ts`), on every profile of the
 * stand-in and for everything that can be selected. The test runs a part of this.
 *
 *     tsx tools/exchange-faults.ts [--profile NAME]
 */
import type { ProfileName } from "../src/standin/profiles";
import {
  FAULTS,
  MATRIX_DECK,
  runMatrix,
  runSourceMatrix,
  SITUATIONS,
} from "../test/exchange/matrix";
import { openDesk } from "../test/exchange/support";

const at = process.argv.indexOf("--profile");
const only = at < 0 ? undefined : process.argv[at + 1];
const profiles = (
  ["windows", "mac", "web", "ltsc2024", "ltsc2021"] as const satisfies readonly ProfileName[]
).filter((profile) => only === undefined || profile === only);

/** If PowerPoint does not tell what is selected, an equation gets a text box of its own. */
const SELECTED = ["a caret in a sentence", "a caret in a cell", "selected words", "an empty shape"];

let faults = 0;
let wrong = 0;
for (const profile of profiles) {
  for (const [name, situation] of Object.entries(SITUATIONS)) {
    if (profile === "ltsc2021" && SELECTED.includes(name)) continue;
    for (const [how, fault] of Object.entries(FAULTS)) {
      const desk = await openDesk({ deck: MATRIX_DECK, profile });
      const result = await runMatrix(desk, situation, fault);
      desk.close();
      faults += result.calls;
      wrong += result.wrong.length;
      console.log(
        `${profile}, ${name}, ${how}: ${result.calls} calls, ${result.wrong.length} wrong`,
      );
      for (const line of result.wrong) console.log(`✗ ${line}`);
    }
  }
}
for (const profile of profiles) {
  for (const [how, fault] of Object.entries(FAULTS)) {
    const desk = await openDesk({ deck: MATRIX_DECK, profile });
    // Without custom XML parts the deck cannot store sources.
    const result = desk.port.capabilities.xmlParts ? await runSourceMatrix(desk, fault) : undefined;
    desk.close();
    if (!result) continue;
    faults += result.calls;
    wrong += result.wrong.length;
    console.log(`${profile}, sources, ${how}: ${result.calls} calls, ${result.wrong.length} wrong`);
    for (const line of result.wrong) console.log(`✗ ${line}`);
  }
}
console.log(`${faults} faults, ${wrong} wrong`);
process.exitCode = wrong > 0 || faults === 0 ? 1 : 0;
