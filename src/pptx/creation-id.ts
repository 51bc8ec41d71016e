/**
 * The creation id of a slide: the number behind the `#` of its id in Office.js. A fresh one on the
 * edited slide makes it findable after the host has inserted it (docs/host-facts.md, insert-and-ids).
 */
import { NS } from "../xml/namespaces";
import type { XmlElement } from "../xml/parse";
import type { Package } from "./package";
import { declarationsFor } from "./prefix";
import { RefusedError } from "./refusal";
import { splice, type Splice } from "./splice";

/** The extension that holds it ([MS-PPTX] 2.2.9). */
const URI = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}";

/** The slide's creation id, undefined if it has none. */
export function readCreationId(pkg: Package, slidePart: string): number | undefined {
  const value = Number(find(pkg.root(slidePart))?.attr("val"));
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}

/**
 * Sets the slide's creation id, an unsigned 32-bit number, also in the modern comments that refer to
 * the slide by it: PowerPoint does not show a comment whose marker names no slide.
 */
export function setCreationId(pkg: Package, slidePart: string, value: number): void {
  const root = pkg.root(slidePart);
  const old = find(root);
  bindComments(pkg, slidePart, old?.attr("val"), value);
  const slide = root.child("p", "cSld");
  if (!slide) throw new RefusedError({ code: "damaged", args: { why: slidePart } });
  const declared = declarationsFor(slide, "p");
  const id = `<p14:creationId xmlns:p14="${NS.p14}" val="${value >>> 0}"/>`;
  const ext = `<p:ext${declared} uri="${URI}">${id}</p:ext>`;
  const list = slide.child("p", "extLst");
  let change: Splice;
  if (old) change = { from: old.from, to: old.to, text: id };
  else if (!list)
    change = {
      from: slide.closeFrom,
      to: slide.closeFrom,
      text: `<p:extLst${declared}>${ext}</p:extLst>`,
    };
  else if (list.selfClosing)
    change = { from: list.from, to: list.to, text: `<p:extLst${declared}>${ext}</p:extLst>` };
  else change = { from: list.closeFrom, to: list.closeFrom, text: ext };
  pkg.write(slidePart, splice(root.source, [change]));
}

/** `pc:sldMk/@cId` is the creation id of the comment's slide ([MS-PPTX] CT_Comment). */
function bindComments(
  pkg: Package,
  slidePart: string,
  old: string | undefined,
  value: number,
): void {
  for (const { type, target, external } of pkg.relationships(slidePart)) {
    if (type !== "comments" || external || !pkg.has(target)) continue;
    const { source } = pkg.root(target);
    const changes = pkg
      .root(target)
      .descendants("pc", "sldMk")
      .filter((mark) => mark.attr("cId") === undefined || mark.attr("cId") === old)
      .map((mark) => {
        const tag = source.slice(mark.from, mark.openTo);
        const id = `cId="${value >>> 0}"`;
        const text = / cId=(["'])/.test(tag)
          ? tag.replace(/ cId=(["']).*?\1/, ` ${id}`)
          : tag.replace(mark.name, `${mark.name} ${id}`);
        return { from: mark.from, to: mark.openTo, text };
      });
    if (changes.length > 0) pkg.write(target, splice(source, changes));
  }
}

function find(root: XmlElement): XmlElement | undefined {
  for (const owner of [root.child("p", "cSld"), root]) {
    for (const ext of owner?.child("p", "extLst")?.childrenNamed("p", "ext") ?? []) {
      const id = ext.child("p14", "creationId");
      if (id) return id;
    }
  }
  return undefined;
}
