import { useEffect, useState } from "react";
import type { Services } from "../../session/services";
import { typesetter } from "../../picture/show";
import { createDrawings, type Drawings } from "./drawings";

/** Drawings of equations with the definitions in force, once translator and typesetter have loaded. */
export function useDrawings(
  services: Pick<Services, "translator">,
  preamble: string,
): Drawings | undefined {
  const [drawings, setDrawings] = useState<Drawings>();
  useEffect(() => {
    let wanted = true;
    void Promise.all([services.translator(), typesetter()]).then(([translator, set]) => {
      if (wanted) setDrawings(createDrawings(translator, preamble, set));
    });
    return () => {
      wanted = false;
    };
  }, [services, preamble]);
  return drawings;
}
