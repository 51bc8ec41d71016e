import { createContext, useContext } from "react";
import { defaultSettings } from "../../kept/settings";
import type { Settings } from "../../kept/settings";

export interface SettingsInForce {
  readonly settings: Settings;
  /** What the deck brings of definitions. */
  readonly deckPreamble: string;
  /** The definitions in force in every equation: the person's, and behind them the deck's. */
  readonly preamble: string;
  readonly change: (part: Partial<Settings>) => void;
  /** Until the kept settings have been read, the defaults hold. */
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

/** What the person has chosen for all equations, and how to change it. */
export function useSettings(): SettingsInForce {
  return useContext(SettingsContext);
}
