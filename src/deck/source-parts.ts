/** The parts with remembered sources in a file. */
import type { Package } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import { customParts, writeCustomPart } from "./custom-parts";
import {
  readSourcesPart,
  SOURCES_NAMESPACE,
  withSources,
  writeSourcesPart,
  type Source,
  type SourcesPart,
} from "./sources";

/** All sources that the presentation remembers, one entry per writer. */
export function sourcesIn(
  pkg: Package,
): Result<{ readonly parts: readonly (SourcesPart & { readonly part: string })[] }> {
  return refusing(() => {
    const parts = customParts(pkg, SOURCES_NAMESPACE).flatMap(({ part, text }) => {
      const found = readSourcesPart(text);
      return found ? [{ ...found, part }] : [];
    });
    return { ok: true, parts };
  });
}

/** Adds sources to the writer's part, which is created with its properties and relationships if needed. */
export function rememberSources(
  pkg: Package,
  writer: string,
  sources: readonly Source[],
): Result<object> {
  return refusing(() => {
    const known = sourcesIn(pkg);
    if (!known.ok) return known;
    const mine = known.parts.find((p) => p.writer === writer);
    const written = writeSourcesPart(withSources(mine ?? { writer, sources: [] }, sources));
    writeCustomPart(pkg, SOURCES_NAMESPACE, mine?.part, written, writer);
    return { ok: true };
  });
}
