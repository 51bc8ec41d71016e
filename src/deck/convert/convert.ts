/** Formulas in the texts of a slide become equations, all in one change. */
import type { MathList } from "../../math/ast";
import { writeOmml } from "../../omml/write";
import type { Joint } from "../../pptx/draft-paragraph";
import { readText } from "../../pptx/frame-text";
import { insertAllMath, type MathInsertion, type Writing } from "../../pptx/insert-math";
import type { Package } from "../../pptx/package";
import { refuse, refusing, type Result } from "../../pptx/refusal";
import { framesOf, type Frame } from "../../pptx/slide";
import { altTextChange, ourAltTexts, type Spoken } from "../alt-text";
import { refOf } from "../frames";
import { bodyFor, placed, withOverrides, type EquationInput, type Inserted } from "../options";
import type { TextFrameRef } from "../place";
import { readable, readableLines } from "../readable";
import { numbered, type TextSpot } from "./found";

/** A formula in a text, and the equation that will replace it. */
export interface Chosen extends Omit<EquationInput, "spoken" | "body"> {
  readonly spot: Omit<TextSpot, "paragraph">;
  readonly body: MathList;
}

/** Where the equation is, and what text was removed with the formula on both sides of it. */
export interface Converted extends Inserted {
  readonly before: Joint;
  readonly after: Joint;
  readonly properties?: string;
}

/**
 * Puts the equations in place of their texts. Each is proved by the text at its place and decided
 * separately: a refused one leaves its text as it was, and the others go on. Results in the order of
 * `chosen`.
 */
export function convertOnSlide(
  pkg: Package,
  slidePart: string,
  chosen: readonly Chosen[],
  spoken?: Spoken,
): Result<{ readonly results: readonly Result<Converted>[] }> {
  return refusing(() => {
    const locate = locator(numbered(framesOf(pkg.root(slidePart))));
    const located = chosen.map(({ spot }) => locate(spot));
    const insertions = chosen.flatMap((one, n): readonly MathInsertion[] => {
      const at = located[n];
      return at?.ok ? [insertionOf(one, at.frame)] : [];
    });
    const writing = { readable, ...describing(pkg, slidePart, insertions, spoken) };
    const inserted = insertAllMath(pkg, slidePart, insertions, writing).values();
    const results = located.map((at): Result<Converted> => {
      if (!at.ok) return at;
      const result = inserted.next().value ?? refuse("noText");
      if (!result.ok) return result;
      const { shape } = at.frame;
      const frame = refOf(at.frame);
      return { ok: true, shapeId: shape.id, shapeName: shape.name, frame, ...result.position };
    });
    return { ok: true, results: results.map((one, n) => settled(pkg, slidePart, one, chosen[n])) };
  });
}

function settled(
  pkg: Package,
  slidePart: string,
  result: Result<Converted>,
  chosen: Chosen | undefined,
): Result<Converted> {
  if (!result.ok || !chosen?.placer) return result;
  return { ...result, ...placed(pkg, slidePart, result, chosen) };
}

/** Provides alternative texts for shapes that will hold an equation and nothing else. */
function describing(
  pkg: Package,
  slidePart: string,
  insertions: readonly MathInsertion[],
  spoken: Spoken | undefined,
): Pick<Writing, "describe"> {
  if (!spoken) return {};
  const frames = [...new Set(insertions.map(({ frame }) => frame))];
  const refs = new Map(frames.map((frame) => [frame, refOf(frame)]));
  const ours = ourAltTexts(pkg, slidePart, [...refs.values()], spoken);
  const isOurs = (frame: Frame): boolean => {
    const ref = refs.get(frame);
    return ref !== undefined && ours.has(ref);
  };
  return { describe: (frame, only) => altTextChange(frame, only, spoken, isOurs(frame)) };
}

function insertionOf(chosen: Chosen, frame: Frame): MathInsertion {
  const { mode, spot } = chosen;
  const { from, to } = spot;
  return {
    ...{ frame, from, to, mode, spaces: "kept" as const },
    look: (text) => withOverrides(text, chosen),
    write: (run, display) => writeOmml(bodyFor(chosen, display), { display, run }),
    lines: (display) => readableLines(bodyFor(chosen, display), display),
  };
}

/** Returns a function that finds a spot's frame and proves that its text is still there. */
function locator(
  frames: readonly { readonly frame: Frame; readonly twin: number }[],
): (spot: Omit<TextSpot, "paragraph">) => Result<{ readonly frame: Frame }> {
  const name = (ref: TextFrameRef, twin: number): string => JSON.stringify([ref, twin]);
  const texts = new Map(
    frames.map(({ frame, twin }) => [name(refOf(frame), twin), { frame, text: "" }]),
  );
  return ({ frame: ref, twin, shapeName, from, to, text }) => {
    const found = texts.get(name(ref, twin));
    if (!found) return refuse("noSuchShape", { shape: shapeName });
    if (found.text === "") found.text = readText(found.frame).text;
    return found.text.slice(from, to) === text
      ? { ok: true, frame: found.frame }
      : refuse("textChanged", { shape: shapeName });
  };
}
