import { TypedSources } from "../deck/convert/typed";
import type { ExchangeFailure } from "../exchange/outcome";
import {
  findEquations,
  type EquationItem,
  type EquationTask,
  type Known,
} from "../session/bulk/equations";
import {
  findNumbers,
  numbersOfDeck,
  knownIn,
  type KnownNumbers,
  type NumberItem,
  type NumbersReview,
} from "../session/bulk/numbers";
import { sectionsOf } from "../deck/numbers/sections";
import type { SourceMemory } from "../session/equations/memory";
import { findFormulas, Formulas, type Formula } from "../session/bulk/formulas";
import type { ObjectItem } from "../session/bulk/objects";
import { scopeOf, slidesFor } from "../session/bulk/in-scope";
import type { Found, LookOptions, Scope, Task } from "../session/bulk/item";
import type { Services } from "../session/services";
import { noPowerPoint, type NoPowerPoint, type PowerPointAccess } from "../session/powerpoint";
import type { Action } from "./action";

export interface ReviewInput {
  readonly task: Task;
  /** "suggested": the smallest scope that the selection suggests. */
  readonly scope: Scope | "suggested";
  /** The definitions in force. */
  readonly preamble: string;
}

/** What was found, and what changing it needs. */
export type Review =
  | {
      readonly kind: "formulas";
      readonly found: Found<Formula>;
      /** Reads corrections with the same definitions. */
      readonly formulas: Formulas;
    }
  | {
      readonly kind: "equations";
      readonly task: EquationTask;
      readonly found: Found<EquationItem>;
      readonly known: Known;
    }
  | { readonly kind: "objects"; readonly found: Found<ObjectItem> }
  | {
      readonly kind: "numbers";
      readonly found: Found<NumberItem>;
      readonly numbers: NumbersReview;
    };

/** An item of any kind. */
export type Reviewed = Formula | EquationItem | NumberItem | ObjectItem;

/** Readers of other tools' formats, loaded on demand. */
export const objects = () => import(/* webpackChunkName: "move-in" */ "../session/bulk/objects");

export type ReviewResult =
  | {
      readonly kind: "found";
      readonly scope: Scope;
      readonly review: Review;
      /** PowerPoint cannot export slides, so the file is read for each one that is changed. */
      readonly readsFile: boolean;
    }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure }
  | NoPowerPoint;

/**
 * Finds formulas in texts, or equations, in the selection, slides or the deck. Changes nothing; the first
 * half of its progress is reading.
 */
export const review: Action<ReviewInput, ReviewResult, LookOptions> = {
  icon: "takeSelection",
  async perform(services, { task, scope: wanted, preamble }, { onProgress, signal } = {}) {
    const access = await services.powerPoint();
    if (!access.ok) return noPowerPoint(access);
    const which =
      task.kind === "renumber" ? "deck" : wanted === "suggested" ? "slide" : slidesFor(wanted);
    const cancelling = signal ? { signal } : {};
    const read = await access.exchange.readSlides(which, {
      onProgress: ({ fraction = 0 }) => onProgress?.(fraction / 2),
      ...cancelling,
      // Other tools keep their data mostly in tags, which an export drops.
      whole: task.kind === "moveIn",
    });
    if (!read.ok)
      return read.failure.code === "cancelled"
        ? { kind: "cancelled" }
        : { kind: "failed", failure: read.failure };
    const scope = wanted === "suggested" ? scopeOf(read.selection) : wanted;
    const readsFile = !access.host.capabilities.exportSlide;
    const options = {
      onProgress: (fraction: number) => onProgress?.((1 + fraction) / 2),
      ...cancelling,
    };
    if (task.kind === "convert") {
      const formulas = new Formulas(preamble);
      const found = await findFormulas(read, scope, formulas, options);
      if (!found) return { kind: "cancelled" };
      return { kind: "found", scope, readsFile, review: { kind: "formulas", found, formulas } };
    }
    if (task.kind === "moveIn") {
      const { findObjectItems } = await objects();
      const found = await findObjectItems(read, scope, preamble, options);
      if (!found) return { kind: "cancelled" };
      return { kind: "found", scope, readsFile, review: { kind: "objects", found } };
    }
    if (task.kind === "renumber") {
      const known = await knownNumbers(services, access, await services.memory());
      const numbered = await findNumbers(read, known, options);
      if (!numbered) return { kind: "cancelled" };
      const reviewed = { kind: "numbers", ...numbered } as const;
      return { kind: "found", scope: "deck", review: reviewed, readsFile };
    }
    const parts = await services.memory().then((memory) => memory.partsOfDeck());
    const known = { sources: new TypedSources(parts), preamble };
    const found = await findEquations(read, scope, task, known, options);
    if (!found) return { kind: "cancelled" };
    return { kind: "found", scope, readsFile, review: { kind: "equations", task, found, known } };
  },
};

/** What the deck remembers of its numbers; its sections are only in the file. */
async function knownNumbers(
  services: Pick<Services, "foundOut">,
  { exchange, host }: Extract<PowerPointAccess, { ok: true }>,
  memory: SourceMemory,
): Promise<KnownNumbers> {
  const parts = await numbersOfDeck(memory);
  const { settings } = knownIn(parts);
  const file = settings.style === "section" ? await exchange.readDeck() : undefined;
  const kept = host.capabilities.xmlParts;
  const { numbersStay } = await services.foundOut.read();
  const sections = file?.ok ? sectionsOf(file.pkg) : new Map<string, number>();
  return { parts, settings, kept, numbersStay, sections };
}
