import type { ValueKind } from "../storage/value";

/** What decides whether a backup is offered. */
export interface Backup {
  /** How many equations are new since everything was last exported. */
  readonly since: number;
  /** The offer was made, and is not repeated before the next export. */
  readonly offered: boolean;
}

export const backupKind: ValueKind<Backup> = {
  name: "library-backup",
  version: 1,
  empty: { since: 0, offered: false },
  parse(data) {
    if (typeof data !== "object" || data === null) return undefined;
    if (!("since" in data) || typeof data.since !== "number" || !(data.since >= 0)) {
      return undefined;
    }
    return { since: data.since, offered: "offered" in data && data.offered === true };
  },
};
