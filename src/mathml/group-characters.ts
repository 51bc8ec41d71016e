/** Braces, brackets and arrows that stretch over or under something, and arrows with labels. */
import type { MathList, NodeOf } from "../math/ast";
import { escapeText } from "../xml/escape";

/** What they need from the writer. */
export interface LabelWriter {
  /** For MathJax: labels get space at both ends. */
  readonly drawn: boolean;
  /** Exactly one element. */
  argument(list: MathList): string;
  /** Elements side by side, as close as in a script. */
  tight(list: MathList): string;
}

/** A body with its group character, or an arrow with its label; `outer` has the labels of limits round it. */
export function groupCharacter(
  node: NodeOf<"groupCharacter">,
  outer: NodeOf<"limits"> | undefined,
  at: string,
  writer: LabelWriter,
): string {
  const mo = `<mo stretchy="true">${escapeText(node.char)}</mo>`;
  if (node.baseline === "body") {
    const body = writer.argument(node.body);
    return node.position === "over"
      ? `<mover${at}>${body}${mo}</mover>`
      : `<munder${at}>${body}${mo}</munder>`;
  }
  const label = labelOf(node.body, writer);
  const under = node.position === "over" ? label : outer?.under && labelOf(outer.under, writer);
  const over = node.position === "under" ? label : outer?.over && labelOf(outer.over, writer);
  const arrow =
    under !== undefined && over !== undefined
      ? `<munderover${at}>${mo}${under}${over}</munderover>`
      : under !== undefined
        ? `<munder${at}>${mo}${under}</munder>`
        : `<mover${at}>${mo}${over ?? "<mrow/>"}</mover>`;
  // A limit on the side that the label already takes is put beyond it.
  const rest = node.position === "over" ? outer?.under : outer?.over;
  if (!rest) return arrow;
  return node.position === "over"
    ? `<munder>${arrow}${writer.argument(rest)}</munder>`
    : `<mover>${arrow}${writer.argument(rest)}</mover>`;
}

/** The label with space at both ends: an arrow is a little longer than its label. */
function labelOf(list: MathList, writer: LabelWriter): string {
  if (!writer.drawn) return writer.argument(list);
  const label = writer.tight(list);
  return `<mrow><mspace width="0.4em"/>${label}<mspace width="0.4em"/></mrow>`;
}
