import { useReducer } from "react";

/** Counts calls, each of which renders anew: to read again what had to load first. */
export function useAgain(): readonly [count: number, again: () => void] {
  return useReducer((count: number) => count + 1, 0);
}
