/**
 * Who may change a deck: one pane at a time on one machine. Two panes, tabs or windows share no memory,
 * so the lock is a port; in browsers it is Web Locks (`src/office/locks.ts`).
 */
import type { Clock } from "./clock";

export type Held<T> =
  | { readonly kind: "held"; readonly value: T }
  /** Somebody else held it the whole time. */
  | { readonly kind: "busy" }
  /** There are no locks here: an old browser, or a frame that is not allowed to use them. */
  | { readonly kind: "unavailable" }
  /** The person did not want to wait any longer. */
  | { readonly kind: "cancelled" };

export interface Locks {
  /** Runs `work` while nobody else holds `name`, waiting up to `ms` milliseconds for it. */
  hold<T>(name: string, ms: number, work: () => Promise<T>, signal?: AbortSignal): Promise<Held<T>>;
}

/** For platforms without locks. */
export const noLocks: Locks = { hold: () => Promise.resolve({ kind: "unavailable" }) };

const shared = new WeakMap<object, Locks>();

/** One set of locks for all callers that pass the same object. */
export function locksOf(key: object, clock: Clock): Locks {
  const known = shared.get(key) ?? memoryLocks(clock);
  shared.set(key, known);
  return known;
}

interface Waiting {
  readonly start: () => void;
}

/** Locks shared by everyone who has this object: panes in one page, and tests. */
export function memoryLocks(clock: Clock): Locks {
  const holders = new Map<string, Waiting[]>();
  return {
    hold(name, ms, work, signal) {
      return new Promise((resolve, reject) => {
        const line = holders.get(name) ?? [];
        holders.set(name, line);
        const leave = (): void => {
          line.splice(line.indexOf(mine), 1);
          if (line.length === 0) holders.delete(name);
        };
        const giveUp = (kind: "busy" | "cancelled"): void => {
          if (line[0] === mine) return;
          leave();
          clock.clearTimeout(timer);
          resolve({ kind });
        };
        const mine: Waiting = {
          start() {
            clock.clearTimeout(timer);
            void work()
              .then((value) => resolve({ kind: "held", value }), reject)
              .finally(() => {
                leave();
                line[0]?.start();
              });
          },
        };
        line.push(mine);
        const timer = clock.setTimeout(() => {
          giveUp("busy");
        }, ms);
        signal?.addEventListener("abort", () => {
          giveUp("cancelled");
        });
        if (line.length === 1) mine.start();
      });
    },
  };
}
