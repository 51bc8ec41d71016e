import type { RunOptions } from "../exchange/api";
import type { ExchangeFailure } from "../exchange/outcome";
import type { Action } from "./action";
import type { Offer } from "../session/offer";
import type { FoundInDeck } from "../session/equations/read";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type HarvestResult =
  | {
      readonly kind: "harvested";
      readonly found: FoundInDeck;
      /** What other tools left in the deck as well. */
      readonly offer: Offer | undefined;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure }
  | NoPowerPoint;

export interface HarvestOptions {
  /** 0…1; the first half is reading the file. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Lists all equations of the deck as LaTeX. */
export const harvest: Action<undefined, HarvestResult, HarvestOptions> = {
  icon: "list",
  async perform(services, _input, { onProgress, signal } = {}) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const options: RunOptions = {
      onProgress: ({ fraction = 0 }) => onProgress?.(fraction / 2),
      ...(signal ? { signal } : {}),
    };
    const [reader, read] = await Promise.all([
      services.equations(),
      access.exchange.readDeck(options),
    ]);
    if (!read.ok) {
      return read.failure.code === "cancelled"
        ? { kind: "cancelled" }
        : { kind: "failed", failure: read.failure };
    }
    const found = await reader.deck(read, {
      onProgress: (fraction) => onProgress?.((1 + fraction) / 2),
      ...(signal ? { signal } : {}),
    });
    if (!found) return { kind: "cancelled" };
    const { offerOf } = await import(/* webpackChunkName: "move-in" */ "../session/offer");
    return { kind: "harvested", found, offer: await offerOf(read.pkg, signal) };
  },
};
