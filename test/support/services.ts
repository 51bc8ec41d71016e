/** The parts of the program that actions get, for tests: each test names the parts that it needs. */
import type { Services } from "../../src/session/services";
import { draftKind } from "../../src/kept/draft";
import { createSourceMemory } from "../../src/session/equations/memory";
import { equationReader } from "../../src/session/equations/read";
import { historyKind } from "../../src/kept/history";
import { libraryViewKind } from "../../src/library/view-settings";
import { OpenLibrary } from "../../src/library/open-library";
import { settingsKind } from "../../src/kept/settings";
import { foundOutKind } from "../../src/kept/found-out";
import { usageKind } from "../../src/kept/usage";
import { writerKind } from "../../src/kept/writer";
import type { PowerPointAccess } from "../../src/session/powerpoint";
import { translator } from "../../src/session/translator";
import type { Exchange } from "../../src/exchange/api";
import type { Capabilities, PowerPointHost } from "../../src/host/port";
import { memoryStore } from "../../src/storage/memory";
import type { Store } from "../../src/storage/port";
import { keptValue } from "../../src/storage/value";
import type { Desk } from "../exchange/support";
import { memoryLibrary, originOf } from "./library-stores";

/** Parts that the test does not name fail when they are used; values are kept in `store`. */
export function testServices(
  parts: Partial<Services> = {},
  store: Store = memoryStore(),
): Services {
  const library = new OpenLibrary({ stores: memoryLibrary(), origin: originOf("pane") });
  return {
    translator: () => Promise.resolve(translator),
    powerPoint: () => Promise.resolve({ ok: false, connection: "outside" }),
    clipboard: { write: () => Promise.resolve(false) },
    calls: () => [],
    draft: keptValue(store, draftKind),
    settings: keptValue(store, settingsKind),
    usage: keptValue(store, usageKind),
    foundOut: keptValue(store, foundOutKind),
    history: keptValue(store, historyKind),
    spoken: () => Promise.reject(new Error("no words here")),
    equations: () => Promise.resolve(equationReader),
    shapePicture: () => Promise.resolve(undefined),
    pictures: () => Promise.reject(new Error("no pictures here")),
    deckShare: () => Promise.reject(new Error("no deck here")),
    memory: () => Promise.reject(new Error("no memory here")),
    library: () => Promise.resolve(library),
    libraryView: keptValue(store, libraryViewKind),
    ...parts,
  };
}

/** The capabilities of a host that tells what is selected; the others are unknown. */
const TELLS = { selection: true } as Capabilities;

/** Access to a deck with the calls that the test needs; the host answers nothing unless it is given. */
export function accessTo(
  exchange: Partial<Exchange>,
  host: Partial<PowerPointHost> = {},
): Extract<PowerPointAccess, { ok: true }> {
  const known = host.capabilities === undefined ? { ...host, capabilities: TELLS } : host;
  return { ok: true, exchange: exchange as Exchange, host: known as PowerPointHost };
}

/** The parts of the program on an open deck, with what the deck remembers. */
export function servicesOn({ exchange, port }: Pick<Desk, "exchange" | "port">): Services {
  const store = memoryStore();
  const memory = createSourceMemory({
    ...{ host: port, exchange },
    history: keptValue(store, historyKind),
    writer: keptValue(store, writerKind),
  });
  return testServices({
    powerPoint: () => Promise.resolve(accessTo(exchange, port)),
    memory: () => Promise.resolve(memory),
  });
}
