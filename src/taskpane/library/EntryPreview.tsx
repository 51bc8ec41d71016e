import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import type { Drawing, Drawings } from "./drawings";
import { measureTogether } from "./measure-together";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    height: "36px",
    overflow: "hidden",
    display: "flex",
    alignItems: "center",
    color: tokens.colorNeutralForeground1,
  },
  formula: { flex: "0 0 auto", transformOrigin: "left center", fontSize: "16px" },
});

/** Smaller than this nobody can read it; the rest is cut off. */
const SMALLEST = 0.5;

/** A small picture of an equation, made to fit into its row. */
export function EntryPreview({
  entry,
  drawings,
}: {
  readonly entry: SavedEquation;
  readonly drawings: Drawings | undefined;
}): ReactElement {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const formula = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (drawings === undefined) return;
    let gone = false;
    const fit = (drawing: Drawing): void => {
      measureTogether(() => {
        const [outer, inner] = [frame.current, formula.current];
        if (outer === null || inner === null || gone) return () => undefined;
        // What these say has nothing to do with the transform.
        drawing.size ??= { width: inner.offsetWidth, height: inner.offsetHeight };
        const { width, height } = drawing.size;
        const scale = Math.min(1, outer.clientWidth / width, outer.clientHeight / height);
        return () => {
          inner.style.transform = scale < 1 ? `scale(${Math.max(SMALLEST, scale)})` : "";
        };
      });
    };
    const show = (drawing: Drawing): void => {
      if (gone) return;
      formula.current?.replaceChildren(...(drawing.node ? [drawing.node.cloneNode(true)] : []));
      if (drawing.node === undefined) return;
      fit(drawing);
      // What was measured in another font counts for nothing.
      const fonts = document.fonts as FontFaceSet | undefined;
      if (fonts?.status !== "loading") return;
      drawing.size = undefined;
      void fonts.ready.then(() => {
        fit(drawing);
      });
    };
    const known = drawings.known(entry);
    const end = known === undefined ? drawings.want(entry, show) : undefined;
    if (known !== undefined) show(known);
    return () => {
      gone = true;
      end?.();
    };
    // Only what is drawn counts: another name or tag draws nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [drawings, entry.latex, entry.preamble, entry.mode]);

  return (
    <div ref={frame} className={styles.frame} aria-hidden>
      <div ref={formula} className={styles.formula} data-testid="drawing" />
    </div>
  );
}
