/** The labels of the deck's numbered equations, as the deck remembers them. */
import { mergedNumbers, type EquationEntry } from "../deck/numbers/part";
import { sharedNumbers } from "../deck/numbers/with-labels";
import type { KnownNumbers } from "./bulk/numbers";

export interface KnownLabel {
  readonly label: string;
  /** Without parentheses. */
  readonly number: string;
  /** The LaTeX of its equation. */
  readonly latex: string;
}

/** Each label once, that of an original rather than of its copy; sorted by number. */
export function labelsOfDeck(parts: KnownNumbers["parts"]): readonly KnownLabel[] {
  const { equations } = mergedNumbers(parts);
  const now = equations.filter(({ earlier }) => !earlier);
  const labels = new Map<string, KnownLabel>();
  for (const isCopy of [false, true])
    for (const entry of now.filter(({ copy }) => (copy === true) === isCopy))
      for (const { label, number } of labelsIn(entry))
        if (!labels.has(label)) labels.set(label, { label, number, latex: entry.key });
  const order = new Intl.Collator("en", { numeric: true });
  return [...labels.values()].sort((one, other) => order.compare(one.number, other.number));
}

function labelsIn({ numbers, groups }: EquationEntry): readonly Omit<KnownLabel, "latex">[] {
  const shared = sharedNumbers(groups, numbers).flatMap(({ number, labels }) =>
    labels.map((label) => ({ label, number })),
  );
  return [
    ...shared,
    ...numbers.flatMap(({ labels, text }) => labels.map((label) => ({ label, number: text }))),
  ];
}
