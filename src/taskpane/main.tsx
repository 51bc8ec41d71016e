/**
 * The pane's entry: chooses the implementations and renders. The field is on the page before anything else
 * loads; the translator and the exchange are separate chunks that load right after.
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Services } from "../session/services";
import type { CheckedHost } from "../actions/check";
import { draftKind } from "../kept/draft";
import { historyKind } from "../kept/history";
import type { PowerPointAccess } from "../session/powerpoint";
import { libraryViewKind } from "../library/view-settings";
import { paneRequests } from "../ribbon/requests";
import { settingsKind } from "../kept/settings";
import { preambleInForce } from "../session/preamble-in-force";
import { foundOutKind } from "../kept/found-out";
import { usageKind } from "../kept/usage";
import { writerKind } from "../kept/writer";
import { associateCommands, showPane } from "../office/commands";
import type { Recording } from "../host/recording";
import { officeSurroundings } from "../office/surroundings";
import { commands } from "../ribbon/commands";
import { databaseName, openDatabase } from "../storage/database";
import { expectTypesetter } from "../picture/show";
import { indexedDbStore } from "../storage/indexed-db";
import { keptValue } from "../storage/value";
import { App } from "./frame/App";
import { keepForOffline } from "./frame/offline";
import { browserClipboard } from "./shared/browser-clipboard";
import { isPseudo, languageFor } from "./shared/texts";
import type { LaterSentences } from "./shared/texts";

/** Runs `load` once; after a failure (an unreliable network) the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

const surroundings = officeSurroundings();
const database = openDatabase(databaseName({ partition: partitionKey() }));
const store = indexedDbStore({ database });

const writer = keptValue(store, writerKind);

const services: Services = {
  draft: keptValue(store, draftKind),
  settings: keptValue(store, settingsKind),
  usage: keptValue(store, usageKind),
  foundOut: keptValue(store, foundOutKind),
  history: keptValue(store, historyKind),
  spoken: once(async () => {
    const { loadSpoken } = await import(/* webpackChunkName: "speech" */ "../session/spoken");
    return loadSpoken(languageFor(surroundings.current().language ?? navigator.language));
  }),
  pictures: once(
    async () =>
      (await import(/* webpackChunkName: "picture" */ "../session/pictures")).pictureMaker,
  ),
  equations: once(
    async () =>
      (await import(/* webpackChunkName: "equations" */ "../session/equations/read"))
        .equationReader,
  ),
  shapePicture: async (...shape) =>
    (await import(/* webpackChunkName: "move-in" */ "../office/shape-picture")).shapePicture(
      ...shape,
    ),
  memory: once(async () => {
    const [{ createSourceMemory }, port, running] = await Promise.all([
      import(/* webpackChunkName: "equations" */ "../session/equations/memory"),
      host(),
      exchange(),
    ]);
    return createSourceMemory({
      host: port,
      exchange: running,
      history: services.history,
      writer,
    });
  }),
  deckShare: once(async () => {
    const [{ createDeckShare }, port] = await Promise.all([
      import(/* webpackChunkName: "saved" */ "../session/deck-share"),
      host(),
    ]);
    return createDeckShare({ host: port, writer });
  }),
  library: once(async () => {
    const { openLibraryIn } = await import(/* webpackChunkName: "saved" */ "../kept/library");
    return openLibraryIn(database, store);
  }),
  libraryView: keptValue(store, libraryViewKind),
  clipboard: browserClipboard(),
  calls: () => recording?.calls ?? [],
  translator: once(
    async () =>
      (await import(/* webpackChunkName: "translator" */ "../session/translator")).translator,
  ),
  powerPoint: async (): Promise<PowerPointAccess> => {
    const { connection } = await surroundings.settled;
    if (connection === "powerpoint")
      return { ok: true, exchange: await exchange(), host: await host() };
    if (connection === "connecting") throw new Error("settled while connecting");
    return connection === "tooOld"
      ? { ok: false, connection, host: await host() }
      : { ok: false, connection };
  },
};

let recording: Recording | undefined;

