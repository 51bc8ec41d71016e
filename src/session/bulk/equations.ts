/**
 * Equations of slides, and the jobs that change many of them: back to text, another style, another symbol.
 */
import type { Spoken } from "../../deck/alt-text";
import { standings } from "../../deck/convert/around";
import {
  Renamer,
  renamedSource,
  renameOnSlide,
  type RenamedEquation,
} from "../../deck/convert/rename";
import { restyleOnSlide, type MathStyle } from "../../deck/convert/restyle";
import { equationsAsText, revertOnSlide, type EquationAsText } from "../../deck/convert/revert";
import type { TypedSources } from "../../deck/convert/typed";
import type { EquationPlace } from "../../deck/replace";
import type { Source } from "../../deck/sources";
import type { SlideEditor, SlideInDeck, SlidesRead } from "../../exchange/api";
import { findAllAgain, type Target } from "../../exchange/equations";
import type { Problem } from "../../math/problem";
import { writeMathml } from "../../mathml/write";
import { inScope } from "./in-scope";
import type { Found, Item, ItemResult, Job, Left, LookOptions, Scope, Task } from "./item";
import { lookThrough, ownSlide, type OwnSlide } from "./slides";

/** An equation as it was found. */
export interface EquationItem extends Item {
  readonly kind: "equation";
  readonly target: Target;
}

/** What is done with equations. */
export type EquationTask = Exclude<Task, { readonly kind: "convert" | "renumber" | "moveIn" }>;

/** The deck's sources for its equations, and the definitions in force. */
export interface Known {
  readonly sources: TypedSources;
  readonly preamble: string;
}

/** An equation in the form that a task shows. */
interface Shown extends Pick<
  EquationAsText,
  "frame" | "index" | "shapeName" | "math" | "latex" | "body" | "problems"
> {
  readonly text: string;
}

type Look = (
  pkg: SlideInDeck["pkg"],
  slide: OwnSlide,
) => ReturnType<typeof equationsAsText> | ReturnType<Renamer["on"]>;

function looks(task: EquationTask, { sources, preamble }: Known): Look {
  switch (task.kind) {
    case "revert":
    case "restyle":
      return (pkg, slide) => equationsAsText(pkg, slide, sources);
    case "replace": {
      const renamer = new Renamer(task.renaming, sources, preamble);
      return (pkg, slide) => renamer.on(pkg, slide);
    }
  }
}

/** All equations in the scope that the task applies to; undefined when it was cancelled. */
export async function findEquations(
  { slides, selection }: SlidesRead,
  scope: Scope,
  task: EquationTask,
  known: Known,
  options: LookOptions,
): Promise<Found<EquationItem> | undefined> {
  const items: EquationItem[] = [];
  const left: Left[] = [];
  const take = (
    found: { readonly equations: readonly (EquationAsText | RenamedEquation)[] },
    slide: SlideInDeck,
  ): void => {
    const isMeant = inScope(scope, selection, slide);
    const standing = standings();
    for (const equation of found.equations) {
      const text =
        "typed" in equation && task.kind === "revert" ? textOf(equation) : equation.latex;
      const { from, to, refusal, ...around } = standing(equation.math);
      const { frame, shapeName } = equation;
      if (!isMeant({ frame, from, to, text: "" })) continue;
      if (refusal) {
        const why = { kind: "refused" as const, refusal };
        left.push({ slideNumber: slide.number, shapeName, text, why });
      } else items.push(itemOf(slide, { ...equation, text }, around));
    }
  };
  const done = await lookThrough(slides, left, options, looks(task, known), take);
  return done ? { items, left } : undefined;
}

function textOf({ typed }: EquationAsText | RenamedEquation): string {
  return typed?.text ?? "";
}

const NOWHERE = { from: 0, to: 0 };

function itemOf(
  { slideId, number }: SlideInDeck,
  { frame, index, shapeName, math, latex, body, problems, text }: Shown,
  { before, after }: Pick<Item, "before" | "after">,
): EquationItem {
  const { display } = math;
  const said = problems.map((problem): Problem => ({ ...problem, span: NOWHERE }));
  return {
    kind: "equation",
    key: JSON.stringify([slideId, frame, index]),
    ...{ slideId, slideNumber: number, shapeName, text, before, after, source: latex, display },
    problems: said,
    mathml: () => writeMathml(body, { display }),
    target: { slideId, frame, index, omml: math.math.outerXml },
  };
}

