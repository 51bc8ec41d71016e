import { createContext, useContext } from "react";
import { defaultSettings } from "../../kept/settings";
import type { Settings } from "../../kept/settings";

export interface SettingsInForce {
  readonly settings: Settings;
  /** The definitions that the deck carries. */
  readonly deckPreamble: string;
  /** The definitions in force in every equation: the person's, followed by the deck's. */
  readonly preamble: string;
  readonly change: (part: Partial<Settings>) => void;
  /** Until the stored settings have been read, the defaults apply. */
  readonly ready: boolean;
  /** Changes outlive the pane. */
  readonly kept: boolean;
}

export const SettingsContext = createContext<SettingsInForce>({
  settings: defaultSettings,
  deckPreamble: "",
  preamble: "",
  change: () => undefined,
  ready: false,
  kept: true,
});

/** What the person has chosen for all equations, and the function to change it. */
export function useSettings(): SettingsInForce {
  return useContext(SettingsContext);
}