const host = once(async () => {
  const [{ createOfficeHost }, { recordHost }, { systemClock }] = await Promise.all([
    import(/* webpackChunkName: "exchange" */ "../office/host"),
    import(/* webpackChunkName: "exchange" */ "../host/recording"),
    import(/* webpackChunkName: "exchange" */ "../host/clock"),
  ]);
  recording = recordHost(createOfficeHost(), systemClock());
  return recording.host;
});

const exchange = once(async () => {
  const [{ createExchange }, { webLocks }, { journalIn, provenBuildsIn }, port] = await Promise.all(
    [
      import(/* webpackChunkName: "exchange" */ "../exchange/exchange"),
      import(/* webpackChunkName: "exchange" */ "../office/locks"),
      import(/* webpackChunkName: "exchange" */ "../kept/exchange"),
      host(),
    ],
  );
  const provenBuilds = await provenBuildsIn(store);
  return createExchange({
    host: port,
    journal: journalIn(store),
    locks: webLocks(),
    onRecovered: (recovered) => {
      requests.ask({ kind: "recovered", result: { kind: "found", recovered } });
    },
    provenBuilds,
  });
});

async function checkedHost(): Promise<CheckedHost> {
  const { officeProbe } = await import(/* webpackChunkName: "check" */ "../office/check/probe");
  return { host: await host(), probe: officeProbe() };
}

/** A separate chunk each for English and German. */
async function loadSentences(language: string): Promise<LaterSentences> {
  const [{ problems }, { refusals }] =
    language === "de"
      ? await Promise.all([
          import(/* webpackChunkName: "sentences-de" */ "../text/de/problems"),
          import(/* webpackChunkName: "sentences-de" */ "../text/de/refusals"),
        ])
      : await Promise.all([
          import(/* webpackChunkName: "sentences-en" */ "../text/en/problems"),
          import(/* webpackChunkName: "sentences-en" */ "../text/en/refusals"),
        ]);
  if (isPseudo(language)) {
    const { pseudoTable } = await import(/* webpackChunkName: "pseudo" */ "../text/pseudo");
    return pseudoTable({ problems, refusals });
  }
  return { problems, refusals };
}

/**
 * Office's name for the person's partition of the browser's storage; undefined outside Office and in
 * webviews.
 */
function partitionKey(): string | undefined {
  return typeof Office === "undefined"
    ? undefined
    : (Office.context as Partial<Office.Context> | undefined)?.partitionKey;
}

const requests = paneRequests();
associateCommands(
  commands({
    services,
    requests,
    showPane,
    preamble: () => preambleInForce(services),
  }),
);

const element = document.getElementById("pane");
if (element === null) throw new Error("the page has no element for the pane");
createRoot(element).render(
  <StrictMode>
    <App
      services={services}
      surroundings={surroundings}
      requests={requests}
      checkedHost={checkedHost}
      loadSentences={loadSentences}
    />
  </StrictMode>,
);

// What an interrupted run left is cleaned up, and the deck is looked through, once everything is drawn.
void surroundings.settled.then(async ({ connection }) => {
  if (connection !== "powerpoint") return;
  const { recover } = await import(/* webpackChunkName: "exchange" */ "../actions/recover");
  const result = await recover.perform(services, {});
  if (result.kind !== "nothing") requests.ask({ kind: "recovered", result });
  const deck = await (await exchange()).scan();
  if (deck?.parts.some((part) => part.startsWith("customXml/"))) {
    const { numbersWatch } = await import(
      /* webpackChunkName: "numbering" */ "../session/numbers-watch"
    );
    void numbersWatch(services).sawDeck(deck);
  }
  if (!deck?.parts.some((part) => /^ppt\/(?:media|tags|embeddings)\//.test(part))) return;
  const { offerOnce } = await import(/* webpackChunkName: "move-in" */ "../session/offer");
  const offer = await offerOnce(deck, (kind) => keptValue(store, kind));
  if (offer) requests.ask({ kind: "moveIn", offer });
});

// The typesetter loads once the field takes keys and can read them.
expectTypesetter(
  services.translator().then(async () => {
    const { pageTypesetter } = await import(
      /* webpackChunkName: "typesetter" */ "../picture/typesetter"
    );
    return pageTypesetter;
  }),
);

window.addEventListener("load", () => void keepForOffline());

// A large library opens at once if it was read beforehand; failures are reported when it is opened.
setTimeout(() => void services.library().catch(() => undefined), 1000);
