/** Removes a range of a frame's text; the rest keeps its properties. */
import { readText } from "./frame-text";
import type { Package } from "./package";
import { refuse, type Result } from "./refusal";
import { runWithText } from "./run-format";
import type { Frame } from "./slide";
import { splice, type Splice } from "./splice";
import { renumber } from "./timing";

/** Removes text, line breaks and paragraph ends (joining paragraphs); refuses a range with a field or an equation. */
export function removeText(
  pkg: Package,
  slidePart: string,
  range: { readonly frame: Frame; readonly from: number; readonly to: number },
): Result<object> {
  const { frame, from, to } = range;
  const text = readText(frame);
  const first = text.paragraphs.findIndex((p) => from <= p.to);
  const last = text.paragraphs.findIndex((p) => to <= p.to);
  const start = text.paragraphs[first];
  const end = text.paragraphs[last];
  if (!start || !end) return refuse("noText");
  const root = pkg.root(slidePart);
  const splices: Splice[] = [];
  for (const piece of text.paragraphs.slice(first, last + 1).flatMap((p) => p.pieces)) {
    if (piece.to <= from || piece.from >= to) continue;
    if (piece.kind === "field" || piece.kind === "equation") return refuse("field");
    const rest =
      piece.text.slice(0, Math.max(0, from - piece.from)) +
      piece.text.slice(Math.max(0, Math.min(piece.text.length, to - piece.from)));
    const { element } = piece;
    splices.push({
      from: element.from,
      to: element.to,
      text: rest === "" ? "" : runWithText(element, rest),
    });
  }
  if (start !== end) {
    // The first paragraph continues with the rest of the last; what was between is removed.
    const joint = {
      from: start.endProperties?.from ?? start.element.closeFrom,
      to: end.pieces[0]?.element.from ?? end.endProperties?.from ?? end.element.closeFrom,
      // A last paragraph `<a:p/>` has no end tag of its own.
      text: end.element.selfClosing ? `</${start.element.name}>` : "",
    };
    const kept = splices.filter((s) => s.to <= joint.from || s.from >= joint.to);
    splices.length = 0;
    splices.push(...kept, joint);
    if (!frame.cell)
      splices.push(...renumber(root, frame.shape.id, [{ first, last, newLast: first }]));
  }
  pkg.write(slidePart, splice(root.source, splices));
  return { ok: true };
}
