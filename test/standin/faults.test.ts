/** Calls that go wrong, other people in the deck, and the clock under it all. */
import { virtualClock } from "../../src/standin/clock";
import { deck, slide, textBox, title } from "../support/deck";
import { openPowerPoint } from "../support/powerpoint";
import type { PowerPointForTests } from "../support/powerpoint";

const DECK = deck({ slides: [slide(title("One"), textBox("Box")), slide(title("Two"))] });

let powerpoint: PowerPointForTests;

beforeEach(async () => {
  powerpoint = await openPowerPoint({ deck: DECK });
});

afterEach(() => powerpoint.close());

const removeFirst = (): Promise<void> =>
  PowerPoint.run(async (context) => {
    context.presentation.slides.getItemAt(0).tags.add("seen", "1");
    context.presentation.slides.getItemAt(0).delete();
    await context.sync();
  });

/** How the work ends within a minute of the host's time. */
async function ending(work: Promise<unknown>): Promise<string> {
  return Promise.race([
    work.then(
      () => "done",
      (error: unknown) => (error as { code: string }).code,
    ),
    powerpoint.clock.wait(60_000).then(() => "never"),
  ]);
}

const slides = (): number => powerpoint.host.slideCount();
const isTagged = (): boolean => powerpoint.host.partNames().some((name) => name.includes("tag"));

test("a named call fails with a code; what came before it in the batch has happened", async () => {
  powerpoint.host.faults.next("delete", { fail: "AccessDenied" });
  expect(await ending(removeFirst())).toBe("AccessDenied");
  expect([slides(), isTagged()]).toEqual([2, true]);
  expect(await ending(removeFirst())).toBe("done");
  expect(slides()).toBe(1);
});

test("a call hangs: nothing of it happens, no answer comes", async () => {
  powerpoint.host.faults.next("delete", "hang");
  expect(await ending(removeFirst())).toBe("never");
  expect([slides(), isTagged()]).toEqual([2, true]);
  expect(await ending(removeFirst())).toBe("done");
});

test("a call lands and then fails, or never answers", async () => {
  powerpoint.host.faults.next("delete", "landThenFail");
  expect(await ending(removeFirst())).toBe("GeneralException");
  expect(slides()).toBe(1);
  powerpoint.host.undo();
  powerpoint.host.faults.next("delete", "landThenHang");
  expect(await ending(removeFirst())).toBe("never");
  expect(slides()).toBe(1);
});

test("an answer comes late, or the work itself is slow", async () => {
  const { clock, host } = powerpoint;
  host.faults.next("delete", { late: 7000 });
  const before = clock.now();
  expect(await ending(removeFirst())).toBe("done");
  expect(clock.now() - before).toBe(7000);
  host.undo();
  host.faults.next("delete", { slow: 9000 });
  const work = removeFirst();
  await clock.wait(8000);
  expect(slides()).toBe(2);
  await work;
  expect(slides()).toBe(1);
});

test("calls are also counted: the second from now", async () => {
  powerpoint.host.faults.at(2, { fail: "Timeout" });
  expect(await ending(removeFirst())).toBe("done");
  expect(await ending(removeFirst())).toBe("Timeout");
  powerpoint.host.faults.at(1, "hang");
  powerpoint.host.faults.clear();
  expect(await ending(PowerPoint.run((context) => context.sync()))).toBe("done");
});

test("a sync that only loads can fail, too", async () => {
  powerpoint.host.faults.at(1, { fail: "Timeout" });
  const load = PowerPoint.run(async (context) => {
    context.presentation.slides.load("items/id");
    await context.sync();
  });
  expect(await ending(load)).toBe("Timeout");
});

test("common calls fail, hang and land", async () => {
  const { host, clock } = powerpoint;
  host.caretAfter("Box");
  const write = (): Promise<string> =>
    Promise.race([
      new Promise<string>((resolve) =>
        Office.context.document.setSelectedDataAsync("!", (result) =>
          resolve(String(result.status)),
        ),
      ),
      clock.wait(60_000).then(() => "never"),
    ]);
  host.faults.next("setSelectedDataAsync", { fail: "GeneralException" });
  expect(await write()).toBe("failed");
  host.faults.next("setSelectedDataAsync", "hang");
  expect(await write()).toBe("never");
  expect(host.texts(1)[1]).toBe("Box");
  host.faults.next("setSelectedDataAsync", "landThenFail");
  expect(await write()).toBe("failed");
  expect(host.texts(1)[1]).toBe("Box!");
  expect(await write()).toBe("succeeded");
});

test("somebody else edits before a call", async () => {
  const { host } = powerpoint;
  const seen: string[][] = [];
  host.onCall(2, () => host.editText(1, "Box", "Theirs"));
  host.onCall("delete", () => seen.push([...host.texts(1)]));
  await PowerPoint.run(async (context) => {
    context.presentation.load("title");
    await context.sync();
    expect(host.texts(1)[1]).toBe("Box");
    context.presentation.load("title");
    await context.sync();
    expect(host.texts(1)[1]).toBe("Theirs");
  });
  expect(host.undoEntries()).toBe(0);
  await removeFirst();
  expect(seen).toEqual([["One", "Theirs"]]);
});

test("others' changes of a part, and the page's news of them", () => {
  const { host } = powerpoint;
  let news = 0;
  const stop = host.onChange(() => news++);
  host.editPart("ppt/slides/slide1.xml", (xml) => xml.replace(">Box<", ">Changed<"));
  expect(host.texts(1)[1]).toBe("Changed");
  expect(news).toBe(1);
  stop();
  host.typeText("x");
  expect(news).toBe(1);
});

describe("virtual time", () => {
  test("runs timers in order and does not wait", async () => {
    const clock = virtualClock();
    const order: string[] = [];
    clock.setTimeout(() => order.push("hour"), 3_600_000);
    clock.setTimeout(() => order.push("second"), 1000);
    const cancelled = clock.setTimeout(() => order.push("cancelled"), 2000);
    clock.clearTimeout(cancelled);
    clock.setTimeout(() => order.push("second too"), 1000);
    await clock.wait(3_600_001);
    expect(order).toEqual(["second", "second too", "hour"]);
    expect(clock.now()).toBe(3_600_001);
  });

  test("lets promises go on first", async () => {
    const clock = virtualClock();
    const order: string[] = [];
    const work = async (): Promise<void> => {
      for (let step = 0; step < 5; step++) await Promise.resolve();
      order.push("work");
    };
    clock.setTimeout(() => order.push("limit"), 10);
    await Promise.all([work(), clock.wait(11)]);
    expect(order).toEqual(["work", "limit"]);
  });
});
