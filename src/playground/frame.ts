/**
 * Runs in the pane's frame before office.js: asks the page around it to put the host there, which
 * office.js then finds. Everything of the stand-in lives in that page.
 */
import type { Host } from "../standin/host";

declare global {
  interface Window {
    /** For the pane's page, which finds its host here, and for people with a console. */
    playground?: {
      readonly host: Host;
      /** Makes the host findable for the office.js of a window. */
      readonly install: (frame: Window) => void;
    };
  }
}

const { playground } = window.parent;
if (!playground) throw new Error("this page belongs into the playground");
playground.install(window);
