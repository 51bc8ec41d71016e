/** Steps of an exchange by themselves, on a host that gives the answers that a test has written down. */
import { Anchor } from "../../src/exchange/anchor";
import { toBase64 } from "../../src/exchange/base64";
import { findNew, type Wanted } from "../../src/exchange/find-new";
import { chooseWay, newKnowledge } from "../../src/exchange/reader";
import { removeSurely } from "../../src/exchange/removal";
import type { Run } from "../../src/exchange/run";
import type { SlideCopy } from "../../src/exchange/slide-copy";
import type { HostFailure } from "../../src/host/failure";
import type { DeckState, PowerPointHost } from "../../src/host/port";
import { setCreationId } from "../../src/pptx/creation-id";
import { virtualClock } from "../../src/standin/clock";
import { deck, slide, textBox } from "../support/deck";
import { open } from "./judge";
import { openDesk, type Desk } from "./support";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ deck: deck({ slides: [slide(textBox("We"))] }) });
});
afterAll(() => {
  desk.close();
});

const failure = (code: HostFailure["code"]): HostFailure => ({
  code,
  call: "deckState",
  landed: "no",
  retry: "later",
  detail: "",
});
const failed = (code: HostFailure["code"]): { ok: false; failure: HostFailure } => ({
  ok: false,
  failure: failure(code),
});
const BUSY = failed("busy");

/** A host on which the looks at the deck give these lists, the last again and again. */
function hostOf(
  looks: readonly (readonly string[] | typeof BUSY)[],
  other: Partial<PowerPointHost> = {},
): { readonly host: PowerPointHost; looked: number } {
  const told = {
    looked: 0,
    host: {
      ...desk.port,
      deckState: (): ReturnType<PowerPointHost["deckState"]> => {
        const look = looks[Math.min(told.looked, looks.length - 1)] ?? [];
        told.looked++;
        return Promise.resolve("ok" in look ? look : { ok: true, value: { slideIds: look } });
      },
      ...other,
    },
  };
  return told;
}

function runOn(host: PowerPointHost): Run {
  const rescue = {
    holds: false,
    keep: () => Promise.resolve(),
    takeOut: () => Promise.resolve(),
    done: () => Promise.resolve(),
    settle: <T>(_: Run, outcome: T) => Promise.resolve(outcome),
  };
  const clock = virtualClock();
  return { host, clock, random: () => 0, stage: () => undefined, signal: undefined, rescue };
}

describe("a slide is removed surely", () => {
  const removing = (
    looks: readonly (readonly string[] | typeof BUSY)[],
    answer: Awaited<ReturnType<PowerPointHost["removeSlide"]>> = BUSY,
  ): ReturnType<typeof removeSurely> =>
    removeSurely(
      runOn(hostOf(looks, { removeSlide: () => Promise.resolve(answer) }).host),
      "257#2",
    );
  test.each([
    ["is there", [["256#1", "257#2"]], { kind: "there", place: 2 }],
    ["is the first", [["257#2", "256#1"]], { kind: "there", place: 1 }],
    ["is gone all the same", [["256#1"]], { kind: "gone" }],
    ["goes late", [["257#2"], ["256#1"]], { kind: "gone" }],
    ["cannot be looked for", [BUSY], { kind: "unknown" }],
  ])("when the host says no and it %s", async (_, looks, expected) => {
    expect(await removing(looks)).toEqual(expected);
  });
});

