import { useEffect, useState } from "react";
import type { ComponentType, ReactElement } from "react";
import { NotThere } from "./NotThere";
import { useTexts } from "./texts";

/**
 * A part of the pane that loads when it is first shown. React's own `lazy` with `Suspense` will not do: it
 * holds back for 300 ms whatever follows "Loading …" (`FALLBACK_THROTTLE_MS` of its reconciler), and a load
 * that failed once takes the whole pane down and is never tried again.
 * @param quiet Show nothing while it loads: for parts between others.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { quiet = false } = {},
): (props: P) => ReactElement | null {
  let known: { readonly Part: ComponentType<P> } | undefined;
  return function Late(props: P) {
    const { pane } = useTexts();
    const [loaded, setLoaded] = useState(() => known);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded !== undefined || failed) return;
      let wanted = true;
      load().then(
        (Part) => {
          known = { Part };
          if (wanted) setLoaded(known);
        },
        () => {
          if (wanted) setFailed(true);
        },
      );
      return () => {
        wanted = false;
      };
    }, [loaded, failed]);
    if (loaded !== undefined) return <loaded.Part {...props} />;
    if (failed) {
      return (
        <NotThere
          text={pane.notLoaded}
          onAgain={() => {
            setFailed(false);
          }}
        />
      );
    }
    return quiet ? null : <p role="status">{pane.loading}</p>;
  };
}
