/** Numbers for what jobs put into the deck: formulas of texts and of other tools. */
import { newEntry } from "../../deck/numbers/new-numbers";
import type { NumberedPlace } from "../../deck/numbers/numberer";
import type { EquationEntry } from "../../deck/numbers/part";
import { scan } from "../../deck/numbers/scan";
import type { SlideInDeck } from "../../exchange/api";
import type { SourceMemory } from "../equations/memory";
import { knownIn, numbersOfDeck, storeNumbers, type NumbersMemory } from "./numbers";
import type { OwnSlide } from "./slides";

/** What is to be remembered of equations with numbers on a slide that was changed. */
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

/** The same entries on the slide as it is called now. */
export function onSlide(
  entries: readonly EquationEntry[],
  slide: string,
): readonly EquationEntry[] {
  return entries.map((one) => ({ ...one, place: { ...one.place, slide } }));
}

/** Remembers new numbers beside those that are known. */
export async function addNumbers(
  memory: NumbersMemory & Pick<SourceMemory, "writePart">,
  fresh: readonly EquationEntry[],
): Promise<void> {
  if (fresh.length === 0) return;
  const parts = await numbersOfDeck(memory);
  const known = knownIn(parts);
  await storeNumbers(memory, parts, { ...known, equations: [...fresh, ...known.equations] });
}
