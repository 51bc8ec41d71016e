/** Formulas in the texts of slides, and the job that turns them into equations. */
import { convertOnSlide, type Chosen, type Converted } from "../../deck/convert/convert";
import { findOnSlide, type FoundOnSlide } from "../../deck/convert/found";
import { FormulaReader } from "../../deck/convert/reader";
import { convertedSource } from "../../deck/convert/typed";
import type { Spoken } from "../../deck/alt-text";
import type { Numberer, NumberedPlace } from "../../deck/numbers/numberer";
import type { EquationEntry } from "../../deck/numbers/part";
import { frameName } from "../../deck/place";
import type { SlideInDeck, SlidesRead } from "../../exchange/api";
import { neededDefinitions, readPreamble } from "../../latex/preamble";
import type { MathList } from "../../math/ast";
import { hasErrors } from "../../math/problem";
import { writeMathml } from "../../mathml/write";
import type { Passage } from "../../prose/passage";
import { inScope } from "./in-scope";
import type { Found, Item, ItemResult, Job, Left, LookOptions, Scope } from "./item";
import { newEntries, onSlide } from "./new-numbers";
import { lookThrough, ownSlide, type OwnSlide } from "./slides";

type Spot = Chosen["spot"];

/** A formula as it was found, or as the person has corrected it. */
export interface Formula extends Item {
  readonly kind: "formula";
  readonly spot: Spot;
}

/** Reads formulas for a review, with the definitions in force. */
export class Formulas {
  readonly reader: FormulaReader;

  /** @param preambleText the text of the definitions */
  constructor(readonly preambleText: string) {
    this.reader = new FormulaReader(readPreamble(preambleText).preamble);
  }

  body({ source, display }: Formula): MathList {
    return this.reader.read(source, display).body;
  }

  /** The formula in the form that a `Numberer` needs. */
  toNumber({ source, display }: Formula): Parameters<Numberer["give"]>[1] {
    const { preamble } = this.reader;
    return { source, preamble, numbering: this.reader.read(source, display).numbering };
  }

  /** The definitions of the preamble that the source needs; undefined for none. */
  needed(source: string): string | undefined {
    const needed = neededDefinitions(source, this.reader.preamble);
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
      kind: "formula",
      key: JSON.stringify([slideId, frame, twin, from]),
      ...{ slideId, slideNumber: number, shapeName, text, before, after, spot, source, display },
      ...(doubt === undefined ? {} : { doubt }),
      ...this.#said(source, display),
    };
  }

  #said(source: string, display: boolean): Pick<Formula, "problems" | "mathml"> {
    const { problems, body } = this.reader.read(source, display);
    return { problems, mathml: () => writeMathml(body, { display }) };
  }
}

/** All formulas in the scope; undefined when it was cancelled. */
export async function findFormulas(
  { slides, selection }: SlidesRead,
  scope: Scope,
  formulas: Formulas,
  options: LookOptions,
): Promise<Found<Formula> | undefined> {
  const items: Formula[] = [];
  const left: Left[] = [];
  const take = (
    { found: { passages, unreachable, leftAlone } }: { readonly found: FoundOnSlide },
    slide: SlideInDeck,
  ): void => {
    const isMeant = inScope(scope, selection, slide);
    for (const spot of passages)
      if (isMeant(spot)) items.push(formulas.formula(slide, spot, spot.passage));
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
  };
  const look = (pkg: SlideInDeck["pkg"], own: OwnSlide) =>
    findOnSlide(pkg, own, formulas.reader.find);
  return (await lookThrough(slides, left, options, look, take)) ? { items, left } : undefined;
}

/** May the formula be converted without asking? */
export function isReady({ doubt, problems }: Pick<Item, "doubt" | "problems">): boolean {
  return doubt === undefined && !hasErrors(problems);
}

/** Turns formulas into equations; without `numberer` none gets a number. */
export function conversion(
  reading: Formulas,
  spoken: Spoken | undefined,
  numberer?: Numberer,
): Job<Formula> {
  return {
    work: (formulas) => {
      let done = new Map<Formula, Converted>();
      let results = new Map<string, ItemResult>();
      let entries: readonly EquationEntry[] = [];
      const [first] = formulas;
      const given = formulas.map((one) => numberer?.give(one, reading.toNumber(one), one.slideId));
      return {
        editor: (pkg, part) => {
          done = new Map();
          results = new Map();
          entries = [];
          const chosen = formulas.map((formula, n): Chosen => ({
            spot: formula.spot,
            body: reading.body(formula),
            numbered: given[n]?.body,
            placer: given[n]?.placer,
            mode: formula.display ? "display" : "auto",
          }));
          const converted = convertOnSlide(pkg, part, chosen, spoken);
          if (!converted.ok) return converted;
          const places: NumberedPlace[] = [];
          for (const [n, result] of converted.results.entries()) {
            const formula = formulas[n];
            if (!formula) continue;
            results.set(formula.key, result.ok ? { ok: true, numbers: given[n]?.instead } : result);
            if (!result.ok) continue;
            done.set(formula, result);
            const { frame, index, display } = result;
            const fresh = given[n]?.fresh;
            if (fresh && display) places.push({ shape: frameName(frame), index, fresh });
          }
          const [result] = converted.results;
          // If nothing was changed, the slide is not exchanged.
          if (done.size === 0 && result && !result.ok) return result;
          const { slideId = "", slideNumber: number = 0 } = first ?? {};
          const slide = ownSlide({ pkg, part, slideId, number });
          if (slide) entries = newEntries(pkg, slide, places);
          const [one] = done.values();
          return { ok: true, ...(one ? { shapeId: one.shapeId } : {}) };
        },
        results: () => results,
        sources: (slideId, time) =>
          [...done].map(([{ source: latex, text }, converted]) => {
            const formula = { latex, text, preamble: reading.needed(latex) };
            return convertedSource(formula, converted, slideId, time);
          }),
        numbers: (slideId) => onSlide(entries, slideId),
      };
    },
  };
}
