/** The id under which this installation writes parts of decks. */
import type { Kept, ValueKind } from "../storage/value";

/** A random id of the installation. */
export const writerKind: ValueKind<string> = {
  name: "writer",
  version: 1,
  empty: "",
  parse: (data) => (typeof data === "string" ? data : undefined),
};

const asked = new WeakMap<Kept<string>, Promise<string>>();

/** The kept id; made on first use. Calls at the same time get the same id. */
export function writerId(kept: Kept<string>, newId: () => string): Promise<string> {
  let id = asked.get(kept);
  if (id === undefined) {
    id = findOrMake(kept, newId);
    asked.set(kept, id);
  }
  return id;
}

async function findOrMake(kept: Kept<string>, newId: () => string): Promise<string> {
  const id = await kept.read();
  if (id !== "") return id;
  const fresh = newId();
  await kept.write(fresh);
  return fresh;
}

export function randomWriter(): string {
  return crypto.randomUUID().toUpperCase();
}
