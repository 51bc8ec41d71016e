/** The equations of a slide that was read, and how one is found again after the slide was changed. */
import { refOf } from "../deck/frames";
import { textColor } from "../deck/list";
import type { TextFrameRef } from "../deck/place";
import { mathOf, type SlideMath } from "../pptx/equation";
import { refusing } from "../pptx/refusal";
import type { SlideEquation } from "./api";
import type { EquationRef } from "./outcome";
import type { SlideCopy } from "./slide-copy";

/** In document order. Throws what `refusing` catches. */
export function equationsOn({ pkg, part }: SlideCopy, slideId: string): readonly SlideEquation[] {
  return mathOf(pkg.root(part)).map((math) => {
    const color = textColor(math.format);
    return {
      slideId,
      frame: refOf(math.frame),
      index: math.index,
      omml: math.math.outerXml,
      display: math.display,
      shapeName: math.frame.shape.name,
      ...(color === undefined ? {} : { textColor: color }),
    };
  });
}

/** An equation that was read, to be found again. */
export type Target = EquationRef & {
  /** As it was read; absent: whatever stands at its place. */
  readonly omml?: string;
};

/**
 * Where the equation is now: at its place if it still says the same there, else where it stands once in
 * the same text frame (another equation went in before it). Undefined: it is another now, or gone.
 */
export function findAgain(
  copy: SlideCopy,
  { frame, index, omml }: Target,
): { readonly index: number } | undefined {
  const found = refusing(() => ({
    ok: true,
    all: mathOf(copy.pkg.root(copy.part)).filter((m) => sameFrame(refOf(m.frame), frame)),
  }));
  if (!found.ok) return undefined;
  const fits = (m: SlideMath | undefined): boolean =>
    m !== undefined && (omml === undefined || steadyMath(m.math.outerXml) === steadyMath(omml));
  if (fits(found.all.find((m) => m.index === index))) return { index };
  const elsewhere = omml === undefined ? [] : found.all.filter(fits);
  const [only] = elsewhere;
  return only && elsewhere.length === 1 ? { index: only.index } : undefined;
}

export function sameFrame(one: TextFrameRef, other: TextFrameRef): boolean {
  return (
    one.shapeId === other.shapeId &&
    one.cell?.row === other.cell?.row &&
    one.cell?.column === other.cell?.column
  );
}

/**
 * The OMML without what may differ between two ways of reading the same slide: declarations of
 * namespaces, and the marks of PowerPoint's spelling check.
 */
function steadyMath(omml: string): string {
  return omml.replace(/\s+(?:xmlns(?::\w+)?|dirty|err|smtClean)="[^"]*"/g, "");
}
