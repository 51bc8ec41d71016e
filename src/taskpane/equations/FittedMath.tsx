import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { MathView } from "../shared/MathView";

/** CSS pixels. */
const LARGEST = 14;
const HEIGHT = 40;
/** Nobody can read anything smaller: an equation that would still be too large shows only its beginning. */
const SMALLEST = 4;

const useStyles = makeStyles({
  // Room for what extends beyond a letter's box: hats above, tails below.
  room: {
    display: "flex",
    flex: "0 1 auto",
    minWidth: 0,
    maxHeight: `${HEIGHT + 8}px`,
    padding: "4px 2px",
    boxSizing: "border-box",
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
  },
  math: { flex: "0 0 auto", margin: "auto 0", "& math": { mathStyle: "compact" } },
});

/** A whole equation in a small place: wide and tall ones are shrunk. */
export function FittedMath({ mathml }: { readonly mathml: string }): ReactElement {
  const styles = useStyles();
  const room = useRef<HTMLSpanElement>(null);
  const math = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, math.current];
    if (outer === null || inner === null) return;
    const fit = (): void => {
      inner.style.fontSize = `${LARGEST}px`;
      const { width, height } = inner.getBoundingClientRect();
      // The box grows with a wide equation as far as there is room.
      const scale = Math.min(1, (outer.clientWidth - 4) / width, HEIGHT / height);
      if (width > 0 && scale < 1)
        inner.style.fontSize = `${Math.max(SMALLEST, Math.floor(LARGEST * scale * 10) / 10)}px`;
    };
    fit();
    // Letters change when their font has loaded, and the pane may become narrower.
    const observer = new ResizeObserver(fit);
    const around = outer.closest("section");
    if (around) observer.observe(around);
    void document.fonts.ready.then(fit);
    return () => {
      observer.disconnect();
    };
  }, [mathml]);
  return (
    <span ref={room} className={styles.room}>
      <span ref={math} className={styles.math}>
        <MathView mathml={mathml} />
      </span>
    </span>
  );
}
