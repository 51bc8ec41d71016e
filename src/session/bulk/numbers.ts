/** The numbers of the deck's equations, and the job that puts them in order. */
import type { Spoken } from "../../deck/alt-text";
import { applyNumbers } from "../../deck/numbers/apply";
import {
  DEFAULT_SETTINGS,
  isRemembered,
  mergedNumbers,
  readNumbersPart,
  writeNumbersPart,
  type NumberSettings,
  type NumbersPart,
} from "../../deck/numbers/part";
import {
  planNumbers,
  remembered,
  type NumbersPlan,
  type SlideChanges,
} from "../../deck/numbers/plan";
import type { NumberPlace } from "../../deck/numbers/places";
import { NUMBERS_NAMESPACE } from "../../deck/numbers/namespace";
import { standingNumbers } from "../../deck/numbers/renumber";
import { scan, type StandingSlide } from "../../deck/numbers/scan";
import type { SlidesRead } from "../../exchange/api";
import type { SourceMemory } from "../equations/memory";
import type { Found, Item, ItemResult, Job, Left, LookOptions } from "./item";
import type { BulkResult } from "./run";
import { lookThrough } from "./slides";

/** A number or a reference that changes. */
export interface NumberItem extends Item {
  readonly kind: "number";
}

/** What the deck remembers of numbers. */
export interface KnownNumbers {
  readonly parts: readonly (NumbersPart & { readonly id: string })[];
  readonly settings: NumberSettings;
  /** Does the deck keep them? PowerPoint below PowerPointApi 1.7 keeps no data of ours. */
  readonly kept?: boolean;
  /** Does PowerPoint keep numbers that are part of their equation? Absent: yes. */
  readonly numbersStay?: boolean;
  /**
   * The section of each slide, from 1, by the first half of the slide's id; empty where numbers have no
   * sections.
   */
  readonly sections: ReadonlyMap<string, number>;
}

/** What has to change on the slides of a deck. */
export interface NumbersReview {
  readonly plan: NumbersPlan;
  readonly known: KnownNumbers;
  /** The host's slide ids, by their first halves. */
  readonly slideIds: ReadonlyMap<string, string>;
}

/** The part of the source memory that numbers need. */
export type NumbersMemory = Pick<SourceMemory, "readParts" | "currentSlideId" | "fileWithoutParts">;

/** The data that the deck keeps, as {@link KnownNumbers.parts}, with current slide ids. */
export async function numbersOfDeck({
  readParts,
  currentSlideId,
  fileWithoutParts,
}: NumbersMemory): Promise<KnownNumbers["parts"]> {
  const file = await fileWithoutParts();
  if (file) {
    const standing = standingNumbers(file);
    return standing.ok ? [{ ...standing.part, id: "" }] : [];
  }
  const parts = await readParts(NUMBERS_NAMESPACE);
  return parts.flatMap(({ id, xml }) => {
    const part = readNumbersPart(xml);
    if (!part) return [];
    const { equations, references } = part;
    return [
      {
        ...{ ...part, id },
        equations: equations.map((one) => ({
          ...one,
          place: { ...one.place, slide: currentSlideId(one.place.slide) },
        })),
        references: references.map((one) => ({ ...one, slide: currentSlideId(one.slide) })),
      },
    ];
  });
}

/** The entries of all parts together; where no part has settings, the defaults apply. */
export function knownIn(
  parts: KnownNumbers["parts"],
): ReturnType<typeof mergedNumbers> & { readonly settings: NumberSettings } {
  const { settings = DEFAULT_SETTINGS, ...entries } = mergedNumbers(parts);
  return { settings, ...entries };
}

/** Everything that changes in the deck; undefined when it was cancelled. */
export async function findNumbers(
  { slides }: Pick<SlidesRead, "slides">,
  known: KnownNumbers,
  options: LookOptions,
): Promise<{ readonly found: Found<NumberItem>; readonly numbers: NumbersReview } | undefined> {
  const standing: StandingSlide[] = [];
  const left: Left[] = [];
  const slideIds = new Map<string, string>();
  const looked = await lookThrough(
    slides,
    left,
    options,
    (pkg, own, { slideId }) => {
      slideIds.set(own.id, slideId);
      return scan(pkg, own);
    },
    ({ slide }) => {
      standing.push(slide);
    },
  );
  if (!looked) return undefined;
  const { equations, references } = mergedNumbers(known.parts);
  const sections = standing.map(({ id }) => known.sections.get(id) ?? 0);
  const plan = planNumbers({
    ...{ slides: standing, sections, settings: known.settings },
    ...{ equations, references, numbersStay: known.numbersStay },
  });
  for (const { code, slide: slideNumber, shapeName, args } of plan.notes) {
    const said = { start: String(known.settings.start), ...args };
    left.push({ slideNumber, shapeName, text: "", why: { kind: "numbers", code, args: said } });
  }
  const items = plan.slides.flatMap((changes) =>
    itemsOf(changes, slideIds.get(changes.slide.id) ?? changes.slide.id),
  );
  return { found: { items, left }, numbers: { plan, known, slideIds } };
}

