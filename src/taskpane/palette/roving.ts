import type { KeyboardEvent } from "react";

/**
 * Moves with the arrow keys between the buttons of a group that Tab enters once (ARIA practices, "roving
 * tabindex"). Up and down go to the button drawn above or below, in rows of any length.
 */
export function moveBetween(event: KeyboardEvent<HTMLElement>, selector: string): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((one) => one === document.activeElement);
  if (at < 0) return;
  const step = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const to = targetOf(event.key, at, all, step);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

function targetOf(
  key: string,
  at: number,
  all: readonly HTMLElement[],
  step: number,
): HTMLElement | undefined {
  switch (key) {
    case "ArrowRight":
      return all[at + step];
    case "ArrowLeft":
      return all[at - step];
    case "Home":
      return all[0];
    case "End":
      return all[all.length - 1];
    case "ArrowDown":
      return nearestInRow(all[at], all.slice(at + 1), (top, own) => top > own);
    case "ArrowUp":
      return nearestInRow(all[at], all.slice(0, at).reverse(), (top, own) => top < own);
    default:
      return undefined;
  }
}

/** In the next row, the button whose middle is nearest. */
function nearestInRow(
  from: HTMLElement | undefined,
  others: readonly HTMLElement[],
  beyond: (top: number, own: number) => boolean,
): HTMLElement | undefined {
  if (from === undefined) return undefined;
  const middle = (one: HTMLElement): number => one.offsetLeft + one.offsetWidth / 2;
  const row = others.find((one) => beyond(one.offsetTop, from.offsetTop))?.offsetTop;
  let best: HTMLElement | undefined;
  for (const one of others) {
    if (one.offsetTop !== row) continue;
    if (!best || Math.abs(middle(one) - middle(from)) < Math.abs(middle(best) - middle(from))) {
      best = one;
    }
  }
  return best;
}
