/**
 * Time for the stand-in. A host answers after some milliseconds, a slide count lags by seconds, a
 * call hangs past a limit: with a virtual clock a test goes through all of this without waiting.
 */

export interface Clock {
  /** Milliseconds since the clock was made. */
  now(): number;
  /** Runs `action` once, `ms` from now. */
  setTimeout(action: () => void, ms?: number): number;
  clearTimeout(id: number | undefined): void;
  /** Resolves `ms` from now. Give it to code under test as its way of waiting. */
  wait(ms: number): Promise<void>;
}

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly action: () => void;
}

/** A clock that follows real time. */
export function realClock(): Clock {
  const started = Date.now();
  const running = new Map<number, ReturnType<typeof setTimeout>>();
  let nextId = 1;
  const clock: Clock = {
    now: () => Date.now() - started,
    setTimeout(action, ms = 0) {
      const id = nextId++;
      running.set(
        id,
        setTimeout(() => {
          running.delete(id);
          action();
        }, ms),
      );
      return id;
    },
    clearTimeout(id) {
      if (id === undefined) return;
      clearTimeout(running.get(id));
      running.delete(id);
    },
    wait: (ms) => new Promise((resolve) => clock.setTimeout(resolve, ms)),
  };
  return clock;
}

/** Turns of the event loop that must pass without work before virtual time moves on. */
const IDLE_TURNS = 3;

/**
 * A clock whose time jumps to the next timer as soon as there is nothing else to do: pending promises
 * continue first. Timers that are due at the same moment run in the order in which they were set.
 */
export function virtualClock(): Clock {
  const timers: Timer[] = [];
  let now = 0;
  let nextId = 1;
  let turning = false;

  const turn = (action: () => void): void => {
    if (typeof setImmediate === "function") setImmediate(action);
    else setTimeout(action, 0);
  };

  const idle = (turns: number): void => {
    turn(() => {
      if (turns > 1) return idle(turns - 1);
      const next = timers.shift();
      if (next) {
        now = Math.max(now, next.due);
        next.action();
      }
      if (timers.length > 0) idle(IDLE_TURNS);
      else turning = false;
    });
  };

  const clock: Clock = {
    now: () => now,
    setTimeout(action, ms = 0) {
      const timer: Timer = { id: nextId++, due: now + Math.max(0, ms), action };
      const after = timers.findIndex((other) => other.due > timer.due);
      timers.splice(after < 0 ? timers.length : after, 0, timer);
      if (!turning) {
        turning = true;
        idle(IDLE_TURNS);
      }
      return timer.id;
    },
    clearTimeout(id) {
      const index = timers.findIndex((timer) => timer.id === id);
      if (index >= 0) timers.splice(index, 1);
    },
    wait: (ms) => new Promise((resolve) => clock.setTimeout(resolve, ms)),
  };
  return clock;
}
