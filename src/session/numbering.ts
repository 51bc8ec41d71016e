/** What new numbers need to know beyond the deck's own data: where they may be placed, and the sections. */
import type { NumberSettings } from "../deck/numbers/part";
import type { NumberingDeck } from "../deck/numbers/new-numbers";
import { sectionsOf } from "../deck/numbers/sections";
import { numberOf } from "../deck/sources";
import type { PowerPointHost } from "../host/port";
import { knownIn, type KnownNumbers } from "./bulk/numbers";
import type { Services } from "./services";

type Sections = ReadonlyMap<string, number>;

/** The sections last read from the file, with the slides that the deck had then. */
const known = new WeakMap<
  PowerPointHost,
  { readonly slides: string; readonly sections: Sections }
>();

/**
 * The sections of the deck, where its numbers have sections, and the slide in the editing area. Reads the
 * file, once for each order of the slides.
 */
export async function sectionsFor(
  services: Pick<Services, "powerPoint">,
  { style }: NumberSettings,
): Promise<{ readonly sections: Sections; readonly here: string | undefined }> {
  const nothing = { sections: new Map<string, number>(), here: undefined };
  if (style !== "section") return nothing;
  const access = await services.powerPoint();
  const look = access.ok ? await access.host.look({ exportSelected: false }) : undefined;
  if (!access.ok || !look?.ok) return nothing;
  const { slideIds, selectedSlideIds } = look.value;
  const slides = slideIds.join();
  const [here] = selectedSlideIds;
  const before = known.get(access.host);
  if (before?.slides === slides) return { sections: before.sections, here };
  const file = await access.exchange.readDeck();
  if (!file.ok) return { ...nothing, here };
  const sections = sectionsOf(file.pkg);
  known.set(access.host, { slides, sections });
  return { sections, here };
}

/** What giving new numbers needs, and the slide in the editing area ("" where it does not matter). */
export async function numberingFor(
  services: Pick<Services, "powerPoint" | "foundOut">,
  parts: KnownNumbers["parts"],
): Promise<NumberingDeck & { readonly here: string }> {
  const { settings, equations } = knownIn(parts);
  const [{ sections, here = "" }, { numbersStay }] = await Promise.all([
    sectionsFor(services, settings),
    services.foundOut.read(),
  ]);
  const sectionOf = (slide: string): number => sections.get(numberOf(slide)) ?? 0;
  return { settings, equations, numbersStay, sectionOf, here };
}
