import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { LETTERS } from "./drawings";
import type { Drawing, Drawings } from "./drawings";
import { measureTogether } from "../shared/measure-together";
import { SMALLEST } from "../shared/smallest";

/** Height of the picture in CSS pixels. */
const HEIGHT = 36;

const useStyles = makeStyles({
  frame: {
    position: "relative",
    height: `${HEIGHT}px`,
    overflow: "hidden",
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralForeground1,
  },
  formula: {
    flex: "0 0 auto",
    transformOrigin: "left center",
    fontSize: `${LETTERS}px`,
    "> svg": { display: "block" },
  },
});

/** A small picture of an equation, scaled to fit into its row; `room` is its width in CSS pixels. */
export function EntryPreview({
  entry,
  drawings,
  room,
}: {
  readonly entry: SavedEquation;
  readonly drawings: Drawings | undefined;
  readonly room: number;
}): ReactElement {
  const styles = useStyles();
  const formula = useRef<HTMLDivElement>(null);
  const shown = useRef<Drawing>(undefined);
  const latestRoom = useRef(room);

  useLayoutEffect(() => {
    if (drawings === undefined) return;
    let gone = false;
    const measured = (drawing: Drawing): void => {
      measureTogether(() => {
        const inner = formula.current;
        if (inner === null || gone) return () => undefined;
        // Unlike the bounding box, these are independent of the transform.
        drawing.size ??= { width: inner.offsetWidth, height: inner.offsetHeight };
        const { size } = drawing;
        return () => {
          fit(inner, size, latestRoom.current);
        };
      });
    };
    const show = (drawing: Drawing): void => {
      const inner = formula.current;
      if (gone || inner === null) return;
      shown.current = drawing;
      inner.replaceChildren(...(drawing.node ? [drawing.node.cloneNode(true)] : []));
      if (drawing.node === undefined) return;
      // Measuring makes the browser lay out the page; once per drawing is enough.
      if (drawing.size === undefined) measured(drawing);
      else fit(inner, drawing.size, latestRoom.current);
      // What was measured with another font is not valid.
      const fonts = document.fonts as FontFaceSet | undefined;
      if (fonts?.status !== "loading") return;
      void fonts.ready.then(() => {
        drawing.size = undefined;
        measured(drawing);
      });
    };
    const known = drawings.known(entry);
    const end = known === undefined ? drawings.want(entry, show) : undefined;
    if (known !== undefined) show(known);
    return () => {
      gone = true;
      end?.();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- only what is drawn counts: another name or tag draws nothing anew
  }, [drawings, entry.latex, entry.preamble, entry.mode]);

  useLayoutEffect(() => {
    latestRoom.current = room;
    const size = shown.current?.size;
    if (formula.current !== null && size !== undefined) fit(formula.current, size, room);
  }, [room]);

  return (
    <div className={styles.frame} aria-hidden>
      <div ref={formula} className={styles.formula} data-testid="drawing" />
    </div>
  );
}

function fit(element: HTMLElement, { width, height }: Size, room: number): void {
  const scale = Math.min(1, room / width, HEIGHT / height);
  element.style.transform = scale < 1 ? `scale(${Math.max(SMALLEST, scale)})` : "";
}

type Size = NonNullable<Drawing["size"]>;
