/** Replaces a symbol or command in the equations of a slide, all in one change. */
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../../latex/preamble";
import { renamed, type Renaming } from "../../latex/rename";
import type { MathList } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { writeOmml } from "../../omml/write";
import { numbersIn } from "../../pptx/equation-number";
import { mathOf, replaceAllMath, type SlideMath } from "../../pptx/equation";
import type { Package, Slide } from "../../pptx/package";
import { refusing, type Result } from "../../pptx/refusal";
import type { Spoken } from "../alt-text";
import { refOf } from "../frames";
import { placeAgain } from "../numbers/places";
import { readWithNumbers } from "../numbers/read-with-numbers";
import { readable } from "../readable";
import { justificationOf, type EquationPlace } from "../replace";
import type { Source, Typed } from "../sources";
import { changeEquations } from "./change";
import { saidBy } from "./said";
import { delimited, spotOf, TypedSources } from "./typed";

export type { Renaming } from "../../latex/rename";

/** An equation that has the symbol, and what it would become. */
export interface RenamedEquation extends EquationPlace {
  readonly shapeId: string;
  readonly shapeName: string;
  readonly math: SlideMath;
  /** The new LaTeX. */
  readonly latex: string;
  readonly preamble: string;
  /** How to write it in the text again, if it came from there in an unusual form. */
  readonly typed: Typed | undefined;
  readonly body: MathList;
  readonly problems: readonly Problem[];
}

const NO_SOURCES = new TypedSources([]);

/** Finds a symbol in equations, using the source as it was typed where that is known. */
export class Renamer {
  readonly #preambles = new Map<string, Preamble>([["", EMPTY_PREAMBLE]]);

  /** @param preamble the text of the definitions in force */
  constructor(
    private readonly renaming: Renaming,
    private readonly sources: TypedSources,
    private readonly preamble: string,
  ) {}

  /** The equations that have the symbol, in reading order. The slide is not changed. */
  on(pkg: Package, slide: Slide): Result<{ readonly equations: readonly RenamedEquation[] }> {
    return refusing(() => ({
      ok: true,
      equations: mathOf(pkg.root(slide.part)).flatMap((math) => this.#renamed(math, slide) ?? []),
    }));
  }

  #renamed(math: SlideMath, slide: Slide): RenamedEquation | undefined {
    const standing = numbersIn(math.math).map(({ text }) => text);
    const known = this.#readAs(math, saidBy(math, slide.id, this.sources), standing);
    // If the source has other lines, the equation itself is used, which has its numbers.
    if (known !== "otherLines") return known;
    const said = this.#readAs(math, saidBy(math, slide.id, NO_SOURCES), []);
    return said === "otherLines" ? undefined : said;
  }

  #readAs(
    math: SlideMath,
    { latex: old, source, problems: lost }: ReturnType<typeof saidBy>,
    standing: readonly string[],
  ): RenamedEquation | "otherLines" | undefined {
    const { display, index } = math;
    // The equation's own definitions come last, because they are what its source means.
    const preamble = [this.preamble, source?.preamble ?? ""].filter((x) => x !== "").join("\n");
    const options = { display, preamble: this.#read(preamble) };
    const latex = renamed(old, this.renaming, options);
    if (latex === undefined) return undefined;
    const read = readWithNumbers(latex, options, standing);
    if (!read) return "otherLines";
    const { body, problems } = read;
    const { shape } = math.frame;
    return {
      ...{ frame: refOf(math.frame), index, shapeId: shape.id, shapeName: shape.name, math },
      ...{ latex, preamble, body, problems: [...problems, ...lost] },
      typed: source?.typed && retyped(source.typed, old, latex, display),
    };
  }

  #read(text: string): Preamble {
    const known = this.#preambles.get(text) ?? readPreamble(text).preamble;
    this.#preambles.set(text, known);
    return known;
  }
}

/**
 * The text with the new formula between its delimiters; what was removed with it on both sides stays known.
 */
function retyped(typed: Typed, old: string, latex: string, display: boolean): Typed {
  const text = typed.text.includes(old)
    ? typed.text.replace(old, () => latex)
    : delimited(latex, display);
  return { ...typed, text };
}

/**
 * Puts the new equations in place, as `Renamer.on` found them on the unchanged slide; lines, size and
 * colour stay.
 */
export function renameOnSlide(
  pkg: Package,
  slidePart: string,
  equations: readonly RenamedEquation[],
  spoken?: Spoken,
): Result<{ readonly results: readonly Result<object>[] }> {
  return changeEquations(pkg, slidePart, equations, spoken, (work, now) => {
    const replacements = equations.map(({ math, body }, n) => {
      const target = now[n] ?? math;
      const { display, format: run } = target;
      const justification = display ? justificationOf(target.math) : undefined;
      return { target, omml: writeOmml(body, { display, run, justification }) };
    });
    const results = replaceAllMath(work, slidePart, replacements, readable);
    placeAgain(work, slidePart, equations);
    return results;
  });
}

/** The source to remember for an equation that was put in place. */
export function renamedSource(equation: RenamedEquation, slideId: string, time: number): Source {
  const { latex, preamble, typed, shapeId, frame, index, math } = equation;
  return {
    ...{ latex, display: math.display, time },
    place: { slide: slideId, shape: shapeId, spots: [spotOf(frame, index)] },
    ...(preamble === "" ? {} : { preamble }),
    ...(typed ? { typed } : {}),
  };
}
