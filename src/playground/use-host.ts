/** The stand-in's state as React state. */
import type { Host } from "../standin/host";
import type { Selection } from "../standin/selection";
import type { DeckView } from "../standin/view";
import { useEffect, useState } from "react";
import { share } from "./share";

export interface HostState {
  readonly view: DeckView;
  readonly selection: Selection;
  /** From 1; 0 in a deck without slides. */
  readonly current: number;
  /** How many messages the client has sent so far. */
  readonly calls: number;
}

function read(host: Host, previous: HostState | undefined): HostState {
  return {
    // Unchanged parts stay the same objects, so that only what changed is rendered again.
    view: share(previous?.view, host.view()),
    selection: host.selection(),
    current: host.currentSlide(),
    calls: host.counts.calls,
  };
}

/** The host's state, read again after each of its changes. */
export function useHost(host: Host): HostState {
  const [state, setState] = useState(() => ({ host, ...read(host, undefined) }));
  useEffect(() => {
    let waiting = false;
    let ended = false;
    const update = (): void => {
      waiting = false;
      if (!ended) setState((previous) => ({ host, ...read(host, previous) }));
    };
    const end = host.onChange(() => {
      // Many changes in one turn (an insertion makes several) cause one redraw.
      if (waiting) return;
      waiting = true;
      queueMicrotask(update);
    });
    update();
    return () => {
      ended = true;
      end();
    };
  }, [host]);
  return state.host === host ? state : read(host, undefined);
}
