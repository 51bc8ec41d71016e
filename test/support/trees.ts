/**
 * Random math trees in the form in which the readers return them (fast-check, so that a seed repeats them).
 * `canonical: "omml"` trees come back unchanged from OMML; `"latex"` leaves out what LaTeX cannot express.
 */
import fc from "fast-check";
import type {
  AccentNode,
  FencedNode,
  GroupCharacterNode,
  MathList,
  MathNode,
  SymbolNode,
  TextNode,
  Variant,
} from "../../src/math/ast";

export interface TreeOptions {
  readonly canonical: "omml" | "latex";
  /** The depth to which objects are nested. */
  readonly depth?: number;
}

const LETTERS = "abcdfghijkmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const GREEK = "αβγδεζηθικλμνξπρστυφχψω";
const CAPITALS = "ΓΔΘΛΞΠΣΦΨΩ";
const SIGNS = "+−=<>≤≥≠∈⊂∪∩×⋅±→∞∀∃∅,;.!/∘⊗⊕∼≈";
const LATIN_VARIANTS: readonly Variant[] = [
  "upright",
  "bold",
  "boldItalic",
  "doubleStruck",
  "script",
  "fraktur",
  "sans",
  "mono",
];

const symbol = (char: string, variant: Variant): SymbolNode => ({ type: "symbol", char, variant });
const oneOf = (chars: string): fc.Arbitrary<string> => fc.constantFrom(...chars);

const plainSymbol: fc.Arbitrary<SymbolNode> = fc.oneof(
  { weight: 8, arbitrary: oneOf(LETTERS).map((c) => symbol(c, "italic")) },
  { weight: 3, arbitrary: oneOf("0123456789").map((c) => symbol(c, "upright")) },
  { weight: 2, arbitrary: oneOf(GREEK).map((c) => symbol(c, "italic")) },
  { weight: 1, arbitrary: oneOf(CAPITALS).map((c) => symbol(c, "upright")) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(oneOf(LETTERS), fc.constantFrom(...LATIN_VARIANTS))
      .map(([c, v]) => symbol(c, v)),
  },
);
const sign: fc.Arbitrary<SymbolNode> = oneOf(SIGNS).map((c) => symbol(c, "upright"));

const words: fc.Arbitrary<TextNode> = fc.record({
  type: fc.constant("text" as const),
  text: fc.constantFrom("if ", " and ", "otherwise", "für", "100 %", "a_b", "x & y", "{}", "I^2"),
  bold: fc.boolean(),
  italic: fc.boolean(),
  family: fc.constantFrom("roman", "roman", "sans", "mono"),
});

const space: fc.Arbitrary<MathNode> = fc
  .constantFrom("thin", "medium", "thick", "em", "en", "word", "hair", "veryThick")
  .map((width) => ({ type: "space", width }) as const);

const PAIRS = ["()", "[]", "{}", "||", "‖‖", "⟨⟩", "⌊⌋", "⌈⌉"] as const;

const GROUPS: readonly Omit<GroupCharacterNode, "body">[] = [
  { type: "groupCharacter", char: "⏞", position: "over", baseline: "body" },
  { type: "groupCharacter", char: "⏟", position: "under", baseline: "body" },
  { type: "groupCharacter", char: "→", position: "under", baseline: "character" },
  { type: "groupCharacter", char: "⇔", position: "under", baseline: "character" },
];

/** A sequence as the readers build it: neighbours that OMML merges are merged. */
export function joined(nodes: readonly MathNode[]): MathList {
  const list: MathNode[] = [];
  for (const node of nodes) {
    const last = list.at(-1);
    if (node.type === "colored" && last?.type === "colored" && last.color === node.color) {
      list[list.length - 1] = { ...last, body: joined([...last.body, ...node.body]) };
    } else if (
      node.type === "text" &&
      last?.type === "text" &&
      last.bold === node.bold &&
      last.italic === node.italic &&
      last.family === node.family
    ) {
      list[list.length - 1] = { ...last, text: last.text + node.text };
    } else list.push(node);
  }
  return list;
}

function isThin(node: MathNode): boolean {
  return node.type === "space" || (node.type === "symbol" && SIGNS.includes(node.char));
}

