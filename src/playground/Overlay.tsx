/** Drawn over the slide: the caret, the selected text, and frames around what is selected or edited. */
import type { Selection } from "../standin/selection";
import type { Box, SlideView } from "../standin/view";
import type { CSSProperties, ReactNode } from "react";
import { caretLine, selectionRectangles } from "./caret";
import { pixels } from "./drawing/units";
import { shapeById } from "./frames";
import type { MeasuredFrame } from "./measure";

interface OverlayProps {
  readonly slide: SlideView;
  readonly selection: Selection;
  readonly measured: MeasuredFrame | undefined;
  /** The scale of the drawn slide: lines keep their width on the screen. */
  readonly scale: number;
}

export function Overlay({ slide, selection, measured, scale }: OverlayProps): ReactNode {
  return (
    <div
      className="overlay"
      aria-hidden="true"
      style={{ "--hair": `${1 / scale}px` } as CSSProperties}
    >
      {selection.type === "shapes" &&
        selection.shapeIds.map((id) => (
          <Frame key={id} box={shapeById(slide, id)?.box} className="frame-selected" handles />
        ))}
      {selection.type === "text" && (
        <>
          <Frame box={shapeById(slide, selection.shapeId)?.box} className="frame-edited" />
          {measured?.address.shape === selection.shapeId && (
            <Marks
              measured={measured}
              start={selection.start}
              length={selection.length}
              scale={scale}
            />
          )}
        </>
      )}
    </div>
  );
}

function Marks({
  measured,
  start,
  length,
  scale,
}: {
  readonly measured: MeasuredFrame;
  readonly start: number;
  readonly length: number;
  readonly scale: number;
}): ReactNode {
  if (length > 0) {
    return selectionRectangles(measured.boxes, start, start + length).map((rect, index) => (
      <div
        key={index}
        className="selected-text"
        style={{
          left: rect.left,
          top: rect.top,
          // A selected empty paragraph is shown as a narrow mark.
          width: Math.max(rect.right - rect.left, 6 / scale),
          height: rect.bottom - rect.top,
        }}
      />
    ));
  }
  const caret = caretLine(measured.boxes, start);
  if (!caret) return null;
  return (
    <div
      // A new element for each offset: the caret is visible at once, and blinks from then on.
      key={start}
      className="caret"
      data-offset={start}
      style={{ left: caret.x, top: caret.top, height: caret.bottom - caret.top, width: 2 / scale }}
    />
  );
}

function Frame({
  box,
  className,
  handles = false,
}: {
  readonly box: Box | undefined;
  readonly className: string;
  readonly handles?: boolean;
}): ReactNode {
  if (!box) return null;
  return (
    <div
      className={className}
      style={{
        left: pixels(box.x),
        top: pixels(box.y),
        width: pixels(box.width),
        height: pixels(box.height),
      }}
    >
      {handles &&
        ["nw", "ne", "sw", "se"].map((corner) => (
          <span key={corner} className={`handle handle-${corner}`} />
        ))}
    </div>
  );
}
