/** The tree in one line, for tests: letters as they are, alphabets behind a colon, structure in brackets. */
import { assertNever, type MathList, type MathNode } from "../../src/math/ast";
import { plainVariant } from "../../src/latex/structure/alphabets";

export function show(list: MathList): string {
  return list.map(showNode).join(" ");
}

const optional = (mark: string, list: MathList | undefined): string =>
  list === undefined ? "" : `${mark}[${show(list)}]`;

function showNode(node: MathNode): string {
  switch (node.type) {
    case "symbol":
      return node.variant === plainVariant(node.char) ? node.char : `${node.char}:${node.variant}`;
    case "text": {
      const face = [
        node.bold ? "bold" : "",
        node.italic ? "italic" : "",
        node.family === "roman" ? "" : node.family,
      ];
      const marks = face.filter((mark) => mark !== "").join(",");
      return `"${node.text}"${marks === "" ? "" : `:${marks}`}`;
    }
    case "space":
      return `<${node.width}>`;
    case "fraction":
      return `${node.form}(${show(node.numerator)} / ${show(node.denominator)})`;
    case "radical":
      return `root(${optional("", node.degree)}${show(node.radicand)})`;
    case "scripts":
      return `{${show(node.base)}}${optional("_", node.sub)}${optional("^", node.sup)}`;
    case "prescripts":
      return `_[${show(node.sub)}]^[${show(node.sup)}]{${show(node.base)}}`;
    case "limits":
      return `{${show(node.base)}}${optional("under", node.under)}${optional("over", node.over)}`;
    case "nary":
      return `${node.operator}${node.placement === "auto" ? "" : `:${node.placement}`}${optional("_", node.sub)}${optional("^", node.sup)}▒[${show(node.operand)}]`;
    case "function":
      return `fn(${show(node.name)})[${show(node.argument)}]`;
    case "fenced":
      return `⟦${node.open} ${node.parts.map(show).join(` ¦${node.separator} `)} ${node.close}⟧`;
    case "accent":
      return `accent(${node.mark.codePointAt(0)?.toString(16) ?? ""} ${show(node.body)})`;
    case "bar":
      return `bar-${node.position}(${show(node.body)})`;
    case "groupCharacter":
      return `group-${node.position}-${node.baseline}(${node.char} ${show(node.body)})`;
    case "matrix":
      return `matrix:${node.columns.map((c) => c[0]).join("")}(${node.rows.map((row) => row.map(show).join(" & ")).join(" \\\\ ")})`;
    case "equationArray":
      return `lines(${node.rows.map((row) => row.cells.map(show).join(" & ") + optional(" #", row.tag)).join(" \\\\ ")})`;
    case "phantom":
      return `phantom${node.show ? "-shown" : ""}${node.zeroWidth ? "-w" : ""}${node.zeroAscent ? "-a" : ""}${node.zeroDescent ? "-d" : ""}(${show(node.body)})`;
    case "borderBox":
      return `box(${[...node.sides, ...node.strikes].join(",")} ${show(node.body)})`;
    case "colored":
      return `#${node.color}(${show(node.body)})`;
    case "sized":
      return `size${node.steps}(${show(node.body)})`;
    case "operator":
      return `operator(${show(node.body)})`;
    case "break":
      return "<break>";
    case "unknown":
      return `unknown(${node.text})`;
    default:
      return assertNever(node);
  }
}
