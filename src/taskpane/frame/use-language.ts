import { useEffect, useState } from "react";
import { languageFor, loadTexts } from "../shared/texts";
import { english } from "../shared/texts-en";
import type { Texts } from "../shared/texts-en";

/** The texts in the host program's language; English until they have loaded. */
export function useLanguage(tag: string | undefined): Texts {
  const [texts, setTexts] = useState(english);
  const language = languageFor(tag ?? navigator.language);
  useEffect(() => {
    let wanted = true;
    void loadTexts(language).then((loaded) => {
      if (!wanted) return;
      document.documentElement.lang = loaded.language;
      document.documentElement.dir = loaded.direction ?? "ltr";
      document.title = loaded.pane.title;
      setTexts(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
