/**
 * What a slide is, without what changes when nothing was edited: two reads of an unchanged slide have
 * the same fingerprint, whatever the host renumbered on the way out.
 */
import type { Package } from "../pptx/package";
import { RefusedError } from "../pptx/refusal";
import { splice, type Splice } from "../pptx/splice";
import type { XmlElement } from "../xml/parse";

/** Attributes that PowerPoint sets by itself: marks of its spelling check and of what it has to redraw. */
const VOLATILE = new Set(["dirty", "err", "smtClean"]);

/** Parts of a slide that belong to it alone, and whose change is a change of the slide. */
const OWN = new Set(["notesSlide", "comments", "diagramData", "chart", "chartEx", "tags"]);

/**
 * A text that is equal for equal slides. Left out: the creation id, spelling marks, Fallbacks (drawn
 * anew at each save), and names and numbers of related parts, whose content counts instead.
 */
export function slideFingerprint(pkg: Package, slidePart: string): string {
  const targets = new Map<string, string>();
  const own: string[] = [];
  for (const r of pkg.relationships(slidePart)) {
    const content = r.external ? r.target : contentOf(pkg, r.target, r.type);
    targets.set(r.id, `${r.type} ${content}`);
    if (OWN.has(r.type)) own.push(`${r.type} ${content}`);
  }
  return [stable(pkg.root(slidePart), targets), ...own.sort()].join("\n");
}

function contentOf(pkg: Package, part: string, type: string): string {
  // Layouts and masters are the deck's: which one is used shows in the slide's text.
  if (type === "slideLayout" || type === "slide") return "";
  try {
    if (/\.(?:xml|rels)$/i.test(part)) return stable(pkg.root(part), new Map());
    return String(pkg.checksum(part) ?? "changed");
  } catch (error) {
    if (error instanceof RefusedError) return "unreadable";
    throw error;
  }
}

/** The XML without what is volatile; relationship ids are replaced by what they point to. */
function stable(root: XmlElement, targets: ReadonlyMap<string, string>): string {
  const cuts: Splice[] = [];
  const visit = (element: XmlElement): void => {
    if (element.is("mc", "Fallback") || element.is("p14", "creationId")) {
      cuts.push({ from: element.from, to: element.to, text: "" });
      return;
    }
    const tag = element.source.slice(element.from, element.openTo);
    const text = tag.replace(
      /\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
      (_whole, name: string, double?: string, single?: string) => {
        const value = double ?? single ?? "";
        if (VOLATILE.has(name)) return "";
        if (name.startsWith("r:")) return ` ${name}="${targets.get(value) ?? value}"`;
        return ` ${name}="${value}"`;
      },
    );
    if (text !== tag) cuts.push({ from: element.from, to: element.openTo, text });
    for (const child of element.elements) visit(child);
  };
  visit(root);
  const text = splice(root.source, cuts).slice(root.from);
  // An extension list that held nothing but the creation id comes and goes with it.
  return text
    .replace(/<p:ext uri="\{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E\}">\s*<\/p:ext>/g, "")
    .replace(/<p:extLst>\s*<\/p:extLst>/g, "");
}
