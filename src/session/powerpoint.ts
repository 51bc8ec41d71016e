import type { Exchange } from "../exchange/api";
import type { PowerPointHost } from "../host/port";
import type { Connection } from "../host/surroundings";

/** How the work of an action ends where there is no way to the deck. */
export interface NoPowerPoint {
  readonly kind: "noPowerPoint";
  readonly connection: Exclude<Connection, "powerpoint" | "connecting">;
}

/** The way to the deck, or why there is none. */
export type PowerPointAccess =
  | { readonly ok: true; readonly exchange: Exchange; readonly host: PowerPointHost }
  | {
      readonly ok: false;
      readonly connection: NoPowerPoint["connection"];
      /** Of a PowerPoint that is too old to exchange slides: texts and pictures still go in. */
      readonly host?: PowerPointHost;
    };

/** The end of an action without a way to the deck. */
export function noPowerPoint({ connection }: Pick<NoPowerPoint, "connection">): NoPowerPoint {
  return { kind: "noPowerPoint", connection };
}
