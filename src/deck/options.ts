/** What an equation should be, and where it is afterwards. */
import type { MathList } from "../math/ast";
import { numberless } from "../math/numberless";
import { readText } from "../pptx/frame-text";
import type { MathPosition } from "../pptx/insert-math";
import type { NumberPlace } from "../pptx/number-beside";
import type { Package } from "../pptx/package";
import type { RunFormat } from "../xml/run-format";
import type { Spoken } from "./alt-text";
import { findFrame } from "./frames";
import type { Mode, TextFrameRef } from "./place";

/** The equation and its format. */
export interface EquationInput {
  readonly body: MathList;
  /** The same with its numbers, for a display; an inline equation has none, not even from `\tag`. */
  readonly numbered?: MathList | undefined;
  /** Puts its number in its place; absent: the number is part of the equation. */
  readonly placer?: NumberPlacer | undefined;
  readonly mode: Mode;
  /** Hundredths of a point; absent: as the text around it. */
  readonly size?: number;
  /** Six hexadecimal digits; absent: as the text around it. */
  readonly color?: string;
  /**
   * Puts the equation into words, for the alternative text of a shape that holds nothing else; absent: none
   * is written.
   */
  readonly spoken?: Spoken | undefined;
}

/** Puts the number of an equation on a slide in its place. */
export interface NumberPlacer {
  /** `before`: where the number of the replaced equation was. */
  put(pkg: Package, slidePart: string, at: EquationPlace, before?: NumberPlace): void;
  /** The size of a new text box for it, if the equation with its number inside has the size `extent`. */
  room(extent: Extent, equation: Pick<EquationInput, "body" | "numbered">): Extent;
}

/** In EMU. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Identifies an equation of a slide. */
export interface EquationPlace {
  readonly frame: TextFrameRef;
  /** Zero-based among the equations of the frame, in reading order. */
  readonly index: number;
}

/** Where the equation is now. */
export interface Inserted extends MathPosition {
  readonly shapeId: string;
  readonly shapeName: string;
  readonly frame: TextFrameRef;
}

/** The format of the text, with the size and colour that were asked for. */
export function withOverrides(
  format: RunFormat,
  options: Pick<EquationInput, "size" | "color">,
): RunFormat {
  return {
    ...format,
    ...(options.size === undefined ? {} : { size: options.size }),
    ...(options.color === undefined
      ? {}
      : { fill: `<a:solidFill><a:srgbClr val="${options.color}"/></a:solidFill>` }),
  };
}

/** The equation in the form that is written: only a display has numbers. */
export function bodyFor(
  { body, numbered }: Pick<EquationInput, "body" | "numbered">,
  display: boolean,
): MathList {
  return display ? (numbered ?? body) : numberless(body);
}

/** Puts the number in its place and returns where the equation is then: the text after it may be longer. */
export function placed(
  pkg: Package,
  slidePart: string,
  at: MathPosition & { readonly frame: TextFrameRef },
  { numbered, placer }: Pick<EquationInput, "numbered" | "placer">,
  before?: NumberPlace,
): MathPosition {
  const { frame: ref, ...position } = at;
  if (!at.display || !numbered || !placer) return position;
  placer.put(pkg, slidePart, { frame: ref, index: at.index }, before);
  const frame = findFrame(pkg, slidePart, ref);
  if (!frame.ok) return position;
  // The next insertion goes after the number.
  const { text, paragraphs } = readText(frame.frame);
  return { ...position, behind: text.length - (paragraphs[at.paragraph]?.to ?? 0) };
}
