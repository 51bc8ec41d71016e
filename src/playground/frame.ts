/**
 * Runs in the pane's frame before office.js: asks the page around it to install the host there, which
 * office.js then finds. Everything else of the stand-in runs in that page.
 */
import type { Host } from "../standin/host";

declare global {
  interface Window {
    /** For the pane's page, which finds its host here, and for people using the console. */
    playground?: {
      readonly host: Host;
      /** Makes the host available to the office.js of a window. */
      readonly install: (frame: Window) => void;
    };
  }
}

const { playground } = window.parent;
if (!playground) throw new Error("this page belongs into the playground");
playground.install(window);
