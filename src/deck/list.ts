/** The equations of a deck, found without reading more of it than needed. */
import {
  mayHaveMath,
  outlineMath,
  placesOfMath,
  type MathPlace,
  type SlideMath,
} from "../pptx/equation";
import type { Package, Slide } from "../pptx/package";
import { readXml } from "../pptx/read-xml";
import { RefusedError, refusing, type Result } from "../pptx/refusal";
import type { RunFormat } from "../xml/run-format";
import { XmlError, type XmlElement } from "../xml/parse";
import { refOf } from "./frames";
import type { TextFrameRef } from "./place";

/** An equation of a deck. `frame` and `index` identify it for replacing or removing. */
export interface DeckEquation {
  /** 1 for the first slide. */
  readonly slide: number;
  readonly slideId: string;
  readonly slidePart: string;
  readonly shapeId: string;
  readonly shapeName: string;
  /** Names of the groups around the shape, outermost first. */
  readonly groups: readonly string[];
  readonly frame: TextFrameRef;
  /** Zero-based among the equations of the frame. */
  readonly index: number;
  /** Zero-based index of its paragraph in the frame. */
  readonly paragraph: number;
  readonly display: boolean;
  /** m:oMath, or m:oMathPara with an m:oMath per line; read on access. Its offsets are not the slide's. */
  readonly math: XmlElement;
  /** Size, language and fill that it has from its text. */
  readonly format: RunFormat;
}

/**
 * The equations of all slides, or of one, in reading order; not those in notes, layouts, masters and
 * Fallbacks.
 */
export function listEquations(
  pkg: Package,
  slidePart?: string,
): Result<{ readonly equations: readonly DeckEquation[] }> {
  return refusing(() => {
    const slides = pkg.slides.filter(
      (s) => slidePart === undefined || s.part === pkg.nameOf(slidePart),
    );
    // A copy of the deck, so that later reads see the equations as they were listed.
    const then = pkg.copy();
    return { ok: true, equations: slides.flatMap((slide) => equationsOn(then, slide)) };
  });
}

function equationsOn(pkg: Package, slide: Slide): readonly DeckEquation[] {
  const text = pkg.skim(slide.part);
  if (!mayHaveMath(text)) return [];
  const again = new SlideAgain(pkg, slide.part);
  return places(pkg, slide.part, text).map(
    (place, n) => new ListedEquation(slide, place, again, n),
  );
}

function places(pkg: Package, part: string, skimmed: string): readonly MathPlace[] {
  try {
    return placesOfMath(skimmed);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    // Skimming can fail on a slide with alternatives inside alternatives.
    return readXml(part, pkg.text(part), placesOfMath);
  }
}

/**
 * A slide that is read again when the content of its equations is needed: keeping the trees of all slides
 * in memory would take more time than reading them twice.
 */
class SlideAgain {
  #equations: readonly SlideMath[] | undefined;

  constructor(
    private readonly pkg: Package,
    private readonly part: string,
  ) {}

  /** @throws {RefusedError} where the slide is damaged inside an equation, which was not read before. */
  ask<T>(n: number, question: (math: SlideMath) => T): T {
    this.#equations ??= readXml(this.part, this.pkg.text(this.part), outlineMath);
    const math = this.#equations[n];
    const damaged = new RefusedError({ code: "damaged", args: { why: this.part } });
    if (!math) throw damaged;
    try {
      return question(math);
    } catch (error) {
      throw error instanceof XmlError ? damaged : error;
    }
  }
}

/**
 * Its getters are on the class, for the reason given in `equation.ts`, so the fields are declared again.
 */
class ListedEquation implements DeckEquation {
  readonly slide: number;
  readonly slideId: string;
  readonly slidePart: string;
  readonly shapeId: string;
  readonly shapeName: string;
  readonly groups: readonly string[];
  readonly frame: TextFrameRef;
  readonly index: number;
  readonly paragraph: number;
  readonly display: boolean;

  constructor(
    slide: Slide,
    { frame, index, paragraph, display }: MathPlace,
    private readonly again: SlideAgain,
    private readonly n: number,
  ) {
    this.slide = slide.number;
    this.slideId = slide.id;
    this.slidePart = slide.part;
    this.shapeId = frame.shape.id;
    this.shapeName = frame.shape.name;
    this.groups = frame.shape.groups;
    this.frame = refOf(frame);
    this.index = index;
    this.paragraph = paragraph;
    this.display = display;
  }

  get math(): XmlElement {
    return this.again.ask(this.n, ({ math }) => math);
  }

  get format(): RunFormat {
    return this.again.ask(this.n, ({ format }) => format);
  }
}

/** The fill's colour as six hexadecimal digits; undefined where it is inherited or a theme colour. */
export function textColor(format: RunFormat): string | undefined {
  return /^<a:solidFill>\s*<a:(?:srgbClr\s+val|sysClr\s[^>]*?lastClr)="([0-9A-Fa-f]{6})"/.exec(
    format.fill ?? "",
  )?.[1];
}
