/**
 * The slide in the middle: drawn to scale, with caret and selection on top. It translates a person's mouse
 * and keys into actions of the stand-in's person (`host.placeCaret`, `selectRange`, `typeText` …); it keeps
 * no selection of its own, so that what the add-in selects is drawn too.
 */
import type { Host } from "../standin/host";
import type { Selection } from "../standin/selection";
import type { SlideView } from "../standin/view";
import type { Texts } from "./texts";
import { fill } from "../text/say";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { GlyphBox } from "./caret";
import { DRAWN } from "./drawing/Equation";
import { pixels } from "./drawing/units";
import { SlideDrawing } from "./drawing/SlideDrawing";
import { findFrame, frameOf } from "./frames";
import type { Button } from "./manifest";
import { type MeasuredFrame, measureFrame } from "./measure";
import { Overlay } from "./Overlay";
import { type Extent, pressKey } from "./keys";
import { TextMenu } from "./TextMenu";
import { usePointer } from "./use-pointer";

interface SlideEditorProps {
  readonly host: Host;
  readonly texts: Texts;
  /** Entries of the context menu of selected text. */
  readonly menu: readonly Button[];
  readonly onPress: (button: Button) => void;
  readonly slide: SlideView;
  readonly count: number;
  readonly selection: Selection;
  /** EMU. */
  readonly width: number;
  readonly height: number;
}

export function SlideEditor(props: SlideEditorProps): React.JSX.Element {
  const { host, texts, slide, count, selection, width, height } = props;
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const natural = { width: pixels(width), height: pixels(height) };
  const scale = useScale(room, natural);

  /** Measures a frame, in pixels of the slide at its natural size. */
  const measure = useCallback(
    (frame: Element): readonly GlyphBox[] => {
      const corner = paper.current?.getBoundingClientRect();
      if (!corner) return [];
      return measureFrame(frame, (rect) => ({
        left: (rect.left - corner.left) / scale,
        right: (rect.right - corner.left) / scale,
        top: (rect.top - corner.top) / scale,
        bottom: (rect.bottom - corner.top) / scale,
      }));
    },
    [scale],
  );

  const [measured, setMeasured] = useState<MeasuredFrame>();
  const arrived = useArrivals(paper);
  useLayoutEffect(() => {
    const frame =
      paper.current && selection.type === "text" ? frameOf(paper.current, selection) : null;
    setMeasured(frame ? { address: findFrame(frame), boxes: measure(frame) } : undefined);
  }, [slide, selection, measure, arrived]);

  const extent = useRef<Extent | undefined>(undefined);
  const pointer = usePointer({ host, paper, scale, measure });
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number }>();
  const closeMenu = useCallback(() => setMenuAt(undefined), []);

  return (
    <div className="room" ref={room}>
      <div
        className="paper"
        ref={paper}
        role="application"
        aria-label={fill(texts.editor, { number: slide.number, count })}
        aria-description={texts.editorHint}
        tabIndex={0}
        style={{ width: natural.width * scale, height: natural.height * scale }}
        onKeyDown={(event) => pressKey(event, { host, slide, selection, measured, extent })}
        {...pointer}
        onContextMenu={(event) => {
          if (selection.type !== "text" || selection.length === 0) return;
          event.preventDefault();
          // The context-menu key gives no mouse position.
          const corner = event.currentTarget.getBoundingClientRect();
          const byKey = event.clientX === 0 && event.clientY === 0;
          setMenuAt(byKey ? { x: corner.x, y: corner.y } : { x: event.clientX, y: event.clientY });
        }}
      >
        <div
          className="scaled"
          style={{ width: natural.width, height: natural.height, transform: `scale(${scale})` }}
        >
          <SlideDrawing slide={slide} texts={texts} width={natural.width} height={natural.height} />
          <Overlay slide={slide} selection={selection} measured={measured} scale={scale} />
        </div>
      </div>
      {menuAt && (
        <TextMenu
          texts={texts}
          at={menuAt}
          entries={props.menu}
          onPress={props.onPress}
          onClose={closeMenu}
        />
      )}
    </div>
  );
}

/** The scale at which the slide fits into the room that it has. */
function useScale(
  room: React.RefObject<HTMLDivElement | null>,
  natural: { readonly width: number; readonly height: number },
): number {
  const [scale, setScale] = useState(0.5);
  const { width, height } = natural;
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const fit = (): void => {
      const style = getComputedStyle(element);
      const across = element.clientWidth - 2 * parseFloat(style.paddingLeft);
      const down = element.clientHeight - 2 * parseFloat(style.paddingTop);
      setScale(Math.max(0.1, Math.min(across / width, down / height, 1.5)));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, width, height]);
  return scale;
}

/** Counts up when a font has loaded or an equation was drawn: text has moved then. */
function useArrivals(paper: React.RefObject<HTMLDivElement | null>): number {
  const [times, setTimes] = useState(0);
  useEffect(() => {
    const element = paper.current;
    const count = (): void => setTimes((n) => n + 1);
    document.fonts.addEventListener("loadingdone", count);
    element?.addEventListener(DRAWN, count);
    return () => {
      document.fonts.removeEventListener("loadingdone", count);
      element?.removeEventListener(DRAWN, count);
    };
  }, [paper]);
  return times;
}
