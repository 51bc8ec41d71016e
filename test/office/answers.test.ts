/** Hosts that answer badly: what is asked once more, and what their numbers mean. */
import { systemClock } from "../../src/host/clock";
import { batch, readBatch } from "../../src/office/ask";
import { failureOf } from "../../src/office/failure";

test.each([
  // A labelled file, or the network (office-js#6743): what can be exported is exported.
  [11001, "unreadable"],
  // "InvalidParam passed to GetItem(id)": a shape of a slide that came in this session (office-js#6237).
  [5010, "notFound"],
  [7000, "accessDenied"],
])("error %d is %s", (code, expected) => {
  expect(failureOf("readFile", { code, message: "" })).toMatchObject({ code: expected });
});

describe("a batch that is answered without what was loaded (office-js#6363, #6741)", () => {
  const had = Object.getOwnPropertyDescriptor(globalThis, "PowerPoint");
  let syncs = 0;
  beforeEach(() => {
    syncs = 0;
    const context = {
      sync: () => {
        syncs += 1;
        return Promise.resolve();
      },
    };
    Object.defineProperty(globalThis, "PowerPoint", {
      configurable: true,
      value: { run: (work: (c: typeof context) => unknown) => work(context) },
    });
  });
  afterEach(() => {
    if (had) Object.defineProperty(globalThis, "PowerPoint", had);
    else Reflect.deleteProperty(globalThis, "PowerPoint");
  });

  /** Unreadable the first `times` times. */
  const answering = (times: number) => () => () => (syncs > times ? "read" : undefined);

  test("is asked once more if it only reads", async () => {
    expect(await readBatch(systemClock(), "deckState", answering(1))).toEqual({
      ok: true,
      value: "read",
    });
    expect(syncs).toBe(2);
  });
  test("but not twice more", async () => {
    expect((await readBatch(systemClock(), "deckState", answering(9))).ok).toBe(false);
    expect(syncs).toBe(2);
  });
  test("and never if it writes", async () => {
    expect((await batch(systemClock(), "settle", answering(1))).ok).toBe(false);
    expect(syncs).toBe(1);
  });
});
