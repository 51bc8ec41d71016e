/**
 * What an exchange would lose of a slide. `exportAsBase64` drops tags, modern comments and content add-ins
 * silently (office-js#6104, #6867). By either route, whatever points at the old slide from elsewhere (a
 * link on another slide, a custom show) points at nothing afterwards, and so do its own links to slides
 * that are not inserted with it.
 */
import type { Package } from "../pptx/package";
import { refusing } from "../pptx/refusal";
import type { Loss } from "./outcome";

/** What is known of one slide. */
export interface SlideLosses {
  /** Lost by an export, kept by the file. */
  readonly byExport: readonly Loss[];
  /** Lost by both routes. */
  readonly always: readonly Loss[];
}

const BY_EXPORT: ReadonlyMap<string, Loss> = new Map([
  ["comments", "comments"],
  ["tags", "tags"],
  ["customXml", "tags"],
  ["webextension", "contentAddIns"],
]);

/** The slides of a file by p:sldId/@id; undefined for a file that cannot be read. */
export function lossesOf(pkg: Package): ReadonlyMap<string, SlideLosses> | undefined {
  const result = refusing(() => ({ ok: true, slides: read(pkg) }));
  return result.ok ? result.slides : undefined;
}

function read(pkg: Package): ReadonlyMap<string, SlideLosses> {
  const pointedAt = new Set<string>();
  const pointing = new Set<string>();
  const slides = pkg.slides.map((slide) => ({ slide, rels: pkg.relationships(slide.part) }));
  for (const { slide, rels } of slides)
    for (const { type, target, external } of rels)
      if (type === "slide" && !external && target !== slide.part) {
        pointedAt.add(target);
        pointing.add(slide.part);
      }
  // A slide zoom names its slide by number ([MS-PPTX] 2.18: pslz:sldZmObj).
  const byNumber = new Map(pkg.slides.map((slide) => [slide.id, slide.part]));
  for (const { part } of pkg.slides)
    for (const [, number = ""] of pkg
      .text(part)
      .matchAll(/<[\w-]+:sldZmObj\b[^>]*?\ssldId="(\d+)"/g)) {
      const target = byNumber.get(number);
      if (target !== undefined && target !== part) pointedAt.add(target);
    }
  const targets = new Map(pkg.relationships(pkg.presentation).map((r) => [r.id, r.target]));
  for (const show of pkg.root(pkg.presentation).descendants("p", "custShow"))
    for (const entry of show.descendants("p", "sld")) {
      const target = targets.get(entry.attrNS("r", "id") ?? "");
      if (target !== undefined) pointedAt.add(target);
    }
  return new Map(
    slides.map(({ slide, rels }) => {
      const byExport = new Set<Loss>();
      for (const { type } of rels) {
        const loss = BY_EXPORT.get(type);
        if (loss) byExport.add(loss);
      }
      const always: Loss[] = [];
      if (pointedAt.has(slide.part)) always.push("links");
      if (pointing.has(slide.part)) always.push("linksOut");
      return [slide.id, { byExport: [...byExport], always }];
    }),
  );
}
