/**
 * Equations in a deck: inserting, listing, replacing, removing, and remembering their sources.
 *
 * Strategy of this folder. `pptx` knows shapes, paragraphs and how PowerPoint wraps mathematics, but no
 * mathematics; the writers know equations, but no slides. Here they meet: a place is found and proved
 * (`locate.ts`), the slide is changed on a copy of the package, and only a complete change is adopted, so
 * that a refusal leaves everything unchanged.
 */
import { writeOmml } from "../omml/write";
import { insertMath } from "../pptx/insert-math";
import type { Package } from "../pptx/package";
import { refuse, refusing, type Result } from "../pptx/refusal";
import { addTextBox, slideSize, withInsets } from "../pptx/text-box";
import { altTextChange, ourAltTexts } from "./alt-text";
import { drawnOn } from "./drawn";
import { estimateExtent } from "./extent";
import { findFrame, refOf } from "./frames";
import { locate, type TextPosition } from "./locate";
import { bodyFor, placed, withOverrides } from "./options";
import type { EquationInput, Inserted } from "./options";
import type { Place } from "./place";
import { readable, readableLines } from "./readable";
import { replaceEquation } from "./replace";
import { findRoom } from "./room";

/**
 * Puts an equation on a slide of `pkg`. Changes only the slide's part; if it is refused, nothing has
 * changed.
 */
export function insertEquation(
  pkg: Package,
  slidePart: string,
  place: Place,
  options: EquationInput,
): Result<Inserted> {
  return refusing(() => {
    if (!pkg.slides.some((s) => s.part === pkg.nameOf(slidePart)))
      return refuse("noSuchSlide", { slide: slidePart });
    if (place.kind === "equation") return replaceEquation(pkg, slidePart, place, options);
    const work = pkg.copy();
    const at =
      place.kind === "newTextBox"
        ? makeTextBox(work, slidePart, options)
        : locate(work, slidePart, place);
    if (!at.ok) return at;
    const frame = refOf(at.at.frame);
    const { spoken } = options;
    const ours = ourAltTexts(work, slidePart, [frame], spoken).has(frame);
    const result = insertMath(
      work,
      slidePart,
      {
        ...at.at,
        mode: options.mode,
        look: (text) => withOverrides(text, options),
        write: (run, display) => writeOmml(bodyFor(options, display), { display, run }),
        lines: (display) => readableLines(bodyFor(options, display), display),
      },
      {
        readable,
        ...(spoken ? { describe: (shape, only) => altTextChange(shape, only, spoken, ours) } : {}),
      },
    );
    if (!result.ok) return result;
    const position = placed(work, slidePart, { ...result.position, frame }, options);
    pkg.adopt(work);
    const shapeName = at.at.frame.shape.name;
    return { ok: true, shapeId: frame.shapeId, shapeName, frame, ...position };
  });
}

/** Size of the text in a new text box, in hundredths of a point: PowerPoint's own default. */
const DEFAULT_SIZE = 1800;

function makeTextBox(
  pkg: Package,
  slidePart: string,
  options: EquationInput,
): Result<{ readonly at: TextPosition }> {
  const whole = estimateExtent(bodyFor(options, true), (options.size ?? DEFAULT_SIZE) / 100);
  const extent = options.placer?.room(whole, options) ?? whole;
  const center = findRoom(drawnOn(pkg, slidePart), slideSize(pkg), withInsets(extent));
  const shapeId = addTextBox(pkg, slidePart, { ...extent, center });
  const frame = findFrame(pkg, slidePart, { shapeId });
  return frame.ok ? { ok: true, at: { frame: frame.frame, from: 0, to: 0 } } : frame;
}
