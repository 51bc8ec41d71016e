/**
 * Numbers of a deck: by the order of its slides and of the equations on them.
 *
 * Strategy of this folder. The content of slides is read as plain data (`scan.ts`) and compared with what
 * is remembered (`part.ts`): which equations are ours (`known.ts`), which words are references
 * (`references.ts`). From that a plan is made (`plan.ts`) that says what changes on each slide, so that a
 * person can see it first, and slides without changes are not touched. `apply.ts` writes one slide. This
 * file renumbers a whole file.
 */
import type { Package, Slide } from "../../pptx/package";
import { refusing, type Result } from "../../pptx/refusal";
import { applyNumbers, type AppliedNumbers, type ApplyOptions } from "./apply";
import {
  DEFAULT_SETTINGS,
  isRemembered,
  mergedNumbers,
  readNumbersPart,
  writeNumbersPart,
  type NumberSettings,
  type NumbersPart,
} from "./part";
import {
  planNumbers,
  remembered,
  type NumberedDeck,
  type NumbersPlan,
  type SlideChanges,
} from "./plan";
import { knownEquations } from "./known";
import { NUMBERS_NAMESPACE } from "./namespace";
import { sectionsOf } from "./sections";
import { newEntry } from "./new-numbers";
import type { NumberedPlace } from "./numberer";
import { scanSlide } from "./scan";
import { customParts, writeCustomPart } from "../custom-parts";

/** The deck's numbers as they are, with the wanted settings. */
export function readNumbers(
  pkg: Package,
  wanted: Partial<NumberSettings> = {},
): Result<{ readonly deck: NumberedDeck; readonly parts: readonly StoredNumbers[] }> {
  return refusing(() => {
    const parts = storedNumbers(pkg);
    const { settings = DEFAULT_SETTINGS, equations, references } = mergedNumbers(parts);
    const slides = pkg.slides.map((slide) => scanSlide(pkg, slide));
    const sections = sectionsOf(pkg);
    const deck = {
      ...{ slides, equations, references },
      sections: pkg.slides.map(({ id }) => sections.get(id) ?? 0),
      settings: { ...settings, ...wanted },
    };
    return { ok: true, deck, parts };
  });
}

/**
 * What would be remembered of the numbers in a file, for programs that can store nothing in it. Of unknown
 * numbers, those in our style count as ours.
 */
export function standingNumbers(pkg: Package): Result<{ readonly part: NumbersPart }> {
  const read = readNumbers(pkg);
  if (!read.ok) return read;
  const { slides, settings, references, equations } = read.deck;
  const ours = knownEquations(slides, equations, true).filter(({ foreign }) => !foreign);
  const entries = ours.map(({ slide, standing, lines, groups }) => ({
    place: { slide: slide.id, shape: standing.shape, index: standing.index },
    ...{ key: standing.key, groups },
    numbers: lines.map((line, n) => ({ ...line, text: standing.numbers[n]?.text ?? "" })),
  }));
  const part = { writer: "", time: 0, settings, references, equations: entries };
  return { ok: true, part };
}

type StoredNumbers = NumbersPart & { readonly part: string };

function storedNumbers(pkg: Package): readonly StoredNumbers[] {
  return customParts(pkg, NUMBERS_NAMESPACE).flatMap(({ part, text }) => {
    const read = readNumbersPart(text);
    return read ? [{ ...read, part }] : [];
  });
}

/** What was done on each slide. */
export interface Renumbered {
  readonly settings: NumberSettings;
  readonly plan: NumbersPlan;
  readonly slides: readonly {
    readonly changes: SlideChanges;
    readonly result: Result<AppliedNumbers>;
  }[];
}

/** Renumbers a file. If nothing changes and there is nothing new to remember, no part of it is written. */
export function renumberDeck(
  pkg: Package,
  options: ApplyOptions & {
    readonly settings?: Partial<NumberSettings>;
    readonly adopt?: boolean;
    /** As in {@link NumberedDeck}. */
    readonly numbersStay?: boolean;
    readonly writer: string;
    readonly time: number;
  },
): Result<Renumbered> {
  return refusing(() => {
    const read = readNumbers(pkg, options.settings);
    if (!read.ok) return read;
    const { numbersStay } = options;
    const plan = planNumbers({ ...read.deck, numbersStay }, options.adopt);
    const slides = plan.slides.map((changes) => ({
      changes,
      result: applyNumbers(pkg, changes.slide.part, changes, options),
    }));
    const done = new Set(
      slides.flatMap(({ changes, result }) => (result.ok ? [changes.slide] : [])),
    );
    const changing = new Set(plan.slides.map(({ slide }) => slide));
    const now = remembered(plan, (slide) => done.has(slide) || !changing.has(slide));
    rememberNumbers(pkg, read.parts, { ...options, ...now, settings: read.deck.settings });
    return { ok: true, settings: read.deck.settings, plan, slides };
  });
}

/** An equation that was inserted with numbers, and its slide. */
export interface AddedNumbers extends NumberedPlace {
  readonly slide: Slide;
}

interface AddOptions extends Pick<NumbersPart, "writer" | "time"> {
  /** Settings for the numbers of the deck from now on. */
  readonly settings?: Partial<NumberSettings> | undefined;
}

/**
 * Remembers new equations; returns whether all numbers of the deck are in order, and all on the wanted
 * side.
 */
export function addNumbers(
  pkg: Package,
  added: readonly AddedNumbers[],
  { writer, time, settings }: AddOptions,
): Result<{ readonly inOrder: boolean; readonly onOneSide: boolean }> {
  return refusing(() => {
    const read = readNumbers(pkg, settings);
    if (!read.ok) return read;
    const { deck, parts } = read;
    const standing = new Map(deck.slides.map((slide) => [slide.part, slide]));
    const fresh = added.flatMap(({ slide, shape, index, fresh: numbers }) => {
      const on = standing.get(slide.part);
      return (on && newEntry(on, { shape, index }, numbers)) ?? [];
    });
    const equations = [...fresh, ...deck.equations];
    rememberNumbers(pkg, parts, { ...deck, equations, writer, time });
    const { slides } = planNumbers({ ...deck, equations, references: [] });
    return {
      ok: true,
      inOrder: slides.every(({ numbers }) => numbers.length === 0),
      onOneSide: slides.every(({ places }) => places.length === 0),
    };
  });
}

/** Stores the given state in the writer's part, unless it is remembered already. */
export function rememberNumbers(
  pkg: Package,
  parts: readonly StoredNumbers[],
  { writer, time, settings, equations, references }: NumbersPart,
): void {
  const now: NumbersPart = { writer, time, settings, equations, references };
  const mine = parts.find((one) => one.writer === writer);
  if (isRemembered(parts, now)) return;
  writeCustomPart(pkg, NUMBERS_NAMESPACE, mine?.part, writeNumbersPart(now), partId(writer));
}

/** The id of the writer's part: constant, and different from that of its sources. */
function partId(writer: string): string {
  const digit = (c: string): string => (15 - Number.parseInt(c, 16)).toString(16).toUpperCase();
  return writer.replace(/^[0-9a-f]{8}/i, (first) => first.replace(/./g, digit));
}
