/** Elements that depend only on their own node: texts, spaces, boxes round a content, sizes of fractions. */
import type { MathList, NodeOf } from "../math/ast";
import { spaceRow } from "../math/space";
import { escapeText } from "../xml/escape";

/** The text with no-break spaces, because MathML trims and collapses ordinary spaces in tokens. */
export function spaced(text: string): string {
  return text.replaceAll(" ", "\u00A0");
}

/** Text as `<mtext>`; `at` are attributes to add. */
export function textElement(node: NodeOf<"text">, at: string): string {
  const style = textStyle(node);
  const attributes = style === "" ? "" : ` mathvariant="${style}"`;
  return `<mtext${at}${attributes}>${escapeText(spaced(node.text))}</mtext>`;
}

function textStyle({ bold, italic, family }: NodeOf<"text">): string {
  if (family === "mono") return "monospace";
  if (family === "sans")
    return `${bold ? "bold-" : ""}sans-serif${italic && !bold ? "-italic" : ""}`;
  return [...(bold ? ["bold"] : []), ...(italic ? ["italic"] : [])].join("-");
}

export function spaceElement(node: NodeOf<"space">, at: string): string {
  const em = Math.round((spaceRow(node.width).mu / 18) * 10000) / 10000;
  return `<mspace${at} width="${String(em)}em"/>`;
}

export function phantomElement(node: NodeOf<"phantom">, at: string, inner: string): string {
  const { zeroWidth, zeroAscent, zeroDescent, show } = node;
  const zero = `${zeroWidth ? ' width="0"' : ""}${zeroAscent ? ' height="0"' : ""}${zeroDescent ? ' depth="0"' : ""}`;
  if (show)
    return zero === "" ? `<mrow${at}>${inner}</mrow>` : `<mpadded${at}${zero}>${inner}</mpadded>`;
  return zero === ""
    ? `<mphantom${at}>${inner}</mphantom>`
    : `<mpadded${at}${zero}><mphantom>${inner}</mphantom></mpadded>`;
}

/** Lines round the content, and strokes through it. */
export function enclosed(
  { sides, strikes }: NodeOf<"borderBox">,
  at: string,
  inner: string,
  drawn: boolean,
): string {
  const notation = [
    ...(sides.length === 4 ? ["box"] : sides),
    ...strikes.map((strike) => STRIKE_NOTATION[strike]),
  ];
  // MathJax adds padding for a box, which strokes alone do not need.
  const room = drawn && sides.length === 0 ? ' data-padding="0"' : "";
  return notation.length > 0
    ? `<menclose${at} notation="${notation.join(" ")}"${room}>${inner}</menclose>`
    : `<mrow${at}>${inner}</mrow>`;
}

const STRIKE_NOTATION = {
  up: "updiagonalstrike",
  down: "downdiagonalstrike",
  horizontal: "horizontalstrike",
  vertical: "verticalstrike",
} as const;

/**
 * The size steps of a fraction, and its parts without them. `\dfrac` and `\tfrac` on the slide are fractions
 * with both parts a step larger or smaller than usual; in MathML the whole fraction is, so that the space
 * round its rule fits its size.
 */
export function fractionStyle(
  node: NodeOf<"fraction">,
): [steps: number, parts: { readonly numerator: MathList; readonly denominator: MathList }] {
  const part = (list: MathList): NodeOf<"sized"> | undefined =>
    list.length === 1 && list[0]?.type === "sized" ? list[0] : undefined;
  const [numerator, denominator] = [part(node.numerator), part(node.denominator)];
  return numerator &&
    denominator &&
    numerator.steps === denominator.steps &&
    Math.abs(numerator.steps) === 1
    ? [numerator.steps, { numerator: numerator.body, denominator: denominator.body }]
    : [0, node];
}
