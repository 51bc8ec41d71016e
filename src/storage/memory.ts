import type { StorageResult, Store } from "./port";

/** A store that lasts as long as the page: for tests, and where the browser allows no storage. */
export function memoryStore(initial: Readonly<Record<string, unknown>> = {}): Store {
  const values = new Map<string, string>(
    Object.entries(initial).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const done: StorageResult = { ok: true };
  return {
    get: (name) => {
      const text = values.get(name);
      return Promise.resolve(text === undefined ? undefined : (JSON.parse(text) as unknown));
    },
    set: (name, value) => {
      values.set(name, JSON.stringify(value));
      return Promise.resolve(done);
    },
    delete: (name) => {
      values.delete(name);
      return Promise.resolve(done);
    },
    names: (prefix) =>
      Promise.resolve([...values.keys()].filter((name) => name.startsWith(prefix)).sort()),
    onChange: () => () => undefined,
  };
}
