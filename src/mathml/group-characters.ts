/** Braces, brackets and arrows that stretch over or under something, and arrows with labels. */
import type { MathList, NodeOf } from "../math/ast";
import { escapeText } from "../xml/escape";

/** What they need of the writer. */
export interface LabelWriter {
  /** For MathJax: an arrow has room at its ends. */
  readonly drawn: boolean;
  /** Exactly one element. */
  argument(list: MathList): string;
  /** Elements side by side, as close as in a script. */
  tight(list: MathList): string;
}

/** `outer` has labels on the other side of the character too. */
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
  // The side that the label already took: one more on top of the whole.
  const rest = node.position === "over" ? outer?.under : outer?.over;
  if (!rest) return arrow;
  return node.position === "over"
    ? `<munder>${arrow}${writer.argument(rest)}</munder>`
    : `<mover>${arrow}${writer.argument(rest)}</mover>`;
}

/** An arrow is a little longer than its label. */
function labelOf(list: MathList, writer: LabelWriter): string {
  if (!writer.drawn) return writer.argument(list);
  const label = writer.tight(list);
  return `<mrow><mspace width="0.4em"/>${label}<mspace width="0.4em"/></mrow>`;
}
