import { useReducer } from "react";

/**
 * A counter and a function that increments it and renders again: to read once more after something has
 * loaded.
 */
export function useAgain(): readonly [count: number, again: () => void] {
  return useReducer((count: number) => count + 1, 0);
}
