/**
 * The numbers of an equation that is about to be inserted or changed. Its LaTeX decides first: a `\label`
 * or `\tag`; else the person's choice; and an equation that has numbers keeps them. New ones get the next
 * number of the deck, and renumbering puts all numbers in order.
 */
import {
  automaticTexts,
  NumberGiver,
  takesNumbers,
  type NewNumbers,
  type NumberingDeck,
} from "../deck/numbers/new-numbers";
import type { EquationEntry, NumberEntry } from "../deck/numbers/part";
import { frameName } from "../deck/place";
import { insteadOf, type NumbersInstead } from "../deck/numbers/wanted-place";
import { placerFor } from "../deck/numbers/places";
import type { NumberPlacer } from "../deck/options";
import { isOn } from "../deck/numbers/order";
import { keyOf, numbersOfOmml } from "../deck/numbers/scan";
import type { Target } from "../exchange/equations";
import type { Changed } from "../exchange/outcome";
import { readPreamble } from "../latex/preamble";
import { readLoaded } from "../latex/numbers";
import type { MathList } from "../math/ast";
import type { Numbering } from "../math/numbering";
import { numberless } from "../math/numberless";
import { parseXml } from "../xml/parse";
import { knownIn, numbersOfDeck, storeNumbers } from "./bulk/numbers";
import { numberingFor } from "./numbering";
import type { Services } from "./services";

/** An equation with its numbers, and a way to remember them once it is inserted. */
export interface NumberedEquation {
  /** As a display. */
  readonly body: MathList;
  readonly placer: NumberPlacer | undefined;
  readonly instead: NumbersInstead | undefined;
  /** Never fails: numbers that are not remembered stay as they are. */
  remember(changed: Pick<Changed, "slideId" | "equation" | "placed">): Promise<void>;
}

/** LaTeX, and whether it should be numbered where the LaTeX itself does not say. */
export interface ToNumber {
  readonly source: string;
  readonly preamble?: string | undefined;
  /** Absent: an equation that has numbers keeps them; any other gets none. */
  readonly asked?: boolean | undefined;
}

/** The numbers of an equation before it is inserted. */
export interface ComingNumbers {
  /** Does the LaTeX itself ask for numbers, whatever the person chose? */
  readonly isSaid: boolean;
  readonly numbering: Numbering;
  /** One per line; undefined: the line has none. */
  readonly texts: readonly (string | undefined)[];
  /** The equation as a display, with its numbers. */
  readonly body: MathList;
}

/** The numbers that the equation gets; undefined for none. `before`: the equation that it replaces. */
export function comingNumbers(
  deck: NumberingDeck,
  { source, preamble = "", asked }: ToNumber,
  slide: string,
  before?: Pick<Target, "omml">,
): ComingNumbers | undefined {
  const standing = standingOn(before);
  const wants = asked ?? standing.length > 0;
  const reading = {
    display: true,
    preamble: readPreamble(preamble).preamble,
    numbered: wants || undefined,
  };
  const { numbering } = readLoaded(source, reading);
  if (!takesNumbers(numbering, wants)) return undefined;
  const fresh = new NumberGiver(deck).give(numbering, slide);
  const given = automaticTexts(fresh);
  // The same count means the same lines, which keep their numbers.
  const numbers = given.length > 0 && given.length === standing.length ? standing : given;
  const { body } = readLoaded(source, { ...reading, numbers });
  return {
    isSaid: takesNumbers(numbering, false),
    numbering,
    texts: withTexts(fresh, numbers),
    body,
  };
}

/** The equation with its numbers; undefined for none. `before`: the equation that it replaces. */
export async function numbered(
  services: Pick<Services, "memory" | "powerPoint" | "foundOut">,
  wanted: ToNumber,
  before?: Target,
): Promise<NumberedEquation | undefined> {
  const memory = await services.memory();
  const parts = await numbersOfDeck(memory);
  const deck = await numberingFor(services, parts);
  const coming = comingNumbers(deck, wanted, before?.slideId ?? deck.here, before);
  if (!coming) return undefined;
  const placer = placerFor(deck);
  const instead = insteadOf(deck, coming.texts);
  if (instead === "lines")
    return { body: numberless(coming.body), placer: undefined, instead, remember: async () => {} };
  const known = knownIn(parts);
  const old = before && entryOf(before, known.equations);
  return {
    body: coming.body,
    placer,
    instead,
    async remember({ slideId, equation, placed }) {
      if (!equation || !placed?.display) return;
      const { frame, index } = equation;
      const entry: EquationEntry = {
        place: { slide: slideId, shape: frameName(frame), index },
        key: keyOf(parseXml(placed.omml)),
        numbers: entriesOf(coming, old),
        groups: coming.numbering.groups,
      };
      const others = known.equations.filter((one) => one !== old);
      await storeNumbers(memory, parts, { ...known, equations: [entry, ...others] });
    },
  };
}

/**
 * The entries for its lines. In LaTeX read from the slide our automatic numbers appear as tags: they stay
 * automatic.
 */
function entriesOf(
  { numbering, texts }: Pick<ComingNumbers, "numbering" | "texts">,
  old: EquationEntry | undefined,
): readonly NumberEntry[] {
  const ours = new Map(
    old?.numbers.flatMap((one) => (one.number.kind === "automatic" ? [[one.text, one]] : [])),
  );
  return numbering.lines.flatMap((line, n): readonly NumberEntry[] => {
    const text = texts[n];
    if (text === undefined) return [];
    const was = line.number.kind === "fixed" && !line.number.bare ? ours.get(text) : undefined;
    if (!was) return [{ ...line, text }];
    return [{ ...was, labels: line.labels.length > 0 ? line.labels : was.labels }];
  });
}

function standingOn(before: Pick<Target, "omml"> | undefined): readonly string[] {
  return before?.omml ? numbersOfOmml(before.omml).map(({ text }) => text) : [];
}

/** What is remembered of an equation on a slide; an entry for its exact place is preferred. */
function entryOf(target: Target, equations: readonly EquationEntry[]): EquationEntry | undefined {
  const texts = standingOn(target).join();
  if (texts === "" || target.omml === undefined) return undefined;
  const key = keyOf(parseXml(target.omml));
  const alike = equations.filter(
    (one) =>
      !one.earlier && one.key === key && one.numbers.map(({ text }) => text).join() === texts,
  );
  const { slideId, frame, index } = target;
  const isThere = (one: EquationEntry): boolean =>
    isOn(one, slideId) && one.place.shape === frameName(frame) && one.place.index === index;
  return alike.find(isThere) ?? alike[0];
}

/** The texts of all lines, with `automatic` for the lines that are numbered automatically. */
function withTexts(
  { numbering, texts }: NewNumbers,
  automatic: readonly string[],
): readonly (string | undefined)[] {
  let n = 0;
  return numbering.lines.map(({ number }, line) =>
    number.kind === "automatic" ? automatic[n++] : texts[line],
  );
}
