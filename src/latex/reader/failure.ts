/** A problem that ends the reading. It is thrown where it is found and caught in `read-formula.ts`. */
import type { Problem } from "../../math/problem";

export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export function failure(
  code: string,
  from: number,
  to: number,
  args?: Readonly<Record<string, string>>,
  suggestion?: string,
): Failure {
  return new Failure({
    code,
    severity: "error",
    span: { from, to },
    ...(args && { args }),
    ...(suggestion !== undefined && { suggestion }),
  });
}
