/**
 * A PowerPoint for tests: the stand-in host under the real, unmodified office.js, in a window of its
 * own. `Office` and `PowerPoint` are the globals of the test while it is open.
 *
 *     const powerpoint = await openPowerPoint({ deck, profile: "mac" });
 *     powerpoint.host.caretAfter("Hello ");
 *     await PowerPoint.run(async (context) => { … });
 *     expect(powerpoint.host.texts(1)).toEqual([…]);
 *     powerpoint.close();
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { virtualClock } from "../../src/standin/clock";
import type { Clock } from "../../src/standin/clock";
import { HOST_INFO_QUERY } from "../../src/standin/host";
import type { Host, HostOptions } from "../../src/standin/host";
import { installHost } from "../../src/standin/install";
import { openHost } from "../../src/standin/open-host";

const CLIENT = join(
  dirname(
    createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
  ),
  "dist",
);
const ORIGIN = "https://powerpoint.test";

const files = new Map<string, Buffer | null>();

/** A file of the client, read once; null for files that the host does not have (telemetry). */
function clientFile(name: string): Buffer | null {
  const known = files.get(name);
  if (known !== undefined) return known;
  let file: Buffer | null = null;
  try {
    file = readFileSync(join(CLIENT, name));
  } catch {
    file = null;
  }
  files.set(name, file);
  return file;
}

class ClientFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const file = url.startsWith(ORIGIN)
      ? (clientFile(new URL(url).pathname.slice(1)) ?? Buffer.from(""))
      : Buffer.from("");
    const answer = Promise.resolve(file);
    return Object.assign(answer, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}

export interface PowerPointForTests {
  readonly host: Host;
  readonly clock: Clock;
  /** The add-in's window, with the client's globals. */
  readonly window: Window;
  readonly office: typeof Office;
  readonly powerpoint: typeof PowerPoint;
  /** Restores the test's own globals. */
  close(): void;
}

/** Opens a deck, with a virtual clock unless another one is given. */
export async function openPowerPoint(options: HostOptions): Promise<PowerPointForTests> {
  const clock = options.clock ?? virtualClock();
  const host = openHost({ ...options, clock });
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${ORIGIN}/pane.html?${HOST_INFO_QUERY}`,
    runScripts: "dangerously",
    resources: new ClientFiles(),
    virtualConsole: new VirtualConsole(),
    pretendToBeVisual: true,
  });
  const window = dom.window as unknown as Window;
  const uninstall = installHost(window, host);
  const script = dom.window.document.createElement("script");
  script.src = `${ORIGIN}/office.js`;
  await new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("office.js did not load"));
    dom.window.document.head.append(script);
  });
  const globals = dom.window as unknown as {
    Office: typeof Office;
    PowerPoint: typeof PowerPoint;
    OfficeExtension: unknown;
  };
  await new Promise<void>((resolve) => {
    void globals.Office.onReady(() => resolve());
  });
  const own = new Map<string, PropertyDescriptor | undefined>();
  for (const name of ["Office", "PowerPoint", "OfficeExtension"] as const) {
    own.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    // A getter: jest would clean up the client's own objects if they were values.
    Object.defineProperty(globalThis, name, { configurable: true, get: () => globals[name] });
  }
  host.resetCounts();
  return {
    host,
    clock,
    window,
    office: globals.Office,
    powerpoint: globals.PowerPoint,
    close() {
      for (const [name, descriptor] of own) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
      uninstall();
      dom.window.close();
    },
  };
}
