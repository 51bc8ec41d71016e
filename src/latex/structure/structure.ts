/** All passes over a finished row: pairs of fences first, then operands at the outer level. */
import type { MathList } from "../../math/ast";
import { pairFences } from "./fences";
import { attachOperands } from "./operands";
import { flatten, type Row } from "./row";

/** The row as a list with its structure found. */
export function structure(row: Row): MathList {
  let done = row;
  if (done.fences) done = pairFences(done);
  if (done.operators) done = attachOperands(done);
  return flatten(done.items);
}
