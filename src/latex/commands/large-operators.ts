/** Large operators: sums, products, integrals, with limits and an operand. */
import { named, type NaryRow } from "./row";

type NaryLine = readonly [names: string, char: string, doc: string];

const SUMS: readonly NaryLine[] = [
  ["\\sum", "∑", "Sum"],
  ["\\prod", "∏", "Product"],
  ["\\coprod", "∐", "Coproduct"],
  ["\\bigcup", "⋃", "Union of a family"],
  ["\\bigcap", "⋂", "Intersection of a family"],
  ["\\bigvee", "⋁", "Disjunction of a family"],
  ["\\bigwedge", "⋀", "Conjunction of a family"],
  ["\\bigoplus", "⨁", "Direct sum"],
  ["\\bigotimes", "⨂", "Tensor product of a family"],
  ["\\bigodot", "⨀", "Circled dot of a family"],
  ["\\biguplus", "⨄", "Disjoint union"],
  ["\\bigsqcup", "⨆", "Square union"],
];

const INTEGRALS: readonly NaryLine[] = [
  ["\\int", "∫", "Integral"],
  ["\\iint", "∬", "Double integral"],
  ["\\iiint", "∭", "Triple integral"],
  ["\\oint \\ointop", "∮", "Contour integral"],
  ["\\oiint:esint", "∯", "Surface integral"],
  ["\\oiiint", "∰", "Volume integral"],
];

/** Large operators that other programs do not know by name. */
const OUR_SUMS: readonly NaryLine[] = [
  ["\\bigsqcap:stmaryrd", "⨅", "Square intersection"],
  ["\\bigcupdot", "⨃", "Disjoint union with a dot"],
  ["\\bigtimes", "⨉", "Cartesian product of a family"],
];

const OUR_INTEGRALS: readonly NaryLine[] = [
  ["\\iiiint", "⨌", "Quadruple integral"],
  ["\\ointctrclockwise:esint", "∳", "Contour integral, anticlockwise"],
  ["\\ointclockwise:esint \\varointclockwise:esint", "∲", "Contour integral, clockwise"],
  ["\\intclockwise", "∱", "Integral, clockwise"],
  ["\\fint:esint", "⨏", "Mean integral"],
  ["\\sqint:esint", "⨖", "Quaternion integral"],
  ["\\sumint", "⨋", "Sum with integral"],
];

const rows = (lines: readonly NaryLine[], integral: boolean, ours = false): readonly NaryRow[] =>
  lines.map(([names, char, doc]) => ({
    kind: "nary",
    ...named(names),
    family: "largeOperators",
    char,
    integral,
    doc,
    ours,
  }));

/** Integrals under names of plain TeX. */
const PLAIN: readonly NaryLine[] = [["\\intop \\smallint", "∫", "Integral with limits like a sum"]];

export const LARGE_OPERATORS: readonly NaryRow[] = [
  ...rows(SUMS, false),
  ...rows(OUR_SUMS, false, true),
  ...rows(INTEGRALS, true),
  ...rows(OUR_INTEGRALS, true, true),
  ...rows(PLAIN, false),
];
