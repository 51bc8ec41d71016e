/**
 * The numbers of an equation that is about to go in or to be changed. What its LaTeX says decides: a `\label`
 * or `\tag`; and an equation that has numbers keeps them. It gets the next number of the deck, and renumbering
 * puts all in order.
 */
import { automaticTexts, NumberGiver, takesNumbers } from "../deck/numbers/new-numbers";
import { mergedNumbers, type EquationEntry, type NumberEntry } from "../deck/numbers/part";
import { numbersOfOmml } from "../deck/numbers/scan";
import { numberOf } from "../deck/sources";
import type { Target } from "../exchange/equations";
import type { Changed } from "../exchange/outcome";
import { readPreamble } from "../latex/preamble";
import { readLoaded } from "../latex/numbers";
import { writeLatex } from "../latex/write";
import type { MathList } from "../math/ast";
import { numberless } from "../math/numberless";
import { readOmmlText } from "../omml/read";
import { numbersOfDeck, settingsOf, storeNumbers } from "./bulk/numbers";
import type { SourceMemory } from "./equations/memory";

/** An equation with its numbers, and what the deck remembers of them once it is in. */
export interface NumberedEquation {
  /** As a display. */
  readonly body: MathList;
  /** Never fails: numbers that are not remembered stay as they are. */
  remember(changed: Changed): Promise<void>;
}

/** Undefined where the equation has no numbers. `before`: the equation that it takes the place of. */
export async function numbered(
  memory: SourceMemory,
  { source, preamble = "" }: { readonly source: string; readonly preamble?: string | undefined },
  before?: Pick<Target, "omml">,
): Promise<NumberedEquation | undefined> {
  const standing = before?.omml ? numbersOfOmml(before.omml).map(({ text }) => text) : [];
  const reading = {
    display: true,
    preamble: readPreamble(preamble).preamble,
    numbered: standing.length > 0 || undefined,
  };
  const { numbering } = readLoaded(source, reading);
  if (!takesNumbers(numbering, standing.length > 0)) return undefined;
  const parts = await numbersOfDeck(memory);
  const { equations, references } = mergedNumbers(parts);
  const settings = settingsOf(parts);
  const giver = new NumberGiver({ slides: [], sections: [], settings, equations });
  const fresh = giver.give(numbering, "");
  const wanted = automaticTexts(fresh);
  // As many as there were: they are the same lines.
  const kept = wanted.length > 0 && wanted.length === standing.length ? standing : wanted;
  const texts = withTexts(fresh, kept);
  const { body } = readLoaded(source, { ...reading, numbers: kept });
  return {
    body,
    async remember({ slideId, equation, placed }) {
      if (!equation || !placed?.display) return;
      const numbers = numbering.lines.flatMap((line, n): readonly NumberEntry[] => {
        const text = texts[n];
        return text === undefined ? [] : [{ ...line, text }];
      });
      const { frame, index } = equation;
      const entry: EquationEntry = {
        place: { slide: numberOf(slideId), shape: frame.shapeId, index },
        key: writeLatex(numberless(readOmmlText(placed.omml).body)),
        ...{ numbers, groups: numbering.groups },
      };
      const now = { settings, equations: [entry, ...equations], references };
      await storeNumbers(memory, parts, now);
    },
  };
}

/** The texts of all lines, with others for those that take a number by themselves. */
function withTexts(
  { numbering, texts }: ReturnType<NumberGiver["give"]>,
  automatic: readonly string[],
): readonly (string | undefined)[] {
  let n = 0;
  return numbering.lines.map(({ number }, line) =>
    number.kind === "automatic" ? automatic[n++] : texts[line],
  );
}
