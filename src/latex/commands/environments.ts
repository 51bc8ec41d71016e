/** Environments. */
import { namesOf, type EnvironmentRow, type Family } from "./row";

type EnvironmentLine = readonly [names: string, args: string, body: string, doc: string];

const MATRICES: readonly EnvironmentLine[] = [
  ["matrix", "", "a & b \\\\ c & d", "Matrix without fences"],
  ["pmatrix", "", "a & b \\\\ c & d", "Matrix in parentheses"],
  ["bmatrix", "", "a & b \\\\ c & d", "Matrix in square brackets"],
  ["Bmatrix", "", "a & b \\\\ c & d", "Matrix in curly braces"],
  ["vmatrix", "", "a & b \\\\ c & d", "Determinant"],
  ["Vmatrix", "", "a & b \\\\ c & d", "Matrix in double bars"],
  ["smallmatrix", "", "a & b \\\\ c & d", "Small matrix"],
  ["psmallmatrix", "", "a & b \\\\ c & d", "Small matrix in parentheses"],
  ["bsmallmatrix", "", "a & b \\\\ c & d", "Small matrix in square brackets"],
  ["array", "{lcr}", "a & b & c \\\\ d & e & f", "Table with a column layout"],
  ["cases", "", "a & b \\\\ c & d", "Cases with a brace at the left"],
  ["dcases", "", "a & b \\\\ c & d", "Cases in display size"],
  ["rcases", "", "a & b \\\\ c & d", "Cases with a brace at the right"],
  ["subarray", "{c}", "a \\\\ b", "Lines of a limit"],
];

const LINES: readonly EnvironmentLine[] = [
  ["aligned", "", "a &= b \\\\ &= c", "Aligned lines"],
  ["align align*", "", "a &= b \\\\ &= c", "Aligned equations"],
  ["alignat alignat* alignedat", "{pairs}", "a &= b & c &= d", "Aligned at several places"],
  ["flalign flalign*", "", "a &= b \\\\ &= c", "Aligned at the margins"],
  ["split", "", "a &= b \\\\ &= c", "One equation over several lines"],
  ["gather gather* gathered", "", "a = b \\\\ c = d", "Centred lines"],
  ["multline multline*", "", "a \\\\ + b", "A long equation broken"],
  ["eqnarray eqnarray*", "", "a &=& b \\\\ &=& c", "Aligned equations in old LaTeX"],
  ["equation equation*", "", "a = b", "One equation"],
  ["CD", "", "A @>>> B \\\\ @VVV @VVV \\\\ C @>>> D", "Commutative diagram"],
];

const rows = (family: Family, lines: readonly EnvironmentLine[]): readonly EnvironmentRow[] =>
  lines.map(([names, args, body, doc]) => ({
    kind: "environment",
    names: namesOf(names),
    family,
    args,
    body,
    doc,
  }));

export const ENVIRONMENTS: readonly EnvironmentRow[] = [
  ...rows("matrices", MATRICES),
  ...rows("structures", LINES),
];
