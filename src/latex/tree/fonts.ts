/** Font commands: `\mathbf{…}`, `\bf`, `\boldsymbol`. */
import type { Variant } from "../../math/ast";
import type { ParseNode, ParseNodeOf } from "../katex/nodes";
import type { Row } from "../structure/row";
import type { TreeBuilder } from "./builder";
import { convert, pushGroup } from "./convert";

const FONTS: Readonly<Record<string, Variant>> = {
  mathrm: "upright",
  mathit: "italic",
  mathbf: "bold",
  mathbb: "doubleStruck",
  mathcal: "script",
  mathscr: "script",
  mathfrak: "fraktur",
  mathsf: "sans",
  mathsfit: "sansItalic",
  mathtt: "mono",
};

const VARIANTS: ReadonlySet<string> = new Set<Variant>([
  "upright",
  "italic",
  "bold",
  "boldItalic",
  "doubleStruck",
  "script",
  "boldScript",
  "fraktur",
  "boldFraktur",
  "sans",
  "sansItalic",
  "sansBold",
  "sansBoldItalic",
  "mono",
]);

export function font(b: TreeBuilder, node: ParseNodeOf<"font">, row: Row): void {
  const { body } = node;
  if (node.font === "boldsymbol") {
    b.inFont(b.font, true, () => into(b, body, row));
    return;
  }
  const variant = node.font === "mathnormal" ? undefined : FONTS[node.font];
  const bold = b.bold && node.font !== "mathbf";
  b.inFont(variant, bold, () => into(b, body, row));
}

export function alphabet(b: TreeBuilder, node: ParseNodeOf<"alphabet">, row: Row): void {
  const variant = VARIANTS.has(node.variant) ? (node.variant as Variant) : undefined;
  b.inFont(variant, false, () => into(b, node.body, row));
}

/** A switch (`\bf`) goes on in the same row; a command with an argument makes a group. */
function into(b: TreeBuilder, body: ParseNode, row: Row): void {
  if (body.type === "ordgroup" && body.loc) pushGroup(b, row, b.list(body.body), body);
  else if (body.type === "ordgroup") for (const child of body.body) convert(b, child, row);
  else convert(b, body, row);
}
