/**
 * What a person sees of a tree, as text: the same for two trees that look alike. Spaces and sizes are
 * ignored.
 */
import type { MathList, MathNode } from "../../src/math/ast";
import { argumentsOf } from "../../src/math/walk";

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  "~": "∼",
  "-": "−",
  "*": "∗",
  "'": "′",
  "·": "⋅",
  "︷": "⏞",
  "⏐": "|",
};
const RAISED: Readonly<Record<string, string>> = { "²": "2", "³": "3", ⁿ: "n{italic}" };
const LOWERED: Readonly<Record<string, string>> = { "₀": "0", "₁": "1" };

/** A sign and its place: "" on the line, "^" above, "^_" below something above. */
interface Glyph {
  readonly sign: string;
  readonly place: string;
}

/** Every sign with its place; the order of subscript and superscript is ignored. */
export function seen(list: MathList): string {
  const glyphs: Glyph[] = [];
  addList(list, { place: "", shapes: true }, glyphs);
  const out: string[] = [];
  for (let from = 0; from < glyphs.length;) {
    let to = from + 1;
    if (glyphs[from]?.place !== "") while (to < glyphs.length && glyphs[to]?.place !== "") to++;
    const run = glyphs
      .slice(from, to)
      .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
    out.push(...run.map(({ sign, place }) => sign + place));
    from = to;
  }
  return out.join(" ");
}

interface At {
  readonly place: string;
  /** Do the shapes of letters count? They do not in the name of a function. */
  readonly shapes: boolean;
}

function addList(list: MathList | undefined, at: At, out: Glyph[]): void {
  for (const node of list ?? []) add(node, at, out);
}

function add(node: MathNode, at: At, out: Glyph[]): void {
  const put = (sign: string): void => void (sign !== "" && out.push({ sign, place: at.place }));
  const whole = (list: MathList): void => {
    addList(list, { ...at, shapes: true }, out);
  };
  const side = (sign: string, list: MathList | undefined): void => {
    addList(list, { place: at.place + sign, shapes: true }, out);
  };
  switch (node.type) {
    case "symbol":
      symbol(node.char, at.shapes && /\p{L}/u.test(node.char) ? node.variant : "upright", at, out);
      return;
    case "text":
      for (const char of node.text.replace(/[’`‘]/g, "'").replaceAll(" ", ""))
        if (char === "'") put(char);
        else symbol(char, "upright", at, out);
      return;
    case "space":
    case "break":
      return;
    case "scripts":
      addList(node.base, at, out);
      side("_", node.sub);
      side("^", node.sup);
      return;
    case "prescripts":
      side("_", node.sub);
      side("^", node.sup);
      whole(node.base);
      return;
    case "limits":
      addList(node.base, at, out);
      side("_", node.under);
      side("^", node.over);
      return;
    case "groupCharacter":
      whole(node.body);
      out.push({ sign: node.char, place: at.place + (node.position === "over" ? "^" : "_") });
      return;
    case "nary":
      put(node.operator);
      side("_", node.sub);
      side("^", node.sup);
      whole(node.operand);
      return;
    case "function":
      addList(node.name, { ...at, shapes: false }, out);
      whole(node.argument);
      return;
    case "fenced":
      put(node.open);
      node.parts.forEach((part, i) => {
        if (i > 0) put(node.separator);
        whole(part);
      });
      put(node.close);
      return;
    case "accent":
      whole(node.body);
      put(node.mark);
      return;
    case "equationArray":
      for (const row of node.rows) for (const cell of row.cells) whole(cell);
      return;
    case "operator":
      whole(node.body);
      return;
    case "fraction":
      put(node.form === "linear" ? "" : "fraction[");
      whole(node.numerator);
      put("/");
      whole(node.denominator);
      put(node.form === "linear" ? "" : "]");
      return;
    default:
      put(`${node.type}[`);
      for (const argument of argumentsOf(node)) {
        whole(argument);
        put("|");
      }
      put("]");
  }
}

function symbol(char: string, variant: string, { place }: At, out: Glyph[]): void {
  const raised = RAISED[char];
  const lowered = LOWERED[char];
  const like = LOOK_ALIKE[char] ?? char;
  if (raised !== undefined) out.push({ sign: raised, place: `${place}^` });
  else if (lowered !== undefined) out.push({ sign: lowered, place: `${place}_` });
  // A prime is raised by itself, however many superscripts contain it.
  else if (like === "′") out.push({ sign: like, place: `${place.replace(/\^+$/, "")}^` });
  else {
    const [letter = "", ...marks] = like.normalize("NFD");
    out.push({ sign: variant === "upright" ? letter : `${letter}{${variant}}`, place });
    for (const mark of marks) out.push({ sign: mark, place });
  }
}
