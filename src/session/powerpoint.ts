import type { Exchange } from "../exchange/api";
import type { PowerPointHost } from "../host/port";
import type { Connection } from "../host/surroundings";

/** The result of an action where the deck cannot be reached. */
export interface NoPowerPoint {
  readonly kind: "noPowerPoint";
  readonly connection: Exclude<Connection, "powerpoint" | "connecting">;
}

/** Access to the deck, or why there is none. */
export type PowerPointAccess =
  | { readonly ok: true; readonly exchange: Exchange; readonly host: PowerPointHost }
  | {
      readonly ok: false;
      readonly connection: NoPowerPoint["connection"];
      /**
       * The host, if it is a PowerPoint too old to exchange slides: texts and pictures can still be
       * inserted.
       */
      readonly host?: PowerPointHost;
    };

/** The result of an action without access to the deck. */
export function noPowerPoint({ connection }: Pick<NoPowerPoint, "connection">): NoPowerPoint {
  return { kind: "noPowerPoint", connection };
}
