import type { StorageResult, Store } from "./port";

/**
 * A kind of kept value: its name, the version of its format, a parser, and the steps from older formats. It
 * is stored as `{version, data}`.
 */
export interface ValueKind<T> {
  readonly name: string;
  readonly version: number;
  /** The value where nothing is stored. */
  readonly empty: T;
  /** The value, or undefined where the data does not have this format. */
  readonly parse: (data: unknown) => T | undefined;
  /** `migrate[n]` turns data of version n into version n + 1. */
  readonly migrate?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** A value of a store, read and written with its own type. */
export interface Kept<T> {
  /** The stored value; `empty` where there is none or it cannot be understood. */
  read(): Promise<T>;
  write(value: T): Promise<StorageResult>;
  /** Calls `listener` when another window changed it; returns the function that unsubscribes. */
  onChange(listener: () => void): () => void;
}

function envelope(kept: unknown): { version: number; data: unknown } | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  if (!("version" in kept) || !("data" in kept)) return undefined;
  return typeof kept.version === "number" ? { version: kept.version, data: kept.data } : undefined;
}

function parsed<T>(kind: ValueKind<T>, kept: unknown): T | undefined {
  const found = envelope(kept);
  if (found === undefined || found.version > kind.version) return undefined;
  let data = found.data;
  try {
    for (let version = found.version; version < kind.version; version++) {
      const step = kind.migrate?.[version];
      if (step === undefined) return undefined;
      data = step(data);
    }
    return kind.parse(data);
  } catch {
    return undefined;
  }
}

/**
 * The value of `kind` in `store`. Stored data that cannot be understood (damaged, or of a newer version) is
 * copied once to `<name>.damaged` before the first write replaces it, so that nothing readable is lost.
 */
export function keptValue<T>(store: Store, kind: ValueKind<T>): Kept<T> {
  let looked = false;
  const setAside = async (): Promise<void> => {
    if (looked) return;
    looked = true;
    const kept = await store.get(kind.name);
    if (kept === undefined || parsed(kind, kept) !== undefined) return;
    await store.set(`${kind.name}.damaged`, kept);
  };
  return {
    async read() {
      return parsed(kind, await store.get(kind.name)) ?? kind.empty;
    },
    async write(value) {
      await setAside();
      return store.set(kind.name, { version: kind.version, data: value });
    },
    onChange: (listener) =>
      store.onChange((name) => {
        if (name === kind.name) listener();
      }),
  };
}
