import type { Theme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ThemeChoice } from "../../kept/settings";
import { darkTheme, lightTheme } from "./theme";

const darkPreference = "(prefers-color-scheme: dark)";

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(darkPreference);
      query.addEventListener("change", listener);
      return () => {
        query.removeEventListener("change", listener);
      };
    },
    () => matchMedia(darkPreference).matches,
  );
}

/**
 * The pane's colours: what the person chose, otherwise Office's (`dark`), otherwise the browser's preference.
 * High contrast loads when it is chosen; until then the pane is dark.
 */
export function useTheme(
  choice: ThemeChoice,
  officeDark: boolean | undefined,
): { readonly theme: Theme; readonly dark: boolean } {
  const prefersDark = usePrefersDark();
  const [contrast, setContrast] = useState<Theme>();
  const wanted = choice === "contrast";
  useEffect(() => {
    if (!wanted) return;
    let waiting = true;
    void import(/* webpackChunkName: "contrast" */ "./contrast-theme").then(({ contrastTheme }) => {
      if (waiting) setContrast(contrastTheme);
    });
    return () => {
      waiting = false;
    };
  }, [wanted]);
  const dark = choice === "follow" ? (officeDark ?? prefersDark) : choice !== "light";
  const plain = dark ? darkTheme : lightTheme;
  return { theme: wanted ? (contrast ?? plain) : plain, dark };
}
