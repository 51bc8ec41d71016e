/** The parts with remembered sources in a file (ECMA-376 part 1, 15.2.5 and 15.2.6). */
import type { Package } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import {
  MAX_PART_XML,
  readSourcesPart,
  SOURCES_NAMESPACE,
  withSources,
  writeSourcesPart,
  type Source,
  type SourcesPart,
} from "./sources";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** All sources that the presentation remembers, one entry a writer. */
export function sourcesIn(
  pkg: Package,
): Result<{ readonly parts: readonly (SourcesPart & { readonly part: string })[] }> {
  return refusing(() => {
    const parts: (SourcesPart & { readonly part: string })[] = [];
    for (const r of pkg.relationships(pkg.presentation)) {
      if (r.type !== "customXml" || r.external || !pkg.has(r.target)) continue;
      // Other programs' data may be anything: large, damaged, no text at all.
      if (pkg.size(r.target) > MAX_PART_XML) continue;
      const read = refusing(() => ({ ok: true, text: pkg.text(r.target) }));
      const found =
        read.ok && read.text.includes(SOURCES_NAMESPACE) ? readSourcesPart(read.text) : undefined;
      if (found) parts.push({ ...found, part: r.target });
    }
    return { ok: true, parts };
  });
}

/** Adds sources to the writer's part; the first ones add the part, its properties and relationships. */
export function rememberSources(
  pkg: Package,
  writer: string,
  sources: readonly Source[],
): Result<object> {
  return refusing(() => {
    const known = sourcesIn(pkg);
    if (!known.ok) return known;
    const mine = known.parts.find((p) => p.writer === writer);
    if (mine) {
      pkg.write(mine.part, writeSourcesPart(withSources(mine, sources)));
      return { ok: true };
    }
    let n = 1;
    while (pkg.has(`customXml/item${n}.xml`) || pkg.has(`customXml/itemProps${n}.xml`)) n++;
    const item = `customXml/item${n}.xml`;
    const properties = `customXml/itemProps${n}.xml`;
    pkg.addPart(
      item,
      writeSourcesPart(withSources({ writer, sources: [] }, sources)),
      "application/xml",
    );
    pkg.addPart(
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n` +
        `<ds:datastoreItem ds:itemID="{${writer}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${SOURCES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
      PROPERTIES,
    );
    pkg.addRelationship(item, "customXmlProps", `itemProps${n}.xml`);
    const up = "../".repeat(pkg.presentation.split("/").length - 1);
    pkg.addRelationship(pkg.presentation, "customXml", `${up}${item}`);
    return { ok: true };
  });
}