/** The results for the chosen equations of a slide. */
interface Change {
  readonly equations: readonly (EquationPlace & { readonly result: ItemResult })[];
  readonly sources?: (slideId: string, time: number) => readonly Source[];
}

type Changes = (
  pkg: SlideInDeck["pkg"],
  slide: OwnSlide,
  isMeant: (place: EquationPlace) => boolean,
) => { readonly ok: true; readonly change: Change } | RefusedSlide;

type RefusedSlide = Extract<ReturnType<SlideEditor>, { readonly ok: false }>;

/** Makes a job that changes equations which are still as they were read. */
function changing(changes: Changes): Job<EquationItem> {
  return {
    work: (items) => {
      let results = new Map<string, ItemResult>();
      let done: Change | undefined;
      const editor: SlideEditor = (pkg, part) => {
        results = new Map();
        done = undefined;
        const [first] = items;
        const { slideId = "", slideNumber: number = 0 } = first ?? {};
        const slide = ownSlide({ pkg, part, slideId, number });
        const again = findAllAgain(
          { pkg, part },
          items.map(({ target }) => target),
        );
        const byPlace = new Map<string, EquationItem>();
        for (const [n, item] of items.entries()) {
          const place = again[n];
          if (place) byPlace.set(placeName({ frame: item.target.frame, ...place }), item);
          else {
            const args = { shape: item.shapeName };
            results.set(item.key, { ok: false, refusal: { code: "noSuchEquation", args } });
          }
        }
        const changed = slide
          ? changes(pkg, slide, (place) => byPlace.has(placeName(place)))
          : undefined;
        if (changed?.ok === false) return changed;
        for (const { result, ...place } of changed?.change.equations ?? []) {
          const item = byPlace.get(placeName(place));
          if (item) results.set(item.key, result);
        }
        done = changed?.change;
        // If nothing was changed, the slide is not exchanged.
        if ([...results.values()].some(({ ok }) => ok)) return { ok: true };
        return { ok: false, refusal: { code: "noSuchEquation", args: { shape: "" } } };
      };
      return {
        editor,
        results: () => results,
        sources: (slideId, time) => done?.sources?.(slideId, time) ?? [],
      };
    },
  };
}

function placeName({ frame, index }: EquationPlace): string {
  return JSON.stringify([frame.shapeId, frame.cell?.row, frame.cell?.column, index]);
}

/** Turns equations back into LaTeX text in their places. */
export function reversion({ sources }: Known, spoken: Spoken | undefined): Job<EquationItem> {
  return changing((pkg, slide, isMeant) => {
    const found = equationsAsText(pkg, slide, sources);
    if (!found.ok) return found;
    const equations = found.equations.filter(isMeant);
    const done = revertOnSlide(pkg, slide.part, equations, spoken);
    if (!done.ok) return done;
    return { ok: true, change: { equations: withResults(equations, done.results) } };
  });
}

/** Changes the style of equations. */
export function restyling(style: MathStyle): Job<EquationItem> {
  return changing((pkg, slide, isMeant) => {
    const done = restyleOnSlide(pkg, slide.part, style, isMeant);
    return done.ok ? { ok: true, change: { equations: done.equations } } : done;
  });
}

/** Replaces a symbol or command in equations. */
export function renaming(
  task: Extract<Task, { readonly kind: "replace" }>,
  { sources, preamble }: Known,
  spoken: Spoken | undefined,
): Job<EquationItem> {
  const renamer = new Renamer(task.renaming, sources, preamble);
  return changing((pkg, slide, isMeant) => {
    const found = renamer.on(pkg, slide);
    if (!found.ok) return found;
    const equations = found.equations.filter(isMeant);
    const done = renameOnSlide(pkg, slide.part, equations, spoken);
    if (!done.ok) return done;
    const changed = equations.filter((_, n) => done.results[n]?.ok);
    return {
      ok: true,
      change: {
        equations: withResults(equations, done.results),
        sources: (slideId, time) => changed.map((one) => renamedSource(one, slideId, time)),
      },
    };
  });
}

function withResults(
  equations: readonly EquationPlace[],
  results: readonly ItemResult[],
): Change["equations"] {
  return equations.map(({ frame, index }, n) => ({
    ...{ frame, index },
    result: results[n] ?? { ok: false, refusal: { code: "noSuchEquation", args: { shape: "" } } },
  }));
}
