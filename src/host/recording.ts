/** A host that records its calls: for counting round trips, and for diagnostics. */
import type { Clock } from "./clock";
import type { HostCallName, HostFailure, HostResult } from "./failure";
import type { PowerPointHost } from "./port";

export interface HostCallRecord {
  readonly call: HostCallName;
  /** Milliseconds by the clock. */
  readonly started: number;
  readonly took: number;
  readonly failure?: HostFailure;
}

export interface Recording {
  readonly host: PowerPointHost;
  readonly calls: readonly HostCallRecord[];
  /** How often each call was made. */
  counts(): ReadonlyMap<HostCallName, number>;
  clear(): void;
}

/** The methods of the port that call the host. */
export const CALLS: readonly HostCallName[] = [
  "look",
  "selectedText",
  "activeView",
  "typeText",
  "insertPicture",
  "exportSlide",
  "readFile",
  "insertSlide",
  "deckState",
  "settle",
  "removeSlide",
  "frameText",
  "replaceText",
  "goToSlide",
  "readXmlParts",
  "writeXmlPart",
  "removeXmlPart",
];

/** Makes a host that passes every call through `around`. */
export function wrapHost(
  host: PowerPointHost,
  around: <T>(call: HostCallName, ask: () => Promise<HostResult<T>>) => Promise<HostResult<T>>,
): PowerPointHost {
  return {
    get capabilities() {
      return host.capabilities;
    },
    get documentName() {
      return host.documentName;
    },
    look: (options) => around("look", () => host.look(options)),
    selectedText: () => around("selectedText", () => host.selectedText()),
    activeView: () => around("activeView", () => host.activeView()),
    typeText: (text) => around("typeText", () => host.typeText(text)),
    insertPicture: (picture) => around("insertPicture", () => host.insertPicture(picture)),
    exportSlide: (id) => around("exportSlide", () => host.exportSlide(id)),
    readFile: (options) => around("readFile", () => host.readFile(options)),
    insertSlide: (request) => around("insertSlide", () => host.insertSlide(request)),
    deckState: () => around("deckState", () => host.deckState()),
    settle: (request) => around("settle", () => host.settle(request)),
    removeSlide: (id) => around("removeSlide", () => host.removeSlide(id)),
    frameText: (shape) => around("frameText", () => host.frameText(shape)),
    replaceText: (range) => around("replaceText", () => host.replaceText(range)),
    goToSlide: (id) => around("goToSlide", () => host.goToSlide(id)),
    readXmlParts: (namespace) => around("readXmlParts", () => host.readXmlParts(namespace)),
    writeXmlPart: (part) => around("writeXmlPart", () => host.writeXmlPart(part)),
    removeXmlPart: (id) => around("removeXmlPart", () => host.removeXmlPart(id)),
    onSelectionChanged: (listener) => host.onSelectionChanged(listener),
  };
}

/** Wraps the host in a recording. It keeps the newest `keep` calls. */
export function recordHost(inner: PowerPointHost, clock: Clock, keep = 500): Recording {
  const calls: HostCallRecord[] = [];
  return {
    host: wrapHost(inner, async (call, ask) => {
      const started = clock.now();
      const result = await ask();
      const took = clock.now() - started;
      calls.push({ call, started, took, ...(result.ok ? {} : { failure: result.failure }) });
      if (calls.length > keep) calls.splice(0, calls.length - keep);
      return result;
    }),
    calls,
    counts() {
      const counts = new Map<HostCallName, number>();
      for (const { call } of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
      return counts;
    },
    clear() {
      calls.length = 0;
    },
  };
}