describe("the new slide is found", () => {
  const copyOf = (text: string, creationId?: number): SlideCopy => {
    const pkg = open(deck({ slides: [slide(textBox(text))] }));
    const part = pkg.slides[0]?.part ?? "";
    if (creationId !== undefined) setCreationId(pkg, part, creationId);
    return { pkg, part, route: "export" };
  };
  const wanted = (): Wanted => ({
    knowledge: newKnowledge(),
    before: ["256#1"],
    creationId: 7,
    slide: copyOf("We see.", 7),
  });
  const state = (...slideIds: readonly string[]): DeckState => ({ slideIds });
  const exporting = (copy: SlideCopy | undefined): Partial<PowerPointHost> => ({
    exportSlide: () =>
      Promise.resolve(copy ? { ok: true, value: toBase64(copy.pkg.save()) } : BUSY),
  });

  test("at once by its creation id", async () => {
    const told = hostOf([[]]);
    const first = state("256#1", "300#7");
    expect(await findNew(runOn(told.host), wanted(), first)).toMatchObject({ newId: "300#7" });
    expect(told.looked).toBe(0);
  });

  test("where it comes at the fourth look, and no later", async () => {
    const old = ["256#1"];
    const late = hostOf([old, old, old, ["256#1", "300#7"]]);
    expect(await findNew(runOn(late.host), wanted(), state(...old))).toMatchObject({
      kind: "there",
      newId: "300#7",
    });
    const never = hostOf([old, old, old, old, ["256#1", "300#7"]]);
    expect(await findNew(runOn(never.host), wanted(), state(...old))).toMatchObject({
      kind: "absent",
    });
  });

  test.each([
    ["by what it says, under another id", copyOf("We see.", 9), "there"],
    ["by the id in it, though somebody typed", copyOf("We see it.", 7), "there"],
    ["not in somebody else's slide", copyOf("Other.", 9), "absent"],
    ["perhaps, where it cannot be read", undefined, "unknown"],
  ])("%s", async (_, copy, kind) => {
    const ids = ["256#1", "300#9"];
    const { host } = hostOf([ids], exporting(copy));
    expect(await findNew(runOn(host), wanted(), state(...ids))).toMatchObject({ kind });
  });

  test("not by a host that does not answer", async () => {
    const told = hostOf([failed("timedOut")]);
    expect(await findNew(runOn(told.host), wanted(), undefined)).toEqual({ kind: "unknown" });
    expect(told.looked).toBe(2);
  });
});

describe("the file is read for what a slide would lose", () => {
  /** The limits with which the file was asked for, where it is too large for any. */
  async function asked(platform: PowerPointHost["capabilities"]["platform"]): Promise<{
    readonly limits: readonly (number | undefined)[];
    readonly tooLarge: boolean;
  }> {
    const limits: (number | undefined)[] = [];
    const { host } = hostOf([[]], {
      capabilities: { ...desk.port.capabilities, platform, readFile: true, exportSlide: true },
      readFile: (options) => {
        limits.push(options?.maxBytes);
        return Promise.resolve(failed("tooLarge"));
      },
    });
    const knowledge = newKnowledge(1000);
    await chooseWay(runOn(host), knowledge, "256#1", {});
    return { limits, tooLarge: knowledge.fileTooLarge };
  }
  test("up to the limit and then whole on a desktop", async () => {
    expect(await asked("windows")).toEqual({ limits: [1000, undefined], tooLarge: true });
  });
  test("whole on the web", async () => {
    expect(await asked("web")).toEqual({ limits: [undefined], tooLarge: true });
  });
  test("and not again soon after it could not be read", async () => {
    let reads = 0;
    const { host } = hostOf([[]], {
      readFile: () => {
        reads++;
        return Promise.resolve(BUSY);
      },
    });
    const run = runOn(host);
    const knowledge = newKnowledge();
    for (let i = 0; i < 2; i++)
      expect(await chooseWay(run, knowledge, "256#1", {})).toMatchObject({
        stop: { question: { kind: "wouldLose", losses: ["unknown"] } },
      });
    expect(reads).toBe(1);
  });
});

describe("the place after the last equation", () => {
  test.each([
    ["stays while the host tells of the exchange's own selection", 1000, false, true],
    ["stays while the exchange changes a slide", 3000, true, true],
    ["ends with a selection by the person", 3000, false, false],
  ])("%s", async (_, ms, busy, stays) => {
    let select = (): void => undefined;
    const { host } = hostOf([[]], {
      onSelectionChanged: (listener) => {
        select = listener;
        return () => undefined;
      },
    });
    const clock = virtualClock();
    const anchor = new Anchor(host, clock, () => busy);
    const equation = { slideId: "256#1", frame: { shapeId: "2" }, index: 0 };
    anchor.set({ equation });
    await clock.wait(ms);
    expect(anchor.on("256#1")).toMatchObject(equation);
    select();
    expect(anchor.on("256#1") !== undefined).toBe(stays);
    expect(anchor.on("257#2")).toBeUndefined();
  });
});
