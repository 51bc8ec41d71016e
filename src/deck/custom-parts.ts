/** Our custom XML parts in a file (ECMA-376 part 1, 15.2.5 and 15.2.6). */
import type { Package } from "../pptx/package";
import { refusing } from "../pptx/refusal";
import { MAX_PART_XML } from "./part-size";

const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The presentation's parts that name the namespace, with their texts. */
export function customParts(
  pkg: Package,
  namespace: string,
): readonly { readonly part: string; readonly text: string }[] {
  return pkg.relationships(pkg.presentation).flatMap((r) => {
    if (r.type !== "customXml" || r.external || !pkg.has(r.target)) return [];
    // Other programs' data may be anything: large, damaged, or not text at all.
    if (pkg.size(r.target) > MAX_PART_XML) return [];
    const read = refusing(() => ({ ok: true, text: pkg.text(r.target) }));
    return read.ok && read.text.includes(namespace) ? [{ part: r.target, text: read.text }] : [];
  });
}

/**
 * Overwrites an existing part, or adds one with its properties and relationships; `id` must be unique in
 * the deck.
 */
export function writeCustomPart(
  pkg: Package,
  namespace: string,
  part: string | undefined,
  xml: string,
  id: string,
): void {
  if (part !== undefined) {
    pkg.write(part, xml);
    return;
  }
  let n = 1;
  while (pkg.has(`customXml/item${n}.xml`) || pkg.has(`customXml/itemProps${n}.xml`)) n++;
  const item = `customXml/item${n}.xml`;
  pkg.addPart(item, xml, "application/xml");
  pkg.addPart(
    `customXml/itemProps${n}.xml`,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n` +
      `<ds:datastoreItem ds:itemID="{${id}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES,
  );
  pkg.addRelationship(item, "customXmlProps", `itemProps${n}.xml`);
  const up = "../".repeat(pkg.presentation.split("/").length - 1);
  pkg.addRelationship(pkg.presentation, "customXml", `${up}${item}`);
}
