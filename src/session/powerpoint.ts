import type { Exchange } from "../exchange/api";
import type { PowerPointHost } from "../host/port";
import type { Connection } from "../host/surroundings";

/** The way to the deck, or why there is none. */
export type PowerPointAccess =
  | { readonly ok: true; readonly exchange: Exchange; readonly host: PowerPointHost }
  | {
      readonly ok: false;
      readonly connection: Exclude<Connection, "powerpoint" | "connecting">;
      /** Of a PowerPoint that is too old to exchange slides: texts and pictures still go in. */
      readonly host?: PowerPointHost;
    };
