import { useEffect, useState } from "react";
import type { Services } from "../../actions/action";
import { createDrawings, type Drawings } from "./drawings";

/** Drawings of equations, once the translator is there; its style sheet comes with them. */
export function useDrawings(services: Pick<Services, "translator">): Drawings | undefined {
  const [drawings, setDrawings] = useState<Drawings>();
  useEffect(() => {
    let wanted = true;
    void services.translator().then((translator) => {
      if (wanted) setDrawings(createDrawings(translator, ""));
    });
    return () => {
      wanted = false;
    };
  }, [services]);
  return drawings;
}
