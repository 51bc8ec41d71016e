/** The sections into which people divide their slides. */
import type { Package } from "../../pptx/package";

/** The number of each slide's section, from 1, by the slide's id. Decks without sections have none. */
export function sectionsOf(pkg: Package): ReadonlyMap<string, number> {
  const list = pkg.root(pkg.presentation).descendants("p14", "section");
  return new Map(
    list.flatMap((section, n) =>
      section.descendants("p14", "sldId").map((slide) => [slide.attr("id") ?? "", n + 1] as const),
    ),
  );
}
