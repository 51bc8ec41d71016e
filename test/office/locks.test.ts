/** @jest-environment jsdom */
/** Web Locks as our port, on a small LockManager; a real browser's is in test/browser/interrupted.test.ts. */
import { webLocks } from "../../src/office/locks";

interface Waiting {
  readonly start: () => void;
  gone: boolean;
}

/** One holder for each name, the others in line; a wait ends with its signal, as the standard says. */
class FakeManager {
  readonly names = new Set<string>();
  readonly #lines = new Map<string, Waiting[]>();

  request<T>(
    name: string,
    { signal }: { readonly signal: AbortSignal },
    work: () => Promise<T>,
  ): Promise<T> {
    this.names.add(name);
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(name) ?? [];
      this.#lines.set(name, line);
      let started = false;
      const mine: Waiting = {
        gone: false,
        start: () => {
          started = true;
          void work()
            .then(resolve, reject)
            .finally(() => {
              line.shift();
              while (line[0]?.gone) line.shift();
              line[0]?.start();
            });
        },
      };
      signal.addEventListener("abort", () => {
        if (started) return;
        mine.gone = true;
        reject(new DOMException("given up", "AbortError"));
      });
      line.push(mine);
      if (line.length === 1) mine.start();
    });
  }

  asManager(): LockManager {
    return this as unknown as LockManager;
  }
}

interface Open {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function open(): Open {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const LONG = 60_000;

test("one at a time holds a name, in the order in which they came", async () => {
  const locks = webLocks(new FakeManager().asManager());
  const seen: string[] = [];
  const gate = open();
  const first = locks.hold("deck", LONG, async () => {
    seen.push("first begins");
    await gate.promise;
    seen.push("first ends");
    return 1;
  });
  const second = locks.hold("deck", LONG, () => {
    seen.push("second");
    return Promise.resolve(2);
  });
  const other = await locks.hold("another deck", LONG, () => Promise.resolve(3));
  expect(other).toEqual({ kind: "held", value: 3 });
  expect(seen).toEqual(["first begins"]);
  gate.resolve();
  expect(await Promise.all([first, second])).toEqual([
    { kind: "held", value: 1 },
    { kind: "held", value: 2 },
  ]);
  expect(seen).toEqual(["first begins", "first ends", "second"]);
});

test("the name says whose it is: all add-ins of an origin share one manager", async () => {
  const manager = new FakeManager();
  await webLocks(manager.asManager()).hold("deck A", LONG, () => Promise.resolve());
  expect([...manager.names]).toEqual(["latex-for-powerpoint: deck A"]);
});

test("who waits too long is told that it is busy, and its work is never done", async () => {
  const locks = webLocks(new FakeManager().asManager());
  const gate = open();
  const first = locks.hold("deck", LONG, () => gate.promise);
  const work = jest.fn(() => Promise.resolve());
  expect(await locks.hold("deck", 5, work)).toEqual({ kind: "busy" });
  gate.resolve();
  expect(await first).toMatchObject({ kind: "held" });
  // It has left the line: the next one gets in.
  expect(await locks.hold("deck", LONG, () => Promise.resolve(3))).toMatchObject({ value: 3 });
  expect(work).not.toHaveBeenCalled();
});

test("the time to wait does not end what is under way", async () => {
  const locks = webLocks(new FakeManager().asManager());
  const late = (): Promise<string> =>
    new Promise((resolve) => {
      setTimeout(() => {
        resolve("done");
      }, 40);
    });
  expect(await locks.hold("deck", 5, late)).toEqual({ kind: "held", value: "done" });
});

test("a signal cancels the waiting, and nothing but the waiting", async () => {
  const locks = webLocks(new FakeManager().asManager());
  const gate = open();
  const [own, others] = [new AbortController(), new AbortController()];
  const first = locks.hold("deck", LONG, () => gate.promise.then(() => 1), own.signal);
  const work = jest.fn(() => Promise.resolve());
  const second = locks.hold("deck", LONG, work, others.signal);
  own.abort();
  others.abort();
  expect(await second).toEqual({ kind: "cancelled" });
  gate.resolve();
  expect(await first).toEqual({ kind: "held", value: 1 });
  expect(work).not.toHaveBeenCalled();
});

test("a frame that may not use them, and a browser without them, have none", async () => {
  const refusing = {
    request: () => Promise.reject(new DOMException("not here", "SecurityError")),
  } as unknown as LockManager;
  const throwing = {
    request: () => {
      throw new DOMException("not here", "SecurityError");
    },
  } as unknown as LockManager;
  const work = jest.fn(() => Promise.resolve());
  // jsdom has a navigator without locks, as an old browser has.
  for (const locks of [webLocks(refusing), webLocks(throwing), webLocks()])
    expect(await locks.hold("deck", LONG, work)).toEqual({ kind: "unavailable" });
  expect(work).not.toHaveBeenCalled();
});

test("what the work throws is the caller's, and the next one gets in", async () => {
  const locks = webLocks(new FakeManager().asManager());
  const broken = locks.hold("deck", LONG, () => Promise.reject(new Error("our own fault")));
  await expect(broken).rejects.toThrow("our own fault");
  expect(await locks.hold("deck", LONG, () => Promise.resolve(2))).toMatchObject({ value: 2 });
});
