/** Dots. */
import { symbolRows } from "./row";

export const DOTS = [
  ...symbolRows("dots", [
    ["\\ldots \\mathellipsis", "…", "inner", "Horizontal ellipsis"],
    ["\\ddots", "⋱", "inner", "Down right diagonal ellipsis"],
    ["\\vdots", "⋮", "ordinary", "Vertical ellipsis"],
    ["\\cdots \\dotsb \\dotsm", "⋯", "inner", "Midline horizontal ellipsis"],
  ]),
  ...symbolRows("dots", [["\\iddots \\adots", "⋰", "inner", "Up right diagonal ellipsis"]], "ours"),
];
