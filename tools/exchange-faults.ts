/**
 * Every call of an insertion goes wrong in turn, in every way (`test/exchange/matrix.ts`), on every
 * profile of the stand-in and for everything that can be selected. The test takes a part of it.
 *
 *     tsx tools/exchange-faults.ts [--profile NAME]
 */
import type { Exchange } from "../src/exchange/api";
import type { ProfileName } from "../src/standin/profiles";
import { FAULTS, MATRIX_DECK, runMatrix, SITUATIONS } from "../test/exchange/matrix";
import { openDesk, type Desk } from "../test/exchange/support";

const at = process.argv.indexOf("--profile");
const only = at < 0 ? undefined : process.argv[at + 1];
const profiles = (
  ["windows", "mac", "web", "ltsc2024", "ltsc2021"] as const satisfies readonly ProfileName[]
).filter((profile) => only === undefined || profile === only);

/** Says yes where a new text box is asked for because PowerPoint does not tell what is selected. */
function withTextBox(desk: Desk): Desk {
  const answering = (exchange: Exchange): Exchange => ({
    ...exchange,
    insert: (request, options) =>
      exchange.insert(
        { ...request, answers: { ...request.answers, noPlace: "newTextBox" } },
        options,
      ),
  });
  return { ...desk, open: (bytes) => answering(desk.open(bytes)) };
}

let faults = 0;
let wrong = 0;
for (const profile of profiles) {
  for (const [name, situation] of Object.entries(SITUATIONS)) {
    const blind = profile === "ltsc2021";
    if (blind && name !== "nothing selected") continue;
    for (const [how, fault] of Object.entries(FAULTS)) {
      const desk = await openDesk({ deck: MATRIX_DECK, profile });
      const result = await runMatrix(blind ? withTextBox(desk) : desk, situation, fault);
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
console.log(`${faults} faults, ${wrong} wrong`);
process.exitCode = wrong > 0 || faults === 0 ? 1 : 0;
