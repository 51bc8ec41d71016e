/** Formulas in the texts of slides, and the job that makes equations of them. */
import { convertOnSlide, type Chosen, type Converted } from "../../deck/convert/convert";
import { findOnSlide } from "../../deck/convert/found";
import { convertedSource } from "../../deck/convert/typed";
import type { Spoken } from "../../deck/alt-text";
import type { SlideInDeck, SlidesRead } from "../../exchange/api";
import { neededDefinitions, readPreamble } from "../../latex/preamble";
import { readLatex, type ReadResult } from "../../latex/read";
import { hasErrors } from "../../math/problem";
import { writeMathml } from "../../mathml/write";
import { findMathematics } from "../../prose/find";
import type { Passage } from "../../prose/passage";
import { inScope } from "./in-scope";
import type { Found, Item, ItemResult, Job, Left, Scope } from "./item";
import { ownSlide, pauses } from "./slides";

type Spot = Chosen["spot"];

/** A formula as it was found, or as the person has corrected it. */
export interface Formula extends Item {
  readonly spot: Spot;
}

/** LaTeX by its source, each read once, with one preamble. */
export class FormulaReader {
  readonly #known = new Map<string, ReadResult>();
  readonly #preamble;

  /** @param preamble the text of the definitions in force */
  constructor(readonly preambleText: string) {
    this.#preamble = readPreamble(preambleText).preamble;
  }

  read(source: string): ReadResult {
    const known = this.#known.get(source);
    if (known) return known;
    const reading = readLatex(source, { preamble: this.#preamble });
    this.#known.set(source, reading);
    return reading;
  }

  /** Of the preamble what the source needs; undefined for nothing. */
  needed(source: string): string | undefined {
    const needed = neededDefinitions(source, this.#preamble);
    return needed === "" ? undefined : needed;
  }

  /** The same formula with another source. */
  corrected(formula: Formula, source: string): Formula {
    return { ...formula, ...this.#said(source, formula.display), source };
  }

  formula(
    { slideId, number }: SlideInDeck,
    spot: Spot & { readonly before: string; readonly after: string },
    { source, display, doubt }: Passage,
  ): Formula {
    const { shapeName, text, before, after, from, twin, frame } = spot;
    return {
      key: JSON.stringify([slideId, frame, twin, from]),
      ...{ slideId, slideNumber: number, shapeName, text, before, after, spot, source, display },
      ...(doubt === undefined ? {} : { doubt }),
      ...this.#said(source, display),
    };
  }

  #said(source: string, display: boolean): Pick<Formula, "problems" | "mathml"> {
    const { problems, body } = this.read(source);
    return { problems, mathml: () => writeMathml(body, { display }) };
  }
}

/** All formulas of the scope; undefined when it was cancelled. */
export async function findFormulas(
  { slides, selection }: SlidesRead,
  scope: Scope,
  reader: FormulaReader,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (fraction: number) => void },
): Promise<Found<Formula> | undefined> {
  const items: Formula[] = [];
  const left: Left[] = [];
  const pause = pauses(signal);
  for (const [n, slide] of slides.entries()) {
    onProgress?.(n / slides.length);
    if (!(await pause())) return undefined;
    const reads = (latex: string): ReadResult["problems"] => reader.read(latex).problems;
    const own = ownSlide(slide);
    if (!own) continue;
    const result = findOnSlide(slide.pkg, own, (prose) => findMathematics(prose, reads));
    if (!result.ok) {
      const why = { kind: "refused" as const, refusal: result.refusal };
      left.push({ slideNumber: slide.number, shapeName: "", text: "", why });
      continue;
    }
    const { passages, unreachable, leftAlone } = result.found;
    const isMeant = inScope(scope, selection, slide);
    for (const spot of passages)
      if (isMeant(spot)) items.push(reader.formula(slide, spot, spot.passage));
    const place = { slideNumber: slide.number };
    if (scope !== "selection" && scope !== "shapes")
      for (const { shapeName, text, refusal } of unreachable)
        left.push({ ...place, shapeName, text, why: { kind: "refused", refusal } });
    for (const spot of leftAlone)
      if (isMeant(spot))
        left.push({
          ...{ ...place, shapeName: spot.shapeName, text: spot.text },
          why: { kind: "notMathematics", reason: spot.reason },
        });
  }
  return { items, left };
}

/** May the formula be converted unasked? */
export function isReady({ doubt, problems }: Pick<Item, "doubt" | "problems">): boolean {
  return doubt === undefined && !hasErrors(problems);
}

/** Makes equations of formulas. */
export function conversion(reader: FormulaReader, spoken: Spoken | undefined): Job<Formula> {
  return {
    work: (formulas) => {
      let done = new Map<Formula, Converted>();
      let results = new Map<string, ItemResult>();
      return {
        editor: (pkg, part) => {
          done = new Map();
          results = new Map();
          const chosen = formulas.map((formula): Chosen => ({
            spot: formula.spot,
            body: reader.read(formula.source).body,
            mode: formula.display ? "display" : "auto",
          }));
          const converted = convertOnSlide(pkg, part, chosen, spoken);
          if (!converted.ok) return converted;
          for (const [n, result] of converted.results.entries()) {
            const formula = formulas[n];
            if (!formula) continue;
            results.set(formula.key, result.ok ? { ok: true } : result);
            if (result.ok) done.set(formula, result);
          }
          const [first] = converted.results;
          // With nothing done the slide is not exchanged.
          if (done.size === 0 && first && !first.ok) return first;
          const [one] = done.values();
          return { ok: true, ...(one ? { shapeId: one.shapeId } : {}) };
        },
        results: () => results,
        sources: (slideId, time) =>
          [...done].map(([{ source: latex, text }, converted]) => {
            const formula = { latex, text, preamble: reader.needed(latex) };
            return convertedSource(formula, converted, slideId, time);
          }),
      };
    },
  };
}
