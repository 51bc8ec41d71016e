/**
 * Checks the numbers of a deck for the pane (`numbers-watch.ts`), which loads this where a deck has some.
 */
import { isOrderKept } from "../deck/numbers/order";
import { frameName } from "../deck/place";
import { isInOrder, planNumbers } from "../deck/numbers/plan";
import { readNumbers } from "../deck/numbers/renumber";
import { keyOf, numbersOfOmml, type StandingEquation } from "../deck/numbers/scan";
import { numberOf } from "../deck/sources";
import type { DeckRead } from "../exchange/api";
import { parseXml } from "../xml/parse";
import { knownIn, numbersOfDeck } from "./bulk/numbers";
import type { FoundOnSlide } from "./equations/found";
import { labelsOfDeck } from "./labels";
import { sectionsFor } from "./numbering";
import type { SeenNumbers } from "./numbers-watch";
import type { Services } from "./services";

/** What was seen since the pane was opened. */
export interface Seen {
  /** Slides as they were last read, by the first halves of their ids. */
  readonly read: Map<string, readonly StandingEquation[]>;
  /** First halves of the ids of all slides that the deck has had. */
  readonly slides: Set<string>;
}

/** Are all numbers and references of the deck as they should be? */
export function isDeckInOrder(pkg: DeckRead["pkg"], { slides }: Seen): boolean {
  for (const { id } of pkg.slides) slides.add(numberOf(id));
  const read = readNumbers(pkg);
  return !read.ok || isInOrder(planNumbers(read.deck));
}

interface Looked {
  readonly seen: Partial<SeenNumbers>;
  /** Should it be checked again after each change? */
  readonly isNumbered: boolean;
}

/** What is remembered, and whether it fits the order of the slides; undefined where that is not known. */
export async function lookAtNumbers(
  services: Pick<Services, "powerPoint" | "memory">,
  seen: Seen,
  slide: FoundOnSlide | undefined,
): Promise<Looked | undefined> {
  if (slide && slide.slideId !== "") seen.read.set(numberOf(slide.slideId), standingOn(slide));
  const access = await services.powerPoint();
  if (!access.ok) return undefined;
  const parts = await numbersOfDeck(await services.memory());
  const labels = labelsOfDeck(parts);
  const { settings, equations } = knownIn(parts);
  // Without kept data the file is read each time, so this happens only on request.
  const isNumbered = equations.length > 0 && access.host.capabilities.xmlParts;
  const { sections, here = "" } = await sectionsFor(services, settings);
  const section = sections.get(numberOf(here)) ?? 0;
  if (equations.length === 0)
    return { isNumbered, seen: { parts, section, labels, outOfOrder: false } };
  const state = await access.host.deckState();
  if (!state.ok) return { isNumbered, seen: { parts, section, labels } };
  const { slideIds } = state.value;
  for (const id of slideIds) seen.slides.add(numberOf(id));
  // A slide that was never seen may be in the deck under another id.
  const isKnown = equations.every(
    ({ place, earlier }) => earlier === true || seen.slides.has(numberOf(place.slide)),
  );
  if (!isKnown) return { isNumbered, seen: { parts, section, labels } };
  const order = { slideIds, settings, equations, read: seen.read };
  return { isNumbered, seen: { parts, section, labels, outOfOrder: !isOrderKept(order) } };
}

/** The numbered equations of a slide. */
function standingOn({ equations }: FoundOnSlide): readonly StandingEquation[] {
  return equations.flatMap(({ target, shapeName }, n): readonly StandingEquation[] => {
    const numbers = target.omml.includes("#") ? numbersOfOmml(target.omml) : [];
    if (numbers.length === 0) return [];
    const { frame, index } = target;
    const key = keyOf(parseXml(target.omml));
    return [{ n, shape: frameName(frame), shapeName, index, key, numbers }];
  });
}
