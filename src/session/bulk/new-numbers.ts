/** Numbers for equations that jobs put into the deck, from formulas in texts and from other tools. */
import { newEntry } from "../../deck/numbers/new-numbers";
import type { NumberedPlace } from "../../deck/numbers/numberer";
import type { EquationEntry } from "../../deck/numbers/part";
import { scan } from "../../deck/numbers/scan";
import type { SlideInDeck } from "../../exchange/api";
import type { SourceMemory } from "../equations/memory";
import { knownIn, numbersOfDeck, storeNumbers, type NumbersMemory } from "./numbers";
import type { OwnSlide } from "./slides";

/** Entries to remember for numbered equations on a slide that was changed. */
export function newEntries(
  pkg: SlideInDeck["pkg"],
  slide: OwnSlide,
  places: readonly NumberedPlace[],
): readonly EquationEntry[] {
  if (places.length === 0) return [];
  const standing = scan(pkg, slide);
  if (!standing.ok) return [];
  return places.flatMap((one) => newEntry(standing.slide, one, one.fresh) ?? []);
}

/** The same entries with the slide's current id. */
export function onSlide(
  entries: readonly EquationEntry[],
  slide: string,
): readonly EquationEntry[] {
  return entries.map((one) => ({ ...one, place: { ...one.place, slide } }));
}

/** Remembers new numbers in addition to the known ones. */
export async function addNumbers(
  memory: NumbersMemory & Pick<SourceMemory, "writePart">,
  fresh: readonly EquationEntry[],
): Promise<void> {
  if (fresh.length === 0) return;
  const parts = await numbersOfDeck(memory);
  const known = knownIn(parts);
  await storeNumbers(memory, parts, { ...known, equations: [...fresh, ...known.equations] });
}
