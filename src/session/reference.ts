import type { ReferenceCommand } from "../deck/numbers/part";

/** A reference as it is typed into the field. */
export interface Reference {
  readonly command: ReferenceCommand;
  readonly label: string;
}

/** Reads `\ref{…}` or `\eqref{…}` with nothing else around it, which is not an equation. */
export function referenceIn(source: string): Reference | undefined {
  const [, command, label] = /^\s*\\(eqref|ref)\s*\{\s*([^{}]+?)\s*\}\s*$/.exec(source) ?? [];
  if (label === undefined) return undefined;
  return { command: command === "ref" ? "ref" : "eqref", label };
}
