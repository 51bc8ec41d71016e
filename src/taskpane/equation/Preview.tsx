import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement, Ref } from "react";
import { LOWEST_PREVIEW, previewHeight } from "../../kept/settings";
import type { Span } from "../../math/ast";
import { fill } from "../../text/say";
import { showFormula } from "../../picture/show";
import { useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";
import { useParts, type Parts } from "./use-parts";

/** A formula wider than the pane is shrunk down to this part of its size; below that it scrolls. */
const SMALLEST = 0.8;
/** Steps of the zoom, as factors. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4] as const;
const SHRINKING = [...ZOOMS].reverse();
/** By how many pixels a key press makes the preview higher or lower. */
const HIGHER = 32;
/** CSS pixels per point. */
const PIXELS = 4 / 3;
/** Points: the text size that is assumed where the size at the caret is wanted but unknown. */
const USUAL = 18;

const useStyles = makeStyles({
  frame: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "flex", alignItems: "center", minHeight: "24px" },
  title: {
    flex: "1 1 auto",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  zoom: {
    minWidth: "28px",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "&[aria-disabled='true']": { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
  },
  paper: {
    boxSizing: "border-box",
    display: "flex",
    minHeight: `${String(LOWEST_PREVIEW)}px`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    overflow: "auto",
    // Dragging its lower edge makes it higher.
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: "-2px",
  },
  // Margins instead of centring: a formula wider than the pane must be scrollable to its left end.
  formula: { margin: "auto", cursor: "text", "> svg": { display: "block" } },
  stale: { opacity: 0.4 },
  hint: {
    margin: "auto",
    textAlign: "center",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export type PreviewHandle = Pick<Parts, "mark">;

export interface PreviewProps {
  readonly ref?: Ref<PreviewHandle>;
  /** Somebody clicked on a part. A click gives the end of the part's source, a double click all of it. */
  readonly onPart: (source: Span) => void;
  /** MathML of the last source that could be read; undefined if there was none yet. */
  readonly mathml: string | undefined;
  /** The picture is of an earlier source, because the current one has an error. */
  readonly stale: boolean;
  /** The picture is of what is in the field now. */
  readonly current: boolean;
  /** What reads the source has not loaded yet. */
  readonly waiting: boolean;
  /** The size of the text at the caret in points, where it is known. */
  readonly textSize?: number | undefined;
}

/** The typeset equation, drawn from the same tree that goes into the slide. */
export function Preview(props: PreviewProps): ReactElement {
  const { ref, onPart, mathml, stale, current, waiting, textSize } = props;
  const styles = useStyles();
  const { pane } = useTexts();
  const formula = useRef<HTMLDivElement>(null);
  const { settings, change } = useSettings();
  const { previewSize } = settings;
  const paper = useRef<HTMLDivElement>(null);
  /** The zoom that the person chose; undefined: the size of the text, or smaller where that is too wide. */
  const [chosen, setZoom] = useState<number>();
  const [fitting, setFitting] = useState(1);
  const zoom = chosen ?? fitting;
  const points = previewSize === "text" ? (textSize ?? USUAL) : previewSize;

  const parts = useParts(formula, current);
  useImperativeHandle(ref, () => parts, [parts]);
  useLayoutEffect(() => {
    const element = formula.current;
    if (element === null) return;
    if (mathml === undefined) {
      element.replaceChildren();
      return;
    }
    return showFormula(element, mathml, parts.drawn);
  }, [mathml, parts]);

  const fits = chosen === undefined;
  // Sizes are observed, not queried: an observer is called after the browser's own layout, while a query
  // makes the browser lay out a long formula once more at every key press.
  useEffect(() => {
    const [room, shown] = [paper.current, formula.current];
    if (room === null || shown === null || !fits) return;
    let wide = { room: 0, formula: 0 };
    const observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) {
        wide = { ...wide, [target === room ? "room" : "formula"]: contentRect.width };
      }
      setFitting((zoom) => fittingZoom(wide.room, wide.formula, zoom));
    });
    observer.observe(room);
    observer.observe(shown);
    return () => {
      observer.disconnect();
    };
  }, [fits]);

  const empty = mathml === undefined;
  const setHeight = (pixels: number): void => {
    const height = previewHeight(pixels);
    if (height !== settings.previewHeight) change({ previewHeight: height });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, shiftKey, currentTarget } = event;
    if (shiftKey && (key === "ArrowDown" || key === "ArrowUp"))
      setHeight(currentTarget.offsetHeight + (key === "ArrowDown" ? HIGHER : -HIGHER));
    else if (key === "+" || key === "=") setZoom(stepped(zoom, 1));
    else if (key === "-") setZoom(stepped(zoom, -1));
    else if (key === "0") setZoom(undefined);
    else return;
    event.preventDefault();
  };
  return (
    <figure className={styles.frame} data-testid="preview" data-stale={stale} data-points={points}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{pane.preview}</span>
        {!empty && <Zoom zoom={zoom} onZoom={setZoom} />}
      </figcaption>
      {/* Wide formulas scroll, also by keyboard. */}
      <div
        ref={paper}
        className={styles.paper}
        style={{ height: settings.previewHeight }}
        // Dragging its lower edge writes the height into the element's own style.
        onPointerUp={({ currentTarget: { style } }) => {
          setHeight(parseFloat(style.height));
        }}
        onKeyDown={onKeyDown}
        tabIndex={empty ? undefined : 0}
        role="group"
        aria-label={pane.preview}
      >
        <div
          ref={formula}
          className={mergeClasses(styles.formula, stale && styles.stale)}
          style={{ fontSize: pixels(points, zoom) }}
          hidden={empty}
          onClick={({ clientX, clientY, detail }) => {
            parts.find(clientX, clientY, ({ from, to }) => {
              onPart({ from: detail > 1 ? from : to, to });
            });
          }}
        />
        {empty && (
          <span className={styles.hint}>{waiting ? pane.previewWaiting : pane.previewEmpty}</span>
        )}
      </div>
      {stale && !empty && <span className={styles.note}>{pane.previewStale}</span>}
    </figure>
  );
}

function pixels(points: number, zoom: number): string {
  return `${String(Math.round(points * PIXELS * zoom))}px`;
}

/**
 * The zoom at which a formula has the width of the room, between {@link SMALLEST} and 1. `formula` is its
 * width at the zoom `present`. Widths in CSS pixels.
 */
function fittingZoom(room: number, formula: number, present: number): number {
  if (room <= 0 || formula <= 0) return 1;
  const fit = Math.min(1, Math.max(SMALLEST, (room / formula) * present));
  // Letters have whole sizes, so widths at two zooms are not exactly in proportion: this must not make the
  // zoom oscillate.
  const stays = fit > present ? fit - present < 0.03 : formula <= room;
  return stays && fit < 1 ? present : Math.floor(fit * 100) / 100;
}

/** The next zoom step in that direction. */
function stepped(zoom: number, by: 1 | -1): number {
  const next = by > 0 ? ZOOMS.find((step) => step > zoom) : SHRINKING.find((step) => step < zoom);
  return next ?? zoom;
}

/** Smaller, as it was, larger; `+`, `-` and `0` do the same in the picture. */
function Zoom({
  zoom,
  onZoom,
}: {
  readonly zoom: number;
  /** Undefined: back to the initial zoom. */
  readonly onZoom: (zoom: number | undefined) => void;
}): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const percent = Math.round(zoom * 100);
  const button = (label: string, sign: string, to: number | undefined): ReactElement => (
    <button
      type="button"
      className={styles.zoom}
      aria-label={label}
      title={label}
      aria-disabled={to === zoom}
      data-testid={to === undefined ? "zoom" : undefined}
      onClick={() => {
        onZoom(to);
      }}
    >
      {sign}
    </button>
  );
  return (
    <>
      {button(pane.zoomOut, "−", stepped(zoom, -1))}
      {button(fill(pane.zoomReset, { percent }), `${String(percent)} %`, undefined)}
      {button(pane.zoomIn, "+", stepped(zoom, 1))}
    </>
  );
}
