import { mergedNumbers, type NumberSettings } from "../deck/numbers/part";
import { numbersOfDeck, storeNumbers } from "../session/bulk/numbers";
import type { Services } from "../session/services";

/** Keeps with the deck how its numbers look and where they begin; they change when the deck is renumbered. */
export async function setNumberSettings(
  services: Pick<Services, "memory">,
  settings: NumberSettings,
): Promise<void> {
  const memory = await services.memory();
  const parts = await numbersOfDeck(memory);
  const { equations, references } = mergedNumbers(parts);
  await storeNumbers(memory, parts, { settings, equations, references });
}
