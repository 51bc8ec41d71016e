/** Proof trees by commands. */
import type { ProofForm } from "./reading";
import { construct, type ConstructRow } from "./row";

const proof = (names: string, doc: string, form: ProofForm, args: string): ConstructRow =>
  construct(
    "structures",
    names,
    doc,
    [],
    (r, _, at, row) => {
      r.proof(at, row, form);
    },
    { args, late: true },
  );

export const PROOFS: readonly ConstructRow[] = [
  proof("\\AxiomC \\AXC \\Axiom", "First step of a proof tree", "steps", ""),
  proof("\\infer", "Inference: a line over its conclusion", "inference", "{conclusion}{premises}"),
  proof("\\deduce", "Inference without a line", "deduction", "{conclusion}{premises}"),
  proof("\\inferrule", "Rule with its premises", "rule", "{premises}{conclusion}"),
  proof("\\prftree", "Proof tree", "tree", "{premise}{conclusion}"),
];
