/**
 * A rough size of an equation, for the initial size of a text box, which PowerPoint corrects as soon as its
 * text is touched. Measured in ems with the proportions of Cambria Math.
 */
import { assertNever, type MathList, type MathNode } from "../math/ast";
import { spaceRow } from "../math/space";
import { EMU } from "../pptx/text-box";

/** Extent in ems. */
interface Box {
  readonly width: number;
  readonly height: number;
}

/** Height of a line of text. */
const LINE = 1.2;
const LETTER = 0.56;
const SCRIPT = 0.72;

/** Width and height in EMU of an equation at a font size of `points`, drawn as a display. */
export function estimateExtent(
  body: MathList,
  points: number,
): { readonly width: number; readonly height: number } {
  const box = list(body);
  return {
    width: Math.max(1, box.width) * points * EMU,
    height: Math.max(LINE, box.height) * points * EMU,
  };
}

function list(nodes: MathList): Box {
  let width = 0;
  let widest = 0;
  let height = 0;
  let line = LINE;
  for (const node of nodes) {
    if (node.type === "break") {
      widest = Math.max(widest, width);
      height += line;
      width = 0;
      line = LINE;
      continue;
    }
    const box = nodeBox(node);
    width += box.width;
    line = Math.max(line, box.height);
  }
  return { width: Math.max(widest, width), height: height + line };
}

function nodeBox(node: Exclude<MathNode, { readonly type: "break" }>): Box {
  switch (node.type) {
    case "symbol":
      return { width: /[\p{L}\p{N}]/u.test(node.char) ? LETTER : 0.85, height: LINE };
    case "text":
    case "unknown":
      return { width: [...node.text].length * 0.52, height: LINE };
    case "space":
      return { width: spaceRow(node.width).mu / 18, height: 0 };
    case "fraction":
      return node.form === "bar" || node.form === "noBar"
        ? stacked([list(node.numerator), list(node.denominator)], 0.2)
        : beside([list(node.numerator), list(node.denominator)], 0.4);
    case "radical": {
      const inside = list(node.radicand);
      return { width: inside.width + 0.9, height: inside.height + 0.15 };
    }
    case "scripts":
      return scripts(node.base, node.sub, node.sup);
    case "prescripts":
      return scripts(node.base, node.sub, node.sup);
    case "limits":
      return stacked([list(node.base), small(node.under), small(node.over)], 0);
    case "nary": {
      const operator = stacked([{ width: 1, height: 1.5 }, small(node.sub), small(node.sup)], 0);
      return beside([operator, list(node.operand)], 0.2);
    }
    case "function":
      return beside([list(node.name), list(node.argument)], 0.17);
    case "fenced":
      return beside(node.parts.map(list), 0.45 * (node.parts.length + 1));
    case "accent":
    case "bar": {
      const body = list(node.body);
      return { width: body.width, height: body.height + 0.1 };
    }
    case "groupCharacter": {
      const body = node.baseline === "body" ? list(node.body) : small(node.body);
      return { width: Math.max(1.2, body.width), height: body.height + 0.5 };
    }
    case "matrix":
      return grid(node.rows.map((row) => row.map(list)));
    case "equationArray":
      return grid(
        node.rows.map((row) => [
          beside(row.cells.map(list), 0),
          ...(row.tag ? [list(row.tag)] : []),
        ]),
      );
    case "phantom": {
      const body = list(node.body);
      return { width: node.zeroWidth ? 0 : body.width, height: body.height };
    }
    case "borderBox": {
      const body = list(node.body);
      return { width: body.width + 0.4, height: body.height + 0.3 };
    }
    case "colored":
    case "operator":
    case "sized":
      return list(node.body);
    default:
      return assertNever(node);
  }
}

function small(nodes: MathList | undefined): Box {
  if (!nodes || nodes.length === 0) return { width: 0, height: 0 };
  const box = list(nodes);
  return { width: box.width * SCRIPT, height: box.height * SCRIPT };
}

function scripts(base: MathList, sub: MathList | undefined, sup: MathList | undefined): Box {
  const inside = list(base);
  const below = small(sub);
  const above = small(sup);
  return {
    width: inside.width + Math.max(below.width, above.width),
    height: inside.height + Math.max(0, below.height - 0.55) + Math.max(0, above.height - 0.55),
  };
}

function stacked(boxes: readonly Box[], gap: number): Box {
  return {
    width: Math.max(...boxes.map((b) => b.width)),
    height: boxes.reduce((sum, b) => sum + b.height, gap),
  };
}

function beside(boxes: readonly Box[], gap: number): Box {
  return {
    width: boxes.reduce((sum, b) => sum + b.width, gap),
    height: Math.max(LINE, ...boxes.map((b) => b.height)),
  };
}

function grid(rows: readonly (readonly Box[])[]): Box {
  const columns = Math.max(0, ...rows.map((r) => r.length));
  let width = Math.max(0, columns - 1) * 0.8;
  for (let c = 0; c < columns; c++) width += Math.max(0, ...rows.map((r) => r[c]?.width ?? 0));
  return {
    width,
    height: rows.reduce((sum, r) => sum + Math.max(LINE, ...r.map((b) => b.height)), 0),
  };
}