/** Lists of siblings: an equation, an argument. */
export function trees(options: TreeOptions): fc.Arbitrary<MathList> {
  const latex = options.canonical === "latex";
  const { node } = fc.letrec<{ node: MathNode; object: MathNode }>((tie) => {
    const list = fc
      .array(tie("node"), { minLength: 1, maxLength: 4, depthIdentifier: "tree" })
      .map(joined);
    // A single sign or space is not an operand.
    const operand = list.filter((l) => l.length > 1 || !(l[0] && isThin(l[0])));
    const optional = fc.option(list, { nil: undefined });
    const uncolored = list
      .map((l) => l.flatMap((n) => (n.type === "colored" ? n.body : [n])))
      .map(joined);
    const accent: fc.Arbitrary<AccentNode> = fc.record({
      type: fc.constant("accent" as const),
      mark: fc.constantFrom("\u0302", "\u0303", "\u20D7", "\u0307", "\u0308"),
      body: list,
    });
    const fenced: fc.Arbitrary<FencedNode> = fc
      .tuple(fc.constantFrom(...PAIRS), list, fc.option(list, { freq: 5, nil: undefined }))
      .map(([pair, first, second]) => ({
        type: "fenced",
        open: [...pair][0] ?? "",
        close: [...pair][1] ?? "",
        separator: second ? "|" : "",
        parts: second ? [first, second] : [first],
      }));
    const object = fc.oneof(
      { depthIdentifier: "tree" },
      fc.record({
        type: fc.constant("fraction" as const),
        form: latex
          ? fc.constantFrom("bar", "bar", "noBar", "skewed")
          : fc.constantFrom("bar", "noBar", "skewed", "linear"),
        numerator: list,
        denominator: list,
      }),
      fc
        .tuple(list, optional)
        .map(([radicand, degree]): MathNode =>
          degree ? { type: "radical", radicand, degree } : { type: "radical", radicand },
        ),
      fc
        .tuple(list, list, fc.constantFrom("sub", "sup", "both"), list)
        .map(([base, one, which, two]): MathNode => ({
          type: "scripts",
          base,
          ...(which !== "sup" ? { sub: one } : {}),
          ...(which !== "sub" ? { sup: two } : {}),
        })),
      fc
        .tuple(
          fc.constantFrom("∑", "∏", "∫", "⋃", "∮"),
          optional,
          optional,
          fc.constantFrom("auto", "auto", "stacked", "sides"),
          operand,
        )
        .map(([operator, sub, sup, placement, operand]): MathNode => ({
          type: "nary",
          operator,
          ...(sub ? { sub } : {}),
          ...(sup ? { sup } : {}),
          placement: sub || sup ? placement : "auto",
          operand,
        })),
      fc
        .tuple(fc.constantFrom("sin", "log", "max", "foo"), operand)
        .map(([name, argument]): MathNode => ({
          type: "function",
          name: [...name].map((c) => symbol(c, "upright")),
          argument,
        })),
      fc
        .tuple(list, fc.constantFrom("under", "over"), list)
        .filter(([base]) => base[0]?.type !== "limits")
        .map(([base, side, label]): MathNode => ({ type: "limits", base, [side]: label })),
      fenced,
      accent,
      fc.record({
        type: fc.constant("bar" as const),
        position: fc.constantFrom("over" as const, "under" as const),
        body: list,
      }),
      fc
        .tuple(fc.constantFrom(...GROUPS), list)
        .map(([group, body]): MathNode => ({ ...group, body })),
      fc
        .tuple(
          fc.integer({ min: 1, max: 3 }),
          fc.integer({ min: 1, max: 3 }),
          fc.array(list, { minLength: 9, maxLength: 9 }),
        )
        .map(([height, width, cells]): MathNode => ({
          type: "matrix",
          columns: Array.from({ length: width }, () => "center" as const),
          rows: Array.from({ length: height }, (_, r) => cells.slice(r * width, r * width + width)),
        })),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.array(list, { minLength: 6, maxLength: 6 }))
        .map(([height, cells]): MathNode => ({
          type: "equationArray",
          rows: Array.from({ length: height }, (_, r) => ({
            cells: cells.slice(r * 2, r * 2 + 2),
          })),
        })),
      list.map((body): MathNode => ({
        type: "phantom",
        body,
        show: false,
        zeroWidth: false,
        zeroAscent: false,
        zeroDescent: false,
      })),
      fc.tuple(list, fc.boolean()).map(([body, boxed]): MathNode => ({
        type: "borderBox",
        sides: boxed ? ["top", "bottom", "left", "right"] : [],
        strikes: boxed ? [] : ["up"],
        body,
      })),
      fc
        .tuple(
          fc.constantFrom("FF0000", "0000FF", "12AB34"),
          fc.array(fc.oneof(plainSymbol, sign), { minLength: 1, maxLength: 3 }),
        )
        .map(([color, body]): MathNode => ({ type: "colored", color, body })),
      // LaTeX's \mathrel around one sign is that sign.
      (latex ? uncolored.filter((body) => body.length > 1) : uncolored).map((body): MathNode => ({
        type: "operator",
        body,
      })),
    );
    const node = fc.oneof(
      { maxDepth: options.depth ?? 4, depthIdentifier: "tree", withCrossShrink: true },
      { weight: 6, arbitrary: plainSymbol },
      { weight: 3, arbitrary: sign },
      { weight: 1, arbitrary: space },
      { weight: 1, arbitrary: words },
      { weight: 4, arbitrary: object },
    );
    return { node, object };
  });
  return fc.array(node, { minLength: 1, maxLength: 5 }).map(joined);
}
