/** What was left of interrupted insertions, as the pane is told. */
import { recover } from "../../src/actions/recover";
import type { Recovered } from "../../src/exchange/api";
import { accessTo, testServices } from "../support/services";

/** Recovers with an exchange that answers this; what it was asked is kept in `asked`. */
async function recovering(
  answer: Recovered,
  input: { readonly alone?: boolean } = {},
): Promise<{ readonly result: unknown; readonly asked: unknown[] }> {
  const asked: unknown[] = [];
  const access = accessTo({
    recover: (options) => {
      asked.push(options);
      return Promise.resolve(answer);
    },
  });
  const services = testServices({ powerPoint: () => Promise.resolve(access) });
  return { result: await recover.perform(services, input), asked };
}

test("nothing was left: there is nothing to say", async () => {
  const { result, asked } = await recovering({ cleaned: 0, left: [] });
  expect(result).toEqual({ kind: "nothing" });
  expect(asked).toEqual([{ alone: false }]);
});

test.each<Recovered>([
  { cleaned: 1, left: [] },
  { cleaned: 0, left: [{ marker: "§a", number: 3 }] },
  { cleaned: 0, left: [], both: [{ equation: 3, other: 2 }] },
  { cleaned: 0, left: [], back: [4] },
])("what was found is handed on: %j", async (recovered) => {
  expect((await recovering(recovered)).result).toEqual({ kind: "found", recovered });
});

test("without locks the person is asked; what they say goes to the exchange", async () => {
  const { result } = await recovering({ cleaned: 0, left: [], ask: true });
  expect(result).toEqual({ kind: "asked" });
  const { asked } = await recovering({ cleaned: 1, left: [] }, { alone: true });
  expect(asked).toEqual([{ alone: true }]);
});

test("without PowerPoint there is nothing to look at", async () => {
  expect(await recover.perform(testServices(), {})).toEqual({
    kind: "noPowerPoint",
    connection: "outside",
  });
});
