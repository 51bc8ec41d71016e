/** The playground's entry: opens the sample deck on the stand-in and shows the page. */
import { createRoot } from "react-dom/client";
import { expectTypesetter, typesetter } from "../picture/show";
import type { Host } from "../standin/host";
import { installHost } from "../standin/install";
import { openHost } from "../standin/open-host";
import type { ProfileName } from "../standin/profiles";
import { fill, reasonOf } from "../text/say";
import { App } from "./App";
import { loadAddIn } from "./manifest";
import { languageFor } from "./texts";

/** `?deck=name` opens another deck that the server has (`npm start -- --deck FILE`). */
const DECKS: ReadonlyMap<string, string> = new Map([["given", "given.pptx"]]);

const { code, texts } = languageFor(navigator.languages);
document.documentElement.lang = code;
const root = createRoot(document.getElementById("playground") ?? document.body);

/**
 * `?locale=qps-ploc` shows the pane in a language other than the page's; a pseudo-locale shows which texts
 * are missing from the tables.
 */
const language =
  new URLSearchParams(location.search).get("locale") ?? (code === "de" ? "de-DE" : "en-US");
const makeHost = (deck: Uint8Array, profile: ProfileName, name: string): Host =>
  openHost({ deck, profile, name, language });

const publish = (host: Host): void => {
  window.playground = {
    host,
    install(frame) {
      const uninstall = installHost(frame, host);
      frame.addEventListener("pagehide", uninstall);
    },
  };
};

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Most browsers have taken the bytes by the end of the click, but some take them only in the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const file = DECKS.get(query.get("deck") ?? "") ?? "sample.pptx";
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const host = makeHost(
    new Uint8Array(await response.arrayBuffer()),
    "windows",
    query.get("name") ?? file,
  );
  publish(host);
  const addIn = await loadAddIn(language);
  // If the typesetter loads in time, slides are drawn once instead of twice.
  await typesetter();
  root.render(
    <App
      texts={texts}
      addIn={addIn}
      firstHost={host}
      firstProfile="windows"
      makeHost={makeHost}
      publish={publish}
      download={download}
    />,
  );
}

expectTypesetter(
  import(/* webpackChunkName: "typesetter" */ "../picture/typesetter").then(
    ({ pageTypesetter }) => pageTypesetter,
  ),
);
root.render(<p className="starting">{texts.loading}</p>);
start().catch((error: unknown) => {
  const reason = reasonOf(error);
  root.render(<p className="starting">{fill(texts.startFailed, { reason })}</p>);
});
