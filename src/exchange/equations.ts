/** The equations of a slide that was read, and how to find one again after the slide changed. */
import { refOf } from "../deck/frames";
import { textColor } from "../deck/list";
import { frameName, type TextFrameRef } from "../deck/place";
import { mathOf, type SlideMath } from "../pptx/equation";
import { refusing } from "../pptx/refusal";
import type { SlideEquation } from "./api";
import type { EquationRef } from "./outcome";
import type { SlideCopy } from "./slide-copy";

/** In document order. Throws errors that `refusing` catches. */
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

/** An equation that was read and is to be found again. */
export type Target = EquationRef & {
  /** Its OMML as it was read; absent: whatever equation is at its place. */
  readonly omml?: string;
};

/**
 * Where the equation is now: at its place if its OMML there is still the same, else at the only place in
 * the same text frame that has it (another equation was inserted before it). Undefined: it is changed or
 * gone.
 */
export function findAgain(copy: SlideCopy, target: Target): { readonly index: number } | undefined {
  return findAllAgain(copy, [target])[0];
}

/** The same for many equations of a slide, in their order; the slide is searched once. */
export function findAllAgain(
  { pkg, part }: Pick<SlideCopy, "pkg" | "part">,
  targets: readonly Target[],
): readonly ({ readonly index: number } | undefined)[] {
  const found = refusing(() => ({ ok: true, all: mathOf(pkg.root(part)) }));
  if (!found.ok) return targets.map(() => undefined);
  const byFrame = new Map<string, SlideMath[]>();
  for (const math of found.all) {
    const name = frameName(refOf(math.frame));
    const list = byFrame.get(name);
    if (list) list.push(math);
    else byFrame.set(name, [math]);
  }
  return targets.map(({ frame, index, omml }) => {
    const all = byFrame.get(frameName(frame)) ?? [];
    const steady = omml === undefined ? undefined : steadyMath(omml);
    const fits = (m: SlideMath | undefined): boolean =>
      m !== undefined && (steady === undefined || steadyMath(m.math.outerXml) === steady);
    if (fits(all.find((m) => m.index === index))) return { index };
    const elsewhere = steady === undefined ? [] : all.filter(fits);
    const [only] = elsewhere;
    return only && elsewhere.length === 1 ? { index: only.index } : undefined;
  });
}

export function sameFrame(one: TextFrameRef, other: TextFrameRef): boolean {
  return frameName(one) === frameName(other);
}

/**
 * The OMML without what may differ between two readings of the same slide: namespace declarations and the
 * marks of PowerPoint's spelling check.
 */
function steadyMath(omml: string): string {
  return omml.replace(/\s+(?:xmlns(?::\w+)?|dirty|err|smtClean)="[^"]*"/g, "");
}
