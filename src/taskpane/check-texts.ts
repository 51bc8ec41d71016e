import { useEffect, useState } from "react";
import * as english from "../text/en/check";
import type { Translation } from "../text/say";

export interface CheckTexts {
  readonly check: Translation<typeof english.check>;
  readonly findings: Translation<typeof english.findings>;
}

/** The check's sentences; undefined while another language loads. */
export function useCheckTexts(language: string): CheckTexts | undefined {
  const [texts, setTexts] = useState<CheckTexts | undefined>(
    language === "de" ? undefined : english,
  );
  useEffect(() => {
    if (language !== "de") return;
    let wanted = true;
    void import(/* webpackChunkName: "check-de" */ "../text/de/check").then((german) => {
      if (wanted) setTexts(german);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}
