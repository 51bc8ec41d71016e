/** Replacing and removing existing equations. */
import { writeOmml } from "../omml/write";
import { mathOf, numbersInside, removeMath, replaceMath, type SlideMath } from "../pptx/equation";
import { insertMath } from "../pptx/insert-math";
import { readText } from "../pptx/frame-text";
import type { Package } from "../pptx/package";
import { refuse, refusing, type Result } from "../pptx/refusal";
import type { XmlElement } from "../xml/parse";
import { ourAltTexts, refreshAltTexts, type Spoken } from "./alt-text";
import { findFrame, refOf } from "./frames";
import { bodyFor, placed, withOverrides } from "./options";
import type { EquationInput, EquationPlace, Inserted } from "./options";
import { readable, readableLines } from "./readable";

export type { EquationPlace } from "./options";

/**
 * Replaces an equation by another. Its paragraph stays; so do size and colour unless they are given, and
 * its style (inline or display) with mode "auto". Other equations stay byte for byte.
 */
export function replaceEquation(
  pkg: Package,
  slidePart: string,
  place: EquationPlace,
  options: EquationInput,
): Result<Inserted> {
  return refusing(() => {
    const found = find(pkg, slidePart, place);
    if (!found.ok) return found;
    const work = pkg.copy();
    const ref = refOf(found.math.frame);
    const { spoken } = options;
    const ours = ourAltTexts(work, slidePart, [ref], spoken);
    const [target = found.math] = numbersInside(work, slidePart, [found.math], readable);
    const { frame } = target;
    const display = options.mode === "auto" ? target.display : options.mode === "display";
    const run = withOverrides(target.format, options);
    const justification = target.display ? justificationOf(target.math) : undefined;
    const body = bodyFor(options, display);
    const omml = writeOmml(body, { display, run, justification });
    let result;
    if (display && !target.display) {
      const piece = readText(frame).paragraphs[target.paragraph]?.pieces.find(
        (x) => x.element === target.element,
      );
      if (!piece) return refuse("noSuchEquation", { shape: frame.shape.name });
      result = insertMath(
        work,
        slidePart,
        {
          frame,
          from: piece.from,
          to: piece.to,
          mode: "display",
          look: () => run,
          write: () => omml,
          lines: () => readableLines(body, true),
        },
        { readable },
      );
    } else result = replaceMath(work, slidePart, target, omml, display, readable);
    if (!result.ok) return result;
    const position = placed(
      work,
      slidePart,
      { ...result.position, frame: ref },
      options,
      found.math.beside?.place,
    );
    refreshAltTexts(work, slidePart, [ref], spoken, ours);
    pkg.adopt(work);
    return { ok: true, shapeId: ref.shapeId, shapeName: frame.shape.name, frame: ref, ...position };
  });
}

/** Removes an equation; the text around it stays, and an alternative text of ours is removed. */
export function removeEquation(
  pkg: Package,
  slidePart: string,
  place: EquationPlace,
  spoken?: Spoken,
): Result<object> {
  return refusing(() => {
    const found = find(pkg, slidePart, place);
    if (!found.ok) return found;
    const work = pkg.copy();
    const ours = ourAltTexts(work, slidePart, [place.frame], spoken);
    const [math = found.math] = numbersInside(work, slidePart, [found.math], readable);
    const result = removeMath(work, slidePart, math, readable);
    if (!result.ok) return result;
    refreshAltTexts(work, slidePart, [place.frame], spoken, ours);
    pkg.adopt(work);
    return result;
  });
}

function find(
  pkg: Package,
  slidePart: string,
  place: EquationPlace,
): Result<{ readonly math: SlideMath }> {
  const frame = findFrame(pkg, slidePart, place.frame);
  if (!frame.ok) return frame;
  const math = mathOf(pkg.root(slidePart)).find(
    (m) => m.frame.body === frame.frame.body && m.index === place.index,
  );
  return math ? { ok: true, math } : refuse("noSuchEquation", { shape: frame.frame.shape.name });
}

/** m:jc of a display; undefined where it has none, and PowerPoint's default applies. */
export function justificationOf(
  display: XmlElement,
): "left" | "center" | "right" | "centerGroup" | undefined {
  const value = display.child("m", "oMathParaPr")?.child("m", "jc")?.attrNS("m", "val");
  return value === "left" || value === "center" || value === "right" || value === "centerGroup"
    ? value
    : undefined;
}
