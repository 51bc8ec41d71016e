/** The equations of a deck, found without reading more of it than needed. */
import { readOmml } from "../omml/read";
import type { MathList } from "../math/ast";
import type { Problem } from "../math/problem";
import { mayHaveMath, outlineMath } from "../pptx/equation";
import type { Package, Slide } from "../pptx/package";
import { RefusedError, refusing, type Result } from "../pptx/refusal";
import type { RunFormat } from "../pptx/run-format";
import { XmlError, type XmlElement } from "../xml/parse";
import { refOf } from "./frames";
import type { TextFrameRef } from "./place";

/** An equation of a deck. `frame` and `index` are how it is named to be replaced or removed. */
export interface DeckEquation {
  /** 1 for the first slide. */
  readonly slide: number;
  readonly slideId: string;
  readonly slidePart: string;
  readonly shapeId: string;
  readonly shapeName: string;
  /** Names of the groups round the shape, outermost first. */
  readonly groups: readonly string[];
  readonly frame: TextFrameRef;
  /** Zero-based among the equations of the frame. */
  readonly index: number;
  /** Zero-based number of its paragraph in the frame. */
  readonly paragraph: number;
  readonly display: boolean;
  /** m:oMath, or m:oMathPara with a line for each m:oMath; read when asked for. Its offsets are not the slide's. */
  readonly math: XmlElement;
  /** Size, language and fill that it has from its text. */
  readonly format: RunFormat;
}

/** The equations of all slides, or of one, in reading order. Notes, layouts, masters and Fallbacks do not count. */
export function listEquations(
  pkg: Package,
  slidePart?: string,
): Result<{ readonly equations: readonly DeckEquation[] }> {
  return refusing(() => {
    const slides = pkg.slides.filter(
      (s) => slidePart === undefined || s.part === pkg.nameOf(slidePart),
    );
    return { ok: true, equations: slides.flatMap((slide) => equationsOn(pkg, slide)) };
  });
}

function equationsOn(pkg: Package, slide: Slide): readonly DeckEquation[] {
  const text = pkg.text(slide.part);
  if (!mayHaveMath(text)) return [];
  return outlineOf(text, slide.part).map((m) => ({
    slide: slide.number,
    slideId: slide.id,
    slidePart: slide.part,
    shapeId: m.frame.shape.id,
    shapeName: m.frame.shape.name,
    groups: m.frame.shape.groups,
    frame: refOf(m.frame),
    index: m.index,
    paragraph: m.paragraph,
    display: m.display,
    get math() {
      return m.math;
    },
    get format() {
      return m.format;
    },
  }));
}

function outlineOf(text: string, part: string): ReturnType<typeof outlineMath> {
  try {
    return outlineMath(text);
  } catch (error) {
    if (error instanceof XmlError) throw new RefusedError({ code: "damaged", args: { why: part } });
    throw error;
  }
}

/** What an equation of a deck says; a colour that it shares with its text is not its own. */
export function readEquation(equation: Pick<DeckEquation, "math" | "format">): {
  readonly body: MathList;
  readonly problems: readonly Problem[];
} {
  return readOmml(equation.math, { textColor: textColor(equation.format) });
}

/** The fill's colour as six hexadecimal digits, undefined where it is inherited or a theme's. */
export function textColor(format: RunFormat): string | undefined {
  return /^<a:solidFill>\s*<a:(?:srgbClr\s+val|sysClr\s[^>]*?lastClr)="([0-9A-Fa-f]{6})"/.exec(
    format.fill ?? "",
  )?.[1];
}