function itemsOf(
  { slide, numbers, places, references }: SlideChanges,
  slideId: string,
): readonly NumberItem[] {
  const item = (key: readonly unknown[], shapeName: string, text: string): NumberItem => ({
    kind: "number",
    key: JSON.stringify([slideId, ...key]),
    ...{ slideId, slideNumber: slide.number, shapeName, text },
    ...{ before: "", after: "", source: "", display: false, problems: [] },
    mathml: () => "",
  });
  return [
    ...numbers.map(({ equation, number, shapeName, from, to }) =>
      item(["equation", equation, number], shapeName, `(${from}) → (${to})`),
    ),
    ...places.map(({ equation, shapeName, number, from, to }) =>
      item(["place", equation], shapeName, `${atSide(number, from)} → ${atSide(number, to)}`),
    ),
    ...references
      .filter(({ old, text }) => old !== text)
      .map(({ frame, notes, from, shapeName, old, text }) =>
        item([notes ? "notes" : "text", frame, from], shapeName, `${old} → ${text}`),
      ),
  ];
}

/**
 * An ellipsis for the equation, and the number on its side of it; with a tab where it is not part of the
 * equation.
 */
function atSide(number: string, place: NumberPlace): string {
  if (place === "array") return `… (${number})`;
  return place === "left" ? `(${number}) ⇥ …` : `… ⇥ (${number})`;
}

/** Puts numbers in order: all numbers of a slide at once, since they belong together. */
export function renumbering(
  { plan, slideIds }: NumbersReview,
  spoken: Spoken | undefined,
): Job<NumberItem> {
  return {
    work: (items) => {
      let results = new Map<string, ItemResult>();
      const changes = plan.slides.find(({ slide }) => slideIds.get(slide.id) === items[0]?.slideId);
      return {
        editor: (pkg, part) => {
          results = new Map();
          if (!changes) return { ok: false, refusal: { code: "noText" } };
          const done = applyNumbers(pkg, part, changes, { spoken });
          if (!done.ok) return done;
          for (const { key, shapeName } of items) {
            const refused = done.refused.find((one) => one.shapeName === shapeName);
            results.set(key, refused ? { ok: false, refusal: refused.refusal } : { ok: true });
          }
          return { ok: true };
        },
        results: () => results,
        sources: () => [],
      };
    },
  };
}

/** Remembers the numbers as they are after the job. Never fails: what is not remembered is found again. */
export async function rememberNumbers(
  memory: Pick<SourceMemory, "writePart">,
  { plan, known, slideIds }: NumbersReview,
  result: Pick<BulkResult, "slides">,
  currentSlideId: (slideId: string) => string,
): Promise<void> {
  const done = new Set(result.slides.flatMap((one) => (one.kind === "done" ? [one.slideId] : [])));
  const changing = new Set(
    plan.slides
      .filter(
        ({ numbers, places, references }) =>
          numbers.length + places.length > 0 || references.some(({ old, text }) => old !== text),
      )
      .map(({ slide }) => slide),
  );
  const idOf = (slide: StandingSlide): string => slideIds.get(slide.id) ?? slide.id;
  const now = remembered(
    plan,
    (slide) => !changing.has(slide) || done.has(idOf(slide)),
    (slide) => currentSlideId(idOf(slide)),
  );
  await storeNumbers(memory, known.parts, { ...now, settings: known.settings });
}

/**
 * Stores the entries in this installation's part, unless they are stored already. Returns false if they are
 * not kept.
 */
export async function storeNumbers(
  memory: Pick<SourceMemory, "writePart">,
  parts: KnownNumbers["parts"],
  now: Omit<NumbersPart, "writer" | "time">,
): Promise<boolean> {
  return memory.writePart((writer, time) => {
    const part = { ...now, writer, time };
    if (isRemembered(parts, part)) return undefined;
    const id = parts.find((one) => one.writer === writer)?.id;
    return { ...(id === undefined ? {} : { id }), xml: writeNumbersPart(part) };
  });
}
