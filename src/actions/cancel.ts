import type { Action } from "./action";

/** Cancels what is under way, as long as nothing in the deck has changed. */
export const cancel: Action<AbortController, undefined> = {
  icon: "dismiss",
  shortcut: { key: "Escape" },
  perform(_services, running) {
    running.abort();
    return Promise.resolve(undefined);
  },
};
