/** What the pane looks like: pictures for people, and what none of our pictures may show. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame } from "playwright-core";
import type { PlaygroundPage } from "./pane-page";

/** Saves a picture for people, if the environment variable SCREENSHOTS names a folder. */
export async function picture(playground: PlaygroundPage, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  const shot = await playground.page.locator("aside").screenshot();
  writeFileSync(join(folder, `${name.replace(/\W+/g, "-")}.png`), shot);
}

/** Elements that extend beyond the pane's sides without a way to scroll there. */
export function leaving(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wrong: string[] = [];
    if (document.documentElement.scrollWidth > width) wrong.push("the page scrolls sideways");
    for (const element of document.body.querySelectorAll("*")) {
      if (!element.checkVisibility() || element.closest("svg, math, .cm-scroller")) continue;
      // Wide formulas scroll in their frames; a view never does.
      const { overflowX } = getComputedStyle(element);
      if (
        /auto|scroll/.test(overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.querySelector("input, select, button") !== null
      ) {
        wrong.push(`scrolls sideways: ${element.outerHTML.slice(0, 100)}`);
      }
      const box = element.getBoundingClientRect();
      if (box.width < 2 || (box.left >= -1 && box.right <= width + 1)) continue;
      let scrolls = false;
      for (let e = element.parentElement; e; e = e.parentElement) {
        const { overflowX } = getComputedStyle(e);
        scrolls ||= overflowX === "auto" || overflowX === "scroll" || overflowX === "hidden";
      }
      // The body hides what extends beyond it: only what scrolls inside it counts.
      if (!scrolls || element.closest("button")) wrong.push(element.outerHTML.slice(0, 120));
    }
    return wrong;
  });
}

/** Controls that cannot be clicked even after the pane has been scrolled to them. */
export async function outOfReach(frame: Frame, state: string): Promise<string[]> {
  // The open list of commands covers what is below it, until Escape.
  if (state === "completion") return [];
  return frame.evaluate(() => {
    const wrong: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>(
      "button, a[href], select, input:not([hidden]), [contenteditable='true'], [tabindex='0']",
    );
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      control.scrollIntoView({ block: "nearest", inline: "nearest" });
      const box = control.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const hit = document.elementFromPoint(
        Math.min(box.left + box.width / 2, innerWidth - 2),
        Math.min(box.top + Math.min(box.height / 2, 24), innerHeight - 2),
      );
      const label = control.closest("label") ?? control.parentElement;
      if (!hit || !(control.contains(hit) || label?.contains(hit) === true)) {
        wrong.push(control.outerHTML.slice(0, 140));
      }
    }
    return wrong;
  });
}

/** Elements that are being animated. */
export function moving(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    document
      .getAnimations()
      .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
      .map((one) => `${one.constructor.name} ${one.id}`),
  );
}
