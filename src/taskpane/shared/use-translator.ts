import { useEffect, useState } from "react";
import type { Translator } from "../../session/translator";

/** The translator, which loads separately from the pane; undefined until then. */
export function useTranslator(load: () => Promise<Translator>): Translator | undefined {
  const [translator, setTranslator] = useState<Translator>();
  useEffect(() => {
    let wanted = true;
    void load().then((loaded) => {
      if (wanted) setTranslator(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [load]);
  return translator;
}
