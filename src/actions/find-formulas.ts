import type { ExchangeFailure } from "../exchange/outcome";
import { FormulaReader, findFormulas as find, type Formula } from "../session/bulk/formulas";
import { scopeOf, slidesFor } from "../session/bulk/in-scope";
import type { Found, Scope } from "../session/bulk/item";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";
import type { Action } from "./action";

export interface FindInput {
  /** "suggested": the smallest that what is selected suggests. */
  readonly scope: Scope | "suggested";
  /** The definitions in force. */
  readonly preamble: string;
}

export interface FindOptions {
  /** 0…1; reading is its first half. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

export type FindResult =
  | {
      readonly kind: "found";
      readonly scope: Scope;
      readonly found: Found<Formula>;
      /** Reads corrections with the same definitions. */
      readonly reader: FormulaReader;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure }
  | NoPowerPoint;

/** The formulas in texts of the selection, the slides or the deck. Changes nothing. */
export const findFormulas: Action<FindInput, FindResult, FindOptions> = {
  icon: "takeSelection",
  async perform(services, { scope: wanted, preamble }, { onProgress, signal } = {}) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const which = wanted === "suggested" ? "slide" : slidesFor(wanted);
    const read = await access.exchange.readSlides(which, {
      onProgress: ({ fraction = 0 }) => onProgress?.(fraction / 2),
      ...(signal ? { signal } : {}),
    });
    if (!read.ok)
      return read.failure.code === "cancelled"
        ? { kind: "cancelled" }
        : { kind: "failed", failure: read.failure };
    const scope = wanted === "suggested" ? scopeOf(read.selection) : wanted;
    const reader = new FormulaReader(preamble);
    const found = await find(read, scope, reader, {
      onProgress: (fraction) => onProgress?.((1 + fraction) / 2),
      ...(signal ? { signal } : {}),
    });
    return found ? { kind: "found", scope, found, reader } : { kind: "cancelled" };
  },
};
