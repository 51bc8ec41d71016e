/** The wrappers round a port: limits, recording. */
import { failed, succeeded, type HostResult } from "../../src/host/failure";
import { LIMITS, within } from "../../src/host/limits";
import type { PowerPointHost } from "../../src/host/port";
import { CALLS, recordHost } from "../../src/host/recording";
import { virtualClock } from "../../src/standin/clock";

/** A host of which only `deckState` and `removeSlide` are used; it counts what lands. */
function smallHost(): { host: PowerPointHost; landed: () => number } {
  let removed = 0;
  const host = {
    capabilities: {},
    documentName: "deck",
    deckState: () => Promise.resolve(succeeded({ slideIds: ["256#"] })),
    removeSlide: () => {
      removed += 1;
      return Promise.resolve(succeeded(null));
    },
  } as unknown as PowerPointHost;
  return { host, landed: () => removed };
}

test("a call that does not answer becomes a failure that may have landed", async () => {
  const clock = virtualClock();
  const result = await within(
    clock,
    "insertSlide",
    1000,
    new Promise<HostResult<null>>(() => undefined),
  );
  expect(result).toMatchObject({
    ok: false,
    failure: { code: "timedOut", call: "insertSlide", landed: "unknown", retry: "later" },
  });
  expect(clock.now()).toBe(1000);
});

test("an answer in time is given on, and leaves no timer", async () => {
  const clock = virtualClock();
  const answer = clock.wait(10).then(() => succeeded(7));
  expect(await within(clock, "look", 1000, answer)).toEqual({ ok: true, value: 7 });
  await clock.wait(5000);
  expect(clock.now()).toBe(5010);
});

test("every call has a limit and is among the recorded ones", () => {
  expect(Object.keys(LIMITS).sort()).toEqual([...CALLS].sort());
});

test("a recording counts calls, their time and failures, and keeps the newest", async () => {
  const clock = virtualClock();
  const { host } = smallHost();
  const slow: PowerPointHost = {
    ...host,
    deckState: async () => {
      await clock.wait(40);
      return failed({ code: "busy", call: "deckState", landed: "no", retry: "later", detail: "" });
    },
  };
  const recording = recordHost(slow, clock, 2);
  await recording.host.removeSlide("1");
  await recording.host.deckState();
  await recording.host.deckState();
  expect(recording.calls).toHaveLength(2);
  expect(recording.calls[1]).toMatchObject({
    call: "deckState",
    took: 40,
    failure: { code: "busy" },
  });
  expect([...recording.counts()]).toEqual([["deckState", 2]]);
});
