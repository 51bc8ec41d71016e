/** Time, as the host port and the exchange use it: injected, so that tests see hangs and lags without waiting. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Runs `action` once, `ms` milliseconds from now. */
  setTimeout(action: () => void, ms: number): number;
  clearTimeout(id: number): void;
}

/** The wall clock of this page or process. */
export function systemClock(): Clock {
  const running = new Map<number, ReturnType<typeof setTimeout>>();
  let next = 1;
  return {
    now: () => Date.now(),
    setTimeout(action, ms) {
      const id = next++;
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
      clearTimeout(running.get(id));
      running.delete(id);
    },
  };
}

/** Resolves `ms` milliseconds from now. */
export function wait(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimeout(resolve, ms);
  });
}
