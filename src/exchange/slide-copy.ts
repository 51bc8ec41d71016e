/** A slide outside PowerPoint: in a package of its own (exported) or in the whole file. */
import { openPackage, type Package } from "../pptx/package";
import { pruneToSlide } from "../pptx/prune";
import { refuse, refusing, type Result } from "../pptx/refusal";
import { setCreationId } from "../pptx/creation-id";
import { fromBase64, toBase64 } from "./base64";

export interface SlideCopy {
  readonly pkg: Package;
  /** The slide's part in it. */
  readonly part: string;
  readonly route: "export" | "file";
}

/** The first half of the host's slide id: p:sldId/@id. */
export function slideNumberOf(slideId: string): string {
  return slideId.split("#")[0] ?? "";
}

/** Opens what `Slide.exportAsBase64` returned. */
export function fromExport(base64: string): Result<{ readonly copy: SlideCopy }> {
  const bytes = fromBase64(base64);
  if (!bytes) return refuse("damaged");
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  return refusing(() => {
    const slide = opened.pkg.slides[0];
    if (!slide) return refuse("noSuchSlide", { slide: "1" });
    return { ok: true, copy: { pkg: opened.pkg, part: slide.part, route: "export" } };
  });
}

/** A slide of the whole file. */
export function fromFile(pkg: Package, slideId: string): Result<{ readonly copy: SlideCopy }> {
  return refusing(() => {
    const number = slideNumberOf(slideId);
    const slide = pkg.slides.find((s) => s.id === number);
    if (!slide) return refuse("noSuchSlide", { slide: number });
    return { ok: true, copy: { pkg, part: slide.part, route: "file" } };
  });
}

/**
 * The slide as a package of one slide with this creation id, in base64, ready to be inserted. The copy
 * itself is not changed.
 */
export function toInsert(
  { pkg, part, route }: SlideCopy,
  creationId: number,
): Result<{ readonly base64: string }> {
  return refusing(() => {
    const work = pkg.copy();
    setCreationId(work, part, creationId);
    if (route === "file") {
      const id = work.slides.find((s) => s.part === part)?.id ?? "";
      const pruned = pruneToSlide(work, id);
      if (!pruned.ok) return pruned;
    }
    return { ok: true, base64: toBase64(work.save()) };
  });
}
