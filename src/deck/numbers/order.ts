/**
 * Whether numbers are in order, judged by what is remembered of them: for programs that seldom read slides.
 */
import { numberOf } from "../sources";
import type { EquationEntry, NumberSettings } from "./part";
import { planNumbers } from "./plan";
import type { StandingEquation, StandingSlide } from "./scan";

/** What is known of a deck without reading it. */
export interface KnownOrder {
  /** The host's ids of all slides, in their order. */
  readonly slideIds: readonly string[];
  readonly settings: NumberSettings;
  readonly equations: readonly EquationEntry[];
  /** Slides that were read recently, by the first halves of their ids. */
  readonly read: ReadonlyMap<string, readonly StandingEquation[]>;
}

/**
 * Are the numbers in order? Slides that were not read are assumed to have the remembered equations, in the
 * order of their numbers; a slide is assumed to be in the section that its numbers say.
 */
export function isOrderKept({ slideIds, settings, equations, read }: KnownOrder): boolean {
  const now = equations.filter(({ earlier }) => !earlier);
  const slides = slideIds.map((slideId, n): StandingSlide => {
    const id = numberOf(slideId);
    const standing = read.get(id) ?? standingOf(now.filter((one) => isOn(one, id)));
    return { id, part: id, number: n + 1, texts: [], equations: standing };
  });
  const sections = settings.style === "section" ? sectionsSaid(slides) : [];
  // A section before one with a smaller number was moved there.
  if (sections.some((section, n) => section < (sections[n - 1] ?? 0))) return false;
  const plan = planNumbers({ slides, sections, settings, equations: now, references: [] });
  return plan.slides.every(({ numbers }) => numbers.length === 0);
}

export function isOn({ place }: EquationEntry, slide: string): boolean {
  return numberOf(place.slide) === numberOf(slide);
}

function standingOf(entries: readonly EquationEntry[]): readonly StandingEquation[] {
  return [...entries]
    .sort((one, other) => firstOf(one) - firstOf(other))
    .map(({ place: { shape, index }, key, numbers }, n) => ({
      ...{ n, shape, shapeName: "", index, key },
      numbers: numbers.map(({ text, number }) => ({
        text,
        bare: number.kind === "fixed" && number.bare,
      })),
    }));
}

/** The first automatic number, without its section. */
function firstOf({ numbers }: EquationEntry): number {
  const counted = numbers.find(({ number }) => number.kind === "automatic");
  return Number(/(\d+)[a-z]*$/.exec(counted?.text ?? "")?.[1] ?? 0);
}

/** The section of each slide by its numbers; a slide without numbers has that of the slide before. */
function sectionsSaid(slides: readonly StandingSlide[]): readonly number[] {
  let section = 0;
  return slides.map(({ equations }) => {
    const said = equations
      .flatMap(({ numbers }) => numbers)
      .flatMap(({ text }) => /^(\d+)\.\d+[a-z]*$/.exec(text)?.[1] ?? []);
    return (section = Number(said[0] ?? section));
  });
}
