/**
 * Reduces a presentation to one slide, for `insertSlidesFromBase64`: the list of slides keeps one
 * entry, the other slides' parts stay in the file, unlisted. Measured on real hosts: exactly one slide is
 * inserted, with its tags and comments (docs/host-facts.md, file-keeps).
 */
import type { Package } from "./package";
import { refuse, type Result } from "./refusal";
import { cuts, splice } from "./splice";

/** Keeps only the slide with this p:sldId/@id in the list of slides, and in the list of sections. */
export function pruneToSlide(pkg: Package, slideId: string): Result<object> {
  const root = pkg.root(pkg.presentation);
  const list = root.child("p", "sldIdLst");
  const entries = list?.childrenNamed("p", "sldId") ?? [];
  if (!entries.some((e) => e.attr("id") === slideId))
    return refuse("noSuchSlide", { slide: slideId });
  const sections = root.descendants("p14", "sldId");
  const others = [...entries, ...sections].filter((e) => e.attr("id") !== slideId);
  pkg.write(pkg.presentation, splice(root.source, cuts(others)));
  return { ok: true };
}
