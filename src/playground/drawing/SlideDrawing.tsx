/**
 * Draws a slide from the stand-in's read model: the browser lays out the text, everything else is a box at
 * its place. It only has to show where text and equations are, not to look like PowerPoint: what it cannot
 * draw is a frame with its name. Every text frame and every run carries its offsets as data attributes, from
 * which `measure.ts` finds places for the caret.
 */
import type { SlideView } from "../../standin/view";
import type { Texts } from "../texts";
import { memo } from "react";
import { ShapeDrawing } from "./ShapeDrawing";

export interface SlideDrawingProps {
  readonly slide: SlideView;
  readonly texts: Texts;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const SlideDrawing = memo(function SlideDrawing({
  slide,
  texts,
  width,
  height,
}: SlideDrawingProps): React.JSX.Element {
  return (
    <div className="slide" style={{ width, height, backgroundColor: `#${slide.background}` }}>
      <div className="slide-backdrop">
        {slide.backdrop.map((shape, index) => (
          <ShapeDrawing key={index} shape={shape} texts={texts} decoration />
        ))}
      </div>
      {slide.shapes.map((shape) => (
        <ShapeDrawing key={shape.id} shape={shape} texts={texts} />
      ))}
    </div>
  );
});
