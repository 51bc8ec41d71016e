import { useEffect, useState } from "react";
import type { Services } from "../../session/services";
import { createDrawings, type Drawings } from "./drawings";

/** Drawings of equations with the definitions in force, once the translator is there; its style sheet comes with them. */
export function useDrawings(
  services: Pick<Services, "translator">,
  preamble: string,
): Drawings | undefined {
  const [drawings, setDrawings] = useState<Drawings>();
  useEffect(() => {
    let wanted = true;
    void services.translator().then((translator) => {
      if (wanted) setDrawings(createDrawings(translator, preamble));
    });
    return () => {
      wanted = false;
    };
  }, [services, preamble]);
  return drawings;
}
