/** What an equation is to be, and where it is afterwards. */
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

/** The equation and how it is to look. */
export interface EquationInput {
  readonly body: MathList;
  /** The same with the numbers that it gets as a display; in a line there are none, also of `\tag`. */
  readonly numbered?: MathList | undefined;
  /** Puts its number where it is to stand; absent: it is part of the equation. */
  readonly placer?: NumberPlacer | undefined;
  readonly mode: Mode;
  /** Hundredths of a point; absent: as the text around it. */
  readonly size?: number;
  /** Six hexadecimal digits; absent: as the text around it. */
  readonly color?: string;
  /** Says the equation, for the alternative text of a shape that holds nothing else; absent: none is written. */
  readonly spoken?: Spoken | undefined;
}

/** Puts the number of an equation that stands on a slide where it is to be. */
export interface NumberPlacer {
  /** `before`: where the number of the equation was whose place it takes. */
  put(pkg: Package, slidePart: string, at: EquationPlace, before?: NumberPlace): void;
  /** The room of a new text box for it, where the equation with its number inside has `extent`. */
  room(extent: Extent, equation: Pick<EquationInput, "body" | "numbered">): Extent;
}

/** In EMU. */
export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Which equation of a slide. */
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

/** The equation as it is written: numbers are those of displays. */
export function bodyFor(
  { body, numbered }: Pick<EquationInput, "body" | "numbered">,
  display: boolean,
): MathList {
  return display ? (numbered ?? body) : numberless(body);
}

/** Where an equation with numbers is once they are where they are to stand: the text beside it may be longer then. */
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
  // Who goes on writing does so behind the number.
  const { text, paragraphs } = readText(frame.frame);
  return { ...position, behind: text.length - (paragraphs[at.paragraph]?.to ?? 0) };
}
