/** Opening decks in tests, and inspecting what was made of them. */
import { openPackage, type Package } from "../../src/pptx/package";
import { framesOf } from "../../src/pptx/slide";
import type { MathList } from "../../src/math/ast";
import { deck, slide, type ShapeBuilder } from "./deck";
import { lines } from "./xml-notation";

export const SLIDE = "ppt/slides/slide1.xml";

/** Opens a file; throws if it is refused. */
export function open(bytes: Uint8Array): Package {
  const opened = openPackage(bytes);
  if (!opened.ok) throw new Error(`refused: ${opened.refusal.code}`);
  return opened.pkg;
}

/** A deck of one slide with these shapes. */
export function slideOf(...shapes: readonly ShapeBuilder[]): Package {
  return open(deck({ slides: [slide(...shapes)] }));
}

/** The paragraphs of a text frame in the notation of `line`; of the last frame with this shape id. */
export function linesOf(pkg: Package, shapeId: string, part = SLIDE): readonly string[] {
  const frame = framesOf(pkg.root(part)).find((f) => f.shape.id === shapeId);
  if (!frame) throw new Error(`no text frame in shape ${shapeId}`);
  return lines(frame.body);
}

const italic = (char: string) => ({ type: "symbol", char, variant: "italic" }) as const;

/** The letter 𝑦. */
export const Y: MathList = [italic("y")];

/** 𝑎/𝑏 */
export const FRACTION: MathList = [
  { type: "fraction", form: "bar", numerator: [italic("a")], denominator: [italic("b")] },
];
