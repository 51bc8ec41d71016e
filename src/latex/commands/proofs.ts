/** The steps of proof trees: bussproofs, ebproof. */

export type ProofStep =
  /** `\AxiomC{…}`, `\UnaryInfC{…}`: the number of premises; in ebproof it follows the command (`\infer2`). */
  | {
      readonly kind: "step";
      readonly premises: number | "counted";
      readonly reads: "words" | "math" | "shifted";
    }
  | { readonly kind: "label"; readonly side: "left" | "right" }
  /** Has the next step a line? */
  | { readonly kind: "line"; readonly drawn: boolean; readonly plain: boolean }
  /** A layout command, which has no effect on a slide, and its number of arguments. */
  | { readonly kind: "layout"; readonly arguments: number }
  | { readonly kind: "end" };

const INFERENCES: readonly (readonly [word: string, short: string, premises: number])[] = [
  ["Axiom", "AX", 0],
  ["UnaryInf", "UI", 1],
  ["BinaryInf", "BI", 2],
  ["TrinaryInf", "TI", 3],
  ["QuaternaryInf", "QuaI", 4],
  ["QuinaryInf", "QuiI", 5],
];

export const PROOF_STEPS: ReadonlyMap<string, ProofStep> = new Map<string, ProofStep>([
  ...INFERENCES.flatMap(([word, short, premises]): [string, ProofStep][] => [
    [`\\${word}C`, { kind: "step", premises, reads: "words" }],
    [`\\${short}C`, { kind: "step", premises, reads: "words" }],
    [`\\${word}`, { kind: "step", premises, reads: "shifted" }],
  ]),
  ["\\hypo", { kind: "step", premises: 0, reads: "math" }],
  ["\\infer", { kind: "step", premises: "counted", reads: "math" }],
  ["\\RightLabel", { kind: "label", side: "right" }],
  ["\\RL", { kind: "label", side: "right" }],
  ["\\LeftLabel", { kind: "label", side: "left" }],
  ["\\LL", { kind: "label", side: "left" }],
  ["\\noLine", { kind: "line", drawn: false, plain: true }],
  ["\\singleLine", { kind: "line", drawn: true, plain: true }],
  ["\\solidLine", { kind: "line", drawn: true, plain: true }],
  ["\\doubleLine", { kind: "line", drawn: true, plain: false }],
  ["\\dashedLine", { kind: "line", drawn: true, plain: false }],
  ["\\dottedLine", { kind: "line", drawn: true, plain: false }],
  ["\\alwaysNoLine", { kind: "line", drawn: false, plain: true }],
  ["\\alwaysSingleLine", { kind: "line", drawn: true, plain: true }],
  ["\\alwaysDoubleLine", { kind: "line", drawn: true, plain: false }],
  ["\\insertBetweenHyps", { kind: "layout", arguments: 1 }],
  ["\\kernHyps", { kind: "layout", arguments: 1 }],
  ["\\rootAtTop", { kind: "layout", arguments: 0 }],
  ["\\rootAtBottom", { kind: "layout", arguments: 0 }],
  ["\\DisplayProof", { kind: "end" }],
  ["\\DP", { kind: "end" }],
]);

/** Separators of the premises in mathpartir's rules. */
export const PREMISE_SEPARATORS: readonly string[] = ["\\\\", "\\and", "\\And"];
