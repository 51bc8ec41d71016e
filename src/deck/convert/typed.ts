/** The form of formulas in a text before they became equations, so that it can be restored. */
import { stripDelimiters } from "../../latex/delimiters";
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../../latex/preamble";
import type { MathList } from "../../math/ast";
import { keysOf, soughtKeys } from "../source-index";
import { append, numberOf, placeKey, type Source, type SourcesPart, type Typed } from "../sources";
import type { TextFrameRef } from "../place";
import type { Converted } from "./convert";

/** LaTeX with its delimiters for a text. */
export function delimited(latex: string, display: boolean): string {
  const { from, to } = stripDelimiters(latex);
  const inside = latex.slice(from, to);
  const sign = display ? "$$" : "$";
  return `${sign}${inside}${sign}`;
}

/** A name for an equation within its shape. */
export function spotOf({ cell }: TextFrameRef, index: number): string {
  return cell ? `${cell.row},${cell.column},${index}` : String(index);
}

/** The source to remember for a formula that became an equation. `text` is the text that it replaced. */
export function convertedSource(
  formula: {
    readonly latex: string;
    readonly text: string;
    readonly preamble?: string | undefined;
  },
  converted: Converted,
  slideId: string,
  time: number,
): Source {
  const { latex, text, preamble } = formula;
  const { display, before, after, properties, shapeId, frame, index } = converted;
  const typed: Typed = {
    ...{ text, before, after },
    ...(properties === undefined ? {} : { properties }),
  };
  const isUsual =
    properties === undefined &&
    text === delimited(latex, display) &&
    [before, after].every((joint) => joint.text === "" && !joint.split);
  return {
    ...{ latex, display, time },
    place: { slide: slideId, shape: shapeId, spots: [spotOf(frame, index)] },
    ...(preamble === undefined ? {} : { preamble }),
    ...(isUsual ? {} : { typed }),
  };
}

/** The sources of a deck, by the shapes where they were inserted. */
export class TypedSources {
  readonly #byShape = new Map<string, Source[]>();
  /** By canonical LaTeX, computed on the first question about a shape. */
  readonly #byKey = new Map<string, ReadonlyMap<string, readonly Source[]>>();
  readonly #preambles = new Map<string, Preamble>([["", EMPTY_PREAMBLE]]);

  constructor(parts: readonly Pick<SourcesPart, "sources">[]) {
    for (const source of parts.flatMap((part) => part.sources)) {
      if (source.place)
        append(this.#byShape, shapeKey(source.place.slide, source.place.shape), source);
    }
  }

  /**
   * The source of an equation that was inserted in the shape; undefined where the equation has changed
   * since.
   */
  find(body: MathList, slideId: string, frame: TextFrameRef, index: number): Source | undefined {
    const name = shapeKey(slideId, frame.shapeId);
    const spot = spotOf(frame, index);
    const rank = ({ place, time }: Source): number =>
      (place?.spots?.includes(spot) ? Number.MAX_SAFE_INTEGER / 2 : 0) + time;
    let best: Source | undefined;
    for (const key of soughtKeys(body))
      for (const source of this.#keysOf(name).get(key) ?? [])
        if (!best || rank(source) > rank(best)) best = source;
    return best;
  }

  #keysOf(name: string): ReadonlyMap<string, readonly Source[]> {
    const known = this.#byKey.get(name);
    if (known) return known;
    const byKey = new Map<string, Source[]>();
    for (const source of this.#byShape.get(name) ?? []) {
      const text = source.preamble ?? "";
      const preamble = this.#preambles.get(text) ?? readPreamble(text).preamble;
      this.#preambles.set(text, preamble);
      for (const key of keysOf(source, preamble)) append(byKey, key, source);
    }
    this.#byKey.set(name, byKey);
    return byKey;
  }
}

/** By the first half of the host's slide id, which is the id in the file. */
function shapeKey(slide: string, shape: string): string {
  return placeKey({ slide: numberOf(slide), shape });
}
